package pavement.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pavement.book.Reach;

/// Our reading keeps every octet, so it is our own; ez-vcard, which has read cards for thirteen
/// years, is asked what it makes of the same files.
class SecondOpinionTest {
    private static final Path MUSEUM = Path.of("src/test/resources/museum");

    /// What both should find in a card.
    private record Found(String name, List<String> mails, int phones, String organisation) {
        /// A card that says nothing is nobody; ours left it out with a warning.
        boolean nobody() {
            return name.isEmpty() && mails.isEmpty() && phones == 0 && organisation.isEmpty();
        }

        /// A card without FN has no name for ez-vcard, while we call it by what else it holds.
        Found namedAs(Found other) {
            return other.name().isEmpty() ? new Found("", mails, phones, organisation) : this;
        }
    }

    @TestFactory
    Stream<DynamicTest> bothReadTheSame() throws IOException {
        try (var files = Files.list(MUSEUM)) {
            return files.filter(file -> file.toString().endsWith(".vcf")).sorted().toList().stream()
                    .map(file ->
                            dynamicTest(
                                    file.getFileName().toString(),
                                    () -> {
                                        var theirs = theirs(file);
                                        var ours = ours(file);
                                        assertThat(ours).isNotEmpty().hasSameSizeAs(theirs);
                                        for (int i = 0; i < ours.size(); i++)
                                            assertThat(ours.get(i).namedAs(theirs.get(i)))
                                                    .isEqualTo(theirs.get(i));
                                    }));
        }
    }

    private static List<Found> ours(Path file) throws IOException {
        return CardReader.read(file.getFileName().toString(), Files.readAllBytes(file))
                .entries()
                .stream()
                .map(CardReader.Entry::contact)
                .map(card ->
                        new Found(
                                card.name().full(),
                                card.reaches().stream()
                                        .filter(reach -> reach.kind() == Reach.Kind.EMAIL)
                                        .map(reach -> low(reach.value()))
                                        .toList(),
                                (int)
                                        card.reaches().stream()
                                                .filter(reach -> reach.kind() == Reach.Kind.PHONE)
                                                .count(),
                                card.job().organisation()))
                .toList();
    }

    private static List<Found> theirs(Path file) throws IOException {
        var found = new ArrayList<Found>();
        // It is told the charset of a file, while we find it out.
        var charset =
                file.endsWith("outlook-2007.vcf")
                        ? Charset.forName("windows-1252")
                        : StandardCharsets.UTF_8;
        try (var reader = new VCardReader(Files.newBufferedReader(file, charset))) {
            for (var card : reader.readAll()) if (!group(card)) found.add(theirs(card));
            found.removeIf(Found::nobody);
        }
        return found;
    }

    private static boolean group(VCard card) {
        return card.getKind() != null && card.getKind().isGroup()
                || card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND") != null;
    }

    private static Found theirs(VCard card) {
        var name =
                card.getFormattedName() == null ? "" : card.getFormattedName().getValue().strip();
        var organisation =
                card.getOrganization() == null ? "" : card.getOrganization().getValues().getFirst();
        return new Found(
                name,
                card.getEmails().stream().map(mail -> low(mail.getValue())).distinct().toList(),
                (int)
                        card.getTelephoneNumbers().stream()
                                .map(phone ->
                                        phone.getText() == null
                                                ? phone.getUri().toString()
                                                : phone.getText())
                                .distinct()
                                .count(),
                organisation);
    }

    private static String low(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
