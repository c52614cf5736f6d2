package pavement.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The trie of the first sketch, kept to measure the library against.
/// A map that never changes: `with` and `without` share all but one path with the map they came from.
/// A change to a book of 200,000 encounters costs microseconds; copying a `HashMap` of them costs 20 ms.
final class Trie<K, V> {
    private static final int BITS = 5;
    private static final int DEEPEST = 30;
    private static final Trie<?, ?> EMPTY = new Trie<>(0, new Object[0]);

    private final int bitmap;
    private final Object[] slots; // each a Map.Entry, a Trie, or below DEEPEST a List<Map.Entry> of equal hashes

    private Trie(int bitmap, Object[] slots) {
        this.bitmap = bitmap;
        this.slots = slots;
    }

    @SuppressWarnings("unchecked")
    static <K, V> Trie<K, V> empty() {
        return (Trie<K, V>) EMPTY;
    }

    Optional<V> get(K key) {
        int hash = spread(key);
        Object node = this;
        for (int shift = 0; node instanceof Trie<?, ?> trie; shift += BITS) node = trie.slot(hash, shift);
        return entries(node).stream()
                .filter(entry -> entry.getKey().equals(key))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    Trie<K, V> with(K key, V value) {
        return with(Map.entry(key, value), spread(key), 0);
    }

    Trie<K, V> without(K key) {
        return get(key).isEmpty() ? this : without(key, spread(key), 0);
    }

    void forEach(Consumer<V> action) {
        for (var slot : slots) {
            if (slot instanceof Trie<?, ?> below) this.<Trie<K, V>>cast(below).forEach(action);
            else entries(slot).forEach(entry -> action.accept(entry.getValue()));
        }
    }

    List<V> values() {
        var values = new ArrayList<V>();
        forEach(values::add);
        return values;
    }

    private Trie<K, V> with(Map.Entry<K, V> entry, int hash, int shift) {
        var slot = slot(hash, shift);
        if (slot instanceof Trie<?, ?> below)
            return put(hash, shift, this.<Trie<K, V>>cast(below).with(entry, hash, shift + BITS));
        var others = entries(slot).stream()
                .filter(other -> !other.getKey().equals(entry.getKey()))
                .toList();
        if (others.isEmpty()) return put(hash, shift, entry);
        if (shift >= DEEPEST) return put(hash, shift, plus(others, entry));
        var below = Trie.<K, V>empty();
        for (var other : plus(others, entry)) below = below.with(other, spread(other.getKey()), shift + BITS);
        return put(hash, shift, below);
    }

    private Trie<K, V> without(K key, int hash, int shift) {
        var slot = slot(hash, shift);
        if (slot instanceof Trie<?, ?> below) {
            var smaller = this.<Trie<K, V>>cast(below).without(key, hash, shift + BITS);
            return smaller.bitmap == 0 ? drop(hash, shift) : put(hash, shift, smaller);
        }
        var others = entries(slot).stream()
                .filter(other -> !other.getKey().equals(key))
                .toList();
        return others.isEmpty() ? drop(hash, shift) : put(hash, shift, others);
    }

    private Object slot(int hash, int shift) {
        int bit = bit(hash, shift);
        return (bitmap & bit) == 0 ? List.of() : slots[index(bit)];
    }

    private Trie<K, V> put(int hash, int shift, Object content) {
        int bit = bit(hash, shift);
        int at = index(bit);
        if ((bitmap & bit) != 0) {
            var copy = slots.clone();
            copy[at] = content;
            return new Trie<>(bitmap, copy);
        }
        var wider = new Object[slots.length + 1];
        System.arraycopy(slots, 0, wider, 0, at);
        System.arraycopy(slots, at, wider, at + 1, slots.length - at);
        wider[at] = content;
        return new Trie<>(bitmap | bit, wider);
    }

    private Trie<K, V> drop(int hash, int shift) {
        int bit = bit(hash, shift);
        int at = index(bit);
        var narrower = new Object[slots.length - 1];
        System.arraycopy(slots, 0, narrower, 0, at);
        System.arraycopy(slots, at + 1, narrower, at, narrower.length - at);
        return new Trie<>(bitmap & ~bit, narrower);
    }

    private int index(int bit) {
        return Integer.bitCount(bitmap & (bit - 1));
    }

    private static int bit(int hash, int shift) {
        return 1 << ((hash >>> shift) & 31);
    }

    private static int spread(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private List<Map.Entry<K, V>> entries(Object slot) {
        return slot instanceof List<?> several ? cast(several) : List.of(this.<Map.Entry<K, V>>cast(slot));
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }

    @SuppressWarnings("unchecked")
    private <T> T cast(Object slot) {
        return (T) slot;
    }
}
