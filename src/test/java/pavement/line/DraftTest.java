package pavement.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.acts.LogLine;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Money;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.book.Trial;

/// From the words to the facts.
class DraftTest {
    private static final UUID ID = new UUID(0x7000, 1);
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    @Test
    void whatSheNeedsIsHersToWhomHeWasIntroducedAndSoIsTheLunch() {
        var after =
                logged(
                        "Gabe Okafor introduced me to Nadia Haddad, she needs an oven, lunch with her Friday 12:30");
        var gabe = person(after, "Gabe Okafor");
        var nadia = person(after, "Nadia Haddad");

        assertThat(talk(after).people()).containsExactly(gabe.id());
        assertThat(nadia.met().through()).contains(gabe.id());
        assertThat(after.asksOf(nadia.id())).extracting(Ask::what).containsExactly("oven");
        assertThat(after.promisesWith(nadia.id()))
                .extracting(promise -> promise.at())
                .containsExactly(Optional.of(LocalTime.of(12, 30)));
        assertThat(after.asksOf(gabe.id())).isEmpty();
        assertThat(after.promisesWith(gabe.id())).isEmpty();
    }

    @Test
    void whatTheOwnerNeedsIsHisOwn() {
        var after = logged("Kim Lund, coffee, I need a bookkeeper");

        assertThat(after.ownAsks()).extracting(Ask::what).containsExactly("bookkeeper");
        assertThat(after.asksOf(person(after, "Kim Lund").id())).isEmpty();
        assertThat(talk(after).people()).hasSize(1);
    }

