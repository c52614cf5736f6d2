package pavement.bench.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import pavement.book.PersonId;
import pavement.ties.Standings;

/// What a policy may know at the start of a day.
///
/// @param minutes left after promises
/// @param week minutes used this week before today, and how many of them were active
public record Morning(
        LocalDate day, Instant at, Standings standings, Map<PersonId, Double> fits, long seed, int minutes, int[] week) {}
