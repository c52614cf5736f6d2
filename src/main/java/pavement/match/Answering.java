package pavement.match;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.Tie;
import pavement.ties.Standings;
import pavement.ties.Story;
import pavement.ties.Tally;
import pavement.ties.Ties;

/// How likely somebody answers the owner's next attempt: `ρ = (κ m + r) / (κ + n)` (SCIENCE A2),
/// with the rate of his kind of tie worth κ = 4 attempts of his own.
final class Answering {
    private static final double OWN = 4;

    /// What is usual for a kind of tie is worth so many attempts with it.
    private static final double USUAL = 6;

    private final Standings standings;
    private final Instant now;
    private final Map<Tie, Double> rates = new EnumMap<>(Tie.class);

    Answering(Standings standings, Instant now) {
        this.standings = standings;
        this.now = now;
        for (var tie : Tie.values()) rates.put(tie, rate(tie));
    }

    private double rate(Tie tie) {
        var tries = USUAL;
        var answered = USUAL * usual(tie);
        for (var channel : Channel.values()) {
            var tally = standings.total(tie, channel);
            tries += tally.get(Tally.Of.TRIES);
            answered += tally.get(Tally.Of.ANSWERED);
        }
        return answered / tries;
    }

    /// The same as the plan takes for granted (SCIENCE C2).
    private static double usual(Tie tie) {
        return switch (tie) {
            case PASSIVE, ACTIVE -> .40;
            case DORMANT -> .35;
            case STRANGER, BLOCKED -> .12;
        };
    }

    double of(Person person) {
        var story = story(person);
        var rate = rates.getOrDefault(Ties.tie(person, story, now), 0.0);
        return responsiveness(rate, story.answered(), story.tries());
    }

    Tie tie(Person person) {
        return Ties.tie(person, story(person), now);
    }

    static double responsiveness(double rate, int answered, int tries) {
        return (OWN * rate + answered) / (OWN + tries);
    }

    private Story story(Person person) {
        return standings.story(person.id()).orElseGet(() -> Ties.story(standings.book(), person));
    }
}
