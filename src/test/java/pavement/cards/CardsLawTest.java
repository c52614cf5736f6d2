package pavement.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Wishes;

/// Laws of reading and writing, on people nobody thought of.
class CardsLawTest {
    private static final List<String> WORDS =
            List.of(
                    "Ada",
                    "Zoë",
                    "O'Neil",
                    "Van, der",
                    "semi;colon",
                    "back\\slash",
                    "名前",
                    "😀",
                    "=3D",
                    "c:o:l",
                    "\"quoted\"",
                    "long".repeat(30),
                    "ß",
                    "x\\n",
                    "#",
                    "Привет",
                    "a=b");
    private static final List<String> LABELS =
            List.of(
                    "",
                    "home",
                    "work",
                    "mobile",
                    "work fax",
                    "Ferienhaus",
                    "Mum's; old",
                    "home mobile");

    @RepeatedTest(200)
    void aWrittenCardReadsAsThePersonItWasWrittenFrom(RepetitionInfo run) {
        var person = person(random(run), 1);

        var reading = CardReader.read("written.vcf", CardWriter.write(person));

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.entries()).hasSize(1);
        assertThat(said(reading.entries().getFirst().contact()))
                .isEqualTo(said(Contact.of(person)));
    }

    @RepeatedTest(300)
    void aPatchedCardReadsAsThePersonAfterTheEdit(RepetitionInfo run) {
        var random = random(run);
        var before = person(random, 1);
        var after = edited(before, random);
        var octets = styled(CardWriter.asText(before), random);
        var was = CardReader.read("card.vcf", octets).entries().getFirst().contact();
        assertThat(said(was)).as("the card before").isEqualTo(said(Contact.of(before)));

        var patched = CardPatch.patch(octets, before, after);

        var reading = CardReader.read("card.vcf", patched);
        assertThat(reading.warnings()).isEmpty();
        assertThat(said(reading.entries().getFirst().contact()))
                .as(new String(patched, StandardCharsets.UTF_8))
                .isEqualTo(said(Contact.of(after)));
    }

    /// They are no tags of the owner's, and still the program's.
    @Test
    void groupsOfAProgramStayInItsCardWhenTagsChange() {
        var octets =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nCATEGORIES:My Contacts,Choir\r\nEND:VCARD\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        var ada =
                person(RandomGenerator.of("L64X128MixRandom"), 1)
                        .named(Name.of("Ada"))
                        .tagged(List.of("Choir"));

        var patched = CardPatch.patch(octets, ada, ada.tagged(List.of("Boat")));

        assertThat(text(patched)).contains("\r\nCATEGORIES:My Contacts,Boat\r\n");
        assertThat(CardReader.read("card.vcf", patched).entries().getFirst().contact().tags())
                .containsExactly("Boat");
    }

    @RepeatedTest(100)
    void linesOfWhatDidNotChangeKeepTheirOctetsAndTheirOrder(RepetitionInfo run) {
        var random = random(run);
        var before = person(random, 1);
        var octets = styled(CardWriter.asText(before), random);

        assertThat(CardPatch.patch(octets, before, before)).isEqualTo(octets);
        var note = CardPatch.patch(octets, before, before.noted("Another note"));
        var kept =
                CardReader.lines(octets).stream()
                        .filter(line -> !line.name().equals("NOTE"))
                        .map(line -> text(line.octets()))
                        .toList();
        var now =
                CardReader.lines(note).stream()
                        .filter(line -> !line.name().equals("NOTE"))
                        .map(line -> text(line.octets()))
                        .toList();
        assertThat(now).isEqualTo(kept);
    }

    static RandomGenerator random(RepetitionInfo run) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(run.getCurrentRepetition());
    }

    public static Person person(RandomGenerator random, int number) {
        var reaches = new ArrayList<Reach>();
        for (int i = random.nextInt(3); i > 0; i--)
            reaches.add(
                    new Reach(
                            Reach.Kind.EMAIL,
                            label(random),
                            "m" + random.nextInt(99) + "@example.com",
                            ""));
        for (int i = random.nextInt(3); i > 0; i--)
            reaches.add(
                    new Reach(
                            Reach.Kind.PHONE,
                            label(random),
                            "+1 555 01" + random.nextInt(10, 99),
                            ""));
        if (random.nextBoolean())
            reaches.add(
                    new Reach(
                            Reach.Kind.URL,
                            label(random),
                            "https://example.com/" + random.nextInt(9) + "?a=b,c;d",
                            ""));
        if (random.nextBoolean())
            reaches.add(new Reach(Reach.Kind.ADDRESS, label(random), words(random), ""));
        var id = new PersonId(new UUID(7, number));
        var name = new Name(words(random), maybe(random), maybe(random), maybe(random), false);
        return new Person(
                id,
                name,
                new Job(maybe(random), maybe(random)),
                reaches.stream().distinct().toList(),
                tags(random),
                note(random),
                List.of("", "1988-06-15", "--02-03", "circa 1800").get(random.nextInt(4)),
                Met.UNKNOWN,
                Wishes.NONE,
                new Origin(Instant.EPOCH, "uid-" + number, Optional.empty(), false, false));
    }

    private static Person edited(Person person, RandomGenerator random) {
        var other = person(random, 1);
        var now = person;
        if (random.nextBoolean()) now = now.named(other.name());
        if (random.nextBoolean()) now = now.with(other.job());
        if (random.nextBoolean()) now = now.reachedBy(other.reaches());
        if (random.nextBoolean()) now = now.tagged(other.tags());
        if (random.nextBoolean()) now = now.noted(other.note());
        return random.nextBoolean() ? now.born(other.birthday()) : now;
    }

    /// Other line ends, another version, and a line we do not know.
    private static byte[] styled(String card, RandomGenerator random) {
        var text =
                card.replace(
                        "END:VCARD", "X-UNKNOWN;X=\"a:b\":kept;as,is\r\n  folded\r\nEND:VCARD");
        if (random.nextBoolean()) text = text.replace("VERSION:3.0", "VERSION:4.0");
        else if (random.nextBoolean()) text = text.replace("VERSION:3.0", "VERSION:2.1");
        if (random.nextBoolean()) text = text.replace("\r\n", "\n");
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String label(RandomGenerator random) {
        return LABELS.get(random.nextInt(LABELS.size()));
    }

    private static List<String> tags(RandomGenerator random) {
        return random.ints(random.nextInt(3), 0, WORDS.size())
                .distinct()
                .mapToObj(WORDS::get)
                .toList();
    }

    private static String note(RandomGenerator random) {
        return random.nextBoolean() ? "" : words(random) + "\n\n" + words(random);
    }

    private static String maybe(RandomGenerator random) {
        return random.nextInt(3) == 0 ? "" : words(random);
    }

    private static String words(RandomGenerator random) {
        return WORDS.get(random.nextInt(WORDS.size()))
                + " "
                + WORDS.get(random.nextInt(WORDS.size()));
    }

    /// Keys are ours and no part of a card; ways are read by kind, so only their order within a
    /// kind counts.
    private static Contact said(Contact contact) {
        var reaches =
                contact.reaches().stream()
                        .map(reach -> new Reach(reach.kind(), reach.label(), reach.value(), ""))
                        .sorted(java.util.Comparator.comparing(Reach::toString))
                        .toList();
        return new Contact(
                contact.name(),
                contact.job(),
                reaches,
                contact.tags(),
                contact.note(),
                contact.birthday(),
                contact.uid());
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
