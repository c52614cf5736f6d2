package pavement.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pavement.book.Met;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Wishes;

/// Real cards of some thirty programs.
class CardSamplesTest {
    @Test
    void everySampleIsReadAndEveryCardIsAPersonOrAWarning() throws IOException {
        var people = 0;
        for (var file : Samples.of("vcf", ".vcf", ".ref", "ref")) {
            var octets = Files.readAllBytes(file);
            var reading = CardReader.read(file.getFileName().toString(), octets);
            var text = new String(octets, StandardCharsets.ISO_8859_1).replace("\0", "");
            var begins =
                    text.lines()
                            .filter(line ->
                                    line.strip()
                                            .toUpperCase(java.util.Locale.ROOT)
                                            .endsWith("BEGIN:VCARD"))
                            .count();
            var agents =
                    text.lines().filter(line -> line.strip().equalsIgnoreCase("AGENT:")).count();
            var left =
                    reading.warnings().stream()
                            .filter(warning ->
                                    warning.why().contains("group")
                                            || warning.why().contains("no name"))
                            .count();
            assertThat(reading.entries().size() + left)
                    .as(file.toString())
                    .isEqualTo(begins - agents);
            people += reading.entries().size();
        }
        assertThat(people).isGreaterThan(160);
    }

    @Test
    void everyCardGoesOutByteForByteAsItCameIn() throws IOException {
        for (var file : Samples.of("vcf", ".vcf", ".ref", "ref")) {
            var octets = Files.readAllBytes(file);
            if (octets.length > 1 && octets[0] == (byte) 0xFF
                    || new String(octets, StandardCharsets.ISO_8859_1).contains("\0")) continue;
            var whole = new String(octets, StandardCharsets.ISO_8859_1);
            var from = 0;
            for (var entry : CardReader.read(file.toString(), octets).entries()) {
                var card = new String(entry.octets(), StandardCharsets.ISO_8859_1);
                from = whole.indexOf(card, from);
                assertThat(from).as(file.toString()).isNotNegative();
                assertThat(whole.substring(0, from).lines().count() + 1)
                        .as(file.toString())
                        .isGreaterThanOrEqualTo(entry.line());
                assertThat(CardPatch.bring(entry.octets(), person(entry.contact())))
                        .as(file.toString())
                        .isEqualTo(entry.octets());
            }
        }
    }

    @Test
    void anEditOfARealCardTouchesOnlyItsOwnLines() throws IOException {
        for (var file : Samples.of("vcf", ".vcf", ".ref", "ref"))
            for (var entry : CardReader.read(file.toString(), Files.readAllBytes(file)).entries()) {
                var person = person(entry.contact());
                var patched =
                        CardPatch.bring(
                                entry.octets(),
                                person.noted("Grüße, and \"more\"; see\nbelow").born("1990-01-02"));

                var again = CardReader.read("again.vcf", patched).entries().getFirst().contact();
                assertThat(again)
                        .as(file.toString())
                        .isEqualTo(
                                Contact.of(
                                        person.noted("Grüße, and \"more\"; see\nbelow")
                                                .born("1990-01-02")));
            }
    }

    private static Person person(Contact contact) {
        var origin = new Origin(Instant.EPOCH, contact.uid(), Optional.empty(), false, false);
        return new Person(
                new PersonId(new UUID(1, 1)),
                contact.name(),
                contact.job(),
                contact.reaches(),
                contact.tags(),
                contact.note(),
                contact.birthday(),
                Met.UNKNOWN,
                Wishes.NONE,
                origin);
    }
}
