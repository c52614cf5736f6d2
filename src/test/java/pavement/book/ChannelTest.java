package pavement.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a promise is to be kept, by its words.
class ChannelTest {
    @ParameterizedTest
    @CsvSource({
        "call Nadia, CALL",
        "Call her back, CALL",
        "give him a ring about the van, CALL",
        "a call about the stall, CALL",
        "a quick call, CALL",
        "ring the bakery, CALL",
        "call with the roaster, CALL",
        "a video call, VIDEO",
        "Zoom with Priya, VIDEO",
        "meet Omar at the market, IN_PERSON",
        "lunch with Ruth, IN_PERSON",
        "take her to lunch, IN_PERSON",
        "drop by the workshop, IN_PERSON",
        "send the call list, MESSAGE",
        "text him the address, MESSAGE",
        "write to Nadia about lunch, MESSAGE",
        "e-mail the deck, MESSAGE",
        "the price list,",
        "an introduction to Ruth,",
        "a name,",
        "recall the crates,",
        "the callback form,",
        "a seeing-eye reference,",
        "ringbinder,",
    })
    void itsWordsSayItOrNothingDoes(String what, Channel channel) {
        assertThat(Channel.in(what)).isEqualTo(java.util.Optional.ofNullable(channel));
    }
}
