package pavement.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import pavement.book.Dated;
import pavement.book.Person;

/// What another plan changed of the one before, as little as it could.
///
/// @param at when it was asked for
/// @param left those it leaves out, each with why
/// @param fresh those who were not in it before
public record Difference(Instant at, List<Moved> moved, List<Left> left, List<Person> fresh) {

    public Difference {
        moved = List.copyOf(moved);
        left = List.copyOf(left);
        fresh = List.copyOf(fresh);
    }

    public record Moved(Person person, Instant to) {}

    /// @param why "because the call with Sam took 25 minutes longer"
    public record Left(Person person, String why) {}

    public boolean nothing() {
        return moved.isEmpty() && left.isEmpty() && fresh.isEmpty();
    }

    /// Each change in a clause.
    public List<String> clauses(ZoneId zone) {
        var clauses = new ArrayList<String>();
        for (var each : moved)
            clauses.add(name(each.person()) + " moved to " + Dated.TIME.of(each.to().atZone(zone)));
        for (var each : left) clauses.add(name(each.person()) + " left out, " + each.why());
        for (var each : fresh) clauses.add(name(each) + " is new");
        return clauses;
    }

    private static String name(Person person) {
        return person.name().full();
    }
}
