package pavement.paths;

import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Known;
import pavement.book.PersonId;
import pavement.ties.Standings;

/// Ways to somebody, over at most two brokers, and how likely each works (SCIENCE E2, E3).
///
/// Short ways need no search for shortest paths: whoever knows the target is the last broker, and
/// of those who know him the likeliest few are remembered.
public final class Routes {
    /// With two others chosen, four people are taken at most; the fifth best is free.
    private static final int SPARE = 5;

    /// Each of four people who are taken stands in eleven ways at most; the 45th is free.
    private static final int ENOUGH = 45;

    private static final Way NOWHERE = new Way(new int[0], 0);

    private final Acquaintances known;
    private final Book book;
    private final Standings standings;
    private final Answering answering;
    private final Telling telling;
    private final double[] ready;
    private final double[] second;
    private final Map<Integer, List<Hop>> first = new HashMap<>();

    /// A first broker, and the chance that he passes the request on to the second.
    private record Hop(int broker, double chance) {}

    /// A way over those places.
    private record Way(int[] over, double passed) {
        boolean apart(Way other) {
            for (var one : over) for (var two : other.over) if (one == two) return false;
            return true;
        }
    }

    private Routes(Acquaintances known, Standings standings, Instant now) {
        this.known = known;
        this.book = known.book();
        this.standings = standings;
        this.answering = new Answering(standings, now);
        this.telling = new Telling(known, standings, answering);
        this.ready = new double[known.places()];
        this.second = new double[known.places()];
        Arrays.fill(ready, Double.NaN);
        Arrays.fill(second, Double.NaN);
    }

    /// @param standings of the same book
    public static Routes of(Acquaintances known, Standings standings, Instant now) {
        return new Routes(known, standings, now);
    }

    /// Up to so many ways (three at most) that share nobody, chosen so that one of them works as
    /// likely as can be; the likeliest first. Empty when nobody leads there.
    public List<Route> to(PersonId target, int most) {
        if (most < 1 || most > 3) throw new IllegalArgumentException("ways: " + most);
        var place = known.place(target);
        if (place.isEmpty() || barred(target)) return List.of();
        return apart(ways(place.getAsInt()), most).stream().map(way -> route(target, way)).toList();
    }

    /// The likeliest way over somebody.
    public Optional<Route> best(PersonId target) {
        var place = known.place(target);
        if (place.isEmpty() || barred(target)) return Optional.empty();
        var best = NOWHERE;
        for (var i = 0; i < known.degree(place.getAsInt()); i++)
            best = likelier(best, place.getAsInt(), i);
        return best.passed() > 0 ? Optional.of(route(target, best)) : Optional.empty();
    }

    /// The best so far, or one over the `nth` of those who know the target.
    private Way likelier(Way best, int target, int nth) {
        var last = known.near(target, nth);
        var well = known.well(target, nth);
        // Nobody who is asked is surer than sure, so most lines need no closer look.
        if (well <= best.passed() || barred(known.at(last))) return best;
        var next = best;
        if (ready(last) * well > next.passed())
            next = new Way(new int[] {last}, ready(last) * well);
        var second = second(last);
        if (second * well <= next.passed()) return next;
        for (var hop : hops(last)) {
            if (hop.broker() == target) continue;
            var passed = hop.chance() * second * well;
            return passed > next.passed() ? new Way(new int[] {hop.broker(), last}, passed) : next;
        }
        return next;
    }

    /// How likely the second broker passes it on: he is asked by somebody else, and every request
    /// of the owner's in the last year tires him as it does the first (SCIENCE E3). Who rests is
    /// not asked over somebody else either.
    private double second(int place) {
        if (Double.isNaN(second[place])) second[place] = second(known.at(place)).mean();
        return second[place];
    }

    private Belief second(PersonId person) {
        var goodwill = Goodwill.of(book, person, known.day());
        return answering.willing().and(Belief.exactly(goodwill.mayAsk() ? goodwill.left() : 0));
    }

    /// Straight to him: whom the owner knows, and who stands in his contacts though nothing is
    /// logged; empty when he was only heard of, or may not be contacted.
    public Optional<Route> direct(PersonId target) {
        return belief(target)
                .map(it -> new Route(target, List.of(), 1, telling.direct(target, it)))
                .or(() ->
                        stranger(target)
                                .map(it ->
                                        new Route(
                                                target,
                                                List.of(),
                                                1,
                                                telling.stranger(target, it))));
    }

    private Optional<Belief> stranger(PersonId person) {
        return book.person(person)
                .flatMap(it ->
                        standings.story(person).flatMap(story -> answering.stranger(it, story)));
    }

    /// How likely somebody who is introduced says yes.
    public double willing() {
        return answering.willing().mean();
    }

