package pavement.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.cards.Contact;

/// Finds who of the known people somebody is: by the identifier of his card, e-mail, profile or
/// phone for sure, and by name and organisation maybe.
final class Recognition {
    /// A number that more people share is a switchboard.
    private static final int SHARED = 3;

    /// A key of so many people, like an address of a whole company, tells nobody from anybody.
    private static final int MOST = 200;

    private static final String NAME = "Same name";

    private static final Comparator<Person> OLDEST =
            Comparator.comparing((Person person) -> person.origin().since())
                    .thenComparing(person -> person.id().value());

    private final Map<String, List<PersonId>> byKey = new HashMap<>();
    private final Map<String, List<PersonId>> byName = new HashMap<>();
    private final Map<String, Set<String>> sharers = new HashMap<>();
    private final Function<PersonId, Optional<Person>> people;

    /// @param people as they are by now
    Recognition(Function<PersonId, Optional<Person>> people) {
        this.people = people;
    }

    /// Counts whose a number is, before anybody is recognised by it, so that the order of rows does
    /// not matter.
    void hear(String name, List<Reach> reaches) {
        for (var reach : reaches)
            if (reach.kind() == Reach.Kind.PHONE && !reach.key().isEmpty())
                sharers.computeIfAbsent(reach.key(), _ -> new HashSet<>(2)).add(Names.plain(name));
    }

    /// Somebody the same without doubt, or somebody he may be and why.
    record Match(Optional<Person> sure, Optional<Person> maybe, String why) {
        static final Match NOBODY = new Match(Optional.empty(), Optional.empty(), "");
    }

    void learn(Person person) {
        if (!person.origin().uid().isEmpty()) add(byKey, uid(person.origin().uid()), person.id());
        add(byKey, uid("urn:uuid:" + person.id()), person.id());
        for (var reach : person.reaches())
            if (!reach.key().isEmpty()) add(byKey, reach.kind() + " " + reach.key(), person.id());
        add(byName, Names.plain(person.name().full()), person.id());
    }

    Match find(Contact contact) {
        var uid =
                contact.uid().isEmpty()
                        ? Optional.<Person>empty()
                        : candidates(uid(contact.uid())).stream().min(OLDEST);
        if (uid.isPresent()) return new Match(uid, Optional.empty(), "");
        var clash = Match.NOBODY;
        for (var reach : inOrder(contact.reaches())) {
            var candidates = candidates(reach.kind() + " " + reach.key());
            if (sharers.getOrDefault(reach.key(), Set.of()).size() > SHARED) continue;
            var same =
                    candidates.stream()
                            .filter(person -> compatible(person, contact))
                            .min(closest(contact));
            if (same.isPresent()) return new Match(same, Optional.empty(), "");
            if (clash.maybe().isEmpty() && !candidates.isEmpty())
                clash =
                        new Match(
                                Optional.empty(),
                                Optional.of(candidates.getFirst()),
                                "Same " + called(reach.kind()) + ", different names.");
        }
        return clash.maybe().isPresent() ? clash : byName(contact);
    }

    /// Whoever has this address, whatever he is called.
    Optional<Person> byEmail(String email) {
        return candidates(Reach.Kind.EMAIL + " " + email).stream().min(OLDEST);
    }

    private Match byName(Contact contact) {
        var plain = Names.plain(contact.name().full());
        var blank = plain.indexOf(' ');
        if (blank < 0) return Match.NOBODY;
        var namesake = called(plain, contact, NAME);
        if (namesake.maybe().isPresent()) return namesake;
        var first = plain.substring(0, blank);
        return Nicknames.others(first).stream()
                .map(other ->
                        called(
                                other + plain.substring(blank),
                                contact,
                                Nicknames.why(first, other)))
                .filter(match -> match.maybe().isPresent())
                .findFirst()
                .orElse(Match.NOBODY);
    }

    /// Somebody of this name, unless he works somewhere else.
    private Match called(String plain, Contact contact, String why) {
        var organisation = Names.plain(contact.job().organisation());
        for (var candidate : all(byName.getOrDefault(plain, List.of()))) {
            var theirs = Names.plain(candidate.job().organisation());
            if (theirs.equals(organisation) && !theirs.isEmpty())
                return maybe(
                        candidate,
                        why + (why.equals(NAME) ? " and organisation." : ", same organisation."));
            if (theirs.isEmpty() || organisation.isEmpty()) return maybe(candidate, why + ".");
        }
        return Match.NOBODY;
    }

    private static Match maybe(Person candidate, String why) {
        return new Match(Optional.empty(), Optional.of(candidate), why);
    }

    private static List<Reach> inOrder(List<Reach> reaches) {
        var found = new ArrayList<Reach>();
        for (var kind : List.of(Reach.Kind.EMAIL, Reach.Kind.URL, Reach.Kind.PHONE))
            for (var reach : reaches)
                if (reach.kind() == kind && !reach.key().isEmpty()) found.add(reach);
        return found;
    }

    /// Somebody known only by his address or a description can be anybody.
    private static boolean compatible(Person person, Contact contact) {
        return person.name().described()
                || nameless(person.name().full(), person.reaches())
                || nameless(contact.name().full(), contact.reaches())
                || Names.compatible(person.name().full(), contact.name().full());
    }

    static boolean nameless(String name, List<Reach> reaches) {
        return reaches.stream().anyMatch(reach -> reach.value().equals(name));
    }

    private static Comparator<Person> closest(Contact contact) {
        var name = Names.plain(contact.name().full());
        return Comparator.<Person, Boolean>comparing(
                        person -> !Names.plain(person.name().full()).equals(name))
                .thenComparing(OLDEST);
    }

    private static String called(Reach.Kind kind) {
        return switch (kind) {
            case PHONE -> "phone number";
            case EMAIL -> "e-mail";
            case URL -> "profile";
            case ADDRESS -> "address";
        };
    }

    private List<Person> candidates(String key) {
        return all(byKey.getOrDefault(key, List.of()));
    }

    private List<Person> all(List<PersonId> ids) {
        return ids.stream().map(people).flatMap(Optional::stream).toList();
    }

    private static String uid(String uid) {
        return "uid " + (uid.startsWith("urn:uuid:") ? uid.substring(9) : uid);
    }

    private static void add(Map<String, List<PersonId>> index, String key, PersonId id) {
        if (key.isEmpty()) return;
        var ids = index.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (ids.size() < MOST && !ids.contains(id)) ids.add(id);
    }
}
