package pavement.web;

import java.util.List;
import java.util.stream.Stream;
import pavement.book.DealId;
import pavement.customers.Customers;
import pavement.customers.Thanks;
import pavement.deals.Board;

/// Thanks that he may promise with one tap.
///
/// @param what whom they brought
record ThanksDue(String to, String deal, String name, String what) {
    static List<ThanksDue> of(Customers customers) {
        return Thanks.due(customers).stream().flatMap(each -> of(customers, each)).toList();
    }

    /// Those for one deal.
    static List<ThanksDue> of(Customers customers, DealId deal) {
        return Thanks.due(customers).stream()
                .filter(each -> each.road().deal().id().equals(deal))
                .flatMap(each -> of(customers, each))
                .toList();
    }

    private static Stream<ThanksDue> of(Customers customers, Thanks due) {
        var deal = due.road().deal();
        return customers.book().person(due.to()).stream()
                .map(person ->
                        new ThanksDue(
                                due.to().toString(),
                                deal.id().toString(),
                                person.name().full(),
                                Board.who(customers.book(), deal)));
    }
}
