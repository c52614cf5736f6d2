package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pavement.blocks.Debriefs;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.DayPlan;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.Stage;
import pavement.plan.Difference;
import pavement.plan.Move;
import pavement.plan.Plan;
import pavement.plan.Saying;
import pavement.web.TodayView.Shown;
import pavement.web.TodayView.Slot;

/// Draws a plan: what happened, the line of now, what comes, and what stands beside it.
final class TodayDrawing {
    private static final DateTimeFormatter HEADING =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final Book book;
    private final Self self;
    private final Plan plan;
    private final Instant now;
    private final Supplier<UUID> ids;

    /// @param ids for the logs that the page offers; one each, so that a double tap is one log
    TodayDrawing(Book book, Self self, Plan plan, Instant now, Supplier<UUID> ids) {
        this.book = book;
        this.self = self;
        this.plan = plan;
        this.now = now;
        this.ids = ids;
    }

    /// @param whole also what a day seldom has so much of that it is left out
    TodayView view(Reminded reminded, WeekBeside beside, TodayView.Feeds feeds, boolean whole) {
        var ahead = ahead();
        var owing = new Owing(book, plan, zone());
        var due =
                plan.due().stream()
                        .filter(promise -> !beside.gathers(promise))
                        .map(owing::due)
                        .toList();
        var waiting = plan.waiting().stream().map(owing::waiting).toList();
        return new TodayView(
                HEADING.format(plan.day()),
                lede(),
                Looks.time(now, self.zone()),
                whole ? Shown.all(done()) : Shown.last(done()),
                plan.rescue().isPresent() ? fixedSlots() : ahead,
                ahead.isEmpty() ? nothing() : "",
                warnings(),
                plan.difference().map(this::changed).or(this::unchanged),
                notes(),
                TodayTimes.split(plan, self),
                TodayTimes.week(book, self, plan, now),
                whole ? Shown.all(due) : Shown.first(due),
                owing.later(),
                whole ? Shown.all(waiting) : Shown.first(waiting),
                plan.rescue()
                        .map(question ->
                                new TodayView.Rescue(question, moves().map(this::slot).toList())),
                asked(),
                EventsNear.today(book, now, zone()),
                plan.draw(),
                reminded,
                new Snoozing(book, plan.day(), now)
                        .offers(moves().map(move -> move.person().id()).toList()),
                beside,
                feeds,
                LotsView.of(book, self, plan, now, ids),
                new DealDrawing(book, self.zone(), plan.day(), now).due());
    }

    private List<TodayView.Asked> asked() {
        return Stream.concat(
                        Debriefs.open(book, now).stream()
                                .map(block ->
                                        new TodayView.Asked(
                                                "/brief/block/" + block.id(),
                                                block.title(),
                                                block.clock()
                                                        .started()
                                                        .map(this::since)
                                                        .orElse(""))),
                        plan.fixed().stream()
                                .filter(fixed -> Debriefs.asks(book, fixed, now))
                                .map(fixed ->
                                        new TodayView.Asked(
                                                "/brief/appointment/" + fixed.id(),
                                                fixed.title().isBlank() ? "Meeting" : fixed.title(),
                                                since(fixed.start()))))
                .toList();
    }

    private String since(Instant at) {
        var day = LocalDate.ofInstant(at, zone());
        return (day.equals(plan.day()) ? "" : Looks.day(day, plan.day()) + ", ")
                + Looks.time(at, zone());
    }

    private String lede() {
        var whole = Saying.wholeDay(plan.wholeDay());
        var open = moves().mapToInt(Move::minutes).sum();
        if (whole.isPresent()) return whole.get() + ". " + beside(open);
        var fixed = plan.fixed().size();
        var first =
                switch (fixed) {
                    case 0 -> "Nothing is fixed.";
                    case 1 -> "One thing is fixed.";
                    default -> fixed + " things are fixed.";
                };
        if (open == 0) return first + (fixed == 0 || !plan.moves().isEmpty() ? "" : whyNone());
        return first
                + (fixed == 0 ? " " : " In between, ")
                + Looks.minutes(open)
                + " for people worth reaching out to.";
    }

