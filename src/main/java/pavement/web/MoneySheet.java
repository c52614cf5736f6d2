package pavement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.stream.Stream;
import pavement.customers.By;
import pavement.customers.Customers;
import pavement.customers.Hours;
import pavement.customers.Ledger;
import pavement.customers.Said;
import pavement.customers.Unit;
import pavement.sheets.Csv;
import pavement.sheets.Manner;

/// All ledgers of a unit as one table: a column for each view, which adds up to the same sum within
/// each of the ways to tell apart.
final class MoneySheet {
    private MoneySheet() {}

    static String of(Customers customers, Unit unit, Manner manner) {
        var lines = new ArrayList<String>();
        lines.add(
                manner.line(
                        Stream.of(
                                "by",
                                "origin",
                                "currency",
                                "counts",
                                "first_conversation",
                                "through_every_hand",
                                "even_parts",
                                "customers",
                                "hours")));
        for (var by : By.values()) {
            var hours = Hours.of(customers, by);
            for (var line : Ledger.of(customers, unit, by).lines())
                lines.add(row(customers, unit, by, line, hours, manner));
        }
        return manner.file(lines.stream());
    }

    private static String row(
            Customers customers, Unit unit, By by, Ledger.Line line, Hours hours, Manner manner) {
        var spent =
                BigDecimal.valueOf(hours.of(line.key()).hours()).setScale(2, RoundingMode.HALF_UP);
        return manner.line(
                Stream.of(
                        MoneyAsked.code(by),
                        Csv.written(Said.key(customers.book(), line.key())),
                        unit.currency(),
                        MoneyAsked.code(unit.of()),
                        sum(line.first(), unit, manner),
                        sum(line.hands(), unit, manner),
                        sum(line.equal(), unit, manner),
                        String.valueOf(line.customers()),
                        manner.number(spent)));
    }

    private static String sum(long minor, Unit unit, Manner manner) {
        return manner.number(Said.plain(minor, unit.currency()));
    }
}
