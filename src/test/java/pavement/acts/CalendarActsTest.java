package pavement.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Change;
import pavement.book.ImportId;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.desk.Desk;
import pavement.notation.Books;
import pavement.store.MemoryJournal;

/// What a subscribed calendar does to a book, and what the owner does to the calendar.
class CalendarActsTest {
    private static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");
    private static final Subscription WORK = calendar(1, "Work", true);
    private static final Subscription HOME = calendar(2, "Home", false);

    private final AtomicLong ids = new AtomicLong();
    private final Desk desk =
            new Desk(new MemoryJournal(), () -> NOW, () -> new UUID(9, ids.incrementAndGet()));

    private static Subscription calendar(int id, String name, boolean job) {
        var secret = "https://example.org/" + name + "/s3cret.ics";
        return new Subscription(new SubscriptionId(new UUID(8, id)), name, secret, job, false, NOW);
    }

    private static Appointment at(int id, Duration after) {
        var start = NOW.plus(after);
        return new Appointment(
                new AppointmentId(new UUID(7, id)),
                "uid" + id,
                "Meeting " + id,
                "",
                start,
                start.plusSeconds(1800),
                false,
                List.of(),
                false,
                Optional.empty());
    }

    private FollowCalendar.Reply follow(Subscription calendar, Appointment... held) {
        return desk.carryOut(new FollowCalendar(calendar.id(), List.of(held), NOW));
    }

    private List<String> titles() {
        return desk.book().appointments().stream().map(Appointment::title).sorted().toList();
    }

    @Test
    void whatCameComesWhatMovedMovesWhatWentGoes() {
        desk.carryOut(new Subscribe(WORK));
        var one = at(1, Duration.ofDays(1));
        var two = at(2, Duration.ofDays(2));

        assertThat(follow(WORK, one, two)).isEqualTo(new FollowCalendar.Reply.Followed(2, 0, 0));
        assertThat(desk.book().appointments())
                .allSatisfy(each -> assertThat(each.passive()).isTrue())
                .allSatisfy(each -> assertThat(each.from()).contains(WORK.id()));
        assertThat(follow(WORK, two, one)).isEqualTo(new FollowCalendar.Reply.NothingNew());
        var moved =
                new Appointment(
                        two.id(),
                        two.uid(),
                        two.title(),
                        "",
                        two.start().plusSeconds(60),
                        two.end().plusSeconds(60),
                        false,
                        List.of(),
                        false,
                        Optional.empty());
        assertThat(follow(WORK, moved)).isEqualTo(new FollowCalendar.Reply.Followed(0, 1, 1));
        assertThat(titles()).containsExactly("Meeting 2");
    }

    @Test
    void undoTakesBackWhatTheOwnerDidAndNotWhatACalendarDid() {
        desk.carryOut(new Subscribe(WORK));
        follow(WORK, at(1, Duration.ofDays(1)));
        desk.carryOut(new EditSubscription(WORK.called("Office", false)));
        follow(WORK, at(1, Duration.ofDays(1)), at(2, Duration.ofDays(2)));

        desk.undo();

        assertThat(desk.book().subscription(WORK.id())).contains(WORK);
        assertThat(titles()).containsExactly("Meeting 1", "Meeting 2");
    }

    @Test
    void removingTakesItsAppointmentsAndUndoBringsThemBack() {
        desk.carryOut(new Subscribe(WORK));
        follow(WORK, at(1, Duration.ofDays(1)), at(2, Duration.ofDays(2)));
        var before = desk.book();

        var done = desk.carryOutUndoably(new Unsubscribe(WORK.id()));

        assertThat(done.reply()).isEqualTo(new Unsubscribe.Reply.Unsubscribed(WORK, 2));
        assertThat(done.title()).contains("Work").doesNotContain("s3cret");
        assertThat(titles()).isEmpty();
        desk.undo(done.batch().orElseThrow());
        assertThat(desk.book().appointments())
                .containsExactlyInAnyOrderElementsOf(before.appointments());
        assertThat(desk.book().subscriptions()).containsExactly(WORK);
    }

    @Test
    void anotherKindOfTimeIsThatOfItsAppointmentsAndAPauseHoldsThem() {
        desk.carryOut(new Subscribe(WORK));
        follow(WORK, at(1, Duration.ofDays(1)));

        desk.carryOut(new EditSubscription(WORK.called("Work", false).paused(true)));

        assertThat(desk.book().appointments()).extracting(Appointment::passive).containsOnly(false);
        assertThat(follow(WORK)).isEqualTo(new FollowCalendar.Reply.NotWanted());
        assertThat(titles()).hasSize(1);
    }

