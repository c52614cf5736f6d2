package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Pace;
import pavement.book.Place;

/// The hours of a day, and what they are taken by. Between two things there is time to breathe, and
/// between two places there is a stretch for the way that nothing else takes: nobody calls or
/// writes while he walks or drives.
final class Lane {
    static final Duration BREATH = Duration.ofMinutes(5);

    /// Everything begins on full five minutes.
    private static final Duration STEP = Duration.ofMinutes(5);

    private final Span open;
    private final Pace pace;
    private final Duration breath;
    private final List<Taken> taken = new ArrayList<>();

    /// @param where empty when that is not known, or does not matter
    record Taken(Span span, Optional<Place> where) {}

    Lane(Span open, Pace pace) {
        this(open, pace, BREATH);
    }

    /// @param breath between one thing and the next, at least
    Lane(Span open, Pace pace, Duration breath) {
        this.open = open;
        this.pace = pace;
        this.breath = breath;
    }

    private Lane(Lane other, Span open) {
        this(open, other.pace, other.breath);
        taken.addAll(other.taken);
    }

    /// The same things taken, of which what is done here says nothing.
    Lane copy() {
        return new Lane(this, open);
    }

    /// The same, but nothing begins before that moment.
    Lane from(Instant start) {
        var from = start.isAfter(open.from()) ? Span.onFive(start) : open.from();
        return new Lane(this, new Span(from, open.until().isBefore(from) ? from : open.until()));
    }

    Span open() {
        return open;
    }

    void take(Span span, Optional<Place> where) {
        taken.add(new Taken(span, where));
    }

    /// The first start of all, in the first of those windows that has one.
    Optional<Instant> first(Duration length, Optional<Place> where, List<Span> windows) {
        return windows.stream()
                .flatMap(window -> first(length, where, window).stream())
                .findFirst();
    }

    /// The first start in a window.
    Optional<Instant> first(Duration length, Optional<Place> where, Span window) {
        var within = window.and(open);
        if (within.isEmpty()) return Optional.empty();
        var start = Span.onFive(within.get().from());
        while (true) {
            var span = new Span(start, start.plus(length));
            if (span.until().isAfter(within.get().until())) return Optional.empty();
            var hit =
                    taken.stream()
                            .filter(each -> tooNear(each, span, where))
                            .map(each -> each.span().until().plus(between(each, where)))
                            .max(comparing(end -> end));
            if (hit.isEmpty() && leavesTheWay(new Taken(span, where))) return Optional.of(start);
            start = hit.map(Span::onFive).orElse(start.plus(STEP));
        }
    }

    boolean free(Span span, Optional<Place> where) {
        return open.holds(span)
                && taken.stream().noneMatch(each -> tooNear(each, span, where))
                && leavesTheWay(new Taken(span, where));
    }

    private boolean tooNear(Taken each, Span span, Optional<Place> where) {
        var apart = between(each, where);
        return each.span().meets(new Span(span.from().minus(apart), span.until().plus(apart)));
    }

    private Duration between(Taken each, Optional<Place> where) {
        var going = going(each.where(), where);
        return going.compareTo(breath) > 0 ? going : breath;
    }

    /// Whether one can still go from the place before to the one after, with this in between or at
    /// one of the ends.
    private boolean leavesTheWay(Taken more) {
        var from = placeBefore(more.span().from());
        var to = placeAfter(more.span().until());
        if (more.where().isEmpty())
            return from.isEmpty() || to.isEmpty() || room(from.get(), to.get(), List.of(more));
        return from.filter(it -> !room(it, more, List.of())).isEmpty()
                && to.filter(it -> !room(more, it, List.of())).isEmpty();
    }

    /// Whether the way is no longer than the longest stretch that nothing takes.
    private boolean room(Taken from, Taken to, List<Taken> more) {
        var going = going(from.where(), to.where());
        if (going.isZero()) return true;
        var at = from.span().until();
        var between =
                Stream.concat(taken.stream(), more.stream())
                        .map(Taken::span)
                        .filter(new Span(at, to.span().from())::meets)
                        .sorted(comparing(Span::from))
                        .toList();
        for (var each : between) {
            if (Duration.between(at, each.from()).compareTo(going) >= 0) return true;
            if (each.until().isAfter(at)) at = each.until();
        }
        return Duration.between(at, to.span().from()).compareTo(going) >= 0;
    }

    Duration going(Optional<Place> from, Optional<Place> to) {
        return from.isEmpty() || to.isEmpty()
                ? Duration.ZERO
                : Duration.ofMinutes(pace.minutes(from.get(), to.get()));
    }

    /// Where one comes from at that moment: the place of the last thing that has one.
    Optional<Place> before(Instant start) {
        return placeBefore(start).flatMap(Taken::where);
    }

    private Optional<Taken> placeBefore(Instant start) {
        return taken.stream()
                .filter(each -> each.where().isPresent() && !each.span().until().isAfter(start))
                .max(comparing(each -> each.span().until()));
    }

    private Optional<Taken> placeAfter(Instant end) {
        return taken.stream()
                .filter(each -> each.where().isPresent() && !each.span().from().isBefore(end))
                .min(comparing(each -> each.span().from()));
    }

    /// Minutes that are nobody's yet, with room to breathe around what is there, and without the
    /// ways between what is there.
    int minutes() {
        var at = open.from();
        var free = 0L;
        for (var each : taken.stream().sorted(comparing(it -> it.span().from())).toList()) {
            var gap = Duration.between(at, each.span().from().minus(breath));
            if (gap.isPositive()) free += Math.min(gap.toMinutes(), left(at).toMinutes());
            var after = each.span().until().plus(breath);
            if (after.isAfter(at)) at = after;
        }
        free += left(at).toMinutes() - onTheWay();
        return Math.clamp(free, 0, 24 * 60);
    }

    /// What the ways take beyond the room to breathe.
    private long onTheWay() {
        var minutes = 0L;
        var placed =
                taken.stream()
                        .filter(each -> each.where().isPresent())
                        .sorted(comparing(each -> each.span().from()))
                        .toList();
        for (var i = 1; i < placed.size(); i++) {
            var here = placed.get(i - 1);
            var there = placed.get(i);
            var left = here.span().until();
            var due = there.span().from();
            var gap = new Span(left, due).and(open);
            var going = going(here.where(), there.where()).minus(breath.multipliedBy(2));
            var most = gap.map(Span::length).orElse(Duration.ZERO).minus(breath.multipliedBy(2));
            var taking = going.compareTo(most) < 0 ? going : most;
            if (taking.isPositive()) minutes += taking.toMinutes();
        }
        return minutes;
    }

    private Duration left(Instant at) {
        var left = Duration.between(at, open.until());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
