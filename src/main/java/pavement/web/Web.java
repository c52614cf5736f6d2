package pavement.web;

import java.util.Locale;
import java.util.Currency;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import pavement.desk.Desk;
import pavement.http.Routes;

/// The pages, behind one door.
public final class Web {
    private final Site site;

    /// @param zone and `locale` of the machine: what holds until the owner has saved settings of his own
    public Web(Desk desk, ZoneId zone, Locale locale, String version) {
        this.site = new Site(desk, defaults(zone, locale, version));
    }

    public void addTo(Routes routes) {
        new HomePage(site).addTo(routes);
        new WelcomePage(site).addTo(routes);
        new UndoPage(site).addTo(routes);
        new SettingsPage(site).addTo(routes);
        new PalettePage(site).addTo(routes);
    }

    /// How a refusal looks.
    public String refusal(int status, String sentence) {
        return site.refusal(status, sentence);
    }

    private static Site.Defaults defaults(ZoneId zone, Locale locale, String version) {
        var country = locale.getCountry().length() == 2 ? locale.getCountry() : "US";
        var currency = Currency.getInstance(Locale.of("", country)).getCurrencyCode();
        return new Site.Defaults(zone, country, WeekFields.of(locale).getFirstDayOfWeek(), currency, version);
    }
}
