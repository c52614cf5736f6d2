package pavement.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.Place;
import pavement.book.Promise;
import pavement.book.Stage;
import pavement.book.Timetable;

/// Where one meets somebody: where it was promised, else where one met him last, as far as the
/// owner said where that is.
record Venues(Book book, Timetable timetable) {
    Optional<Place> of(Move move) {
        return move.promise()
                .flatMap(promise -> promised(promise, move.person()))
                .or(() -> of(move.person()));
    }

    /// "Meet Anna Berg" names no place that is called Berg.
    private Optional<Place> promised(Promise promise, Person person) {
        var others =
                timetable.places().stream()
                        .filter(each -> named(each, person.name().full()).isEmpty())
                        .toList();
        return timetable.places(others).place(promise.what());
    }

    private Optional<Place> named(Place place, String text) {
        return timetable.places(List.of(place)).place(text);
    }

    Optional<Place> of(Person person) {
        if (timetable.places().isEmpty()) return Optional.empty();
        var talks = book.encountersWith(person.id());
        for (var i = talks.size() - 1; i >= 0; i--) {
            var place = met(talks.get(i)) ? of(talks.get(i).stage()) : Optional.<Place>empty();
            if (place.isPresent()) return place;
        }
        return of(person.met().stage());
    }

    Optional<Place> of(String text) {
        return text.isBlank() || timetable.places().isEmpty()
                ? Optional.empty()
                : timetable.place(text);
    }

    private Optional<Place> of(Stage stage) {
        return of(stage.place());
    }

    private static boolean met(Encounter talk) {
        return talk.channel() == Channel.IN_PERSON || talk.channel() == Channel.EVENT;
    }

    /// The parts of a stretch in which a place is open.
    static List<Span> open(Place place, Span stretch, ZoneId zone) {
        if (place.open().isEmpty()) return List.of(stretch);
        var spans = new ArrayList<Span>();
        var last = LocalDate.ofInstant(stretch.until(), zone);
        for (var day = LocalDate.ofInstant(stretch.from(), zone);
                !day.isAfter(last);
                day = day.plusDays(1))
            for (var each : place.open())
                if (each.day() == day.getDayOfWeek())
                    new Span(
                                    day.atTime(each.from()).atZone(zone).toInstant(),
                                    day.atTime(each.until()).atZone(zone).toInstant())
                            .and(stretch)
                            .ifPresent(spans::add);
        return List.copyOf(spans);
    }
}
