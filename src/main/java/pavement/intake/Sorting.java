package pavement.intake;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import pavement.acts.SortPeople;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.cards.SystemGroups;

/// "How do you know them?" People who came in with an import, put together so that one answer does
/// for many.
public final class Sorting {
    private static final int FEW = 3;
    private static final int MANY_AT_ONCE = 5;
    private static final int MOST_GROUPS = 12;
    private static final Set<String> OF_PROGRAMS = Set.of("friends", "family");

    private Sorting() {}

    /// One question.
    ///
    /// @param key the same for the same group on the next look
    /// @param why what they have in common, in a few words
    /// @param guess what most people would answer
    /// @param stage where they were met if the answer is "passive": at work
    public record Group(
            String key,
            String name,
            String why,
            List<PersonId> people,
            SortPeople.How guess,
            Optional<Stage> stage) {
        public Group {
            people = List.copyOf(people);
        }
    }

    /// Groups by organisation, by tag, by days on which many were connected, and everyone else.
    public static List<Group> groups(Book book) {
        var left = waiting(book);
        var groups = new ArrayList<Group>();
        by(
                left,
                groups,
                person -> Stream.of(person.job().organisation()).filter(name -> !name.isEmpty()),
                Sorting::organisation);
        by(
                left,
                groups,
                person -> person.tags().stream().filter(tag -> !ofProgram(tag)),
                Sorting::tag);
        bursts(left, groups);
        if (!left.isEmpty())
            groups.add(
                    new Group(
                            "rest",
                            "Everyone else",
                            left.size() + people(left.size()),
                            ids(List.copyOf(left)),
                            SortPeople.How.NOT_MET,
                            Optional.empty()));
        return List.copyOf(groups);
    }

    /// A book of before may hold them as tags.
    private static boolean ofProgram(String tag) {
        return SystemGroups.has(tag) || OF_PROGRAMS.contains(Names.plain(tag));
    }

    private static Set<Person> waiting(Book book) {
        return new LinkedHashSet<>(
                book.people().stream()
                        .filter(person -> waits(book, person))
                        .sorted(
                                comparing((Person person) -> person.name().full())
                                        .thenComparing(person -> person.id().value()))
                        .toList());
    }

    private static boolean waits(Book book, Person person) {
        return person.origin().by().isPresent()
                // Whom only a helper knows the owner does not know at all.
                && !book.heardOf(person)
                && person.wishes().tie().isEmpty()
                && SortPeople.unsorted(person.met().stage())
                && book.encountersWith(person.id()).isEmpty();
    }

    private static void by(
            Set<Person> left,
            List<Group> groups,
            Function<Person, Stream<String>> names,
            Function<Map.Entry<String, List<Person>>, Group> group) {
        var found = new LinkedHashMap<String, List<Person>>();
        for (var person : left)
            names.apply(person)
                    .forEach(name ->
                            found.computeIfAbsent(name, _ -> new ArrayList<>()).add(person));
        var largest =
                found.entrySet().stream()
                        .filter(entry -> entry.getValue().size() >= FEW)
                        .sorted(
                                comparing((Map.Entry<String, List<Person>> entry) ->
                                                -entry.getValue().size())
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        for (var entry : largest) {
            var here = entry.getValue().stream().filter(left::contains).toList();
            if (here.size() < FEW || groups.size() >= MOST_GROUPS) continue;
            groups.add(group.apply(Map.entry(entry.getKey(), here)));
            here.forEach(left::remove);
        }
    }

    private static Group organisation(Map.Entry<String, List<Person>> entry) {
        var size = entry.getValue().size();
        var at = new Stage(Stage.Kind.WORK, entry.getKey());
        return new Group(
                "org " + entry.getKey(),
                entry.getKey(),
                size + people(size) + ", same company",
                ids(entry.getValue()),
                SortPeople.How.NOT_MET,
                Optional.of(at));
    }

    private static Group tag(Map.Entry<String, List<Person>> entry) {
        var size = entry.getValue().size();
        return new Group(
                "tag " + entry.getKey(),
                entry.getKey(),
                size + people(size) + ", same tag",
                ids(entry.getValue()),
                SortPeople.How.ACTIVE,
                Optional.empty());
    }

    /// Many connections within two days are what an event leaves behind.
    private static void bursts(Set<Person> left, List<Group> groups) {
        var days =
                left.stream()
                        .flatMap(person -> person.met().on().stream())
                        .distinct()
                        .sorted()
                        .toList();
        for (var day : days) {
            var here =
                    left.stream()
                            .filter(person ->
                                    person.met().on().filter(on -> within(on, day)).isPresent())
                            .toList();
            if (here.size() < MANY_AT_ONCE || groups.size() >= MOST_GROUPS) continue;
            groups.add(
                    new Group(
                            "day " + day,
                            "Around " + day,
                            here.size() + people(here.size()) + ", added within two days",
                            ids(here),
                            SortPeople.How.ACTIVE,
                            Optional.empty()));
            here.forEach(left::remove);
        }
    }

    private static boolean within(LocalDate on, LocalDate day) {
        return !on.isBefore(day) && !on.isAfter(day.plusDays(1));
    }

    private static List<PersonId> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private static String people(int count) {
        return count == 1 ? " person" : " people";
    }
}
