package pavement.store;

/// Small numbers that one column brought together, taken from the lowest bits on.
final class Bits {
    private int left;

    Bits(int bits) {
        this.left = bits;
    }

    int take(int bits) {
        var value = left & ((1 << bits) - 1);
        left >>>= bits;
        return value;
    }

    boolean flag() {
        return take(1) == 1;
    }
}
