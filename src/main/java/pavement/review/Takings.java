package pavement.review;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import pavement.customers.Ahead;
import pavement.customers.Course;
import pavement.customers.Customers;
import pavement.customers.Road;
import pavement.customers.Said;
import pavement.customers.Unit;
import pavement.evidence.Finding;
import pavement.evidence.Weekly;

/// The last of the twelve numbers (SCIENCE H 12): money from first conversations of the last 90
/// days, and the middle of what the open deals may bring.
///
/// @param four up to four weeks, and `whole` those of them that are over
record Takings(List<Past> four, List<Past> whole, Customers deals) {
    private static final int LATELY = 90;

    Figure figure() {
        var weeks = four.stream().map(this::week).toList();
        return new Figure(
                "Money from first talks of 90 days", weeks.getLast(), weeks, usual(), more());
    }

    /// What customers won in the week bring, who were first spoken with within the 90 days before
    /// its end.
    private String week(Past past) {
        var sums =
                deals.units().stream()
                        .filter(unit -> unit.of() != Unit.Of.PAID)
                        .filter(unit -> sum(past, unit) > 0)
                        .map(unit -> Said.sum(sum(past, unit), unit))
                        .collect(Collectors.joining(", "));
        return sums.isEmpty() ? "none" : sums;
    }

    private long sum(Past past, Unit unit) {
        return deals.customers().stream()
                .filter(road -> won(past, road))
                .mapToLong(road -> road.minor(unit))
                .sum();
    }

    private static boolean won(Past past, Road road) {
        var end = past.span().start().plusDays(7);
        return road.since()
                        .filter(at -> !at.isBefore(past.span().from()))
                        .filter(at -> at.isBefore(past.span().until()))
                        .isPresent()
                && road.spoken().filter(day -> lately(day, end)).isPresent();
    }

    private static boolean lately(LocalDate day, LocalDate end) {
        return day.isAfter(end.minusDays(LATELY)) && day.isBefore(end);
    }

    private Finding usual() {
        return Weekly.counts(
                "new customers",
                whole.stream()
                        .mapToLong(past ->
                                deals.customers().stream()
                                        .filter(road -> road.told().isEmpty())
                                        .filter(road -> won(past, road))
                                        .count())
                        .toArray());
    }

    private String more() {
        var course = Course.of(deals);
        var coming =
                deals.openUnits().stream()
                        .map(unit -> Ahead.of(deals, course, unit).middle().sentence())
                        .collect(Collectors.joining(" "));
        return coming.isEmpty() ? "No open deal has a sum, so nothing is forecast." : coming;
    }
}
