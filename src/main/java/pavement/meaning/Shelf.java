package pavement.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/// All needs, or all offers, by their words, things, tags and categories.
///
/// @param <K> by what one is known outside
final class Shelf<K> {
    private static final Postings NONE = new Postings();

    /// Fewer are looked at one by one.
    private static final int MANY = 4096;

    private final BitSet taken = new BitSet();
    private final Signs signs = new Signs();
    private int[] lengths = {};
    private float[] guesses = {};
    private int[] days = {};
    private final Map<K, Integer> slots = new HashMap<>();
    private final List<Place<K>> places = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final Map<String, Postings> words = new HashMap<>();
    private final Map<Integer, Postings> things = new HashMap<>();
    private final Map<String, Postings> around = new HashMap<>();

    record Place<K>(K key, Entry entry) {}

    void add(K key, Entry entry) {
        var place = new Place<>(key, entry);
        int slot;
        if (free.isEmpty()) {
            slot = places.size();
            places.add(place);
        } else {
            slot = free.removeLast();
            places.set(slot, place);
        }
        slots.put(key, slot);
        taken.set(slot);
        note(slot, entry);
        for (var word : entry.reading().words())
            if (word.voice() == Denials.Voice.SAID)
                words.computeIfAbsent(word.stem(), _ -> new Postings())
                        .add(
                                slot,
                                word.times() * word.weight() * (word.bound() ? Scoring.BOUND : 1));
        for (var thing : entry.reading().things())
            if (thing.voice() == Denials.Voice.SAID)
                things.computeIfAbsent(thing.group(), _ -> new Postings())
                        .add(slot, thing.weight());
        for (var name : around(entry))
            around.computeIfAbsent(name, _ -> new Postings()).add(slot, 1);
    }

    /// What every question looks at, beside each other: to fetch it from all over the memory takes
    /// longer than to reckon with it.
    private void note(int slot, Entry entry) {
        if (slot >= lengths.length) {
            lengths = Arrays.copyOf(lengths, slot * 2 + 16);
            guesses = Arrays.copyOf(guesses, slot * 2 + 16);
            days = Arrays.copyOf(days, slot * 2 + 16);
        }
        lengths[slot] = entry.reading().length();
        guesses[slot] = (float) Scoring.guessed(entry.said());
        days[slot] = (int) entry.said().since().toEpochDay();
        signs.note(slot, entry.point());
    }

    void remove(K key) {
        int slot = slots.getOrDefault(key, -1);
        if (slot < 0) return;
        var entry = places.get(slot).entry();
        for (var word : entry.reading().words()) word(word.stem()).remove(slot);
        for (var thing : entry.reading().things()) thing(thing.group()).remove(slot);
        for (var name : around(entry)) around(name).remove(slot);
        slots.remove(key);
        taken.clear(slot);
        free.add(slot);
    }

    /// Each as it is now; by what it is found stays as it was.
    void renew(UnaryOperator<Entry> renewed) {
        places.replaceAll(place -> new Place<>(place.key(), renewed.apply(place.entry())));
        for (var slot = 0; slot < places.size(); slot++)
            signs.note(slot, places.get(slot).entry().point());
    }

    /// Where a model may find something near that point. Of very many, nearly all of those.
    void near(Point point, Scale scale, IntConsumer each) {
        IntConsumer there =
                slot -> {
                    if (taken(slot)) each.accept(slot);
                };
        if (size() >= MANY && signs.tell(point)) signs.near(point, scale.angle(), slots(), there);
        else for (var slot = 0; slot < slots(); slot++) there.accept(slot);
    }

    /// What is said around a text: its tags and its category.
    private static List<String> around(Entry entry) {
        var names = new ArrayList<String>();
        for (var tag : entry.tags()) names.add("#" + tag);
        if (!entry.said().category().isBlank())
            names.add(entry.said().category().strip().toLowerCase(Locale.ROOT));
        return names;
    }

    /// Those that share a tag or the category.
    List<Postings> beside(Entry entry) {
        return around(entry).stream().map(this::around).toList();
    }

    boolean holds(K key) {
        return slots.containsKey(key);
    }

    Entry entry(K key) {
        return places.get(slots.getOrDefault(key, 0)).entry();
    }

    Place<K> at(int slot) {
        return places.get(slot);
    }

    /// How many slots there are, free ones too.
    int slots() {
        return places.size();
    }

    /// How long the text in a slot is, as BM25 counts.
    int length(int slot) {
        return lengths[slot];
    }

    /// What a guess leaves of a score.
    float guessed(int slot) {
        return guesses[slot];
    }

    /// When it was said, in days of the epoch.
    int day(int slot) {
        return days[slot];
    }

    boolean taken(int slot) {
        return taken.get(slot);
    }

    int size() {
        return slots.size();
    }

    Postings word(String stem) {
        return words.getOrDefault(stem, NONE);
    }

    Postings thing(int group) {
        return things.getOrDefault(group, NONE);
    }

    private Postings around(String name) {
        return around.getOrDefault(name, NONE);
    }
}
