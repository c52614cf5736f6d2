package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.circles.Circles;
import pavement.circles.Network;
import pavement.web.MapAsked.Sort;

/// What the map shows, as rows: whom they know, where, and who hangs on the others only through
/// them.
final class MapTable {
    private static final int PAGE = 50;

    private final Site site;
    private final Book book;
    private final Circles circles;
    private final Network network;
    private final MapAsked asked;
    private final Set<Integer> without;

    MapTable(Site site, Book book, Circles circles, MapAsked asked, Set<Integer> without) {
        this.site = site;
        this.book = book;
        this.circles = circles;
        this.network = circles.network();
        this.asked = asked;
        this.without = without;
    }

    MapView.Table table() {
        var all =
                IntStream.range(0, network.size())
                        .filter(node -> !without.contains(node))
                        .boxed()
                        .sorted(order())
                        .toList();
        var from = asked.from() >= all.size() ? 0 : asked.from();
        return new MapView.Table(
                MapWords.people(all.size()) + said(),
                Stream.of(Sort.values()).map(this::head).toList(),
                all.stream().skip(from).limit(PAGE).map(this::row).toList(),
                from == 0 ? "" : asked.sorted(asked.sort(), Math.max(0, from - PAGE)).href(),
                from + PAGE >= all.size() ? "" : asked.sorted(asked.sort(), from + PAGE).href());
    }

    private Comparator<Integer> order() {
        Comparator<Integer> name = comparing(node -> network.person(node).name().full());
        return switch (asked.sort()) {
            case NAME -> name;
            case MET -> comparing(this::island).thenComparing(name);
            case KNOWS ->
                    comparing((Integer node) -> -network.graph().degree(node)).thenComparing(name);
            case ALONE ->
                    comparing((Integer node) -> -circles.knit().cuts().cutOff(node))
                            .thenComparing(name);
            case TALK -> comparing(this::talked).reversed().thenComparing(name);
        };
    }

    private String island(int node) {
        return MapWords.island(circles.islands().all().get(circles.islands().on(node)));
    }

    private Instant talked(int node) {
        var talks = book.encountersWith(network.person(node).id());
        return talks.isEmpty() ? Instant.MIN : talks.getLast().at();
    }

    private String said() {
        return switch (asked.sort()) {
            case NAME -> ", by name";
            case MET -> ", by the place you met them";
            case KNOWS -> ", who knows most of the others first";
            case ALONE -> ", who holds most of the others first";
            case TALK -> ", last talk first";
        };
    }

    private MapView.Head head(Sort sort) {
        var label =
                switch (sort) {
                    case NAME -> "Name";
                    case MET -> "Met at";
                    case KNOWS -> "Knows";
                    case ALONE -> "Only through them";
                    case TALK -> "Last talk";
                };
        var direction =
                switch (sort) {
                    case NAME, MET -> "ascending";
                    case KNOWS, ALONE, TALK -> "descending";
                };
        return new MapView.Head(
                label, asked.sorted(sort, 0).href(), asked.sort() == sort ? direction : "");
    }

    private MapView.Row row(int node) {
        return new MapView.Row(
                person(network, node),
                PeopleRow.plate(network.person(node)),
                network.graph().degree(node),
                across(node),
                circles.knit().cuts().cutOff(node),
                circles.hub(node),
                MapWords.last(site, book, network, node));
    }

    private String across(int node) {
        var others = new TreeSet<String>();
        for (var at = 0; at < network.graph().degree(node); at++) {
            var other = network.graph().neighbour(node, at);
            if (circles.islands().on(other) != circles.islands().on(node))
                others.add(island(other));
        }
        var first = String.join(", ", List.copyOf(others).subList(0, Math.min(3, others.size())));
        return others.size() > 3 ? first + " and %d more".formatted(others.size() - 3) : first;
    }

    static MapView.Person person(Network network, int node) {
        var person = network.person(node);
        return new MapView.Person(
                person.id().toString(),
                Looks.initials(person.name()),
                person.name().full(),
                Looks.line(network.tie(node)),
                Looks.word(network.tie(node)));
    }
}
