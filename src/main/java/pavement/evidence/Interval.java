package pavement.evidence;

/// Where a number lies, as far as is known.
///
/// @param level how often such a range holds the true number, within (0, 1): .8 is four in five
public record Interval(double low, double high, double level) {
    public Interval {
        if (!(low <= high)) throw new IllegalArgumentException("from " + low + " to " + high);
        if (!(level > 0 && level < 1)) throw new IllegalArgumentException("a level of " + level);
    }

    public boolean holds(double value) {
        return low <= value && value <= high;
    }
}
