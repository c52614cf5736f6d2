package pavement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.ties.Standings;

/// A plan with what was thought to make it, so that the next one need not think it all again: what
/// is logged during a day changes nothing about how everybody stood when the day was planned.
///
/// It is the same plan as one thought from nothing, only sooner.
public final class Thought {
    private final Plan plan;
    private final Frame frame;
    private final Ranking ranking;
    private final Halves halves;

    Thought(Plan plan, Frame frame, Ranking ranking, Halves halves) {
        this.plan = plan;
        this.frame = frame;
        this.ranking = ranking;
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

    /// Whether everything it rests on is still so.
    boolean holds(Frame now, long seed, Fits fits) {
        return ranking.restsOn(now.made(), seed, fits)
                && frame.zone().equals(now.zone())
                && frame.rules().same(now.rules())
                && unchanged(now.then().book());
    }

    Ranking ranking() {
        return ranking;
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
