package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.Introduction.Kind;
import pavement.book.Introduction.What;
import pavement.book.IntroductionId;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.Led;
import pavement.book.MergeId;
import pavement.book.Money;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.notation.Books;

/// Two people brought together, step by step.
class IntroductionActsTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
    private static final PersonId PRIYA = Books.id("Priya Raman");
    private static final PersonId NADIA = Books.id("Nadia Brooks");
    private static final PersonId TOM = Books.id("Tom Baker");
    private static final IntroductionId ID = new IntroductionId(new UUID(5, 1));

    private static Book people() {
        return Books.read(
                """
                Priya Raman  met in a coffee shop Kiez, 2026-06-06
                Nadia Brooks  heard of through Priya
                Tom Baker  met in a coffee shop Kiez, 2026-06-07
                Ada Blocked  met in a coffee shop Kiez, 2026-06-07
                    do not contact
                """);
    }

    private static Introduction idea(Kind kind, PersonId one, PersonId other) {
        return Introduction.idea(
                ID, kind, one, Optional.of(other), "ads for shops", Optional.empty(), NOW);
    }

    private static Book begun(Kind kind) {
        var book = people();
        return book.with(new Introduce(idea(kind, PRIYA, NADIA)).on(book).changes());
    }

    private static Book step(Book book, Instant at, What... steps) {
        var decision = new TakeStep(ID, List.of(steps), at).on(book);
        assertThat(decision.reply()).isInstanceOf(TakeStep.Reply.Taken.class);
        return book.with(decision.changes());
    }

    private static Introduction of(Book book) {
        return book.introduction(ID).orElseThrow();
    }

    /// Wherever a thousand ways may lead, nothing is made before both said yes, and the second is
    /// asked after the first agreed.
    @Test
    void doubleOptInCannotBeSkipped() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var made = 0;
        for (var run = 0; run < 1000; run++) {
            var book = begun(Kind.values()[run % 2]);
            for (var i = 0; i < 9; i++) {
                var what = What.values()[random.nextInt(What.values().length)];
                var decision = new TakeStep(ID, List.of(what), NOW.plusSeconds(i)).on(book);
                book = decision.changes().isEmpty() ? book : book.with(decision.changes());
            }
            var steps = of(book).steps().stream().map(Introduction.Step::what).toList();
            if (steps.contains(What.ASKED_OTHER))
                assertThat(steps.indexOf(What.ONE_AGREED))
                        .isBetween(0, steps.indexOf(What.ASKED_OTHER));
            if (!steps.contains(What.MADE)) continue;
            made++;
            assertThat(steps.subList(0, steps.indexOf(What.MADE)))
                    .contains(What.ONE_AGREED, What.OTHER_AGREED);
        }
        assertThat(made).isPositive();
        assertThatThrownBy(() -> idea(Kind.INTRODUCTION, PRIYA, NADIA).then(What.MADE, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsAskedOwesAnAnswerWithinAWeekAndKeepsItByAnswering() {
        var asked = step(begun(Kind.INTRODUCTION), NOW, What.ASKED_ONE);

        assertThat(asked.promisesWith(PRIYA))
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.mine()).isFalse();
                    assertThat(promise.due()).contains(DAY.plusDays(7));
                    assertThat(promise.what()).isEqualTo("an answer: an introduction to Nadia");
                });
        assertThat(TakeStep.late(of(asked), NOW.plus(Duration.ofDays(6)))).isEmpty();
        assertThat(TakeStep.late(of(asked), NOW.plus(Duration.ofDays(7)))).contains(PRIYA);
        var reminded = step(asked, NOW.plus(Duration.ofDays(8)), What.REMINDED);
        assertThat(TakeStep.late(of(reminded), NOW.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(reminded.promisesWith(PRIYA))
                .singleElement()
                .extracting(Promise::due)
                .isEqualTo(Optional.of(DAY.plusDays(15)));
        var agreed = step(reminded, NOW.plus(Duration.ofDays(9)), What.ONE_AGREED);
        assertThat(agreed.promisesWith(PRIYA))
                .extracting(Promise::state)
                .containsExactly(Promise.State.KEPT);
    }

    @Test
    void itLedSomewhereAndThanksAreOwedOnce() {
        var met =
                step(
                        begun(Kind.REFERRAL),
                        NOW,
                        What.ASKED_ONE,
                        What.ONE_AGREED,
                        What.ASKED_OTHER,
                        What.OTHER_AGREED,
                        What.MADE,
                        What.MET);
        var money = new Money(60_000, "EUR");
        var told =
                new TellResult(
                                ID,
                                new Led("a first order", Optional.of(money)),
                                new PromiseId(new UUID(6, 1)),
                                NOW)
                        .on(met);
        var book = met.with(told.changes());

        assertThat(of(book).state()).isEqualTo(What.RESULT);
        assertThat(of(book).led().flatMap(Led::money)).contains(money);
        assertThat(book.promisesWith(PRIYA))
                .filteredOn(Promise::open)
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.mine()).isTrue();
                    assertThat(promise.what()).isEqualTo("thank Priya for the introduction");
                });
        var again =
                new TellResult(
                                ID,
                                new Led("a year's orders", Optional.empty()),
                                new PromiseId(new UUID(6, 2)),
                                NOW)
                        .on(book);
        assertThat(again.changes()).hasSize(1);
        assertThat(
                        new TellResult(
                                        ID,
                                        new Led("x", Optional.empty()),
                                        new PromiseId(new UUID(6, 3)),
                                        NOW)
                                .on(begun(Kind.REFERRAL))
                                .reply())
                .isInstanceOf(TellResult.Reply.NotMet.class);
    }

    @Test
    void neverTwoAreAskedForTheSamePersonAtOnce() {
        var asked = step(begun(Kind.REFERRAL), NOW, What.ASKED_ONE);
        var second =
                Introduction.idea(
                        new IntroductionId(new UUID(5, 2)),
                        Kind.REFERRAL,
                        TOM,
                        Optional.of(NADIA),
                        "",
                        Optional.empty(),
                        NOW);

        assertThat(new AskFor(second, NOW.plus(Duration.ofDays(2))).on(asked).reply())
                .isInstanceOf(AskFor.Reply.UnderWay.class);
        assertThat(new AskFor(second, NOW.plus(Duration.ofDays(8))).on(asked).reply())
                .isInstanceOf(AskFor.Reply.Asked.class);
        assertThat(new Introduce(idea(Kind.REFERRAL, PRIYA, NADIA)).on(asked).reply())
                .isInstanceOf(Introduce.Reply.UnderWay.class);
    }

    @Test
    void whoIsNotToBeContactedIsNotAsked() {
        assertThat(
                        new Introduce(idea(Kind.INTRODUCTION, Books.id("Ada Blocked"), TOM))
                                .on(people())
                                .reply())
                .isInstanceOf(Introduce.Reply.NotToBeContacted.class);
        var begun = begun(Kind.INTRODUCTION);
        var barred = begun.with(new Wish.DoNotContact(PRIYA, true).on(begun).changes());
        assertThat(new TakeStep(ID, List.of(What.ASKED_ONE), NOW).on(barred).reply())
                .isInstanceOf(TakeStep.Reply.NotToBeContacted.class);
    }

    @Test
    void mergedAndSplitItIsTheSameIntroduction() {
        var asked = step(begun(Kind.REFERRAL), NOW, What.ASKED_ONE);
        var id = new MergeId(new UUID(9, 1));
        var merged =
                asked.with(
                        new MergePeople(id, TOM, NADIA, Optional.empty(), Optional.empty(), NOW)
                                .on(asked)
                                .changes());

        assertThat(of(merged).other()).contains(TOM);
        var split = merged.with(new SplitPeople(id, Optional.empty(), NOW).on(merged).changes());
        assertThat(of(split)).isEqualTo(of(asked));
        var oneself =
                asked.with(
                        new MergePeople(id, PRIYA, NADIA, Optional.empty(), Optional.empty(), NOW)
                                .on(asked)
                                .changes());
        assertThat(oneself.introduction(ID)).isEmpty();
    }

    @Test
    void forgottenHeIsInNoIntroductionAndWhatWasMadeStaysACount() {
        var asked = step(begun(Kind.REFERRAL), NOW, What.ASKED_ONE);
        assertThat(forgotten(asked, NADIA).introduction(ID)).isEmpty();

        var made =
                step(
                        asked,
                        NOW,
                        What.ONE_AGREED,
                        What.ASKED_OTHER,
                        What.OTHER_AGREED,
                        What.MADE,
                        What.MET);
        var led =
                made.with(
                        new TellResult(
                                        ID,
                                        new Led(
                                                "Nadia runs the ads",
                                                Optional.of(new Money(5, "EUR"))),
                                        new PromiseId(new UUID(6, 1)),
                                        NOW)
                                .on(made)
                                .changes());
        var after = forgotten(led, NADIA);

        assertThat(of(after).other()).contains(PersonId.FORGOTTEN);
        assertThat(of(after).about()).containsExactly(PRIYA);
        assertThat(of(after).led().orElseThrow().what()).isEqualTo("someone runs the ads");
        assertThat(of(after).led().flatMap(Led::money)).isPresent();
        assertThat(after.introductions().toString() + after.promises()).doesNotContain("Nadia");
        assertThat(forgotten(after, PRIYA).introduction(ID)).isEmpty();
    }

    private static Book forgotten(Book book, PersonId person) {
        return book.with(new Forget(person).on(book).changes());
    }

    @Test
    void whatWasDeniedIsNotToldAgain() {
        var book = people();
        var denied = book.with(new TellKnown(known(1, Known.How.DENIED)).on(book).changes());

        assertThat(new TellKnown(known(2, Known.How.SAID)).on(denied).reply())
                .isInstanceOf(TellKnown.Reply.Denied.class);
        assertThat(new TellKnown(known(3, Known.How.DENIED)).on(denied).reply())
                .isInstanceOf(TellKnown.Reply.ToldBefore.class);
    }

    private static Known known(int id, Known.How how) {
        return new Known(new KnownId(new UUID(8, id)), PRIYA, TOM, how, "", DAY, Optional.empty());
    }

    /// Of a referral without a name the broker names somebody, who comes in with it.
    @Test
    void aBrokerNamesSomebodyNew() {
        var book = people();
        var open =
                Introduction.idea(
                        ID, Kind.REFERRAL, PRIYA, Optional.empty(), "ads", Optional.empty(), NOW);
        book = book.with(new AskFor(open, NOW).on(book).changes());
        book = step(book, NOW, What.ONE_AGREED);
        assertThat(of(book).next()).containsExactly(What.DROPPED);
        var tess = Books.read("Tess Okoro  met online\n").people().iterator().next();

        var named = new EditIntroduction(ID, "ads", of(book).letters(), Optional.of(tess)).on(book);

        assertThat(named.changes()).hasSize(2);
        book = book.with(named.changes());
        assertThat(of(book).other()).contains(tess.id());
        assertThat(of(book).next()).contains(What.ASKED_OTHER);
        var all = new ArrayList<>(of(book).about());
        assertThat(all).containsExactly(PRIYA, tess.id());
    }
}
