package pavement.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import pavement.book.PersonId;
import pavement.book.Stage;

/// Values that many rows repeat, kept once: a million encounters are with the same fifty thousand
/// people, in the same few hundred places.
final class Shared {
    private static final Stage.Kind[] KINDS = Stage.Kind.values();

    private final Map<UUID, PersonId> people = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final List<Map<String, Stage>> stages;

    Shared() {
        stages =
                java.util.stream.Stream.of(KINDS)
                        .<Map<String, Stage>>map(_ -> new ConcurrentHashMap<>())
                        .toList();
    }

    PersonId person(UUID id) {
        // a look first: computing locks, and nearly everybody is known already
        var known = Optional.ofNullable(people.get(id));
        return known.orElseGet(() -> people.computeIfAbsent(id, PersonId::new));
    }

    String word(String word) {
        return word.isEmpty() ? "" : words.computeIfAbsent(word, same -> same);
    }

    Stage stage(int kind, String place) {
        var known = Codes.read(KINDS, kind);
        var places = stages.get(kind);
        return Optional.ofNullable(places.get(place))
                .orElseGet(() -> places.computeIfAbsent(place, name -> new Stage(known, name)));
    }
}
