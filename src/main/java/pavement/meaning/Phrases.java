package pavement.meaning;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Finds the forms of the thesaurus in a text, in whatever order their words stand and with a word
/// or two between them: "ads on Facebook", "mends phones and tablets".
final class Phrases {
    /// So many other words may stand between those of one form.
    private static final int BETWEEN = 2;

    /// @param stems its words without articles and the like, each once
    /// @param sense words of which one must stand somewhere in the text; empty when none need
    private record Form(int group, List<String> stems, Set<String> sense) {}

    /// @param at the words it was found in, in order
    /// @param bound whether its words mean something else elsewhere: they are part of a phrase, or
    ///     mean this only in this sense
    record Found(int group, int[] at, boolean bound) {
        int first() {
            return at[0];
        }

        int last() {
            return at[at.length - 1];
        }

        /// Whether all of it is said in one voice.
        boolean of(Denials.Voice[] voices) {
            return Arrays.stream(at).allMatch(each -> voices[each] == voices[at[0]]);
        }

        /// Whether nothing stands between the two.
        boolean touches(Found other) {
            return last() + 1 >= other.first() && other.last() + 1 >= first();
        }

        private boolean within(Found other) {
            return at.length < other.at.length
                    && Arrays.stream(at).allMatch(each -> Arrays.binarySearch(other.at, each) >= 0);
        }
    }

    private final Map<String, List<Form>> byStem = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final int[] groups;
    private final int forms;

    Phrases(List<Group> all, Words cut) {
        var read = new ArrayList<Form>();
        for (var id = 0; id < all.size(); id++)
            for (var form : all.get(id).forms()) {
                var stems = stems(cut.of(form.text()));
                var sense = stems(cut.of(String.join(" ", form.sense())));
                if (says(cut.of(form.text()), stems)) read.add(new Form(id, stems, Set.copyOf(sense)));
            }
        for (var form : read) form.stems().forEach(stem -> words.merge(stem, 1, Integer::sum));
        for (var form : read)
            byStem.computeIfAbsent(rarest(form), _ -> new ArrayList<>()).add(form);
        groups = all.stream().mapToInt(group -> group.forms().size()).toArray();
        forms = read.size();
    }

    /// One small word alone would be found everywhere.
    private static boolean says(List<Word> words, List<String> stems) {
        return stems.size() > 1 || words.stream().anyMatch(Word::says);
    }

    /// How many forms there are.
    int forms() {
        return forms;
    }

    /// How many forms hold a word.
    int with(String stem) {
        return words.getOrDefault(stem, 0);
    }

    /// How many forms a group has.
    int of(int group) {
        return groups[group];
    }

    private String rarest(Form form) {
        return form.stems().stream().min(comparing(this::with)).orElseThrow();
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().filter(Word::seen).map(Word::stem).distinct().toList();
    }

    /// The longest ones: "wedding photographer" and not the photographer in it.
    ///
    /// @param voices a phrase that is said in one part and denied in the other hides no shorter one:
    ///     "catering, no weddings" offers catering
    List<Found> in(List<Word> text, Denials.Voice[] voices) {
        var seen = IntStream.range(0, text.size()).filter(at -> text.get(at).seen()).toArray();
        var found = new ArrayList<Found>();
        for (var order = 0; order < seen.length; order++)
            for (var form : byStem.getOrDefault(text.get(seen[order]).stem(), List.of())) {
                var at = around(form, text, seen, order);
                if (at.length > 0 && meant(form, text) && found.stream().noneMatch(known(form, at)))
                    found.add(new Found(form.group(), at, bound(form)));
            }
        return longest(found, voices);
    }

    private static Predicate<Found> known(Form form, int[] at) {
        return each -> each.group() == form.group() && Arrays.equals(each.at(), at);
    }

    private static boolean meant(Form form, List<Word> text) {
        return form.sense().isEmpty()
                || text.stream().anyMatch(word -> form.sense().contains(word.stem()));
    }

    private static boolean bound(Form form) {
        return form.stems().size() > 1 || !form.sense().isEmpty();
    }

    private static List<Found> longest(List<Found> all, Denials.Voice[] voices) {
        if (all.size() < 2) return all;
        var byWord = new HashMap<Integer, Set<Found>>();
        for (var found : all)
            for (var at : found.of(voices) ? found.at() : new int[0])
                byWord.computeIfAbsent(at, _ -> new LinkedHashSet<>()).add(found);
        return all.stream()
                .filter(found -> byWord.getOrDefault(found.first(), Set.of()).stream()
                        .noneMatch(found::within))
                .toList();
    }

    /// Where all words of a form stand around one of them; empty when they do not.
    private static int[] around(Form form, List<Word> text, int[] seen, int order) {
        if (form.stems().size() == 1) return new int[] {seen[order]};
        var reach = form.stems().size() - 1 + BETWEEN;
        var at = new ArrayList<Integer>();
        for (var stem : form.stems()) {
            var nearest = nearest(stem, text, seen, order, reach);
            if (nearest < 0) return new int[0];
            at.add(nearest);
        }
        var orders = at.stream().mapToInt(Integer::intValue).sorted().toArray();
        if (orders[orders.length - 1] - orders[0] > reach) return new int[0];
        return broken(text, seen[orders[0]], seen[orders[orders.length - 1]])
                ? new int[0]
                : Arrays.stream(orders).map(each -> seen[each]).toArray();
    }

    private static int nearest(String stem, List<Word> text, int[] seen, int order, int reach) {
        for (var away = 0; away <= reach; away++)
            for (var at : new int[] {order + away, order - away})
                if (at >= 0 && at < seen.length && text.get(seen[at]).stem().equals(stem))
                    return at;
        return -1;
    }

    private static boolean broken(List<Word> text, int from, int to) {
        return IntStream.rangeClosed(from + 1, to)
                .anyMatch(at -> text.get(at).pause() == Word.Pause.STOP);
    }
}
