package pavement.cards;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;

/// Octets to letters: strict UTF-8 first, then the charset that was declared, then windows-1252,
/// which never fails. Decided line by line, because one file may hold cards of several programs.
final class Octets {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private Octets() {}

    static String text(byte[] octets, int length) {
        return text(
                octets.length == length ? octets : Arrays.copyOf(octets, length), Optional.empty());
    }

    static String text(byte[] octets, Optional<String> declared) {
        var plain = true;
        for (var octet : octets) plain &= octet >= 0 && octet != 0x1B;
        if (plain) return new String(octets, StandardCharsets.US_ASCII);
        var named = declared.flatMap(Octets::charset);
        if (named.isPresent() && escapes(octets)) return new String(octets, named.get());
        return strictly(octets).orElseGet(() -> new String(octets, named.orElse(WINDOWS)));
    }

    static boolean utf8(byte[] octets) {
        return strictly(octets).isPresent();
    }

    static byte[] fromQuotedPrintable(byte[] value) {
        var out = new ByteArrayOutputStream(value.length);
        for (int i = 0; i < value.length; i++) {
            var high =
                    value[i] == '=' && i + 2 < value.length
                            ? Character.digit((char) value[i + 1], 16)
                            : -1;
            var low = high >= 0 ? Character.digit((char) value[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else out.write(value[i]);
        }
        return out.toByteArray();
    }

    /// Charsets of the ISO-2022 family look like ASCII to anybody who does not know them.
    private static boolean escapes(byte[] octets) {
        for (var octet : octets) if (octet == 0x1B) return true;
        return false;
    }

    private static Optional<String> strictly(byte[] octets) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(octets))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip().replace("\"", "")));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }
}
