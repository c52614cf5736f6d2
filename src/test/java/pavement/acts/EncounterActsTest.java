package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static pavement.book.Encounters.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Worth;
import pavement.match.Facing;
import pavement.meaning.Meaning;
import pavement.notation.Books;

class EncounterActsTest {
    private static final Instant NOW = Instant.parse("2026-03-12T15:00:00Z");

    /// 12 March 2026 is a Thursday.
    private static final Payback SECOND = new Payback.Nth(2, true, LocalDate.of(2026, 3, 9));

    private static final PersonId TOM = Books.id("Tom Baker");
    private static final PersonId ANA = Books.id("Ana Petrov");
    private static final PersonId ROSA = new PersonId(new UUID(0x7000, 9));

    private final Book book =
            Books.read(
                    """
                    Tom Baker  met in a coffee shop Blue Bottle, 2026-03-02
                    Ana Petrov  met at work Acme
                    2026-03-02 08:40  Tom, coffee, 20m: he sells bread -> talked
                    2026-03-09 08:40  Tom, call, 5m: about bread -> talked
                    """);

    @Test
    void howTheTieStoodIsFrozenWhenItIsLogged() {
        var reply = new LogEncounter(call(1, NOW, TOM), NOW).on(book).reply();

        assertThat(reply)
                .isInstanceOfSatisfying(
                        LogEncounter.Reply.Logged.class,
                        logged -> {
                            var then = logged.encounter().with().getFirst().then();
                            assertThat(then.contactsLastYear()).isEqualTo(2);
                            assertThat(then.warmth()).isPositive();
                            assertThat(then.met())
                                    .isEqualTo(new Stage(Stage.Kind.COFFEE_SHOP, "Blue Bottle"));
                        });
    }

    /// Who was imported was not met before the first talk that was somewhere.
    @Test
    void theFirstTalkSaysWhereSomebodyWasMetOfWhomNothingIsKnown() {
        var known = Books.read("Ada King  not met\nTom Baker  met at work Acme\n");
        var ada = Books.id("Ada King");
        var event = new Stage(Stage.Kind.EVENT, "Founders Meetup");

        var act = new LogEncounter(talk(1, NOW, event, ada, TOM), NOW).on(known);
        var then = known.with(act.changes());

        assertThat(then.person(ada).orElseThrow().met())
                .isEqualTo(
                        new Met(event, Optional.of(LocalDate.of(2026, 3, 12)), Optional.empty()));
        assertThat(then.person(TOM)).isEqualTo(known.person(TOM));
        assertThat(then.encounters().iterator().next().with().getFirst().then().tie())
                .isEqualTo(Tie.STRANGER);
        var later = new LogEncounter(talk(2, NOW, new Stage(Stage.Kind.PLACE, "Park"), ada), NOW);
        assertThat(then.with(later.on(then).changes()).person(ada)).isEqualTo(then.person(ada));
        var call = new LogEncounter(call(1, NOW, ada), NOW).on(known);
        assertThat(known.with(call.changes()).person(ada)).isEqualTo(known.person(ada));
    }

    /// Through whom he was heard of stays; and what undoes the talk undoes that.
    @Test
    void theFirstTalkSaysOnWhatDaySomebodyWasMetWhoWasOnlyHeardOf() {
        var known = Books.read("Tom Baker  met at work Acme\nNadia Brooks  heard of through Tom\n");
        var nadia = Books.id("Nadia Brooks");
        var event = new Stage(Stage.Kind.EVENT, "Founders Meetup");

        var act = new LogEncounter(talk(1, NOW, event, nadia), NOW).on(known);
        var then = known.with(act.changes());

        assertThat(known.heardOf(known.person(nadia).orElseThrow())).isTrue();
        assertThat(then.heardOf(then.person(nadia).orElseThrow())).isFalse();
        assertThat(then.person(nadia).orElseThrow().met())
                .isEqualTo(
                        new Met(event, Optional.of(LocalDate.of(2026, 3, 12)), Optional.of(TOM)));
        var without =
                then.with(
                        new RemoveEncounter(then.encounters().iterator().next().id())
                                .on(then)
                                .changes());
        assertThat(without.heardOf(without.person(nadia).orElseThrow())).isTrue();
    }

