package pavement.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Channel;
import pavement.book.Dated;
import pavement.book.Direction;
import pavement.book.Money;
import pavement.book.Stage;
import pavement.deals.Written;
import pavement.http.Form;
import pavement.line.Certainty;
import pavement.line.Chip;
import pavement.line.Identity;
import pavement.line.Understood;
import pavement.web.LogView.Box;
import pavement.web.LogView.Choice;
import pavement.web.LogView.Field;
import pavement.web.LogView.Row;

/// Chips as boxes with their editors, in the rows of the page.
final class Chips {
    private final Form form;
    private final Understood original;
    private final Understood read;
    private final String line;
    private final LocalDateTime now;
    private final List<DealChip.Open> open;
    private final Map<String, List<Box>> rows = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();

    private Chips(
            Form form,
            Understood original,
            Understood read,
            LocalDateTime now,
            List<DealChip.Open> open) {
        this.open = open;
        this.form = form;
        this.original = original;
        this.read = read;
        this.line = read.line();
        this.now = now;
    }

    /// @param form with the corrections so far, which stay in their editors
    /// @param original the reading before corrections: what it was read from is underlined
    /// @param open the deals it may be about
    static LogView.Read of(
            Form form,
            Understood original,
            Understood corrected,
            LocalDateTime now,
            List<DealChip.Open> open) {
        var chips = new Chips(form, original, corrected, now, open);
        for (var label :
                List.of(
                        "Who",
                        "Stage",
                        "How",
                        "Needs",
                        "Offers",
                        "You need",
                        "You offer",
                        "Offered",
                        "Next",
                        "Through",
                        "Heard of",
                        "Money",
                        "Deal",
                        "Left out")) chips.rows.put(label, new ArrayList<>());
        corrected.chips().forEach(chips::box);
        original.chips().forEach(chips::leftOut);
        if (!corrected.planOnly() && !original.line().isBlank()) chips.missing();
        var rows =
                chips.rows.entrySet().stream()
                        .filter(row -> !row.getValue().isEmpty())
                        .map(row -> new Row(row.getKey(), List.copyOf(row.getValue())))
                        .toList();
        var outcome =
                corrected.first(Chip.Came.class).map(came -> came.outcome().name()).orElse("");
        return new LogView.Read(rows, spans(original), String.join(" ", chips.said), outcome);
    }

    private static String spans(Understood read) {
        return read.chips().stream()
                .map(chip ->
                        chip.span().from()
                                + "-"
                                + chip.span().to()
                                + (chip.certainty() == Certainty.GUESSED ? "g" : ""))
                .collect(Collectors.joining(" "));
    }

    private void box(Chip chip) {
        switch (chip) {
            case Chip.Who who -> add("Who", who, who(who));
            case Chip.Where where -> add("Stage", where, where(where));
            case Chip.How how -> add("How", how, how(how));
            case Chip.Minutes minutes -> add("How", minutes, minutes(minutes));
            case Chip.When when -> add("How", when, when(when));
            case Chip.Need need -> add("Needs", need, plain("arrow-down-left", need.said(), need));
            case Chip.Offer offer ->
                    add("Offers", offer, plain("arrow-up-right", offer.said(), offer));
            case Chip.Own own -> add(yours(own), own, plain("user", own.what(), own));
            case Chip.Pledge pledge ->
                    add(
                            pledge.mine() && pledge.due().isEmpty() ? "Offered" : "Next",
                            pledge,
                            pledge(pledge));
            case Chip.Through through ->
                    add("Through", through, plain("handshake", through.by().shown(), through));
            case Chip.Introduced to -> add("Heard of", to, plain("user-plus", to.to().shown(), to));
            case Chip.Heard heard ->
                    add("Heard of", heard, plain("user-plus", heard.of().shown(), heard));
            case Chip.Sum sum ->
                    add(
                            "Money",
                            sum,
                            plain(
                                    "milestone",
                                    (money(sum.money()) + " " + Written.every(sum.every())).strip(),
                                    sum));
            case Chip.Deal deal ->
                    add("Deal", deal, DealChip.box(deal, open, form.raw("deal"), dropping(deal)));
            case Chip.Came _ -> {}
        }
    }

    private static String yours(Chip.Own own) {
        return own.side() == Ask.Side.NEED ? "You need" : "You offer";
    }

