package pavement.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How people in small businesses say the same thing: groups of forms, and which of them is a kind
/// or a part of which. Shipped as text (docs/thesaurus.md), and added to by the owner.
public final class Thesaurus {
    /// The shipped files, one for a field of work.
    private static final List<String> FIELDS =
            List.of(
                    "books-and-tax",
                    "building",
                    "children-and-teaching",
                    "cleaning-and-security",
                    "events",
                    "food",
                    "health-and-beauty",
                    "hiring",
                    "land-and-animals",
                    "law",
                    "marketing",
                    "money",
                    "people-and-places",
                    "photo-and-film",
                    "property",
                    "repair-and-making",
                    "shops-and-print",
                    "software",
                    "transport-and-storage",
                    "words-and-languages");

    private final List<Group> groups;
    private final List<String> complaints;

    private Thesaurus(Groups.Read read) {
        this(List.copyOf(read.groups()), List.copyOf(read.complaints()));
    }

    private Thesaurus(List<Group> groups, List<String> complaints) {
        this.groups = groups;
        this.complaints = complaints;
    }

    /// The shipped one alone.
    public static Thesaurus shipped() {
        return with("", "");
    }

    /// No two words mean the same.
    public static Thesaurus none() {
        return new Thesaurus(new Groups.Read(List.of(), List.of()));
    }

    /// The shipped one and the owner's own.
    ///
    /// @param name of his file, as complaints call it
    /// @param text what stands in it
    public static Thesaurus with(String name, String text) {
        return read(
                Stream.concat(
                                FIELDS.stream()
                                        .map(field -> field + ".txt")
                                        .map(file -> new Groups.Source(file, resource(file))),
                                Stream.of(new Groups.Source(name, text)))
                        .toList());
    }

    static Thesaurus read(List<Groups.Source> sources) {
        return new Thesaurus(Groups.read(sources));
    }

    static String resource(String file) {
        try (var stream = Objects.requireNonNull(Thesaurus.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// What could not be read, each with file, line and what to do; empty when all is well.
    public List<String> complaints() {
        return complaints;
    }

    /// The same, and something else that could not be read.
    public Thesaurus but(String complaint) {
        return new Thesaurus(
                groups, Stream.concat(complaints.stream(), Stream.of(complaint)).toList());
    }

    /// How many things it knows ways to say.
    public int size() {
        return groups.size();
    }

    List<Group> groups() {
        return groups;
    }

    /// With what the owner taught: a phrase that stands in no group becomes one, and one that he
    /// tells apart from the rest of its group leaves it.
    List<Group> with(List<Alias> aliases) {
        var apart = new HashSet<String>();
        for (var alias : aliases)
            if (!alias.same() && together(alias)) apart.add(Groups.key(alias.one()));
        var all = new ArrayList<Group>();
        for (var group : groups) all.add(group.without(apart));
        var known = new HashSet<String>();
        for (var group : all) for (var form : group.forms()) known.add(Groups.key(form.text()));
        for (var alias : aliases)
            for (var phrase : List.of(alias.one(), alias.other()))
                if (known.add(Groups.key(phrase))) all.add(alone(phrase));
        return List.copyOf(all);
    }

    private boolean together(Alias alias) {
        return groups.stream()
                .anyMatch(group -> group.says(alias.one()) && group.says(alias.other()));
    }

    private static Group alone(String phrase) {
        return new Group(
                phrase,
                List.of(new Group.Form(phrase, List.of())),
                List.of(),
                List.of(),
                "said by the owner");
    }

    static Map<String, Integer> ids(List<Group> groups) {
        var ids = new HashMap<String, Integer>();
        for (var id = 0; id < groups.size(); id++) ids.put(Groups.key(groups.get(id).name()), id);
        return ids;
    }
}
