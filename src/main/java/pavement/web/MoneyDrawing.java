package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.customers.Ahead;
import pavement.customers.By;
import pavement.customers.Course;
import pavement.customers.Customers;
import pavement.customers.Hours;
import pavement.customers.Road;
import pavement.customers.Said;
import pavement.customers.Unit;
import pavement.customers.View;
import pavement.deals.Board;
import pavement.deals.Written;
import pavement.evidence.Taken;

/// Draws where the money came from.
record MoneyDrawing(Customers customers, MoneyAsked asked, LocalDate today) {
    private static final int CUSTOMERS = 20;

    MoneyView view() {
        var course = Course.of(customers);
        var won = customers.customers();
        var ledgers = asked.unit().map(unit -> new LedgerDrawing(customers, unit, asked));
        var coming = coming(course);
        return new MoneyView(
                lede(won),
                customers.roads().isEmpty(),
                asked.unit().isPresent(),
                choices(),
                ledgers.map(LedgerDrawing::ledger),
                ledgers.flatMap(LedgerDrawing::earned),
                cost(won),
                Funnel.of(course, customers.book().pipeline()),
                course.until().found().sentence(),
                coming.stream().map(ComingDrawing::of).toList(),
                target(coming),
                won.stream().limit(CUSTOMERS).map(this::customer).toList(),
                won.size() > CUSTOMERS ? "and %,d more.".formatted(won.size() - CUSTOMERS) : "",
                won.stream().findFirst().map(origins()::of),
                ThanksDue.of(customers));
    }

    private ZoneId zone() {
        return customers.book().zone();
    }

    private OriginDrawing origins() {
        return new OriginDrawing(customers, zone(), today);
    }

    private String lede(List<Road> won) {
        var sums =
                customers.units().stream()
                        .map(unit -> Said.sum(customers.sum(unit), unit))
                        .collect(Collectors.joining(", "));
        var open = customers.open().size();
        if (customers.roads().isEmpty()) return "No deal is in your book yet.";
        var told = (int) won.stream().filter(road -> road.told().isPresent()).count();
        var who =
                Words.count(won.size() - told, "customer", "customers")
                        + (told == 0
                                ? ""
                                : " and " + Words.count(told, "introduction", "introductions"));
        return "%s%s. %s open.".formatted(who, sums.isEmpty() ? "" : ": " + sums, deals(open));
    }

    private static String deals(int open) {
        return open == 1 ? "1 deal is" : "%,d deals are".formatted(open);
    }

    private MoneyView.Choices choices() {
        var units =
                customers.units().stream()
                        .map(each ->
                                new MoneyView.Choice(
                                        MoneyAsked.code(each),
                                        name(each),
                                        asked.unit().equals(Optional.of(each))))
                        .toList();
        return new MoneyView.Choices(
                units,
                Stream.concat(Arrays.stream(By.values()).map(this::by), experiments()).toList(),
                Arrays.stream(View.values())
                        .map(each ->
                                new MoneyView.Choice(
                                        MoneyAsked.code(each),
                                        LedgerDrawing.name(each),
                                        each == asked.view()))
                        .toList(),
                asked.unit().map(each -> "unit=" + MoneyAsked.code(each)).orElse("")
                        + asked.experiment()
                                .map(each -> "&by=" + MoneyAsked.code(each))
                                .orElse(""));
    }

    private MoneyView.Choice by(By each) {
        return new MoneyView.Choice(
                MoneyAsked.code(each),
                name(each),
                each == asked.by() && asked.experiment().isEmpty());
    }

    /// With one experiment the first lot of each person is the only one.
    private Stream<MoneyView.Choice> experiments() {
        var all = customers.experiments();
        if (all.size() < 2) return Stream.of();
        return all.stream()
                .map(each ->
                        new MoneyView.Choice(
                                MoneyAsked.code(each.id()),
                                "coin: " + each.question(),
                                asked.experiment().equals(Optional.of(each.id()))));
    }

    private static String name(Unit unit) {
        return switch (unit.of()) {
            case MONTH -> unit.currency() + " a month";
            case ONCE -> unit.currency() + " once";
            case PAID -> unit.currency() + " paid so far";
        };
    }

    private static String name(By by) {
        return switch (by) {
            case STAGE -> "place of the first meeting";
            case CHANNEL -> "how you first spoke";
            case PERSON -> "person";
            case BLOCK -> "stretch of work";
            case ARM -> "what a coin said";
        };
    }

    /// All hours, those that led to nothing among them.
    private String cost(List<Road> won) {
        var hours = Hours.of(customers, asked.by());
        var found = Taken.of(won.size(), hours.all().hours(), "A customer");
        var unnoted = hours.all().unnoted();
        return found.sentence()
                + (unnoted == 0
                        ? ""
                        : " %s no minutes noted, and count none."
                                .formatted(
                                        unnoted == 1
                                                ? "1 talk has"
                                                : "%,d talks have".formatted(unnoted)));
    }

    private List<Ahead> coming(Course course) {
        return customers.openUnits().stream()
                .map(unit -> Ahead.of(customers, course, unit))
                .toList();
    }

    private MoneyView.Target target(List<Ahead> coming) {
        if (coming.isEmpty()) return new MoneyView.Target("", "", "", "");
        var first = coming.getFirst();
        var currency = first.unit().currency();
        var name = name(first.unit());
        return switch (asked.target(currency)) {
            case MoneyAsked.Target.None _ -> new MoneyView.Target("", "", "", name);
            case MoneyAsked.Target.Wrong(var sentence) ->
                    new MoneyView.Target(asked.target(), sentence, "", name);
            case MoneyAsked.Target.Of(var minor) ->
                    new MoneyView.Target(
                            asked.target(), "", first.reaching(minor).sentence(), name);
        };
    }

    private MoneyView.Customer customer(Road road) {
        var began = road.began();
        var via =
                IntStream.range(0, Math.max(0, road.hands().size() - 1))
                        .mapToObj(i -> road.hands().get(i).person())
                        .flatMap(Optional::stream)
                        .flatMap(who -> customers.book().person(who).stream())
                        .map(each -> each.name().called())
                        .collect(Collectors.joining(", "));
        var since = road.since().map(this::day).orElse(today);
        var minutes = customers.minutes(road);
        var days =
                road.spoken()
                        .filter(day -> !day.isAfter(since))
                        .map(day -> Looks.ago(day, since))
                        .map(ago -> ago.equals("today") ? "the same day" : ago);
        var took =
                days.orElse(
                                began.flatMap(hand -> hand.first().on()).isPresent()
                                        ? "no talk noted"
                                        : "not known since when")
                        + (minutes > 0 ? ", " + Looks.minutes(minutes) : "");
        return new MoneyView.Customer(
                Board.who(customers.book(), road.deal()),
                road.told()
                        .map(id -> "/introductions/" + id)
                        .or(() -> road.last().map(who -> "/people/" + who))
                        .orElse(""),
                road.deal().price().map(Written::price).orElse(""),
                began.flatMap(hand -> hand.first().stage()).map(Looks::plate),
                via,
                took);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }
}
