package pavement.lab;

import java.util.Locale;
import pavement.evidence.Claims.Share;
import pavement.evidence.Comparison;
import pavement.evidence.Estimate;
import pavement.evidence.Worths;
import pavement.lab.Measure.Of;

/// Numbers in words, with their doubt.
final class Sentences {
    private Sentences() {}

    static String share(Of of, String name, Share it, Estimate range, double prior) {
        var what = of == Of.PERSON ? "people" : "attempts";
        if (it.tries() == 0) return "%s: nothing yet.".formatted(name);
        var seen =
                "%s: something came of %d of %s, best guess %d %% (4 in 5: %d to %d %%)."
                        .formatted(
                                name,
                                it.hits(),
                                count(it.tries(), what),
                                hundred(range.mean()),
                                hundred(range.low()),
                                hundred(range.high()));
        return it.tries() < Comparison.ENOUGH
                ? seen
                        + " Too early to rank: %d %% of that guess is still where everything starts."
                                .formatted(hundred(prior))
                : seen;
    }

    static String pace(String name, Arm arm, Estimate range) {
        if (arm.attempts() == 0) return "%s: nothing yet.".formatted(name);
        return "%s: %s in %s, about %s an hour (4 in 5: %s to %s)."
                .formatted(
                        name,
                        count(arm.results(), "next steps"),
                        hours(arm.hours()),
                        number(range.mean()),
                        number(range.low()),
                        number(range.high()));
    }

    /// The median first, then the mean, then whether one deal makes both (SCIENCE B3).
    static String worth(Of of, String currency, String name, Worths worths, Estimate hour) {
        var largest = worths.largest().orElse(0);
        return "%s: a success is typically worth %s (4 in 5: %s to %s), in the mean %s; the largest is %d %% of the total%s. About %s an hour (4 in 5: %s to %s)."
                .formatted(
                        name,
                        amount(of, currency, worths.typical()),
                        plain(worths.within().low()),
                        plain(worths.within().high()),
                        plain(worths.mean()),
                        Math.round(largest * 100),
                        worths.oneDecides() ? ", so one success decides this number" : "",
                        amount(of, currency, hour.mean()),
                        plain(hour.low()),
                        plain(hour.high()));
    }

    /// Without a success the zero is not the end of it.
    static String nothing(Of of, String currency, String name, Arm arm, double atMost) {
        if (arm.attempts() == 0) return "%s: nothing yet.".formatted(name);
        return "%s: no value seen yet; after %s, up to %s an hour is still compatible with that."
                .formatted(name, hours(arm.hours()), amount(of, currency, atMost));
    }

    static String versus(Of of, String name, String otherName, Comparison it) {
        var first = it.chance() >= .5;
        return "It is %d in 100 that %s ahead of %s; the gap is %s (4 in 5: %s to %s)."
                .formatted(
                        Math.clamp(Math.round(Math.max(it.chance(), 1 - it.chance()) * 100), 1, 99),
                        is(first ? name : otherName),
                        lower(first ? otherName : name),
                        gap(of, it.gap().mean()),
                        gap(of, it.gap().low()),
                        gap(of, it.gap().high()));
    }

    /// "+13 points" of a hundred, or so many an hour.
    static String gap(Of of, double gap) {
        return switch (of) {
            case ATTEMPT, PERSON -> signed(Long.toString(Math.abs(Math.round(gap * 100))), gap);
            case HOUR -> signed(number(Math.abs(gap)), gap);
            case POINTS, MONEY -> signed(plain(Math.abs(gap)), gap);
        };
    }

    private static String signed(String size, double gap) {
        return size.matches("[0.]+") ? "0" : (gap < 0 ? "−" : "+") + size;
    }

    static String amount(Of of, String currency, double value) {
        return switch (of) {
            case MONEY -> plain(value) + " " + currency;
            case ATTEMPT, PERSON, HOUR, POINTS -> plain(value) + " points";
        };
    }

    /// Three digits that mean something, grouped.
    static String plain(double value) {
        if (value < 99.5) return number(value);
        var unit = Math.pow(10, Math.floor(Math.log10(value)) - 2);
        return String.format(Locale.ROOT, "%,d", Math.round(Math.round(value / unit) * unit));
    }

    static String hours(double hours) {
        return hours < 1 ? Math.round(hours * 60) + " min" : number(hours).replace(".0", "") + " h";
    }

    static String number(double value) {
        if (value == 0) return "0";
        return String.format(
                Locale.ROOT, value < .095 ? "%.2f" : value < 9.95 ? "%.1f" : "%.0f", value);
    }

    /// "1 attempt", "2 attempts".
    static String count(long n, String many) {
        if (n != 1) return "%,d %s".formatted(n, many);
        return "1 "
                + (many.equals("people")
                        ? "person"
                        : many.replace("next steps", "next step").replaceAll("s$", ""));
    }

    static long hundred(double share) {
        return Math.clamp(Math.round(share * 100), 1, 99);
    }

    static String is(String name) {
        var low = lower(name);
        return low + (low.endsWith("s") || low.startsWith("people") ? " are" : " is");
    }

    static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
