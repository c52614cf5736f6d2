package pavement.acts;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Next;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Price;
import pavement.book.Promise;

/// What a line says of a deal: that it came to a step, what it is worth, what comes next. Who has
/// one open deal moves that one; who has none opens one.
///
/// @param stand empty when only a sum is said
/// @param why it was lost; may be empty
/// @param which of several; empty when nobody said
/// @param another a new one is meant, beside those that are open
/// @param tapped it is a sale, and no word speaks of a deal
/// @param fresh the id of a new one
public record DealSaid(
        Optional<Stand> stand,
        String why,
        Optional<Price> price,
        Optional<Next> next,
        Optional<DealId> which,
        boolean another,
        boolean tapped,
        DealId fresh) {
    /// Words that say how it was talked, or nothing.
    private static final Set<String> ORDINARY =
            Set.of(
                    """
                    and the for with his her their our shop deal lead trial offer talk talked call called coffee tea lunch
                    dinner breakfast drink beer phone mail email message text letter meeting met event walk visit video
                    help work works new next week month
                    """
                            .strip()
                            .split("\\s+"));

    /// A sale that was tapped: nothing is said of it but that it is one.
    static DealSaid sold(DealId fresh) {
        return new DealSaid(
                Optional.of(Stand.CUSTOMER),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                fresh);
    }

    /// What a talk tells that is a sale now, and was none with anybody before.
    static Optional<DealSaid> bought(Encounter old, Encounter next) {
        var before = old.outcome() == Outcome.SALE && !old.people().isEmpty();
        return !before && next.outcome() == Outcome.SALE
                ? Optional.of(sold(new DealId(next.id().value())))
                : Optional.empty();
    }

    /// What it comes to in a talk with these people: nothing when a tap says what came to be since,
    /// or when whoever buys is a customer already and no deal is open; of several deals the one
    /// that began with the talk, or that the words name.
    Optional<DealSaid> meant(Book book, List<PersonId> people, Optional<Encounter> talk) {
        if (tapped && talk.filter(said -> settled(book, people, said.at(), stand)).isPresent())
            return Optional.empty();
        if (tapped && open(book, people).isEmpty() && buys(book, people)) return Optional.empty();
        if (!unclear(book, people)) return Optional.of(this);
        var open = open(book, people);
        var id = talk.map(Encounter::id);
        return open.stream()
                .filter(deal -> id.isPresent() && deal.origin().equals(id))
                .findFirst()
                .or(() -> talk.flatMap(said -> named(book, open, said.note())))
                .map(deal -> about(deal.id()))
                .or(() -> Optional.of(this));
    }

    /// What becomes of a deal by a talk with these people: nothing where nobody can tell of which,
    /// or where it stands as it is said already.
    ///
    /// @param then the book with the talk in it
    Optional<Deal> by(Book then, List<PersonId> people, Encounter talk) {
        return meant(then, people, Optional.of(talk))
                .filter(said -> !said.unclear(then, people))
                .flatMap(said -> said.becomes(then, people, talk.at(), Optional.of(talk.id())))
                .filter(deal -> !then.deal(deal.id()).equals(Optional.of(deal)));
    }

    /// Whether one of them is a customer.
    public static boolean buys(Book book, List<PersonId> people) {
        return deals(book, people).anyMatch(deal -> Steps.won(book, deal));
    }

    private static Stream<Deal> deals(Book book, List<PersonId> people) {
        return people.stream().flatMap(person -> book.dealsWith(person).stream()).distinct();
    }

    /// Whether one of theirs came there with a talk or after it, or stands there while it is open.
    ///
    /// @param at when the talk was
    public static boolean settled(
            Book book, List<PersonId> people, Instant at, Optional<Stand> stand) {
        var step = stand.map(said -> said.in(book.pipeline()));
        return deals(book, people)
                .anyMatch(deal ->
                        Steps.open(book, deal) && step.equals(Optional.of(deal.step()))
                                || deal.stays().stream()
                                        .anyMatch(stay ->
                                                step.equals(Optional.of(stay.step()))
                                                        && !stay.at().isBefore(at)));
    }

    /// Those that are open with any of these people, the oldest first.
    public static List<Deal> open(Book book, List<PersonId> people) {
        return deals(book, people)
                .filter(deal -> Steps.open(book, deal))
                .sorted(comparing(Deal::made).thenComparing(deal -> deal.id().value()))
                .toList();
    }

    /// The one of several that the words name, and no other: all the words for what is bought are
    /// among them, or all of its organisation that are no name of a person.
    public static Optional<Deal> named(Book book, List<Deal> open, String words) {
        var said = words(words);
        var named =
                open.stream()
                        .filter(deal ->
                                told(said, words(deal.what()))
                                        || told(said, organisation(book, deal)))
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static boolean told(Set<String> said, Set<String> name) {
        return !ORDINARY.containsAll(name) && said.containsAll(name);
    }

    private static Set<String> organisation(Book book, Deal deal) {
        var words = new HashSet<>(words(deal.organisation()));
        deal.people().stream()
                .flatMap(id -> book.person(id).stream())
                .forEach(person -> words.removeAll(words(person.name().full())));
        return words;
    }

    /// Of three letters or more.
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= 3)
                .collect(Collectors.toSet());
    }

    /// The same, of that one.
    public DealSaid about(DealId deal) {
        return new DealSaid(stand, why, price, next, Optional.of(deal), false, tapped, fresh);
    }

    /// The same, of a new one.
    public DealSaid anew() {
        return new DealSaid(stand, why, price, next, Optional.empty(), true, tapped, fresh);
    }

    /// What was promised was what comes next about a deal: it is done there, too.
    static List<Change> kept(Book book, Promise promise) {
        return promise.person().stream()
                .flatMap(person -> book.dealsWith(person).stream())
                .filter(deal ->
                        deal.next()
                                .filter(next ->
                                        next.what().equals(promise.what())
                                                && next.day().equals(promise.due()))
                                .isPresent())
                .<Change>map(deal -> new Change.Saved(deal.then(Optional.empty())))
                .toList();
    }

    /// Nobody can tell which of several it is.
    boolean unclear(Book book, List<PersonId> people) {
        return which.isEmpty() && !another && open(book, people).size() > 1;
    }

    /// The deal as it is after the line; empty when the line names nobody.
    Optional<Deal> becomes(
            Book book, List<PersonId> people, Instant at, Optional<EncounterId> talk) {
        var known =
                another
                        ? Optional.<Deal>empty()
                        : which.flatMap(book::deal)
                                .or(() -> begun(book, people, talk))
                                .or(() -> open(book, people).stream().findFirst())
                                .or(() -> book.deal(fresh));
        if (known.isPresent()) return known.map(deal -> told(book, deal, at));
        if (people.isEmpty()) return Optional.empty();
        var first = stand.orElse(Stand.LEAD).in(book.pipeline());
        var organisation =
                book.person(people.getFirst())
                        .map(Person::job)
                        .map(job -> job.organisation())
                        .orElse("");
        var opened = new Deal(fresh, people, organisation, "", first, at).from(talk);
        var reason = stand.filter(Stand.LOST::equals).map(_ -> why).orElse("");
        var stays = List.of(opened.now().because(reason));
        return Optional.of(said(opened.through(stays)));
    }

    /// The deal that this talk began.
    private static Optional<Deal> begun(
            Book book, List<PersonId> people, Optional<EncounterId> talk) {
        return deals(book, people)
                .filter(deal -> talk.isPresent() && deal.origin().equals(talk))
                .findFirst();
    }

    private Deal told(Book book, Deal deal, Instant at) {
        var pipeline = book.pipeline();
        var to = stand.filter(each -> each != Stand.LEAD).map(each -> each.in(pipeline));
        var moved =
                to.filter(step -> !step.equals(deal.step()))
                        .map(step -> Steps.moved(pipeline, deal, step, why, at))
                        .orElse(deal);
        return said(moved);
    }

    private Deal said(Deal deal) {
        var over = stand.filter(Stand.LOST::equals).isPresent();
        return deal.worth(price.or(deal::price), deal.expected())
                .then(over ? Optional.empty() : next.or(deal::next));
    }
}