    private boolean barred(PersonId target) {
        return book.person(target).filter(it -> it.wishes().doNotContact()).isPresent();
    }

    private List<Way> ways(int target) {
        var ways = new ArrayList<Way>();
        var before = new HashMap<Integer, List<Way>>();
        for (var i = 0; i < known.degree(target); i++) {
            var last = known.near(target, i);
            var well = known.well(target, i);
            if (barred(known.at(last))) continue;
            if (ready(last) > 0) ways.add(new Way(new int[] {last}, ready(last) * well));
            var kept = 0;
            for (var hop : hops(last)) {
                if (hop.broker() == target || kept++ >= SPARE) continue;
                before.computeIfAbsent(hop.broker(), _ -> new ArrayList<>())
                        .add(
                                new Way(
                                        new int[] {hop.broker(), last},
                                        hop.chance() * second(last) * well));
            }
        }
        for (var all : before.values()) ways.addAll(top(all, SPARE));
        return top(ways, ENOUGH);
    }

    /// Who of those whom the owner knows leads to that one best: one more than are needed, because
    /// the target may be among them.
    private List<Hop> hops(int to) {
        return first.computeIfAbsent(to, this::led);
    }

    private List<Hop> led(int to) {
        var hops = new ArrayList<Hop>();
        for (var i = 0; i < known.degree(to); i++) {
            var broker = known.near(to, i);
            if (ready(broker) > 0) hops.add(new Hop(broker, ready(broker) * known.well(to, i)));
        }
        hops.sort(comparingDouble(Hop::chance).reversed().thenComparingInt(Hop::broker));
        return List.copyOf(hops.subList(0, Math.min(hops.size(), SPARE + 1)));
    }

    private static List<Way> top(List<Way> ways, int most) {
        return ways.stream()
                .sorted(
                        comparingDouble(Way::passed)
                                .reversed()
                                .thenComparingInt(way -> way.over().length)
                                .thenComparing(way -> Arrays.toString(way.over())))
                .limit(most)
                .toList();
    }

    /// The choice that lets one of them work as likely as can be, by trying all of few.
    private static List<Way> apart(List<Way> ways, int most) {
        var best = new Best();
        choose(ways, 0, List.of(), 1, most, best);
        return best.chosen;
    }

    private static final class Best {
        private List<Way> chosen = List.of();
        private double none = 1;
    }

    private static void choose(
            List<Way> ways, int from, List<Way> chosen, double none, int left, Best best) {
        if (none < best.none) {
            best.none = none;
            best.chosen = chosen;
        }
        if (left == 0) return;
        for (var i = from; i < ways.size(); i++) {
            var way = ways.get(i);
            // The rest are no likelier than this one, so no choice of them can be better.
            if (none * Math.pow(1 - way.passed(), left) >= best.none) return;
            if (!chosen.stream().allMatch(way::apart)) continue;
            var next = new ArrayList<>(chosen);
            next.add(way);
            choose(ways, i + 1, next, none * (1 - way.passed()), left - 1, best);
        }
    }

    private Route route(PersonId target, Way way) {
        var brokers = Arrays.stream(way.over()).mapToObj(known::at).toList();
        return new Route(
                target,
                brokers,
                way.passed(),
                telling.over(target, brokers, this::ready, this::second));
    }

    private Optional<Belief> belief(PersonId person) {
        return book.person(person)
                .flatMap(it -> standings.story(person).flatMap(story -> answering.of(it, story)));
    }

    /// How ready somebody is to pass a request on, asked by the owner; 0 where he cannot be asked.
    private double ready(int place) {
        if (Double.isNaN(ready[place]))
            ready[place] = ready(known.at(place)).map(Belief::mean).orElse(0.0);
        return ready[place];
    }

    private Optional<Belief> ready(PersonId person) {
        return belief(person)
                .or(() -> helper(person))
                .map(it -> {
                    var left = Goodwill.of(book, person, known.day()).left();
                    return it.and(Belief.exactly(left));
                });
    }

    /// Whoever handed his list over said yes to that, though no talk is logged.
    private Optional<Belief> helper(PersonId person) {
        return handed(person)
                ? book.person(person)
                        .flatMap(it ->
                                standings
                                        .story(person)
                                        .flatMap(story -> answering.helper(it, story)))
                : Optional.empty();
    }

    private boolean handed(PersonId person) {
        return book.about(person).stream()
                .anyMatch(fact ->
                        fact instanceof Known known
                                && known.how() == Known.How.HANDED
                                && known.one().equals(person));
    }

    /// Whom the owner may ask at all, and how likely he answers: whom he knows, and who stands in
    /// his contacts; 0 for everybody else.
    public double answers(PersonId person) {
        return belief(person).or(() -> stranger(person)).map(Belief::mean).orElse(0.0);
    }
}
