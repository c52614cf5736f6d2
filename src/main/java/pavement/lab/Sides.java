package pavement.lab;

import java.time.ZoneId;
import pavement.book.Book;

/// The two sides of a claim, counted in one walk through all attempts.
final class Sides implements Columns.Looking {
    final Count one = new Count();
    final Count other = new Count();
    final Traits mine = new Traits();
    final Traits theirs = new Traits();
    final Alike alike;
    final Weeks weeks;

    /// Of each day the attempts that worked, and all.
    final Along days = Along.days(2);

    private final Claim.Which which;

    Sides(Claim.Which which, Book book, ZoneId zone) {
        this.which = which;
        var clock = new Clock(zone);
        this.alike = new Alike(book, clock);
        this.weeks = new Weeks(clock);
    }

    @Override
    public void at(Columns.One it) {
        var first = which.first(it.tie());
        alike.look(it);
        alike.add(it, first);
        (first ? one : other).add(it);
        (first ? mine : theirs).add(it, alike);
        weeks.add(it, first);
        if (it.step()) days.add(alike.day(it), 0, 1);
        days.add(alike.day(it), 1, 1);
    }
}
