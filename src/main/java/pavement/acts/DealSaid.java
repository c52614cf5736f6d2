package pavement.acts;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
/// @param fresh the id of a new one
public record DealSaid(
        Optional<Stand> stand,
        String why,
        Optional<Price> price,
        Optional<Next> next,
        Optional<DealId> which,
        boolean another,
        DealId fresh) {
    /// A sale that was tapped: nothing is said of it but that it is one.
    static DealSaid sold(DealId fresh) {
        return new DealSaid(
                Optional.of(Stand.CUSTOMER),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                fresh);
    }

    /// What a talk tells that is a sale now, and was none with anybody before.
    static Optional<DealSaid> bought(Book book, Encounter old, Encounter next) {
        var before = old.outcome() == Outcome.SALE && !old.people().isEmpty();
        return !before && LogLine.sold(book, next.outcome(), next.people())
                ? Optional.of(
                        sold(new DealId(next.id().value())).among(book, next.people(), next.note()))
                : Optional.empty();
    }

    /// Those that are open with any of these people, the oldest first.
    public static List<Deal> open(Book book, List<PersonId> people) {
        return people.stream()
                .flatMap(person -> book.dealsWith(person).stream())
                .distinct()
                .filter(deal -> Steps.open(book, deal))
                .sorted(comparing(Deal::made).thenComparing(deal -> deal.id().value()))
                .toList();
    }

    /// The one of several that the words name, by what is bought or by the organisation, when they
    /// name no other as much.
    public static Optional<Deal> named(List<Deal> open, String words) {
        var said = words(words);
        var best = Optional.<Deal>empty();
        var most = 0L;
        var alone = false;
        for (var deal : open) {
            var common =
                    words(deal.what() + " " + deal.organisation()).stream()
                            .filter(said::contains)
                            .count();
            alone = common > most || alone && common < most;
            if (common <= most) continue;
            most = common;
            best = Optional.of(deal);
        }
        return alone ? best : Optional.empty();
    }

    /// Of four letters or more.
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= 4)
                .collect(Collectors.toSet());
    }

    /// With the deal that the words name, where several are open and nobody said which.
    DealSaid among(Book book, List<PersonId> people, String words) {
        return unclear(book, people)
                ? named(open(book, people), words).map(deal -> about(deal.id())).orElse(this)
                : this;
    }

    /// The same, of that one.
    public DealSaid about(DealId deal) {
        return new DealSaid(stand, why, price, next, Optional.of(deal), false, fresh);
    }

    /// The same, of a new one.
    public DealSaid anew() {
        return new DealSaid(stand, why, price, next, Optional.empty(), true, fresh);
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
