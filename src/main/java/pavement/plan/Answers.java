package pavement.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pavement.book.Tie;
import pavement.evidence.Rates;
import pavement.ties.Cell;
import pavement.ties.Standings;
import pavement.ties.Tally;

/// How often each class of tie answers through each channel: what is usual, six attempts strong,
/// and what was seen, answers that may still come counted in part (SCIENCE C2, C3).
final class Answers {
    private static final double WORTH = 6;

    private final Map<Cell, Double> starts = new HashMap<>();
    private final Map<Cell, Seen> seen = new HashMap<>();

    private record Seen(double answered, double tries) {}

    Answers(Standings then, Delays delays, Manner manner) {
        var cells = new ArrayList<Cell>();
        for (var tie : Cells.TIES)
            for (var channel : Cells.CHANNELS) cells.add(new Cell(tie, channel));
        for (var cell : cells) {
            starts.put(cell, usual(cell.tie()));
            seen.put(cell, seen(then.total(cell.tie(), cell.channel()), cell, delays));
        }
        if (manner.pooled()) pool(cells);
    }

    private static Seen seen(Tally tally, Cell cell, Delays delays) {
        var usual = usual(cell.tie());
        double tries = tally.get(Tally.Of.TRIES);
        double answered = tally.get(Tally.Of.ANSWERED);
        return new Seen(
                Waiting.successes(
                        WORTH * usual, WORTH * (1 - usual), answered, tries, delays.arrived(cell)),
                tries);
    }

    /// What the other cells say of this owner moves where a cell starts from (SCIENCE B1).
    private void pool(List<Cell> cells) {
        var groups = new ArrayList<Rates.Group>();
        for (var cell : cells) {
            var it = seen.getOrDefault(cell, new Seen(0, 0));
            groups.add(
                    new Rates.Group(
                            usual(cell.tie()), it.answered(), Math.max(it.tries(), it.answered())));
        }
        var rates = Rates.of(groups);
        for (var i = 0; i < cells.size(); i++) starts.put(cells.get(i), rates.start(i));
    }

    double hits(Cell cell) {
        return WORTH * start(cell) + seen.getOrDefault(cell, new Seen(0, 0)).answered();
    }

    double misses(Cell cell) {
        var it = seen.getOrDefault(cell, new Seen(0, 0));
        return WORTH * (1 - start(cell)) + Math.max(0, it.tries() - it.answered());
    }

    private double start(Cell cell) {
        return starts.getOrDefault(cell, usual(cell.tie()));
    }

    /// How often such people answer, before anything is known: SCIENCE C2.
    static double usual(Tie tie) {
        return switch (tie) {
            case PASSIVE, ACTIVE -> .40;
            case DORMANT -> .35;
            case STRANGER, BLOCKED -> .12;
        };
    }
}