    @Test
    void whatIsFrozenLooksOnlyAtWhatWasBefore() {
        var between = Instant.parse("2026-03-05T10:00:00Z");

        var decision = new LogEncounter(call(1, between, TOM), NOW).on(book);

        assertThat(
                        book.with(decision.changes())
                                .encounter(id(1))
                                .orElseThrow()
                                .with()
                                .getFirst()
                                .then()
                                .contactsLastYear())
                .isEqualTo(1);
    }

    @Test
    void theSameIdTwiceIsOneEncounterWhateverElseItSays() {
        var first = call(1, NOW, TOM);
        var logged = book.with(new LogEncounter(first, NOW).on(book).changes());

        var again =
                new LogEncounter(call(1, NOW.minusSeconds(60), ANA).noted("something else"), NOW)
                        .on(logged);

        assertThat(again.changes()).isEmpty();
        assertThat(again.reply())
                .isInstanceOfSatisfying(
                        LogEncounter.Reply.LoggedBefore.class,
                        before -> assertThat(before.first().people()).containsExactly(TOM));
    }

    @Test
    void whoIsNotInTheBookCannotHaveBeenMet() {
        assertThat(new LogEncounter(call(1, NOW, ROSA), NOW).on(book).reply())
                .isEqualTo(new LogEncounter.Reply.NobodyThere(ROSA));
    }

    @Test
    void whatHasNotHappenedYetIsRefusedAndSoIsAnotherCentury() {
        var future = call(1, NOW.plus(Duration.ofMinutes(6)), TOM);
        var ancient = call(1, Instant.parse("1899-01-01T00:00:00Z"), TOM);

        assertThat(new LogEncounter(future, NOW).on(book).reply())
                .isEqualTo(new LogEncounter.Reply.Unlikely(Moments.Wrong.IN_THE_FUTURE));
        assertThat(new LogEncounter(ancient, NOW).on(book).reply())
                .isEqualTo(new LogEncounter.Reply.Unlikely(Moments.Wrong.TOO_LONG_AGO));
        assertThat(
                        new EditEncounter(future, NOW)
                                .on(book.with(List.of(saved(call(1, NOW, TOM)))))
                                .reply())
                .isEqualTo(new EditEncounter.Reply.Unlikely(Moments.Wrong.IN_THE_FUTURE));
        assertThat(
                        new LogEncounter(call(1, NOW.plus(Duration.ofMinutes(4)), TOM), NOW)
                                .on(book)
                                .changes())
                .hasSize(1);
    }

    @Test
    void aLineBringsNewPeopleAsksAndPromisesInOneBatch() {
        var decision = line().on(book);
        var after = book.with(decision.changes());

        assertThat(decision.title()).isEqualTo("Logged a call with Rosa Diaz");
        assertThat(after.person(ROSA)).isPresent();
        assertThat(after.encounter(id(1)).orElseThrow().people()).containsExactly(ROSA);
        assertThat(after.encounter(id(1)).orElseThrow().with().getFirst().then().tie())
                .isEqualTo(Tie.STRANGER);
        assertThat(after.asksOf(ROSA)).extracting(Ask::what).containsExactly("a courier");
        assertThat(after.promisesWith(ROSA))
                .extracting(Promise::what)
                .containsExactly("send the deck");
        assertThat(line().on(after).changes()).isEmpty();
    }

    @Test
    void whoNeedsTheSameThingAgainNeedsItOnce() {
        var once = book.with(line().on(book).changes());
        var again =
                new LogLine(
                        Optional.of(call(2, NOW, ROSA)),
                        List.of(),
                        List.of(ask(77, Ask.Side.NEED, ROSA, "A courier")),
                        List.of(),
                        NOW);

        assertThat(once.with(again.on(once).changes()).asksOf(ROSA)).hasSize(1);
    }

    @Test
    void aLineThatSaysNothingIsRefused() {
        assertThat(
                        new LogLine(Optional.empty(), List.of(), List.of(), List.of(), NOW)
                                .on(book)
                                .reply())
                .isEqualTo(new LogLine.Reply.NothingSaid());
    }

