package pavement.brief;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.match.Facing;

/// What to ask somebody, from what is open between both and from what is not known yet. What was
/// promised comes first, then where both sides meet, then what either needs, then what is not
/// written down.
public final class Questions {
    /// More than one talk holds.
    static final int MOST = 7;

    private static final int WHOM = 2;

    private Questions() {}

    /// @param facing of this very book
    public static List<Question> of(Book book, Person person, Facing facing) {
        var sides = Sides.of(book, person.id());
        var given = sides.given(facing);
        var got = sides.got(facing);
        return Stream.of(
                        promised(book, person),
                        given.stream(),
                        got.stream(),
                        stands(sides, given),
                        named(book, person),
                        whom(sides, got),
                        unknown(person, sides))
                .<Question>flatMap(each -> each)
                .limit(MOST)
                .toList();
    }

    private static Stream<Question> promised(Book book, Person person) {
        var open =
                book.promisesWith(person.id()).stream()
                        .filter(Promise::open)
                        .sorted(Promise.SOONEST)
                        .toList();
        return Stream.concat(
                open.stream().filter(each -> !each.mine()).map(Question.Theirs::new),
                open.stream().filter(Promise::mine).map(Question.Mine::new));
    }

    private static Stream<Question> stands(Sides sides, List<Question.Give> given) {
        return sides.needs().stream()
                .filter(need -> given.stream().noneMatch(it -> it.need().equals(need)))
                .map(Question.Stands::new);
    }

    private static Stream<Question> named(Book book, Person person) {
        return book.people().stream()
                .filter(other -> book.heardOf(other) && through(other, person))
                .sorted(comparing(other -> other.name().full()))
                .map(Question.Meet::new);
    }

    private static boolean through(Person other, Person person) {
        return other.met().through().filter(person.id()::equals).isPresent();
    }

    private static Stream<Question> whom(Sides sides, List<Question.Get> got) {
        return sides.ownNeeds().stream()
                .filter(need -> got.stream().noneMatch(it -> it.need().equals(need)))
                .limit(WHOM)
                .map(Question.Whom::new);
    }

    private static Stream<Question> unknown(Person person, Sides sides) {
        var unknown = new ArrayList<Question>();
        if (sides.needs().isEmpty()) unknown.add(new Question.Unknown(Question.What.NEEDS));
        if (sides.offers().isEmpty()) unknown.add(new Question.Unknown(Question.What.OFFERS));
        if (person.job().title().isEmpty() && person.job().organisation().isEmpty())
            unknown.add(new Question.Unknown(Question.What.WORK));
        return unknown.stream();
    }
}
