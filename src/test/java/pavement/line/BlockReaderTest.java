package pavement.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.book.Channel;
import pavement.book.Stage;
import pavement.book.Work;

final class BlockReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cold calls 30m                          | CALLS   | Cold calls                    | COLD_CALL     |                 | 30
                    Cold calls, 1h                          | CALLS   | Cold calls                    | COLD_CALL     |                 | 60
                    calls to bookstores 1h30                | CALLS   | Calls to bookstores           | COLD_CALL     |                 | 90
                    call block                              | CALLS   | Cold calls                    | COLD_CALL     |                 | 0
                    event Founders Meetup at Impact Hub 2h  | EVENT   | Founders Meetup at Impact Hub | EVENT         | Founders Meetup | 120
                    meetup Rust Berlin                      | EVENT   | Meetup Rust Berlin            | EVENT         | Meetup Rust Berlin | 0
                    walk coffee shop Blue Bottle            | WALK    | Blue Bottle                   | COFFEE_SHOP   | Blue Bottle     | 0
                    walk                                    | WALK    | Walk                          | STREET        |                 | 0
                    walk 45 min                             | WALK    | Walk                          | STREET        |                 | 45
                    bookstore Otherland half an hour        | WALK    | Otherland                     | BOOKSTORE     | Otherland       | 30
                    sandwich shop                           | WALK    | Sandwich shop                 | SANDWICH_SHOP |                 | 0
                    walk Union Square 1.5h                  | WALK    | Union Square                  | PLACE         | Union Square    | 90
                    meeting with Tom Baker 45m              | MEETING | Meeting with Tom Baker        | MEETING       |                 | 45
                    coffee with Tom                         | MEETING | Coffee with Tom               | MEETING       |                 | 0
                    call with Ada for 20 minutes            | MEETING | Call with Ada                 | MEETING       |                 | 20
                    """)
    void aFewWordsSayWhichBlock(
            String line,
            Work.Kind kind,
            String title,
            Stage.Kind stage,
            String place,
            int minutes) {
        var read = BlockReader.read(line).orElseThrow();

        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.title()).isEqualTo(title);
        assertThat(read.stage()).isEqualTo(new Stage(stage, Optional.ofNullable(place).orElse("")));
        assertThat(read.minutes())
                .isEqualTo(minutes == 0 ? Optional.empty() : Optional.of(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "laundry 30m", "call", "coffee", "30m", "eventually"})
    void whatSaysNoKindOfBlockIsNone(String line) {
        assertThat(BlockReader.read(line)).isEmpty();
    }

    @Test
    void aLineLongerThanAnybodyWritesIsNone() {
        assertThat(BlockReader.read("event " + "x".repeat(300))).isEmpty();
    }

    @Test
    void aSetUpCallIsACallWithSomebody() {
        var read = BlockReader.read("call with Ada 20m").orElseThrow();

        assertThat(read.with()).isEqualTo("Ada");
        assertThat(
                        read.block(
                                        new pavement.book.BlockId(new java.util.UUID(1, 1)),
                                        java.util.List.of())
                                .channel())
                .isEqualTo(Channel.CALL);
    }
}