    @Test
    void realPeopleNeverStandBesideMadeUpOnes() {
        var sample =
                Person.called(
                        new PersonId(new UUID(1, 1)),
                        Name.of("Sam Sample"),
                        Met.UNKNOWN,
                        new Origin(NOW, "", Optional.empty(), true, false));
        var made = Book.EMPTY.with(List.of(saved(sample)));

        assertThat(line().on(made).reply()).isEqualTo(new LogLine.Reply.RemoveSampleFirst());
        assertThat(new LogEncounter(call(1, NOW, sample.id()), NOW).on(made).changes()).hasSize(1);
    }

    @Test
    void anEditKeepsWhatWasFrozenUnlessItWasAtAnotherTime() {
        var logged = book.with(new LogEncounter(call(1, NOW, TOM), NOW).on(book).changes());
        var kept = logged.encounter(id(1)).orElseThrow();
        var noted = new EditEncounter(kept.noted("typo"), NOW).on(logged);
        var earlier =
                new EditEncounter(at(kept, Instant.parse("2026-03-05T10:00:00Z")), NOW).on(logged);

        assertThat(noted.reply()).isEqualTo(new EditEncounter.Reply.Edited(kept.noted("typo")));
        assertThat(
                        logged.with(earlier.changes())
                                .encounter(id(1))
                                .orElseThrow()
                                .with()
                                .getFirst()
                                .then()
                                .contactsLastYear())
                .isEqualTo(1);
        assertThat(new EditEncounter(kept, NOW).on(logged).reply())
                .isEqualTo(new EditEncounter.Reply.SameAsBefore());
        assertThat(new EditEncounter(kept, NOW).on(book).reply())
                .isEqualTo(new EditEncounter.Reply.NoSuchEncounter(id(1)));
    }

    @Test
    void movedToAnotherPersonItTakesItsAsksAndPromisesAlong() {
        var logged = book.with(line().on(book).changes());

        var moved = logged.with(new MoveEncounter(id(1), ROSA, ANA).on(logged).changes());

        assertThat(moved.encounter(id(1)).orElseThrow().people()).containsExactly(ANA);
        assertThat(moved.encounter(id(1)).orElseThrow().with().getFirst().then().met().kind())
                .isEqualTo(Stage.Kind.WORK);
        assertThat(moved.encountersWith(ROSA)).isEmpty();
        assertThat(moved.asksOf(ROSA)).isEmpty();
        assertThat(moved.asksOf(ANA)).hasSize(1);
        assertThat(moved.promisesWith(ANA)).hasSize(1);
    }

    @Test
    void itCannotBeMovedFromSomebodyItWasNotWith() {
        var logged = book.with(new LogEncounter(call(1, NOW, TOM), NOW).on(book).changes());

        assertThat(new MoveEncounter(id(1), ANA, TOM).on(logged).reply())
                .isEqualTo(new MoveEncounter.Reply.NotWithHim());
        assertThat(new MoveEncounter(id(1), TOM, ROSA).on(logged).reply())
                .isEqualTo(new MoveEncounter.Reply.NobodyThere(ROSA));
        assertThat(new MoveEncounter(id(2), TOM, ANA).on(logged).reply())
                .isEqualTo(new MoveEncounter.Reply.NoSuchEncounter());
    }

    @Test
    void deletedItLeavesWhatWasHeardInIt() {
        var logged = book.with(line().on(book).changes());

        var after = logged.with(new RemoveEncounter(id(1)).on(logged).changes());

        assertThat(after.encounter(id(1))).isEmpty();
        assertThat(after.asksOf(ROSA))
                .singleElement()
                .satisfies(ask -> assertThat(ask.from()).isEmpty());
        assertThat(after.promisesWith(ROSA))
                .singleElement()
                .satisfies(promise -> assertThat(promise.from()).isEmpty());
        assertThat(new RemoveEncounter(id(1)).on(after).reply())
                .isEqualTo(new RemoveEncounter.Reply.NoSuchEncounter());
    }

