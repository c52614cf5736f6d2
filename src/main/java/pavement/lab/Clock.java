package pavement.lab;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a clock of a zone shows at a moment, counted in seconds since 1970: the same as `java.time`
/// says, for a million moments in a row, between which the offset seldom changes.
final class Clock {
    private static final long DAY = 86_400;

    /// 1970 began on a Thursday.
    private static final long THURSDAY = 3;

    private final ZoneRules rules;
    private final List<Span> spans = new ArrayList<>();
    private Span last;

    /// In which the offset is the same; `until` is no more in it.
    private record Span(long from, long until, int offset) {
        boolean holds(long second) {
            return second >= from && second < until;
        }
    }

    Clock(ZoneId zone) {
        this.rules = zone.getRules();
        this.last = span(0);
        spans.add(last);
    }

    /// Days since 1970.
    long day(long second) {
        return Math.floorDiv(local(second), DAY);
    }

    int hour(long second) {
        return (int) (Math.floorMod(local(second), DAY) / 3_600);
    }

    /// 1 Monday to 7 Sunday.
    int weekday(long second) {
        return (int) Math.floorMod(day(second) + THURSDAY, 7L) + 1;
    }

    /// Weeks since 1970, from Monday on.
    long week(long second) {
        return Math.floorDiv(day(second) + THURSDAY, 7L);
    }

    private long local(long second) {
        if (!last.holds(second)) last = found(second);
        return second + last.offset();
    }

    private Span found(long second) {
        for (var span : spans) if (span.holds(second)) return span;
        var span = span(second);
        spans.add(span);
        return span;
    }

    private Span span(long second) {
        var at = Instant.ofEpochSecond(second);
        return new Span(
                Optional.ofNullable(rules.previousTransition(at.plusSeconds(1)))
                        .map(ZoneOffsetTransition::toEpochSecond)
                        .orElse(Long.MIN_VALUE),
                Optional.ofNullable(rules.nextTransition(at))
                        .map(ZoneOffsetTransition::toEpochSecond)
                        .orElse(Long.MAX_VALUE),
                rules.getOffset(at).getTotalSeconds());
    }
}
