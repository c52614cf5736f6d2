package pavement.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Person;
import pavement.book.Stage;

/// A few people and places, for a reader without a book.
public final class Handful implements Roster {
    private final Map<String, List<Person>> called = new HashMap<>();
    private final Map<String, Stage> places = new HashMap<>();

    /// @param people the one met last first
    public Handful(List<Person> people, List<Stage> places) {
        for (var person : people)
            for (var key : Names.keys(person.name()))
                called.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(person);
        for (var stage : places) this.places.put(Names.joined(stage.place()), stage);
    }

    @Override
    public boolean has(String folded) {
        return called.containsKey(folded);
    }

    @Override
    public List<Person> called(String folded) {
        return List.copyOf(called.getOrDefault(folded, List.of()));
    }

    @Override
    public Optional<Stage> place(String folded) {
        return Optional.ofNullable(places.get(folded));
    }
}