    @Test
    void aSavePaysWithAMatchBeforeAPromiseBeforeANumber() {
        var own = own(5, Ask.Side.OFFER, "couriers and vans");
        var after = book.with(line().on(book).changes());
        var matching = after.with(List.of(saved(own)));

        assertThat(payback(matching, line()))
                .isEqualTo(Optional.of(new Payback.Match(line().asks().getFirst(), own)));
        assertThat(payback(after, line()))
                .isEqualTo(Optional.of(new Payback.Noticed(line().promises().getFirst())));
        assertThat(
                        payback(
                                after,
                                new LogLine(
                                        Optional.of(call(1, NOW, ROSA)),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        NOW)))
                .isEqualTo(Optional.of(SECOND));
    }

    @Test
    void aSavePaysByWhatIsMeantAndNotByAWordThatMeansTwoThings() {
        var ads = own(5, Ask.Side.NEED, "someone for Facebook ads");
        var printers = own(6, Ask.Side.OFFER, "printer drivers");
        var after = book.with(line().on(book).changes()).with(List.of(saved(ads), saved(printers)));
        var social = ask(2, Ask.Side.OFFER, ROSA, "runs paid social for restaurants");
        var driver = ask(3, Ask.Side.NEED, ROSA, "a driver for deliveries");

        assertThat(payback(after, hearing(driver, social)))
                .isEqualTo(Optional.of(new Payback.Match(social, ads)));
        assertThat(payback(after, hearing(driver))).isEqualTo(Optional.of(SECOND));
    }

    private static LogLine hearing(Ask... asks) {
        return new LogLine(
                Optional.of(call(1, NOW, ROSA)), List.of(), List.of(asks), List.of(), NOW);
    }

    private static Ask own(int id, Ask.Side side, String what) {
        return new Ask(
                new AskId(new UUID(1, id)),
                side,
                Optional.empty(),
                what,
                NOW,
                Optional.empty(),
                true);
    }

    private static Optional<Payback> payback(Book after, LogLine line) {
        return Payback.of(
                after,
                new LogLine.Reply.Logged(line.encounter(), line.asks(), line.promises()),
                Facing.of(after, Meaning::shipped, LocalDate.ofInstant(NOW, ZoneOffset.UTC)),
                ZoneOffset.UTC,
                DayOfWeek.MONDAY);
    }

    private static LogLine line() {
        var rosa =
                Person.called(
                        ROSA,
                        Name.of("Rosa Diaz"),
                        Met.at(new Stage(Stage.Kind.COFFEE_SHOP, "Northside")),
                        Origin.written(NOW));
        var deck =
                new Promise(
                        new PromiseId(new UUID(2, 1)),
                        Optional.of(ROSA),
                        true,
                        "send the deck",
                        Optional.of(LocalDate.parse("2026-03-16")),
                        Optional.empty(),
                        Optional.of(Channel.MESSAGE),
                        Promise.State.OPEN,
                        NOW,
                        Optional.of(id(1)));
        return new LogLine(
                Optional.of(call(1, NOW, ROSA)),
                List.of(rosa),
                List.of(ask(1, Ask.Side.NEED, ROSA, "a courier")),
                List.of(deck),
                NOW);
    }

    private static Ask ask(int id, Ask.Side side, PersonId whose, String what) {
        return new Ask(
                new AskId(new UUID(3, id)),
                side,
                Optional.of(whose),
                what,
                NOW,
                Optional.of(id(1)),
                true);
    }

    private static Encounter call(int id, Instant at, PersonId with) {
        return talk(id, at, Stage.UNKNOWN, with);
    }

    private static Encounter talk(int id, Instant at, Stage stage, PersonId... with) {
        var unknown = new Frozen(Tie.PASSIVE, 99, 99, Stage.UNKNOWN);
        return new Encounter(
                id(id),
                at,
                Channel.CALL,
                Direction.OUT,
                Initiative.ME,
                true,
                Stream.of(with).map(each -> new With(each, unknown)).toList(),
                stage,
                new Spent(10, 0),
                Outcome.TALKED,
                Worth.NOTHING,
                Optional.empty(),
                Comfort.UNASKED,
                Trial.NONE,
                "a call");
    }

    private static EncounterId id(int id) {
        return new EncounterId(new UUID(0x7000, id));
    }

    private static pavement.book.Change saved(pavement.book.Fact fact) {
        return new pavement.book.Change.Saved(fact);
    }
}
