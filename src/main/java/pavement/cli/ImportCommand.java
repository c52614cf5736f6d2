package pavement.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pavement.acts.BringIn;
import pavement.book.ImportId;
import pavement.desk.Desk;
import pavement.intake.FileReader;
import pavement.intake.Item;
import pavement.intake.Owner;
import pavement.intake.Proposal;
import pavement.intake.Proposer;
import pavement.intake.Reading;
import pavement.intake.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Bring in people from vCard, LinkedIn, Google, Outlook and other CSV files, and meetings from iCalendar.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends BookCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    private boolean dry;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", description = "Print facts as JSON.")
    private boolean json;

    ImportCommand(Desks desks) {
        super(desks);
    }

    /// What an import comes to, for other programs.
    record Summary(
            int added,
            int adding,
            int same,
            int unsure,
            int meetings,
            int appointments,
            List<String> left,
            boolean done) {
        static Summary of(Proposal proposal, boolean done) {
            return new Summary(
                    proposal.count(Item.Kind.NEW),
                    proposal.count(Item.Kind.ADDS),
                    proposal.count(Item.Kind.SAME),
                    proposal.count(Item.Kind.UNSURE),
                    proposal.meetings(),
                    proposal.appointments(),
                    proposal.left().stream().map(Object::toString).toList(),
                    done);
        }
    }

    @Override
    void on(Desk desk) {
        var self = self(desk.book());
        var readings = files.stream().map(file -> read(file, desk, self.zone())).toList();
        var owner = new Owner(self.name(), Set.of(), self.zone(), self.country());
        var id = new ImportId(desk.newId());
        var proposal = Proposer.propose(desk.book(), id, readings, desk.now(), owner, Watch.NOBODY);
        if (!json) lines(proposal).forEach(out()::println);
        var wanted = !dry && (proposal.changes().isEmpty() || agreed());
        if (wanted) bringIn(desk, readings, owner, id, proposal);
        if (json) out().println(Json.of(Summary.of(proposal, wanted)));
    }

    private static Reading read(Path file, Desk desk, java.time.ZoneId zone) {
        try (var in = Files.newInputStream(file)) {
            return new FileReader(zone, desk.now(), Watch.NOBODY)
                    .read(String.valueOf(file.getFileName()), in, List.of());
        } catch (IOException failure) {
            throw new Refusal(
                    Files.exists(file)
                            ? "The file " + file + " cannot be read: " + failure.getMessage()
                            : "There is no file " + file + ".");
        }
    }

    private boolean agreed() {
        if (yes) return true;
        var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isEmpty())
            throw new Refusal(
                    "Nothing was changed. Say --yes to bring this in, or --dry-run to only look.");
        var answer =
                Optional.ofNullable(console.get().readLine("Bring this in? [y/N] ")).orElse("");
        if (answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) return true;
        throw new Refusal("Nothing was changed.");
    }

    /// Worked out again when somebody else wrote in the meantime.
    private void bringIn(
            Desk desk, List<Reading> readings, Owner owner, ImportId id, Proposal first) {
        var proposal = first;
        for (int tries = 0; tries < 5; tries++) {
            var reply =
                    desk.carryOut(
                            new BringIn(proposal.what(), proposal.seen(), proposal.changes()));
            switch (reply) {
                case BringIn.Reply.BroughtIn _ -> {
                    if (!json) out().println("Done. Wrong? pavement undo");
                    return;
                }
                case BringIn.Reply.NothingNew _ -> {
                    if (!json) out().println("Everything was there already.");
                    return;
                }
                case BringIn.Reply.RemoveSampleFirst _ ->
                        throw new Refusal(
                                "The sample people are in the book. Remove them first: pavement sample --remove");
                case BringIn.Reply.BookMovedOn _ ->
                        proposal =
                                Proposer.propose(
                                        desk.book(), id, readings, desk.now(), owner, Watch.NOBODY);
            }
        }
        throw new Refusal(
                "Somebody else keeps changing the book; nothing was changed. Try again in a moment.");
    }

    private static List<String> lines(Proposal proposal) {
        var lines = new ArrayList<String>();
        for (var item : proposal.items())
            if (item.kind() != Item.Kind.SAME)
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "%-6s  %s  %s",
                                word(item.kind()),
                                item.name(),
                                String.join(", ", item.says())));
        proposal.left().forEach(left -> lines.add("left    " + left));
        var sum = Summary.of(proposal, false);
        lines.add(
                sum.added()
                        + " new, "
                        + sum.adding()
                        + " with additions, "
                        + sum.unsure()
                        + " unsure, "
                        + sum.same()
                        + " the same, "
                        + sum.meetings()
                        + " meetings, "
                        + sum.appointments()
                        + " appointments, "
                        + sum.left().size()
                        + " could not be read.");
        return lines;
    }

    private static String word(Item.Kind kind) {
        return switch (kind) {
            case NEW -> "new";
            case ADDS -> "adds";
            case SAME -> "same";
            case UNSURE -> "unsure";
        };
    }
}
