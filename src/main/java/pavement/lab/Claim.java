package pavement.lab;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Tie;
import pavement.evidence.Strata;
import pavement.ties.Try;

/// "Strangers can be more lucrative than people you already know": the claim, weighed on this
/// owner's own attempts (SCIENCE B0, B6). Nobody drew lots, so it leans at most.
///
/// @param measures per attempt, person and hour, and what an hour is worth
/// @param cautions what could fool him, as far as it applies
/// @param weekly what the weeks say against "both bring the same an hour"; empty without hours
/// @param asked successes without minutes: a mistake to ask about
public record Claim(
        Which which,
        Arm one,
        Arm other,
        List<Measure> measures,
        Strata strata,
        List<Caution> cautions,
        OptionalDouble weekly,
        List<Try> asked) {
    /// The two that were named beforehand.
    public enum Which {
        /// C1: everybody outside the passive network against it.
        ACTIVE,
        /// C2: those never yet spoken with against all others.
        STRANGERS;

        boolean first(Tie tie) {
            return switch (this) {
                case ACTIVE -> tie != Tie.PASSIVE;
                case STRANGERS -> tie == Tie.STRANGER;
            };
        }

        public String name(boolean first) {
            return switch (this) {
                case ACTIVE -> first ? "Active" : "Passive";
                case STRANGERS -> first ? "Strangers" : "People you know";
            };
        }
    }

    public static Claim of(Which which, Tried tried, Book book, ZoneId zone) {
        var sides = tried.sums(book, zone).sides(which);
        var one = sides.one();
        var other = sides.other();
        var measures = new Weighing(which.name(true), one, which.name(false), other).all();
        var asked = new ArrayList<>(one.asked());
        asked.addAll(other.asked());
        return new Claim(
                which,
                one,
                other,
                measures,
                sides.strata(),
                new Fooling(which, sides, one, other, measures, sides.strata()).all(),
                one.timed() && other.timed()
                        ? OptionalDouble.of(sides.weeks().e())
                        : OptionalDouble.empty(),
                List.copyOf(asked));
    }

    /// All in the order of [Which].
    public static List<Claim> all(Tried tried, Book book, ZoneId zone) {
        return Stream.of(Which.values()).map(which -> of(which, tried, book, zone)).toList();
    }

    /// That measure, unless it is withheld or has nothing to be said of.
    public Optional<Measure.Weighed> weighed(Measure.Of of) {
        return measures.stream()
                .filter(Measure.Weighed.class::isInstance)
                .map(Measure.Weighed.class::cast)
                .filter(each -> each.of() == of)
                .findFirst();
    }
}
