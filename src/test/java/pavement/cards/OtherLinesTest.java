package pavement.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherLinesTest {
    private static final String CARD =
            String.join(
                    "\r\n",
                    "BEGIN:VCARD",
                    "VERSION:3.0",
                    "FN:Priya Raman",
                    "N:Raman;Priya;;;",
                    "item1.TEL:+49 30 123",
                    "item1.X-ABLabel:bakery",
                    "ROLE:Head",
                    "  of ads",
                    "ANNIVERSARY;VALUE=text:about 2015",
                    "X-SPOUSE:Bo",
                    "PHOTO;ENCODING=b:AAAA",
                    "UID:1",
                    "END:VCARD",
                    "");

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String written(String... lines) {
        var octets = OtherLines.write(octets(CARD), List.of(lines));
        return new String(octets, StandardCharsets.UTF_8);
    }

    @Test
    void whatHasNoFieldIsShownAsText() {
        assertThat(OtherLines.of(octets(CARD)).lines())
                .containsExactly(
                        "ROLE:Head of ads", "ANNIVERSARY;VALUE=text:about 2015", "X-SPOUSE:Bo");
    }

    @Test
    void aCardWhoseLinesStayIsTheVerySame() {
        var lines = OtherLines.of(octets(CARD)).lines().toList();
        assertThat(OtherLines.write(octets(CARD), lines)).isEqualTo(octets(CARD));
    }

    @Test
    void onlyTheLineThatWasEditedChanges() {
        assertThat(written("ROLE:Head of ads", "ANNIVERSARY:20150804", "X-SPOUSE:Bo"))
                .isEqualTo(
                        CARD.replace("ANNIVERSARY;VALUE=text:about 2015\r\n", "")
                                .replace("END:VCARD", "ANNIVERSARY:20150804\r\nEND:VCARD"));
    }

    @Test
    void aLineThatWasTakenOutIsGoneWithAllItsPhysicalLines() {
        assertThat(written("ANNIVERSARY;VALUE=text:about 2015", "X-SPOUSE:Bo"))
                .isEqualTo(CARD.replace("ROLE:Head\r\n  of ads\r\n", ""));
    }

    @Test
    void aNewLineGoesBeforeTheEnd() {
        var more = OtherLines.of(octets(CARD)) + "\nrelated;type=friend:Ana";
        assertThat(written(more.lines().toArray(String[]::new)))
                .isEqualTo(CARD.replace("END:VCARD", "RELATED;type=friend:Ana\r\nEND:VCARD"));
    }

    @Test
    void whatIsNoLineOfACardIsRefusedWithTheRemedy() {
        assertThat(OtherLines.wrong("married in 2015"))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("married in 2015").contains("NAME:value"));
        assertThat(OtherLines.wrong("FN:Somebody else")).isPresent();
        assertThat(OtherLines.wrong("item1.PHOTO:x")).isPresent();
        assertThat(OtherLines.wrong("END:VCARD")).isPresent();
        assertThat(OtherLines.wrong("GENDER:F")).isEmpty();
        assertThat(OtherLines.wrong("a.RELATED;TYPE=\"x;y\":Ana: the first")).isEmpty();
    }
}
