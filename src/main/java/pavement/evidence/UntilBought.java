package pavement.evidence;

import java.util.List;
import java.util.Locale;

/// How long it takes from a lead to a customer (SCIENCE G2). Never the mean of the winners alone:
/// those who have not bought yet have their part in it.
///
/// @param leads all that began, of whom `won` bought and `open` are still open
/// @param reached whether half of them bought within the days anybody was followed
/// @param found the day by which half had bought; where they have not, how long that is known
public record UntilBought(long leads, long won, long open, boolean reached, Finding found) {
    public static UntilBought of(List<Spell> spells) {
        var won = spells.stream().filter(each -> each.end() == Spell.End.WENT_ON).count();
        var open = spells.stream().filter(each -> each.end() == Spell.End.OPEN).count();
        var closed = spells.size() - open;
        var curve = Incidence.of(spells);
        var half = curve.day(.5);
        var z = Normal.quantile(.9);
        var low = curve.day(.5, z).orElse(curve.longest());
        var high = curve.day(.5, -z).orElse(curve.longest());
        var day = half.orElse(curve.longest());
        return new UntilBought(
                spells.size(),
                won,
                open,
                half.isPresent(),
                new Finding(
                        day,
                        new Interval(Math.min(low, day), Math.max(high, day), .8),
                        closed,
                        0,
                        Few.label(closed),
                        Basis.OBSERVED,
                        sentence(spells.size(), closed, open, half.isPresent(), day, low, high)));
    }

    private static String sentence(
            long leads,
            long closed,
            long open,
            boolean reached,
            double day,
            double low,
            double high) {
        if (leads == 0) return "Nobody has begun yet.";
        if (closed == 0) return "Nobody has said yes or no yet.";
        var still = open == 0 ? "" : " %d of them still open.".formatted(open);
        if (!reached)
            return "More than half of these %d have not bought within %s.%s"
                    .formatted(leads, days(day), still);
        return String.format(
                Locale.ROOT,
                "Half of %d had bought after %s (4 in 5: %.0f to %.0f).%s",
                leads,
                days(day),
                Math.min(low, day),
                Math.max(high, day),
                still);
    }

    private static String days(double day) {
        var whole = Math.round(day);
        return whole == 1 ? "1 day" : whole + " days";
    }
}
