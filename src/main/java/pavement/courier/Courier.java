package pavement.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import pavement.book.Book;
import pavement.book.Self;
import pavement.desk.Desk;
import pavement.meaning.Meaning;
import pavement.reminders.Agenda;
import pavement.reminders.Delivery;
import pavement.reminders.Due;
import pavement.reminders.Kind;
import pavement.reminders.Means;
import pavement.reminders.Message;
import pavement.reminders.Titles;
import pavement.reminders.Wording;

/// Tells the owner what is due, once, and remembers what became of it.
///
/// At most once: a delivery is written down before it is sent, so whoever finds it there does not
/// send it too, in this process or after a crash. What a crash left half done is named on Today and
/// not sent again by itself: a reminder that comes twice is noise, and one of which he is told that
/// it may be lost is a tap.
public final class Courier {
    /// Deliveries this far back say what was told already.
    private static final Duration PAST = Duration.ofDays(10);

    /// What did not arrive is named this long, unless something arrives in the same way.
    private static final Duration NAMED = Duration.ofDays(3);

    private final Desk desk;
    private final Ledger ledger;
    private final Map<Means, Carrier> carriers;
    private final Browsers browsers;
    private final Usual usual;
    private final FeedBook feed;
    private final Rounds rounds;

    /// What holds until the owner has said anything else.
    ///
    /// @param words what they mean, before anything was learned from him
    public record Usual(Self self, Supplier<Meaning> words) {}

    /// @param carriers one for each means that is sent
    public Courier(
            Desk desk,
            Ledger ledger,
            Map<Means, Carrier> carriers,
            Browsers browsers,
            Usual usual) {
        this.browsers = browsers;
        this.desk = desk;
        this.ledger = ledger;
        this.carriers = Map.copyOf(carriers);
        this.usual = usual;
        this.feed = new FeedBook(ledger);
        this.rounds = new Rounds(desk, this::round);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Browsers browsers() {
        return browsers;
    }

    public FeedBook feed() {
        return feed;
    }

    /// From now on, until `stop`.
    public void start() {
        rounds.start();
    }

    /// What is being sent is finished first, as long as that takes no longer than a moment.
    public void stop() {
        rounds.stop();
    }

    /// Something was set up differently.
    public void wake() {
        rounds.wake();
    }

    /// Delivers what is due.
    ///
    /// @return when to look again; empty when nothing is turned on
    public Optional<Instant> round() {
        var on = on();
        if (on.isEmpty()) return Optional.empty();
        var now = desk.now();
        var book = desk.book();
        var agenda = agenda(book, on, now);
        for (var task : agenda.missed()) ledger.begin(Delivery.missed(task.due(), task.means()));
        for (var task : agenda.now()) deliver(book, task);
        var told = !agenda.missed().isEmpty() || !agenda.now().isEmpty();
        var left = told ? agenda(book, on, desk.now()) : agenda;
        return left.next().or(() -> Optional.of(now.plus(PAST)));
    }

    private Agenda agenda(Book book, List<Agenda.On> on, Instant now) {
        var past = ledger.deliveriesSince(now.minus(PAST));
        var given = new Agenda.Given(self(book), ledger.setup().wishes(), on, past);
        return Agenda.of(book, given, now);
    }

    private List<Agenda.On> on() {
        var on = new ArrayList<Agenda.On>();
        ledger.setup().mailSince().ifPresent(since -> on.add(new Agenda.On(Means.MAIL, since)));
        ledger.subscriptions().stream()
                .map(Subscription::since)
                .min(Comparator.naturalOrder())
                .ifPresent(since -> on.add(new Agenda.On(Means.PUSH, since)));
        return on;
    }

    private void deliver(Book book, Agenda.Task task) {
        var now = desk.now();
        var message = new Wording(book, self(book), usual.words(), now).of(task.due());
        if (message.isEmpty()) return;
        var delivery =
                task.before()
                        .map(before -> before.once(now))
                        .orElseGet(() -> Delivery.begun(task.due(), task.means(), now));
        var mine =
                task.before()
                        .map(before -> ledger.retry(before, delivery))
                        .orElseGet(() -> ledger.begin(delivery));
        if (mine) carry(delivery, message.get());
    }

    private Delivery carry(Delivery delivery, Message message) {
        var settled =
                switch (carried(delivery.means(), message)) {
                    case Carrier.Carried.Arrived _ -> delivery.arrived(desk.now());
                    case Carrier.Carried.Failed(var reason, var forGood) ->
                            delivery.failed(desk.now(), plain(reason), forGood);
                };
        ledger.settle(settled);
        return settled;
    }

    private Carrier.Carried carried(Means means, Message message) {
        return Optional.ofNullable(carriers.get(means))
                .map(carrier -> carrier.carry(message))
                .orElseGet(() ->
                        new Carrier.Carried.Failed("This Pavement cannot send that way", true));
    }

    /// Servers answer in several lines, and at length.
    private static String plain(String reason) {
        var line = reason.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    /// What the owner's button asks for.
    public sealed interface Again {
        record Done(Delivery delivery) implements Again {}

        /// There is no such delivery, or it has arrived.
        record NotThere() implements Again {}

        /// What it was about is gone, so there is nothing to say.
        record NothingToSay() implements Again {}
    }

    /// Once more, because the owner says so, however late it is.
    public Again again(Kind kind, String about, Means means) {
        var now = desk.now();
        var found =
                ledger.deliveriesSince(Instant.EPOCH).stream()
                        .filter(each -> each.kind() == kind && each.means() == means)
                        .filter(each -> each.about().equals(about) && each.lost(now))
                        .findFirst();
        if (found.isEmpty()) return new Again.NotThere();
        var book = desk.book();
        var due = new Due(kind, about, Titles.fact(about), now, now);
        var message = new Wording(book, self(book), usual.words(), now).of(due);
        if (message.isEmpty()) return new Again.NothingToSay();
        var next = found.get().once(now);
        if (!ledger.retry(found.get(), next)) return new Again.NotThere();
        return new Again.Done(carry(next, message.get()));
    }

    /// Sends a test now. Nothing is recorded: he sees at once what became of it.
    public Carrier.Carried trial(Means means) {
        return switch (carried(means, Wording.trial(desk.now()))) {
            case Carrier.Carried.Arrived arrived -> arrived;
            case Carrier.Carried.Failed(var reason, var forGood) ->
                    new Carrier.Carried.Failed(plain(reason), forGood);
        };
    }

    /// What Today says of reminders.
    ///
    /// @param arrived the last that arrived
    /// @param lost the last that did not, unless something arrived in the same way since
    public record Report(Optional<Delivery> arrived, Optional<Delivery> lost) {}

    public Report report() {
        return report(ledger, desk.now());
    }

    /// The same for whoever has no courier.
    public static Report report(Ledger ledger, Instant now) {
        var last = ledger.deliveriesSince(now.minus(PAST));
        var arrived = last.stream().filter(Courier::arrived).findFirst();
        var lost =
                last.stream()
                        .filter(each -> each.lost(now) && each.at().isAfter(now.minus(NAMED)))
                        .filter(each -> last.stream().noneMatch(other -> mends(other, each)))
                        .findFirst();
        return new Report(arrived, lost);
    }

    private static boolean arrived(Delivery delivery) {
        return delivery.state() == Delivery.State.ARRIVED;
    }

    private static boolean mends(Delivery other, Delivery lost) {
        return arrived(other) && other.means() == lost.means() && other.at().isAfter(lost.at());
    }

    private Self self(Book book) {
        return book.self().orElse(usual.self());
    }
}
