package pavement.book;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is the owner's own about his time: weekdays unlike the others, days off, and where the
/// places are that he goes to.
///
/// @param apart weekdays with hours of their own, at most one each
/// @param off in the order of the calendar
/// @param places by name
public record Timetable(List<Hours> apart, List<DayOff> off, List<Place> places, Pace pace) {
    public static final Timetable USUAL =
            new Timetable(List.of(), List.of(), List.of(), Pace.ON_FOOT);

    /// Shorter names are found in every address.
    private static final int TELLING = 3;

    public Timetable {
        apart = apart.stream().sorted(comparing(Hours::day)).toList();
        if (apart.stream().map(Hours::day).distinct().count() < apart.size())
            throw new IllegalArgumentException("a weekday has hours twice");
        off =
                off.stream()
                        .distinct()
                        .sorted(
                                comparing(DayOff::from)
                                        .thenComparing(DayOff::until)
                                        .thenComparing(DayOff::what))
                        .toList();
        places = places.stream().sorted(comparing(Place::name)).toList();
        if (places.stream().map(Place::name).map(Place::folded).distinct().count() < places.size())
            throw new IllegalArgumentException("a place is there twice");
    }

    public Optional<Hours> apart(DayOfWeek day) {
        return apart.stream().filter(each -> each.day() == day).findFirst();
    }

    /// The span with the last end, when several hold.
    public Optional<DayOff> off(LocalDate day) {
        return off.stream().filter(each -> each.holds(day)).max(comparing(DayOff::until));
    }

    /// The place of that name, or the one with the longest name among those that a longer text, an
    /// appointment's address, names.
    public Optional<Place> place(String text) {
        var sought = Place.folded(text);
        return places.stream()
                .filter(each -> each.called(text) || names(sought, each))
                .max(comparing(each -> each.name().length()));
    }

    private static boolean names(String text, Place place) {
        return place.name().length() >= TELLING
                && (" " + text + " ").contains(" " + Place.folded(place.name()) + " ");
    }

    public Timetable apart(List<Hours> apart) {
        return new Timetable(apart, off, places, pace);
    }

    public Timetable off(List<DayOff> off) {
        return new Timetable(apart, off, places, pace);
    }

    public Timetable places(List<Place> places) {
        return new Timetable(apart, off, places, pace);
    }

    public Timetable going(Pace pace) {
        return new Timetable(apart, off, places, pace);
    }
}
