package pavement.intake;

/// What a row says of a deal, as it stands in its cells. Each may be empty, but not all.
///
/// @param every how often it is paid
/// @param expected when it is decided
public record Lead(
        String value, String currency, String every, String step, String expected, String what) {
    boolean nothing() {
        return (value + step + expected + what).isBlank();
    }

    Lead kept() {
        return new Lead(
                Keepable.text(value),
                Keepable.text(currency),
                Keepable.text(every),
                Keepable.text(step),
                Keepable.text(expected),
                Keepable.text(what));
    }
}
