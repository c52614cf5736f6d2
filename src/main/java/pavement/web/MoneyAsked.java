package pavement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.Money;
import pavement.customers.By;
import pavement.customers.Customers;
import pavement.customers.Unit;
import pavement.customers.View;
import pavement.http.Request;

/// What of the money is asked for. What nobody can ask for is as if nothing was asked.
///
/// @param unit empty while nobody pays anything
/// @param experiment whose coin counts, when it is told apart by what a coin said; empty for the
///   first of each person
/// @param target as it was typed
record MoneyAsked(
        Optional<Unit> unit, By by, Optional<ExperimentId> experiment, View view, String target) {
    private static final String ONE = "arm-";
    private static final int LONGEST = 40;

    /// @param customers whose first unit stands for none
    static MoneyAsked of(Request request, Customers customers) {
        var units = customers.units();
        var experiment = experiment(request, customers);
        return new MoneyAsked(
                request.query("unit")
                        .flatMap(said ->
                                units.stream().filter(each -> code(each).equals(said)).findFirst())
                        .or(() -> units.stream().findFirst()),
                experiment.isPresent() ? By.ARM : one(request, "by", By.STAGE, By.values()),
                experiment,
                one(request, "view", View.FIRST, View.values()),
                request.query("target").orElse(""));
    }

    /// Told apart by that experiment's coin, when one is asked for.
    Customers among(Customers all) {
        return experiment.map(all::in).orElse(all);
    }

    private static <E extends Enum<E>> E one(Request request, String field, E usual, E[] all) {
        var said = request.query(field).orElse("");
        for (var each : all) if (code(each).equals(said)) return each;
        return usual;
    }

    private static Optional<ExperimentId> experiment(Request request, Customers customers) {
        var said = request.query("by").orElse("");
        return customers.experiments().stream()
                .map(Experiment::id)
                .filter(each -> code(each).equals(said))
                .findFirst();
    }

    static String code(ExperimentId experiment) {
        return ONE + experiment;
    }

    static String code(Unit unit) {
        return code(unit.of()) + "-" + unit.currency().toLowerCase(Locale.ROOT);
    }

    static String code(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }

    /// The target in minor units.
    sealed interface Target {
        record None() implements Target {}

        record Of(long minor) implements Target {}

        record Wrong(String sentence) implements Target {}
    }

    /// "5,000", "5.000,50" and "5000" alike: a sign before one or two last digits is the decimal
    /// one, and so is one after a nought.
    Target target(String currency) {
        if (target.isEmpty()) return new Target.None();
        if (target.length() > LONGEST
                || !target.matches("[^\\d-]{0,4}-?\\d[\\d.,'’ ]*[^\\d-]{0,4}"))
            return new Target.Wrong("This is no sum. Write one such as 5,000.");
        var digits = target.replaceAll("[^\\d.,-]", "");
        if (digits.startsWith("-"))
            return new Target.Wrong("A target is more than nothing. Write a sum such as 5,000.");
        var minor = minor(digits, Money.places(currency));
        if (minor.signum() <= 0)
            return new Target.Wrong("A target is more than nothing. Write a sum such as 5,000.");
        if (minor.compareTo(BigDecimal.valueOf(Money.MOST)) > 0)
            return new Target.Wrong("No sum is as large as that. Write a smaller one.");
        return new Target.Of(minor.longValueExact());
    }

    private static BigDecimal minor(String digits, int places) {
        var sign = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        var after = digits.length() - sign - 1;
        var decimal = sign >= 0 && after > 0 && (after < 3 || digits.startsWith("0"));
        var whole = (decimal ? digits.substring(0, sign) : digits).replaceAll("[.,-]", "");
        var rest = decimal ? digits.substring(sign + 1) : "0";
        return new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + rest)
                .movePointRight(places)
                .setScale(0, RoundingMode.HALF_UP);
    }
}
