package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.customers.Customers;
import pavement.customers.First;
import pavement.customers.Hand;
import pavement.customers.Road;
import pavement.deals.Board;
import pavement.deals.Written;

/// Draws how deals came about.
record OriginDrawing(Customers customers, ZoneId zone, LocalDate today) {
    private static final int SHOWN = 2;

    private Book book() {
        return customers.book();
    }

    /// Those somebody had a hand in, his own first.
    List<OriginView> of(PersonId person) {
        if (customers.roads().isEmpty()) return List.of();
        var all = customers.through(person);
        var own = all.stream().filter(road -> road.deal().about().contains(person));
        var others =
                all.stream()
                        .filter(Road::customer)
                        .filter(road -> !road.deal().about().contains(person));
        return Stream.concat(own, others).limit(SHOWN).map(this::of).toList();
    }

    OriginView of(Road road) {
        var stops = new ArrayList<OriginView.Stop>();
        road.began().ifPresent(hand -> stops.add(place(hand.first())));
        for (var i = 0; i < road.hands().size(); i++) {
            var hand = road.hands().get(i);
            var last = i + 1 == road.hands().size();
            if (last) stops.addAll(introducers(road));
            var said = last ? last(road, hand, i > 0) : before(hand, i);
            hand.person()
                    .flatMap(who -> book().person(who))
                    .ifPresent(person -> stops.add(stop("", person, tie(hand.first()), said)));
        }
        stops.add(end(road));
        road.last().flatMap(this::next).ifPresent(stops::add);
        return new OriginView(heading(road), List.copyOf(stops));
    }

    /// Who made him known though he was met before them.
    private List<OriginView.Stop> introducers(Road road) {
        return road.touched().stream()
                .filter(hand -> !road.hands().contains(hand))
                .flatMap(hand ->
                        hand.person().stream()
                                .filter(who -> !road.deal().people().contains(who))
                                .flatMap(who -> book().person(who).stream())
                                .map(person ->
                                        stop("", person, tie(hand.first()), "had a hand in it")))
                .toList();
    }

    private String heading(Road road) {
        var who = Board.who(book(), road.deal());
        if (road.told().isPresent()) return "What the introduction of %s brought".formatted(who);
        var called =
                road.deal().about().size() == 1
                        ? book().person(road.deal().about().getFirst())
                                .map(each -> each.name().called())
                                .orElse(who)
                        : who;
        return road.customer()
                ? "How %s became a customer".formatted(called)
                : "Where %s comes from".formatted(called);
    }

    private OriginView.Stop place(First first) {
        var how = first.channel().map(OriginDrawing::how);
        var said =
                Stream.concat(when(first.days()).stream(), how.stream())
                        .reduce((day, word) -> day + ", " + word)
                        .orElse("nobody wrote down when");
        return new OriginView.Stop(
                "",
                Optional.of(Looks.plate(first.stage().orElse(Stage.UNKNOWN))),
                Optional.empty(),
                "",
                said);
    }

    /// How they spoke belongs to its own day: on the day of a connection online nobody spoke.
    private Optional<String> when(First.Days days) {
        var on = days.on().map(day -> Looks.day(day, today));
        var later = days.talk().filter(talk -> days.on().filter(talk::isAfter).isPresent());
        if (later.isEmpty()) return on;
        var talk = Looks.day(later.get(), today);
        return on.map(day ->
                days.spoken().equals(later)
                        ? "known since " + day + ", first talk " + talk
                        : day + ", then " + talk);
    }

    private static String how(Channel channel) {
        return switch (channel) {
            case CALL -> "a call";
            case VIDEO -> "a video call";
            case IN_PERSON -> "face to face";
            case EVENT -> "at an event";
            case MESSAGE -> "a message";
            case REACTION -> "a reaction";
            case BULK -> "a mail to many";
        };
    }

    private String before(Hand hand, int place) {
        var talks = hand.person().map(customers::talks).orElse(0);
        var led = place == 0 ? "led you on" : "led you further";
        return switch (talks) {
            case 0 -> led;
            case 1 -> "1 talk, " + led;
            default -> talks + " talks, " + led;
        };
    }

    /// From the first talk with the customer to his yes.
    private String last(Road road, Hand hand, boolean later) {
        var spoken = hand.first().spoken();
        var on =
                spoken.map(each -> Looks.day(each, today))
                        .or(() ->
                                hand.first()
                                        .on()
                                        .map(each -> "known since " + Looks.day(each, today)));
        var days =
                spoken.flatMap(from ->
                        road.since()
                                .map(at -> ChronoUnit.DAYS.between(from, day(at)))
                                .filter(each -> each >= 0)
                                .map(each -> count(each, "day") + " to a yes"));
        return Stream.concat(on.filter(_ -> later).stream(), days.stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse(later ? "nobody wrote down when" : "");
    }

    private OriginView.Stop end(Road road) {
        var price = road.deal().price().map(Written::price).orElse("no sum yet");
        var minutes = customers.minutes(road);
        var spent =
                minutes == 0
                        ? "No minutes are noted."
                        : Looks.minutes(minutes) + " of your time in all.";
        if (road.customer())
            return new OriginView.Stop(
                    "won",
                    Optional.empty(),
                    Optional.empty(),
                    road.told().isPresent() ? price : "Customer, " + price,
                    road.since()
                                    .map(at ->
                                            (road.told().isPresent() ? "noted " : "since ")
                                                    + Looks.day(day(at), today)
                                                    + ". ")
                                    .orElse("")
                            + spent);
        var step =
                book().pipeline().step(road.deal().step()).map(each -> each.name()).orElse("Open");
        return new OriginView.Stop(
                "next2", Optional.empty(), Optional.empty(), step + ", " + price, spent);
    }

    /// Somebody met through the customer, with whom there is no deal yet.
    private Optional<OriginView.Stop> next(PersonId customer) {
        return book().people().stream()
                .filter(each -> each.met().through().equals(Optional.of(customer)))
                .filter(each -> !each.wishes().doNotContact())
                .filter(each -> book().dealsWith(each.id()).isEmpty())
                .min(Comparator.comparing(each -> each.id().value()))
                .map(each -> stop("next2", each, "unmet", "may be next"));
    }

    private static OriginView.Stop stop(String look, Person person, String tie, String said) {
        return new OriginView.Stop(
                look,
                Optional.empty(),
                Optional.of(
                        new OriginView.Who(
                                person.id().toString(),
                                Looks.initials(person.name()),
                                tie,
                                person.name().full())),
                "",
                said);
    }

    private static String tie(First first) {
        return first.stage().filter(Stage::passive).isPresent() ? "passive" : "active";
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? what : what + "s");
    }
}
