package pavement.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pavement.book.Every;
import pavement.book.Money;
import pavement.deals.Currencies;
import pavement.deals.Typed;

/// Minutes and money.
final class Amounts {
    private static final Pattern GLUED =
            Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?)(m|min|mins|minutes|h|hr|hrs|hours)");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})h(\\d{1,2})(?:m|min)?");
    private static final Pattern RANGE = Pattern.compile("\\d{1,3}-(\\d{1,3})(m|min|mins)?");
    private static final Set<String> MINUTES = Set.of("m", "min", "mins", "minute", "minutes", "'");
    private static final Set<String> HOUR = Set.of("h", "hr", "hrs", "hour", "hours");
    private static final Set<String> NOT_SPENT =
            Set.of(
                    "ago", "late", "later", "away", "early", "from", "walk", "drive", "before",
                    "of");
    private static final Set<String> NOT_BEFORE = Set.of("in", "every", "within", "next", "last");

    private static final Pattern SUM = Pattern.compile("(\\d[\\d.,]*?)([km]?)");
    private static final Map<String, Every> RECURRING =
            Map.of(
                    "monthly", Every.MONTH,
                    "weekly", Every.WEEK,
                    "yearly", Every.YEAR,
                    "annually", Every.YEAR,
                    "once", Every.ONCE,
                    "one-off", Every.ONCE,
                    "one-time", Every.ONCE);
    private static final Map<String, Every> UNITS =
            Map.of(
                    "month", Every.MONTH,
                    "mo", Every.MONTH,
                    "m", Every.MONTH,
                    "week", Every.WEEK,
                    "wk", Every.WEEK,
                    "year", Every.YEAR,
                    "yr", Every.YEAR);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Reading line;

    Amounts(Reading line) {
        this.line = line;
    }

    void find() {
        for (var at = 0; at < line.size(); at++) {
            if (line.free(at)) sum(at);
            if (line.free(at) && !line.has(Chip.Minutes.class)) minutes(at);
        }
    }

    /// What some words of the line count to.
    private record Count(int to, int value, boolean guessed) {}

    /// Whether minutes are named by the words at `at`: then a comma before them ends what was said
    /// before.
    boolean minutesAt(int at) {
        return count(at).isPresent();
    }

    private void minutes(int at) {
        var start = line.low(at).equals("for") ? at + 1 : at;
        count(start)
                .filter(count ->
                        count.value() > 0 && count.value() <= 1440 && line.free(at, count.to()))
                .filter(count ->
                        !NOT_SPENT.contains(line.low(count.to()))
                                && !NOT_BEFORE.contains(line.low(start - 1)))
                .ifPresent(count -> {
                    line.take(at, count.to());
                    line.add(
                            new Chip.Minutes(
                                    line.span(start, count.to()),
                                    Certainty.guessedIf(count.guessed()),
                                    count.value()));
                });
    }

    private Optional<Count> count(int at) {
        return inWords(at).or(() -> glued(at)).or(() -> range(at)).or(() -> spelled(at));
    }

    private Optional<Count> inWords(int at) {
        var start = line.low(at).equals("about") ? at + 1 : at;
        if (line.says(start, "half", "an", "hour"))
            return Optional.of(new Count(start + 3, 30, false));
        if (line.says(start, "half", "hour") || line.says(start, "half-hour")) return half(start);
        if (line.says(start, "quarter", "of", "an", "hour"))
            return Optional.of(new Count(start + 4, 15, false));
        if (line.says(start, "quarter", "hour"))
            return Optional.of(new Count(start + 2, 15, false));
        if (line.says(start, "an", "hour", "and", "a", "half"))
            return Optional.of(new Count(start + 5, 90, false));
        if (line.says(start, "hour", "and", "a", "half"))
            return Optional.of(new Count(start + 4, 90, false));
        if (line.says(start, "an", "hour") || line.says(start, "one", "hour"))
            return Optional.of(new Count(start + 2, 60, false));
        return Optional.empty();
    }

    private Optional<Count> half(int start) {
        return Optional.of(
                new Count(line.low(start).equals("half") ? start + 2 : start + 1, 30, false));
    }

    /// "25min", "1.5h", "1h30".
    private Optional<Count> glued(int at) {
        var both = HOURS.matcher(line.low(at));
        if (both.matches())
            return Optional.of(
                    new Count(
                            at + 1,
                            60 * Integer.parseInt(both.group(1)) + Integer.parseInt(both.group(2)),
                            false));
        var read = GLUED.matcher(line.low(at));
        if (!read.matches()) return Optional.empty();
        return hoursOrMinutes(read.group(1), read.group(2), at + 1);
    }

    /// The upper end of "10-15 min" is a guess.
    private Optional<Count> range(int at) {
        var read = RANGE.matcher(line.low(at));
        if (!read.matches()) return Optional.empty();
        var glued = Optional.ofNullable(read.group(2)).isPresent();
        if (!glued && !MINUTES.contains(line.low(at + 1))) return Optional.empty();
        return Optional.of(
                new Count(glued ? at + 1 : at + 2, Integer.parseInt(read.group(1)), true));
    }

    /// "25 min", "1 h 5 min", "two hours".
    private Optional<Count> spelled(int at) {
        var unit = line.low(at + 1);
        if (line.number(at) && line.low(at).length() <= 4
                || line.low(at).matches("\\d{1,2}[.,]\\d")) {
            if (MINUTES.contains(unit) || HOUR.contains(unit))
                return hoursOrMinutes(line.low(at), unit, at + 2);
            return Optional.empty();
        }
        return Words.number(line.low(at))
                .filter(_ ->
                        MINUTES.contains(unit) && unit.length() > 1
                                || HOUR.contains(unit) && unit.length() > 1)
                .flatMap(number -> hoursOrMinutes(String.valueOf(number), unit, at + 2));
    }

    private Optional<Count> hoursOrMinutes(String number, String unit, int to) {
        var value = new BigDecimal(number.replace(',', '.'));
        if (MINUTES.contains(unit)) return Optional.of(new Count(to, value.intValue(), false));
        var minutes = value.multiply(BigDecimal.valueOf(60)).intValue();
        var more =
                line.number(to) && line.low(to).length() <= 2 && MINUTES.contains(line.low(to + 1));
        if (more)
            return Optional.of(new Count(to + 2, minutes + Integer.parseInt(line.low(to)), false));
        var glued = GLUED.matcher(line.low(to));
        if (glued.matches() && MINUTES.contains(glued.group(2)))
            return Optional.of(
                    new Count(
                            to + 1,
                            minutes + new BigDecimal(glued.group(1).replace(',', '.')).intValue(),
                            false));
        return Optional.of(new Count(to, minutes, false));
    }

    /// "$780", "€1,200", "500 EUR", "1.200 €", "2k dollars".
    private void sum(int at) {
        var before = Currencies.sign(line.low(at), home()).or(() -> code(at));
        if (before.isPresent() && digit(at + 1)) {
            money(at, at + 1, at + 2, before.get());
            return;
        }
        if (digit(at + 1) && perhaps(at, at + 1, at + 2)) return;
        if (!digit(at)) return;
        if (perhaps(at + 1, at, at + 2)) return;
        after(at + 1).ifPresentOrElse(currency -> money(at, at, at + 2, currency), () -> bare(at));
    }

    /// "780 a month", "1200 once": so large a number is a sum, in his own currency.
    private void bare(int at) {
        var end = recurring(at + 1);
        if (end.to() == at + 1 || !SUM.matcher(line.low(at)).matches()) return;
        if (value(at, home()).filter(value -> value.compareTo(HUNDRED) >= 0).isPresent())
            money(at, at, at + 1, home());
    }

    private String home() {
        var own = line.self.currency();
        return own.matches("[A-Z]{3}") ? own : "USD";
    }

    private void money(int from, int number, int to, String currency) {
        var bare = to == number + 1 && from == number;
        money(from, number, to, currency, Certainty.guessedIf(bare));
    }

    private void money(int from, int number, int to, String currency, Certainty certainty) {
        if (!line.free(from, to)) return;
        value(number, currency)
                .flatMap(value -> inMinor(value, currency))
                .ifPresent(money -> {
                    var end = recurring(to);
                    line.take(from, end.to());
                    line.add(
                            new Chip.Sum(line.span(from, end.to()), certainty, money, end.every()));
                });
    }

    /// @param to where the words for it end; where they would begin, when there are none
    private record Recurring(int to, Every every) {}

    private Recurring recurring(int to) {
        var alone = Optional.ofNullable(RECURRING.get(line.low(to)));
        if (alone.isPresent()) return new Recurring(to + 1, alone.get());
        if (line.says(to, "one", "time")) return new Recurring(to + 2, Every.ONCE);
        if (!Set.of("a", "per", "/", "each", "every").contains(line.low(to)))
            return new Recurring(to, Every.ONCE);
        return Optional.ofNullable(UNITS.get(line.low(to + 1)))
                .map(every -> new Recurring(to + 2, every))
                .orElseGet(() -> new Recurring(to, Every.ONCE));
    }

    private boolean digit(int at) {
        return line.word(at) && Character.isDigit(line.low(at).charAt(0));
    }

    private Optional<String> code(int at) {
        return line.word(at) ? Currencies.plain(line.text(at, at + 1)) : Optional.empty();
    }

    /// "TRY 3000", "120.50 THB", "78 KWD a month": a code that may be a word is one beside a sum
    /// that looks like money, and a guess.
    private boolean perhaps(int code, int number, int to) {
        var named =
                line.word(code)
                        ? Currencies.perhaps(line.text(code, code + 1))
                        : Optional.<String>empty();
        if (named.isEmpty()) return false;
        var money =
                line.low(number).matches("\\d+[.,]\\d+")
                        || recurring(to).to() > to
                        || value(number, named.get())
                                .filter(value -> value.compareTo(HUNDRED) >= 0)
                                .isPresent();
        if (money) money(Math.min(code, number), number, to, named.get(), Certainty.GUESSED);
        return money;
    }

    private Optional<String> after(int at) {
        return Currencies.word(line.low(at), home())
                .or(() -> Currencies.sign(line.low(at), home()))
                .or(() -> code(at));
    }

    private Optional<BigDecimal> value(int at, String currency) {
        var read = SUM.matcher(line.low(at));
        return read.matches() && line.low(at).length() <= 14
                ? Typed.number(read.group(1), read.group(2), currency)
                : Optional.empty();
    }

    private static Optional<Money> inMinor(BigDecimal value, String currency) {
        var minor = value.movePointRight(Money.places(currency)).setScale(0, RoundingMode.HALF_UP);
        if (minor.signum() <= 0 || minor.precision() > 15) return Optional.empty();
        return Optional.of(new Money(minor.longValue(), currency));
    }
}
