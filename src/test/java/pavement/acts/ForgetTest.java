package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.DayOff;
import pavement.book.Encounter;
import pavement.book.Fact;
import pavement.book.Merge;
import pavement.book.MergeId;
import pavement.book.PersonId;
import pavement.book.Place;
import pavement.notation.Books;

class ForgetTest {
    private static final String PAGE =
            """
            Tom Baker  met in a coffee shop Blue Bottle, 2026-03-02
                mail: tom@bread.example
                nickname: Tommy
            Ada King  met by introduction, 2026-03-05, through Tom
                note: Tom Baker's sister. Write to tom@bread.example first.
                tags: friend of Tom
            2026-03-02  Tom, coffee, 20m: Tom sells bread -> next step
            2026-03-05  Tom + Ada, lunch, 40m: tommy paid and Ada laughed -> talked
            2026-03-06  Ada, call: asked about the tomatoes of Tom -> talked
            2026-03-06  I owe Tom: the deck
            2026-03-06  I owe Ada: a word with Tom Baker
            2026-03-06  Tom needs: a courier
            2026-03-06  Ada offers: a van like the one of Tommy
            2026-03-09 10:00  appointment: Tom and Ada, with Tom + Ada, at Blue Bottle
            2026-03-09  set aside Tom, skipped
            2026-03-09  maybe the same: Tom, Ada, both bake
            """;
    private static final PersonId TOM = Books.id("Tom Baker");
    private static final PersonId ADA = Books.id("Ada King");

    @Test
    void thePreviewSaysWhatWillBeErased() {
        assertThat(Forget.preview(Books.read(PAGE), TOM))
                .contains(new Forget.Erased(2, 1, 1, 1, 4));
    }

