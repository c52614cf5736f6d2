package pavement.notation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pavement.book.PersonId;

/// Who a name on a page stands for: the full name, or its first word while only one person has it.
final class Names {
    private final Map<String, PersonId> full = new LinkedHashMap<>();

    static PersonId id(String name) {
        return new PersonId(uuid("person " + name));
    }

    static UUID uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void add(Line line, String name) {
        if (full.putIfAbsent(name, id(name)) instanceof PersonId)
            throw line.wrong("a second " + name);
    }

    PersonId find(Line line, String name) {
        if (full.get(name) instanceof PersonId id) return id;
        var starting = full.keySet().stream().filter(each -> each.startsWith(name + " ")).toList();
        if (starting.size() == 1) return id(starting.getFirst());
        if (starting.isEmpty()) throw line.wrong("nobody on this page is called '" + name + "'");
        throw line.wrong("'" + name + "' could be " + String.join(" or ", starting));
    }

    /// `Tom + Ada Lovelace`
    List<PersonId> all(Line line, String names) {
        return List.of(names.split("\\+")).stream()
                .map(String::strip)
                .map(name -> find(line, name))
                .toList();
    }
}
