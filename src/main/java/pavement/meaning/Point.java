package pavement.meaning;

import org.apache.lucene.util.VectorUtil;

/// Where a model of the owner's puts a text, as a direction: how long it is says nothing. Kept in
/// an octet a dimension, which costs a hundredth of nearness at most and a quarter of the memory.
public final class Point {
    /// Of a text that no model has read.
    public static final Point NONE = new Point(new byte[0]);

    private static final int FULL = Byte.MAX_VALUE;

    private final byte[] at;
    private final double length;

    private Point(byte[] at) {
        this.at = at;
        this.length = at.length == 0 ? 0 : Math.sqrt(VectorUtil.dotProduct(at, at));
    }

    /// @param vector as a model gives it; `NONE` when it points nowhere
    public static Point of(float[] vector) {
        var most = 0f;
        for (var each : vector) most = Math.max(most, Math.abs(each));
        if (most == 0 || !Float.isFinite(most)) return NONE;
        var at = new byte[vector.length];
        for (var i = 0; i < at.length; i++) at[i] = (byte) Math.round(vector[i] / most * FULL);
        return new Point(at);
    }

    /// As `octets` wrote it.
    public static Point of(byte[] octets) {
        return octets.length == 0 ? NONE : new Point(octets.clone());
    }

    public byte[] octets() {
        return at.clone();
    }

    /// How many coordinates it has.
    int size() {
        return at.length;
    }

    /// The signs of its coordinates, 64 in each.
    long[] signs() {
        var signs = new long[(at.length + Long.SIZE - 1) / Long.SIZE];
        for (var i = 0; i < at.length; i++) if (at[i] < 0) signs[i / Long.SIZE] |= 1L << i;
        return signs;
    }

    public boolean none() {
        return at.length == 0;
    }

    /// Whether they can be compared: both were read, by models of the same size.
    public boolean besides(Point other) {
        return at.length > 0 && at.length == other.at.length;
    }

    /// The cosine of the angle between them, -1 to 1; both of the same size.
    public double cosine(Point other) {
        return VectorUtil.dotProduct(at, other.at) / (length * other.length);
    }
}
