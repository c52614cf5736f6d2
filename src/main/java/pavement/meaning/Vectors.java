package pavement.meaning;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What a model of the owner's makes of texts: each a point, near those that mean about the same.
/// Empty without a model, and everything works without.
public final class Vectors {
    public static final Vectors NONE = new Vectors(Map.of());

    /// Unlike texts of most models are about so near.
    private static final double FAR = .4;

    private static final double CLOSE = .9;

    private final Map<String, float[]> byText;

    private Vectors(Map<String, float[]> byText) {
        this.byText = byText;
    }

    /// @param byText of any length each, but all alike
    public static Vectors of(Map<String, float[]> byText) {
        var copy = new HashMap<String, float[]>();
        byText.forEach((text, vector) -> copy.put(text, unit(vector)));
        return new Vectors(copy);
    }

    private static float[] unit(float[] vector) {
        var sum = 0.0;
        for (var each : vector) sum += each * each;
        var unit = vector.clone();
        for (var i = 0; i < unit.length && sum > 0; i++) unit[i] /= (float) Math.sqrt(sum);
        return unit;
    }

    /// From 0, as far as unlike texts are, to 1; nothing when one of them was never read by the
    /// model, or by another model.
    public OptionalDouble nearness(String one, String other) {
        var a = byText.getOrDefault(one, NOTHING);
        var b = byText.getOrDefault(other, NOTHING);
        if (a.length == 0 || a.length != b.length) return OptionalDouble.empty();
        var cosine = 0.0;
        for (var i = 0; i < a.length; i++) cosine += a[i] * b[i];
        return OptionalDouble.of(Math.clamp((cosine - FAR) / (CLOSE - FAR), 0, 1));
    }

    private static final float[] NOTHING = {};

    public int size() {
        return byText.size();
    }
}
