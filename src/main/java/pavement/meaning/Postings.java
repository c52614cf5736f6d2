package pavement.meaning;

import java.util.Arrays;

/// Which texts hold one word or thing, and what it weighs in each; arrays, because every question
/// runs through a few thousand of them.
final class Postings {
    private int[] slots = new int[4];
    private float[] weights = new float[4];
    private int size;

    void add(int slot, double weight) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        slots[size] = slot;
        weights[size++] = (float) weight;
    }

    void remove(int slot) {
        for (var at = 0; at < size; at++)
            if (slots[at] == slot) {
                size--;
                slots[at] = slots[size];
                weights[at] = weights[size];
                return;
            }
    }

    int size() {
        return size;
    }

    int slot(int at) {
        return slots[at];
    }

    float weight(int at) {
        return weights[at];
    }
}
