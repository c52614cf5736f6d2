package pavement.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Person;
import pavement.evidence.Label;
import pavement.lab.Habit;
import pavement.lab.Measure;
import pavement.lab.StageStory;
import pavement.web.Plots.Row.Start;

/// One stage, as its page says it.
///
/// @param people some of those met there, and `more` how many beside
/// @param came what came of the attempts; `went` how it went on afterwards
record StageView(
        Looks.Plate plate,
        String lede,
        List<Met> people,
        int more,
        List<Plots.Table> came,
        List<String> withheld,
        String guides,
        List<Plots.Table> went) {
    private static final int SHOWN = 12;

    record Met(String id, String name) {}

    List<Plots.Table> all() {
        return Stream.concat(came.stream(), went.stream()).toList();
    }

    static StageView of(StageStory it) {
        var plate = Looks.plate(it.stage());
        var mine =
                new Start(
                        plate.label(),
                        Optional.empty(),
                        "",
                        plate.passive() ? "passive" : "active");
        var people =
                it.people().stream()
                        .sorted(comparing((Person each) -> each.name().full()))
                        .map(each -> new Met(each.id().toString(), each.name().full()))
                        .toList();
        return new StageView(
                plate,
                "%s met here, %d elsewhere."
                        .formatted(
                                Words.count(it.people().size(), "person", "people"), it.others()),
                people.stream().limit(SHOWN).toList(),
                Math.max(0, people.size() - SHOWN),
                it.measures().stream()
                        .filter(Measure.Weighed.class::isInstance)
                        .map(each -> table((Measure.Weighed) each, "What came of it", mine))
                        .toList(),
                it.measures().stream()
                        .filter(Measure.Withheld.class::isInstance)
                        .map(each -> ((Measure.Withheld) each).reason())
                        .distinct()
                        .toList(),
                guides(it),
                it.went().stream().map(each -> habits(each, mine)).toList());
    }

    private static Plots.Table table(Measure.Weighed it, String caption, Start mine) {
        return Plots.table(it, caption, mine, Start.of("Elsewhere", ""), "elsewhere more");
    }

    private static Plots.Table habits(StageStory.Went it, Start mine) {
        var weighed =
                new Measure.Weighed(
                        Measure.Of.PERSON,
                        "",
                        it.here(),
                        it.elsewhere(),
                        new Measure.Versus(it.finding(), it.versus().gap(), it.versus()));
        var table = table(weighed, said(it.habit()), mine);
        return new Plots.Table(
                "How it went on",
                said(it.habit()),
                verdict(it),
                table.unit(),
                table.rows(),
                table.axis(),
                table.gap());
    }

    private static String verdict(StageStory.Went it) {
        var more = it.versus().chance() >= .5;
        var sure = Math.max(it.versus().chance(), 1 - it.versus().chance());
        return switch (it.finding().label()) {
            case NO_DATA -> "Nothing to compare yet.";
            case TOO_EARLY -> "Too little to say.";
            case PRACTICALLY_EQUAL -> "No difference worth having.";
            case OPEN, LEANING, CLEAR ->
                    sure < .8
                            ? "Can’t tell yet."
                            : (sure >= .95 ? "Probably " : "Perhaps ")
                                    + (more ? "more often here." : "less often here.");
        };
    }

    /// "The stage guides future communication patterns", for this one.
    private static String guides(StageStory it) {
        var leaning =
                it.went().stream()
                        .filter(each -> each.finding().label() == Label.LEANING)
                        .map(each -> Plots.lower(said(each.habit())))
                        .toList();
        var open = it.went().stream().allMatch(each -> early(each.finding().label()));
        if (open) return "Too little to say whether this stage guides what follows.";
        if (leaning.isEmpty())
            return "In nothing that is counted here does this stage differ from the others so far.";
        return "This stage leans its own way in %d of %d: %s. Six looks find something by chance more often than one, so take a single one lightly."
                .formatted(leaning.size(), it.went().size(), String.join("; ", leaning));
    }

    private static boolean early(Label label) {
        return switch (label) {
            case NO_DATA, TOO_EARLY -> true;
            case OPEN, LEANING, PRACTICALLY_EQUAL, CLEAR -> false;
        };
    }

    private static String said(Habit habit) {
        return switch (habit) {
            case AGAIN -> "Talked again within 90 days";
            case OFTEN -> "Four talks or more in the first year";
            case FACING -> "Later talks mostly face to face";
            case CALLING -> "Later talks mostly by telephone";
            case THEIRS -> "They start as often as you";
            case BOTH -> "Help went both ways";
        };
    }
}
