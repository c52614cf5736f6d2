package pavement.plan;

import java.util.HashSet;
import java.util.Set;
import pavement.book.Channel;
import pavement.book.PersonId;

/// What found no place in the day, and is not chosen for it again.
final class Barred {
    private final Set<Way> ways = new HashSet<>();

    private record Way(PersonId person, Channel channel) {}

    void add(Move move) {
        ways.add(new Way(move.person().id(), move.channel()));
    }

    boolean holds(Candidate candidate) {
        return !ways.isEmpty()
                && ways.contains(new Way(candidate.person().id(), candidate.channel()));
    }
}
