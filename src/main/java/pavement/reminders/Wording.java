package pavement.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import pavement.book.Appointment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Dated;
import pavement.book.Fact;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.Work;
import pavement.intake.Whereabouts;
import pavement.match.Taught;
import pavement.meaning.Meaning;
import pavement.plan.Move;
import pavement.plan.Planner;
import pavement.plan.Ways;
import pavement.ties.Standings;

/// Puts what is due into words.
public final class Wording {
    private final Book book;
    private final Self self;
    private final Supplier<Meaning> words;
    private final Instant now;

    /// @param words before anything was learned from the owner
    public Wording(Book book, Self self, Supplier<Meaning> words, Instant now) {
        this.book = book;
        this.self = self;
        this.words = words;
        this.now = now;
    }

    /// Empty when there is nothing to say any more: what it was about is gone.
    public Optional<Message> of(Due due) {
        return switch (due.kind()) {
            case PLAN -> Optional.of(plan(due));
            case BRIEF -> brief(due);
            case PROMISES -> promises(due);
            case DEBRIEF -> debrief(due);
            case REVIEW -> Optional.of(new Weekly(book, self, now).message(due));
        };
    }

    /// For a button that only wants to see something arrive.
    public static Message trial(Instant now) {
        return new Message(
                "trial:" + now.getEpochSecond(),
                "Pavement can reach you here",
                List.of("This is the test you asked for. Reminders will look like this one."),
                "/settings/reminders",
                Optional.empty());
    }

    /// What is sent again days later is about the day it is read on.
    private LocalDate day(Due due) {
        var today = LocalDate.ofInstant(now, self.zone());
        var day = LocalDate.parse(due.about());
        return day.isBefore(today) ? today : day;
    }

    private Message plan(Due due) {
        var plan =
                Planner.plan(
                        book,
                        Standings.of(book),
                        new Ways(
                                self,
                                Whereabouts.of(self, now),
                                () -> Taught.of(book, words.get()).meaning()),
                        day(due),
                        now);
        var lines = new ArrayList<String>();
        for (var each : plan.fixed())
            lines.add(
                    each.allDay()
                            ? "All day  " + each.title()
                            : time(each.start()) + "  " + each.title() + " (fixed)");
        plan.moves().stream().filter(move -> !move.done()).forEach(move -> lines.add(line(move)));
        plan.rescue().ifPresent(lines::add);
        plan.generic().forEach(one -> lines.add(one.what() + ". " + one.why()));
        if (!plan.due().isEmpty()) lines.add("Promised: " + whats(plan.due()));
        var open = plan.moves().stream().filter(move -> !move.done()).toList();
        var minutes = open.stream().mapToInt(Move::minutes).sum();
        var subject =
                open.isEmpty()
                        ? "Today: nothing is planned"
                        : "Today: %s, %d min"
                                .formatted(count(open.size(), "person", "people"), minutes);
        if (lines.isEmpty()) lines.add("One short call keeps the day yours.");
        return new Message(key(due), subject, lines, "/today", Optional.empty());
    }

    private String line(Move move) {
        return move.start().map(this::time).orElse("     ")
                + "  "
                + verb(move.channel())
                + " "
                + move.person().name().full()
                + ", "
                + move.minutes()
                + " min. "
                + move.why();
    }

    static String verb(Channel channel) {
        return switch (channel) {
            case CALL -> "Call";
            case VIDEO -> "Video call with";
            case IN_PERSON -> "Meet";
            case EVENT -> "At an event:";
            case MESSAGE, REACTION, BULK -> "Write to";
        };
    }

    private Optional<Message> brief(Due due) {
        return find(due, Appointment.class)
                .map(each -> brief(due, each))
                .or(() ->
                        find(due, Promise.class)
                                .filter(Promise::open)
                                .map(each -> brief(due, each)));
    }

    private Message brief(Due due, Appointment appointment) {
        var lines = new ArrayList<String>();
        if (!appointment.place().isBlank()) lines.add("At " + appointment.place());
        appointment.with().forEach(person -> lines.addAll(sketch(person)));
        return new Message(
                key(due),
                time(appointment.start()) + " " + appointment.title(),
                lines,
                "/brief/appointment/" + appointment.id(),
                Optional.of(feed().entry(appointment)));
    }

    private Message brief(Due due, Promise promise) {
        var lines = new ArrayList<String>();
        promise.person().ifPresent(person -> lines.addAll(sketch(person)));
        var subject = promise.at().map(Dated.TIME::of).orElse("") + " " + promise.what();
        return new Message(
                key(due), subject, lines, "/brief/promise/" + promise.id(), feed().entry(promise));
    }

    private Feed feed() {
        return new Feed(book, self, Wishes.USUAL, now);
    }

    private List<String> sketch(PersonId person) {
        return book.person(person)
                .map(found -> new Sketch(book, self.zone(), now).of(found))
                .orElse(List.of());
    }

    private Optional<Message> promises(Due due) {
        var day = day(due);
        var owed = Dues.owed(book, day, now).toList();
        if (owed.isEmpty()) return Optional.empty();
        var lines = new ArrayList<String>();
        for (var promise : owed)
            lines.add(
                    promise.what()
                            + promise.person()
                                    .flatMap(book::person)
                                    .map(person -> ", for " + person.name().full())
                                    .orElse("")
                            + promise.due()
                                    .filter(by -> by.isBefore(day))
                                    .map(by -> " (was due " + Dated.DAY.of(by) + ")")
                                    .orElse(""));
        var subject =
                owed.size() == 1
                        ? "Promised for today: " + owed.getFirst().what()
                        : "Promised for today: " + owed.size() + " things";
        return Optional.of(new Message(key(due), subject, lines, "/today", Optional.empty()));
    }

    private Optional<Message> debrief(Due due) {
        return find(due, Appointment.class)
                .map(each -> debrief(due, each))
                .or(() -> find(due, Block.class).map(each -> debrief(due, each)));
    }

    private <F extends Fact> Optional<F> find(Due due, Class<F> type) {
        return due.fact().flatMap(book::find).filter(type::isInstance).map(type::cast);
    }

    private static Message debrief(Due due, Appointment appointment) {
        var path = "/brief/appointment/" + appointment.id() + "/debrief";
        return over(due, appointment.title(), path);
    }

    private static Message debrief(Due due, Block block) {
        var meeting = block.work() instanceof Work.Meeting;
        var path = (meeting ? "/brief/block/" : "/blocks/") + block.id() + "/debrief";
        return over(due, block.title(), path);
    }

    private static Message over(Due due, String title, String path) {
        return new Message(
                key(due),
                "How was it: " + title,
                List.of("It is over. One tap says how it went."),
                path,
                Optional.empty());
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static String key(Due due) {
        return due.kind() + ":" + due.about();
    }

    private static String whats(List<Promise> promises) {
        return String.join("; ", promises.stream().map(Promise::what).toList());
    }

    private String time(Instant at) {
        return Dated.TIME.of(at.atZone(self.zone()));
    }
}
