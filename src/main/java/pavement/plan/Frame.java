package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import pavement.book.Direction;
import pavement.book.Initiative;
import pavement.ties.Cell;
import pavement.ties.Standings;

/// What a plan is made within.
///
/// @param made as of when, `then` how everybody stood at that moment
record Frame(LocalDate day, ZoneId zone, Instant made, Standings then, Rules rules) {
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    /// Classes and channels with an attempt in the last fortnight.
    Set<Cell> triedLately() {
        var tried = new HashSet<Cell>();
        for (var encounter : then.book().encountersBetween(made.minus(FORTNIGHT), made))
            if (encounter.by() == Initiative.ME && encounter.direction() != Direction.IN)
                encounter.with().forEach(with -> tried.add(new Cell(with.then().tie(), encounter.channel())));
        return tried;
    }
}
