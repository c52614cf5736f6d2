package pavement.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import pavement.customers.Ahead;
import pavement.customers.By;
import pavement.customers.Course;
import pavement.customers.Customers;
import pavement.customers.Hours;
import pavement.customers.Ledger;
import pavement.customers.Said;
import pavement.customers.Thanks;
import pavement.customers.Unit;
import pavement.desk.Desk;
import pavement.evidence.Taken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "money",
        description =
                "Where the money came from, in three ledgers, and what the open deals may bring.",
        mixinStandardHelpOptions = true)
final class MoneyCommand extends BookCommand {
    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "stage, channel, person, block or arm; stage when nothing is said.")
    private String by = "stage";

    @Option(names = "--json", description = "Print it with all its numbers, as JSON.")
    private boolean json;

    MoneyCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var customers = Customers.of(desk.book(), desk.now());
        var told = told();
        if (json) out().println(Json.of(whole(customers, told)));
        else lines(customers, told).forEach(out()::println);
    }

    private By told() {
        return Arrays.stream(By.values())
                .filter(each -> word(each).equals(by.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                "Money is told apart by stage, channel, person, block or arm, not by “%s”."
                                        .formatted(by)));
    }

    private static String word(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> lines(Customers customers, By by) {
        if (customers.roads().isEmpty())
            return List.of("No deal is in your book yet. Note one with a talk: $780 a month.");
        var lines = new ArrayList<String>();
        for (var unit : customers.units()) {
            var ledger = Ledger.of(customers, unit, by);
            lines.add(Said.sum(ledger.sum(), unit));
            lines.add("%-32s %14s %14s %14s".formatted("", "first", "every hand", "even parts"));
            for (var line : ledger.lines())
                lines.add(
                        "  %-30s %14s %14s %14s"
                                .formatted(
                                        Said.key(customers.book(), line.key()),
                                        sum(line.first(), unit),
                                        sum(line.hands(), unit),
                                        sum(line.equal(), unit)));
        }
        var course = Course.of(customers);
        IntStream.range(0, course.steps().size())
                .mapToObj(step -> course.found(step).sentence())
                .forEach(lines::add);
        lines.add(course.until().found().sentence());
        for (var ahead : ahead(customers, course)) {
            lines.add(ahead.middle().sentence());
            ahead.carrier().ifPresent(lines::add);
        }
        lines.add(cost(customers, by));
        for (var thanks : Thanks.due(customers))
            thanks.words(customers.book()).map(what -> "due    " + what).ifPresent(lines::add);
        return lines;
    }

    private static String sum(long minor, Unit unit) {
        return Said.sum(minor, unit.currency());
    }

    private static String cost(Customers customers, By by) {
        return Taken.of(
                        customers.customers().size(),
                        Hours.of(customers, by).all().hours(),
                        "A customer")
                .sentence();
    }

    private static List<Ahead> ahead(Customers customers, Course course) {
        return customers.openUnits().stream()
                .map(unit -> Ahead.of(customers, course, unit))
                .toList();
    }

    private static Map<String, Object> whole(Customers customers, By by) {
        var course = Course.of(customers);
        var whole = new LinkedHashMap<String, Object>();
        whole.put(
                "ledgers",
                customers.units().stream().map(unit -> ledger(customers, unit, by)).toList());
        whole.put(
                "steps",
                IntStream.range(0, course.steps().size())
                        .mapToObj(step -> step(course, step))
                        .toList());
        whole.put("untilBought", course.until());
        whole.put("coming", ahead(customers, course).stream().map(MoneyCommand::coming).toList());
        whole.put("cost", cost(customers, by));
        return whole;
    }

    private static Map<String, Object> ledger(Customers customers, Unit unit, By by) {
        var ledger = Ledger.of(customers, unit, by);
        var whole = new LinkedHashMap<String, Object>();
        whole.put("counts", word(unit.of()));
        whole.put("currency", unit.currency());
        whole.put("by", word(by));
        whole.put("sum", Said.plain(ledger.sum(), unit.currency()));
        whole.put(
                "lines", ledger.lines().stream().map(line -> line(customers, unit, line)).toList());
        return whole;
    }

    private static Map<String, Object> line(Customers customers, Unit unit, Ledger.Line line) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("origin", Said.key(customers.book(), line.key()));
        whole.put("firstConversation", Said.plain(line.first(), unit.currency()));
        whole.put("throughEveryHand", Said.plain(line.hands(), unit.currency()));
        whole.put("evenParts", Said.plain(line.equal(), unit.currency()));
        whole.put("customers", line.customers());
        return whole;
    }

    private static Map<String, Object> step(Course course, int step) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("step", course.steps().get(step).name());
        whole.put("came", course.passage(step).entered());
        whole.put("open", course.passage(step).open());
        whole.put("goesOn", course.found(step));
        return whole;
    }

    private static Map<String, Object> coming(Ahead ahead) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("counts", word(ahead.unit().of()));
        whole.put("currency", ahead.unit().currency());
        whole.put("deals", ahead.deals().size());
        whole.put("inMinorUnits", ahead.middle());
        whole.put("carrier", ahead.carrier());
        return whole;
    }
}
