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
import java.util.stream.Collectors;
import pavement.acts.BringWhole;
import pavement.desk.Desk;
import pavement.imports.Run;
import pavement.imports.Source;
import pavement.intake.Column;
import pavement.intake.Item;
import pavement.intake.Owner;
import pavement.intake.Proposal;
import pavement.intake.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description =
                "Bring in people from vCard, LinkedIn, Google, Outlook and other CSV files, meetings from iCalendar, and a whole book from the ZIP that export wrote.",
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

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description =
                    "What a column of a table means, as in --map \"Wer=name\". Columns go by their heading or their number. Say it once for each column.")
    private List<String> map = List.of();

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
        var said = map.stream().map(this::mapping).toList();
        for (var file : files)
            if (!Files.exists(file)) throw new Refusal("There is no file " + file + ".");
        var whole =
                files.size() == 1 ? WholeBook.in(files.getFirst()) : Optional.<BringWhole>empty();
        if (whole.isPresent()) {
            whole(desk, whole.get());
            return;
        }
        var self = self(desk.book());
        var run = new Run(desk, new Owner(self.name(), Set.of(), self.zone(), self.country()));
        var readings = new ArrayList<Reading>();
        var proposal = proposal(run, said, readings);
        if (!json) lines(proposal).forEach(out()::println);
        if (proposal.unreadable()) {
            if (json) out().println(Json.of(Summary.of(proposal, false)));
            throw new Refusal(proposal.nothing());
        }
        var wanted = !dry && (proposal.changes().isEmpty() || agreed());
        if (wanted) bringIn(run, proposal, readings);
        else if (!json && proposal.changes().isEmpty()) out().println(proposal.nothing());
        if (json) out().println(Json.of(Summary.of(proposal, wanted)));
    }

    /// What an export comes to, for other programs.
    record Back(int people, int facts, int there, boolean done) {}

    private void whole(Desk desk, BringWhole whole) {
        var brings = WholeBook.brought(whole.would(desk.book()));
        if (!json) {
            out().println(whole.held().said(desk.book().zone()));
            out().println(brings.said());
        }
        var wanted = !dry && brings.facts() > 0 && agreed();
        if (wanted) {
            brings = WholeBook.brought(desk.carryOut(whole));
            if (!json) out().println("Done. Wrong? pavement undo");
        }
        if (json)
            out().println(
                            Json.of(
                                    new Back(
                                            brings.people(),
                                            brings.facts(),
                                            brings.there(),
                                            wanted)));
    }

    private Mapping mapping(String text) {
        return Mapping.of(text)
                .orElseThrow(() ->
                        new ParameterException(
                                spec().commandLine(),
                                "--map "
                                        + text
                                        + ": say COLUMN=FIELD. The fields are: "
                                        + Mapping.fields()
                                        + "."));
    }

    private Proposal proposal(Run run, List<Mapping> said, List<Reading> readings) {
        try (var _ = line(run)) {
            readings.addAll(run.read(files.stream().map(Source::of).toList()));
            if (!said.isEmpty()) {
                var sources = mapped(readings, said);
                readings.clear();
                readings.addAll(run.read(sources));
            }
            return run.propose(readings);
        } catch (IOException failure) {
            throw new Refusal("The files cannot be read: " + failure.getMessage());
        }
    }

    /// Nobody looks at a line that moves in a file of errors.
    private ProgressLine line(Run run) {
        return new ProgressLine(
                run::progress, spec().commandLine().getErr(), terminal().isPresent());
    }

    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// The files with what he said of their columns.
    private List<Source> mapped(List<Reading> readings, List<Mapping> said) {
        var sources = new ArrayList<Source>();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < files.size(); i++) {
            var meant = Mapping.columns(readings.get(i), said);
            columns.addAll(meant);
            sources.add(
                    Source.of(files.get(i))
                            .mapped(readings.get(i).format().table() ? meant : List.of()));
        }
        for (var each : said) {
            if (readings.stream().anyMatch(reading -> each.fits(Mapping.columns(reading, said))))
                continue;
            throw new Refusal(
                    "There is no column “"
                            + each.column()
                            + "”. There are: "
                            + names(columns)
                            + ".");
        }
        return sources;
    }

    private static String names(List<Column> columns) {
        var names =
                columns.stream()
                        .map(Column::header)
                        .filter(header -> !header.isEmpty())
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? columns.size() + " without a heading" : names;
    }

    private boolean agreed() {
        if (yes) return true;
        var console =
                terminal()
                        .orElseThrow(() ->
                                new Refusal(
                                        "Nothing was changed. Say --yes to bring this in, or --dry-run to only look."));
        var answer = Optional.ofNullable(console.readLine("Bring this in? [y/N] ")).orElse("");
        if (answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) return true;
        throw new Refusal("Nothing was changed.");
    }

    private void bringIn(Run run, Proposal proposal, List<Reading> readings) {
        var end = brought(run, proposal, readings);
        var said =
                switch (end) {
                    case Run.End.BroughtIn _ -> "Done. Wrong? pavement undo";
                    case Run.End.NothingNew(var why) -> why;
                    case Run.End.RemoveSampleFirst _ ->
                            throw new Refusal(
                                    "The sample people are in the book. Remove them first: pavement sample --remove");
                    case Run.End.Busy _ ->
                            throw new Refusal(
                                    "Somebody else keeps changing the book; nothing was changed. Try again in a moment.");
                };
        if (!json) out().println(said);
    }

    private Run.End brought(Run run, Proposal proposal, List<Reading> readings) {
        try (var _ = line(run)) {
            return run.bringIn(proposal, readings);
        }
    }

    private static List<String> lines(Proposal proposal) {
        var lines = new ArrayList<String>();
        for (var item : proposal.people())
            if (item.kind() != Item.Kind.SAME)
                lines.add(
                        String.format(
                                Locale.ROOT,
                                "%-6s  %s  %s",
                                word(item.kind()),
                                item.name(),
                                String.join(", ", item.says())));
        proposal.left().forEach(left -> lines.add("left    " + left));
        lines.add(sum(Summary.of(proposal, false)));
        return lines;
    }

    private static String sum(Summary sum) {
        return "%d new, %d with additions, %d unsure, %d the same, %d meetings, %d appointments, %d could not be read."
                .formatted(
                        sum.added(),
                        sum.adding(),
                        sum.unsure(),
                        sum.same(),
                        sum.meetings(),
                        sum.appointments(),
                        sum.left().size());
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
