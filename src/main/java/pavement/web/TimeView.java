package pavement.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import pavement.blocks.Places;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.DayOff;
import pavement.book.Pace;
import pavement.book.Place;
import pavement.book.Self;
import pavement.book.Stage;
import pavement.http.Form;

/// What the page of his time shows.
///
/// @param hours as saved, or as just sent; so are `off` and `place`
/// @param known names of places the book knows and that have none of their own yet
record TimeView(
        Form hours,
        Form off,
        Form place,
        List<Weekday> weekdays,
        List<Off> spans,
        List<Spot> places,
        List<String> known,
        List<Going> goings) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /// A row of the week.
    ///
    /// @param number of the day, 1 for Monday, at the end of its fields' names
    /// @param usual what holds when the fields are empty
    record Weekday(String number, String name, String usual, boolean works) {}

    /// @param past whether it is over
    record Off(String said, String what, String from, String until, boolean past) {}

    record Spot(String name, String where, String open) {}

    record Going(String value, String name, boolean chosen) {}

    static TimeView of(Book book, Self self, LocalDate today, Instant now) {
        return new TimeView(
                hours(self),
                new Form(Map.of()),
                new Form(Map.of()),
                weekdays(self),
                self.timetable().off().stream().map(each -> off(each, today)).toList(),
                self.timetable().places().stream().map(TimeView::spot).toList(),
                known(book, self, now, self.zone()),
                goings(self.timetable().pace()));
    }

    TimeView hours(Form sent) {
        return new TimeView(sent, off, place, weekdays, spans, places, known, goings);
    }

    TimeView off(Form sent) {
        return new TimeView(hours, sent, place, weekdays, spans, places, known, goings);
    }

    TimeView place(Form sent) {
        return new TimeView(hours, off, sent, weekdays, spans, places, known, goings);
    }

    /// What is wrong with one day, whichever of its fields it is in.
    String complaint(Weekday day) {
        return Stream.of("from", "until", "minutes")
                .map(field -> hours.complaint(field + day.number()))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Form hours(Self self) {
        var fields = new HashMap<String, List<String>>();
        for (var each : self.timetable().apart()) {
            var number = each.day().getValue();
            fields.put("from" + number, List.of(each.from().toString()));
            fields.put("until" + number, List.of(each.until().toString()));
            fields.put("minutes" + number, List.of(String.valueOf(each.minutes())));
        }
        return new Form(fields);
    }

    private static List<Weekday> weekdays(Self self) {
        var days = new ArrayList<Weekday>();
        for (var i = 0; i < 7; i++) {
            var day = self.weekStart().plus(i);
            var works = self.workdays().contains(day);
            var usual =
                    works
                            ? "%s to %s, %d min"
                                    .formatted(self.from(), self.until(), self.minutesADay())
                            : "off";
            days.add(new Weekday(String.valueOf(day.getValue()), name(day), usual, works));
        }
        return days;
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static Off off(DayOff days, LocalDate today) {
        var one = days.from().equals(days.until());
        return new Off(
                one
                        ? DAY.format(days.from())
                        : DAY.format(days.from()) + " to " + DAY.format(days.until()),
                days.what(),
                days.from().toString(),
                days.until().toString(),
                days.until().isBefore(today));
    }

    private static Spot spot(Place place) {
        return new Spot(
                place.name(),
                Coordinates.words(place.latitude(), place.longitude()),
                OpeningWords.write(place.open()));
    }

    private static List<String> known(Book book, Self self, Instant now, ZoneId zone) {
        return Stream.concat(
                        Places.of(book, now, zone).stream().map(Stage::place),
                        book.appointments().stream().map(Appointment::place))
                .filter(name -> !name.isBlank() && name.length() <= 200)
                .distinct()
                .filter(name -> self.timetable().place(name).isEmpty())
                .limit(50)
                .toList();
    }

    private static List<Going> goings(Pace chosen) {
        return Arrays.stream(Pace.values())
                .map(pace -> new Going(pace.name(), words(pace), pace == chosen))
                .toList();
    }

    private static String words(Pace pace) {
        var name =
                switch (pace) {
                    case ON_FOOT -> "On foot";
                    case BY_BICYCLE -> "By bicycle";
                    case BY_CAR -> "By car";
                };
        return "%s, %s km/h".formatted(name, String.valueOf(pace.speed()).replaceAll("\\.0$", ""));
    }
}
