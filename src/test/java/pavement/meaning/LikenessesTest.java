package pavement.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Meaning MEANING = Meaning.shipped();

    private static Said said(String text) {
        return Said.of(text, TODAY);
    }

    @Test
    void whoRunsPaidSocialIsFoundForFacebookAdsAndItIsSaidWhy() {
        var all = new Likenesses<String, String>(MEANING);
        all.offer("Priya", said("runs paid social for restaurants"));
        all.offer("Gary", said("boilers and leaks"));

        var found = all.offersFor(said("needs someone for Facebook ads"), TODAY, 5);

        assertThat(found)
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.key()).isEqualTo("Priya");
                    assertThat(match.likeness().degree()).isEqualTo(Likeness.Degree.MUCH);
                    assertThat(match.likeness().whys())
                            .singleElement()
                            .isEqualTo(
                                    new Why.Thing(
                                            "Facebook ads",
                                            Relation.SAME,
                                            "Facebook ads",
                                            new Span(18, 30),
                                            new Span(5, 16)));
                    assertThat(match.likeness().marked())
                            .extracting(span -> span.of(match.said().text()))
                            .isEqualTo(List.of("paid social"));
                });
    }

    @Test
    void anOfferFindsTheNeedsItServes() {
        var all = new Likenesses<String, String>(MEANING);
        all.need("Hal", said("someone for Facebook ads"));
        all.need("Ben", said("a yoga teacher"));

        assertThat(all.needsFor(said("Meta campaigns that pay"), TODAY, 5))
                .extracting(Likenesses.Match::key)
                .containsExactly("Hal");
    }

    /// Of many that come at once the needs are read only when somebody asks whom an offer serves.
    @Test
    void aNeedThatNobodyReadYetCanBeDroppedAndSaidAnew() {
        var needs =
                Map.of(
                        "Hal", said("Facebook ads"),
                        "Ben", said("Facebook ads"),
                        "Ida", said("a yoga teacher"));
        var all = Likenesses.of(MEANING, needs, Map.of("Priya", said("paid social")));
        all.dropNeed("Ben");
        all.need("Ida", said("Instagram ads"));

        assertThat(all.needs()).isEqualTo(2);
        assertThat(all.offersForKept("Hal", TODAY, 5)).hasSize(1);
        assertThat(all.offersForKept("Ben", TODAY, 5)).isEmpty();
        assertThat(all.needsFor(said("Meta campaigns"), TODAY, 5))
                .extracting(Likenesses.Match::key)
                .containsExactly("Hal", "Ida");
        assertThat(all.needs()).isEqualTo(2);
    }

    /// Whoever asks twice, or starts it anew, sees the same of two that fit as well.
    @Test
    void ofNeedsThatFitAsWellTheFirstComesFirst() {
        var needs = new LinkedHashMap<String, Said>();
        for (var i = 0; i < 40; i++) needs.put("n" + i, said("a photographer"));
        var all = Likenesses.<String, String>of(MEANING, needs, Map.of());

        assertThat(all.needsFor(said("photographer"), TODAY, 1))
                .extracting(Likenesses.Match::key)
                .containsExactly("n0");
    }

    @Test
    void whatIsTakenAwayIsNotFoundAnyMore() {
        var all = new Likenesses<String, String>(MEANING);
        all.offer("Priya", said("paid social"));
        all.offer("Anton", said("online ads"));
        all.dropOffer("Priya");
        all.offer("Zoe", said("Instagram ads"));

        assertThat(all.offersFor(said("Facebook ads"), TODAY, 5))
                .extracting(Likenesses.Match::key)
                .containsExactly("Zoe", "Anton");
        assertThat(all.offers()).isEqualTo(2);
    }
}
