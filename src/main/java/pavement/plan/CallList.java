package pavement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.book.Person;
import pavement.book.Reach;
import pavement.book.There;
import pavement.ties.Story;
import pavement.ties.Ties;

/// Who may be called now, and who may not, and why (SCIENCE C4). The rules are the plan's own; what
/// is added is the time of day where his telephone rings.
public final class CallList {
    private final Book book;
    private final Instant now;
    private final ZoneId zone;
    private final Function<Person, There> where;
    private final Rules rules;

    /// @param zone the owner's
    /// @param where a telephone rings, by its number
    public CallList(Book book, Instant now, ZoneId zone, Function<Person, There> where) {
        this.book = book;
        this.now = now;
        this.zone = zone;
        this.where = where;
        this.rules = new Rules(book, LocalDate.ofInstant(now, zone), now, true);
    }

    /// Somebody who is not called now.
    ///
    /// @param why for a person: what holds, and until when
    public record LeftOut(Person person, Why why, String sentence) {}

    /// The rule that holds.
    public enum Why {
        DO_NOT_CONTACT,
        /// Only heard of.
        GHOST,
        NO_NUMBER,
        /// After attempts nobody answered.
        RESTING,
        /// Once in five days.
        JUST_NOW,
        /// A talk with him has its day.
        AGREED,
        SET_ASIDE,
        QUIET_HOURS
    }

    /// Those of them who are not called now.
    public List<LeftOut> leftOut(List<Person> people) {
        var out = new ArrayList<LeftOut>();
        for (var person : people) check(person).ifPresent(out::add);
        return List.copyOf(out);
    }

    /// Empty when he may be called. Looks at this person and nobody else.
    public Optional<LeftOut> check(Person person) {
        if (Rules.blocked(person))
            return out(person, Why.DO_NOT_CONTACT, "Not to be contacted. That beats every list.");
        if (book.heardOf(person))
            return out(person, Why.GHOST, "Only heard of. Ask for an introduction first.");
        if (person.first(Reach.Kind.PHONE).isEmpty())
            return out(person, Why.NO_NUMBER, "No phone number.");
        var story = Ties.story(book, person);
        return resting(person, story).or(() -> quiet(person, story));
    }

    private Optional<LeftOut> resting(Person person, Story story) {
        if (!rules.rested(story)) {
            var tries = story.open().size();
            var until = story.open().getLast().at().plus(Rules.rest(tries));
            return out(
                    person,
                    Why.RESTING,
                    "%d %s nobody answered; rests until %s."
                            .formatted(tries, tries == 1 ? "try" : "tries", day(until)));
        }
        if (rules.justNow(story))
            return out(person, Why.JUST_NOW, "In touch within five days. Once is enough.");
        return rules.agreed(person)
                .flatMap(bar -> out(person, Why.AGREED, bar.sentence()))
                .or(() ->
                        rules.aside(person)
                                .flatMap(held -> out(person, Why.SET_ASIDE, held.sentence())));
    }

    /// Somebody he has talked with may be called from eight to eight, as the plan does; strangers
    /// in business hours.
    private Optional<LeftOut> quiet(Person person, Story story) {
        var there = now.atZone(where.apply(person).zone());
        if (story.contacts() > 0)
            return CallHours.quiet(there.toLocalTime())
                    ? out(person, Why.QUIET_HOURS, "It is " + Dated.TIME.of(there) + " there.")
                    : Optional.empty();
        return CallHours.business(there)
                ? Optional.empty()
                : out(
                        person,
                        Why.QUIET_HOURS,
                        "It is %s there. Strangers are called from 09:00 to 18:00, not on a Sunday."
                                .formatted(Dated.TIME.of(there)));
    }

    private String day(Instant at) {
        return Dated.DAY.of(at.atZone(zone));
    }

    private static Optional<LeftOut> out(Person person, Why why, String sentence) {
        return Optional.of(new LeftOut(person, why, sentence));
    }
}
