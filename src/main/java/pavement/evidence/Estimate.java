package pavement.evidence;

/// A best guess with its doubt.
///
/// @param low and `high` four times in five it lies between them; `least` and `most` nine in ten;
///   `from` and `until` one in two
public record Estimate(
        double mean,
        double low,
        double high,
        double least,
        double most,
        double from,
        double until) {
    public static Estimate of(Mixture belief) {
        var mixture = belief.alone();
        return new Estimate(
                mixture.mean(),
                mixture.quantile(.1),
                mixture.quantile(.9),
                mixture.quantile(.05),
                mixture.quantile(.95),
                mixture.quantile(.25),
                mixture.quantile(.75));
    }
}
