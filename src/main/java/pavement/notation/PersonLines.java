package pavement.notation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.Reach;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Wishes;

/// `Tom Baker met in public Blue Bottle, 2026-03-02, through Ada`, and what is indented below it.
final class PersonLines {
    private final Line line;
    private final Names names;
    private final Days days;
    private final List<Reach> reaches = new ArrayList<>();
    private Name name;
    private Met met;
    private Job job = Job.UNKNOWN;
    private List<String> tags = List.of();
    private String note = "";
    private String birthday = "";
    private Wishes wishes = Wishes.NONE;
    private String uid = "";
    private boolean ghost;

    private PersonLines(Line line, Names names, Days days) {
        this.line = line;
        this.names = names;
        this.days = days;
        this.name = name(line);
        this.met = Met.UNKNOWN;
    }

    /// Before any of them is read, so that a line may speak of somebody further down.
    static void announce(Line line, Names names) {
        names.add(line, name(line).full());
    }

    static Person read(Line line, Names names, Days days, Instant written) {
        return new PersonLines(line, names, days).read(written);
    }

    private static Name name(Line line) {
        var written = split(line).before();
        if (written.length() > 2 && written.startsWith("\"") && written.endsWith("\""))
            return Name.describing(written.substring(1, written.length() - 1));
        return Name.of(written);
    }

    private static Line.Cut split(Line line) {
        return Line.cut(line.text(), "  ")
                .orElseThrow(() -> line.wrong("two spaces must part a name from how you met"));
    }

    private Person read(Instant written) {
        met(split(line).after());
        line.details().forEach(this::detail);
        var since = met.on().map(days::morning).orElse(written);
        var origin = new Origin(since, uid, Optional.empty(), false, ghost);
        return new Person(
                Names.id(name.full()),
                name,
                job,
                reaches,
                tags,
                note,
                birthday,
                met,
                wishes,
                origin);
    }

    private void met(String text) {
        if (text.equals("not met")) return;
        var heard = Line.after(text, "heard of ");
        ghost = heard.isPresent();
        var pieces =
                new ArrayList<>(Line.pieces(heard.or(() -> Line.after(text, "met ")).orElse("")));
        if (pieces.isEmpty()) throw line.wrong("'met …', 'heard of …' or 'not met' is missing");
        var stage = ghost ? Stage.UNKNOWN : stage(pieces.removeFirst());
        met = Met.at(stage);
        pieces.forEach(this::met1);
    }

    private void met1(String piece) {
        var through = Line.after(piece, "through ");
        if (through.isPresent())
            met = new Met(met.stage(), met.on(), Optional.of(names.find(line, through.get())));
        else if (Days.looksLikeOne(piece))
            met = new Met(met.stage(), Optional.of(days.of(line, piece)), met.through());
        else if (met.stage().place().isEmpty() && !ghost)
            met = new Met(new Stage(met.stage().kind(), piece), met.on(), met.through());
        else throw line.wrong("'" + piece + "' is neither a day nor 'through …'");
    }

    private Stage stage(String text) {
        if (text.equals("cold")) return new Stage(Stage.Kind.COLD_CALL, "");
        return Words.stage(text)
                .orElseThrow(() -> line.wrong("met where? one of " + Words.stageWords()));
    }

    private void detail(Line detail) {
        switch (detail.text()) {
            case "do not contact" -> wishes = new Wishes(wishes.tie(), wishes.cadenceDays(), true);
            default -> {
                var cut =
                        Line.cut(detail.text(), ":")
                                .orElseThrow(() -> detail.wrong("'what: …' is missing"));
                detail(detail, cut.before(), cut.after());
            }
        }
    }

    private void detail(Line at, String what, String value) {
        if (value.isEmpty()) throw at.wrong("nothing after '" + what + ":'");
        switch (what) {
            case "job" -> job = job(value);
            case "organisation" -> job = new Job(value, job.title());
            case "tags" -> tags = Line.pieces(value);
            case "note" -> note = note.isEmpty() ? value : note + "\n" + value;
            case "birthday" -> birthday = value;
            case "uid" -> uid = value;
            case "given", "family", "nickname" -> name = named(what, value);
            case "phone" -> reaches.add(phone(value));
            case "mail" -> reaches.add(reach(Reach.Kind.EMAIL, value, true));
            case "web" -> reaches.add(reach(Reach.Kind.URL, value, false));
            case "address" -> reaches.add(reach(Reach.Kind.ADDRESS, value, false));
            case "cadence" -> wishes = every(cadence(at, value));
            case "tie" -> wishes = as(tie(at, value));
            default -> throw at.wrong("no such thing as '" + what + "'");
        }
    }

    private Name named(String part, String value) {
        return switch (part) {
            case "given" ->
                    new Name(name.full(), value, name.family(), name.nickname(), name.described());
            case "family" ->
                    new Name(name.full(), name.given(), value, name.nickname(), name.described());
            default -> new Name(name.full(), name.given(), name.family(), value, name.described());
        };
    }

    private Wishes every(int days) {
        return new Wishes(wishes.tie(), Optional.of(days), wishes.doNotContact());
    }

    private Wishes as(Tie tie) {
        return new Wishes(Optional.of(tie), wishes.cadenceDays(), wishes.doNotContact());
    }

    /// `Product lead, Acme`
    private static Job job(String value) {
        return Line.cut(value, ",")
                .map(cut -> new Job(cut.after(), cut.before()))
                .orElse(new Job("", value));
    }

    private static int cadence(Line at, String value) {
        return at.number(Line.cut(value, "day").map(Line.Cut::before).orElse(value));
    }

    private static Tie tie(Line at, String value) {
        for (var tie : Tie.values())
            if (tie.name().toLowerCase(Locale.ROOT).equals(value)) return tie;
        throw at.wrong("no such tie as '" + value + "'");
    }

    private static Reach phone(String value) {
        var bare = reach(Reach.Kind.PHONE, value, false);
        var digits = new StringBuilder();
        bare.value()
                .chars()
                .filter(each -> each == '+' || Character.isDigit(each))
                .forEach(digits::appendCodePoint);
        var key = digits.indexOf("+") == 0 ? digits.toString() : "";
        return new Reach(bare.kind(), bare.label(), bare.value(), key);
    }

    /// `+49 30 1234 (work)`
    private static Reach reach(Reach.Kind kind, String value, boolean keyed) {
        var labelled = value.endsWith(")") ? Line.cut(value, " (") : Optional.<Line.Cut>empty();
        var bare = labelled.map(Line.Cut::before).orElse(value);
        var label =
                labelled.map(cut -> cut.after().substring(0, cut.after().length() - 1)).orElse("");
        return new Reach(kind, label, bare, keyed ? bare.toLowerCase(Locale.ROOT) : "");
    }
}
