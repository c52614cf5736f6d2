package pavement.find;

import java.util.List;
import java.util.Optional;
import pavement.book.Person;
import pavement.meaning.Likeness;
import pavement.paths.Route;

/// Somebody who can, as far as the book says.
///
/// @param line the sentence that proves it, and `likeness` how well it fits
/// @param weight how much it says, 0 to 1, and `apt` what it said when it was written
/// @param way how he is reached best; empty when nobody leads to him
public record Hit(
        Person person,
        Line line,
        Likeness likeness,
        double weight,
        double apt,
        Optional<Route> way) {
    /// SCIENCE D1, taken back.
    private static final double GUESSED = .6;

    /// How many stand between the owner and him.
    public enum Distance {
        DIRECT,
        ONE,
        TWO,
        NOBODY
    }

    public Distance distance() {
        return way.map(Route::brokers)
                .map(List::size)
                .map(n -> n == 0 ? Distance.DIRECT : n == 1 ? Distance.ONE : Distance.TWO)
                .orElse(Distance.NOBODY);
    }

    /// It fits well, whether it was said outright or read out of a note.
    public boolean well() {
        return Likeness.Degree.of(line.guessed() ? weight / GUESSED : weight)
                == Likeness.Degree.MUCH;
    }

    /// SCIENCE E4: how well it fits, times how likely he is reached.
    double rank() {
        return weight * way.map(it -> it.chance().value()).orElse(0.0);
    }
}
