package pavement.plan;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Dated;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.ties.Story;
import pavement.trials.Assigned;
import pavement.trials.Kept;

/// What holds before any score (SCIENCE C4): whom not to reach out to, and by which channels one
/// can.
final class Rules {
    private static final int[] REST = {0, 5, 10, 20, 60};
    private static final Duration ONCE = Duration.ofDays(5);

    private final Instant at;
    private final Instant lately;
    private final boolean calls;
    private final Map<PersonId, Aside> aside = new HashMap<>();
    private final Map<PersonId, Agreed> agreed;
    private final Set<PersonId> seenToday = new HashSet<>();
    private final LocalDate day;
    private final ZoneId zone;
    private final Map<PersonId, Channel> drawn;
    private final Optional<Channel> kept;

    /// @param calls false in the quiet hours of the night
    Rules(Book book, LocalDate day, Instant at, boolean calls) {
        this.at = at;
        this.lately = at.minus(ONCE);
        this.day = day;
        this.calls = calls;
        for (var each : book.setAsides())
            if (each.day().isBefore(day) || (each.day().equals(day) && each.at().isBefore(at)))
                Aside.of(book, each, at)
                        .ifPresent(held -> aside.merge(each.person(), held, Rules::later));
        this.agreed = Agreed.after(day, book, at);
        this.zone = book.zone();
        this.drawn = Assigned.channels(book, at);
        this.kept = Kept.channel(book);
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
                && agreed.keySet().equals(other.agreed.keySet())
                && drawn.equals(other.drawn)
                && kept.equals(other.kept)
                && seenToday.equals(other.seenToday);
    }

    private static Aside later(Aside one, Aside other) {
        return one.back().isAfter(other.back()) ? one : other;
    }

    static boolean blocked(Person person) {
        var said = person.wishes().tie();
        return person.wishes().doNotContact() || (said.isPresent() && said.get() == Tie.BLOCKED);
    }

    boolean allowed(Person person, Story story) {
        return !blocked(person)
                && !heardOf(person, story)
                && rested(story)
                && !justNow(story)
                && (agreed.isEmpty() || !agreed.containsKey(person.id()))
                && (seenToday.isEmpty() || !seenToday.contains(person.id()))
                && (aside.isEmpty() || aside(person).isEmpty());
    }

    /// As `Book.heardOf`, of a story that was told already.
    private static boolean heardOf(Person person, Story story) {
        return person.origin().ghost() && story.contacts() == 0;
    }

    /// Empty when he was not set aside, or is back.
    Optional<Aside> aside(Person person) {
        return Optional.ofNullable(aside.get(person.id())).filter(held -> held.back().isAfter(day));
    }

    /// The first rule against him; empty for exactly those who are allowed and can be reached.
    Optional<Bar> bar(Person person, Story story, Tie tie) {
        if (blocked(person))
            return bar(Bar.Why.DO_NOT_CONTACT, "Not to be contacted. That beats every plan.");
        if (heardOf(person, story))
            return bar(Bar.Why.GHOST, "Only heard of. Ask for an introduction first.");
        if (!rested(story)) return Optional.of(resting(story));
        if (justNow(story)) return Optional.of(once(story));
        if (seenToday.contains(person.id()))
            return bar(Bar.Why.TODAY, "The day has something with them anyway.");
        return agreed(person)
                .or(() ->
                        aside(person)
                                .map(held ->
                                        new Bar(
                                                Bar.Why.SET_ASIDE,
                                                held.sentence(),
                                                Optional.of(held.back()))))
                .or(() -> unreachable(person, story, tie));
    }

    /// Empty when no talk with him has its day.
    Optional<Bar> agreed(Person person) {
        return Optional.ofNullable(agreed.get(person.id()))
                .map(it ->
                        new Bar(
                                Bar.Why.AGREED,
                                (it.open()
                                                ? "Agreed for %s already: %s."
                                                : "Was agreed for %s when the plan was made: %s.")
                                        .formatted(Dated.DAY.of(it.day()), it.what()),
                                Optional.of(it.day())));
    }

    private static Optional<Bar> bar(Bar.Why why, String sentence) {
        return Optional.of(new Bar(why, sentence, Optional.empty()));
    }

    private Bar resting(Story story) {
        var tries = story.waiting();
        var until = Instant.ofEpochMilli(story.waitingSince()).plus(rest(tries));
        var again = firstPlan(until);
        return new Bar(
                Bar.Why.RESTING,
                "%s nobody answered; after that, %d days of rest. Again from %s."
                        .formatted(
                                tries == 1 ? "1 try" : tries + " tries",
                                rest(tries).toDays(),
                                Dated.DAY.of(again)),
                Optional.of(again));
    }

    private Bar once(Story story) {
        var spoke = story.last().map(Encounter::at).filter(this::recent);
        var tried = story.lastTry().filter(this::recent);
        var last = Stream.concat(spoke.stream(), tried.stream()).max(naturalOrder()).orElse(lately);
        var again = firstPlan(last.plus(ONCE));
        return new Bar(
                Bar.Why.JUST_NOW,
                "In touch on %s, and once in five days is enough. Again from %s."
                        .formatted(Dated.DAY.of(last.atZone(zone)), Dated.DAY.of(again)),
                Optional.of(again));
    }

    /// The first day whose plan, made at its midnight, is no longer before that moment.
    private LocalDate firstPlan(Instant until) {
        var there = until.atZone(zone);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
    }

    private Optional<Bar> unreachable(Person person, Story story, Tie tie) {
        for (var channel : Cells.CHANNELS)
            if (possible(person, story, tie, channel)) return Optional.empty();
        return story.canBeCalled()
                ? bar(Bar.Why.QUIET_HOURS, "Only by telephone, and nobody is called at night.")
                : bar(
                        Bar.Why.NO_WAY,
                        "No number and no address, and not close enough to ask for a meeting.");
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
        if (!way(story, tie, channel)) return false;
        // Asked a hundred thousand times in a large book, and mostly nothing says which is first.
        if (drawn.isEmpty() && kept.isEmpty()) return true;
        return first(person, tie)
                .filter(one -> instead(one, channel) && way(story, tie, one))
                .isEmpty();
    }

    /// The channel that a lot said for him, or that an experiment says for all he does not know
    /// yet.
    private Optional<Channel> first(Person person, Tie tie) {
        return Optional.ofNullable(drawn.get(person.id()))
                .or(() -> tie == Tie.STRANGER ? kept : Optional.empty());
    }

    /// Calls and messages stand for each other; a meeting is another thing.
    private static boolean instead(Channel first, Channel channel) {
        return channel != first && (channel == Channel.CALL || channel == Channel.MESSAGE);
    }

    private boolean way(Story story, Tie tie, Channel channel) {
        return switch (channel) {
            case CALL -> calls && story.canBeCalled();
            case MESSAGE -> story.canBeWritten();
            case IN_PERSON -> tie == Tie.ACTIVE || tie == Tie.PASSIVE;
            case VIDEO, EVENT, REACTION, BULK -> false;
        };
    }
}
