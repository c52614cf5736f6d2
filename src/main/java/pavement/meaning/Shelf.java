package pavement.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// All needs, or all offers, by their words, things, tags and categories.
///
/// @param <K> by what one is known outside
final class Shelf<K> {
    private static final Postings NONE = new Postings();

    private final Meaning meaning;
    private final Map<K, Integer> slots = new HashMap<>();
    private final List<Place<K>> places = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
    private final Map<String, Postings> words = new HashMap<>();
    private final Map<Integer, Postings> things = new HashMap<>();
    private final Map<String, Postings> around = new HashMap<>();

    record Place<K>(K key, Entry entry) {}

    Shelf(Meaning meaning) {
        this.meaning = meaning;
    }

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
        for (var word : entry.reading().words())
            if (word.voice() == Denials.Voice.SAID)
                words.computeIfAbsent(word.stem(), _ -> new Postings())
                        .add(slot, word.weight() * (word.bound() ? Scoring.BOUND : 1));
        for (var thing : entry.reading().things())
            if (thing.voice() == Denials.Voice.SAID)
                things.computeIfAbsent(thing.group(), _ -> new Postings())
                        .add(slot, thing.weight());
        for (var name : around(entry.said()))
            around.computeIfAbsent(name, _ -> new Postings()).add(slot, 1);
    }

    void remove(K key) {
        int slot = slots.getOrDefault(key, -1);
        if (slot < 0) return;
        var entry = places.get(slot).entry();
        for (var word : entry.reading().words()) word(word.stem()).remove(slot);
        for (var thing : entry.reading().things()) thing(thing.group()).remove(slot);
        for (var name : around(entry.said())) around(name).remove(slot);
        slots.remove(key);
        free.add(slot);
    }

    /// What is said around a text: its tags and its category.
    private Iterable<String> around(Said said) {
        var names = new TreeSet<String>();
        for (var tag : said.tags()) names.add("#" + meaning.tag(tag));
        if (!said.category().isBlank()) names.add(said.category().strip().toLowerCase(java.util.Locale.ROOT));
        return names;
    }

    /// Those that share a tag or the category.
    List<Postings> beside(Said said) {
        var beside = new ArrayList<Postings>();
        for (var name : around(said)) beside.add(around(name));
        return beside;
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