    /// What is fixed fills the page, so that nothing below says why nobody is proposed.
    private String whyNone() {
        return Saying.dayOff(plan, self)
                .map(this::anyway)
                .or(() -> Saying.spent(plan, self))
                .map(why -> " " + why)
                .orElse("");
    }

    /// What there is beside what takes the whole day.
    private String beside(int open) {
        if (open > 0) return Looks.minutes(open) + " for people worth reaching out to.";
        return "Nothing else is planned"
                + (plan.due().isEmpty() ? "" : ", and what you promised is listed under Promises")
                + ". “I have 20 min” plans some anyway.";
    }

    private String nothing() {
        if (plan.allDone())
            return "That’s the plan, painted. Anyone you met who isn’t written down?";
        if (!plan.late().isEmpty()) return Saying.HOURS_OVER;
        return Saying.dayOff(plan, self)
                .map(this::anyway)
                .or(() -> Saying.spent(plan, self))
                .orElse("Nothing planned. One short call keeps the day yours.");
    }

    private String anyway(String off) {
        return off
                + (plan.due().isEmpty() ? "" : " What you promised is listed under Promises.")
                + " “I have 20 min” plans some anyway.";
    }

    private TodayView.Changed changed(Difference difference) {
        var clauses = difference.clauses(zone());
        return new TodayView.Changed(
                "Planned again at %s: %s."
                        .formatted(Looks.time(difference.at(), zone()), String.join("; ", clauses)),
                clauses.stream().map(clause -> clause + ".").toList());
    }

    /// Said once, to whoever has just asked.
    private Optional<TodayView.Changed> unchanged() {
        var asked = book.dayPlan(plan.day()).filter(it -> it.minutes().isEmpty()).map(DayPlan::at);
        return asked.filter(at -> Duration.between(at, now).toMinutes() < 1)
                .map(at ->
                        new TodayView.Changed(
                                "Planned again at %s: everything stays as it was."
                                        .formatted(Looks.time(at, zone())),
                                List.of()));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        var late = plan.late().size();
        if (late == 1) notes.add("1 move no longer fits today; it is free again tomorrow.");
        if (late > 1) notes.add(late + " moves no longer fit today; they are free again tomorrow.");
        if (moves().filter(move -> move.channel() == Channel.CALL).limit(2).count() == 2)
            notes.add(plan.calls());
        return notes;
    }

    private List<String> warnings() {
        if (plan.unfit().isEmpty()) return List.of();
        var what = String.join(", ", plan.unfit().stream().map(Promise::what).toList());
        return List.of(
                plan.asked()
                                .map(minutes ->
                                        "These %d minutes have no room for all you promised; the rest comes back with the whole day: "
                                                .formatted(minutes))
                                .orElse(
                                        "Your promises need more time than today has. Move or let go of one: ")
                        + what
                        + ".");
    }

    private List<Slot> done() {
        return plan.happened().stream().map(this::happened).toList();
    }

    private List<Slot> ahead() {
        var slots = new ArrayList<Timed>();
        for (var each : plan.fixed())
            if (!each.end().isBefore(now))
                slots.add(new Timed(Optional.of(each.start()), slot(each)));
        moves().forEach(move -> slots.add(new Timed(move.start(), slot(move))));
        for (var each : plan.generic()) slots.add(new Timed(Optional.empty(), slot(each)));
        slots.sort(comparing(slot -> slot.at().orElse(Instant.MAX)));
        return slots.stream().map(Timed::slot).toList();
    }

    private record Timed(Optional<Instant> at, Slot slot) {}

    private List<Slot> fixedSlots() {
        return plan.fixed().stream()
                .filter(each -> !each.end().isBefore(now))
                .map(this::slot)
                .toList();
    }

    private Stream<Move> moves() {
        return plan.moves().stream().filter(move -> !move.done());
    }

