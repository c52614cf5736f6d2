package pavement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.search.Filter;
import pavement.search.Found;
import pavement.search.Order;
import pavement.search.Query;
import pavement.search.Search;
import pavement.web.Shell.Nav;

/// Everybody: searched as he types, filtered by chips, a page at a time, with a preview of the one
/// he is at.
final class PeoplePage {
    private static final int PAGE = 50;

    private final Site site;
    private final Search search;

    PeoplePage(Site site, Search search) {
        this.site = site;
        this.search = search;
    }

    /// @param count everybody; `found` those who fit
    /// @param said what the list is, in a sentence
    record View(
            int count,
            int found,
            String words,
            List<Chip> chips,
            List<Segment> segments,
            String tie,
            List<Sort> sorts,
            Order order,
            List<String> misread,
            boolean complete,
            List<PeopleRow> rows,
            Optional<Peek> peek,
            String said,
            String earlier,
            String later,
            List<Chip> suggested) {}

    /// A filter that is on, or could be.
    ///
    /// @param href the list without it; for one that could be, with it
    record Chip(String key, String value, String written, String href) {}

    record Segment(String label, String value, boolean on) {}

    /// @param direction of `aria-sort`; empty when the list is not in this order
    record Sort(String label, String href, String direction) {}

    void addTo(Routes routes) {
        routes.get("/people", this::list);
        routes.get("/people/{id}/peek", this::peek);
    }

    private Answer list(Request request) {
        var view = view(request);
        return request.piece()
                ? site.piece(request, "peopleList.jte", view)
                : site.page(request, "People", "p-people", Nav.PEOPLE, "people.jte", view);
    }

    private Answer peek(Request request) {
        var book = site.book();
        var person = book.person(new PersonId(request.id("id")));
        if (person.isEmpty()) throw Refused.notFound("This person is no longer in your book.");
        return site.piece(request, "peek.jte", peek(book).of(person.get()));
    }

    /// The address, read: `q` what is typed, `f` the filters that are chips already.
    private record Asked(Query query, Optional<Tie> tie, Order order, int from) {
        /// With the tie of the segment; a tie that was typed stays.
        Query wanted() {
            return tie.isEmpty() ? query : query.of(tie);
        }

        /// The address of the same list with other filters.
        String href(Query other) {
            return href(other, tie, order, 0);
        }

