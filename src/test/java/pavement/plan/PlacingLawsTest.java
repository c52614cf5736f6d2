package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.Place;
import pavement.book.There;
import pavement.meaning.Meaning;
import pavement.notation.Books;
import pavement.ties.Standings;

/// Where moves stand, on any day of anybody (SCIENCE C4, C5, K2).
class PlacingLawsTest {
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Berlin"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Asia/Kolkata"),
                    ZoneId.of("Pacific/Auckland"));

    /// An ordinary day, both days on which Europe changes its clocks, and one in New York.
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2026, 10, 15),
                    LocalDate.of(2026, 3, 29),
                    LocalDate.of(2026, 10, 25),
                    LocalDate.of(2026, 11, 1));

    private static final List<String> HOURS =
            List.of("09:00-18:00", "00:00-23:55", "01:30-03:30", "20:00-23:30", "06:00-10:00");

    @RepeatedTest(60)
    void everythingStandsInItsHoursApartFromTheRest(RepetitionInfo run) {
        var world = new World(run.getCurrentRepetition());
        var plan = world.plan(world.morning());
        var spans = new ArrayList<Span>();
        for (var move : plan.moves()) {
            if (move.start().isEmpty()) {
                assertThat(move.kind()).isEqualTo(Move.Kind.PROMISE);
                continue;
            }
            var start = move.start().get();
            var span = new Span(start, start.plus(Duration.ofMinutes(move.minutes())));
            assertThat(start.getEpochSecond() % 300).isZero();
            assertThat(world.open().holds(span)).as("%s in %s", span, world.open()).isTrue();
            spans.add(span);
            if (move.channel() == Channel.CALL) world.rings(move, start);
        }
        for (var fixed : plan.fixed())
            for (var span : spans) apart(span, new Span(fixed.start(), fixed.end()));
        for (var i = 0; i < spans.size(); i++)
            for (var j = 0; j < i; j++) apart(spans.get(i), spans.get(j));
        assertThat(world.plan(world.morning())).isEqualTo(plan);
    }

    private static void apart(Span one, Span other) {
        var wide = new Span(one.from().minus(Lane.BREATH), one.until().plus(Lane.BREATH));
        assertThat(wide.meets(other)).as("%s beside %s", one, other).isFalse();
    }

    @RepeatedTest(40)
    void whatShouldHaveBegunGoesOnFromNowInItsOrder(RepetitionInfo run) {
        var world = new World(run.getCurrentRepetition());
        var before = world.plan(world.morning());
        var random = new Random(run.getCurrentRepetition());
        var now =
                world.open()
                        .from()
                        .plus(
                                Duration.ofMinutes(
                                        random.nextLong(1, world.open().length().toMinutes() + 1)));
        var plan = world.plan(now);

        for (var move : plan.moves())
            move.start()
                    .ifPresent(start ->
                            assertThat(start.plus(Duration.ofMinutes(move.minutes())))
                                    .isAfter(now));
        var items = before.moves().stream().map(Move::item).toList();
        var running =
                before.moves().stream()
                        .filter(move -> move.start().filter(it -> !it.isAfter(now)).isPresent())
                        .filter(move ->
                                move.start()
                                        .orElseThrow()
                                        .plus(Duration.ofMinutes(move.minutes()))
                                        .isAfter(now))
                        .map(Move::item)
                        .toList();
        var flowing =
                plan.moves().stream()
                        .filter(move -> move.start().isPresent() && move.promise().isEmpty())
                        .map(Move::item)
                        .filter(item -> !running.contains(item))
                        .toList();
        assertThat(flowing).isSubsetOf(items);
        assertThat(flowing).isEqualTo(items.stream().filter(flowing::contains).toList());
        assertThat(plan.late()).noneMatch(move -> move.kind() == Move.Kind.PROMISE);
        assertThat(plan.moves())
                .filteredOn(move -> move.his() && move.start().isEmpty())
                .allSatisfy(move ->
                        assertThat(move.placed())
                                .matches(
                                        "(Has no time today|Does not fit today any more): .{20,}\\."));
        assertThat(plan.moves().size() + plan.late().size()).isEqualTo(before.moves().size());
        assertThat(world.plan(now.plusSeconds(59 - now.getEpochSecond() % 60))).isEqualTo(plan);
    }

    /// The owner flies, his day goes by the clock he lands at, and who is called keeps his own.
    @Test
    void travellingMovesTheDayAndNotTheOthers() {
        var page = World.page(3);
        var home = new World(page, "Europe/Berlin", DAYS.getFirst(), "09:00-18:00");
        var away = new World(page, "America/New_York", DAYS.getFirst(), "09:00-18:00");

        assertThat(Duration.between(home.open().from(), away.open().from())).hasHours(6);
        for (var world : List.of(home, away))
            for (var move : world.plan(world.morning()).moves())
                if (move.channel() == Channel.CALL)
                    move.start().ifPresent(start -> world.rings(move, start));
    }

    @Test
    void aPlaceIsReachedInTimeAndEnteredWhileItIsOpen() {
        var page =
                """
                Ann  met in a coffee shop Northside
                    cadence: 7 days
                2026-09-01 10:00  Ann, coffee, 30m: at ease -> talked
                2026-10-15 09:00-10:00  appointment: Bank, at Old Market
                """;
        var book =
                Books.read(
                        "me  Maya, Europe/Berlin, 90 min a day, 0% active, 09:00-18:00\n" + page);
        var open =
                List.of(
                        new Place.Opening(
                                DayOfWeek.THURSDAY, LocalTime.of(8, 0), LocalTime.of(17, 0)));
        var places =
                List.of(
                        new Place("Northside", 52.55, 13.40, open),
                        new Place("Old Market", 52.52, 13.40, List.of()));
        var self = book.self().orElseThrow();
        self = self.with(self.timetable().places(places));
        var day = DAYS.getFirst();
        var plan =
                Planner.plan(
                        book,
                        Standings.of(book),
                        self,
                        day,
                        day.atStartOfDay(self.zone()).toInstant());

        var move = plan.moves().getFirst();
        assertThat(move.channel()).isEqualTo(Channel.IN_PERSON);
        assertThat(move.start()).contains(Instant.parse("2026-10-15T08:45:00Z"));
        assertThat(move.placed()).isEqualTo("At Northside, 45 min on foot from Old Market.");
    }

    /// The walk from Cafe Kiez to Salas takes 65 minutes.
    @Test
    void nobodyWritesWhileHeWalksAndTheWayIsSaid() {
        var plan =
                town(
                        """
                        2026-10-14  I owe Anna: meet Anna, by 2026-10-15, by coffee
                        2026-10-14  I owe Carla: meet Carla, by 2026-10-15, by coffee
                        2026-10-14  I owe Ben: the deck, by 2026-10-15, by message
                        2026-10-14  I owe Dora: the list, by 2026-10-15, by message
                        2026-10-14  I owe Emil: the photos, by 2026-10-15, by message
                        """);

        assertThat(plan.moves()).allMatch(move -> move.start().isPresent());
        var anna = move(plan, "Anna");
        var carla = move(plan, "Carla");
        assertThat(List.of(anna.placed(), carla.placed()))
                .containsAnyOf(
                        "At Salas, 65 min on foot from Cafe Kiez.",
                        "At Cafe Kiez, 65 min on foot from Salas.");
        var first = anna.start().orElseThrow().isBefore(carla.start().orElseThrow()) ? anna : carla;
        var second = first.equals(anna) ? carla : anna;
        var free = first.start().orElseThrow().plus(Duration.ofMinutes(first.minutes()));
        var longest = Duration.ZERO;
        for (var move : plan.moves()) {
            var start = move.start().orElseThrow();
            if (start.isBefore(free) || start.isAfter(second.start().orElseThrow())) continue;
            if (Duration.between(free, start).compareTo(longest) > 0)
                longest = Duration.between(free, start);
            free = start.plus(Duration.ofMinutes(move.minutes()));
        }
        assertThat(longest).isGreaterThanOrEqualTo(Duration.ofMinutes(65));
    }

    @Test
    void whereItWasPromisedComesBeforeWhereTheyMet() {
        var plan =
                town(
                        "2026-10-14  I owe Carla: meet Carla at cafe kiez for a coffee, by 2026-10-15, by coffee\n");

        assertThat(move(plan, "Carla").placed()).isEqualTo("At Cafe Kiez.");
        assertThat(move(plan, "Carla").start().orElseThrow().plus(Duration.ofMinutes(60)))
                .as("open until noon")
                .isBeforeOrEqualTo(Instant.parse("2026-10-15T10:00:00Z"));
    }

    @Test
    void whoIsCalledLikeAPlaceIsNotMetThereForThat() {
        var plan =
                town("2026-10-14  I owe Salas Wolf: meet Salas Wolf, by 2026-10-15, by coffee\n");

        assertThat(move(plan, "Salas Wolf").placed()).isEmpty();
    }

    private static Move move(Plan plan, String name) {
        return plan.moves().stream()
                .filter(each -> each.person().name().full().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Plan town(String promises) {
        var book =
                Books.read(
                        """
                        me  Maya, Europe/Berlin, 240 min a day, 0% active, 09:00-18:00
                        Anna  met in a coffee shop Cafe Kiez
                        Carla  met in a coffee shop Salas
                        Salas Wolf  met at an event Demo Day
                        Ben  met at an event Demo Day
                            mail: ben@x.example
                        Dora  met at an event Demo Day
                            mail: dora@x.example
                        Emil  met at an event Demo Day
                            mail: emil@x.example
                        2026-10-13 10:00  Anna, coffee, 30m: at ease -> talked
                        """
                                + promises);
        var mornings = new ArrayList<Place.Opening>();
        for (var day : DayOfWeek.values())
            mornings.add(new Place.Opening(day, LocalTime.of(8, 0), LocalTime.of(12, 0)));
        var places =
                List.of(
                        new Place("Cafe Kiez", 52.4990, 13.4300, mornings),
                        new Place("Salas", 52.5300, 13.3800, List.of()));
        var self = book.self().orElseThrow();
        self = self.with(self.timetable().places(places));
        var day = DAYS.getFirst();
        var midnight = day.atStartOfDay(self.zone()).toInstant();
        return Planner.plan(book, Standings.of(book), self, day, midnight);
    }

    /// A book, an owner somewhere, and a day.
    private static final class World {
        private final Book book;
        private final LocalDate day;
        private final String hours;
        private final ZoneId zone;

        World(int seed) {
            this(
                    page(seed),
                    ZONES.get(seed / 4 % ZONES.size()).getId(),
                    DAYS.get(seed % DAYS.size()),
                    HOURS.get(seed % HOURS.size()));
        }

        World(String page, String zone, LocalDate day, String hours) {
            this.day = day;
            this.hours = hours;
            this.zone = ZoneId.of(zone);
            this.book =
                    Books.read(
                            "me  Maya, %s, 90 min a day, 60%% active, %s, Sun %s 90\n%s%s%s"
                                    .formatted(zone, hours, hours, page, lately(day), fixed(day)));
        }

        private static String page(int seed) {
            var random = new Random(seed);
            var page = new StringBuilder();
            var kinds = List.of("met at an event Demo Day", "met at work Acme", "not met");
            for (var i = 0; i < 40; i++)
                page.append(
                        "P%d  %s\n    phone: +49 30 %d\n"
                                .formatted(i, kinds.get(random.nextInt(3)), i));
            for (var i = 0; i < 40; i += 2)
                page.append(
                        "2025-%02d-12 10:00  P%d, coffee, 20m: we talked -> next step, got 3\n"
                                .formatted(1 + random.nextInt(12), i));
            return page.toString();
        }

        /// Not silent, so there is a whole plan.
        private static String lately(LocalDate day) {
            return "%s 08:00  P5, call, 5m: hello -> talked\n".formatted(day.minusDays(2));
        }

        private static String fixed(LocalDate day) {
            return """
            %s 02:15-02:45  appointment: Night shift, passive
            %s 09:10-10:00  appointment: Standup, passive
            %s 13:00-14:30  appointment: Lunch
            %s 21:00-21:20  appointment: Late call
            """
                    .formatted(day, day, day, day);
        }

        There there(Person person) {
            return new There(ZONES.get(Math.floorMod(person.name().full().hashCode(), 4)), false);
        }

        Instant morning() {
            return day.atStartOfDay(zone).toInstant();
        }

        Span open() {
            var times = hours.split("-");
            Function<String, Instant> at =
                    time -> day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
            return new Span(at.apply(times[0]), at.apply(times[1]));
        }

        Plan plan(Instant now) {
            return Planner.plan(
                    book,
                    Standings.of(book),
                    new Ways(book.self().orElseThrow(), this::there, Meaning::shipped),
                    day,
                    now);
        }

        void rings(Move move, Instant start) {
            var there = start.atZone(there(move.person()).zone());
            assertThat(
                            CallHours.business(there)
                                    || (move.numbers().known()
                                            && !CallHours.quiet(there.toLocalTime())))
                    .as("%s rings at %s", move.person().name().full(), there)
                    .isTrue();
        }
    }
}
