package pavement.store;

/// Enums as the small numbers that a million rows are made of. The table `word` explains them to
/// whoever reads the database without Pavement, and a test holds both together: constants may be
/// added at the end, never moved.
@SuppressWarnings("EnumOrdinal") // the order is pinned by the migration and its test
final class Codes {
    private Codes() {}

    static int of(Enum<?> constant) {
        return constant.ordinal();
    }

    static <E extends Enum<E>> E read(E[] constants, int code) {
        if (code < 0 || code >= constants.length)
            throw new IllegalStateException(
                    "the book holds code " + code + ", which this Pavement does not know");
        return constants[code];
    }
}
