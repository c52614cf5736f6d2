package pavement.meaning;

import java.util.Arrays;

/// What was added up for each text of a shelf, kept from one question to the next so that nothing
/// has to be made anew.
final class Sums {
    private float[] worth = {};
    private boolean[] touched = {};
    private int[] order = new int[256];
    private int size;

    /// Empty, for so many texts.
    void begin(int slots) {
        for (var at = 0; at < size; at++) {
            worth[order[at]] = 0;
            touched[order[at]] = false;
        }
        size = 0;
        if (worth.length >= slots) return;
        worth = new float[slots + slots / 8 + 16];
        touched = new boolean[worth.length];
    }

    void add(int slot, double by) {
        if (!touched[slot]) {
            touched[slot] = true;
            if (size == order.length) order = Arrays.copyOf(order, size * 2);
            order[size++] = slot;
        }
        worth[slot] += (float) by;
    }

    int size() {
        return size;
    }

    int slot(int at) {
        return order[at];
    }

    float worth(int slot) {
        return worth[slot];
    }
}
