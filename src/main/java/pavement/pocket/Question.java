package pavement.pocket;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.book.Stage;

/// A line to read, and what a reader has to know for it. As text: fields behind tabs, one row each
/// for the owner (`me`), every person (`p`, the one met last first) and every place (`s`), an empty
/// row, and then the line as it was typed.
///
/// @param now on the owner's clock
record Question(
        Self self, List<Person> people, List<Stage> places, LocalDateTime now, String line) {
    static Question of(String text) {
        var end = text.indexOf("\n\n");
        var people = new ArrayList<Person>();
        var places = new ArrayList<Stage>();
        var rows = rows(text.substring(0, end));
        for (var row : rows)
            switch (row.getFirst()) {
                case "p" -> people.add(person(row));
                case "s" -> places.add(new Stage(Stage.Kind.valueOf(row.get(1)), row.get(2)));
                default -> {}
            }
        var me = rows.getFirst();
        return new Question(self(me), people, places, now(me), text.substring(end + 2));
    }

    /// `me`, the day (days since 1970), the second of it, country, currency, first day of the week,
    /// days of work, and when work starts (second of the day).
    private static Self self(List<String> me) {
        var workdays = me.get(6).chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList();
        var from = LocalTime.ofSecondOfDay(Integer.parseInt(me.get(7)));
        return new Self(
                "",
                ZoneOffset.UTC,
                me.get(3),
                DayOfWeek.of(Integer.parseInt(me.get(5))),
                workdays,
                from,
                LocalTime.MAX,
                60,
                0.5,
                0,
                true,
                me.get(4));
    }

    private static LocalDateTime now(List<String> me) {
        return LocalDateTime.of(
                LocalDate.ofEpochDay(Integer.parseInt(me.get(1))),
                LocalTime.ofSecondOfDay(Integer.parseInt(me.get(2))));
    }

    /// `p`, id, full name, given, family, nickname, and `d` when it is a description.
    private static Person person(List<String> row) {
        var name = new Name(row.get(2), row.get(3), row.get(4), row.get(5), row.get(6).equals("d"));
        return Person.called(
                PersonId.of(row.get(1)), name, Met.UNKNOWN, Origin.written(Instant.EPOCH));
    }

    private static List<List<String>> rows(String text) {
        return split(text, '\n').stream().map(row -> split(row, '\t')).toList();
    }

    private static List<String> split(String text, char at) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var to = text.indexOf(at); to >= 0; to = text.indexOf(at, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
