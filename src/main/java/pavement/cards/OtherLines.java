package pavement.cards;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The lines of a card that have no field of ours, as text that can be edited. A line whose text
/// stays the same keeps its octets; pictures, sounds and keys are no text and stay as they are.
public final class OtherLines {
    /// Read into fields, or the card's own bookkeeping.
    private static final Set<String> ELSEWHERE =
            Set.of(
                    "BEGIN",
                    "END",
                    "VERSION",
                    "UID",
                    "PRODID",
                    "REV",
                    "FN",
                    "N",
                    "NICKNAME",
                    "ORG",
                    "TITLE",
                    "BDAY",
                    "CATEGORIES",
                    "NOTE",
                    "");

    private static final Set<String> NO_TEXT = Set.of("PHOTO", "LOGO", "SOUND", "KEY", "AGENT");

    /// RFC 6350 section 3.3: `[group.]name`, then parameters, then a colon and the value.
    private static final Pattern LINE =
            Pattern.compile(
                    "(?:[A-Za-z0-9-]+\\.)?[A-Za-z0-9-]+(?:;(?:[^\":;\\p{Cntrl}]|\"[^\"\\p{Cntrl}]*\")+)*:[^\\p{Cntrl}]*");

    private OtherLines() {}

    /// One a line, in the order of the card.
    public static String of(byte[] octets) {
        return String.join("\n", editable(octets).stream().map(ContentLine::text).toList());
    }

    /// Why this cannot be a line of a card; empty when it can.
    public static Optional<String> wrong(String line) {
        if (!LINE.matcher(line).matches())
            return Optional.of(
                    "“" + shown(line) + "” is no line of a card. Write it as NAME:value.");
        var name = line.replaceFirst("[:;].*", "").replaceFirst("^.*\\.", "");
        var upper = name.toUpperCase(Locale.ROOT);
        if (ELSEWHERE.contains(upper) || NO_TEXT.contains(upper))
            return Optional.of("“" + name + "” has its own place and is not written here.");
        return Optional.empty();
    }

    /// The card with these lines instead of those of [#of]; the very same octets when nothing
    /// differs.
    ///
    /// @param now each of them a line that is not [#wrong]
    public static byte[] write(byte[] octets, List<String> now) {
        var lines = CardReader.lines(octets);
        var fresh = new ArrayList<>(now);
        var gone = new ArrayList<ContentLine>();
        for (var line : editable(octets)) if (!fresh.remove(line.text())) gone.add(line);
        if (gone.isEmpty() && fresh.isEmpty()) return octets;
        var pen = Pen.of(lines);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            if (i == lines.size() - 1) fresh.forEach(line -> out.writeBytes(written(pen, line)));
            if (!same(gone, lines.get(i))) out.writeBytes(lines.get(i).octets());
        }
        return out.toByteArray();
    }

    private static byte[] written(Pen pen, String line) {
        var octets = line.getBytes(StandardCharsets.UTF_8);
        var whole = ContentLine.of(new Line(1, octets, false));
        return pen.line(CardPatch.head(whole), whole.value());
    }

    private static boolean same(List<ContentLine> gone, ContentLine line) {
        return gone.stream().anyMatch(each -> each.number() == line.number());
    }

    private static List<ContentLine> editable(byte[] octets) {
        var own = CardReader.own(CardReader.lines(octets));
        return own.stream().filter(line -> editable(line, own)).toList();
    }

    private static boolean editable(ContentLine line, List<ContentLine> own) {
        if (ELSEWHERE.contains(line.name()) || NO_TEXT.contains(line.name()) || line.binary())
            return false;
        return Contacts.reach(line, own).isEmpty() && !names(line, own);
    }

    /// What a program calls a way to reach him, on a line beside it.
    private static boolean names(ContentLine line, List<ContentLine> own) {
        return line.name().startsWith("X-AB")
                && !line.group().isEmpty()
                && own.stream()
                        .filter(each -> each.group().equalsIgnoreCase(line.group()))
                        .anyMatch(each -> Contacts.reach(each, own).isPresent());
    }

    private static String shown(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
