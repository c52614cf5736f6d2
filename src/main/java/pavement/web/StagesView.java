package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.evidence.Finding;
import pavement.lab.Measure;
import pavement.lab.Stages;
import pavement.web.Plots.Row.Start;

/// All stages, as the page says it.
///
/// @param verdict whether the stage guides what follows, and `then` how that was found
record StagesView(String lede, boolean empty, String verdict, String then, Plots.Table table) {
    static StagesView of(Stages stages) {
        var people = stages.all().stream().mapToInt(each -> each.people().size()).sum();
        return new StagesView(
                people == 0
                        ? "Nobody is in the book yet."
                        : "%s met on %s."
                                .formatted(
                                        Words.count(people, "person", "people"),
                                        Words.count(stages.all().size(), "stage", "stages")),
                people == 0,
                verdict(stages.guides()),
                then(stages.guides()),
                table(stages));
    }

    private static String verdict(Optional<Finding> guides) {
        return guides.map(each ->
                        switch (each.label()) {
                            case NO_DATA, TOO_EARLY -> "Too little to say.";
                            case OPEN, PRACTICALLY_EQUAL -> "Can’t tell yet.";
                            case LEANING, CLEAR ->
                                    each.value() <= .01
                                            ? "Yes, as far as your data can tell."
                                            : "Probably yes.";
                        })
                .orElse("Nothing to compare yet.");
    }

    private static String then(Optional<Finding> guides) {
        return guides.map(each ->
                        switch (each.label()) {
                            case NO_DATA, TOO_EARLY ->
                                    "Ten people you talked with on each of two stages are the least that means anything. "
                                            + each.sentence();
                            case OPEN, PRACTICALLY_EQUAL, LEANING, CLEAR ->
                                    each.sentence()
                                            + " You chose where to go and whom to see again, so this is observed, not tested.";
                        })
                .orElse("Meet people on two stages, and this says whether it matters where.");
    }

    private static Plots.Table table(Stages stages) {
        var drawn =
                stages.all().stream().map(Stages.One::hourly).flatMap(Optional::stream).toList();
        var most = Plots.most(drawn);
        var step = Plots.step(Measure.Of.HOUR, most);
        var end = Math.ceil(most / step - 1e-9) * step;
        var rows = new ArrayList<Plots.Row>();
        for (var each : stages.all()) rows.add(row(each, end));
        return new Plots.Table(
                "Next steps an hour with people from each stage",
                "By the hour",
                "",
                "next steps",
                rows,
                drawn.isEmpty() ? List.of() : Plots.axis(Measure.Of.HOUR, step, end),
                Optional.empty());
    }

    private static Plots.Row row(Stages.One it, double end) {
        var plate = Looks.plate(it.stage());
        var start =
                new Start(
                        plate.label(),
                        Optional.of(plate),
                        "/lab/stages/" + it.id(),
                        plate.passive() ? "passive" : "active");
        var people = Words.count(it.people().size(), "person", "people");
        return it.hourly()
                .map(side -> Plots.row(Measure.Of.HOUR, side, start, end))
                .map(row ->
                        start.row(
                                people + ", " + row.counts(),
                                row.plot(),
                                row.dots(),
                                row.guess(),
                                row.range(),
                                row.sentence()))
                .orElseGet(() -> few(it, start, people));
    }

    private static Plots.Row few(Stages.One it, Start start, String people) {
        var n = it.arm().attempts();
        var hits = it.arm().results();
        var dots = new ArrayList<Plots.Dot>();
        for (var i = 0; i < n && n < 10; i++)
            dots.add(new Plots.Dot(Plots.percent((i + .5) / 10), i < hits));
        var said = n == 0 ? "no attempt yet" : n < 10 ? "ask again at 10" : "no minutes noted";
        return start.row(
                n == 0 ? people : "%s, %d of %d".formatted(people, hits, n),
                Optional.empty(),
                dots,
                "",
                said,
                "");
    }
}
