package pavement.meaning;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the owner teaches by taking and refusing: that one thing stands for another to him, or that
/// it does not.
public final class Lessons {
    /// Once is chance.
    private static final int ENOUGH = 2;

    /// A match he took or refused for what it says.
    public record Judged(String need, String offer, boolean taken) {}

    private record Pair(String needed, String offered) {}

    private static final class Count {
        private int taken;
        private int refused;

        void add(boolean yes) {
            if (yes) taken++;
            else refused++;
        }
    }

    private Lessons() {}

    /// Aliases for pairs he always took though no word says why, and against those he always
    /// refused though the thesaurus puts them together; each at least twice.
    public static List<Alias> of(Meaning meaning, List<Judged> judged) {
        var counts = new LinkedHashMap<Pair, Count>();
        for (var each : judged)
            main(meaning.need(said(each.need())), each.need())
                    .flatMap(needed ->
                            main(meaning.offer(said(each.offer())), each.offer())
                                    .map(offered -> new Pair(needed, offered)))
                    .filter(pair -> !pair.needed().equalsIgnoreCase(pair.offered()))
                    .ifPresent(pair ->
                            counts.computeIfAbsent(pair, _ -> new Count()).add(each.taken()));
        return learned(meaning, counts);
    }

    private static List<Alias> learned(Meaning meaning, Map<Pair, Count> counts) {
        var learned = new ArrayList<Alias>();
        counts.forEach((pair, count) -> {
            var alike =
                    meaning.likeness(said(pair.needed()), said(pair.offered()), LocalDate.EPOCH)
                                    .text()
                            > 0;
            if (count.taken >= ENOUGH && count.refused == 0 && !alike)
                learned.add(new Alias(pair.needed(), pair.offered(), true));
            if (count.refused >= ENOUGH && count.taken == 0 && alike)
                learned.add(new Alias(pair.needed(), pair.offered(), false));
        });
        return List.copyOf(learned);
    }

    private static Said said(String text) {
        return Said.of(text, LocalDate.EPOCH);
    }

    /// What a text is about: the weightiest thing in it, or else its weightiest word.
    private static Optional<String> main(Entry entry, String text) {
        var thing =
                entry.reading().things().stream()
                        .filter(each -> each.voice() == Denials.Voice.SAID)
                        .max(comparingDouble(Reading.Thing::weight))
                        .map(each -> each.span().of(text));
        if (thing.isPresent()) return thing;
        return entry.reading().words().stream()
                .filter(each -> each.voice() == Denials.Voice.SAID)
                .max(comparingDouble(Reading.Term::weight))
                .map(each -> each.span().of(text));
    }
}
