package pavement.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Person;
import pavement.evidence.Finding;
import pavement.evidence.Label;
import pavement.evidence.Offspring;
import pavement.lab.Chain;
import pavement.lab.Trees;

/// Who led to whom, as the page says it.
///
/// @param verdict in a sentence, `then` the number with its range
/// @param plot of the number, on the axis of the tables; empty below ten people
/// @param left what was not counted, and why
record ChainView(
        String lede,
        boolean empty,
        String verdict,
        String then,
        Optional<Plots.Plot> plot,
        List<Table> tables,
        List<Root> trees,
        String more,
        List<String> longest,
        List<String> left,
        List<Mark> axis) {
    /// @param one the place of the number one, on which a network just keeps its size
    record Mark(String x, String said, String anchor, boolean one) {}

    record Table(String heading, List<Row> rows) {}

    record Row(String name, String counts, Optional<Plots.Plot> plot, String guess, String range) {}

    /// @param how "after 12 days, at an event"; `line` for the drawing: counted, later, heard
    record Root(
            String id,
            String name,
            String initials,
            Looks.Plate plate,
            String how,
            String line,
            List<Root> led,
            String hidden) {}

    private static final double END = 2;

    static ChainView of(Chain chain) {
        var all = chain.all();
        var enough = enough(all);
        return new ChainView(
                lede(all),
                all.people() == 0 && chain.trees().largest().isEmpty(),
                verdict(all),
                then(all),
                enough ? Optional.of(plot(all)) : Optional.empty(),
                tables(chain),
                chain.trees().largest().stream().map(ChainView::root).toList(),
                chain.trees().more() == 0
                        ? ""
                        : "And %s.".formatted(count(chain.trees().more(), "smaller tree")),
                chain.trees().longest().stream().map(ChainView::longest).toList(),
                left(chain),
                List.of(
                        new Mark("0%", "0", "start", false),
                        new Mark("25%", "0.5", "middle", false),
                        new Mark("50%", "1", "middle", true),
                        new Mark("75%", "1.5", "middle", false),
                        new Mark("100%", "2+", "end", false)));
    }

    private static boolean enough(Offspring it) {
        return it.number().label() != Label.NO_DATA && it.number().label() != Label.TOO_EARLY;
    }

    private static String lede(Offspring all) {
        if (all.people() == 0) return "Nobody new yet.";
        return "%s, %d of whom you met less than %d days ago. %s led to so far."
                .formatted(
                        people(all.people()),
                        all.young(),
                        Offspring.WINDOW,
                        all.led() == 0
                                ? "Nobody was"
                                : count(all.led(), "further person") + " were");
    }

    private static String verdict(Offspring all) {
        return switch (all.number().label()) {
            case NO_DATA -> "Nothing to go by yet.";
            case TOO_EARLY ->
                    "Too little to say. Ask again after %d more new people."
                            .formatted(10 - all.people());
            case OPEN, PRACTICALLY_EQUAL -> "Can’t tell yet whether your network grows by itself.";
            case LEANING, CLEAR ->
                    all.growing()
                            ? "Your network grows by itself, as far as your own data can tell."
                            : "Your network does not grow by itself: you are still the one who keeps it growing.";
        };
    }

    private static String then(Offspring all) {
        if (!enough(all))
            return "Ten people are the least that means anything. Note through whom you met somebody.";
        return all.number().sentence()
                + " It is %d in 100 that it is above 1, where a network grows by itself."
                        .formatted(Math.clamp(Math.round(all.above() * 100), 1, 99));
    }

    private static List<Table> tables(Chain chain) {
        return List.of(
                new Table("By the stage you met on", rows(chain.stages(), Looks::word)),
                new Table("By how you first spoke", rows(chain.channels(), Looks::word)),
                new Table(
                        "By when you met",
                        rows(chain.quarters(), it -> "Q%d %d".formatted(it.number(), it.year()))));
    }

    private static <T> List<Row> rows(List<Chain.Group<T>> groups, Function<T, String> name) {
        return groups.stream()
                .map(each ->
                        new Row(
                                name.apply(each.what()),
                                "%s, led to %d".formatted(people(each.people()), each.led()),
                                each.number().map(ChainView::plot),
                                each.number().map(it -> number(it.number().value())).orElse(""),
                                each.number()
                                        .map(it -> range(it.number()))
                                        .orElse("ask again at 10")))
                .toList();
    }

    private static String range(Finding it) {
        return number(it.within().low()) + " to " + number(it.within().high());
    }

    private static Plots.Plot plot(Offspring it) {
        var half = it.half();
        return new Plots.Plot(
                percent(it.nineInTen().low()),
                percent(it.nineInTen().high()),
                percent(half.low()),
                width(half.low(), half.high()),
                percent(it.number().value()));
    }

    private static String percent(double number) {
        return Plots.percent(number / END);
    }

    private static String width(double from, double until) {
        return Plots.percent(Math.min(until / END, 1) - Math.min(from / END, 1));
    }

    private static Root root(Trees.Branch it) {
        var person = it.person();
        return new Root(
                person.id().toString(),
                person.name().full(),
                Looks.initials(person.name()),
                Looks.plate(person.met().stage()),
                how(it),
                !it.spoken() ? "heard" : it.days().isEmpty() || it.counts() ? "counted" : "late",
                it.led().stream().map(ChainView::root).toList(),
                it.led().isEmpty() && it.below() > 0
                        ? "and %s further on".formatted(people(it.below()))
                        : "");
    }

    private static String how(Trees.Branch it) {
        if (!it.spoken()) return "heard of, not spoken with yet";
        return it.days()
                .map(days ->
                        (days == 0 ? "the same day" : "after " + count(days, "day"))
                                + (it.counts() ? "" : ", too late to count"))
                .orElse("");
    }

    private static String longest(List<Person> chain) {
        var names = chain.stream().map(each -> each.name().full()).toList();
        var shown =
                names.size() <= 7
                        ? names
                        : concat(
                                names.subList(0, 3), names.subList(names.size() - 3, names.size()));
        return "%d people: %s".formatted(names.size(), shown.stream().collect(joining(" → ")));
    }

    private static List<String> concat(List<String> first, List<String> last) {
        var all = new ArrayList<>(first);
        all.add("…");
        all.addAll(last);
        return all;
    }

    private static List<String> left(Chain chain) {
        var said = new ArrayList<String>();
        if (chain.undated() > 0)
            said.add(
                    "%s known before, without a day you met, cannot count as new."
                            .formatted(people(chain.undated())));
        if (chain.late() > 0)
            said.add(
                    "%s more than %d days later: drawn, not counted."
                            .formatted(
                                    chain.late() == 1 ? "1 came" : chain.late() + " came",
                                    Offspring.WINDOW));
        if (chain.against() > 0)
            said.add(
                    "%s cannot be, a circle or somebody met later, and %s left out."
                            .formatted(
                                    count(chain.against(), "link"),
                                    chain.against() == 1 ? "is" : "are"));
        return said;
    }

    private static String people(long n) {
        return n == 1 ? "1 person" : n + " people";
    }

    private static String count(long n, String what) {
        if (what.endsWith("person"))
            return n == 1 ? "1 " + what : n + " " + what.replace("person", "people");
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < .995 ? "%.2f" : "%.1f", value);
    }
}
