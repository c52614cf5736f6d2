package pavement.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Channel;
import pavement.book.DealId;
import pavement.book.Direction;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.http.Form;
import pavement.line.Certainty;
import pavement.line.Chip;
import pavement.line.Identity;
import pavement.line.Names;
import pavement.line.Span;
import pavement.line.Understood;

/// What the owner changed in the chips of a line. A field belongs to the words its chip was read
/// from, so it holds while the rest of the line is still being written, and goes when those words
/// go.
final class Corrections {
    private static final Span NOWHERE = new Span(0, 0);

    private final Form form;
    private final Names names;
    private final Understood read;
    private final List<Chip> chips = new ArrayList<>();

    private Corrections(Form form, Names names, Understood read) {
        this.form = form;
        this.names = names;
        this.read = read;
    }

    static Understood in(Form form, Names names, Understood read) {
        var corrections = new Corrections(form, names, read);
        read.chips().forEach(corrections::keep);
        corrections.added();
        return new Understood(read.line(), corrections.chips);
    }

    /// The field that belongs to the words of a chip.
    static String key(String kind, Chip chip, String line) {
        return kind + "." + chip.span().of(line).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /// What drops a chip. A deal may be read from the same words as something else, so it is
    /// dropped by itself.
    static String dropping(Chip chip, String line) {
        return key(chip instanceof Chip.Deal ? "deal" : "drop", chip, line);
    }

    private void keep(Chip chip) {
        if (form.all("drop").contains(dropping(chip, read.line()))) return;
        switch (chip) {
            case Chip.Who who -> who(who).ifPresent(chips::add);
            case Chip.Pledge pledge -> chips.add(pledge(pledge));
            case Chip.Deal deal -> chips.add(deal(form, deal));
            case Chip.Where _ when chosen("where.kind") || chosen("where.place") -> {}
            case Chip.How _ when chosen("how.channel") -> {}
            case Chip.Minutes _ when chosen("minutes") -> {}
            case Chip.When _ when chosen("when.day") -> {}
            case Chip.Where _,
                    Chip.How _,
                    Chip.Minutes _,
                    Chip.When _,
                    Chip.Need _,
                    Chip.Offer _,
                    Chip.Own _,
                    Chip.Heard _,
                    Chip.Introduced _,
                    Chip.Through _,
                    Chip.Sum _,
                    Chip.Came _ ->
                    chips.add(chip);
        }
    }

    private boolean chosen(String field) {
        return form.text(field, 200).isPresent();
    }

    private Optional<Chip> who(Chip.Who who) {
        var line = read.line();
        var other = form.text(key("as", who, line), 200);
        if (other.isPresent())
            return Optional.of(new Chip.Who(who.span(), Certainty.UNDERSTOOD, called(other.get())));
        var choice = form.raw(key("who", who, line));
        if (choice.equals("drop")) return Optional.empty();
        if (choice.equals("new"))
            return Optional.of(sure(who, new Identity.Fresh(Name.of(who.span().of(line)), "")));
        return Optional.of(
                person(choice).map(person -> sure(who, new Identity.Known(person))).orElse(who));
    }

    private static Chip.Who sure(Chip.Who who, Identity identity) {
        return new Chip.Who(who.span(), Certainty.UNDERSTOOD, identity);
    }

    /// The one person of that name, else somebody new; which of several is asked again.
    private Identity called(String name) {
        var people = names.spelled(name);
        if (people.isEmpty()) return new Identity.Fresh(Name.of(name), "");
        return people.size() == 1
                ? new Identity.Known(people.getFirst())
                : new Identity.OneOf(people);
    }

    private Optional<Person> person(String id) {
        try {
            return id.isEmpty()
                    ? Optional.empty()
                    : names.book().person(new PersonId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /// Which of several it is, or another one.
    static Chip.Deal deal(Form form, Chip.Deal said) {
        var choice = form.raw("deal");
        if (choice.isBlank()) return said;
        return choice.equals("new")
                ? said.of(Optional.empty(), true)
                : said.of(form.id("deal").map(DealId::new), false);
    }

    private Chip.Pledge pledge(Chip.Pledge said) {
        var line = read.line();
        var day = form.date(key("due", said, line));
        var time = form.time(key("at", said, line));
        var what = form.text(key("what", said, line), 500);
        var mine = form.raw(key("whose", said, line));
        if (day.isEmpty() && time.isEmpty() && what.isEmpty() && mine.isEmpty()) return said;
        var due = day.or(said::due);
        return new Chip.Pledge(
                said.span(),
                Certainty.UNDERSTOOD,
                mine.isEmpty() ? said.mine() : mine.equals("mine"),
                what.orElse(said.what()),
                due,
                due.isEmpty() ? Optional.empty() : time.or(said::at),
                said.channel(),
                said.whom());
    }

    /// What was set in an editor and replaces what the line said, or adds what it did not say.
    private void added() {
        form.text("who", 200)
                .ifPresent(name ->
                        chips.add(new Chip.Who(NOWHERE, Certainty.UNDERSTOOD, called(name))));
        where().ifPresent(stage -> chips.add(new Chip.Where(NOWHERE, Certainty.UNDERSTOOD, stage)));
        form.one("how.channel", Channel.class)
                .ifPresent(channel ->
                        chips.add(
                                new Chip.How(
                                        NOWHERE,
                                        Certainty.UNDERSTOOD,
                                        channel,
                                        form.one("how.direction", Direction.class))));
        form.whole("minutes", 0, 1440)
                .filter(minutes -> minutes > 0)
                .ifPresent(minutes ->
                        chips.add(new Chip.Minutes(NOWHERE, Certainty.UNDERSTOOD, minutes)));
        form.date("when.day")
                .ifPresent(day ->
                        chips.add(
                                new Chip.When(
                                        NOWHERE,
                                        Certainty.UNDERSTOOD,
                                        day.atTime(
                                                form.time("when.time").orElse(LocalTime.NOON)))));
    }

    /// A name alone keeps the kind that was read.
    private Optional<Stage> where() {
        if (form.raw("where.kind").equals("drop")) return Optional.empty();
        var kind = form.one("where.kind", Stage.Kind.class);
        var place = form.text("where.place", 200);
        if (kind.isEmpty() && place.isEmpty()) return Optional.empty();
        var was = read.first(Chip.Where.class).map(Chip.Where::stage);
        var is = kind.or(() -> was.map(Stage::kind)).orElse(Stage.Kind.PLACE);
        return Optional.of(
                new Stage(
                        is,
                        place.or(() -> kind.isEmpty() ? was.map(Stage::place) : Optional.empty())
                                .orElse("")));
    }
}
