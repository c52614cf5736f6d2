package pavement.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gold set of SCIENCE D6: people, needs, and who serves which, graded twice, independently
/// (`JUDGING.md`).
record Gold(
        List<Person> people,
        List<Query> queries,
        Map<String, List<String>> pool,
        Grades a,
        Optional<Grades> b) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    record Person(String id, List<Said> needs, List<Said> offers) {}

    record Query(String id, Said need, boolean aside) {}

    /// @param queries by query and person
    /// @param pairs by two ids with a dash
    record Grades(Map<String, Map<String, Integer>> queries, Map<String, Integer> pairs) {}

    static Gold read() {
        var pool = json("pool.json");
        return new Gold(
                all(json("people.json")).map(Gold::person).toList(),
                all(json("queries.json")).map(Gold::query).toList(),
                new TreeMap<>(
                        fields(pool.get("queries")).entrySet().stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                Map.Entry::getKey,
                                                each ->
                                                        all(each.getValue())
                                                                .map(JsonNode::asString)
                                                                .toList()))),
                grades("grades-a.json").orElseThrow(),
                grades("grades-b.json"));
    }

    /// The mean of the judges, or the first alone while there is no second.
    double grade(String query, String person) {
        var first = a.queries().getOrDefault(query, Map.of()).getOrDefault(person, 0);
        return b.map(each ->
                        (first
                                        + each.queries()
                                                .getOrDefault(query, Map.of())
                                                .getOrDefault(person, 0))
                                / 2.0)
                .orElse((double) first);
    }

    /// Both judges, or the one there is, say that they help each other.
    boolean mutual(String one, String other) {
        var pair = one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
        return a.pairs().getOrDefault(pair, 0)
                        + b.map(each -> each.pairs().getOrDefault(pair, 0)).orElse(1)
                == 2;
    }

    /// Both grades of everything that was graded, for kappa.
    List<int[]> both() {
        var both = new ArrayList<int[]>();
        b.ifPresent(second ->
                a.queries()
                        .forEach((query, grades) ->
                                grades.forEach((person, grade) ->
                                        both.add(
                                                new int[] {
                                                    grade,
                                                    second.queries()
                                                            .getOrDefault(query, Map.of())
                                                            .getOrDefault(person, 0)
                                                }))));
        return both;
    }

    private static Person person(JsonNode node) {
        var note = node.get("note").asString();
        var place = node.get("place").asString();
        var offers = new ArrayList<Said>();
        all(node.get("offers")).forEach(each -> offers.add(said(each).at(place).beside(note)));
        // What the product reads out of a title and a note by itself, marked as guessed.
        var title = node.get("job").asString().replaceFirst(",.*", "");
        Stream.concat(Stream.of(title), Stream.of(note.split("(?<=\\.)\\s+")))
                .forEach(text -> offers.add(Said.of(text, TODAY).guess().at(place).beside(note)));
        return new Person(
                node.get("id").asString(), all(node.get("needs")).map(Gold::said).toList(), offers);
    }

    private static Query query(JsonNode node) {
        return new Query(
                node.get("id").asString(),
                said(node).at(node.get("place").asString()),
                node.get("aside").asBoolean());
    }

    private static Said said(JsonNode node) {
        return Said.of(node.get("what").asString(), TODAY)
                .tagged(all(node.get("tags")).map(JsonNode::asString).toList());
    }

    private static Optional<Grades> grades(String file) {
        if (Gold.class.getResource(file) == null) return Optional.empty();
        var read = json(file);
        var queries = new TreeMap<String, Map<String, Integer>>();
        fields(read.get("queries"))
                .forEach((query, grades) -> {
                    var byPerson = new TreeMap<String, Integer>();
                    fields(grades).forEach((person, grade) -> byPerson.put(person, grade.asInt()));
                    queries.put(query, byPerson);
                });
        var pairs = new TreeMap<String, Integer>();
        fields(read.get("pairs")).forEach((pair, grade) -> pairs.put(pair, grade.asInt()));
        return Optional.of(new Grades(queries, pairs));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return array.valueStream();
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(each -> fields.put(each.getKey(), each.getValue()));
        return fields;
    }

    private static JsonNode json(String file) {
        try (InputStream stream =
                Objects.requireNonNull(Gold.class.getResourceAsStream(file), file)) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
