package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.acts.BringBack;
import pavement.acts.PutAside;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Encounter;
import pavement.book.SetAside;
import pavement.book.There;
import pavement.notation.Books;
import pavement.ties.Standings;

/// Snoozed until a day, until something is over, or until a reply: each comes back when it should,
/// whatever else happens, and not before.
class AsideTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant SAID = DAY.atTime(9, 0).atZone(BERLIN).toInstant();
    private static final Book BOOK =
            Books.read(
                    """
                    me  Maya, Europe/Berlin
                    Tom  met in a coffee shop
                        phone: +49 30 1
                    Ann  met in a coffee shop
                        phone: +49 30 2
                    """);

    /// Reply or silence in any order: held exactly until the first word from them, and never longer
    /// than ninety days.
    @RepeatedTest(40)
    void untilTheyReplyOrNinetyDays(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var book = with(BOOK, aside(SetAside.Why.UNTIL_REPLY, 90, Optional.empty()));
        var first = Optional.<Instant>empty();
        for (var n = random.nextInt(6); n > 0; n--) {
            var at = SAID.plus(Duration.ofHours(random.nextInt(24 * 120) - 24 * 10L));
            var line = lines().get(random.nextInt(lines().size()));
            var encounter = encounter(line, at);
            book = book.with(List.of(new Change.Saved(encounter)));
            if (!line.endsWith("no answer"))
                if (at.isAfter(SAID) && first.filter(it -> it.isBefore(at)).isEmpty())
                    first = Optional.of(at);
        }
        for (var days = 0; days < 130; days++) {
            var day = DAY.plusDays(days);
            var midnight = day.atStartOfDay(BERLIN).toInstant();
            var replied = first.filter(it -> it.isBefore(midnight)).isPresent();
            assertThat(Aside.of(book, Books.id("Tom"), day, midnight).isPresent())
                    .as("day " + days)
                    .isEqualTo(days < 90 && !replied);
            assertThat(Aside.of(book, Books.id("Ann"), day, midnight)).isEmpty();
        }
    }

    private static List<String> lines() {
        return List.of(
                "Tom, message: hello -> no answer",
                "Tom, call: rang -> no answer",
                "Tom, coffee, 20m: we talked -> talked",
                "Tom, message: yes -> next step");
    }

    private static Encounter encounter(String line, Instant at) {
        var there = at.atZone(BERLIN).toLocalDateTime();
        var page =
                "me  Maya, Europe/Berlin\nTom  met in a coffee shop\n    phone: +49 30 1\n%s %tR  %s\n"
                        .formatted(there.toLocalDate(), there, line);
        return Books.read(page).encounters().iterator().next();
    }

    /// The event is moved about, or falls out of the book: back on the day after its last end, or
    /// on the day that was known.
    @RepeatedTest(20)
    void afterAnEventWhereverItIsMoved(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var event = event(5);
        var book = BOOK.with(List.of(new Change.Saved(event)));
        book = with(book, aside(SetAside.Why.AFTER_EVENT, 6, Optional.of(event)));
        var back = DAY.plusDays(6);
        for (var n = random.nextInt(4); n > 0; n--) {
            var days = 1 + random.nextInt(40);
            book = book.with(List.of(new Change.Saved(event(days))));
            back = DAY.plusDays(days + 1L);
        }
        if (random.nextInt(3) == 0) {
            book = book.with(List.of(new Change.Removed(event.ref())));
            back = DAY.plusDays(6);
        }
        for (var days = 0; days < 50; days++) {
            var day = DAY.plusDays(days);
            var held = Aside.of(book, Books.id("Tom"), day, day.atStartOfDay(BERLIN).toInstant());
            assertThat(held.isPresent()).as("day " + days).isEqualTo(day.isBefore(back));
        }
    }

    /// Whatever was said in whatever order, the longest holds; bringing back lets go of all of it,
    /// and its undo brings all of it again.
    @RepeatedTest(30)
    void bringingBackLetsGoOfAll(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var whys = SetAside.Why.values();
        var book = BOOK;
        var longest = DAY;
        for (var n = 1 + random.nextInt(5); n > 0; n--) {
            var why = whys[random.nextInt(whys.length)];
            var day = DAY.minusDays(n);
            var until = why == SetAside.Why.PUT_IN ? day : DAY.plusDays(1 + random.nextInt(60));
            var said =
                    new SetAside(Books.id("Tom"), day, why, until, SAID.minus(Duration.ofDays(n)));
            book = with(book, said);
            if (until.isAfter(longest)) longest = until;
        }
        var held = Aside.of(book, Books.id("Tom"), DAY, SAID).map(Aside::back).orElse(DAY);
        assertThat(held).isEqualTo(longest);

        var back = new BringBack(Books.id("Tom"), DAY).on(book);
        var free = book.with(back.changes());
        assertThat(Aside.of(free, Books.id("Tom"), DAY, SAID)).isEmpty();
        if (longest.equals(DAY))
            assertThat(back.reply()).isInstanceOf(BringBack.Reply.NotAside.class);
        var undone = new ArrayList<Change>();
        for (var change : back.changes())
            if (change instanceof Change.Removed(var ref))
                undone.add(new Change.Saved(book.find(ref).orElseThrow()));
        assertThat(Aside.of(free.with(undone), Books.id("Tom"), DAY, SAID))
                .isEqualTo(Aside.of(book, Books.id("Tom"), DAY, SAID));
    }

    @Test
    void thePlanAndTheCallListLeaveHimAloneAndSayHowLong() {
        var book = with(BOOK, aside(SetAside.Why.UNTIL_REPLY, 90, Optional.empty()));
        var sentence = "Set aside until they reply, at the latest until Sun 31 May.";
        var day = DAY.plusDays(3);
        var now = day.atTime(12, 0).atZone(BERLIN).toInstant();
        var thought = Thought.of(book, Standings.of(book), book.self().orElseThrow(), day, now);
        assertThat(thought.plan().moves())
                .noneMatch(move -> move.person().id().equals(Books.id("Tom")));
        assertThat(thought.about(Books.id("Tom")).orElseThrow().sentence()).isEqualTo(sentence);
        var list = new CallList(book, now, BERLIN, _ -> new There(BERLIN, false));
        assertThat(list.check(book.person(Books.id("Tom")).orElseThrow()).orElseThrow().sentence())
                .isEqualTo(sentence);
    }

    private static Book with(Book book, SetAside aside) {
        return book.with(new PutAside(aside).on(book).changes());
    }

    private static SetAside aside(SetAside.Why why, int days, Optional<Appointment> after) {
        return new SetAside(
                Books.id("Tom"), DAY, why, DAY.plusDays(days), SAID, after.map(Appointment::ref));
    }

    private static Appointment event(int days) {
        var start = DAY.plusDays(days).atTime(18, 0).atZone(BERLIN).toInstant();
        return new Appointment(
                new AppointmentId(new UUID(0, 7)),
                "7@x",
                "Demo Day",
                "",
                start,
                start.plus(Duration.ofHours(2)),
                false,
                List.of(),
                false,
                Optional.empty());
    }
}
