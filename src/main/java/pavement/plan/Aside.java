package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.Ask;
import pavement.book.Assignment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.book.DayPlan;
import pavement.book.Deal;
import pavement.book.Declined;
import pavement.book.Direction;
import pavement.book.Doubt;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.Fact;
import pavement.book.Import;
import pavement.book.Initiative;
import pavement.book.Introduction;
import pavement.book.Known;
import pavement.book.Merge;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Promise;
import pavement.book.Ref;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.book.Subscription;
import pavement.book.WeekPlan;
import pavement.book.Work;

/// Somebody whom the owner put aside, and when he comes back.
///
/// @param back the first day on which a plan may propose him again
/// @param what the thing that has to be over first; empty when it is a day or a reply
public record Aside(SetAside said, LocalDate back, String what) {

    /// What holds for this person on that day, as known at that moment; of several, the longest.
    public static Optional<Aside> of(Book book, PersonId person, LocalDate day, Instant at) {
        return book.about(person).stream()
                .filter(SetAside.class::isInstance)
                .map(SetAside.class::cast)
                .flatMap(each -> of(book, each, at).stream())
                .filter(each -> each.back().isAfter(day))
                .max(comparing(Aside::back).thenComparing(each -> each.said().at()));
    }

    /// Empty when it holds nobody back: he was put in, or a reply has come.
    static Optional<Aside> of(Book book, SetAside said, Instant at) {
        return switch (said.why()) {
            case SKIPPED, SWAPPED, SNOOZED -> Optional.of(new Aside(said, said.until(), ""));
            case AFTER_EVENT -> Optional.of(after(book, said));
            case UNTIL_REPLY ->
                    replied(book, said, at)
                            ? Optional.empty()
                            : Optional.of(new Aside(said, said.until(), ""));
            case PUT_IN -> Optional.empty();
        };
    }

    /// An event that was moved takes whoever waits for it along; the day said at the time holds for
    /// one that is gone.
    private static Aside after(Book book, SetAside said) {
        return said.after()
                .flatMap(book::find)
                .flatMap(fact -> Happening.of(fact, book.zone()))
                .map(it -> new Aside(said, it.over().plusDays(1), it.title()))
                .orElseGet(() -> new Aside(said, said.until(), "something that is gone"));
    }

    /// Something of his own that is to come, and can be waited for.
    ///
    /// @param ends when it is over, and `over` the day on which that is
    public record Happening(Ref ref, String title, Instant ends, LocalDate over) {
        /// An appointment or an event; empty for anything else.
        public static Optional<Happening> of(Fact fact, ZoneId zone) {
            return switch (fact) {
                case Appointment it ->
                        Optional.of(
                                new Happening(
                                        it.ref(), it.called(), it.end(), last(it.end(), zone)));
                case Block it ->
                        end(it).map(end ->
                                new Happening(it.ref(), it.title(), end, last(end, zone)));
                case Person _,
                        Encounter _,
                        Promise _,
                        Ask _,
                        Self _,
                        SetAside _,
                        DayPlan _,
                        WeekPlan _,
                        Doubt _,
                        Merge _,
                        Import _,
                        Subscription _,
                        Experiment _,
                        Assignment _,
                        Deal _,
                        Pipeline _,
                        Declined _,
                        Known _,
                        Introduction _ ->
                        Optional.empty();
            };
        }

        /// What ends at midnight ended the day before.
        private static LocalDate last(Instant end, ZoneId zone) {
            return LocalDate.ofInstant(end.minusMillis(1), zone);
        }

        private static Optional<Instant> end(Block block) {
            return switch (block.work()) {
                case Work.Event event -> block.clock().ended().or(event::until).or(event::from);
                case Work.Meeting _, Work.Calls _, Work.Walk _ -> Optional.empty();
            };
        }
    }

    /// They answered, or came by themselves, since.
    private static boolean replied(Book book, SetAside said, Instant at) {
        return book.encountersWith(said.person()).stream()
                .anyMatch(each ->
                        each.at().isAfter(said.at()) && each.at().isBefore(at) && fromThem(each));
    }

    private static boolean fromThem(Encounter encounter) {
        return encounter.twoWay()
                || encounter.direction() == Direction.IN
                || encounter.by() == Initiative.THEM;
    }

    /// What holds, and until when.
    public String sentence() {
        return switch (said.why()) {
            case SKIPPED, SWAPPED, SNOOZED, PUT_IN -> "Set aside until " + Dated.DAY.of(back) + ".";
            case AFTER_EVENT ->
                    "Set aside until after %s; back on %s.".formatted(what, Dated.DAY.of(back));
            case UNTIL_REPLY ->
                    "Set aside until they reply, at the latest until " + Dated.DAY.of(back) + ".";
        };
    }
}