    @Test
    void talksStayAsCountsAndNotesOfOthersLoseHisName() {
        var after = forgotten(Books.read(PAGE), TOM);

        assertThat(after.encounters()).hasSize(3);
        assertThat(after.encountersWith(ADA))
                .extracting(Encounter::note)
                .containsExactly(
                        "someone paid and Ada laughed", "asked about the tomatoes of someone");
        assertThat(after.encounters())
                .filteredOn(talk -> talk.people().isEmpty())
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.note()).isEmpty();
                    assertThat(talk.with()).hasSize(1);
                });
        var ada = after.person(ADA).orElseThrow();
        assertThat(ada.note()).isEqualTo("someone's sister. Write to someone first.");
        assertThat(ada.met().through()).isEmpty();
        assertThat(ada.tags()).containsExactly("friend of someone");
        assertThat(after.appointments())
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.with()).containsExactly(ADA);
                    assertThat(left.title()).isEqualTo("someone and Ada");
                });
        assertThat(after.promises())
                .singleElement()
                .satisfies(left -> assertThat(left.what()).isEqualTo("a word with someone"));
        assertThat(after.setAsides()).isEmpty();
        assertThat(after.doubts()).isEmpty();
    }

    @Test
    void theOwnersDaysOffAndPlacesLoseHisNameToo() {
        var book = Books.read("me  Maya, Europe/Berlin\n" + PAGE);
        var self = book.self().orElseThrow();
        var day = LocalDate.of(2026, 3, 20);
        var times =
                self.timetable()
                        .off(List.of(new DayOff(day, day, "Tom Baker's wedding")))
                        .places(
                                List.of(
                                        new Place("Tom Baker's shop", 52.5, 13.4, List.of()),
                                        new Place("Blue Bottle", 52.5, 13.5, List.of())));

        var after =
                forgotten(book.with(List.of(new Change.Saved(self.with(times)))), TOM)
                        .self()
                        .orElseThrow()
                        .timetable();

        assertThat(after.off()).extracting(DayOff::what).containsExactly("someone's wedding");
        assertThat(after.places()).extracting(Place::name).containsExactly("Blue Bottle");
    }

    @Test
    void aNameThatSomebodyElseBearsStaysInWhatIsAboutOthers() {
        var book =
                Books.read(
                        """
                        Tom Baker  met cold
                        Tom Smith  met cold
                        2026-03-02  Tom Smith, call: Tom was kind
                        2026-03-03  Tom Baker + Tom Smith, call: Tom was late
                        """);

        var notes = forgotten(book, TOM).encountersWith(Books.id("Tom Smith"));

        assertThat(notes)
                .extracting(Encounter::note)
                .containsExactly("Tom was kind", "someone was late");
    }

    @Test
    void aParticleOfANameIsNoName() {
        var book =
                Books.read(
                        """
                        Eva van Dyk  met cold
                        Ada King  met cold
                        2026-03-02  Ada, call: needs a van, like Eva
                        """);

        assertThat(forgotten(book, Books.id("Eva van Dyk")).encountersWith(ADA))
                .extracting(Encounter::note)
                .containsExactly("needs a van, like someone");
    }

    @Test
    void theTitleOfTheActDoesNotSayWhom() {
        assertThat(new Forget(TOM).on(Books.read(PAGE)).title()).doesNotContain("Tom");
    }

    @Test
    void nobodyCanBeForgottenTwice() {
        var reply = new Forget(TOM).on(forgotten(Books.read(PAGE), TOM)).reply();

        assertThat(reply).isEqualTo(new Forget.Reply.NobodyThere());
    }

    /// Whatever a book holds, no fact of it mentions somebody forgotten, by id or by name.
    @RepeatedTest(40)
    void nothingOfHimRemains(RepetitionInfo run) {
        var random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
        var book = world(random);
        var people = List.copyOf(book.people());
        var gone = people.get(random.nextInt(people.size()));

        var after = forgotten(book, gone.id());

        assertThat(after.size()).isEqualTo(book.size() - 1);
        assertThat(after.encounters()).hasSameSizeAs(book.encounters());
        assertThat(after.deals()).hasSameSizeAs(book.deals());
        assertThat(facts(after))
                .isNotEmpty()
                .allSatisfy(fact ->
                        assertThat(fact.toString().toLowerCase(Locale.ROOT))
                                .doesNotContain(gone.id().toString())
                                .doesNotContain(
                                        gone.name().full().split(" ")[0].toLowerCase(Locale.ROOT))
                                .doesNotContain(
                                        gone.name().full().split(" ")[1].toLowerCase(Locale.ROOT)));
        assertThat(after.goneSince(book.version())).containsExactly(gone.id());
    }

    private static Book world(RandomGenerator random) {
        var names = List.of("Xavi Querido", "Yoko Zumthor", "Wim Vantongeren", "Ursa Jovkov");
        var page = new StringBuilder();
        for (var name : names) {
            page.append(name)
                    .append("  met at an event ")
                    .append(any(random, names))
                    .append("'s party");
            if (random.nextBoolean()) page.append(", through ").append(any(random, names));
            page.append("\n    tags: knows ").append(any(random, names));
            page.append("\n    note: ").append(text(random, names)).append('\n');
        }
        for (var i = 0; i < 12; i++) page.append(line(random, names, i)).append('\n');
        var book = Books.read(page.toString());
        var two = List.copyOf(book.people()).subList(0, 2);
        var merge =
                new Merge(
                        new MergeId(new UUID(random.nextLong(), 1)),
                        two.get(0),
                        two.get(1),
                        List.of(),
                        Instant.EPOCH);
        return book.with(List.of(new Change.Saved(merge)));
    }

    private static String line(RandomGenerator random, List<String> names, int i) {
        var who = any(random, names);
        var day = "2026-03-%02d  ".formatted(i + 1);
        return day
                + switch (random.nextInt(7)) {
                    case 0 -> "I owe " + who + ": " + text(random, names);
                    case 1 -> who + " needs: " + text(random, names);
                    case 2 ->
                            "appointment: "
                                    + text(random, names)
                                    + ", with "
                                    + who
                                    + ", at the house of "
                                    + any(random, names);
                    case 3 -> "I offer: " + text(random, names);
                    case 4 -> two(random, names) + ", lunch: " + text(random, names);
                    case 5 ->
                            "deal %s, firm of %s: %s, lead, lost 2026-04-01 %s, next 2026-04-02 %s"
                                    .formatted(
                                            two(random, names),
                                            any(random, names),
                                            text(random, names),
                                            text(random, names),
                                            text(random, names));
                    default ->
                            who
                                    + ", call, at an event "
                                    + any(random, names)
                                    + ": "
                                    + text(random, names);
                };
    }

    private static String two(RandomGenerator random, List<String> names) {
        var at = random.nextInt(names.size());
        return names.get(at) + " + " + names.get((at + 1) % names.size());
    }

    private static String text(RandomGenerator random, List<String> names) {
        var full = any(random, names);
        return switch (random.nextInt(4)) {
            case 0 -> "a word about " + full;
            case 1 -> full.split(" ")[0].toLowerCase(Locale.ROOT) + " said so";
            case 2 -> "the house of " + full.split(" ")[1].toUpperCase(Locale.ROOT);
            default -> "nothing of note";
        };
    }

    private static String any(RandomGenerator random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<Fact> facts(Book book) {
        var facts = new ArrayList<Fact>();
        facts.addAll(book.people());
        facts.addAll(book.encounters());
        facts.addAll(book.promises());
        facts.addAll(book.asks());
        facts.addAll(book.appointments());
        facts.addAll(book.setAsides());
        facts.addAll(book.doubts());
        facts.addAll(book.merges());
        facts.addAll(book.deals());
        return facts;
    }

    private static Book forgotten(Book book, PersonId person) {
        return book.with(new Forget(person).on(book).changes());
    }
}
