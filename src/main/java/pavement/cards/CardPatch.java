package pavement.cards;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Person;
import pavement.book.Reach;

/// Brings an edit into a card by touching only the lines of what changed: order, line ends,
/// folding, and everything we do not understand stay as they came, octet for octet.
public final class CardPatch {
    private final List<ContentLine> lines;
    private final List<ContentLine> own;
    private final Pen pen;
    private final Map<ContentLine, byte[]> replaced = new HashMap<>();
    private final ByteArrayOutputStream added = new ByteArrayOutputStream();
    private int items;

    private CardPatch(List<ContentLine> lines) {
        this.lines = lines;
        this.own = CardReader.own(lines);
        this.pen = Pen.of(lines);
        this.items = (int) lines.stream().filter(line -> !line.group().isEmpty()).count();
    }

    /// The card with what changed from `before` to `after`.
    public static byte[] patch(byte[] octets, Person before, Person after) {
        return patch(octets, Contact.of(before), Contact.of(after));
    }

    /// The card as it must go out for what is known of its person now, whenever he was edited.
    public static byte[] bring(byte[] octets, Person now) {
        var said = Contacts.of(CardReader.own(CardReader.lines(octets)));
        return said.map(contact -> patch(octets, contact, Contact.of(now))).orElse(octets);
    }

    static byte[] patch(byte[] octets, Contact before, Contact after) {
        return new CardPatch(CardReader.lines(octets)).patched(octets, before, after);
    }

    private byte[] patched(byte[] octets, Contact before, Contact after) {
        name(before, after);
        job(before, after);
        reaches(before.reaches(), after.reaches());
        if (!before.tags().equals(after.tags())) tags(before.tags(), after.tags());
        if (!before.note().equals(after.note()))
            only("NOTE", pen.text(after.note()), !after.note().isEmpty());
        if (!before.birthday().equals(after.birthday())) birthday(after.birthday());
        return replaced.isEmpty() && added.size() == 0 ? octets : joined();
    }

    private void name(Contact before, Contact after) {
        var was = before.name();
        var now = after.name();
        if (!was.full().equals(now.full())) replace("FN", pen.text(now.full()));
        if (!was.given().equals(now.given())) component("N", 1, now.given());
        if (!was.family().equals(now.family())) component("N", 0, now.family());
        if (!was.nickname().equals(now.nickname()))
            only("NICKNAME", Values.escaped(now.nickname()), !now.nickname().isEmpty());
    }

    private void job(Contact before, Contact after) {
        if (!before.job().organisation().equals(after.job().organisation()))
            component("ORG", 0, after.job().organisation());
        if (!before.job().title().equals(after.job().title()))
            only("TITLE", pen.text(after.job().title()), !after.job().title().isEmpty());
    }

    /// The groups of the program that wrote the card are no tags here, and still its own.
    private void tags(List<String> was, List<String> now) {
        var kept = Contacts.systemGroups(own).stream().filter(group -> !was.contains(group));
        var all = Stream.concat(kept, now.stream()).distinct().toList();
        only("CATEGORIES", Values.list(all), !all.isEmpty());
    }

    private void birthday(String now) {
        first("BDAY").ifPresent(line -> replaced.put(line, new byte[0]));
        if (now.isEmpty()) return;
        var words = pen.version().equals("4.0") && !Birthdays.date(now) ? ";VALUE=text" : "";
        var line = pen.line("BDAY" + words, pen.text(now));
        first("BDAY").ifPresentOrElse(old -> replaced.put(old, line), () -> added.writeBytes(line));
    }

    /// The nth way of a kind that went away gives its line, with its parameters, to the nth that
    /// came.
    private void reaches(List<Reach> before, List<Reach> after) {
        for (var kind : Reach.Kind.values()) {
            var gone = new ArrayList<>(minus(before, after, kind));
            for (var fresh : minus(after, before, kind)) {
                var old =
                        gone.isEmpty() ? Optional.<Reach>empty() : Optional.of(gone.removeFirst());
                old.flatMap(this::line)
                        .ifPresentOrElse(
                                line -> rewrite(line, old.orElseThrow(), fresh), () -> add(fresh));
            }
            gone.forEach(each -> line(each).ifPresent(this::drop));
        }
    }

    private void rewrite(ContentLine line, Reach old, Reach fresh) {
        if (old.label().equals(fresh.label()))
            replaced.put(line, pen.line(head(line), CardWriter.value(pen, fresh)));
        else {
            drop(line);
            replaced.put(line, CardWriter.reach(pen, fresh, ++items));
        }
    }

    private void add(Reach fresh) {
        added.writeBytes(CardWriter.reach(pen, fresh, ++items));
    }

    /// A name on a line beside it goes with it.
    private void drop(ContentLine line) {
        replaced.put(line, new byte[0]);
        if (line.group().isEmpty()) return;
        own.stream()
                .filter(each ->
                        each.group().equalsIgnoreCase(line.group())
                                && each.name().startsWith("X-AB"))
                .forEach(each -> replaced.put(each, new byte[0]));
    }

    private Optional<ContentLine> line(Reach reach) {
        return own.stream()
                .filter(line -> !replaced.containsKey(line))
                .filter(line ->
                        Contacts.reach(line, own).filter(each -> same(each, reach)).isPresent())
                .findFirst();
    }

    private static List<Reach> minus(List<Reach> from, List<Reach> what, Reach.Kind kind) {
        return from.stream()
                .filter(reach ->
                        reach.kind() == kind && what.stream().noneMatch(each -> same(each, reach)))
                .toList();
    }

    /// Keys are ours and no part of a card.
    private static boolean same(Reach one, Reach other) {
        return one.kind() == other.kind()
                && one.label().equals(other.label())
                && one.value().equals(other.value());
    }

    private void component(String name, int index, String now) {
        var line = first(name);
        var current =
                line.filter(replaced::containsKey)
                        .map(this::again)
                        .or(() -> line)
                        .map(ContentLine::value);
        var parts =
                new ArrayList<>(Values.split(current.orElse(name.equals("N") ? ";;;;" : ""), ';'));
        while (parts.size() <= index) parts.add("");
        parts.set(index, pen.text(now));
        var value = String.join(";", parts);
        if (name.equals("ORG") && value.replace(";", "").isEmpty()) only(name, "", false);
        else replace(name, value);
    }

    private ContentLine again(ContentLine line) {
        return CardReader.lines(Objects.requireNonNull(replaced.get(line))).getFirst();
    }

    private void only(String name, String value, boolean keep) {
        var all = own.stream().filter(line -> line.name().equals(name)).toList();
        all.forEach(line -> replaced.put(line, new byte[0]));
        if (keep) replace(name, value);
    }

    private void replace(String name, String value) {
        first(name)
                .ifPresentOrElse(
                        line -> replaced.put(line, pen.line(head(line), value)),
                        () -> added.writeBytes(pen.line(name, value)));
    }

    /// The line that was read: the first that says anything, as readers take it.
    private Optional<ContentLine> first(String name) {
        var all = own.stream().filter(line -> line.name().equals(name)).toList();
        return all.stream()
                .filter(line -> !line.value().replace(";", "").isBlank())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    static String head(ContentLine line) {
        var head =
                new StringBuilder(line.group().isEmpty() ? "" : line.group() + ".")
                        .append(line.name());
        line.plainParams().forEach(param -> head.append(';').append(param));
        return head.toString();
    }

    private byte[] joined() {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            if (i == lines.size() - 1) out.writeBytes(added.toByteArray());
            out.writeBytes(replaced.getOrDefault(lines.get(i), lines.get(i).octets()));
        }
        return out.toByteArray();
    }
}
