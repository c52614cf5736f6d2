package pavement.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is taken for the same number and the same name.
class RecognitionTest {
    @RepeatedTest(200)
    void theShortWayToAnAmericanNumberIsTheLongOne(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var shape =
                new String[] {
                            "+1 %d %d %04d",
                            "(%d) %d-%04d",
                            "%d.%d.%04d",
                            "+1%d%d%04d",
                            "1-%d-%d-%04d",
                            "%d%d%04d"
                        }
                        [random.nextInt(6)];
        var number =
                shape.formatted(
                        random.nextInt(200, 1000),
                        random.nextInt(200, 1000),
                        random.nextInt(10_000));
        var phones = new Phones("US");

        assertThat(phones.american(number)).as(number).isEqualTo(phones.parsed(number)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "030 123456, DE, +4930123456",
        "+49 (0)30 123456, US, +4930123456",
        "0171 5550199, DE, +491715550199",
        "801.555.0142 ext 3, US, +18015550142;ext=3",
        "020 7946 0018, GB, +442079460018",
        "12, DE, ''",
        "call me, DE, ''"
    })
    void aNumberIsRecognisedHoweverItIsWritten(String number, String country, String key) {
        assertThat(new Phones(country).key(number)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Dana Whitlock, Dana M. Whitlock, true", "'Whitlock, Dana', Dana Whitlock, true",
                "D. Whitlock, Dana Whitlock, true",
        "Zoë Brandt, Zoe Brandt, true", "Dana Whitlok, Dana Whitlock, true",
                "John Smith, Jane Smith, false",
        "Tom, Tom Baker, true", "Bo Berg, Al Berg, false"
    })
    void namesAreComparedAsPeopleCompareThem(String one, String other, boolean same) {
        assertThat(Names.compatible(one, other)).isEqualTo(same);
        assertThat(Names.compatible(other, one)).isEqualTo(same);
    }

    @Test
    void aNameIsPlainWithoutAccentsCaseAndSigns() {
        assertThat(Names.plain("  O'Neil,  ZOË-Marie ")).isEqualTo("o neil zoe marie");
    }

    @ParameterizedTest
    @CsvSource({
        "ed, edward, Ed is short for Edward",
        "edward, ed, Ed is short for Edward",
        "bob, rob, Bob and Rob are both short for Robert",
        "kate, katherine, Kate is short for Katherine",
        "ed, robert, ''",
        "tom, tom, ''",
        "zoë, ed, ''"
    })
    void shortNamesAreKnown(String one, String other, String why) {
        assertThat(Nicknames.others(one).contains(other)).isEqualTo(!why.isEmpty());
        if (!one.equals(other)) assertThat(Nicknames.why(one, other)).isEqualTo(why);
    }

    @Test
    void howANameSoundsIsNoPhoneNumber() {
        var columns =
                Headers.columns(
                        List.of("Name", "Phonetic First Name", "Phonetic Last Name", "Phone"));

        assertThat(columns)
                .extracting(Column::field)
                .containsExactly(Field.FULL_NAME, Field.LEFT_OUT, Field.LEFT_OUT, Field.PHONE);
    }
}
