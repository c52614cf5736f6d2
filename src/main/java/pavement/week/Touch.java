package pavement.week;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.plan.KeepInTouch;

/// Whether keeping in touch with those he wants to keep in touch with fits his usual week (SCIENCE
/// C5). Nobody with a do-not-contact counts.
///
/// @param people with a cadence
/// @param minutesAWeek that they take, and `room` the minutes of his usual week
/// @param fitting the cadences that fit, in days, by those he has; the same ones when all fits
public record Touch(
        int people,
        KeepInTouch sum,
        double minutesAWeek,
        int room,
        Map<Integer, Integer> fitting,
        Map<PersonId, Integer> days) {
    private static final int LAST = 5;

    public Touch {
        fitting = new TreeMap<>(fitting);
        days = Map.copyOf(days);
    }

    public static Touch of(Book book, Self self) {
        var kept =
                book.people().stream()
                        .filter(person -> person.wishes().cadenceDays().isPresent())
                        .filter(person -> !person.wishes().doNotContact())
                        .toList();
        var circles =
                kept.stream()
                        .map(person ->
                                new KeepInTouch.Circle(1, cadence(person), minutes(book, person)))
                        .toList();
        var room = self.workdays().stream().mapToInt(day -> self.usual(day).minutes()).sum();
        var sum = KeepInTouch.of(circles, room / 7.0);
        var asked = new TreeMap<Integer, Integer>();
        for (var person : kept) asked.put(cadence(person), fits(cadence(person), sum.stretch()));
        return new Touch(
                kept.size(),
                sum,
                kept.isEmpty() ? 0 : sum.used() * room,
                room,
                asked,
                kept.stream().collect(toMap(Person::id, each -> asked.get(cadence(each)))));
    }

    private static int cadence(Person person) {
        return person.wishes().cadenceDays().orElseThrow();
    }

    /// Rounded up, so that together they fit; ten years are as rare as it gets.
    private static int fits(int days, double stretch) {
        return (int) Math.min(3650, Math.ceil(days * stretch - 1e-9));
    }

    /// The mean of the last talks whose minutes were noted; before there are any, as SCIENCE C5
    /// counts: 20 minutes for whom one sees monthly, 15 for quarterly, 10 for rarer.
    private static int minutes(Book book, Person person) {
        var noted = new ArrayList<Integer>();
        for (var each : book.encountersWith(person.id()).reversed())
            if (noted.size() < LAST && counts(each)) noted.add(each.spent().minutes());
        if (noted.isEmpty()) return cadence(person) <= 30 ? 20 : cadence(person) <= 90 ? 15 : 10;
        return mean(noted);
    }

    private static boolean counts(Encounter each) {
        return each.twoWay() && each.spent().minutes() > 0;
    }

    private static int mean(List<Integer> noted) {
        return (int)
                Math.max(
                        1,
                        Math.round(noted.stream().mapToInt(Integer::intValue).average().orElse(1)));
    }

    public boolean fits() {
        return sum.possible();
    }
}
