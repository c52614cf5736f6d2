package pavement.match;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import pavement.book.PersonId;
import pavement.ties.Standings;

/// Who can help whom: the owner and others, others among themselves, and help that goes round.
/// Mutual gain and help of one side are never mixed by a formula (SCIENCE D2).
///
/// @param withYou where the owner is one of the two; where both gain first
/// @param between where both gain, the most promising first
/// @param oneWay where one can simply help the other
/// @param rounds nobody is in two of them
public record Board(
        List<Both> withYou, List<Between> between, List<Both> oneWay, List<Round> rounds) {
    /// How many introductions the owner does in a week.
    public static final int A_WEEK = 3;

    /// How many introductions somebody bears in 30 days.
    static final int A_MONTH = 2;

    /// An introduction that is likelier to come to nothing.
    static final double WORTH_IT = .15;

    static final Comparator<Both> BEST =
            comparing((Both each) -> !each.both())
                    .thenComparing(comparingDouble(Board::order).reversed())
                    .thenComparing(each -> each.other().value())
                    .thenComparing(each -> each.one().map(PersonId::toString).orElse(""));

    private static double order(Both both) {
        return both.both() ? both.mutual() : both.most();
    }

    /// @param used how often each was introduced in the last 30 days
    /// @param left how many introductions there is room for this week
    public static Board of(
            Matches matches,
            Standings standings,
            Instant now,
            Map<PersonId, Integer> used,
            int left) {
        return new BoardMaking(matches, standings, now, used, left).board();
    }
}
