package pavement.circles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import pavement.book.Book;
import pavement.match.Matches;
import pavement.meaning.Meaning;
import pavement.notation.Books;
import pavement.paths.Acquaintances;
import pavement.ties.Standings;

/// Books of made-up people who were met in a few places, some of them through each other.
final class Villages {
    static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String[] PLACES = {
        "in a coffee shop Blue", "at an event Founders", "at work Acme", "in a bookstore Kohl",
        "cold", "in a bookstore Leaf", "on the street Main", "at an event Bread"
    };

    private static final Meaning MEANING = Meaning.shipped();

    private Villages() {}

    static Matches matches(Book book) {
        return Matches.of(book, MEANING, LocalDate.parse("2026-10-15"));
    }

    /// A line for each, in which an earlier one may be named.
    static List<String> lines(int size, Random random) {
        var lines = new ArrayList<String>();
        for (var at = 0; at < size; at++) {
            var first = random.nextInt(8);
            var place = PLACES[Math.min(first, random.nextInt(8))];
            var through = at > 0 && random.nextInt(2) == 0;
            lines.add(
                    name(at)
                            + "  met "
                            + place
                            + ", 2026-03-01"
                            + (through ? ", through " + name(random.nextInt(at)) : ""));
        }
        return lines;
    }

    static String name(int at) {
        return "P" + at + " Q" + at;
    }

    static Network network(List<String> lines) {
        return network(Books.read(String.join("\n", lines) + "\n"));
    }

    static Network network(Book book) {
        return knit(book).network();
    }

    static Knit knit(Book book) {
        var day = LocalDate.ofInstant(NOW, book.zone());
        return Knit.of(Standings.of(book), Acquaintances.of(book, day), NOW);
    }

    static Places places(List<String> lines, Places before) {
        var network = network(lines);
        return Charting.of(network, Islands.of(network, before.lands().keySet()), before);
    }
}
