package pavement.web;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Supplier;
import pavement.calendars.Subscriptions;
import pavement.courier.Courier;
import pavement.desk.Desk;
import pavement.embeddings.Learning;
import pavement.http.Routes;
import pavement.http.Static;
import pavement.meaning.Meaning;
import pavement.owners.Entrance;
import pavement.search.Search;

/// The pages, behind one door.
public final class Web {
    /// In a book of fewer people nobody notices what is thought out ahead.
    private static final int LARGE = 10_000;

    private final Site site;
    private final Search search;
    private final Courier courier;
    private final Subscriptions calendars;
    private final Folders folders;
    private final Entrance entrance;
    private final Network network;
    private final Charts charts;
    private final Ahead ahead;

    /// What lies beside the book.
    ///
    /// @param scratch for files while they are read, `home` for what is kept
    /// @param words what words mean the same, with what he wrote into his home; read when first
    ///   asked for
    /// @param model the owner's own, if he has one
    public record Folders(Path scratch, Path home, Supplier<Meaning> words, Learning model) {}

    /// @param zone and `locale` of the machine: what holds until the owner has saved settings of
    ///   his own
    /// @param entrance how phones come in
    public Web(
            Desk desk,
            Search search,
            Courier courier,
            Subscriptions calendars,
            ZoneId zone,
            Locale locale,
            Folders folders,
            Entrance entrance) {
        this.site = new Site(desk, defaults(zone, locale), folders.words(), folders.model());
        this.network = new Network(site);
        folders.model()
                .follow(
                        () -> site.book().version(),
                        () -> network.texts(site.book()),
                        site::renewed);
        this.charts = new Charts(site, folders.home());
        this.ahead = new Ahead(site, network, charts, LARGE);
        this.search = search;
        this.courier = courier;
        this.calendars = calendars;
        this.folders = folders;
        this.entrance = entrance;
    }

    /// Thinks out what the first pages show, as soon as there is a book. Without one there is
    /// nothing to think about, and who asked for it has been told.
    public void ready() {
        var _ = site.plan(site.book());
    }

    /// Finds out who can help whom, for a later page: the first one has no processor to spare.
    public void warm() {
        ahead.think();
    }

    public void addTo(Routes routes) {
        new HomePage(site).addTo(routes);
        plans(routes);
        new UndoPage(site).addTo(routes);
        new SettingsPage(site).addTo(routes);
        new TimePage(site).addTo(routes);
        new RemindersPage(site, courier).addTo(routes);
        new FeedPage(site, courier).addTo(routes);
        new CalendarsPage(site, calendars).addTo(routes);
        new PalettePage(site).addTo(routes);
        var imports = new ImportPage(site, folders.scratch());
        imports.addTo(routes);
        new SamePage(site).addTo(routes);
        new SamplePage(site).addTo(routes);
        new PeoplePage(site, search).addTo(routes);
        var known = new Known();
        var lines = new Lines(site, known);
        var log = new LogPage(site, lines);
        log.addTo(routes);
        new PackPage(site).addTo(routes);
        new SharePage(log, imports).addTo(routes);
        new WelcomePage(site, known, log).addTo(routes);
        blocks(routes, known, lines);
        new EncounterPage(site, known).addTo(routes);
        new WhichDeal(site).addTo(routes);
        new EditPersonPage(site).addTo(routes);
        bridges(routes);
        deals(routes, known);
        comingIn(routes);
    }

    /// The day, the week, and why.
    private void plans(Routes routes) {
        calendars.watch(new Replanning(site)::changed);
        new TodayPage(site, courier, calendars).addTo(routes);
        new WhyPage(site).addTo(routes);
        new PromisePage(site).addTo(routes);
        lab(routes);
        new WeekPage(site).addTo(routes);
        leverage(routes);
        new ReviewPage(site).addTo(routes);
    }

    private void bridges(Routes routes) {
        new MapPage(site, charts, ahead).addTo(routes);
        new PersonPage(site, charts).addTo(routes);
    }

    /// The person who can, and who brings whom together.
    private void leverage(Routes routes) {
        new FindPage(site, network, ahead).addTo(routes);
        new KnowsPage(site).addTo(routes);
        new IntroductionsPage(site).addTo(routes);
        new IntroductionPage(site).addTo(routes);
        new WinWinPage(site, ahead).addTo(routes);
        new AskPage(site).addTo(routes);
        new TaughtPage(site).addTo(routes);
        new ModelPage(site).addTo(routes);
    }

    /// What works, and what a coin helps to find out.
    private void lab(Routes routes) {
        var claim = new ClaimPage(site);
        var strengths = new StrengthsPage(site, claim);
        strengths.addTo(routes);
        new LabPage(site, strengths, claim).addTo(routes);
        new NewExperimentPage(site).addTo(routes);
        claim.addTo(routes);
        new StagesPage(site).addTo(routes);
        new GuessesPage(site).addTo(routes);
        new ChainPage(site).addTo(routes);
    }

    /// Stretches of work, and what a phone kept of them.
    private void blocks(Routes routes, Known known, Lines lines) {
        var starting = new Starting(site, known);
        var strangers = new Strangers(site, lines);
        new OutboxPage(site, new Taking(site, lines, new Blocks(site, starting, strangers)))
                .addTo(routes);
        new StartBlockPage(site, starting).addTo(routes);
        new CallSetupPage(site, search).addTo(routes);
        var calls = new CallPage(site);
        calls.addTo(routes);
        var walks = new WalkPage(site, strangers);
        walks.addTo(routes);
        new EventSetupPage(site, known).addTo(routes);
        var events = new EventPage(site, known);
        events.addTo(routes);
        new DeckPage(site, lines, known).addTo(routes);
        var briefs = new BriefPage(site, search);
        briefs.addTo(routes);
        var debriefs = new DebriefPage(site, lines);
        debriefs.addTo(routes);
        new BlockPage(site, calls, walks, events, briefs, debriefs).addTo(routes);
    }

    /// From lead to customer.
    private void deals(Routes routes, Known known) {
        new MoneyPage(site).addTo(routes);
        var pipeline = new PipelinePage(site);
        pipeline.addTo(routes);
        new NewDealPage(site, known).addTo(routes);
        new DealPage(site, known, pipeline).addTo(routes);
        new OrganisationsPage(site).addTo(routes);
        new StepsPage(site).addTo(routes);
    }

    private void comingIn(Routes routes) {
        new PhonePage(site, entrance).addTo(routes);
        new PairPage(site, entrance).addTo(routes);
        new TrustPage(site, entrance).addTo(routes);
    }

    /// How a refusal looks.
    public String refusal(int status, String sentence, boolean kept) {
        return site.refusal(status, sentence, kept);
    }

    private static Site.Defaults defaults(ZoneId zone, Locale locale) {
        var country = locale.getCountry().length() == 2 ? locale.getCountry() : "US";
        var currency = Currency.getInstance(Locale.of("", country)).getCurrencyCode();
        return new Site.Defaults(
                zone,
                country,
                WeekFields.of(locale).getFirstDayOfWeek(),
                currency,
                Static.version());
    }
}
