package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pavement.book.Appointment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.Doubt;
import pavement.book.Fact;
import pavement.book.ImportId;
import pavement.book.Known;
import pavement.book.Listed;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Ref;

/// Takes out what an import brought and undoing its batch had to leave, because it was only sorted
/// or doubted since. People something was written about since stay.
public record TakeOut(ImportId what) implements Act<TakeOut.Reply> {
    public sealed interface Reply {
        /// @param kept people who stay because something was written about them since
        record TakenOut(int people, int kept) implements Reply {}

        record NothingLeft() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var changes = new ArrayList<Change>();
        var people = brought(book);
        var gone = people.stream().filter(person -> onlyDoubted(book, person)).toList();
        changes.addAll(unlisted(book, gone));
        for (var person : gone) {
            for (var fact : book.about(person.id()))
                if (!(fact instanceof Block)) changes.add(new Change.Removed(fact.ref()));
            changes.add(new Change.Removed(person.ref()));
        }
        for (var deal : book.deals()) if (only(deal)) changes.add(new Change.Removed(deal.ref()));
        for (var appointment : book.appointments())
            if (appointment.by().equals(Optional.of(what))) changes.add(without(appointment));
        for (var known : book.knowns())
            if (known.by().equals(Optional.of(what))) changes.add(new Change.Removed(known.ref()));
        var fact = book.find(new Ref(Ref.Kind.IMPORT, what.value()));
        if (fact.isPresent() && gone.size() == people.size())
            changes.add(new Change.Removed(fact.get().ref()));
        var distinct = changes.stream().distinct().toList();
        if (distinct.isEmpty()) return Decision.nothing(new Reply.NothingLeft());
        return new Decision<>(
                new Reply.TakenOut(gone.size(), people.size() - gone.size()),
                "Took out an import",
                distinct);
    }

    /// What a subscribed calendar holds too stays as that calendar's.
    private static Change without(Appointment appointment) {
        return appointment.from().isPresent()
                ? new Change.Saved(appointment.by(Optional.empty()))
                : new Change.Removed(appointment.ref());
    }

    /// A block stays without those who go.
    private static List<Change> unlisted(Book book, List<Person> gone) {
        var ids = gone.stream().map(Person::id).collect(Collectors.toSet());
        return gone.stream()
                .flatMap(person -> book.about(person.id()).stream())
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .distinct()
                .<Change>map(block -> new Change.Saved(block.with(others(block, ids))))
                .toList();
    }

    private static List<Listed> others(Block block, Set<PersonId> gone) {
        return block.people().stream().filter(each -> !gone.contains(each.person())).toList();
    }

    private List<Person> brought(Book book) {
        return book.people().stream()
                .filter(person -> person.origin().by().equals(Optional.of(what)))
                .toList();
    }

    private boolean onlyDoubted(Book book, Person person) {
        return book.encountersWith(person.id()).isEmpty()
                && book.about(person.id()).stream().allMatch(this::goesWithHim);
    }

    /// It came with the import, and nothing became of it since.
    private boolean only(Deal deal) {
        return deal.by().equals(Optional.of(what))
                && deal.stays().size() == 1
                && deal.invoices().isEmpty();
    }

    private boolean goesWithHim(Fact fact) {
        return fact instanceof Doubt
                || fact instanceof Block
                || fact instanceof Deal deal && only(deal)
                || fact instanceof Known known && known.by().equals(Optional.of(what))
                || fact instanceof Appointment appointment
                        && appointment.by().equals(Optional.of(what));
    }
}
