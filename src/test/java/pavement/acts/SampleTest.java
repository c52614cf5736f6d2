package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.notation.Books;

class SampleTest {
    private static final Book PAGE =
            Books.read(
                    """
                    me  Maya, Europe/Berlin
                    Tom Baker  met cold
                    2026-03-02  Tom, call: bread
                    2026-03-02  nobody, call: -> no answer
                    2026-03-02  I need: a courier
                    2026-03-02  Tom needs: flour
                    2026-03-02  I owe Tom: the deck
                    2026-03-10 10:00  appointment: Tax office
                    """);

    @Test
    void theSampleComesInMarkedAndWithoutItsOwner() {
        var decision = new LoadSample(PAGE).on(Book.EMPTY);
        var book = Book.EMPTY.with(decision.changes());

        assertThat(decision.reply()).isEqualTo(new LoadSample.Reply.Loaded(1));
        assertThat(book.people()).allMatch(person -> person.origin().sample());
        assertThat(book.encounters()).hasSize(2);
        assertThat(book.self()).isEmpty();
        assertThat(new LoadSample(PAGE).on(book).reply())
                .isEqualTo(new LoadSample.Reply.LoadedBefore());
    }

    @Test
    void removingTheSampleLeavesAnEmptyBook() {
        var book = Book.EMPTY.with(new LoadSample(PAGE).on(Book.EMPTY).changes());

        var after = book.with(new RemoveSample().on(book).changes());

        assertThat(facts(after)).isEmpty();
    }

    @Test
    void whatWasWrittenAboutSamplePeopleLeavesWithThemAndTheOwnersOwnStays() {
        var loaded = Book.EMPTY.with(new LoadSample(PAGE).on(Book.EMPTY).changes());
        var own =
                new Ask(
                        new AskId(UUID.fromString("01980000-0000-7000-8000-000000000001")),
                        Ask.Side.NEED,
                        Optional.empty(),
                        "my own need",
                        Instant.EPOCH,
                        Optional.empty(),
                        true);
        var hers =
                new Ask(
                        new AskId(UUID.fromString("01980000-0000-7000-8000-000000000002")),
                        Ask.Side.NEED,
                        Optional.of(Books.id("Tom Baker")),
                        "yeast",
                        Instant.EPOCH,
                        Optional.empty(),
                        true);
        var book = loaded.with(List.of(new Change.Saved(own), new Change.Saved(hers)));

        var after = book.with(new RemoveSample().on(book).changes());

        assertThat(facts(after)).containsExactly(own);
    }

    @Test
    void realAndMadeUpPeopleNeverStandInOneBook() {
        var real =
                Person.called(
                        new PersonId(new UUID(7, 7)),
                        Name.of("Bo"),
                        Met.UNKNOWN,
                        Origin.written(Instant.EPOCH));
        var withReal = Book.EMPTY.with(new AddPerson(real).on(Book.EMPTY).changes());
        var withSample = Book.EMPTY.with(new LoadSample(PAGE).on(Book.EMPTY).changes());

        assertThat(new LoadSample(PAGE).on(withReal).reply())
                .isEqualTo(new LoadSample.Reply.RealPeopleThere(1));
        assertThat(new AddPerson(real).on(withSample).reply())
                .isEqualTo(new AddPerson.Reply.RemoveSampleFirst());
    }

    @Test
    void undoDoesNotBringTheSampleBackBesideRealPeople() {
        var loaded = Book.EMPTY.with(new LoadSample(PAGE).on(Book.EMPTY).changes());
        var backs = loaded.people().stream().<Change>map(Change.Saved::new).toList();
        var real =
                Person.called(
                        new PersonId(new UUID(7, 7)),
                        Name.of("Bo"),
                        Met.UNKNOWN,
                        Origin.written(Instant.EPOCH));
        var withReal = Book.EMPTY.with(new AddPerson(real).on(Book.EMPTY).changes());

        var undo = new TakeBack("Removed the sample people", backs, 0, Optional.empty());

        assertThat(undo.on(withReal).reply()).isEqualTo(new TakeBack.Reply.SampleStaysOut());
        assertThat(undo.on(Book.EMPTY).reply()).isInstanceOf(TakeBack.Reply.TakenBack.class);
    }

    private static List<Fact> facts(Book book) {
        var facts = new ArrayList<Fact>();
        book.self().ifPresent(facts::add);
        facts.addAll(book.people());
        facts.addAll(book.encounters());
        facts.addAll(book.promises());
        facts.addAll(book.asks());
        facts.addAll(book.appointments());
        return facts;
    }
}
