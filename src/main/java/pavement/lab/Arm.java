package pavement.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import pavement.book.PersonId;
import pavement.ties.Try;

/// What a group of attempts came to, before anything is believed of it (SCIENCE B0).
///
/// @param people tried, and of them those something came of
/// @param hours of all attempts, the fruitless ones among them; 0 when none has minutes
/// @param untimed attempts without minutes, counted with the usual ones
/// @param asked successes without minutes, which the owner is asked about
/// @param points of the successes that were worth any, and `money` of those that brought some, in
///   minor units by currency
/// @param odd sums that are nought or less and therefore left out
public record Arm(
        long attempts,
        long people,
        long results,
        long peopleWithResult,
        double hours,
        long untimed,
        List<Try> asked,
        List<Double> points,
        Map<String, List<Double>> money,
        long odd) {
    static Arm of(List<Try> tries) {
        var people = new HashSet<PersonId>();
        var with = new HashSet<PersonId>();
        var asked = new ArrayList<Try>();
        var points = new ArrayList<Double>();
        var money = new HashMap<String, List<Double>>();
        long results = 0, untimed = 0, minutes = 0, odd = 0;
        var usual = 0.0;
        for (var each : tries) {
            people.add(each.person());
            minutes += each.minutes();
            if (each.minutes() == 0) {
                untimed++;
                usual += Usual.minutes(each.first().channel());
            }
            if (!each.step()) continue;
            results++;
            with.add(each.person());
            if (each.minutes() == 0) asked.add(each);
            if (each.points() > 0) points.add((double) each.points());
            if (each.worth().money().filter(sum -> sum.minor() <= 0).isPresent()) odd++;
            each.worth()
                    .money()
                    .filter(sum -> sum.minor() > 0)
                    .ifPresent(sum ->
                            money.computeIfAbsent(sum.currency(), _ -> new ArrayList<>())
                                    .add((double) sum.minor()));
        }
        return new Arm(
                tries.size(),
                people.size(),
                results,
                with.size(),
                minutes == 0 ? 0 : (minutes + usual) / 60,
                untimed,
                List.copyOf(asked),
                List.copyOf(points),
                Map.copyOf(money),
                odd);
    }

    /// Whether results an hour can be said at all.
    boolean timed() {
        return hours > 0;
    }
}
