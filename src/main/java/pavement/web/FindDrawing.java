package pavement.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.evidence.Finding;
import pavement.find.Finder;
import pavement.find.Hit;
import pavement.find.Line;
import pavement.find.Wanted;
import pavement.meaning.Likeness;
import pavement.meaning.Why;
import pavement.paths.Route;
import pavement.web.FindView.Chip;
import pavement.web.FindView.Connector;
import pavement.web.FindView.Kept;
import pavement.web.FindView.Near;
import pavement.web.FindView.Result;

/// Draws who can, and how he is reached.
final class FindDrawing {
    private static final int SHOWN = 12;

    private final Site site;
    private final Network network;
    private final Book book;

    /// For the owner's model to read what he typed; a page that comes late is worse than one that
    /// was found by words.
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final Finder finder;
    private final FindPath path;
    private final LocalDate today;

    FindDrawing(Site site, Network network, Book book) {
        this.site = site;
        this.network = network;
        this.book = book;
        this.finder = network.finder(book);
        this.path = new FindPath(site, site.acquaintances(book), book);
        this.today = site.today(book);
    }

    FindView view(FindAsked asked) {
        var wanted = Wanted.read(asked.typed(), network.meaning(book));
        site.model().now(wanted.what(), MOMENT);
        var all = finder.find(wanted);
        var those =
                all.stream()
                        .filter(hit ->
                                asked.near().isEmpty()
                                        || hit.distance().name().equalsIgnoreCase(asked.near()))
                        .toList();
        var shown = asked.all() ? those : those.subList(0, Math.min(SHOWN, those.size()));
        var chosen =
                shown.stream()
                        .filter(hit -> hit.person().id().toString().equals(asked.who()))
                        .findFirst()
                        .or(() -> shown.stream().filter(hit -> hit.way().isPresent()).findFirst());
        var results = new ArrayList<Result>();
        for (var i = 0; i < shown.size(); i++)
            results.add(
                    result(i + 1, shown.get(i), asked, chosen.equals(Optional.of(shown.get(i)))));
        return new FindView(
                asked.typed(),
                !wanted.blank(),
                chips(wanted, asked),
                searched(all.size()),
                near(all, asked),
                results,
                more(those.size() - shown.size(), asked),
                chosen.filter(hit -> hit.way().isPresent())
                        .map(hit -> new FindPane(site, book, finder, path).pane(hit, asked)),
                connectors(wanted, asked),
                !wanted.blank() && keepable(wanted),
                wanted.blank() ? kept() : List.of());
    }

    private String searched(int found) {
        return "%s, %,d searched, all on this computer"
                .formatted(
                        found < Finder.PEOPLE
                                ? Words.count(found, "person", "people")
                                : "The best " + Finder.PEOPLE + " people",
                        book.size());
    }

    private static Optional<FindView.Link> more(int hidden, FindAsked asked) {
        return hidden == 0
                ? Optional.empty()
                : Optional.of(
                        new FindView.Link(
                                "Show " + hidden + " more", asked.showingAll().href(), false));
    }

    private static List<Chip> chips(Wanted wanted, FindAsked asked) {
        return wanted.chips().stream()
                .map(chip ->
                        new Chip(
                                switch (chip.kind()) {
                                    case WHAT -> "megaphone";
                                    case PLACE -> "map-pin";
                                    case TIME -> "clock";
                                },
                                chip.word(),
                                asked.typing(chip.without()).href()))
                .toList();
    }

    private static List<Near> near(List<Hit> all, FindAsked asked) {
        if (all.size() < 2) return List.of();
        var near = new ArrayList<Near>();
        near.add(new Near("All", all.size(), asked.near("").href(), asked.near().isEmpty()));
        for (var distance : Hit.Distance.values()) {
            var count = (int) all.stream().filter(hit -> hit.distance() == distance).count();
            if (count == 0) continue;
            var name = distance.name().toLowerCase(Locale.ROOT);
            near.add(
                    new Near(
                            word(distance),
                            count,
                            asked.near(name).href(),
                            asked.near().equals(name)));
        }
        return near.size() > 2 ? List.copyOf(near) : List.of();
    }

