package pavement.lab;

import static java.util.Comparator.comparingDouble;

import java.time.Instant;
import java.util.List;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.PersonId;
import pavement.evidence.Calibration;
import pavement.evidence.Guess;
import pavement.evidence.Judgement;
import pavement.ties.Attempt;

/// How well he judges beforehand: what he gave an encounter, and whether a next step came of it
/// (SCIENCE F1 to F3).
///
/// @param all those whose time for an answer is over, or that were answered; oldest first
/// @param open guesses that still wait
public record Guesses(List<Said> all, int open, Judgement judgement, Calibration calibration) {
    /// Below a bit it came as he said.
    private static final double A_SURPRISE = 1;

    private static final int LEARNING = 3;

    /// @param who those it was with who are still known
    public record Said(
            EncounterId id, Instant at, List<PersonId> who, Channel channel, Guess guess) {}

    public Guesses {
        all = List.copyOf(all);
    }

    /// What is dated later than now has not happened, whatever the clock of a phone said.
    public static Guesses of(Book book, Instant now) {
        var said =
                book.encountersUntil(now).stream()
                        .filter(each -> each.expected().isPresent())
                        .toList();
        var all =
                said.stream()
                        .filter(each -> Attempt.decided(each, now) || came(book, each, now))
                        .map(each ->
                                new Said(
                                        each.id(),
                                        each.at(),
                                        each.people(),
                                        each.channel(),
                                        new Guess(
                                                each.expected().orElseThrow(),
                                                came(book, each, now))))
                        .toList();
        var guesses = all.stream().map(Said::guess).toList();
        return new Guesses(
                all, said.size() - all.size(), Judgement.of(guesses), Calibration.of(guesses));
    }

    /// A next step then, or one they came back with within the window (SCIENCE 0.3).
    private static boolean came(Book book, Encounter it, Instant now) {
        if (it.outcome().positive()) return true;
        var closes = it.at().plus(Attempt.window(it.channel()));
        var until = closes.isAfter(now) ? now : closes;
        return it.people().stream()
                .flatMap(who -> book.encountersWith(who, it.at(), until).stream())
                .anyMatch(later -> !Attempt.is(later) && later.outcome().positive());
    }

    /// Those of that time, oldest first.
    public List<Said> between(Instant from, Instant until) {
        return all.stream()
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until))
                .toList();
    }

    /// The three that surprised him most in that time: that is where learning is.
    public List<Said> surprises(Instant from, Instant until) {
        return between(from, until).stream()
                .filter(each -> each.guess().surprise() > A_SURPRISE)
                .sorted(
                        comparingDouble((Said each) -> -each.guess().surprise())
                                .thenComparing(Said::at))
                .limit(LEARNING)
                .toList();
    }
}
