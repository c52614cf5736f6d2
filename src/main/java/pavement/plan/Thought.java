package pavement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.book.Tie;
import pavement.match.Fits;
import pavement.ties.Standings;

/// A plan with what was thought to make it, so that the next one need not think it all again: what
/// is logged during a day changes nothing about how everybody stood when the day was planned.
///
/// It is the same plan as one thought from nothing, only sooner.
public final class Thought {
    private static final int OTHERS = 3;

    private final Plan plan;
    private final Frame frame;
    private final Ranking ranking;
    private final Learned learned;
    private final Halves halves;

    Thought(Plan plan, Frame frame, Ranking ranking, Learned learned, Halves halves) {
        this.plan = plan;
        this.frame = frame;
        this.ranking = ranking;
        this.learned = learned;
        this.halves = halves;
    }

    /// @param standings of this very book
    /// @param ways the owner's, and those of his people
    /// @param now marks what is next, and moves on what should have begun; it changes nothing else
    public static Thought of(
            Book book, Standings standings, Ways ways, LocalDate day, Instant now) {
        return new Planner(book, ways, day, now).think(standings, Optional.empty());
    }

    /// For one whose people all live by his own clock.
    public static Thought of(
            Book book, Standings standings, Self self, LocalDate day, Instant now) {
        return of(book, standings, Ways.at(self), day, now);
    }

    /// The same for a later version of the same book, or another day.
    public Thought next(Book book, Standings standings, Ways ways, LocalDate day, Instant now) {
        return new Planner(book, ways, day, now).think(standings, Optional.of(this));
    }

    public Thought next(Book book, Standings standings, Self self, LocalDate day, Instant now) {
        return next(book, standings, Ways.at(self), day, now);
    }

    public Plan plan() {
        return plan;
    }

    /// Why somebody is in this plan, or is not; empty for who is not in the book. It asks the
    /// ranking that made the plan, and plans nothing anew.
    public Optional<Case> about(PersonId person) {
        return new Weighing(plan, frame, ranking, learned).of(person);
    }

    /// Who could take the place of this move: the three best of its side that fit in its minutes.
    public List<Other> others(Move move) {
        var room = new Choice.Room(move.minutes(), move.active());
        var reasons = new Reasons(frame, ranking);
        return ranking.best().stream()
                .filter(each -> free(each.person().id()) && room.holds(each))
                .limit(OTHERS)
                .map(each ->
                        new Other(
                                each.person(),
                                each.channel(),
                                each.tie(),
                                each.minutes(),
                                reasons.known(each),
                                ranking.odds(each.known(), each.channel())))
                .toList();
    }

    /// Who was met since the plan was made is no longer offered, though the ranking that made it
    /// knows nothing of that.
    private boolean free(PersonId person) {
        return frame.since(person).isEmpty()
                && plan.moves().stream().noneMatch(move -> move.person().id().equals(person))
                && Aside.of(frame.then().book(), person, plan.day(), frame.made()).isEmpty();
    }

    /// Somebody who could be reached out to instead.
    public record Other(
            Person person, Channel channel, Tie tie, int minutes, String why, Odds chance) {}

    /// The days ahead as this thinking would fill them, so that a week costs no second ranking.
    public Outlook ahead(List<Outlook.Day> days, double share) {
        return Outlook.of(frame, ranking, days, share);
    }

    /// Whether everything it rests on is still so.
    boolean holds(Frame now, long seed) {
        return ranking.restsOn(now, seed)
                && frame.zone().equals(now.zone())
                && frame.rules().same(now.rules())
                && unchanged(now.then().book());
    }

    /// How everybody stood when it was made, if that was at this very moment.
    Optional<Standings> then(Instant made) {
        return frame.made().equals(made) ? Optional.of(frame.then()) : Optional.empty();
    }

    Fits fits() {
        return frame.fits();
    }

    Ranking ranking() {
        return ranking;
    }

    /// What a week has taught, of the very same ranking.
    Learned learned() {
        return learned;
    }

    Halves halves() {
        return halves;
    }

    private boolean unchanged(Book newer) {
        var older = frame.then().book();
        if (newer.version() < older.version() || !newer.goneSince(older.version()).isEmpty())
            return false;
        for (var id : newer.changedSince(older.version()))
            if (!older.person(id).equals(newer.person(id)) || !before(older, newer, id))
                return false;
        return true;
    }

    /// Whether what had happened with him when the plan was made is still what had happened.
    private boolean before(Book older, Book newer, PersonId id) {
        return before(older.encountersWith(id)).equals(before(newer.encountersWith(id)));
    }

    private List<Encounter> before(List<Encounter> encounters) {
        var end = encounters.size();
        while (end > 0 && !encounters.get(end - 1).at().isBefore(frame.made())) end--;
        return encounters.subList(0, end);
    }
}