    private static String word(Hit.Distance distance) {
        return switch (distance) {
            case DIRECT -> "You know them";
            case ONE -> "Through one";
            case TWO -> "Through two";
            case NOBODY -> "No way yet";
        };
    }

    private Result result(int rank, Hit hit, FindAsked asked, boolean current) {
        var person = hit.person();
        var id = person.id().toString();
        return new Result(
                rank,
                person.name().full(),
                PeopleRow.what(person),
                asked.about(id, "").href() + "#ask",
                current,
                proof(hit),
                source(hit.line()) + near(hit.likeness()),
                "Best way to reach " + person.name().full(),
                hit.way().map(path::hops).orElse(List.of()),
                hit.way().map(Route::chance).map(FindDrawing::odds),
                hit.way()
                        .map(it -> it.chance().sentence())
                        .orElse("Nobody you know leads there, as far as your book says."),
                hit.way().map(way -> asks(way, person)).orElse(""));
    }

    static Odds odds(Finding it) {
        return Odds.of(it.within().low(), it.value(), it.within().high());
    }

    /// "Ask Priya for Nadia".
    private String asks(Route way, Person person) {
        return way.brokers().isEmpty()
                ? "Ask " + person.name().called()
                : "Ask " + called(way.brokers().getFirst()) + " for " + person.name().called();
    }

    private String called(PersonId id) {
        return book.person(id).map(Person::name).map(Name::called).orElse("someone");
    }

    private static List<Proof.Piece> proof(Hit hit) {
        var text = hit.line().text();
        return Proof.pieces(text, hit.likeness().marked(), text.length());
    }

    /// Where no word of it says why.
    private static String near(Likeness likeness) {
        return likeness.marked().isEmpty()
                        && likeness.whys().stream().anyMatch(why -> why instanceof Why.Near)
                ? "; your own model finds it near"
                : "";
    }

    private String source(Line line) {
        var when = Looks.day(line.on(), today);
        return switch (line.source()) {
            case OFFER -> "offered, " + when;
            case TALK ->
                    line.told()
                                    .filter(by -> !by.equals(line.who()))
                                    .map(by -> called(by) + " told you, ")
                                    .orElse("from a talk, ")
                            + when;
            case NOTE -> "your note";
            case KNOWS -> "a way to one, " + when;
            case TITLE -> "their job, so a guess";
            case TAGS -> "your tags";
        };
    }

    private List<Connector> connectors(Wanted wanted, FindAsked asked) {
        return finder.connectors(wanted).stream()
                .map(it ->
                        new Connector(
                                it.person().name().full(),
                                "/introductions/new?kind=referral&one="
                                        + it.person().id()
                                        + "&why="
                                        + Words.encoded(asked.typed()),
                                "knows " + it.knows() + " in your book"))
                .toList();
    }

    private boolean keepable(Wanted wanted) {
        return book.ownAsks().stream()
                .noneMatch(
                        ask -> ask.side() == Ask.Side.NEED && FindPage.same(ask, wanted.typed()));
    }

    /// What he keeps looking for, and whether somebody came up since.
    private List<Kept> kept() {
        return book.ownAsks().stream()
                .filter(ask -> ask.side() == Ask.Side.NEED)
                .map(ask -> {
                    var hits = finder.find(Wanted.read(ask.what(), network.meaning(book)));
                    var since = LocalDate.ofInstant(ask.since(), site.self(book).zone());
                    var fresh =
                            hits.stream()
                                    .filter(hit -> hit.line().on().isAfter(since))
                                    .filter(Hit::well)
                                    .findFirst();
                    return new Kept(
                            ask.what(),
                            FindPage.path(ask.what()),
                            fresh.map(hit -> hit.person().name().full() + " came up since.")
                                    .orElse(
                                            hits.isEmpty()
                                                    ? "Nobody yet."
                                                    : Words.count(
                                                            hits.size(),
                                                            "person fits.",
                                                            "people fit.")),
                            fresh.isPresent());
                })
                .toList();
    }
}
