package pavement.cards;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import pavement.book.Person;
import pavement.book.Reach;

/// Writes a card for somebody who never had one: vCard 3.0, which every program reads.
public final class CardWriter {
    private static final Pattern TYPES =
            Pattern.compile(
                    "(?:(?:home|work|mobile|fax|pager|main|other|car|video|iphone)(?: |$))+");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int item;

    private CardWriter() {}

    public static byte[] write(Person person) {
        return new CardWriter().card(person);
    }

    private byte[] card(Person person) {
        put("BEGIN", "VCARD");
        put("VERSION", "3.0");
        var uid = person.origin().uid();
        put("UID", text(uid.isEmpty() ? "urn:uuid:" + person.id() : uid));
        var name = person.name();
        put("N", text(name.family()) + ";" + text(name.given()) + ";;;");
        put("FN", text(name.full()));
        filled("NICKNAME", name.nickname());
        filled("ORG", person.job().organisation());
        filled("TITLE", person.job().title());
        person.reaches().forEach(this::reach);
        if (!person.tags().isEmpty()) put("CATEGORIES", Values.list(person.tags()));
        filled("NOTE", person.note());
        filled("BDAY", person.birthday());
        put("END", "VCARD");
        return out.toByteArray();
    }

    private void reach(Reach reach) {
        out.writeBytes(reach(Pen.NEW, reach, ++item));
    }

    /// A way to reach somebody, with a line for its name beside it when it has an unusual one.
    static byte[] reach(Pen pen, Reach reach, int item) {
        var usual = reach.label().isEmpty() || TYPES.matcher(reach.label()).matches();
        var head =
                (usual ? "" : "item" + item + ".")
                        + name(reach.kind())
                        + (usual ? pen.types(reach.label()) : "");
        var out = new ByteArrayOutputStream();
        out.writeBytes(pen.line(head, value(pen, reach)));
        if (!usual) out.writeBytes(pen.line("item" + item + ".X-ABLabel", pen.text(reach.label())));
        return out.toByteArray();
    }

    static String name(Reach.Kind kind) {
        return switch (kind) {
            case EMAIL -> "EMAIL";
            case PHONE -> "TEL";
            case URL -> "URL";
            case ADDRESS -> "ADR";
        };
    }

    /// An address was read into one line, so it goes back as the street of one.
    static String value(Pen pen, Reach reach) {
        return switch (reach.kind()) {
            case EMAIL, PHONE -> pen.text(reach.value());
            case URL -> reach.value().replace("\\", "\\\\");
            case ADDRESS -> ";;" + pen.text(reach.value()) + ";;;;";
        };
    }

    private void filled(String name, String value) {
        if (!value.isEmpty()) put(name, text(value));
    }

    private void put(String name, String value) {
        out.writeBytes(Pen.NEW.line(name, value));
    }

    private static String text(String value) {
        return Pen.NEW.text(value);
    }

    /// For tests and files of one card.
    public static String asText(Person person) {
        return new String(write(person), StandardCharsets.UTF_8);
    }
}
