package pavement.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Likeness likeness(List<Alias> aliases, String need, String offer) {
        return Meaning.of(Thesaurus.shipped(), aliases)
                .likeness(Said.of(need, TODAY), Said.of(offer, TODAY), TODAY);
    }

    @Test
    void whatTheOwnerTaughtIsFoundAndCalledHisOwn() {
        var taught = List.of(new Alias("shop window", "zebra work", true));

        assertThat(likeness(List.of(), "a shop window", "zebra work").score()).isZero();
        assertThat(likeness(taught, "a shop window", "zebra work, two days").whys())
                .singleElement()
                .isInstanceOfSatisfying(
                        Why.Thing.class,
                        why -> assertThat(why.relation()).isEqualTo(Relation.HIS_OWN));
        assertThat(likeness(taught, "zebra work", "window display").degree())
                .isEqualTo(Likeness.Degree.MUCH);
    }

    @Test
    void whatHeToldApartIsNotFoundThoughTheThesaurusPutsItTogether() {
        assertThat(likeness(List.of(), "Facebook ads", "paid social").score()).isPositive();
        assertThat(
                        likeness(
                                        List.of(new Alias("paid social", "Facebook ads", false)),
                                        "Facebook ads",
                                        "paid social")
                                .score())
                .isZero();
        assertThat(
                        likeness(
                                        List.of(new Alias("marketing", "Facebook ads", false)),
                                        "marketing",
                                        "Facebook ads")
                                .score())
                .isZero();
    }

    @Test
    void twiceTakenIsALessonAndOnceIsChance() {
        var meaning = Meaning.shipped();
        var once = new Lessons.Judged("a zebra", "yak wool by the metre", true);
        var again = new Lessons.Judged("zebra for the shop", "yak, any colour", true);
        var against = new Lessons.Judged("zebra", "yak", false);

        assertThat(Lessons.of(meaning, List.of(once))).isEmpty();
        assertThat(Lessons.of(meaning, List.of(once, again)))
                .containsExactly(
                        new Lessons.Lesson(new Alias("zebra", "yak", true), List.of(once, again)));
        assertThat(Lessons.of(meaning, List.of(once, again, against))).isEmpty();
    }

    @Test
    void twiceRefusedPartsWhatTheThesaurusPutsTogether() {
        var refused = new Lessons.Judged("marketing", "Facebook ads", false);

        assertThat(Lessons.of(Meaning.shipped(), List.of(refused, refused)))
                .extracting(Lessons.Lesson::alias)
                .containsExactly(new Alias("marketing", "Facebook ads", false));
    }
}
