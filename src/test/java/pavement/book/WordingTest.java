package pavement.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call Nadia on Friday | CALL",
                "call Bill | CALL",
                "call for an appointment | CALL",
                "Call her back | CALL",
                "a call about the stall | CALL",
                "to ring the bakery | CALL",
                "phone Tom | CALL",
                "give Nadia a quick call | CALL",
                "go through the offer by phone | CALL",
                "another phone call | CALL",
                "zoom with Ana | VIDEO",
                "a video call | VIDEO",
                "write to Nadia | MESSAGE",
                "e-mail the price list to Tom | MESSAGE",
                "text her the address | MESSAGE",
                "drop Tom a line | MESSAGE",
                "answer his question by e-mail | MESSAGE",
                "meet Nadia | IN_PERSON",
                "coffee with Nadia | IN_PERSON",
                "have lunch | IN_PERSON",
                "Lunch at Mio on Friday | IN_PERSON",
                "talk about the price over coffee | IN_PERSON",
                "visit the bakery | IN_PERSON",
                "bring the samples in person | IN_PERSON",
            })
    void theWordsOfAPromiseNameItsWay(String what, Channel way) {
        assertThat(Wording.channel(what)).contains(way);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the deck",
                "send the notes of our call",
                "call sheet for Tom",
                "coffee beans for Ana",
                "the coffee machine manual",
                "meeting notes",
                "Meeting agenda for Ana",
                "Zoom link for Tom",
                "video call recording",
                "Visit report",
                "Ring binder",
                "Call for papers",
                "message templates for Lena",
                "meet the deadline",
                "bring the lunch boxes",
                "thank Lena for lunch",
                "find out who calls",
                "introduce Nadia to Tom",
                "a video of the stall",
            })
    void whatNamesAThingNamesNoWay(String what) {
        assertThat(Wording.channel(what)).isEmpty();
    }
}
