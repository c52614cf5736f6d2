package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.blocks.Deck;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.SetAside;
import pavement.notation.Books;

class DebriefOneTest {
    private static final Instant NOW = Instant.parse("2026-03-03T21:00:00Z");
    private static final String EVENT =
            """
            Ada Able  met in a coffee shop Northside, 2026-01-02
            Omar Haddad  met at an event Bread Fair, 2025-10-10
                phone: +49 30 1234561
            guy with the bread stall  met at an event Meetup, 2026-03-03
            2026-01-02 10:00  Ada, coffee, 20m: a chat -> talked
            2026-03-03 18:00-20:00  block event: Meetup
            2026-03-03 18:05  guy with the bread stall, event, inside Meetup: guy with the bread stall -> talked
            2026-03-03 18:20  Ada, event, inside Meetup: a chat -> talked
            2026-03-03 18:30  somebody, event, inside Meetup: red scarf -> talked
            """;
    private final Book book = described(Books.read(EVENT));

    private static Book described(Book book) {
        var stall = person(book, "guy with the bread stall");
        var nameless = stall.named(Name.describing(stall.name().full()));
        return book.with(List.of(new Change.Saved(nameless)));
    }

    private static Block block(Book book) {
        return book.blocks().iterator().next();
    }

    private static Person person(Book book, String name) {
        return book.people().stream()
                .filter(each -> each.name().full().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Encounter talk(String note) {
        return book.encountersIn(block(book).id()).stream()
                .filter(each -> each.note().equals(note))
                .findFirst()
                .orElseThrow();
    }

    private static LogLine nothing() {
        return new LogLine(Optional.empty(), List.of(), List.of(), List.of(), NOW);
    }

    private static DebriefOne.Said said(Outcome outcome) {
        return new DebriefOne.Said(outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private DebriefOne card(
            String note, Optional<PersonId> who, Person person, DebriefOne.Said said) {
        return new DebriefOne(
                block(book).id(),
                talk(note).id(),
                who,
                person,
                new MergeId(new UUID(9, 9)),
                said,
                nothing());
    }

    private static Book after(Book book, Act<?> act) {
        return book.with(act.on(book).changes());
    }

    @Test
    void aDescriptionBecomesANameAndTheCardIsDone() {
        var stall = person(book, "guy with the bread stall");
        var named = stall.named(Name.of("Omar Hadi"));

        var next =
                after(
                        book,
                        card(
                                "guy with the bread stall",
                                Optional.of(stall.id()),
                                named,
                                said(Outcome.NEXT_STEP)));

        assertThat(next.person(stall.id()).orElseThrow().name()).isEqualTo(Name.of("Omar Hadi"));
        var talk = next.encounter(talk("guy with the bread stall").id()).orElseThrow();
        assertThat(talk.outcome()).isEqualTo(Outcome.NEXT_STEP);
        assertThat(Deck.of(next, block(next)).cards()).hasSize(2);
    }

    @Test
    void aDescriptionThatIsSomebodyKnownBecomesOneWithHim() {
        var stall = person(book, "guy with the bread stall");
        var omar = person(book, "Omar Haddad");

        var next =
                after(
                        book,
                        card(
                                "guy with the bread stall",
                                Optional.of(stall.id()),
                                omar,
                                said(Outcome.TALKED)));

        assertThat(next.person(stall.id())).isEmpty();
        assertThat(next.encountersWith(omar.id())).hasSize(1);
        assertThat(next.person(omar.id()).orElseThrow().name()).isEqualTo(omar.name());
        assertThat(next.merges()).hasSize(1);
        assertThat(Deck.of(next, block(next)).cards()).hasSize(2);
    }

    @Test
    void somebodyKnownWhoWasMistakenForAnotherOnlyLosesTheTalk() {
        var ada = person(book, "Ada Able");
        var omar = person(book, "Omar Haddad");

        var next = after(book, card("a chat", Optional.of(ada.id()), omar, said(Outcome.TALKED)));

        assertThat(next.person(ada.id())).isPresent();
        assertThat(next.encountersWith(ada.id())).hasSize(1);
        assertThat(next.encountersWith(omar.id())).hasSize(1);
        assertThat(next.merges()).isEmpty();
    }

    @Test
    void somebodyNamelessIsWrittenDown() {
        var lena =
                Person.called(
                        new PersonId(new UUID(9, 1)),
                        Name.of("Lena Fischer"),
                        Met.at(block(book).stage()),
                        Origin.written(NOW));

        var next = after(book, card("red scarf", Optional.empty(), lena, said(Outcome.TALKED)));

        assertThat(next.person(lena.id())).isPresent();
        assertThat(next.encountersWith(lena.id())).hasSize(1);
        assertThat(Deck.of(next, block(next)).cards()).hasSize(2);
    }

    @Test
    void whatTheLineToldIsKeptWithTheTalkAndLettingGoPutsHimAside() {
        var ada = person(book, "Ada Able");
        var talk = talk("a chat");
        var need =
                new Ask(
                        new AskId(new UUID(9, 2)),
                        Ask.Side.NEED,
                        Optional.of(ada.id()),
                        "a courier",
                        NOW,
                        Optional.of(talk.id()),
                        true);
        var aside =
                new SetAside(
                        ada.id(),
                        LocalDate.of(2026, 3, 3),
                        SetAside.Why.SNOOZED,
                        LocalDate.of(2027, 3, 3),
                        NOW);
        var act =
                new DebriefOne(
                        block(book).id(),
                        talk.id(),
                        Optional.of(ada.id()),
                        ada,
                        new MergeId(new UUID(9, 9)),
                        new DebriefOne.Said(
                                Outcome.HELP,
                                Optional.of(true),
                                Optional.of(7),
                                Optional.of(aside)),
                        new LogLine(
                                Optional.of(talk.noted("needs a courier")),
                                List.of(),
                                List.of(need),
                                List.of(),
                                NOW));

        var next = after(book, act);

        var told = next.encounter(talk.id()).orElseThrow();
        assertThat(told.note()).isEqualTo("a chat\nneeds a courier");
        assertThat(told.said()).contains(true);
        assertThat(told.comfort().after()).contains(7);
        assertThat(next.asksOf(ada.id())).containsExactly(need);
        assertThat(next.setAsides()).containsExactly(aside);
        assertThat(told.spent().minutes()).as("its share of the clock").isPositive();
    }

    @Test
    void theSameCardTwiceIsOneCard() {
        var ada = person(book, "Ada Able");
        var act = card("a chat", Optional.of(ada.id()), ada, said(Outcome.SALE));
        var next = after(book, act);

        var again = act.on(next);

        assertThat(again.changes()).isEmpty();
        assertThat(again.reply()).isInstanceOf(DebriefOne.Reply.DoneBefore.class);
    }

    @Test
    void aTalkThatIsNoMoreHasNoCard() {
        var ada = person(book, "Ada Able");
        var gone = book.with(List.of(new Change.Removed(talk("a chat").ref())));

        var reply =
                card("a chat", Optional.of(ada.id()), ada, said(Outcome.TALKED)).on(gone).reply();

        assertThat(reply).isInstanceOf(DebriefOne.Reply.NoSuchTalk.class);
    }

    @Test
    void theRestCanBeLeftOnce() {
        var left = new LeaveDebrief(block(book).id()).on(book);
        var next = book.with(left.changes());

        assertThat(Deck.of(next, block(next)).open()).isFalse();
        assertThat(new LeaveDebrief(block(book).id()).on(next).changes()).isEmpty();
    }
}
