package pavement.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Person;

/// How it went on with one person after the first talk. A person counts once, however often the two
/// talked: fifty talks with one friend are no fifty friends.
///
/// @param again whether they talked again within 90 days; empty while those are not over
/// @param often whether they talked four times or more in the first year; empty until it is over
/// @param facing whether most of the later talks were face to face; `calling` on the telephone
/// @param theirs whether the other starts the later talks at least as often as the owner
/// @param both whether help went both ways
record Afterwards(
        Person person,
        boolean talked,
        Optional<Boolean> again,
        Optional<Boolean> often,
        Optional<Boolean> facing,
        Optional<Boolean> calling,
        Optional<Boolean> theirs,
        Optional<Boolean> both) {
    private static final Duration SOON = Duration.ofDays(90);
    private static final Duration YEAR = Duration.ofDays(365);

    static Afterwards of(Person person, List<Encounter> encounters, Instant now) {
        var talks = new ArrayList<Encounter>();
        for (var each : encounters) if (each.twoWay() && !each.at().isAfter(now)) talks.add(each);
        talks.sort(Encounter.IN_TIME);
        if (talks.isEmpty())
            return new Afterwards(
                    person,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        var first = talks.getFirst().at();
        var later = talks.subList(1, talks.size());
        return new Afterwards(
                person,
                true,
                within(later, first, SOON, 1, now),
                within(later, first, YEAR, 3, now),
                most(later, Afterwards::facing),
                most(
                        later,
                        each -> each.channel() == Channel.CALL || each.channel() == Channel.VIDEO),
                theirs(later),
                Optional.of(
                        talks.stream().anyMatch(each -> each.worth().given() > 0)
                                && talks.stream().anyMatch(each -> each.worth().got() > 0)));
    }

    /// Known as soon as it is so, and otherwise when the time is over.
    private static Optional<Boolean> within(
            List<Encounter> later, Instant first, Duration span, int many, Instant now) {
        var until = first.plus(span);
        var seen = later.stream().filter(each -> !each.at().isAfter(until)).count();
        // Whoever was met lately counts neither way, or early yeses would flatter.
        return until.isAfter(now) ? Optional.empty() : Optional.of(seen >= many);
    }

    private interface Which {
        boolean is(Encounter encounter);
    }

    private static Optional<Boolean> most(List<Encounter> later, Which which) {
        if (later.isEmpty()) return Optional.empty();
        return Optional.of(2 * later.stream().filter(which::is).count() >= later.size());
    }

    private static boolean facing(Encounter each) {
        return each.channel() == Channel.IN_PERSON || each.channel() == Channel.EVENT;
    }

    private static Optional<Boolean> theirs(List<Encounter> later) {
        var they = later.stream().filter(each -> each.by() == Initiative.THEM).count();
        var me = later.stream().filter(each -> each.by() == Initiative.ME).count();
        return they + me == 0 ? Optional.empty() : Optional.of(they >= me);
    }

    Optional<Boolean> of(Habit habit) {
        return switch (habit) {
            case AGAIN -> again;
            case OFTEN -> often;
            case FACING -> facing;
            case CALLING -> calling;
            case THEIRS -> theirs;
            case BOTH -> both;
        };
    }
}
