package pavement.match;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.ties.Standings;

/// The board while it is made.
final class BoardMaking {
    /// Circles beyond the best so many are not looked at.
    private static final int CIRCLES = 200;

    private final Book book;
    private final Answering answering;
    private final Map<PersonId, Integer> used;
    private final int left;
    private final Map<PersonId, Optional<Person>> known = new HashMap<>();
    private final Map<Optional<PersonId>, Map<Optional<PersonId>, Hit>> best = new HashMap<>();

    BoardMaking(
            Matches matches,
            Standings standings,
            Instant now,
            Map<PersonId, Integer> used,
            int left) {
        this.book = matches.book();
        this.answering = new Answering(standings, now);
        this.used = used;
        this.left = left;
        matches.all().forEach(this::add);
    }

    private void add(Hit hit) {
        best.computeIfAbsent(hit.receiver(), _ -> new HashMap<>())
                .merge(
                        hit.giver(),
                        hit,
                        (old, next) -> Matches.BEST.compare(old, next) <= 0 ? old : next);
    }

    Board board() {
        var withYou = new ArrayList<Both>();
        var mutual = new ArrayList<Both>();
        var oneWay = new ArrayList<Both>();
        for (var both : pairs()) {
            if (both.one().isEmpty()) withYou.add(both);
            else if (both.both()) mutual.add(both);
            else if (both.most() >= Both.HELPS) oneWay.add(both);
        }
        withYou.sort(Board.BEST);
        oneWay.sort(Board.BEST);
        return new Board(withYou, between(mutual), oneWay, rounds());
    }

    private List<Both> pairs() {
        var seen = new HashSet<Set<Optional<PersonId>>>();
        var pairs = new ArrayList<Both>();
        best.forEach((receiver, givers) ->
                givers.forEach((giver, hit) -> {
                    if (seen.add(Set.of(receiver, giver)) && introducible(receiver, giver))
                        pairs.add(both(receiver, giver));
                }));
        return pairs;
    }

    /// The owner introduces whom he knows; himself he can offer to anybody.
    private boolean introducible(Optional<PersonId> one, Optional<PersonId> other) {
        if (one.isEmpty() || other.isEmpty()) return true;
        return acquainted(one.get()) && acquainted(other.get());
    }

    private boolean acquainted(PersonId id) {
        return person(id)
                .filter(each -> !book.heardOf(each))
                .map(answering::tie)
                .filter(tie -> tie != Tie.STRANGER && tie != Tie.BLOCKED)
                .isPresent();
    }

    private Optional<Person> person(PersonId id) {
        return known.computeIfAbsent(id, book::person);
    }

    private Both both(Optional<PersonId> receiver, Optional<PersonId> giver) {
        var swap =
                giver.isEmpty()
                        || receiver.isPresent()
                                && giver.get().value().compareTo(receiver.get().value()) < 0;
        var one = swap ? giver : receiver;
        var other = swap ? receiver : giver;
        return new Both(one, other.orElseThrow(), hit(one, other), hit(other, one));
    }

    private Optional<Hit> hit(Optional<PersonId> receiver, Optional<PersonId> giver) {
        return Optional.ofNullable(best.getOrDefault(receiver, Map.of()).get(giver));
    }

    private List<Between> between(List<Both> mutual) {
        var places = new HashMap<PersonId, Integer>();
        var people = new ArrayList<PersonId>();
        var pairs = new ArrayList<Pair>();
        var gains = new HashMap<Pair, Both>();
        for (var both : mutual) {
            var one = seat(both.one().orElseThrow(), places, people);
            var other = seat(both.other(), places, people);
            var pair = new Pair(one, other, gain(both));
            gains.put(pair, both);
            if (pair.gain() >= Board.WORTH_IT) pairs.add(pair);
        }
        var now =
                Choosing.of(pairs, place -> Board.A_MONTH - used.getOrDefault(people.get(place), 0))
                        .stream()
                        .limit(Math.max(0, left))
                        .toList();
        return gains.entrySet().stream()
                .map(each ->
                        new Between(
                                each.getValue(), each.getKey().gain(), now.contains(each.getKey())))
                .sorted(
                        comparing((Between each) -> !each.now())
                                .thenComparing(comparingDouble(Between::gain).reversed())
                                .thenComparing(Between::both, Board.BEST))
                .toList();
    }

    private double gain(Both both) {
        return answers(both.one()) * answers(Optional.of(both.other())) * both.mutual();
    }

    /// The owner answers himself.
    private double answers(Optional<PersonId> who) {
        return who.isEmpty() ? 1 : who.flatMap(this::person).map(answering::of).orElse(0.0);
    }

    private List<Round> rounds() {
        var places = new HashMap<Optional<PersonId>, Integer>();
        var people = new ArrayList<Optional<PersonId>>();
        var helping = new ArrayList<Helping>();
        best.forEach((receiver, givers) ->
                givers.forEach((giver, hit) -> {
                    if (hit.score() < Circles.SERVES || !introducible(receiver, giver)) return;
                    helping.add(
                            new Helping(
                                    seat(giver, places, people),
                                    seat(receiver, places, people),
                                    hit.score(),
                                    answers(giver) * hit.score()));
                }));
        var threes =
                Circles.among(helping).stream()
                        .filter(circle -> circle.people().size() == 3)
                        .limit(CIRCLES)
                        .toList();
        return Circles.apart(threes).stream().map(circle -> round(circle, people)).toList();
    }

    private static <W> int seat(W who, Map<W, Integer> places, List<W> people) {
        if (!places.containsKey(who)) {
            places.put(who, people.size());
            people.add(who);
        }
        return places.getOrDefault(who, 0);
    }

    /// The surest step first.
    private Round round(Circle circle, List<Optional<PersonId>> people) {
        var steps = new ArrayList<Hit>();
        var size = circle.people().size();
        for (var i = 0; i < size; i++)
            hit(people.get(circle.people().get((i + 1) % size)), people.get(circle.people().get(i)))
                    .ifPresent(steps::add);
        var first = 0;
        for (var i = 1; i < steps.size(); i++)
            if (chance(steps.get(i)) > chance(steps.get(first))) first = i;
        Collections.rotate(steps, -first);
        return new Round(steps);
    }

    private double chance(Hit hit) {
        return answers(hit.giver()) * hit.score();
    }
}
