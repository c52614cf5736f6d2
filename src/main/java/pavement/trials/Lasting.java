package pavement.trials;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.numbers.gamma.LogGamma;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.evidence.Even;
import pavement.evidence.Pairs;

/// How long an experiment may take, from the owner's own rates: a range, and never a promise
/// (SCIENCE B7).
///
/// @param low pairs until a difference of double is settled, with luck; `high` without
/// @param weekly pairs a week at his pace
/// @param tries his rates rest on, of which something came `hits` times
public record Lasting(long low, long high, double weekly, long hits, long tries) {
    private static final Duration LOOK = Duration.ofDays(90);

    /// Four in five.
    private static final double Z = .8416;

    private static final long FOREVER = 5_000;

    /// Empty where nothing of the kind was tried in the last ninety days.
    public static Optional<Lasting> of(
            Book book, Experiment.Kind kind, Experiment.Counts counts, Instant now) {
        var tried =
                book.encountersBetween(now.minus(LOOK), now).stream().filter(kind(kind)).toList();
        if (tried.isEmpty()) return Optional.empty();
        var hits = tried.stream().filter(each -> Results.counts(counts, each)).count();
        var rate = Even.of(hits, tried.size());
        var weekly = tried.size() / (LOOK.toDays() / 7.0) / 2;
        return Optional.of(
                new Lasting(
                        pairs(rate.quantile(.9), Z),
                        pairs(rate.quantile(.1), -Z),
                        weekly,
                        hits,
                        tried.size()));
    }

    private static Predicate<Encounter> kind(Experiment.Kind kind) {
        return each ->
                each.direction() != Direction.IN
                        && each.deliberate()
                        && switch (kind) {
                            case OPENER, HALF_DAY -> each.channel() == Channel.CALL;
                            case CHANNEL ->
                                    each.channel() == Channel.CALL
                                            || each.channel() == Channel.MESSAGE;
                            case SAMPLE -> each.channel() == Channel.IN_PERSON;
                            case HALF_HOUR ->
                                    each.channel() != Channel.BULK
                                            && each.channel() != Channel.REACTION;
                        };
    }

    private static long pairs(double rate, double luck) {
        var better = Math.min(2 * rate, .5 + rate / 2);
        return pairs(rate, better, luck);
    }

    /// Pairs until the better of two rates has won, with so much luck: the decided pairs at which
    /// the evidence of its usual share of wins is enough, over the share that is decided.
    static long pairs(double worse, double better, double luck) {
        var forBetter = better * (1 - worse);
        var decided = forBetter + worse * (1 - better);
        var share = forBetter / decided;
        for (var d = 8L; d < FOREVER; d++) {
            var wins = Math.min(d, d * share + luck * Math.sqrt(d * share * (1 - share)));
            if (wins > d / 2.0 && ln(wins, d - wins) >= Math.log(Pairs.ENOUGH))
                return Math.min(FOREVER, Math.round(d / decided));
        }
        return FOREVER;
    }

    private static double ln(double wins, double losses) {
        return (wins + losses) * Math.log(2)
                + LogGamma.value(wins + 1)
                + LogGamma.value(losses + 1)
                - LogGamma.value(wins + losses + 2);
    }

    /// "At your pace of about 6 pairs a week …", with the range in weeks.
    public String sentence() {
        var from = weeks(low);
        var until = weeks(high);
        var range =
                high >= FOREVER || until > 200
                        ? "%d weeks or more".formatted(from)
                        : from == until
                                ? "about %d weeks".formatted(from)
                                : "%d to %d weeks".formatted(from, until);
        return "At your own pace, about %s pairs a week, and with something coming of %d in %d tries, one way being twice as good as the other would show in %s. A smaller difference may never show; then this page says so. It is a range, no promise."
                .formatted(
                        weekly < 1 ? "%.1f".formatted(weekly) : Math.round(weekly),
                        hits,
                        tries,
                        range);
    }

    private long weeks(long pairs) {
        return Math.max(1, Math.round(Math.ceil(pairs / weekly)));
    }
}