    /// Nobody was talked with. A phone that sends it again says the same thing.
    @Test
    void whatTheOwnerNeedsAloneIsNoTalk() {
        var read = read("I need a bookkeeper. I offer a van on Saturdays");
        var line =
                Draft.of(read, Optional.empty(), Neighbourhood.NOW, ZONE).act(ID, UUID::randomUUID);
        var decision = line.on(Neighbourhood.BOOK);
        var after = Neighbourhood.BOOK.with(decision.changes());

        assertThat(after.encounters()).isEmpty();
        assertThat(after.ownAsks())
                .extracting(Ask::side, Ask::what)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Ask.Side.NEED, "bookkeeper"),
                        org.assertj.core.groups.Tuple.tuple(Ask.Side.OFFER, "van on Saturdays"));
        assertThat(decision.title()).isEqualTo("You need bookkeeper");
        assertThat(line.on(after).reply()).isInstanceOf(LogLine.Reply.LoggedBefore.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'Lea Stern, coffee, her brother Tim needs a flat', Lea Stern, Tim, flat, true",
        "'Bo, coffee, knows a dentist who needs a courier', Bo Lindström, dentist, courier, true",
        "'Dana, coffee, Tom needs a flat', Dana Whitlock, Tom Ruiz, flat, false"
    })
    void aNeedIsHisOfWhomItIsSaid(
            String line, String told, String whose, String what, boolean ghost) {
        var after = logged(line);
        var his = person(after, whose);

        assertThat(after.asksOf(his.id())).extracting(Ask::what).containsExactly(what);
        assertThat(his.origin().ghost()).isEqualTo(ghost);
        assertThat(after.asksOf(person(after, told).id())).isEmpty();
    }

    @Test
    void nobodyIsMadeOfWhatIsNotNeeded() {
        var after =
                logged(
                        "Ruth Adler, coffee, needs an accountant, not a bookkeeper, and a lawyer, or a notary");

        assertThat(after.people()).hasSize(Neighbourhood.BOOK.people().size() + 1);
        assertThat(after.asksOf(person(after, "Ruth Adler").id()))
                .extracting(Ask::what)
                .containsExactlyInAnyOrder("accountant", "lawyer, or a notary");
    }

    @Test
    void whoeverIsOwedIsMadeAlsoWhereOnlyThePromiseNamesHim() {
        var after = logged("Coffee with Tom Ruiz, I owe Nadia the deck by Friday");

        assertThat(after.promisesWith(person(after, "Nadia").id()))
                .extracting(promise -> promise.what())
                .containsExactly("the deck");
    }

    @Test
    void whoeverTheOwnerLeavesOutAgainIsNotMadeByWhatSheNeeds() {
        var read = read("Gabe Okafor introduced me to Nadia Haddad, she needs an oven");
        var without =
                new Understood(
                        read.line(),
                        read.chips().stream()
                                .filter(chip -> !(chip instanceof Chip.Introduced))
                                .toList());
        var after = logged(Draft.of(without, Optional.empty(), Neighbourhood.NOW, ZONE));

        assertThat(after.people()).hasSameSizeAs(Neighbourhood.BOOK.people());
        assertThat(after.asksOf(person(after, "Gabe Okafor").id()))
                .extracting(Ask::what)
                .contains("oven");
    }

    @Test
    void theLineOfTheMockBecomesOneBatchOfFacts() {
        var after =
                logged(
                        "Coffee with Sol Kim at Northside, 25 min, got talking in the line. Needs a courier for wholesale bags."
                                + " I offered to introduce Dana for her books. Call her Friday 10");
        var sol = person(after, "Sol Kim");
        var talk = talk(after);

        assertThat(talk.people()).containsExactly(sol.id());
        assertThat(talk.stage()).isEqualTo(new Stage(Stage.Kind.COFFEE_SHOP, "Northside"));
        assertThat(talk.spent().talk()).isEqualTo(25);
        assertThat(talk.outcome()).isEqualTo(Outcome.NEXT_STEP);
        assertThat(talk.note()).startsWith("Coffee with Sol Kim").endsWith("Call her Friday 10");
        assertThat(sol.met().stage()).isEqualTo(talk.stage());
        assertThat(after.asksOf(sol.id()))
                .extracting(Ask::what)
                .containsExactly("courier for wholesale bags");
        assertThat(after.promisesWith(sol.id()))
                .extracting(
                        promise -> promise.what(),
                        promise -> promise.due(),
                        promise -> promise.at())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "introduce Dana for her books", Optional.empty(), Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(
                                "Call Sol",
                                Optional.of(LocalDate.of(2026, 10, 16)),
                                Optional.of(LocalTime.of(10, 0))));
    }

    /// A promise is read later, and away from the line it was said in.
    @ParameterizedTest
    @CsvSource({
        "'Mark, call, 15 min. I''ll send him the proposal by Wed', Mark Dunn, send Mark the proposal",
        "'Dana, coffee. Call her back Monday', Dana Whitlock, Call Dana back",
        "'Dana, coffee. Call her cousin Monday', Dana Whitlock, Call her cousin",
        "'Dana and Bo, coffee. Call her Monday', Dana Whitlock, Call her",
        "'Dana, coffee. > introduce Ana Silva and send her the list', Dana Whitlock, introduce Ana Silva; send her the list"
    })
    void whoeverIsMeantByHimOrHerIsNamedInThePromise(String line, String who, String what) {
        var after = logged(line);

        assertThat(after.promisesWith(person(after, who).id()))
                .extracting(promise -> promise.what())
                .containsExactlyInAnyOrder(what.split("; "));
    }

    @Test
    void aLineThatOnlyLooksAheadLogsNoTalk() {
        var after = logged("call Tom Friday 10");

        assertThat(after.encounters()).isEmpty();
        assertThat(after.promisesWith(person(after, "Tom Ruiz").id())).hasSize(1);
    }

    @Test
    void aFriendsFriendIsAGhostMetThroughHim() {
        var after = logged("Bo knows a dentist who needs a website");
        var dentist = person(after, "dentist");

        assertThat(dentist.origin().ghost()).isTrue();
        assertThat(dentist.name().described()).isTrue();
        assertThat(dentist.met().through()).contains(person(after, "Bo Lindström").id());
        assertThat(talk(after).people()).doesNotContain(dentist.id());
    }

    @Test
    void whoWasMetThroughSomebodyKnowsThroughWhom() {
        var after = logged("Met Lena Fischer through Gabe at the SaaS meetup, 20 min");

        assertThat(person(after, "Lena Fischer").met().through())
                .contains(person(after, "Gabe Okafor").id());
        assertThat(talk(after).by()).isEqualTo(Initiative.INTRODUCER);
        assertThat(talk(after).people()).containsExactly(person(after, "Lena Fischer").id());
    }

    @Test
    void timeAndMoneyFollowTheLine() {
        var talk = talk(logged("Saw Dana on Tuesday at 3pm, $780 a month"));

        assertThat(talk.at()).isEqualTo(Instant.parse("2026-10-13T20:00:00Z"));
        assertThat(talk.worth().money()).contains(new Money(78_000, "USD"));
    }

    @Test
    void aMessageHasNoAnswerYetAndACallInIsTheirs() {
        var message = talk(logged("Emailed Dana the price list"));
        var call = talk(logged("Tom called me, 10 min"));

        assertThat(message.outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(message.channel()).isEqualTo(Channel.MESSAGE);
        assertThat(call.direction()).isEqualTo(Direction.IN);
        assertThat(call.by()).isEqualTo(Initiative.THEM);
    }

    @Test
    void bumpingIntoSomebodyIsChanceAndNotSought() {
        var talk = talk(logged("bumped into Bo on the train this morning, 15 min"));

        assertThat(talk.by()).isEqualTo(Initiative.CHANCE);
        assertThat(talk.deliberate()).isFalse();
    }

    @Test
    void aTapBeatsTheWordsAndAPersonChosenBeforeIsThere() {
        var tom = person(Neighbourhood.BOOK, "Tom Ruiz");
        var draft =
                new Draft(
                        read("no answer"),
                        List.of(tom),
                        Optional.of(Outcome.TALKED),
                        Optional.of(0.3),
                        Comfort.UNASKED,
                        Trial.NONE,
                        Optional.empty(),
                        Neighbourhood.NOW,
                        ZONE);

        var talk = talk(logged(draft));

        assertThat(talk.people()).containsExactly(tom.id());
        assertThat(talk.outcome()).isEqualTo(Outcome.TALKED);
        assertThat(talk.expected()).contains(0.3);
    }

    private static Book logged(String line) {
        return logged(Draft.of(read(line), Optional.empty(), Neighbourhood.NOW, ZONE));
    }

    private static Book logged(Draft draft) {
        var ids = new AtomicLong(100);
        var decision =
                draft.act(ID, () -> new UUID(0x7000, ids.incrementAndGet())).on(Neighbourhood.BOOK);
        assertThat(decision.reply()).isInstanceOf(LogLine.Reply.Logged.class);
        return Neighbourhood.BOOK.with(decision.changes());
    }

    private static Understood read(String line) {
        return new LineReader(Names.of(Neighbourhood.BOOK), Neighbourhood.SELF)
                .read(line, Neighbourhood.NOW);
    }

    private static Encounter talk(Book book) {
        assertThat(book.encounters()).hasSize(1);
        return book.encounters().iterator().next();
    }

    private static Person person(Book book, String full) {
        return book.people().stream()
                .filter(person -> person.name().full().equals(full))
                .findFirst()
                .orElseThrow();
    }
}
