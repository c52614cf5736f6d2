package pavement.meaning;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// feas of D1: whether it can be at all, whatever the words say.
final class Fit {
    private static final Set<String> ANYWHERE =
            Set.of("remote", "online", "anywhere", "everywhere", "nationwide");

    private Fit() {}

    /// Why not, if anything speaks against it.
    static Optional<Why.Reason> against(Entry needed, Entry offered) {
        var need = needed.said();
        var offer = offered.said();
        if (need.paused() || offer.paused()) return Optional.of(Why.Reason.PAUSED);
        if (both(need.language(), offer.language()) && apart(languages(need), languages(offer)))
            return Optional.of(Why.Reason.LANGUAGE);
        if (needed.bounds().hours().never(offered.bounds().hours()))
            return Optional.of(Why.Reason.HOURS);
        if (elsewhere(needed, offered.bounds()) || elsewhere(offered, needed.bounds()))
            return Optional.of(Why.Reason.PLACE);
        if (!both(need.place(), offer.place())) return Optional.empty();
        var here = places(need);
        var there = places(offer);
        if (Stream.concat(here.stream(), there.stream()).anyMatch(ANYWHERE::contains))
            return Optional.empty();
        return apart(here, there) ? Optional.of(Why.Reason.PLACE) : Optional.empty();
    }

    /// One of the two says so: "only in Munich", "not in Berlin".
    private static boolean elsewhere(Entry entry, Bounds said) {
        if (said.only().isEmpty() && said.never().isEmpty()) return false;
        var there = new HashSet<>(entry.bounds().there());
        Bounds.words(entry.said().place()).forEach(there::add);
        if (there.isEmpty() || there.stream().anyMatch(ANYWHERE::contains)) return false;
        return Bounds.apart(there, said.only()) || !apart(there, said.never());
    }

    private static boolean both(String one, String other) {
        return !one.isBlank() && !other.isBlank();
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }

    private static Set<String> languages(Said said) {
        return parts(said.language(), "[,;\\s]+")
                .map(code -> code.replaceFirst("[-_].*", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(Said said) {
        return parts(said.place(), ",").collect(Collectors.toSet());
    }

    private static Stream<String> parts(String text, String between) {
        return Stream.of(text.split(between))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty());
    }
}
