package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.match.Fits;
import pavement.plan.Candidate.Known;
import pavement.ties.Own;
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

    static final int LONG = 200;

    /// Standard deviations on each side of the middle that hold 80 %.
    private static final double EIGHTY = 1.2816;

    /// Of their worth; less apart, two people are told apart by nothing that is known.
    private static final double SAME = 1e-6;

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
    private final Manner manner;
    private final Delays delays;
    private final Appraisal first;
    private final Appraisal plain;
    private final Map<PersonId, Integer> places = new HashMap<>();
    private int candidates;

    Ranking(Frame frame, long seed, Manner manner) {
        this.then = frame.then();
        this.at = frame.made();
        this.seed = seed;
        this.rules = frame.rules();
        this.manner = manner;
        this.delays = new Delays(then, at);
        this.cells = new Cells(then, delays, manner);
        this.fits = frame.fits();
        learnValues();
        this.first = draw(0);
        this.plain =
                new Appraisal(
                        cells,
                        rules,
                        manner.undrawn(),
                        seed,
                        cells.guesses(seed, manner.undrawn()),
                        values.mean());
    }

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

    boolean restsOn(Frame frame, long seed) {
        return at.equals(frame.made())
                && this.seed == seed
                && fits.all().equals(frame.fits().all());
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
        if (ranked.isEmpty())
            for (var each : best(LONG)) {
                ranked.add(each);
                places.put(each.person().id(), ranked.size());
            }
        return ranked;
    }

    /// One person as the ranking saw him, or as it would have where he is not among the first.
    Optional<Candidate> seen(Person person, Story story) {
        var best = best();
        return Optional.ofNullable(places.get(person.id()))
                .map(place -> best.get(place - 1))
                .or(() -> of(person, story, Integer.MAX_VALUE));
    }

    /// Somebody through a channel, of the first draw, whether or not he may be asked.
    Candidate through(Known known, Channel channel) {
        return first.through(known, channel);
    }

    /// How many of the first, himself among them, are worth as much as he is when nothing is drawn.
    long alike(Candidate candidate) {
        var worth = plainly(candidate);
        return best().stream()
                .filter(each -> each.cellNumber() == candidate.cellNumber())
                .filter(each -> Math.abs(plainly(each) - worth) < SAME * worth)
                .count();
    }

    private double plainly(Candidate candidate) {
        return plain.through(candidate.known(), candidate.channel()).rate();
    }

    Reckoned reckoned(Candidate candidate) {
        best();
        var known = candidate.known();
        var belief = cells.of(known.tie(), candidate.channel());
        var story = known.story();
        return new Reckoned(
                known.tie(),
                candidate.channel(),
                new Reckoned.Chance(
                        odds(known, candidate.channel()),
                        Odds.of(belief.hits(), belief.misses()),
                        belief.tries(),
                        story.tries(),
                        story.answered(),
                        known.tired(),
                        candidate.drawn().answer()),
                gain(candidate, belief),
                new Reckoned.Time(
                        candidate.minutes(),
                        candidate.lasts(),
                        belief.around(),
                        belief.talk(),
                        belief.timed()),
                new Reckoned.Score(
                        candidate.value(),
                        plain.through(known, candidate.channel()).value(),
                        Optional.ofNullable(places.get(candidate.person().id())),
                        candidates));
    }

    private Reckoned.Gain gain(Candidate candidate, Cells.Belief belief) {
        var known = candidate.known();
        var mid = plain.through(known, candidate.channel()).drawn().gain();
        var off = Math.exp(EIGHTY * values.doubt(known.tie(), known.fit()));
        var valued = 0L;
        for (var channel : Channel.values())
            valued += then.total(known.tie(), channel).get(Tally.Of.VALUED);
        return new Reckoned.Gain(
                Odds.of(belief.steps(), belief.talks())
                        .each(chance -> plain.raised(chance, known.fit())),
                mid / off,
                mid,
                Math.min(Values.MOST, mid * off),
                valued,
                cells.talkPoints(),
                known.fit(),
                candidate.drawn().gain(),
                candidate.drawn().step());
    }

    /// One person, through the best channel that fits in the minutes; empty when there is none.
    Optional<Candidate> of(Person person, Story story, int minutes) {
        return of(person, story, minutes, new Barred());
    }

    Optional<Candidate> of(Person person, Story story, int minutes, Barred barred) {
        return of(known(person, story), minutes, barred);
    }

    Optional<Candidate> of(Known known, int minutes, Barred barred) {
        return first.of(known).stream()
                .filter(each -> each.minutes() <= minutes && !barred.holds(each))
                .min(BEST);
    }

    /// One person through that channel, as this plan's first draw sees him.
    Optional<Candidate> through(Person person, Story story, Channel channel) {
        return first.of(known(person, story)).stream()
                .filter(each -> each.channel() == channel)
                .findFirst();
    }

    /// So many of them, looked at again with other luck after every so many picks, or never.
    List<Candidate> best(int most) {
        var pool = pool(first);
        if (manner.redrawn() == 0) return pool.subList(0, Math.min(most, pool.size()));
        var ranked = new ArrayList<Candidate>();
        for (var round = 1; !pool.isEmpty() && ranked.size() < most; round++) {
            var draw = draw(round);
            var scored = new ArrayList<Candidate>();
            for (var each : pool) scored.add(best(each.known(), draw).orElse(each));
            scored.sort(BEST);
            var picked = scored.subList(0, Math.min(manner.redrawn(), scored.size()));
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

    private List<Candidate> pool(Appraisal draw) {
        var active = new PriorityQueue<>(BEST.reversed());
        var passive = new PriorityQueue<>(BEST.reversed());
        candidates = 0;
        for (var each : then.everybody()) {
            if (!rules.allowed(each.person(), each.story())) continue;
            var best = best(known(each.person(), each.story()), draw);
            if (best.isEmpty()) continue;
            candidates++;
            keep(best.get().active() ? active : passive, best.get());
        }
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

    private Appraisal draw(int round) {
        var own = Draws.seed(seed, round);
        var random = Cells.random(own);
        return new Appraisal(
                cells,
                rules,
                manner,
                own,
                cells.guesses(own, manner),
                manner.drawn() ? values.draw(random) : values.mean());
    }

    private Optional<Candidate> best(Known known, Appraisal draw) {
        Optional<Candidate> best = Optional.empty();
        for (var candidate : draw.of(known)) {
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

    Known known(Person person, Story story) {
        var tie = Ties.tie(person, story, at);
        return new Known(
                person,
                story,
                tie,
                delays.mayWait(story) ? hoping(story) : story.own(),
                Math.pow(.65, story.fatigue(at)),
                fresh(story),
                fits.of(person.id()));
    }

    /// Attempts he has still to answer, with the chance that he will (SCIENCE C3; two passes).
    private Own hoping(Story story) {
        var own = story.own();
        for (var pass = 0; pass < 2; pass++) {
            var hope = story.own();
            for (var attempt : story.open()) {
                if (!attempt.waits(at)) continue;
                var usual = cells.of(attempt.cell().tie(), attempt.cell().channel()).response();
                var rate = (4 * usual + own.answered()) / (4 + own.tries());
                hope =
                        hope.hoping(
                                attempt.cell().channel(),
                                Waiting.weight(rate, delays.arrived(attempt)));
            }
            own = hope;
        }
        return own;
    }

    private double fresh(Story story) {
        if (manner.sated() == 0 || story.lastStep().isEmpty()) return 1;
        var days = Duration.between(story.lastStep().get(), at).toHours() / 24.0;
        return 1 - Math.pow(.5, Math.max(0, days) / manner.sated());
    }

    /// The chance that this person answers the next attempt (SCIENCE A2), with its interval.
    Odds odds(Known known, Channel channel) {
        var m = cells.of(known.tie(), channel).response();
        var answered = known.own().answered();
        return Odds.of(4 * m + answered, 4 * (1 - m) + Math.max(0, known.own().tries() - answered))
                .times(known.tired());
    }
}
