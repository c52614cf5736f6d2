package pavement.calendars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import pavement.acts.FollowCalendar;
import pavement.book.Book;
import pavement.book.Self;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.cards.Calendars;
import pavement.cards.Meeting;
import pavement.cards.Warning;
import pavement.desk.Desk;
import pavement.intake.Fixed;
import pavement.intake.Owner;

/// The subscribed calendars of one owner: each is read at the start and every quarter of an hour,
/// and its last known appointments stay while it cannot be.
public final class Subscriptions {
    private static final Duration END = Duration.ofSeconds(2);

    /// Tried again at a start, unless that was a moment ago.
    private static final Duration JUST = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// A process that began to ask and says nothing for so long has died.
    private static final Duration DEAD = Duration.ofMinutes(4);

    private static final Duration AHEAD = Duration.ofDays(90);

    /// Of one calendar in that time; more is a mistake of its program.
    private static final int MOST = 20_000;

    private static final int LEFT = 5;

    private final Desk desk;
    private final Refreshes refreshes;
    private final Self usual;
    private final Duration patience;
    private final AtomicReference<BiConsumer<Book, Book>> watching =
            new AtomicReference<>((_, _) -> {});
    private final ExecutorService asking =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("calendar").factory());

    /// @param usual the owner's ways until he has said any
    public Subscriptions(Desk desk, Refreshes refreshes, Self usual) {
        this(desk, refreshes, usual, PATIENCE);
    }

    /// @param patience for one answer
    Subscriptions(Desk desk, Refreshes refreshes, Self usual, Duration patience) {
        this.desk = desk;
        this.refreshes = refreshes;
        this.usual = usual;
        this.patience = patience;
    }

    /// Who is told of the book before a calendar was read, and after.
    public void watch(BiConsumer<Book, Book> watching) {
        this.watching.set(watching);
    }

    /// From now on, until `stop`.
    public void start() {
        asking.execute(new Rounds(this::round));
    }

    /// Whatever is being asked for is left, and nothing of it is half taken in.
    public void stop() {
        asking.shutdownNow();
        try {
            asking.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    public Refresh of(SubscriptionId calendar) {
        return refreshes.of(calendar);
    }

    /// Asks for what is due, and lets go of what nobody subscribes to any more.
    ///
    /// @param first whether it is the start, at which everything is due
    void round(boolean first) {
        var book = desk.book();
        var now = desk.now();
        letGo(book);
        for (var each : book.subscriptions()) {
            var seen = refreshes.of(each.id());
            if (!each.paused() && due(seen, now, first))
                asking.execute(() -> Rounds.tried(() -> refresh(each, seen)));
        }
    }

    /// Of what nobody subscribes to any more. What it held may stand in another calendar, too.
    private void letGo(Book book) {
        var there = book.subscriptions().stream().map(Subscription::id).collect(Collectors.toSet());
        for (var each : refreshes.all()) {
            if (there.contains(each.calendar())) continue;
            refreshes.drop(each.calendar());
            handOver(each.calendar());
        }
    }

    /// One was removed: the others are asked for at once, and a moment is waited for them.
    public void removed(Duration moment) {
        var end = System.nanoTime() + moment.toNanos();
        var book = desk.book();
        letGo(book);
        try {
            var asked = new ArrayList<Future<?>>();
            for (var each : book.subscriptions())
                if (!each.paused())
                    asked.add(asking.submit(() -> refresh(each, refreshes.of(each.id()))));
            for (var each : asked)
                settled(each, Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (RejectedExecutionException _) {
            // The server stops; they are asked for when it starts.
        }
    }

    /// A clock that was set back is no reason to wait.
    private static boolean due(Refresh seen, Instant now, boolean first) {
        if (!seen.due().isAfter(now)) return true;
        if (seen.tried().filter(now::isBefore).isPresent()) return true;
        return first && seen.tried().filter(then -> then.plus(JUST).isAfter(now)).isEmpty();
    }

    /// Asks for one now, because the owner says so, and waits a moment for the answer.
    ///
    /// @return whether it was settled in that moment
    public boolean refresh(SubscriptionId calendar, Duration moment) {
        var book = desk.book();
        letGo(book);
        var found = book.subscription(calendar).filter(each -> !each.paused());
        if (found.isEmpty()) return true;
        try {
            return settled(
                    asking.submit(() -> refresh(found.get(), refreshes.of(calendar))), moment);
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    private static boolean settled(Future<?> asked, Duration moment) {
        try {
            asked.get(moment.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private void refresh(Subscription calendar, Refresh seen) {
        var now = desk.now();
        if (!refreshes.begin(seen, now, now.minus(DEAD))) return;
        var settled = seen.failed(now, "This calendar could not be read. It is tried again.");
        try {
            settled = asked(calendar, seen);
        } catch (InterruptedException _) {
            // The server stops; it stands as it stood.
            settled = seen;
        } finally {
            refreshes.settle(settled);
        }
    }

    private Refresh asked(Subscription calendar, Refresh seen) throws InterruptedException {
        var address = Address.kept(calendar.address());
        var mark = seen.asked(desk.now());
        var fetched =
                address.isFile()
                        ? Octets.file(address.path(), mark)
                        : Asking.fetch(address, mark, patience);
        return switch (fetched) {
            case Fetched.Same _ -> seen.same(desk.now());
            case Fetched.Failed(var trouble) -> seen.failed(desk.now(), trouble);
            case Fetched.Whole(var octets, var next) -> read(calendar, seen, octets, next);
        };
    }

    private Refresh read(Subscription calendar, Refresh seen, byte[] octets, Refresh.Mark mark) {
        var now = desk.now();
        var book = desk.book();
        var self = book.self().orElse(usual);
        var left = new ArrayList<Warning>();
        var meetings = new ArrayList<Meeting>();
        var window = new Calendars.Window(now.minus(FollowCalendar.BACK), now.plus(AHEAD));
        try {
            Calendars.within(calendar.name(), self.zone(), window, left::add)
                    .read(
                            new ByteArrayInputStream(octets),
                            meetings::add,
                            () -> meetings.size() > MOST);
        } catch (IOException failure) {
            throw new IllegalStateException("octets at hand are always there", failure);
        }
        if (meetings.size() > MOST)
            return seen.failed(
                    now,
                    "This calendar holds more than 20,000 meetings in four months. Nothing was changed.");
        var own = new Owner(self.name(), Set.of(), self.zone(), self.country());
        follow(book, calendar, meetings, own);
        return seen.whole(now, mark, said(left));
    }

    private void follow(Book book, Subscription calendar, List<Meeting> meetings, Owner own) {
        var held = Fixed.in(meetings, book, calendar, own);
        var before = desk.book();
        var reply = desk.carryOut(new FollowCalendar(calendar.id(), held, desk.now()));
        watching.get().accept(before, desk.book());
        if (reply instanceof FollowCalendar.Reply.Followed(_, _, var gone) && gone > 0)
            handOver(calendar.id());
    }

    /// What went from here may stand in another calendar, which left it to this one.
    private void handOver(SubscriptionId from) {
        for (var each : refreshes.all())
            if (!each.calendar().equals(from)) refreshes.settle(each.unmarked());
    }

    private static List<String> said(List<Warning> left) {
        return left.stream()
                .map(each -> "Line " + each.line() + ": " + each.why())
                .limit(LEFT)
                .toList();
    }

    /// The first that has not been read for a day, although it was tried.
    ///
    /// @param since when it was last read, or subscribed to
    public record Lost(Subscription calendar, Instant since, String trouble) {}

    public Optional<Lost> lost(Book book, Instant now) {
        if (book.subscriptions().isEmpty()) return Optional.empty();
        return refreshes.all().stream()
                .filter(each -> !each.trouble().isEmpty())
                .flatMap(each ->
                        book.subscription(each.calendar()).stream()
                                .filter(it -> !it.paused())
                                .map(it ->
                                        new Lost(
                                                it,
                                                each.read().orElse(it.since()),
                                                each.trouble())))
                .filter(lost -> !lost.since().plus(Duration.ofDays(1)).isAfter(now))
                .min(java.util.Comparator.comparing(Lost::since));
    }
}
