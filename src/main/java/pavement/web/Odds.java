package pavement.web;

import java.util.List;
import java.util.stream.IntStream;

/// A chance with its doubt, as ten strokes and words: dark up to the low end, grey up to the high
/// end, pale beyond.
///
/// @param low in tenths, 0 to 10, as are `likely` and `high`; none is shown above 9 in 10 or below
///   1
record Odds(int low, int likely, int high) {
    /// One stroke of the ten.
    ///
    /// @param kind "a" sure, "b" likely, "c" beyond
    record Stroke(String kind, int x) {
        double y() {
            return kind.equals("a") ? 0 : kind.equals("b") ? 1.5 : 3;
        }

        int height() {
            return kind.equals("a") ? 11 : kind.equals("b") ? 8 : 5;
        }
    }

    /// @param low and `high` the ends of the likely range, 0 to 1
    static Odds of(double low, double likely, double high) {
        var middle = tenths(likely);
        return new Odds(Math.min(middle, tenths(low)), middle, Math.max(middle, tenths(high)));
    }

    List<Stroke> strokes() {
        return IntStream.range(0, 10)
                .mapToObj(i -> new Stroke(i < low ? "a" : i < high ? "b" : "c", i * 5))
                .toList();
    }

    /// "3 in 10"; below one in ten, in twentieths it would pretend to know.
    String words() {
        return likely < 1 ? "less than 1 in 10" : likely + " in 10";
    }

    String range() {
        return "Likely between %d and %d in 10".formatted(low, high);
    }

    private static int tenths(double chance) {
        return (int) Math.min(9, Math.round(chance * 10));
    }
}
