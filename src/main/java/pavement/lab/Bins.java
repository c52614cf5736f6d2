package pavement.lab;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.evidence.Basis;
import pavement.evidence.Claims;
import pavement.evidence.Claims.Share;
import pavement.evidence.Comparison;
import pavement.evidence.Estimate;
import pavement.evidence.Finding;
import pavement.evidence.Interval;
import pavement.evidence.Label;
import pavement.evidence.Sequence;

/// How often he had been in contact with those who helped, in the three bins of Granovetter 1973
/// (SCIENCE A), with his column beside the owner's. His is a list of successes with no attempts; so
/// here attempts and hours stand beside them, and what came of an attempt.
public record Bins(List<Row> rows, long results) {
    /// The contacts of the year before the attempt.
    public enum Contact {
        /// Twice a week or more.
        OFTEN(104, 9, .167, .079, .293),
        /// More than once a year, less than twice a week.
        OCCASIONALLY(2, 30, .556, .414, .691),
        /// Once a year or less.
        RARELY(0, 15, .278, .165, .416);

        private final int from;
        private final int published;
        private final double share;
        private final double low;
        private final double high;

        Contact(int from, int published, double share, double low, double high) {
            this.from = from;
            this.published = published;
            this.share = share;
            this.low = low;
            this.high = high;
        }

        static Contact of(int contacts) {
            return contacts >= OFTEN.from
                    ? OFTEN
                    : contacts >= OCCASIONALLY.from ? OCCASIONALLY : RARELY;
        }
    }

    /// @param published of the 54 whom Granovetter asked
    /// @param share of the owner's own successes; empty below ten of them
    /// @param rate what came of an attempt
    public record Row(
            Contact contact,
            Arm arm,
            Finding published,
            Optional<Finding> share,
            Finding rate,
            Estimate range) {
        public boolean enough() {
            return arm.attempts() >= Comparison.ENOUGH;
        }
    }

    /// @param zone in which the other tables of these attempts are counted
    public static Bins of(Tried tried, Book book, ZoneId zone) {
        var sums = tried.sums(book, zone);
        var arms = Stream.of(Contact.values()).map(sums::contacts).toList();
        var results = arms.stream().mapToLong(Arm::results).sum();
        var claims =
                Claims.shares(
                        arms.stream()
                                .map(arm -> new Share(arm.results(), arm.attempts()))
                                .toList());
        var rows = new ArrayList<Row>();
        var side = 0;
        for (var contact : Contact.values()) {
            var arm = arms.get(side);
            rows.add(row(contact, arm, results, claims, side));
            side++;
        }
        return new Bins(List.copyOf(rows), results);
    }

    private static Row row(Contact contact, Arm arm, long results, Claims claims, int side) {
        var range = Estimate.of(claims.believed(side));
        var n = arm.attempts();
        var label = n == 0 ? Label.NO_DATA : n < Comparison.ENOUGH ? Label.TOO_EARLY : Label.OPEN;
        return new Row(
                contact,
                arm,
                published(contact),
                results < Comparison.ENOUGH
                        ? Optional.empty()
                        : Optional.of(own(contact, arm, results)),
                new Finding(
                        range.mean(),
                        new Interval(range.low(), range.high(), .8),
                        n,
                        claims.prior(side),
                        label,
                        Basis.OBSERVED,
                        Sentences.share(
                                Measure.Of.ATTEMPT,
                                word(contact),
                                new Share(arm.results(), n),
                                range,
                                claims.prior(side))),
                range);
    }

    private static Finding published(Contact it) {
        return new Finding(
                it.share,
                new Interval(it.low, it.high, .95),
                54,
                0,
                Label.OPEN,
                Basis.OBSERVED,
                "%d of the 54 men whom Granovetter asked in 1973 had found their job through somebody they saw %s."
                        .formatted(it.published, word(it).toLowerCase(Locale.ROOT)));
    }

    private static Finding own(Contact contact, Arm arm, long results) {
        return new Finding(
                (double) arm.results() / results,
                Sequence.of(arm.results(), results - arm.results(), .95),
                results,
                0,
                Label.OPEN,
                Basis.OBSERVED,
                "%d of your %d next steps came from people you had seen %s."
                        .formatted(arm.results(), results, word(contact).toLowerCase(Locale.ROOT)));
    }

    private static String word(Contact contact) {
        return switch (contact) {
            case OFTEN -> "Often";
            case OCCASIONALLY -> "Occasionally";
            case RARELY -> "Rarely";
        };
    }
}
