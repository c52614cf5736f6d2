package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.plan.Candidate.Known;
import pavement.ties.Standings;
import pavement.ties.Story;
import pavement.ties.Tally;
import pavement.ties.Ties;

/// Everybody who may be reached out to, best first (SCIENCE C2): Beta-Thompson by class and
/// channel, shrunk towards what each person did himself.
final class Ranking {
    /// So many of each side are kept for the second, finer look, and so many of those become the
    /// plan's choice.
    private static final int KEPT = 150;

    private static final int LONG = 200;
    private static final int AT_A_TIME = 4;
    private static final Comparator<Candidate> BEST = Ranking::compare;

    private final Standings then;
    private final Instant at;
    private final long seed;
    private final Rules rules;
    private final Cells cells;
    private final Fits fits;
    private final Values values = new Values();
    private final List<Optional<Candidate>> bestOf =
            new ArrayList<>(Collections.nCopies(Cells.ALL, Optional.empty()));
    private final List<Candidate> ranked = new ArrayList<>();
    private final Draw first;

    Ranking(Standings then, Instant at, long seed, Rules rules) {
        this.then = then;
        this.at = at;
        this.seed = seed;
        this.rules = rules;
        this.cells = new Cells(then, at);
        this.fits = new Fits(then.book());
        learnValues();
        this.first = draw(0);
    }

    /// What one draw of all rates says.
    private record Draw(
            long seed, Map<Tie, Map<Channel, Cells.Guess>> guesses, double[] coefficients) {}

    private void learnValues() {
        for (var tie : Cells.TIES) {
            var valued = 0L;
            var ln = 0.0;
            for (var channel : Channel.values()) {
                valued += then.total(tie, channel).get(Tally.Of.VALUED);
                ln += then.total(tie, channel).get(Tally.Of.LN_POINTS) / 1e6;
            }
            values.learn(tie, 0, valued, ln);
        }
        fits.all().keySet().stream()
                .sorted(comparing(PersonId::value))
                .forEach(person ->
                        then.story(person).ifPresent(story -> learnFit(story, fits.of(person))));
    }

    /// Those with a fit were learnt without it above; here they are moved to where they belong.
    private void learnFit(Story story, double fit) {
        var tallies = new EnumMap<Tie, Tally>(Tie.class);
        story.tallies().forEach((cell, tally) -> tallies.merge(cell.tie(), tally, Tally::plus));
        tallies.forEach((tie, tally) -> {
            var n = tally.get(Tally.Of.VALUED);
            var ln = tally.get(Tally.Of.LN_POINTS) / 1e6;
            values.learn(tie, 0, -n, -ln);
            values.learn(tie, fit, n, ln);
        });
    }

    Cells cells() {
        return cells;
    }

    Fits fits() {
        return fits;
    }

    /// The best member of every class and channel that has one.
    List<Candidate> bestOf() {
        return bestOf.stream().flatMap(Optional::stream).toList();
    }

    /// Best first; each person once, through his best channel.
    List<Candidate> best() {
        if (ranked.isEmpty()) ranked.addAll(ranked());
        return ranked;
    }

    /// One person, through the best channel that fits in the minutes; empty when there is none.
    Optional<Candidate> of(Person person, Story story, int minutes) {
        return open(known(person, story), first).stream()
                .filter(each -> each.minutes() <= minutes)
                .min(BEST);
    }

    private List<Candidate> ranked() {
        var pool = pool(first);
        var ranked = new ArrayList<Candidate>();
        for (var round = 1; !pool.isEmpty() && ranked.size() < LONG; round++) {
            var draw = draw(round);
            var scored = new ArrayList<Candidate>();
            for (var each : pool) scored.add(best(each.known(), draw).orElse(each));
            scored.sort(BEST);
            var picked = scored.subList(0, Math.min(AT_A_TIME, scored.size()));
            ranked.addAll(picked);
            var people = picked.stream().map(each -> each.person().id()).toList();
            pool.removeIf(each -> people.contains(each.person().id()));
        }
        return ranked;
    }

