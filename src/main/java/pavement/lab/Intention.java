package pavement.lab;

import java.time.Instant;
import java.util.List;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.evidence.Basis;
import pavement.evidence.Few;
import pavement.evidence.Finding;
import pavement.evidence.Interval;
import pavement.evidence.Label;
import pavement.evidence.Rates;

/// "Reveal your true intentions": whether he said out loud what he is after, and what came of it.
/// Both sides start from the same assumption (SCIENCE B1), and nobody drew by lot when he says it.
///
/// @param aloud how often a next step came where he said it, `unsaid` where he did not
/// @param better the chance that saying it does better
public record Intention(
        long aloudCame,
        Finding aloud,
        long unsaidCame,
        Finding unsaid,
        double better,
        Label label) {
    private static final double USUAL = .15;
    private static final double LEANING = .8;

    public static Intention of(Book book, Instant now) {
        var asked =
                book.encounters().stream()
                        .filter(each -> each.said().isPresent() && !each.at().isAfter(now))
                        .toList();
        var aloud = asked.stream().filter(each -> each.said().orElseThrow()).toList();
        var unsaid = asked.stream().filter(each -> !each.said().orElseThrow()).toList();
        var rates = Rates.of(List.of(group(aloud), group(unsaid)));
        var better = rates.mixture(0).above(rates.mixture(1));
        return new Intention(
                came(aloud),
                finding(rates, 0, aloud, "said what you are after"),
                came(unsaid),
                finding(rates, 1, unsaid, "left it unsaid"),
                better,
                label(aloud.size(), unsaid.size(), better));
    }

    private static long came(List<Encounter> talks) {
        return talks.stream().filter(each -> each.outcome().positive()).count();
    }

    private static Rates.Group group(List<Encounter> talks) {
        return new Rates.Group(USUAL, came(talks), talks.size());
    }

    private static Finding finding(Rates rates, int side, List<Encounter> talks, String how) {
        var mixture = rates.mixture(side);
        var weight = rates.priorWeight();
        var n = talks.size();
        return new Finding(
                mixture.mean(),
                new Interval(mixture.quantile(.1), mixture.quantile(.9), .8),
                n,
                weight / (weight + n),
                n == 0 ? Label.NO_DATA : n < Few.TEN ? Label.TOO_EARLY : Label.OPEN,
                Basis.OBSERVED,
                "Where you %s, a next step came in %d of %d.".formatted(how, came(talks), n));
    }

    private static Label label(long aloud, long unsaid, double better) {
        if (aloud == 0 || unsaid == 0) return Label.NO_DATA;
        if (aloud < Few.TEN || unsaid < Few.TEN) return Label.TOO_EARLY;
        return better >= LEANING || better <= 1 - LEANING ? Label.LEANING : Label.OPEN;
    }
}
