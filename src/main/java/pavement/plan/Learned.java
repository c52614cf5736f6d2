package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.ties.Standings;
import pavement.ties.Tally;
import pavement.ties.Ties;

/// What a week has taught: the same numbers, computed from what was known seven days before the
/// plan was made. Nothing of it is stored, for the book tells what had happened by then.
final class Learned {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Frame frame;
    private final Ranking ranking;
    private final Instant then;
    private Optional<Known> known = Optional.empty();

    Learned(Frame frame, Ranking ranking) {
        this.frame = frame;
        this.ranking = ranking;
        this.then = frame.made().minus(WEEK);
    }

    private record Known(Standings standings, Cells cells) {}

    /// Looked up when somebody first asks: most plans are never asked.
    private synchronized Known then() {
        var all =
                known.orElseGet(() -> {
                    var standings = frame.then().before(then);
                    return new Known(
                            standings,
                            new Cells(standings, new Delays(standings, then), Manner.OURS));
                });
        known = Optional.of(all);
        return all;
    }

    /// Sentences, each with the number of then, that of now, and how many tries lie between.
    List<String> of(Candidate candidate) {
        var said = new ArrayList<String>();
        said.add(kind(candidate));
        with(candidate, said);
        length(candidate.channel(), said);
        return List.copyOf(said);
    }

    private String kind(Candidate candidate) {
        var tie = candidate.tie();
        var channel = candidate.channel();
        var before = then().cells().of(tie, channel);
        var now = ranking.cells().of(tie, channel);
        var name = Saying.kind(tie, channel);
        var odds = odds(now);
        var tries = count(tie, channel, Tally.Of.TRIES);
        var answered = count(tie, channel, Tally.Of.ANSWERED);
        if (tries == 0 && answered == 0)
            return "%s: not tried since a week ago; it stays at %s, of %s."
                    .formatted(name, odds.hundredths(), Saying.tries(now.tries()));
        return "%s: a week ago %s, now %s; %s since, %d answered."
                .formatted(
                        name,
                        odds(before).hundredths(),
                        odds.hundredths(),
                        Saying.tries(tries),
                        answered);
    }

    private void with(Candidate candidate, List<String> said) {
        var person = candidate.person();
        var now = candidate.story();
        then().standings()
                .story(person.id())
                .ifPresent(before -> {
                    var was = Ties.tie(person, before, then);
                    if (was != candidate.tie())
                        said.add(
                                "%s was %s a week ago and is %s now."
                                        .formatted(
                                                person.name().called(),
                                                Saying.word(was),
                                                Saying.word(candidate.tie())));
                    var tries = now.tries() - before.tries();
                    if (tries > 0)
                        said.add(
                                "%s: %s since a week ago, %d answered."
                                        .formatted(
                                                person.name().called(),
                                                Saying.tries(tries),
                                                Math.max(0, now.answered() - before.answered())));
                });
    }

    /// Said when a rounded minute has changed.
    private void length(Channel channel, List<String> said) {
        var before = then().cells().of(Tie.ACTIVE, channel);
        var now = ranking.cells().of(Tie.ACTIVE, channel);
        var was = Math.round(before.around() + before.talk());
        var is = Math.round(now.around() + now.talk());
        if (was != is)
            said.add(
                    "An answered %s took %d minutes a week ago in the mean, now %d, of %d timed."
                            .formatted(Saying.word(channel), was, is, now.timed()));
    }

    private long count(Tie tie, Channel channel, Tally.Of what) {
        return Math.max(
                0,
                frame.then().total(tie, channel).get(what)
                        - then().standings().total(tie, channel).get(what));
    }

    private static Odds odds(Cells.Belief belief) {
        return Odds.of(belief.hits(), belief.misses());
    }
}