        String href(Query other, Optional<Tie> tie, Order order, int from) {
            var parts = new ArrayList<String>();
            if (!other.words().isEmpty()) parts.add("q=" + encoded(other.words()));
            other.filters().forEach(filter -> parts.add("f=" + encoded(filter.written())));
            tie.ifPresent(each -> parts.add("tie=" + each.name().toLowerCase(Locale.ROOT)));
            parts.add("sort=" + order.name().toLowerCase(Locale.ROOT));
            if (from > 0) parts.add("from=" + from);
            return "/people?" + String.join("&", parts);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private static Asked asked(Request request) {
        var form = request.form();
        var typed = Stream.concat(form.all("f").stream().limit(20), form.text("q", 500).stream());
        var query = Query.read(String.join(" ", typed.toList()));
        var tie =
                form.has("tie") && !form.raw("tie").isBlank()
                        ? form.one("tie", Tie.class)
                        : Optional.<Tie>empty();
        var usual =
                !query.words().isEmpty()
                        ? Order.BEST
                        : query.filters().isEmpty() ? Order.NAME : Order.SILENCE;
        var order =
                form.has("sort") && !form.raw("sort").isBlank()
                        ? form.one("sort", Order.class)
                        : Optional.of(usual);
        var from = form.whole("from", 0, 1_000_000).orElse(0);
        if (!form.ok()) throw new Refused(400, form.said());
        return new Asked(query, tie, order.orElse(usual), from);
    }

    private View view(Request request) {
        var asked = asked(request);
        var book = site.book();
        var found =
                search.find(
                        book, asked.wanted(), asked.order(), site.desk().now(), asked.from(), PAGE);
        var row =
                new PeopleRow.Of(book, site.self(book).zone(), site.today(book), site.desk().now());
        var rows = found.hits().stream().map(row::row).toList();
        return new View(
                book.size(),
                found.all(),
                asked.query().words(),
                chips(asked),
                segments(book, found, asked),
                asked.tie().map(tie -> tie.name().toLowerCase(Locale.ROOT)).orElse(""),
                sorts(asked),
                asked.order(),
                asked.query().misread(),
                found.complete(),
                rows,
                found.hits().stream().findFirst().map(hit -> peek(book).of(hit.person())),
                said(asked.order(), found.all()),
                asked.from() == 0
                        ? ""
                        : asked.href(
                                asked.query(),
                                asked.tie(),
                                asked.order(),
                                Math.max(0, asked.from() - PAGE)),
                asked.from() + PAGE >= found.all()
                        ? ""
                        : asked.href(
                                asked.query(), asked.tie(), asked.order(), asked.from() + PAGE),
                suggested(asked));
    }

    private Peek.Of peek(Book book) {
        Instant now = site.desk().now();
        return new Peek.Of(book, site.self(book).zone(), site.today(book), now);
    }

    private static List<Chip> chips(Asked asked) {
        return asked.query().filters().stream()
                .map(filter ->
                        new Chip(
                                filter.key(),
                                filter.value(),
                                filter.written(),
                                asked.href(asked.query().without(filter))))
                .toList();
    }

    /// The filters a click away; the rest is typed.
    private static List<Chip> suggested(Asked asked) {
        return Stream.of(
                        "need:any",
                        "offer:any",
                        "met:outside",
                        "met:work",
                        "silent:30",
                        "silent:90",
                        "silent:unusual",
                        "step:next-step",
                        "step:help",
                        "step:sale",
                        "tie:blocked")
                .map(typed -> Query.read(typed).filters().getFirst())
                .filter(filter -> !asked.query().filters().contains(filter))
                .map(filter ->
                        new Chip(
                                filter.key(),
                                filter.value(),
                                filter.written(),
                                asked.href(with(asked.query(), filter))))
                .toList();
    }

    private static Query with(Query query, Filter filter) {
        var filters = new ArrayList<>(query.filters());
        filters.add(filter);
        return new Query(filters, query.words(), List.of());
    }

    private static List<Segment> segments(Book book, Found found, Asked asked) {
        var segments = new ArrayList<Segment>();
        segments.add(new Segment("All", "", asked.tie().isEmpty()));
        for (var tie : List.of(Tie.ACTIVE, Tie.PASSIVE, Tie.DORMANT, Tie.STRANGER)) {
            var label = tie == Tie.STRANGER ? "Not met" : Looks.word(tie);
            segments.add(
                    new Segment(
                            "%s %,d".formatted(label, found.count(tie)),
                            tie.name().toLowerCase(Locale.ROOT),
                            asked.tie().equals(Optional.of(tie))));
        }
        return book.people().isEmpty() ? List.of() : segments;
    }

    private static List<Sort> sorts(Asked asked) {
        var talk = asked.order() == Order.SILENCE ? Order.TALK : Order.SILENCE;
        return List.of(
                new Sort(
                        "name",
                        href(asked, Order.NAME),
                        asked.order() == Order.NAME ? "ascending" : ""),
                new Sort("talk", href(asked, talk), direction(asked.order())));
    }

    private static String direction(Order order) {
        return switch (order) {
            case SILENCE -> "ascending";
            case TALK -> "descending";
            case BEST, NAME, NEW -> "";
        };
    }

    private static String href(Asked asked, Order order) {
        return asked.href(asked.query(), asked.tie(), order, 0);
    }

    private static String said(Order order, int found) {
        var people = found == 1 ? "1 person" : "%,d people".formatted(found);
        return people
                + switch (order) {
                    case BEST -> ", best fit first";
                    case NAME -> ", by name";
                    case SILENCE -> ", longest silence first";
                    case TALK -> ", last talk first";
                    case NEW -> ", newest first";
                };
    }
}
