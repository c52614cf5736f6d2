package pavement.lab;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import pavement.book.Channel;
import pavement.book.Stage;
import pavement.evidence.Few;
import pavement.evidence.Offspring;
import pavement.evidence.Offspring.Parent;
import pavement.lab.Lineage.One;
import pavement.ties.Standings;

/// "Hoping for a magical explosion": how many further people each new person leads to, and whether
/// the network grows by itself (docs/models/chain.md).
///
/// @param all everybody met since the book began, or whose day of meeting is known
/// @param stages by where they were met, `channels` by how they were first spoken with, the largest
///   first; `quarters` by when they were met, the latest last
/// @param undated people known before, who cannot be counted as new
/// @param late led to after more than the window, drawn and not counted
/// @param against links that cannot be, left out
public record Chain(
        Offspring all,
        List<Group<Stage.Kind>> stages,
        List<Group<Channel>> channels,
        List<Group<Quarter>> quarters,
        Trees trees,
        long undated,
        long late,
        int against) {
    private static final int QUARTERS = 6;

    /// Those who have something in common.
    ///
    /// @param number empty below ten people, of whom nothing can be said
    public record Group<T>(T what, int people, int led, Optional<Offspring> number) {}

    /// Three months of a year, from 1 to 4.
    public record Quarter(int year, int number) implements Comparable<Quarter> {
        static Quarter of(LocalDate day) {
            return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
        }

        @Override
        public int compareTo(Quarter other) {
            return Integer.compare(year * 4 + number, other.year * 4 + other.number);
        }
    }

    /// Somebody new, and whom he led to.
    private record Counted(One one, LocalDate met, Parent parent) {}

    public static Chain of(Standings standings, Instant now) {
        var lineage = Lineage.of(standings, now);
        var today = LocalDate.ofInstant(now, standings.book().zone());
        var counted =
                lineage.folk().values().stream()
                        .flatMap(one ->
                                one.met().map(day -> counted(lineage, one, day, today)).stream())
                        .toList();
        var spoken = lineage.folk().values().stream().filter(One::spoken).count();
        return new Chain(
                Offspring.of(counted.stream().map(Counted::parent).toList()),
                largest(
                        Chain.<Stage.Kind>groups(
                                counted,
                                each -> Optional.of(each.one().person().met().stage().kind()))),
                largest(Chain.<Channel>groups(counted, each -> each.one().by())),
                latest(groups(counted, each -> Optional.of(Quarter.of(each.met())))),
                Trees.of(lineage),
                spoken - counted.size(),
                late(lineage),
                lineage.against());
    }

    private static Counted counted(Lineage lineage, One one, LocalDate met, LocalDate today) {
        var lags =
                lineage.led(one.person().id()).stream()
                        .flatMap(child -> Lineage.days(one, child).stream())
                        .filter(days -> days <= Offspring.WINDOW)
                        .toList();
        return new Counted(one, met, new Parent((int) ChronoUnit.DAYS.between(met, today), lags));
    }

    private static long late(Lineage lineage) {
        return lineage.folk().values().stream()
                .flatMap(one ->
                        lineage.led(one.person().id()).stream()
                                .flatMap(child -> Lineage.days(one, child).stream()))
                .filter(days -> days > Offspring.WINDOW)
                .count();
    }

    /// Each group large enough starts from what the others say.
    private static <T> List<Group<T>> groups(
            List<Counted> all, Function<Counted, Optional<T>> which) {
        Map<T, List<Parent>> those = new LinkedHashMap<>();
        for (var each : all)
            which.apply(each)
                    .ifPresent(it ->
                            those.computeIfAbsent(it, _ -> new ArrayList<>()).add(each.parent()));
        return those.entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue(), those))
                .toList();
    }

    private static <T> Group<T> group(T what, List<Parent> own, Map<T, List<Parent>> all) {
        var led = own.stream().mapToInt(each -> each.lags().size()).sum();
        if (own.size() < Few.TEN) return new Group<>(what, own.size(), led, Optional.empty());
        var others =
                all.entrySet().stream()
                        .filter(each -> !each.getKey().equals(what))
                        .flatMap(each -> each.getValue().stream())
                        .toList();
        var start =
                others.isEmpty()
                        ? Offspring.Start.USUAL
                        : Offspring.Start.beside(Offspring.of(others));
        return new Group<>(what, own.size(), led, Optional.of(Offspring.of(own, start)));
    }

    private static <T extends Comparable<T>> List<Group<T>> largest(List<Group<T>> groups) {
        return groups.stream()
                .sorted(
                        comparing((Group<T> each) -> -each.people())
                                .thenComparing(each -> each.what()))
                .toList();
    }

    private static List<Group<Quarter>> latest(List<Group<Quarter>> groups) {
        var sorted = new TreeMap<Quarter, Group<Quarter>>();
        for (var each : groups) sorted.put(each.what(), each);
        var all = List.copyOf(sorted.values());
        return all.subList(Math.max(0, all.size() - QUARTERS), all.size());
    }
}
