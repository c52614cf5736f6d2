package pavement.notation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Money;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Trial;
import pavement.book.Worth;

/// `Tom + Ada, coffee, 20m, in a coffee shop Blue Bottle: a chat -> next step, expected 60%, ease
/// 4->7, gave 2, got 1`
final class EncounterLine {
    private final Line line;
    private Channel channel = Channel.IN_PERSON;
    private Initiative by = Initiative.ME;
    private boolean deliberate = true;
    private Stage stage = Stage.UNKNOWN;
    private Spent spent = Spent.UNKNOWN;
    private Outcome outcome = Outcome.TALKED;
    private Worth worth = Worth.NOTHING;
    private Optional<Double> expected = Optional.empty();
    private Comfort comfort = Comfort.UNASKED;
    private Trial trial = Trial.NONE;
    private Optional<BlockId> block = Optional.empty();
    private Optional<Boolean> said = Optional.empty();

    private EncounterLine(Line line) {
        this.line = line;
    }

    /// An encounter whose people are not yet frozen, since that takes the book of that moment.
    record Loose(Encounter encounter, List<PersonId> people) {}

    static Loose read(Line line, Names names, Instant at, String text) {
        return new EncounterLine(line).read(names, at, text);
    }

    private Loose read(Names names, Instant at, String text) {
        var cut =
                Line.cut(text, ": ")
                        .orElseThrow(() ->
                                line.wrong("a colon must part who and how from what was said"));
        var head = line.listed(cut.before());
        var who = head.getFirst();
        var people =
                who.equals("nobody") || who.equals("somebody")
                        ? List.<PersonId>of()
                        : names.all(line, who);
        head.stream().skip(1).forEach(this::how);
        // Of a call nobody took there may be nothing to say: ": -> no answer".
        var said = Line.cut(" " + cut.after(), " -> ");
        said.ifPresent(tail -> Line.pieces(tail.after()).forEach(this::cameOfIt));
        return new Loose(encounter(at, said.map(Line.Cut::before).orElse(cut.after())), people);
    }

    private Encounter encounter(Instant at, String note) {
        var id = new EncounterId(Names.uuid("encounter " + line.text()));
        // Minutes around it that somebody wrote down are not the clock's to share.
        var inside = block.map(each -> new Inside(each, spent.around() > 0));
        return new Encounter(
                id,
                at,
                channel,
                direction(),
                by,
                deliberate,
                List.of(),
                stage,
                spent,
                outcome,
                worth,
                expected,
                comfort,
                trial,
                note,
                inside,
                said);
    }

    /// Face to face both sides take part; otherwise whoever started it reached out.
    private Direction direction() {
        if (by == Initiative.THEM) return Direction.IN;
        return switch (channel) {
            case IN_PERSON, EVENT, VIDEO -> outcome.reached() ? Direction.MUTUAL : Direction.OUT;
            case CALL, MESSAGE, REACTION, BULK -> Direction.OUT;
        };
    }

    private void how(String piece) {
        var known = Words.channel(piece);
        var place = Words.stage(piece);
        if (known.isPresent()) channel = known.get();
        else if (place.isPresent()) stage = place.get();
        else if (piece.startsWith("inside "))
            block = Optional.of(new BlockId(BlockLine.id(piece.substring(7))));
        else if (piece.endsWith("m around"))
            spent = new Spent(spent.talk(), minutes(piece, "m around"));
        else if (piece.endsWith("m") && Character.isDigit(piece.charAt(0)))
            spent = new Spent(minutes(piece, "m"), spent.around());
        else whoseDoing(piece);
    }

    private void whoseDoing(String piece) {
        switch (piece) {
            case "from them" -> by = Initiative.THEM;
            case "introduced" -> by = Initiative.INTRODUCER;
            case "by chance" -> by = Initiative.CHANCE;
            case "arranged" -> by = Initiative.INSTITUTION;
            case "in passing" -> deliberate = false;
            default ->
                    throw line.wrong(
                            "'" + piece + "' is no channel, minutes, stage, or whose doing it was");
        }
    }

    private void cameOfIt(String piece) {
        if (Words.outcome(piece).isPresent()) outcome = Words.outcome(piece).get();
        else if (piece.startsWith("expected ")) expected = Optional.of(percent(piece.substring(9)));
        else if (piece.startsWith("ease ")) comfort = ease(piece.substring(5));
        else if (piece.startsWith("gave "))
            worth = new Worth(line.number(piece.substring(5)), worth.got(), worth.money());
        else if (piece.startsWith("got "))
            worth = new Worth(worth.given(), line.number(piece.substring(4)), worth.money());
        else if (piece.startsWith("plan "))
            trial = new Trial(piece.substring(5), trial.arm(), trial.propensity());
        else if (piece.equals("said it")) said = Optional.of(true);
        else if (piece.equals("left it unsaid")) said = Optional.of(false);
        else if (piece.startsWith("arm ")) trial = arm(piece.substring(4));
        else worth = new Worth(worth.given(), worth.got(), Optional.of(money(piece)));
    }

    private Trial arm(String text) {
        var cut =
                Line.cut(text, " ")
                        .orElseThrow(() -> line.wrong("an arm needs its chance, 'arm coffee 50%'"));
        return new Trial(trial.planItem(), cut.before(), Optional.of(percent(cut.after())));
    }

    private Comfort ease(String text) {
        var cut = Line.cut(text, "->").orElse(new Line.Cut(text, ""));
        return new Comfort(
                cut.before().isEmpty() ? Optional.empty() : Optional.of(line.number(cut.before())),
                cut.after().isEmpty() ? Optional.empty() : Optional.of(line.number(cut.after())));
    }

    private Money money(String piece) {
        var cut =
                Line.cut(piece, " ")
                        .orElseThrow(() ->
                                line.wrong("'" + piece + "' is nothing that can come of a talk"));
        if (cut.after().length() != 3 || !Character.isDigit(cut.before().charAt(0)))
            throw line.wrong("'" + piece + "' is nothing that can come of a talk");
        return new Money(line.number(cut.before()) * 100L, cut.after());
    }

    private double percent(String text) {
        if (!text.endsWith("%")) throw line.wrong("'" + text + "' should be a percentage");
        return line.number(text.substring(0, text.length() - 1)) / 100.0;
    }

    private int minutes(String piece, String unit) {
        return line.number(piece.substring(0, piece.length() - unit.length()));
    }
}
