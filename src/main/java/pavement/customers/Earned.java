package pavement.customers;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.evidence.Basis;
import pavement.evidence.Claims;
import pavement.evidence.Estimate;
import pavement.evidence.Finding;
import pavement.evidence.Interval;
import pavement.evidence.Label;
import pavement.evidence.Mixture;
import pavement.evidence.Worths;

/// What an hour of each origin earned: customers an hour (SCIENCE B2) times what one is worth (B3),
/// all hours counted. Money stands with the first conversation, and so do the hours.
///
/// @param minor what came of it, in minor units, from so many `customers`
/// @param hourly in whole units of the currency; empty where nothing can be said of an hour
/// @param why nothing can be said; empty where something is
public record Earned(
        Key key,
        long minor,
        int customers,
        Hours.Spent spent,
        Optional<Hourly> hourly,
        String why) {
    private static final long ENOUGH = 10;

    /// @param range to draw it by
    /// @param oneDecides one deal is more than half of it
    public record Hourly(Finding found, Estimate range, boolean oneDecides) {
        /// Fewer are not drawn as a bar.
        public boolean enough() {
            return found.n() >= ENOUGH;
        }
    }

    /// @param most of so many origins at most, those with the most money first, then those with the
    ///   most hours
    public static List<Earned> of(Customers customers, Unit unit, By by, int most) {
        var values = values(customers, unit, by);
        var hours = Hours.of(customers, by);
        var keys =
                Stream.concat(values.keySet().stream(), hours.spent().keySet().stream())
                        .distinct()
                        .sorted(
                                comparing((Key each) -> each instanceof Key.Unknown)
                                        .thenComparing(each -> -sum(values, each))
                                        .thenComparing(each -> -hours.of(each).minutes())
                                        .thenComparing(Object::toString))
                        .limit(most)
                        .toList();
        var timed = keys.stream().filter(each -> hours.of(each).minutes() > 0).toList();
        var all = values.values().stream().flatMap(List::stream).mapToDouble(Math::log).average();
        var usual = Math.exp(all.orElse(0));
        var claims =
                Claims.paces(
                        timed.stream()
                                .map(each ->
                                        new Claims.Pace(
                                                of(values, each).size(),
                                                hours.of(each).hours(),
                                                hours.of(each).times()))
                                .toList());
        var hourly = new HashMap<Key, Hourly>();
        if (all.isPresent())
            IntStream.range(0, timed.size())
                    .forEach(i -> {
                        var key = timed.get(i);
                        var side = new Side(customers.book(), unit, key, of(values, key));
                        hourly.put(
                                key,
                                side.hourly(
                                        hours.of(key), claims.believed(i), claims.prior(i), usual));
                    });
        return keys.stream()
                .map(each -> earned(each, values, hours, Optional.ofNullable(hourly.get(each))))
                .toList();
    }

    private static Earned earned(
            Key key, Map<Key, List<Double>> values, Hours hours, Optional<Hourly> hourly) {
        return new Earned(
                key,
                sum(values, key),
                of(values, key).size(),
                hours.of(key),
                hourly,
                hourly.isPresent()
                        ? ""
                        : hours.of(key).minutes() > 0
                                ? "No money yet."
                                : "No minutes are noted, so nothing can be said of an hour.");
    }

    /// What each customer is worth, in minor units, by where it began.
    private static Map<Key, List<Double>> values(Customers customers, Unit unit, By by) {
        var values = new HashMap<Key, List<Double>>();
        for (var road : customers.roads()) {
            var minor = road.minor(unit);
            if (minor == 0) continue;
            var key = road.began().map(hand -> customers.key(hand, by)).orElseGet(Key.Unknown::new);
            values.computeIfAbsent(key, _ -> new ArrayList<>()).add((double) minor);
        }
        return values;
    }

    private static List<Double> of(Map<Key, List<Double>> values, Key key) {
        return values.getOrDefault(key, List.of());
    }

    private static long sum(Map<Key, List<Double>> values, Key key) {
        return of(values, key).stream().mapToLong(Double::longValue).sum();
    }

    private record Side(Book book, Unit unit, Key key, List<Double> values) {
        Hourly hourly(Hours.Spent spent, Mixture successes, double prior, double usual) {
            var worths = Worths.of(values, usual);
            var hour = worths.hours(successes);
            var range =
                    new Estimate(
                            hour.median(),
                            hour.quantile(.1),
                            hour.quantile(.9),
                            hour.quantile(.05),
                            hour.quantile(.95),
                            hour.quantile(.25),
                            hour.quantile(.75));
            var n = spent.times();
            return new Hourly(
                    new Finding(
                            range.mean(),
                            new Interval(range.low(), range.high(), .8),
                            n,
                            prior,
                            values.isEmpty() || n == 0
                                    ? Label.NO_DATA
                                    : n < ENOUGH ? Label.TOO_EARLY : Label.OPEN,
                            Basis.OBSERVED,
                            values.isEmpty()
                                    ? nothing(spent, worths.atMost(successes))
                                    : sentence(worths, range)),
                    range,
                    worths.oneDecides() && values.size() > 1);
        }

        private String nothing(Hours.Spent spent, double most) {
            return "%s: no customer yet in %s; up to %s an hour is still possible."
                    .formatted(Said.key(book, key), hours(spent.hours()), about(most));
        }

        private String sentence(Worths worths, Estimate range) {
            return "%s: about %s for an hour of yours (4 in 5: %s to %s), from %s of typically %s.%s"
                    .formatted(
                            Said.key(book, key),
                            about(range.mean()),
                            about(range.low()),
                            about(range.high()),
                            values.size() == 1 ? "1 customer" : values.size() + " customers",
                            about(worths.typical()),
                            worths.oneDecides() && values.size() > 1
                                    ? " One deal decides this number."
                                    : "");
        }

        private String about(double minor) {
            return Said.about(minor, unit);
        }

        private static String hours(double hours) {
            return String.format(Locale.ROOT, hours < 9.95 ? "%.1f h" : "%.0f h", hours);
        }
    }
}