    /// Calendars that hand out nothing of the past must not take away what is to be asked about.
    @Test
    void whatIsOverStaysUnlessTheCalendarReachesBackAndDoesNotHaveIt() {
        desk.carryOut(new Subscribe(WORK));
        var yesterday = at(1, Duration.ofDays(-1));
        var dayBefore = at(2, Duration.ofDays(-2));
        follow(WORK, yesterday, dayBefore);

        follow(WORK, at(3, Duration.ofDays(1)));
        assertThat(titles()).containsExactly("Meeting 1", "Meeting 2", "Meeting 3");

        follow(WORK, dayBefore);
        assertThat(titles()).containsExactly("Meeting 2");
    }

    @Test
    void whatIsOldGoesUnlessItWasPrepared() {
        desk.carryOut(new Subscribe(WORK));
        var old = at(1, FollowCalendar.BACK.plusDays(1).negated());
        var kept = new FollowCalendar(WORK.id(), List.of(old), NOW.minus(Duration.ofDays(5)));
        desk.carryOut(kept);
        assertThat(titles()).hasSize(1);

        follow(WORK, at(2, Duration.ofDays(1)));
        assertThat(titles()).containsExactly("Meeting 2");
    }

    @Test
    void aMeetingOfTwoCalendarsStandsOnceAndIsHandedOver() {
        desk.carryOut(new Subscribe(WORK));
        desk.carryOut(new Subscribe(HOME));
        var both = at(1, Duration.ofDays(1));
        follow(WORK, both);
        follow(HOME, both);

        assertThat(desk.book().appointments()).hasSize(1);
        assertThat(desk.book().appointments().iterator().next().from()).contains(WORK.id());
        follow(WORK);
        follow(HOME, both);
        assertThat(desk.book().appointments().iterator().next().from()).contains(HOME.id());
    }

    @Test
    void whatAnImportBroughtIsTakenOverAndGivenBack() {
        var imported = at(1, Duration.ofDays(1)).by(Optional.of(new ImportId(new UUID(6, 1))));
        desk.carryOut(_ -> Act.Decision.of("", "Brought in", new Change.Saved(imported)));
        desk.carryOut(new Subscribe(HOME));
        follow(HOME, at(1, Duration.ofDays(1)));

        assertThat(desk.book().appointments().iterator().next().by()).isEqualTo(imported.by());
        desk.carryOut(new Unsubscribe(HOME.id()));
        assertThat(desk.book().appointments()).containsExactly(imported);
        follow(HOME, at(1, Duration.ofDays(1)));

        desk.carryOut(new Subscribe(HOME));
        follow(HOME, at(1, Duration.ofDays(1)));
        desk.carryOut(new TakeOut(new ImportId(new UUID(6, 1))));
        assertThat(desk.book().appointments()).hasSize(1);
        assertThat(desk.book().appointments().iterator().next().by()).isEmpty();
    }

    @Test
    void oneAddressIsSubscribedToOnceAndNeverBesideASample() {
        desk.carryOut(new Subscribe(WORK));
        var again = new Subscription(HOME.id(), "Again", WORK.address(), false, false, NOW);
        assertThat(desk.carryOut(new Subscribe(again)))
                .isEqualTo(new Subscribe.Reply.SubscribedBefore(WORK));
        var sample =
                Books.read("me  Maya, Europe/Berlin\nTom Baker  met in a coffee shop Blue Bottle");
        var other = new Desk(new MemoryJournal(), () -> NOW, desk::newId);
        other.carryOut(new LoadSample(sample));
        assertThat(other.carryOut(new Subscribe(WORK)))
                .isEqualTo(new Subscribe.Reply.RemoveSampleFirst());
        assertThat(WORK.toString()).doesNotContain("s3cret");
    }

    /// Whatever was there before, following says what the calendar says, and a second time nothing.
    @RepeatedTest(30)
    void followingAgainChangesNothing(RepetitionInfo run) {
        var seed = 700L + run.getCurrentRepetition();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        desk.carryOut(new Subscribe(WORK));
        desk.carryOut(new Subscribe(HOME));
        for (int i = 0; i < 6; i++) {
            var calendar = random.nextBoolean() ? WORK : HOME;
            var held = some(random);
            follow(calendar, held);
            assertThat(follow(calendar, held))
                    .as("seed %d", seed)
                    .isEqualTo(new FollowCalendar.Reply.NothingNew());
            var ahead =
                    desk.book().appointments().stream()
                            .filter(each -> each.from().equals(Optional.of(calendar.id())))
                            .filter(each -> each.end().isAfter(NOW))
                            .map(Appointment::id)
                            .toList();
            assertThat(List.of(held))
                    .as("seed %d", seed)
                    .extracting(Appointment::id)
                    .containsAll(ahead);
        }
    }

    private static Appointment[] some(RandomGenerator random) {
        var some = new ArrayList<Appointment>();
        for (int i = 0; i < 8; i++)
            if (random.nextBoolean()) some.add(at(i, Duration.ofHours(random.nextInt(-900, 900))));
        return some.toArray(Appointment[]::new);
    }
}