    private Slot slot(Move move) {
        var person = move.person();
        return new Slot(
                move.start().map(at -> Looks.time(at, zone())).orElse(""),
                Looks.minutes(move.minutes()),
                Looks.line(move.tie()),
                false,
                false,
                move.next(),
                Looks.initials(person.name()),
                WhyDrawing.verb(move.channel()) + " " + person.name().full(),
                move.promise()
                        .filter(promise -> promise.open() && promise.at().isPresent())
                        .map(promise -> "/brief/promise/" + promise.id())
                        .orElse("/people/" + person.id()),
                plate(person),
                about(person, Looks.word(move.tie())),
                move.why()
                        + (move.placed().isEmpty() ? "" : " " + move.placed())
                        + (move.quiet() ? " It is quiet hours for calls then." : ""),
                Optional.of(
                        Odds.of(move.chance().low(), move.chance().mid(), move.chance().high())),
                person.id().toString(),
                move.channel().name(),
                move.item(),
                Links.call(person),
                Links.message(person),
                ids.get().toString(),
                LotsView.on(book, move, now));
    }

    private Slot slot(Appointment fixed) {
        var person = fixed.with().stream().map(book::person).flatMap(Optional::stream).findFirst();
        var stage = new Stage(fixed.passive() ? Stage.Kind.WORK : Stage.Kind.MEETING, "");
        return new Slot(
                fixed.allDay() ? "all day" : Looks.time(fixed.start(), zone()),
                fixed.allDay()
                        ? ""
                        : Looks.minutes(
                                (int) Duration.between(fixed.start(), fixed.end()).toMinutes()),
                fixed.passive() ? "passive" : "active",
                true,
                false,
                false,
                person.map(each -> Looks.initials(each.name())).orElse(""),
                fixed.title(),
                "/brief/appointment/" + fixed.id(),
                Optional.of(Looks.plate(stage)),
                fixed.place(),
                String.join(", ", names(fixed.with())),
                Optional.empty(),
                person.map(each -> each.id().toString()).orElse(""),
                Channel.IN_PERSON.name(),
                "",
                person.map(Links::call).orElse(""),
                person.map(Links::message).orElse(""),
                ids.get().toString(),
                "");
    }

    private Slot slot(Plan.Generic generic) {
        return new Slot(
                "",
                Looks.minutes(generic.minutes()),
                "active",
                false,
                false,
                false,
                "",
                generic.what(),
                "",
                Optional.empty(),
                "",
                generic.why(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    private Slot happened(Encounter encounter) {
        var names = names(encounter.people());
        var who = names.isEmpty() ? "somebody" : String.join(", ", names);
        var first = encounter.people().stream().findFirst();
        return new Slot(
                Looks.time(encounter.at(), zone()),
                encounter.spent().minutes() == 0 ? "" : Looks.minutes(encounter.spent().minutes()),
                encounter.with().stream()
                        .findFirst()
                        .map(with -> Looks.line(with.then().tie()))
                        .orElse("active"),
                false,
                true,
                false,
                "",
                Looks.word(encounter.channel()) + " with " + who,
                "/encounters/" + encounter.id(),
                encounter.stage().kind() == Stage.Kind.UNKNOWN
                        ? Optional.empty()
                        : Optional.of(Looks.plate(encounter.stage())),
                "",
                encounter.note(),
                Optional.empty(),
                first.map(PersonId::toString).orElse(""),
                encounter.channel().name(),
                "",
                "",
                "",
                "",
                lot(encounter));
    }

    /// "Drawn by lot, B": an encounter takes its arm by itself.
    private static String lot(Encounter encounter) {
        var arm = encounter.trial().arm();
        return arm.isEmpty() ? "" : "Drawn by lot, " + arm.substring(arm.lastIndexOf('/') + 1);
    }

    private List<String> names(List<PersonId> people) {
        return people.stream()
                .map(book::person)
                .flatMap(Optional::stream)
                .map(person -> person.name().full())
                .toList();
    }

    private static Optional<Looks.Plate> plate(Person person) {
        var stage = person.met().stage();
        return stage.kind() == Stage.Kind.UNKNOWN
                ? Optional.empty()
                : Optional.of(Looks.plate(stage));
    }

    private static String about(Person person, String tie) {
        var job =
                person.job().organisation().isEmpty()
                        ? person.job().title()
                        : person.job().organisation();
        return job.isEmpty()
                ? tie.toLowerCase(Locale.ROOT)
                : job + " · " + tie.toLowerCase(Locale.ROOT);
    }

    private ZoneId zone() {
        return self.zone();
    }
}
