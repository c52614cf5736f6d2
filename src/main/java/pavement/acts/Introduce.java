package pavement.acts;

import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Introduction;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;

/// The idea of bringing two people together, or of asking one for another. Nobody is asked yet.
public record Introduce(Introduction idea) implements Act<Introduce.Reply> {
    public sealed interface Reply {
        record Begun(Introduction introduction) implements Reply {}

        /// The same two, the same way, and still under way.
        record UnderWay(Introduction before) implements Reply {}

        /// One of the two wishes not to be contacted, and that beats everything.
        record NotToBeContacted(Person who) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var both = Stream.concat(Stream.of(idea.one()), idea.other().stream()).toList();
        if (both.stream().anyMatch(each -> book.person(each).isEmpty()))
            return Decision.nothing(new Reply.NobodyThere());
        var before = underWay(book);
        if (before.isPresent()) return Decision.nothing(new Reply.UnderWay(before.get()));
        var barred =
                both.stream()
                        .flatMap(each -> book.person(each).stream())
                        .filter(each -> each.wishes().doNotContact())
                        .findFirst();
        if (barred.isPresent())
            return Decision.nothing(new Reply.NotToBeContacted(barred.get()));
        return Decision.of(
                new Reply.Begun(idea), title(book, idea), new Change.Saved(idea));
    }

    private Optional<Introduction> underWay(Book book) {
        return book.introductionsOf(idea.one()).stream()
                .filter(each -> each.id().equals(idea.id()) || each.open() && same(each))
                .findFirst();
    }

    private boolean same(Introduction each) {
        return switch (idea.kind()) {
            case REFERRAL ->
                    each.kind() == Introduction.Kind.REFERRAL
                            && each.one().equals(idea.one())
                            && each.other().equals(idea.other());
            case INTRODUCTION ->
                    each.kind() == Introduction.Kind.INTRODUCTION
                            && each.about().containsAll(idea.about());
        };
    }

    /// "Tom and Dana", "Priya for Nadia", "Priya for a name".
    static String title(Book book, Introduction it) {
        var one = called(book, it.one());
        return switch (it.kind()) {
            case INTRODUCTION ->
                    "Introduction: " + one + " and " + it.other().map(id -> called(book, id)).orElse("");
            case REFERRAL ->
                    "Referral: "
                            + one
                            + " for "
                            + it.other().map(id -> called(book, id)).orElse("a name");
        };
    }

    static String called(Book book, PersonId id) {
        return book.person(id).map(Person::name).map(Name::called).orElse("someone");
    }
}
