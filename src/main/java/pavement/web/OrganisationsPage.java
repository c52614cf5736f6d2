package pavement.web;

import java.time.LocalDate;
import java.util.List;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Step;
import pavement.deals.Board;
import pavement.deals.Organisations;
import pavement.deals.Total;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// Organisations: who is there, what is open with them, what was talked about.
final class OrganisationsPage {
    private static final int SHOWN = 500;
    private static final int TALKS = 30;

    private final Site site;

    OrganisationsPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/organisations", this::all);
        routes.get("/organisations/{key}", this::one);
    }

    /// @param open what is open with it, in words
    record Row(String href, String name, int people, int deals, String open) {}

    record All(List<Row> rows, String typed, int more) {}

    record One(
            String name,
            String told,
            List<DealView.PersonLink> people,
            List<DealDrawing.Row> deals,
            List<Talk> talks,
            int more) {}

    record Talk(String href, String who, String when, String note) {}

    private Answer all(Request request) {
        var book = site.book();
        var typed = request.query("q").orElse("");
        var found =
                Organisations.all(book).stream()
                        .filter(one ->
                                one.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains(typed.toLowerCase(java.util.Locale.ROOT)))
                        .toList();
        var rows = found.stream().limit(SHOWN).map(one -> row(book, one)).toList();
        var view = new All(rows, typed, Math.max(0, found.size() - SHOWN));
        return site.page(
                request, "Organisations", "p-pipeline", Nav.PIPELINE, "organisations.jte", view);
    }

    private static Row row(Book book, Organisations.One one) {
        return new Row(
                "/organisations/" + one.key(),
                one.name(),
                one.people().size(),
                one.deals().size(),
                open(book, one));
    }

    private static String open(Book book, Organisations.One one) {
        var pipeline = book.pipeline();
        return Total.of(
                        Board.prices(
                                one.deals().stream()
                                        .filter(deal ->
                                                pipeline.kind(deal.step()) == Step.Kind.OPEN)))
                .said();
    }

    private Answer one(Request request) {
        var book = site.book();
        var found =
                Organisations.find(book, request.id("key"))
                        .orElseThrow(() ->
                                Refused.notFound("Nobody in your book is of this organisation."));
        var drawing = DealDrawing.of(site, book);
        var view =
                new One(
                        found.name(),
                        told(book, found),
                        found.people().stream().map(person -> link(book, person)).toList(),
                        found.deals().stream().map(drawing::row).toList(),
                        found.talks().stream()
                                .limit(TALKS)
                                .map(talk ->
                                        new Talk(
                                                LogPage.link(talk.id()),
                                                names(book, talk.people()),
                                                Looks.day(
                                                        LocalDate.ofInstant(
                                                                talk.at(), drawing.zone()),
                                                        drawing.today()),
                                                talk.note()))
                                .toList(),
                        Math.max(0, found.talks().size() - TALKS));
        return site.page(
                request, found.name(), "p-pipeline", Nav.PIPELINE, "organisation.jte", view);
    }

    private static String told(Book book, Organisations.One found) {
        var people = found.people().size();
        var talks = found.talks().size();
        var open = open(book, found);
        return (people == 1 ? "1 person" : people + " people")
                + ", "
                + (talks == 1 ? "1 talk" : talks + " talks")
                + (open.isEmpty() ? "." : ", " + open + " open.");
    }

    private DealView.PersonLink link(Book book, Person person) {
        var now = site.desk().now();
        var story = pavement.ties.Ties.story(book, person);
        return new DealView.PersonLink(
                person.id().toString(),
                person.name().full(),
                Looks.initials(person.name()),
                Looks.line(pavement.ties.Ties.tie(person, story, now)));
    }

    private static String names(Book book, List<pavement.book.PersonId> people) {
        return String.join(
                ", ",
                people.stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(person -> person.name().full())
                        .toList());
    }
}
