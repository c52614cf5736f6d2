package pavement.plan;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Tie;

/// Days ahead as the plan would fill them, seen from now: what was promised for each of them, and
/// then the best that fits, everybody once. The very days will be planned anew.
///
/// @param splits planned minutes of each day, in the order of the days
/// @param free what the plan expects of those days without the share, and `asked` with it
public record Outlook(List<Plan.Split> splits, double free, double asked) {
    private static final int MOST = 7;

    /// A day to look at.
    ///
    /// @param minutes still free for reaching out
    /// @param promises that take their time first
    public record Day(LocalDate date, int minutes, List<Promise> promises) {
        public Day {
            promises = List.copyOf(promises);
        }
    }

    public Outlook {
        splits = List.copyOf(splits);
    }

    /// What the active share costs: (value without it - with it) / value without it (SCIENCE C5).
    /// Both are the best of one table of the same day, so with it there is never more. Empty when
    /// nothing is expected at all.
    public Optional<Double> price() {
        return free > 0 ? Optional.of(Math.max(0, (free - asked) / free)) : Optional.empty();
    }

    static Outlook of(Frame frame, Ranking ranking, List<Day> days, double share) {
        return new Looking(frame, ranking, share).at(days);
    }

    private static final class Looking {
        private final Frame frame;
        private final Ranking ranking;
        private final double share;
        private final Set<PersonId> taken = new HashSet<>();
        private double free;
        private double asked;

        Looking(Frame frame, Ranking ranking, double share) {
            this.frame = frame;
            this.ranking = ranking;
            this.share = share;
        }

        Outlook at(List<Day> days) {
            // Whom he promised something is seen for that, and not a second time.
            taken.addAll(
                    days.stream()
                            .flatMap(day -> day.promises().stream())
                            .flatMap(promise -> promise.person().stream())
                            .collect(toSet()));
            var splits = days.stream().map(this::split).toList();
            return new Outlook(splits, free, asked);
        }

        private Plan.Split split(Day day) {
            var before = before(day);
            var candidates =
                    ranking.best().stream()
                            .filter(each -> !taken.contains(each.person().id()))
                            .toList();
            var both =
                    Knapsack.both(
                            candidates.stream().map(Knapsack.Item::of).toList(),
                            day.minutes() - before.minutes(),
                            MOST - day.promises().size(),
                            share,
                            before);
            free += value(candidates, both.free());
            asked += value(candidates, both.kept());
            var active = before.active();
            var all = before.minutes();
            for (var i : both.kept()) {
                var each = candidates.get(i);
                taken.add(each.person().id());
                all += each.minutes();
                if (each.active()) active += each.minutes();
            }
            return new Plan.Split(0, 0, active, all - active);
        }

        private static double value(List<Candidate> candidates, List<Integer> chosen) {
            return chosen.stream().mapToDouble(i -> candidates.get(i).value()).sum();
        }

        private Knapsack.Used before(Day day) {
            var minutes = 0;
            var active = 0;
            var seen = new ArrayList<PersonId>();
            for (var promise : day.promises()) {
                if (promise.person().filter(seen::contains).isPresent()) continue;
                promise.person().ifPresent(seen::add);
                minutes += Times.keeping(promise);
                if (active(promise)) active += Times.keeping(promise);
            }
            return new Knapsack.Used(minutes, active);
        }

        private boolean active(Promise promise) {
            return promise.person()
                    .flatMap(frame.then().book()::person)
                    .flatMap(person ->
                            frame.then()
                                    .story(person.id())
                                    .map(story -> ranking.known(person, story)))
                    .filter(known -> known.tie() != Tie.PASSIVE)
                    .isPresent();
        }
    }
}
