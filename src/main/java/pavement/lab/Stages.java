package pavement.lab;

import static java.util.Comparator.comparing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.evidence.Basis;
import pavement.evidence.Claims;
import pavement.evidence.Claims.Pace;
import pavement.evidence.Comparison;
import pavement.evidence.Finding;
import pavement.evidence.Interval;
import pavement.evidence.Label;
import pavement.evidence.Sequence;
import pavement.evidence.Shuffled;

/// "The context that you meet people is the stage that guides future communication patterns": every
/// stage with who was met there and what an hour with them brings, and whether the stage guides
/// what follows.
///
/// @param all those with most people first
/// @param guides empty while there are no two stages to compare
public record Stages(List<One> all, Optional<Finding> guides) {
    /// At most so many shuffles; fewer where there are many people, who need fewer.
    private static final int SHUFFLES = 999;

    /// One stage.
    ///
    /// @param people met there, and of them those he talked with
    /// @param hourly next steps an hour; empty without minutes
    public record One(
            UUID id,
            Stage stage,
            List<Person> people,
            long talked,
            Arm arm,
            Optional<Measure.Side> hourly) {}

    public static Stages of(Book book, Tried tried, Instant now) {
        var met = new LinkedHashMap<Stage, List<Afterwards>>();
        for (var person : book.people())
            met.computeIfAbsent(person.met().stage(), _ -> new ArrayList<>())
                    .add(Afterwards.of(person, book.encountersWith(person.id()), now));
        var counts = new HashMap<Stage, Count>();
        tried.show(each -> counts.computeIfAbsent(each.met(), _ -> new Count()).add(each));
        var grounds =
                met.entrySet().stream()
                        .map(each ->
                                new Ground(
                                        each.getKey(),
                                        each.getValue(),
                                        counts.computeIfAbsent(each.getKey(), _ -> new Count())
                                                .arm()))
                        .sorted(
                                comparing((Ground each) -> -each.people().size())
                                        .thenComparing(each -> each.stage().kind())
                                        .thenComparing(each -> each.stage().place()))
                        .toList();
        var hourly = hourly(grounds);
        return new Stages(
                grounds.stream()
                        .map(each -> each.told(Optional.ofNullable(hourly.get(each.stage()))))
                        .toList(),
                guides(met.values()));
    }

    /// What was counted of one stage.
    private record Ground(Stage stage, List<Afterwards> people, Arm arm) {
        One told(Optional<Measure.Side> hourly) {
            return new One(
                    id(stage),
                    stage,
                    people.stream().map(Afterwards::person).toList(),
                    people.stream().filter(Afterwards::talked).count(),
                    arm,
                    hourly);
        }
    }

    /// The same stage has the same id in every book.
    static UUID id(Stage stage) {
        return UUID.nameUUIDFromBytes(
                (stage.kind() + "\n" + stage.place()).getBytes(StandardCharsets.UTF_8));
    }

    /// Those with enough attempts and minutes, from the same start.
    private static Map<Stage, Measure.Side> hourly(List<Ground> grounds) {
        var told = grounds.stream().filter(each -> each.arm().timed()).toList();
        var claims =
                Claims.paces(
                        told.stream()
                                .map(Ground::arm)
                                .map(arm -> new Pace(arm.results(), arm.hours(), arm.attempts()))
                                .toList());
        var sides = new HashMap<Stage, Measure.Side>();
        for (var i = 0; i < told.size(); i++) {
            var it = told.get(i);
            if (it.arm().attempts() >= Comparison.ENOUGH)
                sides.put(it.stage(), Weighing.pace(Words.place(it.stage()), it.arm(), claims, i));
        }
        return sides;
    }

    /// The names of the stages are shuffled among the people he talked with.
    private static Optional<Finding> guides(Collection<List<Afterwards>> stages) {
        var people = new ArrayList<Shuffled.One>();
        var group = 0;
        var enough = 0;
        for (var each : stages) {
            var talked = each.stream().filter(Afterwards::talked).toList();
            if (talked.isEmpty()) continue;
            if (talked.size() >= Comparison.ENOUGH) enough++;
            for (var one : talked) people.add(new Shuffled.One(group, traits(one)));
            group++;
        }
        if (group < 2) return Optional.empty();
        var shuffled = Shuffled.of(people, people.size() > 2_000 ? 99 : SHUFFLES);
        return Optional.of(guides(shuffled, people.size(), group, enough));
    }

    private static Finding guides(Shuffled it, long people, int stages, int enough) {
        var label = enough < 2 ? Label.TOO_EARLY : it.chance() <= .05 ? Label.LEANING : Label.OPEN;
        var within = Sequence.of(it.atLeast(), it.shuffles() - it.atLeast(), .95);
        return new Finding(
                it.chance(),
                new Interval(
                        Math.min(within.low(), it.chance()),
                        Math.max(within.high(), it.chance()),
                        .95),
                people,
                0,
                label,
                Basis.OBSERVED,
                it.atLeast() == it.shuffles()
                        ? "With the %d people you talked with it went on alike, wherever you met."
                                .formatted(people)
                        : "Hand out the names of your %d stages anew among the %d people you talked with: %s."
                                .formatted(
                                        stages,
                                        people,
                                        it.atLeast() == 0
                                                ? "not one of %d times are they as far apart as they are"
                                                        .formatted(it.shuffles())
                                                : "%d of %d times they are as far apart as they are"
                                                        .formatted(it.atLeast(), it.shuffles())));
    }

    private static byte[] traits(Afterwards one) {
        var habits = Habit.values();
        var traits = new byte[habits.length];
        for (var i = 0; i < traits.length; i++)
            traits[i] = (byte) one.of(habits[i]).map(yes -> yes ? 1 : 0).orElse(-1).intValue();
        return traits;
    }
}
