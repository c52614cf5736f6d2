package pavement.cli;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.courier.Ledger;
import pavement.desk.Desk;
import pavement.reminders.Delivery;
import pavement.reminders.Titles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reminders",
        description = "The last reminders, and what became of them.",
        mixinStandardHelpOptions = true)
final class RemindersCommand implements Callable<Integer> {
    @Mixin private final HomeOption home;

    @Option(names = "--json", description = "Print the deliveries as JSON.")
    private boolean json;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Spec private CommandSpec spec;

    private final Desks desks;

    RemindersCommand(Desks desks) {
        this.desks = desks;
        this.home = desks.option();
    }

    @Override
    public Integer call() {
        if (most < 1 || most > 1000)
            throw new Refusal("Say how many, from 1 to 1000, not " + most + ".");
        var out = spec.commandLine().getOut();
        try (var open = desks.home(home)) {
            var ledger = open.ledger();
            var last = ledger.lastDeliveries(most);
            if (json) out.println(Json.of(last));
            else {
                var book = new Desk(open.journal(), desks.clock(), desks.ids()).book();
                lines(book, ledger, last).forEach(out::println);
            }
        }
        return 0;
    }

    private List<String> lines(Book book, Ledger ledger, List<Delivery> last) {
        if (last.isEmpty())
            return List.of(
                    ledger.setup().mailSince().isEmpty() && ledger.subscriptions().isEmpty()
                            ? "Reminders are off. Turn them on at Settings, Reminders."
                            : "Nothing was sent yet.");
        var zone = BookCommand.self(book).zone();
        var titles = new Titles(book);
        return last.stream().map(each -> line(each, titles, zone)).toList();
    }

    private static String line(Delivery it, Titles titles, ZoneId zone) {
        var state = it.state().name().toLowerCase(Locale.ROOT);
        return Dated.DAY_AND_TIME.of(it.at().atZone(zone))
                + "  "
                + it.means().name().toLowerCase(Locale.ROOT)
                + "  "
                + state
                + "  "
                + titles.of(it.kind(), it.about())
                + (it.reason().isEmpty() ? "" : ": " + it.reason());
    }
}
