package pavement.trials;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.evidence.Even;
import pavement.evidence.Settling;

/// How long an experiment may take, from the owner's own rates: a range, and never a promise
/// (SCIENCE B7).
///
/// @param low pairs by which it is settled every other time, at the kinder end of his rate; `high`
///   four times in five, at the harder end
/// @param doubled whether one way may happen twice as often as the other; else it has twice the
///   odds
/// @param weekly pairs a week at his pace
/// @param tries his rates rest on, of which something came `hits` times
public record Lasting(long low, long high, boolean doubled, double weekly, long hits, long tries) {
    private static final Duration LOOK = Duration.ofDays(90);

    /// Weeks beyond which nobody should be told to wait.
    private static final long LONG = 104;

    /// Empty where nothing of the kind was tried in the last ninety days.
    public static Optional<Lasting> of(
            Book book, Experiment.Kind kind, Experiment.Counts counts, Instant now) {
        var tried =
                book.encountersBetween(now.minus(LOOK), now).stream().filter(kind(kind)).toList();
        if (tried.isEmpty()) return Optional.empty();
        var hits = tried.stream().filter(each -> Results.counts(counts, each)).count();
        var rate = Even.of(hits, tried.size());
        var weekly = tried.size() / (LOOK.toDays() / 7.0) / 2;
        var doubled = rate.quantile(.9) < .5;
        var seldom = settling(rate.quantile(.1), doubled);
        var often = settling(rate.quantile(.9), doubled);
        return Optional.of(
                new Lasting(
                        Math.min(seldom.pairs(.5), often.pairs(.5)),
                        Math.max(seldom.pairs(.8), often.pairs(.8)),
                        doubled,
                        weekly,
                        hits,
                        tried.size()));
    }

    private static Settling settling(double rate, boolean doubled) {
        return Settling.between(rate, better(rate, doubled));
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

    private static double better(double rate, boolean doubled) {
        return doubled ? 2 * rate : 2 * rate / (1 + rate);
    }

    /// "At your pace of about 6 pairs a week …", with the range in weeks.
    public String sentence() {
        return "At your own pace, about %s a week, and with something coming of %d in %d tries, %s would show in %s. A smaller difference may never show; then this page says so. It is a range, no promise.%s"
                .formatted(
                        pace(),
                        hits,
                        tries,
                        difference(),
                        range(),
                        often()
                                ? " Something comes of more than 8 in 10 as it is, which leaves little to tell apart: count something rarer."
                                : "");
    }

    private boolean often() {
        return hits > .8 * tries;
    }

    private String pace() {
        if (weekly < .095) return "less than 0.1 pairs";
        if (weekly < .95) return String.format(Locale.ROOT, "%.1f pairs", weekly);
        return Math.round(weekly) == 1 ? "1 pair" : Math.round(weekly) + " pairs";
    }

    private String difference() {
        if (doubled) return "one way being twice as good as the other";
        var rate = (hits + .5) / (tries + 1);
        return "one way having twice the odds of the other (%d beside %d in 100, as it cannot be twice as good)"
                .formatted(Math.round(better(rate, false) * 100), Math.round(rate * 100));
    }

    private String range() {
        var from = weeks(low);
        var until = weeks(high);
        if (high >= Settling.FOREVER || until > LONG) {
            var mend =
                    " at this pace; %smake more attempts"
                            .formatted(
                                    often() ? "" : "pick something that happens more often, or ");
            return from > LONG
                    ? "longer than two years" + mend
                    : "%s to longer than two years".formatted(counted(from)) + mend;
        }
        return from == until
                ? "about " + counted(from)
                : "%d to %s".formatted(from, counted(until));
    }

    private static String counted(long weeks) {
        return weeks == 1 ? "1 week" : weeks + " weeks";
    }

    private long weeks(long pairs) {
        return Math.max(1, Math.round(Math.ceil(pairs / weekly)));
    }
}
