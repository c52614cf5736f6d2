package pavement.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pavement.acts.AddAsk;
import pavement.acts.CloseAsk;
import pavement.acts.SaveSelf;
import pavement.book.Amount;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Self;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// How the owner wants to work, what he needs and what he offers.
final class SettingsPage {
    private final Site site;

    SettingsPage(Site site) {
        this.site = site;
    }

    /// @param form what is shown in the fields: as saved, or as just sent
    record View(Form form, List<Ask> needs, List<Ask> offers, List<Day> days, List<String> zones) {
        String complaint(String field) {
            return form.complaint(field);
        }
    }

    /// @param ticked whether it is a workday
    /// @param first whether weeks start with it
    record Day(String value, String name, boolean ticked, boolean first) {}

    void addTo(Routes routes) {
        routes.get(
                "/settings",
                request ->
                        site.page(
                                request,
                                "Settings",
                                "p-settings",
                                Nav.SETTINGS,
                                "settings.jte",
                                saved()));
        routes.post("/settings", this::save);
        routes.post("/settings/asks", this::addAsk);
        routes.post("/settings/asks/{id}/close", this::closeAsk);
    }

    private Answer save(Request request) {
        var form = request.form();
        var self = self(form);
        if (self.isEmpty())
            return site.again(
                    request,
                    "Settings",
                    "p-settings",
                    Nav.SETTINGS,
                    "settings.jte",
                    view(form, days(form)));
        return Site.done("/settings", site.desk().carryOutUndoably(new SaveSelf(self.get())));
    }

    private Answer addAsk(Request request) {
        var form = request.form();
        var side = form.one("side", Ask.Side.class);
        if (side.isEmpty()) throw new Refused(422, "Say whether you need or offer it.");
        var what = AskTyped.what(form, AskPage.LONGEST);
        if (!form.ok())
            return AskTyped.again(site, request, "/settings/asks", side.get(), Optional.empty());
        var desk = site.desk();
        var ask =
                new Ask(
                        new AskId(desk.newId()),
                        side.get(),
                        Optional.empty(),
                        what,
                        desk.now(),
                        Optional.empty(),
                        true);
        return Site.done("/settings", desk.carryOutUndoably(new AddAsk(ask)));
    }

    private Answer closeAsk(Request request) {
        var done = site.desk().carryOutUndoably(new CloseAsk(new AskId(request.id("id"))));
        if (done.reply() instanceof CloseAsk.Reply.NotThere)
            throw Refused.notFound("This is no longer in your book.");
        return Site.done("/settings", done);
    }

    private Optional<Self> self(Form form) {
        var name = form.text("name", 200).orElse("");
        var zone = zone(form);
        var country = country(form);
        var currency = currency(form);
        var start = form.one("weekStart", DayOfWeek.class);
        var workdays =
                form.all("workday").stream().flatMap(day -> day(form, day).stream()).toList();
        var from = form.time("from").orElse(LocalTime.of(9, 0));
        var until = form.time("until").orElse(LocalTime.of(18, 0));
        if (form.complaint("from").isEmpty() && !from.isBefore(until))
            form.complain(
                    "until", "This is not later than the start of the day. Choose a later time.");
        var minutes = form.whole("minutes", 5, 960).orElse(90);
        var share = form.whole("share", 0, 100).orElse(60);
        var weekly = form.whole("weekly", 0, Amount.MOST).orElse(0);
        var talks = form.whole("weeklyTalks", 0, Amount.MOST).orElse(0);
        var hours = form.number("weeklyHours", 0, Amount.MOST_HOURS).orElse(0.0);
        if (!form.ok()) return Optional.empty();
        return Optional.of(
                new Self(
                        name,
                        zone.orElseThrow(),
                        country,
                        start.orElse(DayOfWeek.MONDAY),
                        workdays,
                        from,
                        until,
                        minutes,
                        share / 100.0,
                        weekly,
                        form.ticked("keys"),
                        currency,
                        talks,
                        (int) Math.round(hours * 60),
                        site.self(site.book()).timetable()));
    }

    private static Optional<ZoneId> zone(Form form) {
        var id = form.required("zone", 60, "Choose a time zone.");
        if (ZoneId.getAvailableZoneIds().contains(id)) return Optional.of(ZoneId.of(id));
        if (!id.isEmpty())
            form.complain(
                    "zone",
                    "“%s” is not a time zone. Write one such as Europe/Berlin.".formatted(id));
        return Optional.empty();
    }

    private static String country(Form form) {
        var country =
                form.required("country", 2, "Write the two letters of a country, such as DE.")
                        .toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !Arrays.asList(Locale.getISOCountries()).contains(country))
            form.complain(
                    "country",
                    "“%s” is not a country. Write two letters, such as DE.".formatted(country));
        return country;
    }

    private static String currency(Form form) {
        var currency =
                form.required("currency", 3, "Write the three letters of a currency, such as EUR.")
                        .toUpperCase(Locale.ROOT);
        var known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(each -> each.getCurrencyCode().equals(currency));
        if (!currency.isEmpty() && !known)
            form.complain(
                    "currency",
                    "“%s” is not a currency. Write three letters, such as EUR."
                            .formatted(currency));
        return currency;
    }

    private static Optional<DayOfWeek> day(Form form, String name) {
        var found =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(name))
                        .findFirst();
        if (found.isEmpty())
            form.complain("workday", "“%s” is not a day of the week.".formatted(name));
        return found;
    }

    private View saved() {
        var self = site.self(site.book());
        return view(
                fields(self),
                days(self.weekStart(), self.workdays().stream().map(DayOfWeek::name).toList()));
    }

    private View view(Form form, List<Day> days) {
        var asks = site.book().ownAsks();
        return new View(
                form,
                asks.stream().filter(ask -> ask.side() == Ask.Side.NEED).toList(),
                asks.stream().filter(ask -> ask.side() == Ask.Side.OFFER).toList(),
                days,
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id ->
                                id.contains("/")
                                        && !id.startsWith("Etc/")
                                        && !id.startsWith("SystemV/"))
                        .sorted()
                        .toList());
    }

    private static List<Day> days(Form form) {
        return days(
                form.one("weekStart", DayOfWeek.class).orElse(DayOfWeek.MONDAY),
                form.all("workday"));
    }

    private static List<Day> days(DayOfWeek first, List<String> workdays) {
        return Arrays.stream(DayOfWeek.values())
                .map(day ->
                        new Day(
                                day.name(),
                                day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                                workdays.contains(day.name()),
                                day == first))
                .toList();
    }

    private static Form fields(Self self) {
        return new Form(
                Map.ofEntries(
                        field("name", self.name()),
                        field("zone", self.zone().getId()),
                        field("country", self.country()),
                        field("currency", self.currency()),
                        field("from", self.from().toString()),
                        field("until", self.until().toString()),
                        field("minutes", String.valueOf(self.minutesADay())),
                        field("share", String.valueOf(Math.round(self.activeShare() * 100))),
                        field("weekly", String.valueOf(self.weeklyAttempts())),
                        field("weeklyTalks", String.valueOf(self.weeklyTalks())),
                        field("weeklyHours", WeekDrawing.hours(self.weeklyMinutes())),
                        field("keys", self.singleKeys() ? "on" : "")));
    }

    private static Map.Entry<String, List<String>> field(String name, String value) {
        return Map.entry(name, List.of(value));
    }
}
