package pavement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Stage;
import pavement.circles.Circles;
import pavement.circles.Exchange;
import pavement.circles.Islands.Island;
import pavement.circles.Knit;
import pavement.circles.Network;

/// What the shape of the network comes to, in sentences. All of it is as far as was noted.
final class MapWords {
    /// Names in one sentence.
    private static final int NAMES = 2;

    private MapWords() {}

    /// "Northside Coffee", "Bookstores".
    static String island(Island island) {
        if (!island.stage().place().isEmpty()) return island.stage().place();
        return switch (island.stage().kind()) {
            case COFFEE_SHOP -> "Coffee shops";
            case BOOKSTORE -> "Bookstores";
            case SANDWICH_SHOP -> "Sandwich shops";
            case STREET -> "Streets";
            case PLACE -> "Out and about";
            case EVENT -> "Events";
            case COLD_CALL -> "Cold calls";
            case COLD_MESSAGE -> "Cold messages";
            case INTRODUCTION -> "Introductions";
            case MEETING -> "Set-up meetings";
            case ONLINE -> "Online";
            case WORK -> "Work";
            case CLIENT -> "Through the job";
            case SCHOOL -> "School";
            case FAMILY -> "Family";
            case UNKNOWN -> "Not said where";
        };
    }

    static String people(int count) {
        return Words.count(count, "person", "people");
    }

    static String called(Network network, int node) {
        return network.person(node).name().called();
    }

    /// "Curtis Yoo", "Curtis Yoo and Nadia", "Curtis Yoo, Nadia and 3 more".
    static String names(Network network, List<Integer> nodes) {
        var first =
                nodes.stream()
                        .limit(nodes.size() == NAMES + 1 ? NAMES + 1 : NAMES)
                        .map(node -> network.person(node).name().full())
                        .toList();
        var more = nodes.size() - first.size();
        if (more > 0) return String.join(", ", first) + " and %,d more".formatted(more);
        if (first.size() < 2) return String.join("", first);
        return String.join(", ", first.subList(0, first.size() - 1)) + " and " + first.getLast();
    }

    /// What somebody bridges: whom the owner reaches through him alone, and whether what he hears
    /// the owner hears from others too (SCIENCE A5). Empty while no line of his is noted.
    static List<String> bridged(Knit knit, int node) {
        var network = knit.network();
        if (network.graph().degree(node) == 0) return List.of();
        var said = new ArrayList<String>();
        knit.cuts().only(node).stream()
                .limit(NAMES)
                .map(part -> only(network, node, part))
                .forEach(said::add);
        if (knit.ego().bridging(node) > 0)
            said.add("Without them your network would be more closed, by Burt’s measure.");
        else if (mostlyMine(network, node)) said.add("You know most of those they know yourself.");
        said.add(known(network));
        return List.copyOf(said);
    }

    private static boolean mostlyMine(Network network, int node) {
        var graph = network.graph();
        var mine =
                IntStream.range(0, graph.degree(node))
                        .filter(at -> network.mine(graph.neighbour(node, at)))
                        .count();
        return mine * 2 > graph.degree(node);
    }

    private static String only(Network network, int node, List<Integer> part) {
        var names = names(network, part);
        if (part.stream().noneMatch(network::mine))
            return "%s is your only link to %s; nobody else you know knows them, as far as noted."
                    .formatted(called(network, node), names);
        return "Only %s ties %s to the others you know, as far as noted."
                .formatted(called(network, node), names);
    }

    /// Missing lines make everybody look like a bridge, so it is always said how many there are.
    static String known(Network network) {
        var lines = network.graph().lines();
        return "%s between people you know %s noted; what is not noted may change this."
                .formatted(Words.count(lines, "line", "lines"), lines == 1 ? "is" : "are");
    }

    /// "Dana needs two café clients, Gabe may offer forty owners."
    static String exchange(Network network, Exchange it) {
        return "%s %s, %s %s."
                .formatted(
                        called(network, it.needs()),
                        asks(it.need()),
                        called(network, it.offers()),
                        asks(it.offer()));
    }

    /// "needs two café clients"; "may need" them where nobody said so and a title was read.
    static String asks(Ask ask) {
        var guessed = ask.heard().guessed();
        var verb =
                switch (ask.side()) {
                    case NEED -> guessed ? "may need " : "needs ";
                    case OFFER -> guessed ? "may offer " : "offers ";
                };
        return verb + bare(ask.what());
    }

    private static String bare(String what) {
        var stripped = what.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /// What a part of the network is called: the island most of it is on, or its people.
    static String part(Circles circles, List<Integer> part) {
        var on = new HashMap<Integer, Integer>();
        for (var node : part) on.merge(circles.islands().on(node), 1, Integer::sum);
        return on.entrySet().stream()
                .filter(each -> each.getValue() > 2 && each.getValue() * 5 >= part.size() * 3)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(number -> circles.islands().all().get(number))
                .filter(island -> island.stage().kind() != Stage.Kind.UNKNOWN)
                .map(MapWords::island)
                .orElseGet(() -> names(circles.network(), part));
    }

    /// "12 days" since the last talk, or nothing.
    static String last(Site site, Book book, Network network, int node) {
        var zone = site.self(book).zone();
        var talks = book.encountersWith(network.person(node).id());
        if (talks.isEmpty()) return "";
        var at = talks.getLast().at();
        return Looks.ago(LocalDate.ofInstant(at, zone), site.today(book));
    }
}
