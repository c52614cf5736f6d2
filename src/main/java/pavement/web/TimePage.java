package pavement.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import pavement.acts.Arrange;
import pavement.book.DayOff;
import pavement.book.Hours;
import pavement.book.Pace;
import pavement.book.Place;
import pavement.book.Self;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// Weekdays unlike the others, days off, and where the places are that he goes to.
final class TimePage {
    private static final String PATH = "/settings/time";

    /// Further ahead nobody plans, and a date in another century is a slip.
    private static final int YEARS = 3;

    private static final int PLACES = 300;

    private final Site site;

    TimePage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(
                PATH,
                request ->
                        site.page(
                                request,
                                "Your time",
                                "p-settings",
                                Nav.SETTINGS,
                                "time.jte",
                                view()));
        routes.post(PATH + "/hours", this::hours);
        routes.post(PATH + "/off", this::takeOff);
        routes.post(PATH + "/off/remove", this::workAgain);
        routes.post(PATH + "/places", this::locate);
        routes.post(PATH + "/places/remove", this::unlocate);
        routes.post(PATH + "/pace", this::pace);
    }

    private TimeView view() {
        var book = site.book();
        return TimeView.of(book, site.self(book), site.today(book), site.desk().now());
    }

    private Answer hours(Request request) {
        var form = request.form();
        var self = site.self(site.book());
        var apart = new ArrayList<Hours>();
        for (var day : DayOfWeek.values()) hours(form, self, day).ifPresent(apart::add);
        if (!form.ok()) return again(request, view -> view.hours(form));
        return done(new Arrange.SetHours(self, apart));
    }

    /// Empty for a day like the others; what is left blank is as on those.
    private static Optional<Hours> hours(Form form, Self self, DayOfWeek day) {
        var number = String.valueOf(day.getValue());
        var from = time(form, "from" + number);
        var until = time(form, "until" + number);
        var minutes =
                form.raw("minutes" + number).isBlank()
                        ? Optional.<Integer>empty()
                        : form.whole("minutes" + number, 5, 960);
        if (from.isEmpty() && until.isEmpty() && minutes.isEmpty()) return Optional.empty();
        var start = from.orElse(self.from());
        var end = until.orElse(self.until());
        if (!form.ok()) return Optional.empty();
        if (!start.isBefore(end)) {
            form.complain(
                    "until" + number,
                    "%s would end at %s, before it starts at %s. Choose a later end."
                            .formatted(TimeView.name(day), end, start));
            return Optional.empty();
        }
        return Optional.of(new Hours(day, start, end, minutes.orElse(self.minutesADay())));
    }

    private static Optional<LocalTime> time(Form form, String field) {
        return form.raw(field).isBlank() ? Optional.empty() : form.time(field);
    }

    private Answer takeOff(Request request) {
        var form = request.form();
        var days = days(form);
        return days.isEmpty()
                ? again(request, view -> view.off(form))
                : done(new Arrange.TakeOff(site.self(site.book()), days.get()));
    }

    private Optional<DayOff> days(Form form) {
        form.required("from", 20, "Choose the first day.");
        var from = form.date("from");
        var until = form.raw("until").isBlank() ? from : form.date("until");
        var what = form.text("what", 100).orElse("");
        var furthest = site.today(site.book()).plusYears(YEARS);
        for (var end : List.of(from, until))
            if (end.filter(furthest::isBefore).isPresent())
                form.complain(
                        "until",
                        "That is more than %d years ahead. Choose a nearer day.".formatted(YEARS));
        if (form.ok() && from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            form.complain("until", "This is before the first day. Choose a later one.");
        if (!form.ok() || from.isEmpty()) return Optional.empty();
        return until.map(last -> new DayOff(from.get(), last, what));
    }

    private Answer workAgain(Request request) {
        var form = request.form();
        var from = form.date("from");
        var until = form.date("until");
        var what = form.text("what", 100).orElse("");
        var self = site.self(site.book());
        var there =
                self.timetable().off().stream()
                        .filter(each -> from.filter(each.from()::equals).isPresent())
                        .filter(each -> until.filter(each.until()::equals).isPresent())
                        .filter(each -> each.what().equals(what))
                        .findFirst();
        if (there.isEmpty()) throw Refused.notFound("These days off are no longer in your book.");
        return done(new Arrange.WorkAgain(self, there.get()));
    }

    private Answer locate(Request request) {
        var form = request.form();
        var self = site.self(site.book());
        var place = place(form);
        if (place.isPresent() && self.timetable().places().size() >= PLACES)
            form.complain("place", "%d places are enough. Take one out first.".formatted(PLACES));
        return place.isEmpty() || !form.ok()
                ? again(request, view -> view.place(form))
                : done(new Arrange.Locate(self, place.get()));
    }

    private static Optional<Place> place(Form form) {
        var name = form.required("place", 200, "Write what the place is called.");
        var text = form.required("where", 2000, "Write where it is, such as 52.5200, 13.4050.");
        var where = Coordinates.of(text);
        if (where.isEmpty() && !text.isEmpty())
            form.complain(
                    "where",
                    "This does not say where. Write degrees north and east, such as 52.5200, 13.4050, or paste the link of a map.");
        var open = OpeningWords.read(form.text("open", 300).orElse(""));
        if (open.isEmpty())
            form.complain(
                    "open",
                    "These hours are not understood. Write them such as Mo-Fr 08:00-18:00; Sa 09:00-13:00, or leave it blank.");
        if (!form.ok() || where.isEmpty() || !named(form, name)) return Optional.empty();
        return Optional.of(
                new Place(
                        name,
                        where.get().latitude(),
                        where.get().longitude(),
                        open.orElse(List.of())));
    }

    private static boolean named(Form form, String name) {
        if (name.chars().anyMatch(Character::isLetterOrDigit)) return true;
        form.complain("place", "A name has a letter or a number in it.");
        return false;
    }

    private Answer unlocate(Request request) {
        var name = request.form().text("place", 200).orElse("");
        var self = site.self(site.book());
        if (self.timetable().places().stream().noneMatch(each -> each.called(name)))
            throw Refused.notFound("This place is no longer in your book.");
        return done(new Arrange.Unlocate(self, name));
    }

    private Answer pace(Request request) {
        var pace =
                request.form()
                        .one("pace", Pace.class)
                        .orElseThrow(() ->
                                new Refused(
                                        422, "Choose how you go: on foot, by bicycle or by car."));
        return done(new Arrange.Go(site.self(site.book()), pace));
    }

    private Answer done(Arrange act) {
        return Site.done(PATH, site.desk().carryOutUndoably(act));
    }

    private Answer again(Request request, UnaryOperator<TimeView> sent) {
        return site.again(
                request, "Your time", "p-settings", Nav.SETTINGS, "time.jte", sent.apply(view()));
    }
}