    private void add(String label, Chip chip, Box box) {
        rows.getOrDefault(label, new ArrayList<>()).add(box);
        said.add(
                "%s %s%s%s."
                        .formatted(
                                label,
                                box.text(),
                                box.tag().isEmpty() ? "" : ", " + box.tag(),
                                chip.certainty() == Certainty.GUESSED ? ", not sure" : ""));
    }

    /// A chip that was dropped can be taken up again.
    private void leftOut(Chip chip) {
        var dropped = form.all("drop").contains(Corrections.dropping(chip, line));
        var nobody =
                chip instanceof Chip.Who
                        && form.raw(Corrections.key("who", chip, line)).equals("drop");
        if (!dropped && !nobody) return;
        var fields =
                chip instanceof Chip.Who who && nobody
                        ? who(who).fields()
                        : List.of(dropping(chip));
        rows.getOrDefault("Left out", new ArrayList<>())
                .add(new Box("x", chip.span().of(line), "add", false, "", fields));
    }

    private Box who(Chip.Who who) {
        var choices = new ArrayList<Choice>(List.of(new Choice("", "As read", false)));
        if (asRead(who) instanceof Identity.OneOf(var people))
            people.stream()
                    .limit(8)
                    .forEach(person ->
                            choices.add(
                                    new Choice(
                                            person.id().toString(),
                                            person.name().full() + org(person.job().organisation()),
                                            false)));
        var spoken = who.span().of(line);
        if (!spoken.isEmpty())
            choices.add(new Choice("new", "Somebody new, “" + spoken + "”", false));
        choices.add(new Choice("drop", "Nobody, just a word", false));
        var fields =
                spoken.isEmpty()
                        ? List.of(text("text", "Who", "who"))
                        : List.of(
                                select("Who is it?", Corrections.key("who", who, line), choices),
                                text("text", "Or a name", Corrections.key("as", who, line)));
        var fresh = who.identity() instanceof Identity.Fresh;
        return new Box(
                fresh ? "user-plus" : "user",
                who.identity().shown(),
                fresh ? "new" : "",
                guess(who),
                several(who.identity()),
                fields);
    }

    /// Whom the words named before one of them was chosen: the others stay on offer.
    private Identity asRead(Chip.Who who) {
        return original.all(Chip.Who.class).stream()
                .filter(before -> before.span().equals(who.span()))
                .findFirst()
                .map(Chip.Who::identity)
                .orElse(who.identity());
    }

    private static String several(Identity identity) {
        return identity instanceof Identity.OneOf(var people)
                ? "one of " + people.size() + " called so"
                : "";
    }

    private static String org(String organisation) {
        return organisation.isEmpty() ? "" : ", " + organisation;
    }

    private Box where(Chip.Where where) {
        var stage = where.stage();
        var text =
                stage.place().isEmpty()
                        ? Looks.word(stage.kind())
                        : Looks.word(stage.kind()) + ", " + stage.place();
        return new Box(
                Looks.icon(stage.kind()),
                text,
                "",
                guess(where),
                stage.passive() ? "Passive" : "",
                places());
    }

    private List<Field> places() {
        var kinds =
                Stream.concat(
                                Stream.of(
                                        new Choice("", "As read", false),
                                        new Choice("drop", "No stage", false)),
                                Stream.of(Stage.Kind.values())
                                        .filter(kind -> kind != Stage.Kind.UNKNOWN)
                                        .map(kind ->
                                                new Choice(kind.name(), Looks.word(kind), false)))
                        .toList();
        return List.of(
                select("Kind of place", "where.kind", kinds),
                text("text", "Its name", "where.place"));
    }

    /// An editor shows what was corrected in it, and nothing else, so that what was only read is
    /// not taken for a correction.
    private Field text(String kind, String label, String name) {
        return Field.of(kind, label, name, form.raw(name));
    }

    private Field select(String label, String name, List<Choice> choices) {
        var chosen = form.raw(name);
        return new Field(
                "select",
                label,
                name,
                chosen,
                choices.stream()
                        .map(choice ->
                                new Choice(
                                        choice.value(),
                                        choice.label(),
                                        choice.value().equals(chosen)))
                        .toList());
    }

