package pavement.paths;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Introduction.What;
import pavement.book.Person;
import pavement.book.Tie;
import pavement.ties.Standings;
import pavement.ties.Story;
import pavement.ties.Tally;
import pavement.ties.Ties;

/// How likely people answer, and say yes to somebody they are introduced to (SCIENCE A2, E2).
final class Answering {
    /// Attempts that the usual of a tie is worth.
    static final double KAPPA = 4;

    /// Attempts that what is assumed of a tie is worth against all his own.
    private static final double ASSUMED = 8;

    /// How often an introduced request is accepted before anything is known: half, worth six.
    private static final double WILLING = 3;

    private static final Channel[] ASKING = {Channel.CALL, Channel.VIDEO, Channel.MESSAGE};

    private final Instant now;
    private final Map<Tie, Double> usual = new EnumMap<>(Tie.class);
    private final Belief willing;

    Answering(Standings standings, Instant now) {
        this.now = now;
        for (var tie : Tie.values()) usual.put(tie, usual(standings, tie));
        var yes = 0;
        var no = 0;
        for (var it : standings.book().introductions()) {
            if (it.when(What.OTHER_AGREED).isPresent()) yes++;
            else if (it.when(What.OTHER_REFUSED).isPresent()) no++;
        }
        this.willing = Belief.beta(WILLING + yes, WILLING + no);
    }

    private static double usual(Standings standings, Tie tie) {
        var tries = 0L;
        var answered = 0L;
        for (var channel : ASKING) {
            var tally = standings.total(tie, channel);
            tries += tally.get(Tally.Of.TRIES);
            answered += tally.get(Tally.Of.ANSWERED);
        }
        return (answered + ASSUMED * assumed(tie)) / (tries + ASSUMED);
    }

    private static double assumed(Tie tie) {
        return switch (tie) {
            case ACTIVE -> .6;
            case PASSIVE -> .5;
            case DORMANT -> .35;
            case STRANGER -> .2;
            case BLOCKED -> 0;
        };
    }

    /// SCIENCE C2's chance that a stranger answers.
    static final double IN_CONTACTS = .12;

    /// That somebody with whom nothing is logged answers when he is written to; empty for whom the
    /// owner only heard of, may not ask, has no way to reach, or knows.
    Optional<Belief> stranger(Person person, Story story) {
        return contact(person, story, 0);
    }

    /// As `stranger`, of whom handed his list over when he was asked for it.
    Optional<Belief> helper(Person person, Story story) {
        return contact(person, story, 1);
    }

    /// @param yes answers that are not logged
    private Optional<Belief> contact(Person person, Story story, int yes) {
        if (!contact(person, story) || Ties.tie(person, story, now) != Tie.STRANGER)
            return Optional.empty();
        var tries = tries(story);
        var answered = answered(story);
        return Optional.of(
                Belief.beta(
                        KAPPA * IN_CONTACTS + answered + yes,
                        KAPPA * (1 - IN_CONTACTS) + tries - answered));
    }

    /// In the owner's own address book or list of connections, or with a number or an address.
    private static boolean contact(Person person, Story story) {
        var heardOf = person.origin().ghost() && story.contacts() == 0;
        return !heardOf
                && (story.canBeWritten()
                        || story.canBeCalled()
                        || person.origin().by().isPresent());
    }

    /// That he answers the next attempt; empty for whom the owner does not know, or may not ask.
    Optional<Belief> of(Person person, Story story) {
        if (person.origin().ghost() && story.contacts() == 0) return Optional.empty();
        return switch (Ties.tie(person, story, now)) {
            case ACTIVE, PASSIVE, DORMANT -> Optional.of(belief(person, story));
            case STRANGER, BLOCKED -> Optional.empty();
        };
    }

    private Belief belief(Person person, Story story) {
        var m = usual.getOrDefault(Ties.tie(person, story, now), 0.5);
        double tries = tries(story);
        double answered = answered(story);
        return Belief.beta(KAPPA * m + answered, KAPPA * (1 - m) + tries - answered);
    }

    /// Attempts by which somebody can be asked from afar; face to face everybody answers.
    static long tries(Story story) {
        var sum = 0.0;
        for (var channel : ASKING) sum += story.own().tries(channel);
        return Math.round(sum);
    }

    static long answered(Story story) {
        var sum = 0.0;
        for (var channel : ASKING) sum += story.own().answered(channel);
        return Math.min(tries(story), Math.round(sum));
    }

    /// That whoever is asked through somebody says yes.
    Belief willing() {
        return willing;
    }
}
