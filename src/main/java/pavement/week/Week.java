package pavement.week;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Amount;
import pavement.book.Book;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.WeekPlan;
import pavement.plan.Times;

/// One week: what it should hold, what was done, and what is left on which day. Computed, never
/// stored, and the same facts on the same day give the same week.
///
/// @param usual what every week should hold
/// @param amount what this one should hold
/// @param before what was done in it until last night; all of it for a week that is over
/// @param done what was done in it
/// @param overdue what he owes from days before today; empty for any week but the present one
/// @param smaller the amount that his own pace still reaches, from the third workday on and when it
///   does not reach what was set
public record Week(
        Span span,
        LocalDate today,
        Amount usual,
        Amount amount,
        Done before,
        Done done,
        List<Day> days,
        List<Promise> overdue,
        Optional<Amount> smaller) {
    private static final int WEDNESDAY = 3;
    private static final int FOUR_WEEKS = 28;

    public Week {
        days = List.copyOf(days);
        overdue = List.copyOf(overdue);
    }

    /// @param self the owner's settings, or what holds before he has said any
    public static Week of(Book book, Self self, LocalDate today, Span span) {
        return new Made(book, self, today, span).week();
    }

    /// What a week should hold.
    public static Amount asked(Book book, Self self, Span span) {
        return own(book, span).orElse(self.weekly());
    }

    /// What was set for this one week; empty when it is like the others.
    static Optional<Amount> own(Book book, Span span) {
        return book.weekPlan(span.start()).flatMap(WeekPlan::amount);
    }

    /// Today lies in it.
    public boolean present() {
        return span.holds(today);
    }

    /// It should hold something else than usual.
    public boolean own() {
        return !amount.equals(usual);
    }

    /// Every part that was set is done.
    public boolean met() {
        return done.meets(amount);
    }

    /// It became so today, which is the one day on which it is said.
    public boolean metToday() {
        return present() && met() && !before.meets(amount);
    }

    /// What of the week falls on today; nothing when today is not in it or is no workday.
    public Optional<Amount> partOfToday() {
        return days.stream()
                .filter(day -> day.date().equals(today) && day.workday())
                .map(Day::part)
                .findFirst();
    }

    /// What was done today, of it.
    public Done doneToday() {
        return days.stream()
                .filter(day -> day.date().equals(today))
                .map(Day::done)
                .findFirst()
                .orElse(Done.NOTHING);
    }

    /// Minutes for reaching out in the whole week.
    public int room() {
        return days.stream().mapToInt(Day::room).sum();
    }

    /// Days that are not over.
    public List<Day> left() {
        return days.stream().filter(day -> !day.date().isBefore(today)).toList();
    }

    /// Minutes that what he owes takes on the days left, with what is overdue.
    public int owed() {
        var due = new ArrayList<>(overdue);
        left().forEach(day -> due.addAll(day.due()));
        return due.stream().mapToInt(Times::keeping).sum();
    }

    /// More was promised than the days left have room for.
    public boolean overPromised() {
        return owed() > left().stream().mapToInt(Day::room).sum();
    }

    private static final class Made {
        private final Book book;
        private final Self self;
        private final LocalDate today;
        private final Span span;
        private final Rooms rooms;
        private final Map<LocalDate, List<Promise>> due;

        Made(Book book, Self self, LocalDate today, Span span) {
            this.book = book;
            this.self = self;
            this.today = today;
            this.span = span;
            this.rooms = new Rooms(book, self, span);
            this.due =
                    open(book)
                            .filter(promise -> span.holds(promise.due().orElseThrow()))
                            .collect(groupingBy(promise -> promise.due().orElseThrow()));
        }

        Week week() {
            var own = Week.own(book, span);
            var amount = own.orElse(self.weekly());
            var before = done(span.from(), earliest(span.until(), span.at(today)));
            var done = before.plus(done(latest(span.from(), span.at(today)), span.until()));
            return new Week(
                    span,
                    today,
                    self.weekly(),
                    amount,
                    before,
                    done,
                    days(amount, before),
                    span.holds(today) ? overdue(book, today) : List.of(),
                    own.filter(each -> !more(each, self.weekly())).isPresent()
                            ? Optional.empty()
                            : smaller(amount, before));
        }

        private List<Day> days(Amount amount, Done before) {
            var left = span.days().stream().filter(day -> !day.isBefore(today)).toList();
            var work = left.stream().filter(this::reaches).toList();
            var room = work.stream().map(day -> rooms.of(day).minutes()).toList();
            var attempts = Spread.of(Math.max(0, amount.attempts() - before.attempts()), room);
            var talks = Spread.of(Math.max(0, amount.firstTalks() - before.firstTalks()), room);
            var minutes = Spread.of(Math.max(0, amount.minutes() - before.minutes()), room);
            var days = new ArrayList<Day>();
            for (var day : span.days()) {
                var at = work.indexOf(day);
                days.add(
                        day(
                                day,
                                at < 0
                                        ? Amount.NONE
                                        : new Amount(
                                                attempts.get(at), talks.get(at), minutes.get(at))));
            }
            return days;
        }

        private Day day(LocalDate day, Amount part) {
            var room = rooms.of(day);
            return new Day(
                    day,
                    workday(day),
                    room.minutes(),
                    room.fixed(),
                    rooms.wholeDay(day),
                    done(span.at(day), span.at(day.plusDays(1))),
                    due.getOrDefault(day, List.of()).stream().sorted(Promise.SOONEST).toList(),
                    part);
        }

        /// From the third workday on, or the last one where there are fewer: earlier there is
        /// nothing to be sorry about yet.
        private Optional<Amount> smaller(Amount amount, Done before) {
            var work = span.days().stream().filter(this::reaches).toList();
            var gone = (int) work.stream().filter(day -> day.isBefore(today)).count();
            var days = work.size() - gone;
            var third = Math.min(WEDNESDAY, work.size());
            var begun = work.contains(today) ? gone + 1 : gone;
            if (amount.none() || !span.holds(today) || days == 0 || begun < third)
                return Optional.empty();
            var pace = Pace.of(before, gone).or(usualPace());
            return pace.reaches(amount, before, today(), days);
        }

        private Done today() {
            return done(span.at(today), span.at(today.plusDays(1)));
        }

        /// Of the four weeks before this one, from the day on which he began to write.
        private Pace usualPace() {
            var first = span.start().minusDays(FOUR_WEEKS);
            while (first.isBefore(span.start())
                    && book.encountersBetween(span.at(first), span.at(first.plusDays(1))).isEmpty())
                first = first.plusDays(1);
            var workdays = (int) first.datesUntil(span.start()).filter(this::workday).count();
            return Pace.of(done(span.at(first), span.from()), workdays);
        }

        private boolean workday(LocalDate day) {
            return self.hours(day).isPresent();
        }

        /// A workday that nothing takes whole.
        private boolean reaches(LocalDate day) {
            return workday(day) && rooms.wholeDay(day).isEmpty();
        }

        private Done done(Instant from, Instant until) {
            return from.isBefore(until) ? Done.between(book, from, until) : Done.NOTHING;
        }

        private static boolean more(Amount own, Amount usual) {
            return own.attempts() > usual.attempts()
                    || own.firstTalks() > usual.firstTalks()
                    || own.minutes() > usual.minutes();
        }

        private static Instant earliest(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private static Instant latest(Instant one, Instant other) {
            return one.isBefore(other) ? other : one;
        }
    }

    private static Stream<Promise> open(Book book) {
        return book.promises().stream()
                .filter(promise -> promise.mine() && promise.open() && promise.due().isPresent());
    }

    static List<Promise> overdue(Book book, LocalDate today) {
        return open(book)
                .filter(promise -> promise.due().orElseThrow().isBefore(today))
                .sorted(Promise.SOONEST)
                .toList();
    }
}
