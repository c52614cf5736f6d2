package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.ties.Silence;
import pavement.ties.Story;
import pavement.ties.Ties;

/// The one person a day who would be forgotten otherwise.
///
/// Who became due first goes first. Ordered so, nobody of n people on the list waits longer than n
/// days once due; by days since divided by cadence, the yearly contacts would wait behind the
/// weekly ones for months.
final class Neglect {
    private final Frame frame;
    private final Ranking ranking;

    Neglect(Frame frame, Ranking ranking) {
        this.frame = frame;
        this.ranking = ranking;
    }

    private record Due(Person person, Story story, Instant since) {}

    private record Silent(Person person, Story story, Silence silence) {}

    private static final Comparator<Due> FIRST =
            comparing(Due::since).thenComparing(due -> due.person().id().value());

    /// @param taken people who are in the plan anyway
    Optional<Candidate> most(Set<PersonId> taken, int minutes, Barred barred) {
        return kept(taken, minutes, barred).or(() -> silent(taken, minutes, barred));
    }

    private Optional<Candidate> kept(Set<PersonId> taken, int minutes, Barred barred) {
        return frame.then().everybody().stream()
                .filter(each -> each.person().wishes().cadenceDays().isPresent())
                .filter(each -> !taken.contains(each.person().id()))
                .filter(each -> frame.rules().allowed(each.person(), each.story()))
                .map(each -> new Due(each.person(), each.story(), due(each.person(), each.story())))
                .filter(due -> !due.since().isAfter(frame.made().plus(Duration.ofDays(1))))
                .sorted(FIRST)
                .flatMap(due -> ranking.of(due.person(), due.story(), minutes, barred).stream())
                .findFirst();
    }

    private static Instant due(Person person, Story story) {
        var last = story.last().map(Encounter::at).orElse(person.origin().since());
        var tried = story.lastTry().filter(then -> then.isAfter(last)).orElse(last);
        return tried.plus(Duration.ofDays(person.wishes().cadenceDays().orElse(0)));
    }

    /// With no wishes to go by: the most unusual silence among those who are not dormant already.
    private Optional<Candidate> silent(Set<PersonId> taken, int minutes, Barred barred) {
        return frame.then().everybody().stream()
                .filter(each -> each.story().unusuallySilent(frame.made()))
                .filter(each -> !taken.contains(each.person().id()))
                .flatMap(each ->
                        each.story().silence(frame.made()).stream()
                                .filter(Silence::unusual)
                                .map(silence -> new Silent(each.person(), each.story(), silence)))
                .filter(each -> Ties.tie(each.person(), each.story(), frame.made()) != Tie.DORMANT)
                .filter(each -> frame.rules().allowed(each.person(), each.story()))
                .sorted(
                        comparing((Silent each) -> each.silence().chance())
                                .thenComparing(each -> each.person().id().value()))
                .limit(20)
                .flatMap(each -> ranking.of(each.person(), each.story(), minutes, barred).stream())
                .findFirst();
    }
}
