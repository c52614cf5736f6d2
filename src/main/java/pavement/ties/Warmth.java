package pavement.ties;

import java.time.Instant;
import java.util.Arrays;
import pavement.book.Encounter;

/// How warm a tie is (SCIENCE A1): what every contact left behind, fading by a power law, half of
/// it gone in a month.
///
/// The power law is a sum of six exponentials, so a contact more costs the same however many there
/// were, and the order in which they are told does not matter.
public final class Warmth {
    public static final Warmth NONE = new Warmth(new double[6], Double.NaN);

    private static final double[] HALF_LIVES = {6, 24, 96, 384, 1536, 6144};
    private static final double[] SHARES = {.1589, .5034, .2420, .0714, .0172, .0071};

    private final double[] glow;
    private final double day;

    private Warmth(double[] glow, double day) {
        this.glow = glow;
        this.day = day;
    }

    /// What one contact leaves behind.
    static double weight(Encounter encounter) {
        var reached = encounter.outcome().reached();
        var talk = encounter.spent().talk();
        return switch (encounter.channel()) {
            case IN_PERSON -> (reached ? 1 : .15) * length(talk, 30);
            case VIDEO -> .8 * (reached ? 1 : .15) * length(talk, 30);
            case CALL -> reached ? .7 * length(talk, 10) : .05;
            case EVENT -> .4 * (reached ? 1 : .15) * length(talk, 30);
            case MESSAGE -> .25 * heard(encounter);
            case REACTION -> .05;
            case BULK -> 0;
        };
    }

    /// A message that was answered counts whole, theirs that waits for mine three tenths, mine that
    /// waits a half of that.
    private static double heard(Encounter message) {
        if (message.outcome().reached()) return 1;
        return switch (message.direction()) {
            case IN -> .3;
            case OUT, MUTUAL -> .15;
        };
    }

    /// Five minutes count .36, thirty 1, an hour 1.32, four hours and more 2.
    static double length(int minutes, int usual) {
        return Math.min(2, Math.log1p((minutes == 0 ? usual : minutes) / 5.0) / Math.log(7));
    }

    /// What is left of a contact after so many days.
    static double left(double days) {
        var sum = 0.0;
        for (var k = 0; k < 6; k++)
            sum += SHARES[k] * Math.exp(-Days.LN2 * Math.max(0, days) / HALF_LIVES[k]);
        return sum;
    }

    public Warmth and(Instant at, double weight) {
        var when = Days.of(at);
        if (Double.isNaN(day)) return new Warmth(new double[6], when).and(at, weight);
        var next = when > day ? faded(when - day) : glow.clone();
        for (var k = 0; k < 6; k++)
            next[k] +=
                    SHARES[k]
                            * weight
                            * Math.exp(-Days.LN2 * Math.max(0, day - when) / HALF_LIVES[k]);
        return new Warmth(next, Math.max(day, when));
    }

    /// As if that contact had never been.
    public Warmth without(Instant at, double weight) {
        return and(at, -weight);
    }

    public boolean known() {
        return !Double.isNaN(day);
    }

    /// The sum of what is left. A moment before the last contact is read as the moment of that
    /// contact.
    public double left(Instant at) {
        return known() ? Arrays.stream(faded(Math.max(0, Days.of(at) - day))).sum() : 0;
    }

    /// 0 to 100.
    public double score(Instant at) {
        var left = Math.max(0, left(at));
        return 100 * left / (left + 2);
    }

    public Strength strength(Instant at) {
        if (!known()) return Strength.NONE;
        var score = score(at);
        return score < 30 ? Strength.WEAK : score < 60 ? Strength.OK : Strength.STRONG;
    }

    private double[] faded(double days) {
        var next = new double[6];
        for (var k = 0; k < 6; k++) next[k] = glow[k] * Math.exp(-Days.LN2 * days / HALF_LIVES[k]);
        return next;
    }
}
