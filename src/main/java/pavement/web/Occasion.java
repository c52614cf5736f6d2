package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import pavement.blocks.Usual;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Stage;
import pavement.book.Work;
import pavement.cards.Meeting;
import pavement.http.Form;
import pavement.line.Names;

/// An event as its form says it: what, where, when.
record Occasion(String name, String place, Optional<Instant> from, Optional<Instant> until) {
    /// Longer than any event somebody is at without a break; more likely a slip in the times.
    private static final Duration LONGEST = Duration.ofHours(16);

    private static final int YEARS = 2;

    /// Reads the fields; what they leave out the calendar says. Complaints are the form's.
    ///
    /// @param begun when it was started; its day and its end may have passed since
    record Read(
            Form form,
            Optional<Meeting> meeting,
            Optional<Instant> begun,
            Instant now,
            ZoneId zone) {
        /// @param starts it begins now, so that its beginning need not be said
        Occasion occasion(boolean starts) {
            var name = form.text("name", 100).or(() -> said(meeting.map(Meeting::title)));
            if (name.isEmpty() && form.complaint("name").isEmpty())
                form.complain("name", "Say what it is called, such as “Founders Meetup”.");
            var place = form.text("place", 100).or(() -> said(meeting.map(Meeting::place)));
            var from = from(starts);
            var until = until(from.or(() -> begun).orElse(now));
            if (begun.isEmpty() && until.filter(end -> !end.isAfter(now)).isPresent())
                form.complain("until", "That is over already. Log whom you met there instead.");
            return new Occasion(name.orElse(""), place.orElse(""), from, until);
        }

        private static Optional<String> said(Optional<String> text) {
            return text.map(each -> each.strip())
                    .filter(each -> !each.isEmpty())
                    .map(each -> each.substring(0, Math.min(100, each.length())));
        }

        private Optional<Instant> from(boolean starts) {
            var day = day();
            var time = form.time("from").or(() -> begins().map(LocalDateTime::toLocalTime));
            if (time.isEmpty() && !starts && form.complaint("from").isEmpty())
                form.complain("from", "Say when it begins, so that Today can show it.");
            return day.flatMap(on -> time.map(at -> on.atTime(at).atZone(zone).toInstant()));
        }

        private Optional<LocalDate> day() {
            var today = LocalDate.ofInstant(now, zone);
            var day = form.date("day").or(() -> begins().map(LocalDateTime::toLocalDate));
            if (!form.complaint("day").isEmpty()) return Optional.empty();
            if (begun.isEmpty() && day.filter(today::isAfter).isPresent() && until().isEmpty())
                form.complain("day", "That day is over. Log whom you met there instead.");
            if (day.filter(today.plusYears(YEARS)::isBefore).isPresent()) {
                form.complain("day", "Choose a day within the next two years.");
                return Optional.empty();
            }
            return day.or(() -> Optional.of(today));
        }

        private Optional<LocalDateTime> begins() {
            return meeting.filter(each -> !each.allDay())
                    .map(each -> LocalDateTime.ofInstant(each.start(), zone));
        }

        /// Of the calendar, as long as nobody typed when it begins.
        private Optional<Instant> until() {
            return form.raw("from").isBlank() && form.raw("day").isBlank()
                    ? meeting.filter(each -> !each.allDay()).map(Meeting::end)
                    : Optional.empty();
        }

        /// Not later than it began is past midnight.
        private Optional<Instant> until(Instant from) {
            var typed = form.time("until").map(time -> after(from, time));
            var until = typed.or(this::until);
            if (until.filter(end -> longer(from, end)).isPresent()) {
                form.complain(
                        "until", "That is longer than 16 hours. Check from when to when it is.");
                return Optional.empty();
            }
            return until.filter(from::isBefore);
        }

        private static boolean longer(Instant from, Instant until) {
            return Duration.between(from, until).compareTo(LONGEST) > 0;
        }

        private Instant after(Instant from, LocalTime time) {
            var day = from.atZone(zone).toLocalDate();
            var same = day.atTime(time).atZone(zone).toInstant();
            return same.isAfter(from)
                    ? same
                    : day.plusDays(1).atTime(time).atZone(zone).toInstant();
        }
    }

    /// As its block says it. The title is the name, and the place after "at".
    static Occasion of(Block block) {
        var named = block.stage().place().isEmpty() ? block.title() : block.stage().place();
        var before = named + " at ";
        var place =
                block.title().startsWith(before) ? block.title().substring(before.length()) : "";
        return block.work() instanceof Work.Event(var from, var until, _)
                ? new Occasion(named, place, from, until)
                : new Occasion(named, place, Optional.empty(), Optional.empty());
    }

    String title(Stage stage) {
        return place.isEmpty() ? stage.place() : stage.place() + " at " + place;
    }

    /// One spelling for one stage, so that its page has all who were met there.
    Stage stage(Book book, Names names) {
        var known =
                names.spelledPlace(name)
                        .or(() ->
                                book.blocks().stream()
                                        .map(Block::stage)
                                        .filter(each -> each.place().equalsIgnoreCase(name))
                                        .findFirst());
        return new Stage(Stage.Kind.EVENT, known.map(Stage::place).orElse(name));
    }

    /// Until it ends, when that is known; else what an event usually takes.
    static Optional<Integer> minutes(Instant start, Optional<Instant> until) {
        var left = until.map(end -> (int) Duration.between(start, end).toMinutes());
        return left.filter(each -> each > 0 && each <= 1440)
                .or(() -> Optional.of(Usual.of(Work.Kind.EVENT).minutes()));
    }
}
