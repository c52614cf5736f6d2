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

    /// What was learned, and from which of his judgements.
    public record Lesson(Alias alias, List<Judged> from) {
        public Lesson {
            from = List.copyOf(from);
        }
    }

    private Lessons() {}

    /// Aliases for pairs he always took though no word says why, and against those he always
    /// refused though the thesaurus puts them together; each at least twice.
    public static List<Lesson> of(Meaning meaning, List<Judged> judged) {
        var all = new LinkedHashMap<Pair, List<Judged>>();
        for (var each : judged)
            main(meaning.need(said(each.need())), each.need())
                    .flatMap(needed ->
                            main(meaning.offer(said(each.offer())), each.offer())
                                    .map(offered -> new Pair(needed, offered)))
                    .filter(pair -> !pair.needed().equalsIgnoreCase(pair.offered()))
                    .ifPresent(pair -> all.computeIfAbsent(pair, _ -> new ArrayList<>()).add(each));
        return learned(meaning, all);
    }

    private static List<Lesson> learned(Meaning meaning, Map<Pair, List<Judged>> all) {
        var learned = new ArrayList<Lesson>();
        all.forEach((pair, from) -> {
            if (from.size() < ENOUGH || from.stream().map(Judged::taken).distinct().count() > 1)
                return;
            var taken = from.getFirst().taken();
            var alike =
                    meaning.likeness(said(pair.needed()), said(pair.offered()), LocalDate.EPOCH)
                                    .text()
                            > 0;
            if (taken != alike)
                learned.add(new Lesson(new Alias(pair.needed(), pair.offered(), taken), from));
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
