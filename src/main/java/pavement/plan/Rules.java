package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Initiative;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Tie;
import pavement.ties.Story;

/// What holds before any score (SCIENCE C4): whom not to reach out to, and by which channels one
/// can.
final class Rules {
    private static final int[] REST = {0, 5, 10, 20, 60};
    private static final Duration ONCE = Duration.ofDays(5);

    private final Instant at;
    private final Instant lately;
    private final boolean calls;
    private final Map<PersonId, LocalDate> aside = new HashMap<>();
    private final Set<PersonId> seenToday = new HashSet<>();
    private final LocalDate day;

    /// @param calls false in the quiet hours of the night
    Rules(Book book, LocalDate day, Instant at, boolean calls) {
        this.at = at;
        this.lately = at.minus(ONCE);
        this.day = day;
        this.calls = calls;
        for (var each : book.setAsides())
            if (each.day().isBefore(day) || (each.day().equals(day) && each.at().isBefore(at)))
                aside.merge(each.person(), each.until(), Rules::later);
    }

    /// People whose day with the owner is fixed anyway.
    void fixed(PersonId person) {
        seenToday.add(person);
    }

    /// Whether the same people may be reached out to by the same channels.
    boolean same(Rules other) {
        return at.equals(other.at)
                && day.equals(other.day)
                && calls == other.calls
                && aside.equals(other.aside)
                && seenToday.equals(other.seenToday);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static boolean blocked(Person person) {
        var said = person.wishes().tie();
        return person.wishes().doNotContact() || (said.isPresent() && said.get() == Tie.BLOCKED);
    }

    boolean allowed(Person person, Story story) {
        return !blocked(person)
                && !person.origin().ghost()
                && rested(story)
                && !justNow(story)
                && (seenToday.isEmpty() || !seenToday.contains(person.id()))
                && (aside.isEmpty()
                        || !aside.getOrDefault(person.id(), LocalDate.MIN).isAfter(day));
    }

    /// The day on which he comes back; empty when he was not set aside, or is back.
    Optional<LocalDate> aside(Person person) {
        return Optional.ofNullable(aside.get(person.id())).filter(until -> until.isAfter(day));
    }

    /// After one, two, three unanswered attempts 5, 10, 20 days of rest, and 60 from the fourth on.
    boolean rested(Story story) {
        return story.waiting() == 0
                || at.toEpochMilli() >= story.waitingSince() + rest(story.waiting()).toMillis();
    }

    static Duration rest(int unanswered) {
        return Duration.ofDays(REST[Math.min(unanswered, 4)]);
    }

    /// Once in five days, unless it was they who came last.
    boolean justNow(Story story) {
        var tried = story.lastTry();
        var triedNow = tried.isPresent() && recent(tried.get());
        var spoke = story.last();
        if (spoke.isEmpty() || !recent(spoke.get().at())) return triedNow;
        var theirs = spoke.get().by() == Initiative.THEM;
        return !theirs || (triedNow && tried.get().isAfter(spoke.get().at()));
    }

    private boolean recent(Instant then) {
        return then.isAfter(lately);
    }

    /// A channel one has an address for, or used before; face to face with those one sees or knows
    /// well enough to ask.
    boolean possible(Person person, Story story, Tie tie, Channel channel) {
        return switch (channel) {
            case CALL -> calls && (callable(person) || used(story, channel));
            case MESSAGE -> writable(person) || used(story, channel);
            case IN_PERSON -> tie == Tie.ACTIVE || tie == Tie.PASSIVE;
            case VIDEO, EVENT, REACTION, BULK -> false;
        };
    }

    private static boolean callable(Person person) {
        for (var reach : person.reaches()) if (reach.kind() == Reach.Kind.PHONE) return true;
        return false;
    }

    private static boolean writable(Person person) {
        for (var reach : person.reaches()) if (reach.kind() != Reach.Kind.ADDRESS) return true;
        return false;
    }

    private static boolean used(Story story, Channel channel) {
        for (var cell : story.tallies().keySet()) if (cell.channel() == channel) return true;
        return false;
    }
}
