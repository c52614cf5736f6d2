package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Inside;
import pavement.book.Listed;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;
import pavement.notation.Books;

final class BlockActsTest {
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    private static Block walk(int id, Instant from) {
        return new Block(
                new BlockId(new UUID(8, id)),
                new Work.Walk(),
                "Walk " + id,
                Channel.IN_PERSON,
                new Stage(Stage.Kind.COFFEE_SHOP, "Blue Bottle"),
                new Stretch(Optional.of(from), Optional.of(60), Optional.empty()),
                Optional.of(0.4),
                new Trial("", "smile", Optional.of(0.5)),
                List.of());
    }

    private static <R> Book after(Book book, Act<R> act) {
        return book.with(act.on(book).changes());
    }

    private static Block block(Book book, int id) {
        return book.block(new BlockId(new UUID(8, id))).orElseThrow();
    }

    @Test
    void startingAnotherEndsTheRunningOneAtThatMomentAndSaysSo() {
        var one = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));

        var decision = new StartBlock(walk(2, at("10:20")), at("10:20")).on(one);

        assertThat(decision.title()).isEqualTo("Started Walk 2, which ended Walk 1");
        var book = one.with(decision.changes());
        assertThat(block(book, 1).clock().ended()).contains(at("10:20"));
        assertThat(book.blocks()).filteredOn(Block::open).containsExactly(block(book, 2));
    }

    @Test
    void aBlockWhoseTimeWasUpEndsAtItsPlannedEndWhenTheNextStarts() {
        var one = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));

        var decision = new StartBlock(walk(2, NOW), NOW).on(one);

        assertThat(decision.title()).isEqualTo("Started Walk 2");
        assertThat(block(one.with(decision.changes()), 1).clock().ended()).contains(at("11:00"));
    }

    @Test
    void theSameStartTwiceIsOneBlock() {
        var one = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));

        assertThat(new StartBlock(walk(1, TEN), TEN).on(one).changes()).isEmpty();
    }

    @Test
    void aBlockKeptOfflineEndsWhereALaterOneBegan() {
        var later = after(Book.EMPTY, new StartBlock(walk(2, at("10:30")), NOW));

        var book = after(later, new StartBlock(walk(1, TEN), NOW));

        assertThat(block(book, 1).clock().ended()).contains(at("10:30"));
    }

    @Test
    void startingInTheMiddleOfAnEndedBlockIsAskedAbout() {
        var book = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));
        book = after(book, new EndBlock(new BlockId(new UUID(8, 1)), at("11:00"), NOW));

        var reply = new StartBlock(walk(2, at("10:30")), NOW).on(book).reply();

        assertThat(reply).isInstanceOf(StartBlock.Reply.Overlaps.class);
    }

    @Test
    void whatIsLoggedInsideTakesWhatItDoesNotSayFromTheBlock() {
        var book = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));

        book = after(book, new LogEncounter(talk(1, at("10:05")), NOW));

        var kept = book.encounters().iterator().next();
        assertThat(kept.stage()).isEqualTo(new Stage(Stage.Kind.COFFEE_SHOP, "Blue Bottle"));
        assertThat(kept.expected()).contains(0.4);
        assertThat(kept.trial().arm()).isEqualTo("smile");
    }

    @Test
    void theMinutesAreSharedAtTheEndAndAgainWhenTheTimesAreCorrected() {
        var id = new BlockId(new UUID(8, 1));
        var book = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));
        book = after(book, new LogEncounter(talk(1, at("10:05")), NOW));
        book = after(book, new LogEncounter(talk(2, at("10:15")), NOW));

        book = after(book, new EndBlock(id, at("10:30"), NOW));
        assertThat(book.encountersIn(id))
                .extracting(Encounter::spent)
                .containsExactly(new Spent(0, 15), new Spent(0, 15));

        var clock = block(book, 1).clock().endedAt(at("10:20"));
        book = after(book, new CorrectBlock(id, clock, NOW));
        assertThat(book.encountersIn(id))
                .extracting(Encounter::spent)
                .containsExactly(new Spent(0, 10), new Spent(0, 10));
    }

    @Test
    void anEditedTalkInAnEndedBlockLeavesTheOthersTheRest() {
        var id = new BlockId(new UUID(8, 1));
        var book = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));
        book = after(book, new LogEncounter(talk(1, at("10:05")), NOW));
        book = after(book, new LogEncounter(talk(2, at("10:15")), NOW));
        book = after(book, new EndBlock(id, at("10:30"), NOW));

        var byHand =
                book.encountersIn(id)
                        .getFirst()
                        .spending(new Spent(4, 6))
                        .inside(Optional.of(new Inside(id, true)));
        book = after(book, new EditEncounter(byHand, NOW));

        assertThat(book.encountersIn(id))
                .extracting(Encounter::spent)
                .containsExactly(new Spent(4, 6), new Spent(0, 20));
    }

    @Test
    void whatIsLoggedLateIntoAnEndedBlockSharesItsMinutes() {
        var id = new BlockId(new UUID(8, 1));
        var book = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));
        book = after(book, new LogEncounter(talk(1, at("10:05")), NOW));
        book = after(book, new EndBlock(id, at("10:30"), NOW));

        book = after(book, new LogEncounter(talk(2, at("10:15")), NOW));

        assertThat(book.encountersIn(id))
                .extracting(Encounter::spent)
                .containsExactly(new Spent(0, 15), new Spent(0, 15));
    }

    @Test
    void theNextThingLoggedKeepsTheEndOfABlockWhoseTimeWasUp() {
        var book = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));

        book = after(book, new LogEncounter(talk(1, NOW).inside(Optional.empty()), NOW));

        assertThat(block(book, 1).clock().ended()).contains(at("11:00"));
    }

    @Test
    void correctedTimesThatTakeAnothersAreAskedAbout() {
        var book = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));
        book = after(book, new StartBlock(walk(2, at("10:30")), at("10:30")));
        var clock = block(book, 1).clock().endedAt(at("10:40"));

        var reply = new CorrectBlock(new BlockId(new UUID(8, 1)), clock, NOW).on(book).reply();

        assertThat(reply).isInstanceOf(CorrectBlock.Reply.Overlaps.class);
    }

    @Test
    void whatWasLoggedInADroppedBlockStaysOnItsOwn() {
        var id = new BlockId(new UUID(8, 1));
        var book = after(Book.EMPTY, new StartBlock(walk(1, TEN), TEN));
        book = after(book, new LogEncounter(talk(1, at("10:05")), NOW));
        book = after(book, new EndBlock(id, at("10:30"), NOW));

        book = after(book, new DropBlock(id));

        assertThat(book.blocks()).isEmpty();
        var talk = book.encounters().iterator().next();
        assertThat(talk.inside()).isEmpty();
        assertThat(talk.spent()).isEqualTo(Spent.UNKNOWN);
    }

    @Test
    void forgettingSomebodyTakesHimOffTheListsAndOutOfTheReasons() {
        var book =
                Books.read(
                        """
                        Tom Baker  met at work Acme
                        Ada Fox  met at work Acme
                        2026-03-02 10:00  block meeting: Talk with Tom Baker, with Tom + Ada
                        """);
        var tom = Books.id("Tom Baker");

        book = after(book, new Forget(tom));

        var block = book.blocks().iterator().next();
        assertThat(block.about()).containsExactly(Books.id("Ada Fox"));
        assertThat(block.title()).doesNotContain("Tom").doesNotContain("Baker");
    }

    @Test
    void mergingTwoOnAListLeavesOneAndSplittingThemGivesBothBack() {
        var book =
                Books.read(
                        """
                        Tom Baker  met at work Acme
                        Thomas Baker  met at work Acme
                        2026-03-02 10:00  block calls: Cold calls, with Tom Baker + Thomas Baker
                        """);
        var merge = new pavement.book.MergeId(new UUID(5, 1));
        var kept = Books.id("Tom Baker");
        var gone = Books.id("Thomas Baker");

        var merged =
                after(
                        book,
                        new MergePeople(
                                merge, kept, gone, Optional.empty(), Optional.empty(), NOW));
        assertThat(merged.blocks().iterator().next().about()).containsExactly(kept);

        var split = after(merged, new SplitPeople(merge, Optional.empty(), NOW));
        assertThat(split.blocks().iterator().next().about()).containsExactly(kept, gone);
    }

    @Test
    void someoneOnTheListCanComeLater() {
        var book =
                Books.read(
                        """
                        Tom Baker  met at work Acme
                        2026-03-02 10:00  block calls: Cold calls, with Tom
                        """);
        var block = book.blocks().iterator().next();

        book = after(book, new PassTurn(block.id(), Books.id("Tom Baker"), Listed.State.LATER));

        assertThat(book.block(block.id()).orElseThrow().people())
                .extracting(Listed::state)
                .containsExactly(Listed.State.LATER);
    }

    private static Encounter talk(int id, Instant at) {
        var written =
                Books.read("2026-03-02 10:00  somebody: a chat\n").encounters().iterator().next();
        return new Encounter(
                        new EncounterId(new UUID(2, id)),
                        at,
                        written.channel(),
                        written.direction(),
                        written.by(),
                        true,
                        List.of(),
                        Stage.UNKNOWN,
                        Spent.UNKNOWN,
                        written.outcome(),
                        written.worth(),
                        Optional.empty(),
                        written.comfort(),
                        Trial.NONE,
                        "a chat")
                .inside(Optional.of(new Inside(new BlockId(new UUID(8, 1)), false)));
    }
}