    /// Written out, for it is asked a million times in a large book.
    private static int compare(Candidate one, Candidate other) {
        var byRate = Double.compare(other.rate(), one.rate());
        if (byRate != 0) return byRate;
        var byPerson = one.person().id().value().compareTo(other.person().id().value());
        return byPerson != 0 ? byPerson : one.channel().compareTo(other.channel());
    }

    private List<Candidate> pool(Draw draw) {
        var active = new PriorityQueue<>(BEST.reversed());
        var passive = new PriorityQueue<>(BEST.reversed());
        for (var each : then.everybody())
            if (rules.allowed(each.person(), each.story()))
                best(known(each.person(), each.story()), draw)
                        .ifPresent(candidate ->
                                keep(candidate.active() ? active : passive, candidate));
        var pool = new ArrayList<>(active);
        pool.addAll(passive);
        pool.sort(BEST);
        return pool;
    }

    private static void keep(PriorityQueue<Candidate> side, Candidate candidate) {
        if (side.size() >= KEPT) {
            if (compare(side.element(), candidate) <= 0) return;
            side.remove();
        }
        side.add(candidate);
    }

    private Draw draw(int round) {
        var own = Draws.seed(seed, round);
        var random = Cells.random(own);
        return new Draw(own, cells.guesses(own), values.draw(random));
    }

    private Optional<Candidate> best(Known known, Draw draw) {
        Optional<Candidate> best = Optional.empty();
        for (var candidate : open(known, draw)) {
            note(candidate);
            if (best.isEmpty() || compare(candidate, best.get()) < 0) best = Optional.of(candidate);
        }
        return best;
    }

    private void note(Candidate candidate) {
        var cell = candidate.cellNumber();
        var before = bestOf.get(cell);
        if (before.isEmpty() || compare(candidate, before.get()) < 0)
            bestOf.set(cell, Optional.of(candidate));
    }

    private List<Candidate> open(Known known, Draw draw) {
        var open = new ArrayList<Candidate>(3);
        var noise = new SplittableRandom(Draws.seed(draw.seed(), mix(known.person())));
        var guesses = Objects.requireNonNull(draw.guesses().get(known.tie()));
        var gain = Values.points(draw.coefficients(), known.tie(), known.fit());
        for (var channel : Cells.CHANNELS) {
            var luck = noise.nextGaussian();
            if (rules.possible(known.person(), known.story(), known.tie(), channel))
                open.add(
                        scored(
                                known,
                                channel,
                                Objects.requireNonNull(guesses.get(channel)),
                                gain,
                                luck));
        }
        return open;
    }

    private static long mix(Person person) {
        var id = person.id().value();
        return Draws.seed(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    Known known(Person person, Story story) {
        var waiting = 0;
        for (var attempt : story.open()) if (Cells.waits(attempt, at)) waiting++;
        return new Known(
                person,
                story,
                Ties.tie(person, story, at),
                story.tries() - waiting,
                Math.pow(.65, story.fatigue(at)),
                fits.of(person.id()));
    }

    private Candidate scored(
            Known known, Channel channel, Cells.Guess guess, double gain, double luck) {
        var tries = known.settled();
        var mean = (4 * guess.response() + known.story().answered()) / (4 + tries);
        var sd = Math.sqrt(mean * (1 - mean) / (5 + tries)) * (tries == 0 ? .5 : 1);
        var response = Math.clamp(mean + sd * luck, .002, .98) * known.tired();
        var value = response * (cells.talkPoints() + guess.step() * gain);
        return new Candidate(known, channel, value, minutes(known, cells.of(known.tie(), channel)));
    }

    /// What is believed, without luck, so that the same thing takes the same time in every plan.
    private static int minutes(Known known, Cells.Belief belief) {
        var chance =
                (4 * belief.response() + known.story().answered())
                        / (4 + known.settled())
                        * known.tired();
        return Math.max(5, (int) Math.round((belief.around() + chance * belief.talk()) / 5) * 5);
    }

    /// The chance that this person answers the next attempt (SCIENCE A2), with its interval.
    Odds odds(Known known, Channel channel) {
        var m = cells.of(known.tie(), channel).response();
        var answered = known.story().answered();
        return Odds.of(4 * m + answered, 4 * (1 - m) + Math.max(0, known.settled() - answered))
                .times(known.tired());
    }
}
