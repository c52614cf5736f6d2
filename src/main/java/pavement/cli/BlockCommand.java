package pavement.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import pavement.acts.EndBlock;
import pavement.acts.StartBlock;
import pavement.blocks.Deck;
import pavement.blocks.Going;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.desk.Desk;
import pavement.intake.Whereabouts;
import pavement.line.Announced;
import pavement.line.BlockReader;
import pavement.line.Names;
import pavement.plan.CallList;
import pavement.plan.Planner;
import pavement.ties.Standings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "block",
        description =
                "Start a block of work: pavement block \"cold calls 30m\". Alone it shows what runs; \"pavement block end\" ends it.",
        mixinStandardHelpOptions = true)
final class BlockCommand extends BookCommand {
    private static final String HOW =
            "Say what it is, like: pavement block \"cold calls 30m\", \"event Founders Meetup 2h\", \"walk coffee shop Blue Bottle\", \"meeting with Tom\"";

    @Parameters(arity = "0..*", paramLabel = "WORDS")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print the block as JSON.")
    private boolean json;

    BlockCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var line = String.join(" ", words).strip();
        if (line.isEmpty()) show(desk);
        else if (line.equalsIgnoreCase("end")) end(desk);
        else start(desk, line);
    }

    private void show(Desk desk) {
        var book = desk.book();
        var running = Going.running(book, desk.now());
        if (running.isEmpty()) {
            out().println("No block runs. " + HOW);
            return;
        }
        var block = running.get();
        if (json) out().println(Json.of(block));
        else out().println(line(desk, block));
    }

    private static String line(Desk desk, Block block) {
        var zone = self(desk.book()).zone();
        var started = block.clock().started().orElse(desk.now());
        var spent = Duration.between(started, desk.now()).toMinutes();
        var talks = desk.book().encountersIn(block.id()).size();
        return "%s since %s, %d min%s, %d logged. Over? pavement block end"
                .formatted(
                        block.title(),
                        time(started, zone),
                        spent,
                        block.clock().planned().map(minutes -> " of " + minutes).orElse(""),
                        talks);
    }

    private void start(Desk desk, String line) {
        var announced = BlockReader.read(line).orElseThrow(() -> new Refusal(HOW));
        var fresh = announced.block(new BlockId(desk.newId()), people(desk, announced));
        var block = fresh.on(fresh.clock().startedAt(desk.now()));
        var done = desk.carryOutUndoably(new StartBlock(block, desk.now()));
        switch (done.reply()) {
            case StartBlock.Reply.Started(var begun, _) when json -> out().println(Json.of(begun));
            case StartBlock.Reply.Started _ ->
                    out().println(done.title() + ". Wrong? pavement undo");
            case StartBlock.Reply.StartedBefore(var begun) ->
                    out().println("It runs already: " + begun.title());
            case StartBlock.Reply.Overlaps(var overlap) ->
                    throw new Refusal("“" + overlap.other().title() + "” has that time.");
            case StartBlock.Reply.NobodyThere _ ->
                    throw new Refusal("Somebody named in it left the book just now.");
            case StartBlock.Reply.Unlikely(var wrong) -> throw new Refusal(wrong.sentence());
        }
    }

    private List<Listed> people(Desk desk, Announced announced) {
        return switch (announced.kind()) {
            case CALLS -> planned(desk);
            case MEETING -> {
                var called = Names.of(desk.book()).spelled(announced.with());
                yield called.size() == 1
                        ? List.of(Listed.waiting(called.getFirst().id(), ""))
                        : List.of();
            }
            case EVENT, WALK -> List.of();
        };
    }

    /// Whom the plan of today calls, as far as one may.
    private List<Listed> planned(Desk desk) {
        var book = desk.book();
        var self = self(book);
        var now = desk.now();
        var today = LocalDate.ofInstant(now, self.zone());
        var where = Whereabouts.of(self, now);
        var rules = new CallList(book, now, self.zone(), where);
        return Planner.plan(book, Standings.of(book), ways(desk, book, self), today, now)
                .moves()
                .stream()
                .filter(move -> move.channel() == Channel.CALL && !move.done())
                .filter(move -> rules.check(move.person()).isEmpty())
                .map(move -> Listed.waiting(move.person().id(), move.why()))
                .toList();
    }

    private void end(Desk desk) {
        var running =
                Going.running(desk.book(), desk.now())
                        .orElseThrow(() -> new Refusal("No block runs, so none can end."));
        var done = desk.carryOutUndoably(new EndBlock(running.id(), desk.now(), desk.now()));
        if (!(done.reply() instanceof EndBlock.Reply.Ended(var block)))
            throw new Refusal("It ended just now, elsewhere.");
        if (json) out().println(Json.of(block));
        else
            out().println(
                            "%s, %d min, %d logged. Wrong? pavement undo"
                                    .formatted(
                                            done.title(),
                                            block.clock().minutes().orElse(0),
                                            desk.book().encountersIn(block.id()).size()));
        if (!json) debrief(desk, block);
    }

    /// Cards are nothing for a shell; it says where they are.
    private void debrief(Desk desk, Block block) {
        var deck = Deck.of(desk.book(), block);
        if (deck.open())
            out().println(
                            "%d to debrief, on Today or at /blocks/%s/debrief"
                                    .formatted(deck.cards().size(), block.id()));
    }

    private static String time(Instant at, ZoneId zone) {
        return LocalTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
