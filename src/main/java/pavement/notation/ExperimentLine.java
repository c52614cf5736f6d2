package pavement.notation;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Arm;
import pavement.book.Assignment;
import pavement.book.AssignmentId;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.Fact;

/// `2026-03-02 08:00 experiment opener: Which line? / I run … / How do you …? / counts talked / 40
/// pairs` and `2026-03-03 09:00 lot opener 1: Tom A + Ada B`.
final class ExperimentLine {
    private static final int PAIRS = 40;

    private final Line line;
    private final Instant at;

    private ExperimentLine(Line line, Instant at) {
        this.line = line;
        this.at = at;
    }

    /// On a page an experiment is known by its kind.
    static ExperimentId id(Experiment.Kind kind) {
        return new ExperimentId(Names.uuid("experiment " + kind));
    }

    /// Empty when the line is about something else.
    ///
    /// @param above what stands above it: a lot is one of an experiment there
    static Optional<List<Fact>> read(Line line, Names names, Days days, List<Fact> above) {
        var cut = Line.cut(line.text(), "  ");
        var what = cut.map(Line.Cut::after).orElse("");
        var head = Line.cut(what, ":").map(Line.Cut::before).orElse("");
        var body = Line.cut(what, ":").map(Line.Cut::after).orElse("");
        var experiment = Line.after(head, "experiment ");
        var lot = Line.after(head, "lot ");
        if (experiment.isEmpty() && lot.isEmpty()) return Optional.empty();
        var its = new ExperimentLine(line, at(line, days, cut.orElseThrow().before()));
        return Optional.of(
                experiment
                        .map(kind -> List.<Fact>of(its.experiment(its.kind(kind), body)))
                        .orElseGet(() -> its.lots(names, above, lot.orElseThrow(), body)));
    }

    private static Instant at(Line line, Days days, String when) {
        var time = when.substring(10).strip();
        return days.at(
                days.of(line, when.substring(0, 10)),
                time.isEmpty() ? LocalTime.NOON : line.time(time));
    }

    private Experiment.Kind kind(String word) {
        try {
            return Experiment.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException _) {
            throw line.wrong("'" + word + "' is no kind of experiment");
        }
    }

    private Experiment experiment(Experiment.Kind kind, String body) {
        var arms = new ArrayList<Arm>();
        var counts = Experiment.Counts.NEXT_STEP;
        var pairs = PAIRS;
        var pieces = List.of(body.split(" / "));
        for (var piece : pieces.subList(1, pieces.size())) {
            if (piece.startsWith("counts ")) counts = counts(piece.substring(7));
            else if (piece.endsWith(" pairs"))
                pairs = line.number(piece.substring(0, piece.length() - 6));
            else arms.add(new Arm(piece));
        }
        return new Experiment(id(kind), kind, pieces.getFirst(), arms, counts, pairs, at);
    }

    private Experiment.Counts counts(String word) {
        try {
            return Experiment.Counts.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException _) {
            throw line.wrong("'" + word + "' is nothing that counts");
        }
    }

    private List<Fact> lots(Names names, List<Fact> above, String head, String body) {
        var cut = head.lastIndexOf(' ');
        if (cut < 0) throw line.wrong("which pair is it?");
        var id = id(kind(head.substring(0, cut)));
        var its =
                above.stream()
                        .filter(fact -> fact.ref().equals(Experiment.ref(id)))
                        .map(Experiment.class::cast)
                        .findFirst()
                        .orElseThrow(() -> line.wrong("no such experiment above it"));
        var pair = line.number(head.substring(cut));
        var lots = new ArrayList<Fact>();
        for (var each : body.split("\\+")) lots.add(lot(names, its, pair, each.strip()));
        return lots;
    }

    private Assignment lot(Names names, Experiment its, int pair, String said) {
        var cut = said.lastIndexOf(' ');
        var arm = cut < 0 ? -1 : said.charAt(said.length() - 1) - 'A';
        if (arm < 0 || arm >= its.arms().size()) throw line.wrong("which arm is '" + said + "'?");
        return new Assignment(
                new AssignmentId(lotId(its.kind() + " " + pair + " " + said)),
                its.id(),
                pair,
                arm,
                Optional.of(names.find(line, said.substring(0, cut))),
                Optional.empty(),
                "page",
                pair,
                at,
                its.arms().get(arm).text(),
                false);
    }

    private static UUID lotId(String said) {
        return Names.uuid("lot " + said);
    }
}
