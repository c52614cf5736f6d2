package pavement.week;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Encounter;
import pavement.book.Notch;
import pavement.book.Self;
import pavement.book.Stage;
import pavement.book.WeekPlan;
import pavement.ties.Attempt;

/// Kinds of attempts by how hard they are to him: the ease he noted before them, on its scale from
/// 0 dreading to 10 at ease (SCIENCE F4). It proposes the next one, and neither pushes nor scores:
/// comfort never ranks anybody.
///
/// @param rungs with enough answers to be placed, the easiest first
/// @param now the one he does most these weeks
/// @param rises his ease there has risen
public record Ladder(List<Rung> rungs, Optional<Rung> now, boolean rises) {
    /// Fewer answers do not place a kind.
    private static final int ENOUGH = 3;

    /// So many answers are compared with as many before them.
    private static final int LATELY = 5;

    /// Of the last five talks after which he was as much at ease as before, or more.
    private static final int MOST_OF_THEM = 4;

    private static final Duration LONG = Duration.ofDays(180);
    private static final Duration SHORT = Duration.ofDays(28);

    /// A kind of attempt.
    public record Kind(Stage.Kind stage, Channel channel) {}

    /// @param ease before it, in the mean of so many answers
    public record Rung(Kind kind, double ease, int answers) {}

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    public static Ladder of(Book book, Instant at) {
        var asked = new LinkedHashMap<Kind, List<Comfort>>();
        var lately = new LinkedHashMap<Kind, Integer>();
        for (var each : book.encountersBetween(at.minus(LONG), at.plusMillis(1))) {
            if (!Attempt.is(each)) continue;
            if (!each.at().isBefore(at.minus(SHORT))) lately.merge(kind(each), 1, Integer::sum);
            if (each.comfort().before().isPresent())
                asked.computeIfAbsent(kind(each), _ -> new ArrayList<>()).add(each.comfort());
        }
        var rungs =
                asked.entrySet().stream()
                        .filter(each -> each.getValue().size() >= ENOUGH)
                        .map(each -> rung(each.getKey(), each.getValue()))
                        .sorted(
                                comparingDouble((Rung rung) -> -rung.ease())
                                        .thenComparing(rung -> rung.kind().stage())
                                        .thenComparing(rung -> rung.kind().channel()))
                        .toList();
        var now = now(rungs, lately);
        return new Ladder(
                rungs,
                now,
                now.filter(rung -> rises(asked.getOrDefault(rung.kind(), List.of()))).isPresent());
    }

    private static Kind kind(Encounter each) {
        return new Kind(each.stage().kind(), each.channel());
    }

    private static Rung rung(Kind kind, List<Comfort> asked) {
        return new Rung(kind, mean(asked), asked.size());
    }

    /// Of two done equally often, the harder one.
    private static Optional<Rung> now(List<Rung> rungs, Map<Kind, Integer> lately) {
        return rungs.stream()
                .filter(rung -> lately.containsKey(rung.kind()))
                .max(
                        comparing((Rung rung) -> lately.getOrDefault(rung.kind(), 0))
                                .thenComparing(rungs::indexOf));
    }

    /// Ease rises when the mean of the last five answers before is a point or more above that of
    /// the five before them, or when four of the last five who said both were as much at ease after
    /// as before.
    static boolean rises(List<Comfort> asked) {
        var n = asked.size();
        if (n >= 2 * LATELY
                && mean(asked.subList(n - LATELY, n))
                        >= mean(asked.subList(n - 2 * LATELY, n - LATELY)) + 1) return true;
        var both = asked.stream().filter(each -> each.after().isPresent()).toList();
        if (both.size() < LATELY) return false;
        return both.subList(both.size() - LATELY, both.size()).stream()
                        .filter(each -> each.after().orElseThrow() >= each.before().orElseThrow())
                        .count()
                >= MOST_OF_THEM;
    }

    private static double mean(List<Comfort> asked) {
        return asked.stream().mapToInt(each -> each.before().orElseThrow()).average().orElse(0);
    }

    /// One notch harder than now, where ease has risen and there is a harder one.
    public Optional<Rung> next() {
        if (!rises || now.isEmpty()) return Optional.empty();
        var above = rungs.indexOf(now.get()) + 1;
        return above < rungs.size() ? Optional.of(rungs.get(above)) : Optional.empty();
    }

    /// What is proposed in the week of this day, unless he has answered in it or in the seven days
    /// before.
    public Optional<Rung> proposed(Book book, Self self, LocalDate today) {
        var span = Span.of(self, today);
        var answered =
                List.of(span, span.later(-1)).stream()
                                .flatMap(each -> book.weekPlan(each.start()).stream())
                                .flatMap(each -> each.notch().stream())
                                .map(Notch::at)
                                .anyMatch(at -> at.isAfter(span.at(today.minusDays(6))))
                        || book.weekPlan(span.start()).flatMap(WeekPlan::notch).isPresent();
        return answered ? Optional.empty() : next();
    }

    /// Today says it on one day of the week only, so that it is not said every morning: the second
    /// workday, or the only one.
    public static boolean saidOn(Self self, LocalDate today) {
        var work =
                Span.of(self, today).days().stream()
                        .filter(day -> self.hours(day).isPresent())
                        .toList();
        return !work.isEmpty() && work.get(Math.min(1, work.size() - 1)).equals(today);
    }
}
