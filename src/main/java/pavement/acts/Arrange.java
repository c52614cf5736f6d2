package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.DayOff;
import pavement.book.Hours;
import pavement.book.Pace;
import pavement.book.Place;
import pavement.book.Self;
import pavement.book.Timetable;

/// The owner says what is his own about his time: weekdays unlike the others, days off, and where
/// the places are that he goes to.
public sealed interface Arrange extends Act<Arrange.Reply> {
    sealed interface Reply {
        record Kept(Self self) implements Reply {}

        record AsBefore() implements Reply {}
    }

    /// His settings, or what holds before he has saved any.
    Self self();

    /// The timetable after this one.
    Timetable on(Timetable before);

    /// What was done.
    String title();

    @Override
    default Decision<Reply> on(Book book) {
        var before = book.self().orElse(self());
        var after = on(before.timetable());
        if (after.equals(before.timetable())) return Decision.nothing(new Reply.AsBefore());
        var kept = before.with(after);
        return Decision.of(new Reply.Kept(kept), title(), new Change.Saved(kept));
    }

    /// Which weekdays have hours of their own, all of them at once.
    record SetHours(Self self, List<Hours> apart) implements Arrange {
        @Override
        public Timetable on(Timetable before) {
            return before.apart(apart);
        }

        @Override
        public String title() {
            return "Saved the hours";
        }
    }

    /// Nobody is proposed on these days.
    record TakeOff(Self self, DayOff days) implements Arrange {
        @Override
        public Timetable on(Timetable before) {
            return before.off(more(before.off(), days));
        }

        @Override
        public String title() {
            return "Took off " + span(days);
        }
    }

    /// The plan proposes somebody on these days after all.
    record WorkAgain(Self self, DayOff days) implements Arrange {
        @Override
        public Timetable on(Timetable before) {
            return before.off(before.off().stream().filter(each -> !each.equals(days)).toList());
        }

        @Override
        public String title() {
            return "No longer off " + span(days);
        }
    }

    private static String span(DayOff days) {
        return days.from().equals(days.until())
                ? days.from().toString()
                : days.from() + " to " + days.until();
    }

    /// Where a place is, and when it is open; said anew, it replaces what was said before.
    record Locate(Self self, Place place) implements Arrange {
        @Override
        public Timetable on(Timetable before) {
            return before.places(more(without(before, place.name()), place));
        }

        @Override
        public String title() {
            return "Noted where " + place.name() + " is";
        }
    }

    /// Ways to that place are no longer reckoned with.
    record Unlocate(Self self, String name) implements Arrange {
        @Override
        public Timetable on(Timetable before) {
            return before.places(without(before, name));
        }

        @Override
        public String title() {
            return "Forgot where " + name + " is";
        }
    }

    /// How he goes from place to place.
    record Go(Self self, Pace pace) implements Arrange {
        @Override
        public Timetable on(Timetable before) {
            return before.going(pace);
        }

        @Override
        public String title() {
            return "Goes " + pace.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static List<Place> without(Timetable before, String name) {
        return before.places().stream().filter(each -> !each.called(name)).toList();
    }

    private static <T> List<T> more(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
