package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.PersonId;
import pavement.match.Fits;
import pavement.ties.Cell;
import pavement.ties.Standings;

/// What a plan is made within.
///
/// @param made as of when, `then` how everybody stood at that moment
record Frame(LocalDate day, ZoneId zone, Instant made, Standings then, Rules rules, Fits fits) {
    private static final int FORTNIGHT = 14;

    /// Classes and channels with an attempt in the last fortnight; looks back only until all of
    /// them are found.
    Set<Cell> triedLately() {
        var tried = new HashSet<Cell>();
        var until = made;
        for (var days = 0; days < FORTNIGHT && tried.size() < Cells.ALL; days++) {
            var from = until.minus(Duration.ofDays(1));
            for (var encounter : then.book().encountersBetween(from, until)) add(tried, encounter);
            until = from;
        }
        return tried;
    }

    /// The last that happened with somebody after the plan was made, on its day. It changes nothing
    /// of the plan, and is to be known by whoever speaks of him now.
    Optional<Encounter> since(PersonId person) {
        var all = then.book().encountersWith(person);
        if (all.isEmpty() || all.getLast().at().isBefore(made)) return Optional.empty();
        return Optional.of(all.getLast())
                .filter(last -> LocalDate.ofInstant(last.at(), zone).equals(day));
    }

    /// Whether he was met between the making of the plan and that moment.
    boolean metBefore(PersonId person, Instant at) {
        return then.book().encountersWith(person).stream()
                .anyMatch(talk -> !talk.at().isBefore(made) && talk.at().isBefore(at));
    }

    private static void add(Set<Cell> tried, Encounter encounter) {
        if (encounter.by() != Initiative.ME || encounter.direction() == Direction.IN) return;
        for (var with : encounter.with())
            if (Cells.TIES.contains(with.then().tie())
                    && Cells.CHANNELS.contains(encounter.channel()))
                tried.add(new Cell(with.then().tie(), encounter.channel()));
    }
}
