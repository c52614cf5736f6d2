package pavement.match;

/// Two who could be introduced, by their places in some list, and what is to be expected of it: the
/// chance that both say yes, times how much both gain (SCIENCE D2: `G = ρ_a ρ_b M`).
public record Pair(int one, int other, double gain) {
    public Pair {
        if (one == other) throw new IllegalArgumentException("nobody is introduced to himself");
    }

    boolean has(int person) {
        return one == person || other == person;
    }

    /// The one who is not `person`.
    int across(int person) {
        return one == person ? other : one;
    }
}
