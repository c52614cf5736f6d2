package pavement.reminders;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.cards.Entry;
import pavement.plan.Plan;

/// The calendar the owner subscribes to: plan, appointments, promises, each with its alarm.
///
/// The plan is one entry a day and not one a move: calendars fetch hourly at best, and a plan is
/// reshuffled by whatever is logged, so that times of moves would be wrong most of the day. Its
/// coming days stand there without names, so that the alarm rings even when the calendar has not
/// been fetched since yesterday.
public final class Feed {
    private static final int DAYS = 7;
    private static final Duration BACK = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Duration READ = Duration.ofMinutes(15);
    private static final int MOST = 2_000;

    private final Book book;
    private final Almanac almanac;
    private final Instant now;

    Feed(Book book, Almanac almanac, Instant now) {
        this.book = book;
        this.almanac = almanac;
        this.now = now;
    }

    public Feed(Book book, Self self, Wishes wishes, Instant now) {
        this(book, new Almanac(self, wishes), now);
    }

    /// @param today of this very book; asked for when the plan is wanted
    public List<Entry> entries(java.util.function.Supplier<Plan> today) {
        var entries = new ArrayList<Entry>();
        if (wants(Kind.PLAN)) entries.addAll(plans(today));
        if (wants(Kind.BRIEF)) entries.addAll(appointments());
        if (wants(Kind.PROMISES)) entries.addAll(promises());
        return entries;
    }

    private boolean wants(Kind kind) {
        return almanac.wishes().wants(kind, Means.CALENDAR);
    }

    private List<Entry> plans(java.util.function.Supplier<Plan> today) {
        var first = almanac.day(now);
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(DAYS)
                .filter(almanac::works)
                .map(day ->
                        day.equals(first)
                                ? plan(day, today.get())
                                : plan(day, "Your plan", "Today in Pavement has it that morning."))
                .toList();
    }

    private Entry plan(LocalDate day, Plan plan) {
        var open = plan.moves().stream().filter(move -> !move.done()).toList();
        var minutes = open.stream().mapToInt(each -> each.minutes()).sum();
        var lines =
                open.stream()
                        .map(move ->
                                Wording.verb(move.channel())
                                        + " "
                                        + move.person().name().full()
                                        + ". "
                                        + move.why())
                        .toList();
        var title =
                open.isEmpty()
                        ? "Your plan"
                        : "Your plan: %s, %d min"
                                .formatted(Wording.count(open.size(), "person", "people"), minutes);
        return plan(day, title, String.join("\n", lines));
    }

    private Entry plan(LocalDate day, String title, String text) {
        var at = almanac.morning(day);
        return new Entry(
                "plan-" + day + "@pavement",
                new Entry.When.Timed(at, at.plus(READ)),
                title,
                "",
                text,
                Optional.of(at).filter(this::heard),
                true);
    }

    private List<Entry> appointments() {
        return book.appointments().stream()
                .filter(each -> each.end().isAfter(now.minus(BACK)))
                .filter(each -> each.start().isBefore(now.plus(AHEAD)))
                .sorted(comparing(Appointment::start).thenComparing(each -> each.id().value()))
                .limit(MOST)
                .map(each -> entry(each))
                .toList();
    }

    Entry entry(Appointment appointment) {
        return new Entry(
                appointment.id() + "@pavement",
                when(appointment),
                appointment.title(),
                appointment.place(),
                String.join("\n", people(appointment)),
                alarm(appointment),
                appointment.allDay());
    }

    /// What lasts all day has whole days where the owner is: kept as his midnights when it was
    /// read.
    private Entry.When when(Appointment appointment) {
        if (!appointment.allDay())
            return new Entry.When.Timed(appointment.start(), appointment.end());
        var first = almanac.day(appointment.start());
        var last = almanac.day(appointment.end().minusMillis(1));
        return new Entry.When.Days(first, (last.isBefore(first) ? first : last).plusDays(1));
    }

    private Optional<Instant> alarm(Appointment appointment) {
        if (appointment.allDay() || appointment.passive()) return Optional.empty();
        return Optional.of(before(appointment.start())).filter(this::heard);
    }

    private List<String> people(Appointment appointment) {
        return appointment.with().stream()
                .flatMap(id -> book.person(id).stream())
                .map(person -> "With " + person.name().full())
                .toList();
    }

    private List<Entry> promises() {
        var from = almanac.day(now.minus(BACK));
        return book.promises().stream()
                .filter(each -> each.mine() && each.open())
                .filter(each -> each.due().filter(day -> !day.isBefore(from)).isPresent())
                .sorted(comparing(Promise::made).thenComparing(each -> each.id().value()))
                .limit(MOST)
                .flatMap(each -> entry(each).stream())
                .toList();
    }

    Optional<Entry> entry(Promise promise) {
        return promise.due().map(day -> entry(promise, day));
    }

    private Entry entry(Promise promise, LocalDate day) {
        var start = promise.at().map(time -> almanac.at(day, time));
        Entry.When when =
                start.<Entry.When>map(at -> new Entry.When.Timed(at, at.plus(READ)))
                        .orElseGet(() -> new Entry.When.Days(day, day.plusDays(1)));
        var alarm = start.map(this::before).orElseGet(() -> almanac.morning(day));
        var whom =
                promise.person()
                        .flatMap(book::person)
                        .map(person -> "For " + person.name().full())
                        .orElse("");
        return new Entry(
                promise.id() + "@pavement",
                when,
                promise.what(),
                "",
                whom,
                Optional.of(alarm).filter(this::heard),
                true);
    }

    private Instant before(Instant start) {
        return start.minus(Duration.ofMinutes(almanac.wishes().minutesBefore()));
    }

    /// Nothing rings in the quiet hours.
    private boolean heard(Instant at) {
        return almanac.heard(at).equals(at);
    }
}
