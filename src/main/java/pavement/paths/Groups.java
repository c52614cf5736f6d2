package pavement.paths;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.book.Work;

/// Who belongs together without a fact that says so of the two: the same firm, the same event, led
/// to by the same one.
///
/// @param members of each group; `of` the groups of each
record Groups(Map<Key, Set<PersonId>> members, Map<PersonId, Set<Key>> of) {
    /// What people write where a firm would stand, without being of one.
    private static final Set<String> NO_FIRM =
            Set.of(
                    "self employed",
                    "selfemployed",
                    "self",
                    "myself",
                    "own business",
                    "freelance",
                    "freelancer",
                    "freelancing",
                    "independent",
                    "independent consultant",
                    "independent contractor",
                    "consultant",
                    "contractor",
                    "retired",
                    "unemployed",
                    "not employed",
                    "between jobs",
                    "looking for work",
                    "open to work",
                    "seeking new opportunities",
                    "career break",
                    "sabbatical",
                    "parental leave",
                    "student",
                    "stealth",
                    "confidential",
                    "undisclosed",
                    "private",
                    "various",
                    "none",
                    "n a",
                    "na",
                    "tbd",
                    "unknown",
                    "home",
                    "freiberuflich",
                    "freiberufler",
                    "selbständig",
                    "selbstständig",
                    "rentner",
                    "im ruhestand",
                    "indépendant",
                    "autónomo");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    sealed interface Key {
        record Firm(String name) implements Key {}

        /// Met at the same event on the same day.
        record Evening(String place, LocalDate on) implements Key {}

        /// Spoken with, or on the list, in one block at an event.
        record Event(BlockId block) implements Key {}

        /// Met through the same one, who is no member of it.
        record Through(PersonId by) implements Key {}
    }

    static Groups of(Book book) {
        var members = new HashMap<Key, Set<PersonId>>();
        var of = new HashMap<PersonId, Set<Key>>();
        for (var person : book.people()) {
            var keys = keys(book, person);
            if (keys.isEmpty()) continue;
            of.put(person.id(), keys);
            for (var key : keys)
                members.computeIfAbsent(key, _ -> new LinkedHashSet<>(2)).add(person.id());
        }
        return new Groups(members, of);
    }

    /// @param touched gets everybody of a group that gained or lost somebody
    Groups renewed(Book later, Set<PersonId> changed, Set<PersonId> touched) {
        var moved = new HashMap<PersonId, Set<Key>>();
        for (var id : changed) {
            var now = later.person(id).map(it -> keys(later, it)).orElse(Set.of());
            if (!now.equals(keys(id))) moved.put(id, now);
        }
        if (moved.isEmpty()) return this;
        var next = new HashMap<>(members);
        var nextOf = new HashMap<>(of);
        var own = new HashSet<Key>();
        moved.forEach((id, now) -> {
            for (var key : keys(id)) edited(next, own, key, touched).remove(id);
            for (var key : now) edited(next, own, key, touched).add(id);
            if (now.isEmpty()) nextOf.remove(id);
            else nextOf.put(id, now);
        });
        next.values().removeIf(Set::isEmpty);
        return new Groups(next, nextOf);
    }

    /// Everybody who was at an event of which the book says something else now: a block knows whom
    /// it lists, and not who was spoken with in it.
    static Set<PersonId> atChangedEvents(Book before, Book later) {
        var found = new HashSet<PersonId>();
        for (var block : later.blocks())
            if (!before.block(block.id()).equals(Optional.of(block))) at(later, block.id(), found);
        for (var block : before.blocks())
            if (later.block(block.id()).isEmpty()) {
                at(before, block.id(), found);
                at(later, block.id(), found);
            }
        return found;
    }

    private static void at(Book book, BlockId block, Set<PersonId> found) {
        for (var talk : book.encountersIn(block)) found.addAll(talk.people());
    }

    private static Set<PersonId> edited(
            Map<Key, Set<PersonId>> next, Set<Key> own, Key key, Set<PersonId> touched) {
        if (own.add(key)) next.put(key, new LinkedHashSet<>(next.getOrDefault(key, Set.of())));
        var members = next.getOrDefault(key, Set.of());
        touched.addAll(members);
        if (key instanceof Key.Through(var by)) touched.add(by);
        return members;
    }

    Set<Key> keys(PersonId id) {
        return of.getOrDefault(id, Set.of());
    }

    Set<PersonId> in(Key key) {
        return members.getOrDefault(key, Set.of());
    }

    private static Set<Key> keys(Book book, Person person) {
        var keys = new LinkedHashSet<Key>(4);
        var firm = person.job().organisation().strip().toLowerCase(Locale.ROOT);
        if (!firm.isEmpty() && !nowhere(firm)) keys.add(new Key.Firm(firm));
        var met = person.met();
        met.through().ifPresent(by -> keys.add(new Key.Through(by)));
        if (met.stage().kind() == Stage.Kind.EVENT && !met.stage().place().isEmpty())
            met.on()
                    .ifPresent(day ->
                            keys.add(
                                    new Key.Evening(
                                            met.stage().place().toLowerCase(Locale.ROOT), day)));
        for (var talk : book.encountersWith(person.id()))
            talk.block()
                    .flatMap(book::block)
                    .filter(Groups::event)
                    .ifPresent(block -> keys.add(new Key.Event(block.id())));
        for (var fact : book.about(person.id()))
            if (fact instanceof Block block && event(block)) keys.add(new Key.Event(block.id()));
        return keys;
    }

    /// Two who work for themselves do not work together.
    private static boolean nowhere(String firm) {
        var plain = BETWEEN.matcher(firm).replaceAll(" ").strip();
        return plain.isEmpty() || NO_FIRM.contains(plain) || plain.startsWith("stealth ");
    }

    private static boolean event(Block block) {
        return block.work().kind() == Work.Kind.EVENT;
    }
}
