package pavement.meaning;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    ///   mean this only in this sense
    record Found(int group, int[] at, boolean bound) {
        int first() {
            return at[0];
        }

        int last() {
            return at[at.length - 1];
        }

        /// Whether all of it is said in one voice.
        boolean of(Denials.Voice[] voices) {
            for (var each : at) if (voices[each] != voices[at[0]]) return false;
            return true;
        }

        /// Whether nothing stands between the two.
        boolean touches(Found other) {
            return last() + 1 >= other.first() && other.last() + 1 >= first();
        }

        private boolean within(Found other) {
            if (at.length >= other.at.length) return false;
            for (var each : at) if (Arrays.binarySearch(other.at, each) < 0) return false;
            return true;
        }
    }

    private final Map<String, List<Form>> byStem = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final int[] groups;
    private final int forms;

    Phrases(List<Group> all, Words cut) {
        var read =
                IntStream.range(0, all.size())
                        .parallel()
                        .mapToObj(id -> forms(id, all.get(id), cut))
                        .flatMap(List::stream)
                        .toList();
        for (var form : read) form.stems().forEach(stem -> words.merge(stem, 1, Integer::sum));
        for (var form : read)
            byStem.computeIfAbsent(rarest(form), _ -> new ArrayList<>()).add(form);
        groups = all.stream().mapToInt(group -> group.forms().size()).toArray();
        forms = read.size();
    }

    private static List<Form> forms(int id, Group group, Words cut) {
        var forms = new ArrayList<Form>();
        for (var form : group.forms()) {
            var words = cut.of(form.text());
            var stems = stems(words);
            if (says(words, stems)) forms.add(new Form(id, stems, sense(form, cut)));
        }
        return forms;
    }

    /// Few forms have one. A joining word may be it: "voice (over)".
    private static Set<String> sense(Group.Form form, Words cut) {
        if (form.sense().isEmpty()) return Set.of();
        return cut.of(String.join(" ", form.sense())).stream()
                .filter(word -> word.kind() != Word.Kind.SKIPPED)
                .map(Word::stem)
                .collect(Collectors.toSet());
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

    /// Of every form of these groups the one word by which it is found.
    Set<String> naming(Set<Integer> groups) {
        var naming = new HashSet<String>();
        byStem.forEach((stem, forms) -> {
            if (forms.stream().anyMatch(form -> groups.contains(form.group()))) naming.add(stem);
        });
        return naming;
    }

    private String rarest(Form form) {
        return form.stems().stream().min(comparing(this::with)).orElseThrow();
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().filter(Word::seen).map(Word::stem).distinct().toList();
    }

    /// The longest ones: "wedding photographer" and not the photographer in it.
    ///
    /// @param voices a phrase that is said in one part and denied in the other hides no shorter
    ///   one: "catering, no weddings" offers catering
    List<Found> in(List<Word> text, Denials.Voice[] voices) {
        var seen = seen(text);
        var found = new ArrayList<Found>(4);
        for (var order = 0; order < seen.length; order++)
            for (var form : byStem.getOrDefault(text.get(seen[order]).stem(), List.of())) {
                var at = around(form, text, seen, order);
                if (at.length > 0 && meant(form, text) && !known(found, form, at))
                    found.add(new Found(form.group(), at, bound(form)));
            }
        return longest(found, voices);
    }

    private static int[] seen(List<Word> text) {
        var seen = new int[text.size()];
        var size = 0;
        for (var at = 0; at < seen.length; at++) if (text.get(at).seen()) seen[size++] = at;
        return Arrays.copyOf(seen, size);
    }

    private static boolean known(List<Found> found, Form form, int[] at) {
        for (var each : found)
            if (each.group() == form.group() && Arrays.equals(each.at(), at)) return true;
        return false;
    }

    private static boolean meant(Form form, List<Word> text) {
        if (form.sense().isEmpty()) return true;
        for (var word : text) if (form.sense().contains(word.stem())) return true;
        return false;
    }

    private static boolean bound(Form form) {
        return form.stems().size() > 1 || !form.sense().isEmpty();
    }

    private static List<Found> longest(List<Found> all, Denials.Voice[] voices) {
        if (all.size() < 2) return all;
        var hiding = new ArrayList<Found>(all.size());
        for (var found : all) if (found.at().length > 1 && found.of(voices)) hiding.add(found);
        if (hiding.isEmpty()) return all;
        var longest = new ArrayList<Found>(all.size());
        for (var found : all) if (!hidden(found, hiding)) longest.add(found);
        return longest;
    }

    private static boolean hidden(Found found, List<Found> hiding) {
        for (var other : hiding) if (found.within(other)) return true;
        return false;
    }

    private static final int[] NOWHERE = {};

    /// Where all words of a form stand around one of them; empty when they do not.
    private static int[] around(Form form, List<Word> text, int[] seen, int order) {
        var stems = form.stems();
        if (stems.size() == 1) return new int[] {seen[order]};
        var reach = stems.size() - 1 + BETWEEN;
        var at = new int[stems.size()];
        for (var i = 0; i < at.length; i++) {
            at[i] = nearest(stems.get(i), text, seen, order, reach);
            if (at[i] < 0) return NOWHERE;
        }
        Arrays.sort(at);
        if (at[at.length - 1] - at[0] > reach) return NOWHERE;
        if (broken(text, seen[at[0]], seen[at[at.length - 1]])) return NOWHERE;
        for (var i = 0; i < at.length; i++) at[i] = seen[at[i]];
        return at;
    }

    private static int nearest(String stem, List<Word> text, int[] seen, int order, int reach) {
        for (var away = 0; away <= reach; away++) {
            if (stands(stem, text, seen, order + away)) return order + away;
            if (stands(stem, text, seen, order - away)) return order - away;
        }
        return -1;
    }

    private static boolean stands(String stem, List<Word> text, int[] seen, int at) {
        return at >= 0 && at < seen.length && text.get(seen[at]).stem().equals(stem);
    }

    private static boolean broken(List<Word> text, int from, int to) {
        for (var at = from + 1; at <= to; at++)
            if (text.get(at).pause() == Word.Pause.STOP) return true;
        return false;
    }
}
