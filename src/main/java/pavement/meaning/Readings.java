package pavement.meaning;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Many texts read at once, by all processors, and the same text once: "Founder" is the title of a
/// thousand, and one note stands beside each of somebody's offers.
final class Readings {
    private final Meaning meaning;

    Readings(Meaning meaning) {
        this.meaning = meaning;
    }

    /// A text that was read.
    record Read<K>(K key, Entry entry) {}

    <K> List<Read<K>> needs(Map<K, Said> needs) {
        var wanted = each(needs.values().stream().map(Said::text), meaning::wanted);
        return read(needs, wanted, Map.of());
    }

    <K> List<Read<K>> offers(Map<K, Said> offers) {
        var texts = offers.values().stream().flatMap(said -> Stream.of(said.text(), said.beside()));
        var said = each(texts, meaning::reading);
        return read(offers, said, said);
    }

    private <K> List<Read<K>> read(
            Map<K, Said> all, Map<String, Reading> texts, Map<String, Reading> beside) {
        var tags = each(all.values().stream().map(Said::tags), meaning::tags);
        return all.entrySet().stream()
                .map(each -> new Read<>(each.getKey(), entry(each.getValue(), texts, beside, tags)))
                .toList();
    }

    private Entry entry(
            Said said,
            Map<String, Reading> texts,
            Map<String, Reading> beside,
            Map<Set<String>, Set<String>> tags) {
        return new Entry(
                said,
                texts.getOrDefault(said.text(), Meaning.NOTHING),
                beside.getOrDefault(said.beside(), Meaning.NOTHING),
                tags.getOrDefault(said.tags(), Set.of()),
                meaning.point(said));
    }

    /// Each once, whoever says it.
    private static <T, R> Map<T, R> each(Stream<T> all, Function<T, R> reading) {
        var distinct = List.copyOf(all.collect(toSet()));
        var read = distinct.parallelStream().map(reading).toList();
        var each = new HashMap<T, R>(distinct.size() * 2);
        for (var at = 0; at < distinct.size(); at++) each.put(distinct.get(at), read.get(at));
        return each;
    }
}
