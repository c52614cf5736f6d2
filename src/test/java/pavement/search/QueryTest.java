package pavement.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Ask;
import pavement.book.Outcome;
import pavement.book.Stage;
import pavement.book.Tie;

class QueryTest {
    @Test
    void filtersAndWordsAreToldApart() {
        var query =
                Query.read(
                        "need:any met:outside city:\"New York\" silent:90 tag:x bread \"free words\"");

        assertThat(query.filters())
                .containsExactly(
                        new Filter.Has(Ask.Side.NEED, Optional.empty()),
                        new Filter.MetOutside(),
                        new Filter.In("New York"),
                        new Filter.SilentFor(90),
                        new Filter.Tagged("x"));
        assertThat(query.words()).isEqualTo("bread free words");
        assertThat(query.misread()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tie:active, tie:active",
        "tie:not-met, 'tie:\"not met\"'",
        "step:next-step, 'step:\"next step\"'",
        "step:Sale, step:sale",
        "met:coffee, 'met:\"coffee shop\"'",
        "met:work, met:work",
        "'met:\"Blue Bottle\"', 'met:\"Blue Bottle\"'",
        "silent:unusual, silent:unusual",
        "offer:van, offer:van",
        "10:30, 10:30",
        "https://x.example, https://x.example",
    })
    void whatIsWrittenAgainMeansTheSame(String typed, String written) {
        var query = Query.read(typed);

        assertThat(query.written()).isEqualTo(written);
        assertThat(Query.read(written)).isEqualTo(query);
    }

    @Test
    void aFilterWithoutMeaningIsSaidAndNotApplied() {
        var query = Query.read("silent:long tie:best-friend step:far");

        assertThat(query.filters()).isEmpty();
        assertThat(query.misread())
                .hasSize(3)
                .first()
                .asString()
                .contains("“long”")
                .contains("silent:90");
    }

    @Test
    void aFilterHalfTypedIsNotYetOne() {
        assertThat(Query.read("need:")).isEqualTo(Query.ALL);
    }

    @Test
    void aChipCanBeRemovedAndATieChosen() {
        var query = Query.read("met:outside step:help bo");

        assertThat(query.without(new Filter.MetOutside()).written()).isEqualTo("step:help bo");
        assertThat(query.of(Optional.of(Tie.PASSIVE)).of(Optional.of(Tie.ACTIVE)).filters())
                .containsExactly(
                        new Filter.MetOutside(),
                        new Filter.StepIs(Outcome.HELP),
                        new Filter.TieIs(Tie.ACTIVE));
        assertThat(Words.kind("sandwich-shop")).contains(Stage.Kind.SANDWICH_SHOP);
        assertThat(List.of(Tie.values()))
                .allMatch(tie -> Words.tie(Words.of(tie)).equals(Optional.of(tie)));
    }
}
