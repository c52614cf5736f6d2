package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import pavement.acts.AddPromise;
import pavement.acts.LogEncounter;
import pavement.acts.SettlePromise;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Initiative;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Spent;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Worth;
import pavement.notation.Books;
import pavement.ties.Cell;
import pavement.ties.Standings;
import pavement.ties.Ties;

/// Three weeks of somebody who does what the plan says, through the real acts and the real plan.
class FortnightTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// A Monday.
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

    private final RandomGenerator luck =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261005);
    private long ids;
    private Book book = Books.read(page());

    @Test
    void theDayAfterAFortnightIsAnotherBecauseOfWhatWasLogged() {
        var begun = book;
        var day = live(15, Outcome.NEXT_STEP);
        var learnt = plan(book, day);
        var untaught = plan(begun, day);

        assertThat(names(learnt)).isNotEqualTo(names(untaught));
        var now = noon(day);
        for (var channel : List.of(Channel.CALL, Channel.MESSAGE)) {
            var before = leaning(begun, now, channel);
            var after = leaning(book, now, channel);
            assertThat(after.tries()).isGreaterThan(before.tries());
            assertThat(after.answer().mid()).isNotEqualTo(before.answer().mid());
        }
    }

    private static Leaning leaning(Book book, Instant now, Channel channel) {
        return Leaning.all(Standings.of(book), now).stream()
                .filter(each -> each.tie() == Tie.ACTIVE && each.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void promisesAreInThePlanOfTheirDayAndTheDayBefore() {
        var owed = new HashMap<LocalDate, Promise>();
        for (var n = 1; n < 15; n += 2) {
            var due = FIRST.plusDays(n);
            var promise =
                    new Promise(
                            new PromiseId(id()),
                            Optional.of(book.people().iterator().next().id()),
                            true,
                            "the list of " + due,
                            Optional.of(due),
                            Optional.empty(),
                            Optional.empty(),
                            Promise.State.OPEN,
                            noon(FIRST.minusDays(3)),
                            Optional.empty());
            owed.put(due, promise);
            book = book.with(new AddPromise(promise).on(book).changes());
        }
        for (var day = FIRST; day.isBefore(FIRST.plusDays(15)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) continue;
            var plan = plan(book, day);
            for (var due : List.of(day, day.plusDays(1)))
                Optional.ofNullable(owed.get(due))
                        .ifPresent(promise -> assertThat(plan.due()).contains(promise));
            assertThat(plan.unfit()).isEmpty();
            var kept = plan.moves().stream().flatMap(move -> move.promise().stream()).toList();
            if (!plan.due().isEmpty()) assertThat(kept).isNotEmpty();
            for (var promise : plan.due()) {
                owed.remove(promise.due().orElseThrow());
                book =
                        book.with(
                                new SettlePromise(promise.id(), Promise.State.KEPT, noon(day))
                                        .on(book)
                                        .changes());
            }
            var other = book.people().stream().skip(1 + day.getDayOfMonth()).findFirst();
            log(other.orElseThrow().id(), Channel.MESSAGE, noon(day), Outcome.NO_ANSWER);
        }
        assertThat(owed).isEmpty();
    }

    /// SCIENCE C5: every class and channel that is open is tried once in fourteen days.
    @Test
    void everyKindOfAttemptIsMadeOnceAFortnight() {
        live(21, Outcome.TALKED);
        var tried = new HashMap<Cell, List<Instant>>();
        for (var encounter : book.encounters())
            if (encounter.by() == Initiative.ME && !encounter.with().isEmpty())
                tried.computeIfAbsent(
                                new Cell(
                                        encounter.with().getFirst().then().tie(),
                                        encounter.channel()),
                                _ -> new ArrayList<>())
                        .add(encounter.at());

        for (var cell : cells())
            assertThat(tried.getOrDefault(cell, List.of()))
                    .as(cell.toString())
                    .anyMatch(at -> at.isBefore(noon(FIRST.plusDays(14))));
    }

    private static List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var tie : Cells.TIES)
            for (var channel : Cells.CHANNELS)
                if (channel != Channel.IN_PERSON || tie == Tie.ACTIVE || tie == Tie.PASSIVE)
                    cells.add(new Cell(tie, channel));
        return cells;
    }

    /// What was thought in the morning and thought on is what is thought from nothing.
    @Test
    void thoughtOnIsThoughtFromNothing() {
        var standings = Standings.of(book);
        var day = FIRST;
        var self = book.self().orElseThrow();
        var thought = Thought.of(book, standings, self, day, noon(day));
        for (var n = 0; n < 40; n++) {
            var move = thought.plan().next();
            var at = noon(day).plus(Duration.ofMinutes(n));
            if (n % 7 == 6 || move.isEmpty()) day = day.plusDays(1);
            else if (n % 5 == 4)
                log(
                        move.get().person().id(),
                        Channel.CALL,
                        at.minus(Duration.ofDays(2)),
                        Outcome.TALKED);
            else log(move.get().person().id(), move.get().channel(), at, outcome(Outcome.TALKED));
            standings = standings.next(book);
            thought = thought.next(book, standings, self, day, at);

            assertThat(thought.plan())
                    .isEqualTo(Planner.plan(book, Standings.of(book), self, day, at));
        }
    }

    /// So many days, all of what was planned done; answers by chance, at best with that outcome.
    private LocalDate live(int days, Outcome best) {
        for (var day = FIRST; day.isBefore(FIRST.plusDays(days)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) continue;
            for (var move : plan(book, day).moves())
                log(move.person().id(), move.channel(), noon(day), outcome(best));
        }
        return FIRST.plusDays(days);
    }

    private Outcome outcome(Outcome best) {
        return luck.nextInt(3) == 0 ? best : Outcome.NO_ANSWER;
    }

    private void log(PersonId id, Channel channel, Instant at, Outcome outcome) {
        var person = book.person(id).orElseThrow();
        var encounter =
                new Encounter(
                        new EncounterId(id()),
                        at,
                        channel,
                        Direction.OUT,
                        Initiative.ME,
                        true,
                        List.of(new With(id, Ties.freeze(book, person, at))),
                        person.met().stage(),
                        new Spent(10, 2),
                        outcome,
                        new Worth(1, 2, Optional.empty()),
                        Optional.empty(),
                        Comfort.UNASKED,
                        Trial.NONE,
                        "");
        book = book.with(new LogEncounter(encounter, at).on(book).changes());
    }

    private UUID id() {
        return new UUID(0x7000L + (ids++ << 16), Long.MIN_VALUE);
    }

    private static Plan plan(Book book, LocalDate day) {
        var self = book.self().orElseThrow();
        return Planner.plan(book, Standings.of(book), self, day, noon(day));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(BERLIN).toInstant();
    }

    private static List<String> names(Plan plan) {
        return plan.moves().stream().map(move -> move.person().name().full()).toList();
    }

    /// Sixty people of each class, so that rest after an attempt empties none.
    private static String page() {
        var page = new StringBuilder("me  Maya, Europe/Berlin, 90 min a day, 60% active\n");
        var kinds =
                Map.of(
                        "A",
                        "at an event Demo Day",
                        "P",
                        "at work Acme",
                        "S",
                        "online",
                        "D",
                        "at school");
        for (var kind : List.of("A", "P", "S", "D"))
            for (var i = 0; i < 60; i++) {
                page.append(
                        "%s%d  met %s\n    phone: +49 30 %d\n    mail: %s%d@town.example\n"
                                .formatted(kind, i, kinds.get(kind), i, kind, i));
                var talk = LocalDate.of(kind.equals("D") ? 2023 : 2026, 8, 1).plusDays(i % 28);
                if (!kind.equals("S"))
                    page.append(
                            "%s 10:00  %s%d, coffee, 20m, from them: hello -> talked\n"
                                    .formatted(talk, kind, i));
            }
        return page.append("2026-10-02 10:00  somebody, coffee, 5m: a chat\n").toString();
    }
}
