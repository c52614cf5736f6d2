package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Money;
import pavement.customers.Customers;
import pavement.customers.Earned;
import pavement.customers.Key;
import pavement.customers.Ledger;
import pavement.customers.Said;
import pavement.customers.Unit;
import pavement.customers.View;
import pavement.evidence.Estimate;
import pavement.lab.Measure.Of;

/// Draws the three ledgers side by side, and what an hour of each origin earned.
record LedgerDrawing(Customers customers, Unit unit, MoneyAsked asked) {
    private static final int SHOWN = 12;
    private static final int EARNED = 8;

    MoneyView.Ledger ledger() {
        var ledger = Ledger.of(customers, unit, asked.by());
        var most = ledger.lines().stream().mapToLong(each -> each.of(asked.view())).max().orElse(1);
        var lines = new ArrayList<MoneyView.Line>();
        ledger.lines().stream().limit(SHOWN).map(each -> line(each, most)).forEach(lines::add);
        if (ledger.lines().size() > SHOWN)
            lines.add(rest(ledger.lines().subList(SHOWN, ledger.lines().size()), most));
        return new MoneyView.Ledger(
                name(asked.view()), List.copyOf(lines), sum(ledger.sum()), meant(ledger));
    }

    static String name(View view) {
        return switch (view) {
            case FIRST -> "First conversation";
            case HANDS -> "Through every hand";
            case EQUAL -> "Even parts";
        };
    }

    private String meant(Ledger ledger) {
        var counted =
                switch (asked.view()) {
                    case FIRST ->
                            "All of it stands with the first conversation, even if others came between.";
                    case HANDS ->
                            "Each hand counts half of the one after it; the customer himself counts most.";
                    case EQUAL -> "Everybody who had a hand in it counts the same.";
                };
        var customers = ledger.lines().stream().mapToInt(Ledger.Line::customers).sum();
        return customers > 0 && customers < 10
                ? "%s %s few: one more could change the order."
                        .formatted(
                                counted,
                                customers == 1 ? "One customer is" : customers + " customers are")
                : counted;
    }

    private MoneyView.Line line(Ledger.Line line, long most) {
        return drawn(
                Said.key(customers.book(), line.key()),
                plate(line.key()),
                link(line.key()),
                tie(line.key()),
                line,
                most);
    }

    private MoneyView.Line rest(List<Ledger.Line> lines, long most) {
        long first = 0, hands = 0, equal = 0;
        for (var line : lines) {
            first += line.first();
            hands += line.hands();
            equal += line.equal();
        }
        return drawn(
                "%,d others".formatted(lines.size()),
                Optional.empty(),
                "",
                "",
                new Ledger.Line(new Key.Unknown(), first, hands, equal, 0),
                Math.max(1, most));
    }

    private MoneyView.Line drawn(
            String name,
            Optional<Looks.Plate> plate,
            String link,
            String tie,
            Ledger.Line line,
            long most) {
        return new MoneyView.Line(
                name,
                plate,
                link,
                tie,
                Plots.percent(most == 0 ? 0 : .99 * line.of(asked.view()) / most),
                sum(line.first()),
                sum(line.hands()),
                sum(line.equal()));
    }

    private static Optional<Looks.Plate> plate(Key key) {
        return key instanceof Key.At(var stage)
                ? Optional.of(Looks.plate(stage))
                : Optional.empty();
    }

    private static String link(Key key) {
        return key instanceof Key.Who(var person) ? "/people/" + person : "";
    }

    private static String tie(Key key) {
        return key instanceof Key.At(var stage) && stage.passive() ? "passive" : "active";
    }

    private String sum(long minor) {
        return Said.sum(minor, unit.currency());
    }

    /// Empty while none of it can be said.
    Optional<Plots.Table> earned() {
        var all = Earned.of(customers, unit, asked.by(), EARNED);
        if (all.stream().allMatch(each -> each.hourly().isEmpty())) return Optional.empty();
        var factor = Math.pow(10, Money.places(unit.currency()));
        var most =
                all.stream()
                        .filter(each -> each.customers() > 0)
                        .flatMap(each -> each.hourly().stream())
                        .filter(Earned.Hourly::enough)
                        .mapToDouble(each -> each.range().most() / factor)
                        .max();
        var step = Plots.step(Of.MONEY, most.orElse(1));
        var end = Math.ceil(most.orElse(1) / step - 1e-9) * step;
        return Optional.of(
                new Plots.Table(
                        "What an hour earned",
                        "By the first conversation",
                        "",
                        "customers",
                        all.stream().map(each -> row(each, factor, end)).toList(),
                        most.isPresent() ? Plots.axis(Of.MONEY, step, end) : List.of(),
                        Optional.empty()));
    }

    private Plots.Row row(Earned it, double factor, double end) {
        var start =
                new Plots.Row.Start(Said.key(customers.book(), it.key()), Optional.empty(), "", "");
        var counts = "%d from %s".formatted(it.customers(), hours(it.spent().hours()));
        if (it.hourly().isEmpty())
            return start.row(
                    counts,
                    Optional.empty(),
                    List.of(),
                    "",
                    it.spent().minutes() > 0 ? "no money yet" : "no minutes",
                    "%s: %s".formatted(Said.key(customers.book(), it.key()), it.why()));
        var hourly = it.hourly().get();
        var sentence = hourly.found().sentence();
        if (!hourly.enough() || it.customers() == 0)
            return start.row(
                    counts,
                    Optional.empty(),
                    List.of(),
                    "",
                    it.customers() == 0 ? "nobody yet" : "ask again at 10 talks",
                    sentence);
        var range = hourly.range();
        return start.row(
                counts,
                Optional.of(Plots.plot(inWhole(range, factor), end)),
                List.of(),
                Said.about(range.mean(), unit.currency()),
                Said.about(range.least(), unit.currency())
                        + " to "
                        + Said.about(range.most(), unit.currency()),
                sentence);
    }

    private static Estimate inWhole(Estimate it, double factor) {
        return new Estimate(
                it.mean() / factor,
                it.low() / factor,
                it.high() / factor,
                it.least() / factor,
                it.most() / factor,
                it.from() / factor,
                it.until() / factor);
    }

    private static String hours(double hours) {
        return String.format(Locale.ROOT, hours < 9.95 ? "%.1f hours" : "%.0f hours", hours);
    }
}