    private Box how(Chip.How how) {
        var direction = how.direction().map(Chips::word).orElse("");
        var icon =
                switch (how.channel()) {
                    case CALL, VIDEO -> "phone";
                    case MESSAGE, REACTION, BULK -> "message-square";
                    case IN_PERSON -> "footprints";
                    case EVENT -> "calendar-days";
                };
        return new Box(icon, Looks.word(how.channel()) + direction, "", guess(how), "", channels());
    }

    private static String word(Direction direction) {
        return switch (direction) {
            case IN -> ", they reached out";
            case OUT -> "";
            case MUTUAL -> ", by chance";
        };
    }

    private List<Field> channels() {
        var channels =
                Stream.concat(
                                Stream.of(new Choice("", "As read", false)),
                                Stream.of(Channel.values())
                                        .map(channel ->
                                                new Choice(
                                                        channel.name(),
                                                        Looks.word(channel),
                                                        false)))
                        .toList();
        var directions =
                List.of(
                        new Choice("", "As usual", false),
                        new Choice("OUT", "I reached out", false),
                        new Choice("IN", "They reached out", false),
                        new Choice("MUTUAL", "By chance", false));
        return List.of(
                select("How", "how.channel", channels),
                select("Who reached out", "how.direction", directions));
    }

    private Box minutes(Chip.Minutes minutes) {
        return new Box(
                "clock",
                Looks.minutes(minutes.minutes()),
                "",
                guess(minutes),
                "",
                List.of(text("number", "Minutes", "minutes")));
    }

    private Box when(Chip.When when) {
        var day = Looks.day(when.at().toLocalDate(), now.toLocalDate());
        return new Box(
                "calendar", day + ", " + Dated.TIME.of(when.at()), "", guess(when), "", moment());
    }

    private List<Field> moment() {
        return List.of(text("date", "Day", "when.day"), text("time", "Time", "when.time"));
    }

    private Box pledge(Chip.Pledge pledge) {
        var due =
                pledge.due().map(day -> ", " + Dated.DAY.of(day)).orElse("")
                        + pledge.at().map(time -> ", " + time).orElse("");
        var icon = pledge.channel().equals(Optional.of(Channel.CALL)) ? "phone" : "calendar-check";
        var whose =
                List.of(
                        new Choice("", "As read", false),
                        new Choice("mine", "I will", false),
                        new Choice("theirs", "They will", false));
        return new Box(
                icon,
                capital(pledge.said()) + due,
                "",
                guess(pledge),
                pledge.mine() ? "" : "they will",
                List.of(
                        text("text", "What", Corrections.key("what", pledge, line)),
                        text("date", "Day", Corrections.key("due", pledge, line)),
                        text("time", "Time", Corrections.key("at", pledge, line)),
                        select("Who will", Corrections.key("whose", pledge, line), whose),
                        dropping(pledge)));
    }

    private Box plain(String icon, String text, Chip chip) {
        return new Box(icon, capital(text), "", guess(chip), "", List.of(dropping(chip)));
    }

    private Field dropping(Chip chip) {
        var key = Corrections.dropping(chip, line);
        var ticked = new Choice("", "", form.all("drop").contains(key));
        return new Field("tick", "Leave it in the note only", "drop", key, List.of(ticked));
    }

    private static boolean guess(Chip chip) {
        return chip.certainty() == Certainty.GUESSED;
    }

    /// What the line does not say can be said in an editor all the same.
    private void missing() {
        if (read.first(Chip.Where.class).isEmpty())
            rows.getOrDefault("Stage", new ArrayList<>()).add(unsaid("plus", "stage", places()));
        var how = rows.getOrDefault("How", new ArrayList<>());
        if (read.first(Chip.How.class).isEmpty()) how.add(unsaid("plus", "how", channels()));
        if (read.first(Chip.Minutes.class).isEmpty())
            how.add(unsaid("plus", "minutes", List.of(text("number", "Minutes", "minutes"))));
        if (read.first(Chip.When.class).isEmpty())
            how.add(new Box("calendar", "Just now", "", true, "", moment()));
        if (read.first(Chip.Who.class).isEmpty())
            rows.getOrDefault("Who", new ArrayList<>())
                    .add(unsaid("user-plus", "who", List.of(text("text", "Who", "who"))));
    }

    private static Box unsaid(String icon, String what, List<Field> fields) {
        return new Box(icon, what, "add", false, "", fields);
    }

    static String money(Money money) {
        return Written.money(money);
    }

    static String capital(String text) {
        return text.isEmpty()
                ? ""
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }
}
