package pavement.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.IntroductionId;
import pavement.book.PersonId;
import pavement.book.Stay;
import pavement.book.Step;

/// How a deal came about.
///
/// @param hands from the first conversation through every hand to the one who came first of those
///   it is with; empty when nothing is known
/// @param touched everybody with a hand in it, each once
/// @param forgotten those it is with who were forgotten; their part has no origin
/// @param customer whether it stands at the step of customers, and `since` when
/// @param told the introduction whose result it is, where no deal was kept of that money
public record Road(
        Deal deal,
        List<Hand> hands,
        List<Hand> touched,
        int forgotten,
        boolean customer,
        Optional<Instant> since,
        Optional<IntroductionId> told) {
    static Road of(Book book, Kinds kinds, Hands all, Deal deal) {
        var touched = new LinkedHashMap<Optional<PersonId>, Hand>();
        var hands = List.<Hand>of();
        var known = 0;
        for (var person : deal.people()) {
            if (person.equals(PersonId.FORGOTTEN)) continue;
            known++;
            var chain = all.chain(person);
            for (var hand : chain) touched.putIfAbsent(hand.person(), hand);
            hands = hands.isEmpty() ? chain : earlier(hands, chain);
        }
        if (hands.isEmpty()) {
            hands = talk(book, all, deal);
            for (var hand : hands) touched.put(hand.person(), hand);
        }
        return new Road(
                deal,
                hands,
                List.copyOf(touched.values()),
                deal.people().size() - known,
                kinds.of(deal.step()) == Step.Kind.CUSTOMER,
                since(kinds, deal),
                Optional.empty());
    }

    /// With somebody who is known to have led to it, though not first.
    Road by(Hands all, PersonId broker) {
        var chain = all.chain(broker);
        if (chain.isEmpty() || touched.stream().anyMatch(chain.getLast()::equals)) return this;
        var more = new ArrayList<>(touched);
        more.add(chain.getLast());
        return new Road(deal, hands, more, forgotten, customer, since, told);
    }

    Road toldOf(IntroductionId introduction) {
        return new Road(
                deal, hands, touched, forgotten, customer, since, Optional.of(introduction));
    }

    /// Somebody bought or paid.
    boolean brings() {
        return customer && deal.price().isPresent()
                || deal.invoices().stream().anyMatch(invoice -> !invoice.open());
    }

    /// The chain that began first; one without a day is not known to have.
    private static List<Hand> earlier(List<Hand> one, List<Hand> other) {
        if (other.isEmpty()) return one;
        var from = other.getFirst().first().on();
        return from.isPresent()
                        && one.getFirst()
                                .first()
                                .on()
                                .filter(day -> !day.isAfter(from.get()))
                                .isEmpty()
                ? other
                : one;
    }

    /// Of a deal with nobody: the talk it began with.
    private static List<Hand> talk(Book book, Hands known, Deal deal) {
        var talk = deal.origin().flatMap(book::encounter);
        if (talk.isEmpty()) return List.of();
        return talk.get().people().stream()
                .map(known::chain)
                .filter(each -> !each.isEmpty())
                .reduce(Road::earlier)
                .orElseGet(() ->
                        List.of(new Hand(Optional.empty(), First.of(talk.get(), book.zone()))));
    }

    private static Optional<Instant> since(Kinds kinds, Deal deal) {
        var since = Optional.<Instant>empty();
        for (var stay : deal.stays())
            if (kinds.of(stay.step()) != Step.Kind.CUSTOMER) since = Optional.empty();
            else if (since.isEmpty()) since = Optional.of(stay).map(Stay::at);
        return since;
    }

    /// The one it came through last: the customer.
    public Optional<PersonId> last() {
        return hands.isEmpty() ? Optional.empty() : hands.getLast().person();
    }

    /// Where it began.
    public Optional<Hand> began() {
        return hands.stream().findFirst();
    }

    /// The first real talk with anybody on the way; whom he is only connected with online is passed
    /// over.
    public Optional<LocalDate> spoken() {
        return hands.stream()
                .flatMap(hand -> hand.first().spoken().stream())
                .min(LocalDate::compareTo);
    }

    /// What it brings in a unit: a price counts once there is a customer, what was paid always.
    public long minor(Unit unit) {
        return customer || unit.of() == Unit.Of.PAID ? unit.minor(deal) : 0;
    }
}
