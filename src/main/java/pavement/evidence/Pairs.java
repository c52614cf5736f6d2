package pavement.evidence;

import java.util.Optional;
import org.apache.commons.numbers.gamma.LogGamma;

/// What pairs drawn by lot say, looked at as often as one likes (SCIENCE B5a): the paired-sign
/// e-process, a uniform mixture over how often one arm may win (Robbins 1970).
///
/// While the arm makes no difference each decided pair is a fair coin, so the evidence is a
/// martingale and reaches [#ENOUGH] in one case of twenty at most, however often one looks. It says
/// "more often", and nothing of how much.
///
/// @param wins decided pairs that went to the one arm, `losses` to the other; ties say nothing
/// @param most the most the evidence has ever been
/// @param settled whether the one arm was ahead when it first was enough; empty while it never was
public record Pairs(long wins, long losses, double most, Optional<Boolean> settled) {
    public static final double ENOUGH = 20;

    public static final Pairs NONE = new Pairs(0, 0, 1, Optional.empty());

    /// After one more decided pair.
    public Pairs and(boolean win) {
        var w = wins + (win ? 1 : 0);
        var l = losses + (win ? 0 : 1);
        var now = Math.exp(ln(w, l));
        var by = settled.or(() -> now >= ENOUGH ? Optional.of(w > l) : Optional.empty());
        return new Pairs(w, l, Math.max(most, now), by);
    }

    /// E = 2^d w! l! / (d+1)!
    static double ln(long wins, long losses) {
        var decided = wins + losses;
        return decided * Math.log(2)
                + (LogGamma.value(wins + 1.0) + LogGamma.value(losses + 1.0))
                - LogGamma.value(decided + 2.0);
    }

    public static double evidence(long wins, long losses) {
        return Math.exp(ln(wins, losses));
    }

    public double evidence() {
        return evidence(wins, losses);
    }

    public long decided() {
        return wins + losses;
    }

    /// Valid whenever one looks.
    public double chance() {
        return Math.min(1, 1 / most);
    }

    /// Wins in a row by which the one arm would settle it.
    public long needed() {
        return needed(wins, losses);
    }

    /// Wins in a row by which the other arm would settle it.
    public long neededByTheOther() {
        return needed(losses, wins);
    }

    private static long needed(long ahead, long behind) {
        var more = 0L;
        while (ahead + more <= behind || ln(ahead + more, behind) < Math.log(ENOUGH) - 1e-12)
            more++;
        return more;
    }

    /// Wins that settle it against so many losses: 8, 11, 14, 16 …
    public static long wins(long losses) {
        return needed(0, losses);
    }
}
