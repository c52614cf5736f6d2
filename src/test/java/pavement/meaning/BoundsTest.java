package pavement.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places and hours that exclude each other, wherever they are written: in the words, in the field
/// for the place, or in the note beside an offer.
class BoundsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Meaning MEANING = Meaning.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    a plumber              | Berlin  | plumber                       | -       | Works only in Munich.            | none
                    a plumber              | Berlin  | plumber, only in Munich       | -       | -                                | none
                    a plumber              | Berlin  | plumber, only around Berlin   | -       | -                                | much
                    a plumber              | Berlin  | plumber                       | -       | Not in Berlin any more.          | none
                    a plumber              | Berlin  | plumber                       | -       | Met her in Munich.               | much
                    a plumber              | -       | plumber                       | -       | Only in Munich.                  | much
                    a plumber              | online  | plumber, only in Munich       | -       | -                                | much
                    a plumber              | Berlin  | plumber, works only in Excel  | -       | -                                | much
                    a plumber              | Berlin  | plumber, only in English      | -       | -                                | much
                    a plumber              | Berlin  | plumber, only in March        | -       | -                                | much
                    a plumber              | 10115 Berlin, Germany | plumber, only in Berlin | - | -                               | much
                    a plumber only in Berlin | -     | plumber                       | Munich  | -                                | none
                    a plumber only in Berlin | -     | plumber in Munich             | -       | -                                | none
                    a part-time bookkeeper | -       | bookkeeper                    | -       | Full-time only.                  | none
                    a part-time bookkeeper | -       | bookkeeper                    | -       | Has a full-time job at a bank.   | much
                    a full-time bookkeeper | -       | bookkeeper                    | -       | Nothing full-time at present.    | none
                    a full-time bookkeeper | -       | bookkeeper, part-time or full-time | -  | -                                | much
                    """)
    void whatExcludesEachOtherIsNoMatch(
            String need, String where, String offer, String there, String note, String expected) {
        var wanted = at(Said.of(need, TODAY), where);
        var given = at(Said.of(offer, TODAY), there).beside(note == null ? "" : note);

        assertThat(MEANING.likeness(wanted, given, TODAY).degree())
                .hasToString(expected.toUpperCase(java.util.Locale.ROOT));
        // Looked for among many it is the same, from either side.
        var all = Likenesses.of(MEANING, Map.of(1, wanted), Map.of(2, given));
        var met = expected.equals("none") ? List.of() : List.of(2);
        assertThat(all.offersFor(wanted, TODAY, 5))
                .extracting(each -> (Object) each.key())
                .isEqualTo(met);
        assertThat(all.needsFor(given, TODAY, 5)).hasSameSizeAs(met);
    }

    private static Said at(Said said, String place) {
        return place == null ? said : said.at(place);
    }
}
