package pavement.customers;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Introduction;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;

/// Who led the owner to whom, and how it began with each. Whatever is written down, nobody led to
/// himself, and nobody to somebody who was met before him.
///
/// @param folk and `chains` of those that were asked for, which many deals, and several at a time,
///   share
record Hands(Book book, Map<PersonId, Optional<Known>> folk, Map<PersonId, List<Hand>> chains) {
    /// @param through who led to him, before it is known whether that can be
    private record Known(Hand hand, Optional<PersonId> through) {}

    static Hands of(Book book) {
        return new Hands(book, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /// Everybody through whose hands he came, the first conversation first and himself last; empty
    /// when nobody knows him any more.
    List<Hand> chain(PersonId person) {
        return chains.computeIfAbsent(person, this::walked);
    }

    /// The first of them.
    Optional<Hand> root(PersonId person) {
        var chain = chain(person);
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getFirst());
    }

    private List<Hand> walked(PersonId person) {
        var chain = new ArrayList<Hand>();
        var seen = new HashSet<PersonId>();
        var at = Optional.of(person);
        while (at.isPresent() && seen.add(at.get())) {
            var here = known(at.get());
            here.ifPresent(known -> chain.addFirst(known.hand()));
            at = here.flatMap(this::before);
        }
        return List.copyOf(chain);
    }

    private Optional<PersonId> before(Known known) {
        return known.through()
                .filter(by ->
                        known(by)
                                .filter(parent -> inOrder(parent.hand(), known.hand()))
                                .isPresent());
    }

    private static boolean inOrder(Hand parent, Hand child) {
        return parent.first().on().isEmpty()
                || child.first().on().isEmpty()
                || !child.first().on().get().isBefore(parent.first().on().get());
    }

    private Optional<Known> known(PersonId id) {
        return folk.computeIfAbsent(id, _ -> book.person(id).map(this::looked));
    }

    private Known looked(Person person) {
        var talk = talk(book.encountersWith(person.id()));
        var first = First.of(person, talk, book.zone());
        return new Known(new Hand(Optional.of(person.id()), first), through(person, talk));
    }

    /// The first with both sides in it, else the first attempt.
    private static Optional<Encounter> talk(List<Encounter> encounters) {
        for (var each : encounters) if (each.twoWay()) return Optional.of(each);
        return encounters.isEmpty() ? Optional.empty() : Optional.of(encounters.getFirst());
    }

    /// As it was written down; else the one who was there when he was introduced.
    private Optional<PersonId> through(Person person, Optional<Encounter> talk) {
        return person.met()
                .through()
                .or(() -> referred(person))
                .or(() -> talk.flatMap(each -> introducer(each, person.id())))
                .filter(by -> !by.equals(person.id()) && book.person(by).isPresent());
    }

    /// Whom the owner had asked for him, and who did it.
    private Optional<PersonId> referred(Person person) {
        return book.introductionsOf(person.id()).stream()
                .filter(it -> it.kind() == Introduction.Kind.REFERRAL && it.made())
                .filter(it -> it.other().equals(Optional.of(person.id())))
                .min(comparing((Introduction it) -> it.steps().getFirst().at()))
                .map(Introduction::one);
    }

    private static Optional<PersonId> introducer(Encounter talk, PersonId who) {
        if (talk.by() != Initiative.INTRODUCER || !talk.twoWay() || talk.people().size() != 2)
            return Optional.empty();
        return talk.with().stream()
                .filter(with -> !with.person().equals(who) && with.then().tie() != Tie.STRANGER)
                .map(with -> with.person())
                .findFirst();
    }
}
