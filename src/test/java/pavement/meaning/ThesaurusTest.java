package pavement.meaning;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ThesaurusTest {
    private static final Thesaurus SHIPPED = Thesaurus.shipped();
    private static final Words WORDS =
            new Words(Lexicon.read(Thesaurus.resource("words.txt").lines()));

    @Test
    void whatCannotBeReadIsComplainedOfAndTheRestStays() {
        var shipped = Thesaurus.shipped();
        var lacking = shipped.but("thesaurus.txt cannot be read");

        assertThat(lacking.size()).isEqualTo(shipped.size());
        assertThat(lacking.complaints()).containsExactly("thesaurus.txt cannot be read");
    }

    @Test
    void theShippedOneReadsWithoutAComplaintAndIsLarge() {
        assertThat(SHIPPED.complaints()).isEmpty();
        assertThat(SHIPPED.size()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void everyGroupHasTwoFormsThatAreNotTheSameWords() {
        assertThat(SHIPPED.groups().stream().filter(group -> ways(group) < 2).map(Group::name))
                .isEmpty();
    }

    @Test
    void noWordStandsInTwoGroupsWithoutASense() {
        assertThat(twice(SHIPPED.groups())).isEmpty();
    }

    @Test
    void aWordInTwoGroupsIsSeen() {
        var read =
                Groups.read(
                        List.of(new Groups.Source("x", "till: cash desk, POS\nbridge: POS, span")));

        assertThat(twice(read.groups())).containsExactly("po: bridge, till");
    }

    @Test
    void nothingIsAKindOrAPartOfItself() {
        assertThat(circles(SHIPPED.groups())).isEmpty();
    }

    @Test
    void aCircleIsSeen() {
        var read =
                Groups.read(
                        List.of(
                                new Groups.Source(
                                        "x",
                                        """
                                        a: aa
                                          kind of b
                                        b: bb
                                          part of a
                                        """)));

        assertThat(circles(read.groups())).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whatCannotBeReadIsSaidWithFileLineAndRemedyAndTheRestIsRead() {
        var read =
                Groups.read(
                        List.of(
                                new Groups.Source(
                                        "own.txt",
                                        """
                                        # mine
                                          kind of ads
                                        ads: adverts, till (cash
                                        no colon here
                                        lonely:
                                        posters: placards
                                          sort of ads
                                          kind of nothing
                                        """)));

        assertThat(read.groups()).extracting(Group::name).containsExactly("ads", "posters");
        assertThat(read.complaints())
                .containsExactly(
                        "own.txt, line 2: this line stands under no group. Begin the group at the"
                                + " left edge, as “name: form”.",
                        "own.txt, line 3: this line has brackets that do not close in “till (cash”."
                                + " Write a sense as “till (cash shop)”.",
                        "own.txt, line 4: this line has no colon. Write “name: another way to say"
                                + " it, one more”.",
                        "own.txt, line 7: this line begins with none of “kind of”, “part of” and"
                                + " “or”. Write one of them.",
                        "own.txt, line 5: “lonely” has only one form, and so says nothing. Add"
                                + " another way to say it.",
                        "own.txt, line 6: there is no group “nothing”. Check the spelling, or write"
                                + " a group with that name.");
    }

    @Test
    void theOwnersFileAddsToAGroupOfOurs() {
        var own = Thesaurus.with("thesaurus.txt", "Facebook ads: zuckerverts\n");
        var meaning = Meaning.of(own, List.of());

        assertThat(own.complaints()).isEmpty();
        assertThat(own.size()).isEqualTo(SHIPPED.size());
        assertThat(meaning.mentions("zuckerverts, cheap"))
                .extracting(Meaning.Mention::name)
                .containsExactly("Facebook ads");
    }

    private static long ways(Group group) {
        return group.forms().stream().map(form -> key(form.text())).distinct().count();
    }

    private static String key(String text) {
        return WORDS.of(text).stream()
                .filter(Word::seen)
                .map(Word::stem)
                .distinct()
                .sorted()
                .collect(joining(" "));
    }

    private static List<String> twice(List<Group> groups) {
        var where = new HashMap<String, Set<String>>();
        var plain = new HashMap<String, Integer>();
        for (var group : groups) {
            var here = new HashSet<String>();
            for (var form : group.forms()) {
                var key = key(form.text());
                where.computeIfAbsent(key, _ -> new TreeSet<>()).add(group.name());
                if (form.sense().isEmpty() && here.add(key)) plain.merge(key, 1, Integer::sum);
            }
        }
        return where.entrySet().stream()
                .filter(each ->
                        each.getValue().size() > 1 && plain.getOrDefault(each.getKey(), 0) > 0)
                .map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
                .sorted()
                .toList();
    }

    private static List<String> circles(List<Group> groups) {
        var up = new HashMap<String, List<String>>();
        for (var group : groups) {
            var all = new ArrayList<>(group.kindOf());
            all.addAll(group.partOf());
            up.put(
                    group.name().toLowerCase(Locale.ROOT),
                    all.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        }
        return up.keySet().stream()
                .filter(name -> reaches(up, name, name, new HashSet<>()))
                .toList();
    }

    private static boolean reaches(
            Map<String, List<String>> up, String from, String to, Set<String> seen) {
        for (var next : up.getOrDefault(from, List.of()))
            if (next.equals(to) || (seen.add(next) && reaches(up, next, to, seen))) return true;
        return false;
    }
}
