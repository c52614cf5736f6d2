package pavement.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Invoice;
import pavement.book.Price;
import pavement.deals.Board;
import pavement.evidence.Finding;
import pavement.evidence.Forecast;
import pavement.evidence.Forecast.Lead;

/// What the open deals of one unit may bring (SCIENCE G3).
///
/// @param deals those with a price in it, `without` the number of those without any
/// @param closed deals that ended, by which the chances are judged
public record Ahead(
        Book book, Unit unit, List<Deal> deals, int without, long closed, Forecast forecast) {
    /// Chances that rest on fewer are mostly the start.
    private static final long FEW = 10;

    private static final int HUNDRED = 100;

    public static Ahead of(Customers customers, Course course, Unit unit) {
        var open = customers.open();
        var deals = open.stream().filter(deal -> unit.minor(deal) > 0).toList();
        var leads = new ArrayList<Lead>();
        for (var deal : deals) {
            var chance = course.chance(deal);
            leads.add(new Lead(chance.mean(), chance.low(), chance.high(), unit.minor(deal)));
        }
        var without = (int) open.stream().filter(deal -> deal.price().isEmpty()).count();
        return new Ahead(
                customers.book(),
                unit,
                deals,
                without,
                course.closed(),
                Forecast.of(leads, Forecast.spread(ratios(customers))));
    }

    /// What was paid against what had been estimated, of deals that are paid in full.
    private static List<Double> ratios(Customers customers) {
        var ratios = new ArrayList<Double>();
        for (var road : customers.customers()) {
            var invoices = road.deal().invoices();
            if (invoices.isEmpty() || invoices.stream().anyMatch(Invoice::open)) continue;
            road.deal()
                    .price()
                    .filter(price -> !price.every().recurs())
                    .map(Price::money)
                    .ifPresent(estimate -> {
                        var paid = new Unit(Unit.Of.PAID, estimate.currency()).minor(road.deal());
                        if (paid > 0) ratios.add((double) paid / estimate.minor());
                    });
        }
        return ratios;
    }

    /// The middle future first.
    public Finding middle() {
        return forecast.middle(closed, sentence());
    }

    private String sentence() {
        if (deals.isEmpty()) return "No open deal has a sum.";
        return "%s: %s.%s"
                .formatted(
                        deals.size() == 1 ? "1 open deal" : deals.size() + " open deals",
                        forecast.quantile(.5) > 0
                                ? "one time in two %s or more comes of it (4 in 5: %s to %s)"
                                        .formatted(about(.5), about(.1), about(.9))
                                : "more likely than not nothing comes of it, one time in ten %s or more"
                                        .formatted(about(.9)),
                        closed < FEW ? " " + guess() : "");
    }

    private String guess() {
        return closed == 0
                ? "No deal ended so far, so this is mostly a guess."
                : "Only %s ended so far, so this is mostly a guess."
                        .formatted(closed == 1 ? "1 deal" : closed + " deals");
    }

    private String about(double chance) {
        return Said.about(forecast.quantile(chance), unit);
    }

    /// @param minor at least so much
    public Finding reaching(double minor) {
        var within = forecast.between(minor);
        return forecast.reaching(
                minor,
                closed,
                "%s in 100 that it is at least %s (%s to %s, as the chances of each may be)."
                        .formatted(
                                hundred(forecast.chance(minor)),
                                Said.sum(minor, unit),
                                hundred(within.low()),
                                hundred(within.high())));
    }

    /// Nothing is certain, and nothing is impossible.
    private static String hundred(double chance) {
        return String.valueOf(Math.clamp(Math.round(chance * HUNDRED), 1, HUNDRED - 1));
    }

    /// "Brandt Hardware makes 42 % of the mean and nothing of the middle."
    public Optional<String> carrier() {
        var which = forecast.carrier();
        if (which.isEmpty()) return Optional.empty();
        return Optional.of(
                "%s makes %s %% of the mean of %s, and nothing of the middle: it is more likely lost than won."
                        .formatted(
                                beginning(Board.who(book, deals.get(which.getAsInt()))),
                                hundred(forecast.share(which.getAsInt())),
                                Said.about(forecast.mean(), unit)));
    }

    /// As a sentence begins: "someone forgotten" is no name.
    private static String beginning(String who) {
        return who.isEmpty()
                ? who
                : who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1);
    }
}
