package pavement.meaning;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// What a model of the owner's makes of texts: each a point, near those that mean about the same.
/// None without a model, and everything works without. More come while a model reads; whoever
/// compares texts sees them from the next `turn` on.
public final class Vectors {
    public static final Vectors NONE = new Vectors(Map.of());

    private final Map<String, Point> byText;
    private final AtomicReference<Optional<Scale>> scale = new AtomicReference<>(Optional.empty());
    private final AtomicLong turn = new AtomicLong();

    private Vectors(Map<String, Point> byText) {
        this.byText = byText;
    }

    /// None yet.
    public static Vectors growing() {
        return new Vectors(new ConcurrentHashMap<>());
    }

    /// @param byText of any length each, but all alike
    public static Vectors of(Map<String, float[]> byText) {
        var vectors = growing();
        byText.forEach((text, vector) -> vectors.put(text, Point.of(vector)));
        return vectors;
    }

    public void put(String text, Point point) {
        byText.put(text, point);
    }

    /// Forgets all others, of which there is no trace left here.
    public void keep(Set<String> texts) {
        byText.keySet().retainAll(texts);
    }

    /// What was put is looked at from now on.
    public void turn() {
        turn.incrementAndGet();
    }

    /// How often that was.
    long turns() {
        return turn.get();
    }

    /// By which its cosines are read; the usual one until it was measured.
    public Scale scale() {
        return scale.get().orElse(Scale.USUAL);
    }

    public boolean measured() {
        return scale.get().isPresent();
    }

    public void measuredBy(Scale by) {
        scale.set(Optional.of(by));
    }

    public Point of(String text) {
        return byText.getOrDefault(text, Point.NONE);
    }

    public boolean holds(String text) {
        return byText.containsKey(text);
    }

    /// Those of these that the model has not read.
    public Set<String> missing(Collection<String> texts) {
        var missing = new java.util.LinkedHashSet<String>();
        for (var text : texts) if (!text.isBlank() && !holds(text)) missing.add(text);
        return missing;
    }

    /// From 0, as far as unlike texts are, to 1; 0 when one of them was never read by the model, or
    /// by another model.
    double nearness(Point one, Point other) {
        return one.besides(other) ? scale().nearness(one.cosine(other)) : 0;
    }

    public int size() {
        return byText.size();
    }
}
