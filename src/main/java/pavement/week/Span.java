package pavement.week;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import pavement.book.Self;

/// Seven days of the owner's zone, from the day his weeks start with. On the two weeks a year in
/// which clocks change it is an hour longer or shorter than the others.
public record Span(LocalDate start, ZoneId zone) {
    /// The week a day lies in.
    public static Span of(Self self, LocalDate day) {
        return new Span(day.with(TemporalAdjusters.previousOrSame(self.weekStart())), self.zone());
    }

    public List<LocalDate> days() {
        return Stream.iterate(start, day -> day.plusDays(1)).limit(7).toList();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(start.plusDays(7));
    }

    /// So many weeks later; earlier when negative.
    public Span later(int weeks) {
        return new Span(start.plusWeeks(weeks), zone);
    }

    public Instant from() {
        return at(start);
    }

    public Instant until() {
        return at(start.plusDays(7));
    }

    Instant at(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
