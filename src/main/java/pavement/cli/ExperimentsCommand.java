package pavement.cli;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import pavement.book.Experiment;
import pavement.desk.Desk;
import pavement.trials.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "experiments",
        description = "What a coin helps to find out, and what came of it so far.",
        mixinStandardHelpOptions = true)
final class ExperimentsCommand extends BookCommand {
    @Option(names = "--json", description = "Print every pair and all the numbers as JSON.")
    private boolean json;

    ExperimentsCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var book = desk.book();
        var all =
                book.experiments().stream()
                        .sorted(comparing(Experiment::began).reversed())
                        .map(each -> Verdict.of(book, each, desk.now()))
                        .toList();
        if (json) out().println(Json.of(all));
        else if (all.isEmpty()) out().println("No experiment was started yet.");
        else all.forEach(each -> lines(each).forEach(out()::println));
    }

    private static List<String> lines(Verdict it) {
        var its = it.experiment();
        return List.of(
                "%s  (%s)".formatted(its.question(), its.state().name().toLowerCase(Locale.ROOT)),
                "  " + it.wins().sentence() + " " + it.next(),
                "  %d of %d pairs drawn, %d closed%s"
                        .formatted(
                                it.results().size(),
                                its.pairs(),
                                it.closed(),
                                it.ended().isEmpty() ? "" : ". " + it.ended()));
    }
}
