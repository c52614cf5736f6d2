package pavement.circles;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.ties.Standings;
import pavement.ties.Ties;

/// Everybody of a book with the lines between them, and how each stands to the owner. His own lines
/// are left out: he knows them all.
public final class Network {
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
    public static Network of(Standings standings, Instant now) {
        var everybody = new ArrayList<>(standings.everybody());
        everybody.sort(comparing(known -> known.person().id().value()));
        var index = new HashMap<PersonId, Integer>(everybody.size() * 2);
        var people = new ArrayList<Person>(everybody.size());
        var ties = new ArrayList<Tie>(everybody.size());
        for (var known : everybody) {
            index.put(known.person().id(), people.size());
            people.add(known.person());
            ties.add(Ties.tie(known.person(), known.story(), now));
        }
        var graph = new Noted(standings.book(), index).graph();
        return new Network(List.copyOf(people), List.copyOf(ties), index, graph);
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
