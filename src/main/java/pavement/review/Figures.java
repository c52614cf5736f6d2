package pavement.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import pavement.blocks.Avoidance;
import pavement.book.Comfort;
import pavement.book.Encounter;
import pavement.book.Money;
import pavement.customers.Customers;
import pavement.evidence.Few;
import pavement.evidence.Finding;
import pavement.evidence.Proportion;
import pavement.evidence.Weekly;
import pavement.lab.Ease;
import pavement.lab.Guesses;
import pavement.week.Saying;

/// The numbers of SCIENCE H, each with the last four weeks and its range. Nothing is a percentage
/// of fewer than ten.
///
/// @param four up to four weeks, the one looked back on last
/// @param whole those of them that are over: half a week would make the usual one too small
/// @param eased talks of those weeks with ease before and after
record Figures(
        List<Past> four,
        List<Past> whole,
        Guesses guesses,
        List<Encounter> eased,
        Avoidance avoided,
        Customers deals) {
    private static final double HOUR = 60;

    List<Figure> all() {
        var all = new ArrayList<Figure>();
        all.add(hours());
        all.add(counted("Attempts", each -> each.done().attempts(), ""));
        all.add(counted("Conversations", Past::talks, ""));
        all.add(counted("Next steps", Past::steps, hourly()));
        all.add(counted("New people first spoken with", each -> each.done().firstTalks(), ""));
        all.add(promises());
        all.add(help());
        all.add(counted("Strangers who answered within 30 days", Past::warmed, ""));
        all.add(counted("Dormant ties reopened", Past::reopened, ""));
        all.add(guessed());
        all.add(easier());
        all.add(money());
        return List.copyOf(all);
    }

    private Past last() {
        return four.getLast();
    }

    private Figure counted(String name, ToIntFunction<Past> what, String more) {
        var weeks = whole.stream().mapToLong(each -> what.applyAsInt(each)).toArray();
        return figure(
                name, each -> String.valueOf(what.applyAsInt(each)), Weekly.counts(weeks), more);
    }

    private Figure figure(String name, Function<Past, String> what, Finding usual, String more) {
        return new Figure(name, what.apply(last()), four.stream().map(what).toList(), usual, more);
    }

    private Figure hours() {
        var weeks = whole.stream().mapToDouble(each -> each.done().active() / HOUR).toArray();
        var talks = four.stream().mapToInt(Past::talks).sum();
        var done = last().done();
        return figure(
                "Hours of active outreach",
                each -> number(each.done().active() / HOUR),
                Weekly.amounts(weeks),
                (talks < Few.TEN || done.minutes() == 0
                                ? "%s of %s h were active."
                                        .formatted(
                                                number(done.active() / HOUR),
                                                number(done.minutes() / HOUR))
                                : "%d in 100 of all minutes were active."
                                        .formatted(Math.round(done.share().orElse(0.0) * 100)))
                        + Saying.guessed(done.guessed()));
    }

    private String hourly() {
        var steps = four.stream().mapToLong(Past::steps).sum();
        var hours = four.stream().mapToDouble(each -> each.done().minutes() / HOUR).sum();
        return Weekly.rate(steps, hours, steps, "an hour").sentence() + ".";
    }

    private Figure promises() {
        var due = four.stream().mapToLong(Past::due).sum();
        var kept = four.stream().mapToLong(Past::kept).sum();
        return figure(
                "Promises kept on time",
                each -> each.kept() + " of " + each.due(),
                Proportion.of(kept, due, "%d of %d in four weeks".formatted(kept, due)),
                "");
    }

    private Figure help() {
        var talks = four.stream().mapToLong(Past::talks).sum();
        var both = four.stream().mapToLong(Past::both).sum();
        return figure(
                "Help given and received",
                each -> each.gave() + " and " + each.got(),
                Proportion.of(
                        both, talks, "both ways in %d of %d conversations".formatted(both, talks)),
                "");
    }

    private Figure guessed() {
        var it = guesses.judgement();
        var surprising = guesses.surprises(last().span().from(), last().span().until());
        return new Figure(
                "Guesses",
                guessed(last()),
                four.stream().map(this::guessed).toList(),
                it.shift(),
                surprising.isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "The biggest surprise had %.1f bits.",
                                surprising.getFirst().guess().surprise()));
    }

    private String guessed(Past past) {
        return String.valueOf(guesses.between(past.span().from(), past.span().until()).size());
    }

    private Figure easier() {
        var relief = Ease.relief(eased.stream().map(Encounter::comfort).toList());
        return new Figure(
                "Ease after against before",
                mean(last()),
                four.stream().map(this::mean).toList(),
                relief,
                avoided.planned() == 0
                        ? "No move of the plan was skipped, for none was planned."
                        : "You skipped %d of %d planned moves in 90 days."
                                .formatted(avoided.skipped(), avoided.planned()));
    }

    private String mean(Past past) {
        var those =
                eased.stream()
                        .filter(each -> !each.at().isBefore(past.span().from()))
                        .filter(each -> each.at().isBefore(past.span().until()))
                        .map(Encounter::comfort)
                        .mapToInt(Figures::gain)
                        .average();
        return those.isEmpty()
                ? "not said"
                : String.format(Locale.ROOT, "%+.1f", those.getAsDouble());
    }

    private static int gain(Comfort it) {
        return it.after().orElse(0) - it.before().orElse(0);
    }

    /// Of a book with deals: what came of first conversations of the last 90 days, and what the
    /// open deals may bring, the middle first. Of one without: what was noted with talks.
    private Figure money() {
        if (deals.roads().stream().anyMatch(road -> road.told().isEmpty()))
            return new Takings(four, whole, deals).figure();
        var some = whole.stream().filter(each -> !each.money().isEmpty()).count();
        return figure(
                "Money noted",
                each -> each.money().isEmpty() ? "none" : sums(each),
                some == 0
                        ? Weekly.counts(new long[whole.size()])
                        : Proportion.of(
                                some,
                                whole.size(),
                                "some in %d of %s".formatted(some, weeks(whole.size()))),
                "Only what was noted with a talk. No deal is in the book, so nothing is forecast.");
    }

    private static String weeks(int count) {
        return count == 1 ? "1 week" : count + " weeks";
    }

    private static String sums(Past past) {
        return past.money().entrySet().stream()
                .map(each -> amount(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String amount(long minor, String code) {
        return String.format(
                Locale.ROOT, "%,.0f %s", minor / Math.pow(10, Money.places(code)), code);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
