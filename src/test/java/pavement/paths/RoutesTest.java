package pavement.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Stage;
import pavement.notation.Books;
import pavement.ties.Standings;

class RoutesTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 14);

    private static Routes routes(Book book) {
        return Routes.of(Acquaintances.of(book, DAY), Standings.of(book), NOW);
    }

    /// SCIENCE E2, to the printed digits.
    @Test
    void severalBrokersShareTheWillingnessOfTheTarget() {
        assertThat(Route.any(.5, .8, .6)).isCloseTo(.46, within(1e-12));
        assertThat(Route.any(.5, .8)).isCloseTo(.400, within(1e-12));
        assertThat(-Math.log(Route.any(.5, .8))).isCloseTo(.9163, within(.00005));
        assertThat(Route.any(.9, .6 * .6)).isCloseTo(.324, within(1e-12));
    }

    /// Nothing is known of how he answers, so it is the chance of people like him.
    @Test
    void whoWasNeverCalledOrWrittenToAnswersLikeOthers() {
        var book =
                Books.read(
                        """
                        me  Maya, UTC
                        Tom Baker  met in public, Kiez, 2026-10-01
                        2026-10-01  Tom, 20m: a chat -> talked
                        """);

        assertThat(routes(book).direct(Books.id("Tom Baker")).orElseThrow().chance().sentence())
                .isEqualTo(
                        "No call or message to Tom is noted; such people answer about 6 times in 10.");
    }

    /// SCIENCE E2: "brute force agrees on (.324,.5), (.4,1), (.2,2)".
    @Test
    void whoOffersMostForTheCostIsAskedFirst() {
        var all =
                List.of(new Turn<>("c", .2, 2), new Turn<>("b", .4, 1), new Turn<>("a", .324, .5));
        var order = Turn.order(all);

        assertThat(order).extracting(Turn::who).containsExactly("a", "b", "c");
        for (var other : orders(all))
            assertThat(Turn.expected(order)).isLessThanOrEqualTo(Turn.expected(other) + 1e-12);
    }

    private static <T> List<List<T>> orders(List<T> all) {
        if (all.isEmpty()) return List.of(List.of());
        var found = new ArrayList<List<T>>();
        for (var first : all) {
            var rest = new ArrayList<>(all);
            rest.remove(first);
            for (var order : orders(rest)) {
                var next = new ArrayList<T>(List.of(first));
                next.addAll(order);
                found.add(next);
            }
        }
        return found;
    }

    @Test
    void theReasonSaysWhoAnswersAndHowTheTwoKnowEachOther() {
        var book =
                Books.read(
                        """
                        Priya Raman  met in a coffee shop Kiez, 2026-06-06
                        Nadia Brooks  heard of through Priya
                        2026-06-06  Priya, coffee, 20m: ads -> talked
                        2026-09-06  Priya, call, 10m: more ads -> talked
                        """);

        var way = routes(book).best(Books.id("Nadia Brooks")).orElseThrow();

        assertThat(way.brokers()).containsExactly(Books.id("Priya Raman"));
        assertThat(way.chance().sentence())
                .startsWith("Priya answered 1 of 1 call or message, ")
                .contains("you were told that Priya knows Nadia")
                .contains(" in 10.");
        assertThat(way.chance().within().holds(way.chance().value())).isTrue();
        assertThat(routes(book).direct(Books.id("Nadia Brooks"))).isEmpty();
    }

    /// Whoever stands in the owner's own contacts can be written to, though nothing is logged; who
    /// was only heard of, has no way to be reached, or is not to be contacted, cannot.
    @Test
    void aContactWithoutATalkIsReachedStraightWithTheChanceOfAStranger() {
        var book =
                Books.read(
                        """
                        Ann Ode  met online
                            mail: ann@ode.example
                        Bob Pen  heard of through Ann
                            mail: bob@pen.example
                        Cyd Rex  met online
                        Dan Roe  met online
                            mail: dan@roe.example
                            do not contact
                        """);

        var way = routes(book).direct(Books.id("Ann Ode")).orElseThrow();

        assertThat(way.chance().value()).isCloseTo(.12, within(1e-9));
        assertThat(way.chance().sentence())
                .isEqualTo(
                        "In your contacts, nothing logged yet: about 1 in 8 such people answers.");
        for (var name : List.of("Bob Pen", "Cyd Rex", "Dan Roe"))
            assertThat(routes(book).direct(Books.id(name))).as(name).isEmpty();
    }

    /// A list that was handed over leads to whom it names, before any talk is logged; a contact of
    /// whom it is only noted that he knows somebody does not.
    @Test
    void whoHandedHisListOverIsAskedThoughNothingIsLogged() {
        var book =
                Books.read(
                        """
                        Ann Ode  met online
                            mail: ann@ode.example
                        Bob Pen  not met
                        """);
        var ann = Books.id("Ann Ode");
        var bob = Books.id("Bob Pen");
        for (var how : List.of(Known.How.HANDED, Known.How.SAID)) {
            var known =
                    new Known(
                            new KnownId(new UUID(5, 5)),
                            ann,
                            bob,
                            how,
                            "",
                            LocalDate.of(2026, 3, 1),
                            Optional.empty());
            var told = book.with(List.of(new Change.Saved(known)));

            assertThat(routes(told).best(bob).map(Route::brokers))
                    .isEqualTo(
                            how == Known.How.HANDED ? Optional.of(List.of(ann)) : Optional.empty());
        }
    }

    @Test
    void whoWasOnlyHeardOfIsKnownOnceHeWasSpokenWith() {
        var before =
                """
                Priya Raman  met in a coffee shop Kiez, 2026-06-06
                Nadia Brooks  heard of through Priya
                2026-06-06  Priya, coffee, 20m: ads -> talked
                2026-10-02  Nadia, message: hello -> no answer
                """;
        var nadia = Books.id("Nadia Brooks");

        assertThat(routes(Books.read(before)).direct(nadia)).isEmpty();
        assertThat(
                        routes(
                                        Books.read(
                                                before
                                                        + "2026-10-03  Nadia, coffee, 20m: ads -> talked\n"))
                                .direct(nadia))
                .isPresent();
    }

    /// SCIENCE E3 holds for everybody on the way: who was asked last week is not asked over
    /// another.
    @Test
    void theSecondBrokerRestsAsTheFirstDoes() {
        var book =
                """
                Ann Ode  met in a coffee shop Kiez, 2026-06-06
                    note: Ann knows Bob.
                Bob Pen  heard of through Ann
                Cyd Rex  heard of through Bob
                Dan Roe  heard of through Ann
                2026-06-06  Ann, coffee, 20m: hi -> talked
                """;
        var asked = book + "2026-10-07  ask Bob for Dan: bread, asked 2026-10-07\n";

        assertThat(routes(Books.read(book)).best(Books.id("Cyd Rex")).orElseThrow().brokers())
                .containsExactly(Books.id("Ann Ode"), Books.id("Bob Pen"));
        assertThat(routes(Books.read(asked)).best(Books.id("Cyd Rex"))).isEmpty();
        assertThat(routes(Books.read(asked)).to(Books.id("Cyd Rex"), 3)).isEmpty();
    }

    /// A person who is broker and target; a circle of three; and nobody passes through himself.
    @Test
    void nobodyIsBrokerToHimself() {
        var book =
                Books.read(
                        """
                        Ann Ode  met in a coffee shop Kiez, 2026-06-06
                            note: Ann knows Bob. Bob knows Cyd. Cyd knows Ann.
                        Bob Pen  met in a coffee shop Kiez, 2026-06-07
                        Cyd Rex  met in a coffee shop Kiez, 2026-06-08
                        2026-06-06  Ann, coffee, 20m: hi -> talked
                        2026-06-07  Bob, coffee, 20m: hi -> talked
                        2026-06-08  Cyd, coffee, 20m: hi -> talked
                        """);
        for (var name : List.of("Ann Ode", "Bob Pen", "Cyd Rex")) {
            var ways = routes(book).to(Books.id(name), 3);
            assertThat(ways).hasSize(2);
            assertThat(ways)
                    .allSatisfy(way -> {
                        assertThat(way.brokers())
                                .doesNotContain(Books.id(name))
                                .doesNotHaveDuplicates();
                    });
        }
    }

    @Test
    void whoIsNotToBeContactedIsNoWayAndHasNone() {
        var book =
                Books.read(
                        """
                        Ann Ode  met in a coffee shop Kiez, 2026-06-06
                            note: Ann knows Bob.
                            do not contact
                        Bob Pen  met online
                        Cyd Rex  met in a coffee shop Kiez, 2026-06-08
                            note: Cyd knows Ann.
                        2026-06-06  Ann, coffee, 20m: hi -> talked
                        """);

        assertThat(routes(book).to(Books.id("Ann Ode"), 3)).isEmpty();
        assertThat(routes(book).to(Books.id("Bob Pen"), 3)).isEmpty();
    }

    /// "Exhaustive enumeration on 200 random graphs of 8 nodes."
    @Test
    void waysAreTheBestOfAllThatShareNobody() {
        var several = 0;
        for (var seed = 1; seed <= 200; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var book = graph(random);
            var known = Acquaintances.of(book, DAY);
            var routes = Routes.of(known, Standings.of(book), NOW);
            for (var most = 1; most <= 3; most++) {
                var ways = routes.to(person(0), most);
                var found = ways.stream().mapToDouble(Route::passed).toArray();
                assertThat(Route.any(1, found))
                        .as("seed " + seed + ", ways " + most)
                        .isCloseTo(best(all(book, known, routes), most), within(1e-6));
                assertThat(ways.stream().flatMap(way -> way.brokers().stream()))
                        .doesNotHaveDuplicates();
                if (most == 1)
                    assertThat(routes.best(person(0)).map(Route::passed))
                            .isEqualTo(ways.stream().findFirst().map(Route::passed));
                if (ways.size() > 1) several++;
            }
        }
        assertThat(several).isGreaterThan(100);
    }

    private record Way(List<PersonId> over, double passed) {}

    private static double rested(Book book, PersonId person) {
        var goodwill = Goodwill.of(book, person, DAY);
        return goodwill.mayAsk() ? goodwill.left() : 0;
    }

    private static List<Way> all(Book book, Acquaintances known, Routes routes) {
        var target = person(0);
        var ways = new ArrayList<Way>();
        for (var i = 1; i < 8; i++) {
            var one = person(i);
            var ready = ready(book, one);
            ways.add(new Way(List.of(one), ready * known.chance(one, target)));
            for (var j = 1; j < 8; j++) {
                if (i == j) continue;
                var two = person(j);
                ways.add(
                        new Way(
                                List.of(one, two),
                                ready
                                        * known.chance(one, two)
                                        * routes.willing()
                                        * rested(book, two)
                                        * known.chance(two, target)));
            }
        }
        ways.removeIf(way -> way.passed() <= 0);
        return ways;
    }

    /// As SCIENCE A2 and E3 have it, without attempts: what is assumed of the tie, and half of it
    /// for every request of the last year.
    private static double ready(Book book, PersonId who) {
        var person = book.person(who).orElseThrow();
        if (person.origin().ghost()) return 0;
        var asks = book.introductionsOf(who).stream().filter(it -> it.one().equals(who)).count();
        return .6 * Math.pow(.5, asks);
    }

    private static double best(List<Way> ways, int most) {
        return best(ways, List.of(), 1, most);
    }

    private static double best(List<Way> ways, List<PersonId> taken, double none, int left) {
        var best = 1 - none;
        if (left == 0) return best;
        for (var way : ways) {
            if (way.over().stream().anyMatch(taken::contains)) continue;
            var all = new ArrayList<>(taken);
            all.addAll(way.over());
            best = Math.max(best, best(ways, all, none * (1 - way.passed()), left - 1));
        }
        return best;
    }

    private static Book graph(RandomGenerator random) {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < 8; i++)
            changes.add(
                    new Change.Saved(
                            Person.called(
                                    person(i),
                                    Name.of("P" + i),
                                    new Met(
                                            new Stage(Stage.Kind.COFFEE_SHOP, ""),
                                            Optional.of(DAY.minusDays(30)),
                                            Optional.empty()),
                                    new Origin(
                                            NOW,
                                            "",
                                            Optional.empty(),
                                            false,
                                            random.nextInt(3) == 0))));
        for (var i = 0; i < 8; i++)
            for (var j = i + 1; j < 8; j++)
                if (random.nextInt(2) == 0) changes.add(line(random, i, j));
        if (random.nextBoolean()) changes.add(asked(1 + random.nextInt(3)));
        return Book.EMPTY.with(changes);
    }

    private static Change line(RandomGenerator random, int i, int j) {
        return new Change.Saved(
                new Known(
                        new KnownId(new UUID(3, i * 8L + j)),
                        person(i),
                        person(j),
                        random.nextBoolean() ? Known.How.SAID : Known.How.HANDED,
                        "",
                        DAY.minusDays(random.nextInt(3000)),
                        Optional.empty()));
    }

    private static Change asked(int one) {
        return new Change.Saved(
                Introduction.idea(
                                new IntroductionId(new UUID(4, one)),
                                Introduction.Kind.REFERRAL,
                                person(one),
                                Optional.empty(),
                                "",
                                Optional.empty(),
                                NOW.minusSeconds(86_400L * 90))
                        .then(Introduction.What.ASKED_ONE, NOW.minusSeconds(86_400L * 89)));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(1, number + 1));
    }
}
