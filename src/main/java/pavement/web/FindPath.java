package pavement.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.paths.Acquaintances;
import pavement.paths.Route;
import pavement.ties.Story;
import pavement.ties.Ties;
import pavement.web.FindView.Drawn;
import pavement.web.FindView.Edge;
import pavement.web.FindView.Hop;
import pavement.web.FindView.Node;

/// A way over people, as a line and as a drawing.
final class FindPath {
    /// Where the drawing begins and ends, in its own units.
    private static final int LEFT = 30;

    private static final int RIGHT = 410;
    private static final int TOKEN = 20;

    private static final double THIN = .3;

    private final Acquaintances known;
    private final Book book;
    private final Instant now;
    private final String owner;

    FindPath(Site site, Acquaintances known, Book book) {
        this.known = known;
        this.book = book;
        this.now = site.desk().now();
        this.owner = site.self(book).name();
    }

    String owner() {
        return owner.isBlank() ? "Me" : Looks.initials(Name.of(owner));
    }

    /// From the owner to each in turn.
    List<Hop> hops(Route way) {
        var hops = new ArrayList<Hop>();
        var before = Optional.<PersonId>empty();
        for (var id : all(way)) {
            var from = before;
            book.person(id).ifPresent(person -> hops.add(hop(from, person)));
            before = Optional.of(id);
        }
        return hops;
    }

    static List<PersonId> all(Route way) {
        var all = new ArrayList<>(way.brokers());
        all.add(way.target());
        return all;
    }

    private Hop hop(Optional<PersonId> from, Person to) {
        var story = Ties.story(book, to);
        var tie = Ties.tie(to, story, now);
        var initials = Looks.initials(to.name());
        var called = to.name().called();
        if (from.isEmpty())
            return new Hop(
                    tie == Tie.STRANGER ? "contact" : talks(story),
                    active(tie),
                    tie == Tie.PASSIVE,
                    initials,
                    Looks.line(tie),
                    called);
        var line = known.between(from.get(), to.id());
        var thin = line.isEmpty() || line.get().stale() || line.get().chance() < THIN;
        return new Hop(
                line.map(it -> it.signs().getFirst().kind()).map(FindPath::word).orElse(""),
                false,
                thin,
                initials,
                Looks.line(tie),
                called);
    }

    private static boolean active(Tie tie) {
        return switch (tie) {
            case ACTIVE, DORMANT -> true;
            case PASSIVE, STRANGER, BLOCKED -> false;
        };
    }

    private static String talks(Story story) {
        return story.contacts() == 0 ? "met" : Words.count(story.contacts(), "talk", "talks");
    }

    private static String word(pavement.paths.Sign.Kind kind) {
        return switch (kind) {
            case INTRODUCED -> "introduced";
            case SAID, NOTED -> "knows";
            case HANDED -> "on a list";
            case THREAD -> "mail";
            case MEETING -> "one table";
            case EVENT -> "one event";
            case FIRM -> "one firm";
            case DENIED -> "";
        };
    }

    /// As mock 04 draws it.
    Drawn drawn(Route way) {
        var hops = hops(way);
        var step = (RIGHT - LEFT) / Math.max(1, hops.size());
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        nodes.add(new Node(LEFT, "self", owner(), "You", ""));
        for (var i = 0; i < hops.size(); i++) {
            var hop = hops.get(i);
            var last = i == hops.size() - 1;
            var from = LEFT + i * step;
            var to = last ? RIGHT : LEFT + (i + 1) * step;
            edges.add(
                    new Edge(
                            from + TOKEN,
                            to - TOKEN,
                            i == 0 ? "l1" : hop.thin() ? "l2 thin" : "l2",
                            (from + to) / 2,
                            hop.label()));
            nodes.add(
                    new Node(
                            to,
                            hop.tie().equals("unmet") ? "un" : "act",
                            hop.initials(),
                            hop.called(),
                            last ? "end" : "mid"));
        }
        return new Drawn(label(hops), nodes, edges);
    }

    private static String label(List<Hop> hops) {
        var said = new StringBuilder("You");
        for (var hop : hops)
            said.append(hop.label().isEmpty() ? ", then " : ", " + hop.label() + ", ")
                    .append(hop.called());
        return said.append(".").toString();
    }
}
