package pavement.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Self;
import pavement.notation.Books;

/// What is due when. Days are walked through minute by minute, and what is delivered is written
/// down as the courier does.
class AgendaTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant ALWAYS = Instant.EPOCH;

    private static final String MAYA = "me  Maya, Europe/Berlin, 90 min a day, 60% active\n";

    private final List<Delivery> past = new ArrayList<>();
    private Wishes wishes = Wishes.USUAL;

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private Agenda agenda(Book book, Instant now) {
        var on = List.of(new Agenda.On(Means.MAIL, ALWAYS));
        return Agenda.of(book, new Agenda.Given(book.self().orElseThrow(), wishes, on, past), now);
    }

    /// Delivers what is due now, and says what it was.
    private List<String> round(Book book, Instant now) {
        var told = new ArrayList<String>();
        for (var task : agenda(book, now).now()) {
            past.removeIf(each -> each.is(task.due(), task.means()));
            past.add(Delivery.begun(task.due(), task.means(), now).arrived(now));
            told.add(
                    task.due().kind() + " " + task.due().about().replaceAll("[0-9a-f-]{36}", "id"));
        }
        return told;
    }

    /// Every minute from one to the other; what was told, with its local time.
    private List<String> through(Book book, String from, String until) {
        var told = new ArrayList<String>();
        var zone = book.self().orElseThrow().zone();
        for (var now = at(from); now.isBefore(at(until)); now = now.plusSeconds(60))
            for (var each : round(book, now))
                told.add(
                        LocalDateTime.ofInstant(now, zone)
                                + " "
                                + each.split("@")[0].replaceAll(" \\d{4}-.*", ""));
        return told;
    }

    @Test
    void aDayFromMorningToNight() {
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-01  I owe Ruth: the price list, by 2026-03-03
                                2026-03-01  I owe Ruth: a call, by 2026-03-03 11:00
                                2026-03-03 16:00-16:45  appointment: Coffee with Ruth, with Ruth, at Northside
                                """);

        assertThat(through(book, "2026-03-03T00:00", "2026-03-04T00:00"))
                .containsExactly(
                        "2026-03-03T09:00 PLAN",
                        "2026-03-03T09:00 PROMISES",
                        "2026-03-03T10:45 BRIEF promise:id",
                        "2026-03-03T15:45 BRIEF appointment:id",
                        "2026-03-03T17:00 DEBRIEF appointment:id");
    }

    @Test
    void nothingIsDeliveredTwiceHoweverOftenItIsAsked() {
        var book = Books.read(MAYA);

        assertThat(round(book, at("2026-03-03T09:00"))).containsExactly("PLAN 2026-03-03");
        assertThat(round(book, at("2026-03-03T09:00"))).isEmpty();
        assertThat(round(book, at("2026-03-03T11:00"))).isEmpty();
    }

    @Test
    void whatADyingProcessBeganIsNotBegunAgain() {
        var book = Books.read(MAYA);
        var now = at("2026-03-03T09:00");
        var task = agenda(book, now).now().getFirst();
        past.add(Delivery.begun(task.due(), task.means(), now));

        assertThat(agenda(book, now.plusSeconds(600)).now()).isEmpty();
        assertThat(past.getFirst().lost(now.plusSeconds(600))).isTrue();
    }

    @Test
    void whatFailedIsTriedAgainWithPausesAndNotForEver() {
        var book = Books.read(MAYA);
        var tries = new ArrayList<String>();
        for (var now = at("2026-03-03T09:00"); now.isBefore(at("2026-03-03T13:00")); ) {
            for (var task : agenda(book, now).now()) {
                var delivery =
                        task.before().isPresent()
                                ? task.before().get().once(now)
                                : Delivery.begun(task.due(), task.means(), now);
                past.clear();
                past.add(delivery.failed(now, "421 later", false));
                tries.add(LocalTime.ofInstant(now, BERLIN).toString());
            }
            now = now.plusSeconds(60);
        }

        assertThat(tries).containsExactly("09:00", "09:01", "09:06", "09:21", "10:21");
    }

    @Test
    void aWrongPasswordIsNotTriedUntilTheMailboxIsLocked() {
        var begun =
                Delivery.begun(
                        agenda(Books.read(MAYA), at("2026-03-03T09:00")).now().getFirst().due(),
                        Means.MAIL,
                        at("2026-03-03T09:00"));

        assertThat(begun.failed(at("2026-03-03T09:00"), "535", true).again()).isEmpty();
        assertThat(begun.failed(at("2026-03-03T12:59:30"), "421", false).again()).isEmpty();
    }

    @Test
    void aLaptopThatSleptOverTheWeekendSendsNoOldPlans() {
        var book = Books.read(MAYA);
        round(book, at("2026-03-05T09:00"));

        assertThat(round(book, at("2026-03-09T08:00"))).isEmpty();
        assertThat(agenda(book, at("2026-03-09T08:00")).missed())
                .extracting(task -> task.due().kind() + " " + task.due().about())
                .containsExactlyInAnyOrder("PLAN 2026-03-06", "REVIEW 2026-03-06");
        assertThat(round(book, at("2026-03-09T10:30"))).containsExactly("PLAN 2026-03-09");
        past.clear();
        assertThat(round(book, at("2026-03-09T14:00"))).isEmpty();
    }

    @Test
    void whatWasDueBeforeItWasTurnedOnIsNobodysMiss() {
        var book = Books.read(MAYA);
        var on = List.of(new Agenda.On(Means.MAIL, at("2026-03-03T15:00")));
        var agenda =
                Agenda.of(
                        book,
                        new Agenda.Given(book.self().orElseThrow(), wishes, on, past),
                        at("2026-03-03T15:00"));

        assertThat(agenda.now()).isEmpty();
        assertThat(agenda.missed()).isEmpty();
        assertThat(agenda.next()).contains(at("2026-03-04T09:00"));
    }

    @Test
    void aWeekendHasNoPlanButKeepsPromises() {
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-01  I owe Ruth: the price list, by 2026-03-07
                                """);

        assertThat(through(book, "2026-03-07T00:00", "2026-03-08T00:00"))
                .containsExactly("2026-03-07T09:00 PROMISES");
    }

    @Test
    void fridayAnHourBeforeTheEndOfTheDayComesTheReview() {
        assertThat(through(Books.read(MAYA), "2026-03-06T10:00", "2026-03-07T00:00"))
                .containsExactly("2026-03-06T10:00 PLAN", "2026-03-06T17:00 REVIEW");
    }

    @Test
    void theDayAnHourIsSkippedTheMorningIsStillAtNine() {
        var book = Books.read(MAYA);
        wishes = new Wishes(Wanted.all(), LocalTime.of(21, 0), LocalTime.of(7, 0), 15);

        // clocks go forward on Sunday 29 March 2026, back on Sunday 25 October
        assertThat(agenda(book, at("2026-03-27T10:00")).next().orElseThrow())
                .isEqualTo(at("2026-03-27T17:00"));
        round(book, at("2026-03-27T10:00"));
        assertThat(through(book, "2026-03-28T00:00", "2026-03-31T00:00"))
                .containsExactly("2026-03-30T09:00 PLAN");
        assertThat(through(book, "2026-10-24T00:00", "2026-10-27T00:00"))
                .containsExactly("2026-10-26T09:00 PLAN");
    }

    /// He works on Sundays, and starts within the hour that is skipped, or that happens twice.
    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 2026-03-29T01:30:00Z", // 02:30 is not there: by its old offset, 03:30
        "2026-10-25, 2026-10-25T00:30:00Z" // 02:30 happens twice: the first
    })
    void anHourThatIsSkippedOrHappensTwiceGivesOnePlan(String day, Instant expected) {
        var book = Books.read(MAYA);
        var self = book.self().orElseThrow();
        var owl =
                new Self(
                        self.name(),
                        self.zone(),
                        self.country(),
                        self.weekStart(),
                        List.of(java.time.DayOfWeek.SUNDAY),
                        LocalTime.of(2, 30),
                        LocalTime.of(12, 0),
                        90,
                        0.6,
                        0,
                        true,
                        "EUR");
        var night = book.with(List.of(new Change.Saved(owl)));
        wishes = new Wishes(Wanted.all(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 15);
        var told = new ArrayList<Instant>();
        for (var now = at(day + "T00:00"); now.isBefore(at(day + "T06:00")); )
            if (!round(night, now).isEmpty()) {
                told.add(now);
                now = now.plusSeconds(60);
            } else now = now.plusSeconds(60);

        assertThat(told).containsExactly(expected);
    }

    @Test
    void aBriefComesSoManyRealMinutesBeforeEvenAcrossTheChange() {
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-29 03:05-04:00  appointment: Night train, with Ruth
                                """);
        wishes = new Wishes(Wanted.all(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 15);

        // 03:05 summer time is five minutes after 01:59
        assertThat(round(book, Instant.parse("2026-03-29T00:49:00Z"))).isEmpty();
        assertThat(round(book, Instant.parse("2026-03-29T00:50:00Z"))).hasSize(1);
    }

    @Test
    void whoMovesToNewYorkGetsOnePlanADayAndMeetsAtTheSameMoment() {
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-03 16:00-16:45  appointment: Coffee with Ruth, with Ruth
                                """);
        var self = book.self().orElseThrow();
        var moved =
                book.with(
                        List.of(
                                new Change.Saved(
                                        new Self(
                                                self.name(),
                                                NEW_YORK,
                                                self.country(),
                                                self.weekStart(),
                                                self.workdays(),
                                                self.from(),
                                                self.until(),
                                                90,
                                                0.6,
                                                0,
                                                true,
                                                "USD"))));

        assertThat(round(book, at("2026-03-03T09:00"))).containsExactly("PLAN 2026-03-03");
        // 09:00 in New York is 15:00 in Berlin: the plan of this day was there
        assertThat(round(moved, at("2026-03-03T15:00"))).isEmpty();
        assertThat(round(moved, at("2026-03-03T15:45"))).hasSize(1);
        assertThat(agenda(moved, at("2026-03-03T20:00")).next())
                .contains(Instant.parse("2026-03-04T14:00:00Z"));
    }

    @Test
    void whatLastsAllDayOrBelongsToTheJobIsNotBriefed() {
        var book = Books.read(MAYA + "Ruth  met at work Acme\n");
        var day =
                new pavement.book.Appointment(
                        new pavement.book.AppointmentId(new java.util.UUID(1, 1)),
                        "u",
                        "Trade fair",
                        "",
                        at("2026-03-03T00:00"),
                        at("2026-03-04T00:00"),
                        true,
                        List.of(),
                        false,
                        java.util.Optional.empty());
        var desk =
                new pavement.book.Appointment(
                        new pavement.book.AppointmentId(new java.util.UUID(1, 2)),
                        "v",
                        "Stand-up",
                        "",
                        at("2026-03-03T10:00"),
                        at("2026-03-03T10:15"),
                        false,
                        List.copyOf(book.people().stream().map(each -> each.id()).toList()),
                        true,
                        java.util.Optional.empty());
        var full = book.with(List.of(new Change.Saved(day), new Change.Saved(desk)));

        assertThat(through(full, "2026-03-02T22:00", "2026-03-04T00:00"))
                .containsExactly("2026-03-03T09:00 PLAN");
    }

    @Test
    void inQuietHoursNothingComesAndWhatStillMattersComesAfterThem() {
        wishes = new Wishes(Wanted.all(), LocalTime.of(22, 0), LocalTime.of(9, 30), 15);
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-03 09:20-09:25  appointment: Early, with Ruth
                                2026-03-03 09:40-09:50  appointment: Later, with Ruth
                                """);

        assertThat(through(book, "2026-03-03T00:00", "2026-03-03T09:40"))
                .containsExactly("2026-03-03T09:30 PLAN", "2026-03-03T09:30 BRIEF appointment:id");
    }

    @Test
    void whatWasLoggedIsNotAskedAfter() {
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-03 16:00-16:45  appointment: Coffee with Ruth, with Ruth
                                2026-03-03 16:05  Ruth, coffee, 30m: good -> talked
                                """);

        assertThat(through(book, "2026-03-03T16:46", "2026-03-03T23:00")).isEmpty();
    }

    /// Today asks about neither, so no reminder does.
    @Test
    void aMeetingThatWasLetGoAndTheDentistAreNotAskedAfter() {
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-03 15:00-15:30  appointment: Dentist
                                """);
        var block =
                new pavement.book.Block(
                        new pavement.book.BlockId(new java.util.UUID(1, 4)),
                        new pavement.book.Work.Meeting(
                                java.util.Optional.empty(), java.util.Optional.empty()),
                        "Coffee with Ruth",
                        pavement.book.Channel.IN_PERSON,
                        pavement.book.Stage.UNKNOWN,
                        pavement.book.Stretch.planned(java.util.Optional.of(30))
                                .startedAt(at("2026-03-03T16:00")),
                        java.util.Optional.empty(),
                        pavement.book.Trial.NONE,
                        List.of());
        var letGo =
                block.doing(
                        new pavement.book.Work.Meeting(
                                        java.util.Optional.empty(), java.util.Optional.empty())
                                .closed(pavement.book.Work.Meeting.Closed.LET_GO));

        assertThat(
                        through(
                                book.with(List.of(new Change.Saved(block))),
                                "2026-03-03T15:00",
                                "2026-03-03T23:00"))
                .containsExactly("2026-03-03T16:45 DEBRIEF block:id");
        past.clear();
        assertThat(
                        through(
                                book.with(List.of(new Change.Saved(letGo))),
                                "2026-03-03T15:00",
                                "2026-03-03T23:00"))
                .isEmpty();
    }

    @Test
    void whatWasMovedIsBriefedAgain() {
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-03 16:00-16:45  appointment: Coffee with Ruth, with Ruth
                                """);
        var old = book.appointments().iterator().next();
        var later =
                new pavement.book.Appointment(
                        old.id(),
                        old.uid(),
                        old.title(),
                        old.place(),
                        at("2026-03-03T18:00"),
                        at("2026-03-03T18:30"),
                        false,
                        old.with(),
                        false,
                        old.by());

        assertThat(round(book, at("2026-03-03T15:50"))).hasSize(1);
        assertThat(round(book.with(List.of(new Change.Saved(later))), at("2026-03-03T17:50")))
                .hasSize(1);
    }

    @Test
    void aPromiseMadeAfterTheHourForTheSameDayNeedsNoReminder() {
        var book =
                Books.read(
                        MAYA
                                + """
                                Ruth  met in a coffee shop Northside
                                2026-03-03 10:00  Ruth, coffee, 30m: I owe her a list -> talked
                                """);
        var promise =
                new pavement.book.Promise(
                        new pavement.book.PromiseId(new java.util.UUID(1, 3)),
                        java.util.Optional.empty(),
                        true,
                        "the list",
                        java.util.Optional.of(java.time.LocalDate.parse("2026-03-03")),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        pavement.book.Promise.State.OPEN,
                        at("2026-03-03T10:30"),
                        java.util.Optional.empty());
        var later = book.with(List.of(new Change.Saved(promise)));
        round(later, at("2026-03-03T09:30"));

        assertThat(round(later, at("2026-03-03T10:31"))).isEmpty();
        assertThat(round(later, at("2026-03-04T09:00")))
                .containsExactlyInAnyOrder("PLAN 2026-03-04", "PROMISES 2026-03-04");
    }

    @Test
    void eachCanBeTurnedOffByItself() {
        for (var kind : Kind.values()) {
            past.clear();
            wishes =
                    new Wishes(
                            Wanted.all().stream()
                                    .filter(each -> each.kind() != kind)
                                    .collect(Collectors.toSet()),
                            LocalTime.MIDNIGHT,
                            LocalTime.MIDNIGHT,
                            15);
            var book =
                    Books.read(
                            MAYA
                                    + """
                                    Ruth  met in a coffee shop Northside
                                    2026-03-01  I owe Ruth: the price list, by 2026-03-06
                                    2026-03-06 16:00-16:15  appointment: Coffee with Ruth, with Ruth
                                    """);
            var told = String.join(" ", through(book, "2026-03-06T00:00", "2026-03-07T00:00"));
            for (var each : Kind.values())
                assertThat(told.contains(" " + each.name()))
                        .as(kind + ": " + told)
                        .isEqualTo(each != kind);
        }
        assertThat(Set.of(Kind.values())).hasSize(5);
    }
}
