package pavement.evidence;

/// A number with everything that must be said along with it (SCIENCE 0.4). A page takes a finding
/// and never a bare rate, so that none can be shown without its range and its count.
///
/// @param value the best guess; `within` its likely range
/// @param n how many it rests on: attempts, people, pairs, guesses
/// @param prior how much of it is still what was assumed at the start, 0 to 1
/// @param basis whether a coin chose; what was merely observed is never clear
/// @param sentence the number in words, for somebody who knows no statistics
public record Finding(
        double value,
        Interval within,
        long n,
        double prior,
        Label label,
        Basis basis,
        String sentence) {
    public Finding {
        if (!Double.isFinite(value)) throw new IllegalArgumentException("found " + value);
        if (n < 0) throw new IllegalArgumentException("from " + n);
        if (!(prior >= 0 && prior <= 1)) throw new IllegalArgumentException("prior of " + prior);
        if (label == Label.CLEAR && basis == Basis.OBSERVED)
            throw new IllegalArgumentException("what nobody drew by lot is not clear: " + sentence);
        if (sentence.isBlank()) throw new IllegalArgumentException("a number without words");
    }
}
