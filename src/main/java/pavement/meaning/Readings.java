package pavement.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Many texts read at once, by all processors, and the same text once: "Founder" is the title of a
/// thousand, and one note stands beside each of somebody's offers.
final class Readings {
    private final Meaning meaning;
    private final Map<String, Reading> said = new ConcurrentHashMap<>();
    private final Map<String, Reading> wanted = new ConcurrentHashMap<>();
    private final Map<Set<String>, Set<String>> tags = new ConcurrentHashMap<>();

    Readings(Meaning meaning) {
        this.meaning = meaning;
    }

    /// A text that was read.
    record Read<K>(K key, Entry entry) {}

    <K> List<Read<K>> needs(Map<K, Said> needs) {
        return new ArrayList<>(needs.entrySet())
                .parallelStream()
                        .map(each -> new Read<>(each.getKey(), need(each.getValue())))
                        .toList();
    }

    <K> List<Read<K>> offers(Map<K, Said> offers) {
        return new ArrayList<>(offers.entrySet())
                .parallelStream()
                        .map(each -> new Read<>(each.getKey(), offer(each.getValue())))
                        .toList();
    }

    private Entry need(Said need) {
        var reading = wanted.computeIfAbsent(need.text(), meaning::wanted);
        return new Entry(need, reading, Meaning.NOTHING, tags(need));
    }

    private Entry offer(Said offer) {
        return new Entry(offer, reading(offer.text()), reading(offer.beside()), tags(offer));
    }

    private Set<String> tags(Said said) {
        return tags.computeIfAbsent(said.tags(), meaning::tags);
    }

    private Reading reading(String text) {
        return said.computeIfAbsent(text, meaning::reading);
    }
}
