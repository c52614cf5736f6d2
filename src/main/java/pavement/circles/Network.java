package pavement.circles;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.paths.Acquaintances;
import pavement.ties.Standings;
import pavement.ties.Ties;

/// Everybody of a book with the lines between them, and how each stands to the owner. His own lines
/// are left out: all of them are in his book.
public final class Network {
    /// One talk of both, or a firm of twelve: less is a guess, and no line is drawn on a guess.
    private static final float NOTED = .25f;

    private final List<Person> people;
    private final List<Tie> ties;
    private final Map<PersonId, Integer> index;
    private final Graph graph;

    private Network(
            List<Person> people, List<Tie> ties, Map<PersonId, Integer> index, Graph graph) {
        this.people = people;
        this.ties = ties;
        this.index = index;
        this.graph = graph;
    }

    /// In the order of their ids, which is the order in which they were written down.
    ///
    /// @param known who knows whom, in the same book
    public static Network of(Standings standings, Acquaintances known, Instant now) {
        var everybody = new ArrayList<>(standings.everybody());
        everybody.sort(comparing(each -> each.person().id().value()));
        var index = new HashMap<PersonId, Integer>(everybody.size() * 2);
        var people = new ArrayList<Person>(everybody.size());
        var ties = new ArrayList<Tie>(everybody.size());
        for (var each : everybody) {
            index.put(each.person().id(), people.size());
            people.add(each.person());
            ties.add(Ties.tie(each.person(), each.story(), now));
        }
        return new Network(List.copyOf(people), List.copyOf(ties), index, graph(known, index));
    }

    private static Graph graph(Acquaintances known, Map<PersonId, Integer> index) {
        var nodes = new int[known.places()];
        for (var place = 0; place < nodes.length; place++)
            nodes[place] = index.getOrDefault(known.at(place), -1);
        var from = new int[known.pairs()];
        var to = new int[from.length];
        var weight = new double[from.length];
        var lines = 0;
        for (var place = 0; place < nodes.length; place++)
            for (var at = 0; at < known.degree(place); at++) {
                var other = known.near(place, at);
                if (other < place || known.well(place, at) < NOTED) continue;
                if (nodes[place] < 0 || nodes[other] < 0) continue;
                from[lines] = nodes[place];
                to[lines] = nodes[other];
                weight[lines++] = known.well(place, at);
            }
        return Graph.of(
                index.size(),
                Arrays.copyOf(from, lines),
                Arrays.copyOf(to, lines),
                Arrays.copyOf(weight, lines));
    }

    public int size() {
        return people.size();
    }

    public Graph graph() {
        return graph;
    }

    public Person person(int node) {
        return people.get(node);
    }

    public Tie tie(int node) {
        return ties.get(node);
    }

    /// Whether the owner himself has something with them: not with somebody only heard of, and not
    /// with whom he decided not to contact.
    public boolean mine(int node) {
        return switch (tie(node)) {
            case ACTIVE, PASSIVE, DORMANT -> true;
            case STRANGER, BLOCKED -> false;
        };
    }

    public Optional<Integer> of(PersonId id) {
        return Optional.ofNullable(index.get(id));
    }

    /// The owner in the middle of it.
    public Ego ego() {
        var mine = new boolean[size()];
        for (var node = 0; node < mine.length; node++) mine[node] = mine(node);
        return Ego.of(graph, mine);
    }
}
