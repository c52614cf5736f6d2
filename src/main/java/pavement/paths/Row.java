package pavement.paths;

import java.util.Arrays;

/// Whom one person knows: places of people, in order, and how likely each is. Two arrays, because
/// half a million lines are kept.
record Row(int[] near, float[] well) {
    static final Row EMPTY = new Row(new int[0], new float[0]);

    /// Not more than half a chance in a thousand is no line.
    static final double LEAST = .0005;

    int size() {
        return near.length;
    }

    /// 0 for somebody he does not know.
    float to(int place) {
        var at = Arrays.binarySearch(near, place);
        return at < 0 ? 0 : well[at];
    }

    /// With another chance of knowing that one; 0 takes him out.
    Row with(int place, float chance) {
        var at = Arrays.binarySearch(near, place);
        if (at >= 0 && chance > 0) {
            if (well[at] == chance) return this;
            var next = well.clone();
            next[at] = chance;
            return new Row(near, next);
        }
        if (at < 0 && chance <= 0) return this;
        return at < 0 ? inserted(-at - 1, place, chance) : removed(at);
    }

    private Row inserted(int at, int place, float chance) {
        var next = Arrays.copyOf(near, near.length + 1);
        var sure = Arrays.copyOf(well, well.length + 1);
        System.arraycopy(near, at, next, at + 1, near.length - at);
        System.arraycopy(well, at, sure, at + 1, well.length - at);
        next[at] = place;
        sure[at] = chance;
        return new Row(next, sure);
    }

    private Row removed(int at) {
        var next = Arrays.copyOf(near, near.length - 1);
        var sure = Arrays.copyOf(well, well.length - 1);
        System.arraycopy(near, at + 1, next, at, next.length - at);
        System.arraycopy(well, at + 1, sure, at, sure.length - at);
        return new Row(next, sure);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row that
                && Arrays.equals(near, that.near)
                && Arrays.equals(well, that.well);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(near);
    }

    @Override
    public String toString() {
        return Arrays.toString(near) + Arrays.toString(well);
    }
}
