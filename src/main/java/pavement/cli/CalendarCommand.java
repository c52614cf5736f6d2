package pavement.cli;

import static java.util.Comparator.comparing;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import pavement.acts.Subscribe;
import pavement.acts.Unsubscribe;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.calendars.Address;
import pavement.calendars.Refresh;
import pavement.calendars.Subscriptions;
import pavement.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "calendar",
        description = {
            "The calendars whose meetings stand in your days.",
            "pavement calendar add URL, list, refresh [NAME], remove NAME"
        },
        mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {
    /// Longer than any calendar is waited for.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private enum Verb {
        ADD,
        LIST,
        REFRESH,
        REMOVE
    }

    @Mixin private final HomeOption home;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "VERB",
            description = "${COMPLETION-CANDIDATES}. Default: list.")
    private Verb verb = Verb.LIST;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHICH",
            description = "The address to add, or the name of a calendar.")
    private Optional<String> which = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--job", description = "Its time is time of the job, and counts as passive.")
    private boolean job;

    @Option(names = "--json", description = "Print the calendars as JSON.")
    private boolean json;

    @Spec private CommandSpec spec;

    private final Desks desks;

    CalendarCommand(Desks desks) {
        this.desks = desks;
        this.home = desks.option();
    }

    /// One calendar for other programs.
    ///
    /// @param address shortened, because the whole of it is a secret
    record Line(
            String id,
            String name,
            String address,
            boolean job,
            boolean paused,
            long ahead,
            Optional<Instant> tried,
            Optional<Instant> read,
            String trouble) {}

    @Override
    public Integer call() {
        try (var open = desks.home(home)) {
            var desk = new Desk(open.journal(), desks.clock(), desks.ids());
            var self = BookCommand.self(desk.book());
            var calendars = new Subscriptions(desk, open.refreshes(), self);
            var shown =
                    switch (verb) {
                        case LIST -> all(desk.book());
                        case ADD -> List.of(add(desk, calendars));
                        case REFRESH -> refreshed(desk.book(), calendars);
                        case REMOVE -> List.of(remove(desk, calendars));
                    };
            show(desk, calendars, shown);
            calendars.stop();
            open.tend();
        }
        return 0;
    }

    private static List<Subscription> all(Book book) {
        return book.subscriptions().stream()
                .sorted(comparing(Subscription::since).thenComparing(it -> it.id().value()))
                .toList();
    }

    private Subscription add(Desk desk, Subscriptions calendars) {
        var address =
                switch (Address.read(whole(said("the address of a calendar")))) {
                    case Address.Read.Wrong(var sentence) -> throw new Refusal(sentence);
                    case Address.Read.Good(var good) -> good.text();
                };
        var called = name.map(String::strip).orElseGet(() -> Address.named(address));
        if (called.isEmpty() || called.length() > Subscription.LONGEST_NAME)
            throw new Refusal("A name has 1 to 100 characters.");
        var fresh =
                new Subscription(
                        new SubscriptionId(desk.newId()), called, address, job, false, desk.now());
        return switch (desk.carryOut(new Subscribe(fresh))) {
            case Subscribe.Reply.Subscribed(var calendar) -> {
                calendars.refresh(calendar.id(), PATIENCE);
                yield calendar;
            }
            case Subscribe.Reply.SubscribedBefore(var before) ->
                    throw new Refusal(
                            "This calendar is subscribed to already, as “" + before.name() + "”.");
            case Subscribe.Reply.RemoveSampleFirst _ ->
                    throw new Refusal(
                            "The sample people are in the book. Remove them first: pavement sample --remove");
        };
    }

    /// In a shell a path may begin where one stands.
    private static String whole(String typed) {
        if (typed.contains(":") || typed.startsWith("~")) return typed;
        return typed.endsWith(".ics") ? Path.of(typed).toAbsolutePath().toString() : typed;
    }

    private List<Subscription> refreshed(Book book, Subscriptions calendars) {
        var wanted = which.isEmpty() ? all(book) : List.of(found(book));
        for (var each : wanted) calendars.refresh(each.id(), PATIENCE);
        return wanted;
    }

    private Subscription remove(Desk desk, Subscriptions calendars) {
        var calendar = found(desk.book());
        return switch (desk.carryOut(new Unsubscribe(calendar.id()))) {
            case Unsubscribe.Reply.Unsubscribed(var gone, _) -> {
                calendars.removed(PATIENCE);
                yield gone;
            }
            case Unsubscribe.Reply.NotThere _ ->
                    throw new Refusal("“" + calendar.name() + "” left the book just now.");
        };
    }

    private Subscription found(Book book) {
        var wanted = said("which calendar");
        var found =
                all(book).stream()
                        .filter(it ->
                                it.name().equalsIgnoreCase(wanted)
                                        || it.id().toString().equals(wanted))
                        .toList();
        if (found.isEmpty())
            throw new Refusal(
                    "No calendar is called “" + wanted + "”. See them all: pavement calendar list");
        if (found.size() > 1)
            throw new Refusal(
                    "%d calendars are called “%s”. Say the id that --json shows."
                            .formatted(found.size(), wanted));
        return found.getFirst();
    }

    private String said(String what) {
        return which.filter(it -> !it.isBlank())
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "Say " + what + "."));
    }

    private void show(Desk desk, Subscriptions calendars, List<Subscription> shown) {
        var book = desk.book();
        if (json) {
            out().println(
                            Json.of(
                                    shown.stream()
                                            .map(it -> line(book, desk, calendars, it))
                                            .toList()));
            return;
        }
        if (verb == Verb.REMOVE)
            out().println(
                            "“%s” and what it brought are gone. Wrong? pavement undo"
                                    .formatted(shown.getFirst().name()));
        else if (shown.isEmpty())
            out().println("No calendar is subscribed to. Add one: pavement calendar add URL");
        else
            for (var it : shown)
                out().println(said(line(book, desk, calendars, it), BookCommand.self(book).zone()));
    }

    private static Line line(Book book, Desk desk, Subscriptions calendars, Subscription it) {
        Refresh refresh = calendars.of(it.id());
        var ahead =
                book.appointments().stream()
                        .filter(each -> each.from().equals(Optional.of(it.id())))
                        .filter(each -> each.end().isAfter(desk.now()))
                        .count();
        return new Line(
                it.id().toString(),
                it.name(),
                Address.shown(it.address()),
                it.job(),
                it.paused(),
                ahead,
                refresh.tried(),
                refresh.read(),
                refresh.trouble());
    }

    private static String said(Line it, ZoneId zone) {
        var read =
                it.read()
                        .map(at -> "read " + Dated.DAY_AND_TIME.of(at.atZone(zone)))
                        .orElse("never read");
        return "%s  %s  %d ahead, %s%s%s"
                .formatted(
                        it.name(),
                        it.address(),
                        it.ahead(),
                        read,
                        it.paused() ? ", paused" : "",
                        it.trouble().isEmpty() ? "" : ". " + it.trouble());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
