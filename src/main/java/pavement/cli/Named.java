package pavement.cli;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.search.Fold;

/// The person meant by an id, a whole name, or as much of it as only one person has.
final class Named {
    private static final int SHOWN = 10;

    private Named() {}

    /// " by 2026-10-14 09:15"; empty when no day was said.
    static String until(Promise promise) {
        return promise.due()
                .map(day -> " by " + day + promise.at().map(at -> " " + at).orElse(""))
                .orElse("");
    }

    static Person in(Book book, String who) {
        var exactly =
                people(
                        book,
                        person ->
                                person.id().toString().equalsIgnoreCase(who.strip())
                                        || person.name().full().equalsIgnoreCase(who.strip()));
        var named =
                exactly.isEmpty() && who.codePoints().anyMatch(Character::isLetterOrDigit)
                        ? people(book, person -> Fold.holds(person.name().full(), who))
                        : exactly;
        if (named.isEmpty())
            throw new Refusal(
                    "There is nobody with the id or name \"" + who + "\". Try: pavement people");
        if (named.size() > 1) throw new Refusal(several(named));
        return named.getFirst();
    }

    private static List<Person> people(Book book, Predicate<Person> which) {
        return book.people().stream().filter(which).toList();
    }

    private static String several(List<Person> named) {
        var some =
                named.stream()
                        .sorted(comparing(person -> person.name().full()))
                        .limit(SHOWN)
                        .map(person -> person.name().full() + "  " + person.id())
                        .collect(Collectors.joining("\n  "));
        var more = named.size() - SHOWN;
        return "Several people are called so. Give an id:\n  "
                + some
                + (more > 0 ? "\n  and " + more + " more" : "");
    }
}
