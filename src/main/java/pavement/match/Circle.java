package pavement.match;

import java.util.Collections;
import java.util.List;

/// Each helps the next and the last helps the first (SCIENCE D4). Help need not be at the same
/// time, so one that breaks still leaves help given.
///
/// @param people in the order of helping, the smallest first
/// @param chance that all of it comes to be
public record Circle(List<Integer> people, double chance) {
    public Circle {
        people = List.copyOf(people);
    }

    /// How much help is to be expected of it.
    public double gain() {
        return people.size() * chance;
    }

    boolean apart(Circle other) {
        return Collections.disjoint(people, other.people());
    }
}
