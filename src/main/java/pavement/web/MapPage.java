package pavement.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Tie;
import pavement.circles.Circles;
import pavement.circles.Gap;
import pavement.circles.Hold;
import pavement.circles.Islands.Island;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// The map: everybody by the place he was met, with who knows whom, what holds it together and the
/// gaps that only the owner can close.
final class MapPage {
    /// Fewer are better read as a list.
    private static final int FEW = 12;

    /// Of those somebody knows, named beside the map.
    private static final int LISTED = 12;

    private final Site site;
    private final Charts charts;
    private final Ahead ahead;

    MapPage(Site site, Charts charts, Ahead ahead) {
        this.site = site;
        this.charts = charts;
        this.ahead = ahead;
    }

    void addTo(Routes routes) {
        routes.get("/map", this::show);
    }

    private Answer show(Request request) {
        return ahead.waiting(request, Ahead.Page.MAP).orElseGet(() -> drawn(request));
    }

    private Answer drawn(Request request) {
        var view = view(MapAsked.of(request));
        return site.page(request, "Map", "p-map", Nav.MAP, "map.jte", view);
    }

    private MapView view(MapAsked asked) {
        var book = site.book();
        var charted = charts.charted();
        var circles = charted.circles();
        var network = circles.network();
        var without = MapDrawing.without(circles, asked, wishing(book, circles, asked));
        var few = network.size() < FEW && !asked.table();
        var drawn = !few && !asked.table();
        var told = told(circles);
        return new MapView(
                lede(asked, network.size(), network.size() - without.size()),
                ties(asked),
                wishes(asked),
                stages(circles, asked),
                asked.filtered(),
                new MapView.Hrefs(
                        asked.asTable(false).href(),
                        asked.asTable(true).href(),
                        asked.island().isEmpty() ? "" : asked.at("").href()),
                few ? Optional.of(places(circles)) : Optional.empty(),
                drawn
                        ? Optional.of(new MapDrawing(circles, asked, without).net(told))
                        : Optional.empty(),
                asked.table()
                        ? Optional.of(new MapTable(site, book, circles, asked, without).table())
                        : Optional.empty(),
                asked.who().flatMap(network::of).map(node -> sheet(book, circles, asked, node)),
                gaps(circles),
                circles.holds().stream().map(hold -> hold(circles, hold)).toList(),
                network.graph().lines() == 0
                        ? "Nobody is noted to know anybody else. Write “met Cem through Ada”, or log a talk with both of them, and a line is drawn."
                        : MapWords.known(network),
                charted.trouble());
    }

    private static String lede(MapAsked asked, int all, int left) {
        if (all == 0) return "Nobody is written down yet.";
        var people = MapWords.people(all) + " by the place you met them.";
        if (asked.filtered()) return "%,d of %s fit.".formatted(left, MapWords.people(all));
        return all == 1
                ? people
                : people + " All of them are in your book, so your own lines are left out.";
    }

    private static List<MapView.Choice> ties(MapAsked asked) {
        var choices = new ArrayList<MapView.Choice>();
        choices.add(new MapView.Choice("", "All", asked.tie().isEmpty()));
        for (var tie : List.of(Tie.ACTIVE, Tie.PASSIVE, Tie.DORMANT, Tie.STRANGER))
            choices.add(
                    new MapView.Choice(
                            tie.name().toLowerCase(Locale.ROOT),
                            tie == Tie.STRANGER ? "Not met" : Looks.word(tie),
                            asked.tie().equals(Optional.of(tie))));
        return choices;
    }

    private static List<MapView.Choice> wishes(MapAsked asked) {
        return List.of(
                new MapView.Choice("", "Whatever they need", asked.wish().isEmpty()),
                new MapView.Choice(
                        "need",
                        "Who need something",
                        asked.wish().equals(Optional.of(Ask.Side.NEED))),
                new MapView.Choice(
                        "offer",
                        "Who offer something",
                        asked.wish().equals(Optional.of(Ask.Side.OFFER))));
    }

    private static List<MapView.Choice> stages(Circles circles, MapAsked asked) {
        return Stream.concat(
                        Stream.of(new MapView.Choice("", "Every place", asked.on().isEmpty())),
                        circles.islands().all().stream()
                                .map(island ->
                                        new MapView.Choice(
                                                island.key(),
                                                MapWords.island(island),
                                                island.key().equals(asked.on()))))
                .toList();
    }

    private static Set<Integer> wishing(Book book, Circles circles, MapAsked asked) {
        var wishing = new HashSet<Integer>();
        if (asked.wish().isEmpty()) return wishing;
        for (var ask : book.asks())
            if (ask.open() && asked.wish().equals(Optional.of(ask.side())))
                ask.whose().flatMap(circles.network()::of).ifPresent(wishing::add);
        return wishing;
    }

    private static List<MapView.Place> places(Circles circles) {
        return circles.islands().all().stream()
                .map(island ->
                        new MapView.Place(
                                new Looks.Plate(
                                        Looks.icon(island.stage().kind()),
                                        MapWords.island(island),
                                        island.stage().passive()),
                                island.members().stream()
                                        .map(node -> MapTable.person(circles.network(), node))
                                        .toList()))
                .toList();
    }

    /// The finding, for who does not see the drawing.
    private static String told(Circles circles) {
        var said = new StringBuilder();
        var islands = circles.islands().all();
        said.append(Words.count(islands.size(), "group", "groups")).append(". ");
        for (var gap : circles.gaps())
            said.append(groups(islands, gap)).append(" share no acquaintance but you. ");
        return said.append("The table has the same facts.").toString();
    }

    private static String groups(List<Island> islands, Gap gap) {
        return MapWords.island(islands.get(gap.one()))
                + " and "
                + MapWords.island(islands.get(gap.other()));
    }

    private static List<MapView.GapLine> gaps(Circles circles) {
        var islands = circles.islands().all();
        return IntStream.range(0, circles.gaps().size())
                .mapToObj(at -> {
                    var gap = circles.gaps().get(at);
                    var people = islands.get(gap.one()).size() + islands.get(gap.other()).size();
                    return new MapView.GapLine(
                            at + 1,
                            groups(islands, gap),
                            "%s, not one line between them.%s"
                                    .formatted(
                                            MapWords.people(people),
                                            gap.exchange()
                                                    .map(it ->
                                                            " "
                                                                    + MapWords.exchange(
                                                                            circles.network(), it))
                                                    .orElse("")),
                            MapTable.person(circles.network(), gap.first()),
                            MapTable.person(circles.network(), gap.second()),
                            circles.network().mine(gap.first())
                                    && circles.network().mine(gap.second()));
                })
                .toList();
    }

    /// Between two whom he may ask, both.
    private static MapView.HoldLine hold(Circles circles, Hold hold) {
        var network = circles.network();
        return new MapView.HoldLine(
                held(circles, hold),
                MapTable.person(network, hold.one()),
                MapTable.person(network, hold.other()),
                hold.second()
                        .filter(it -> network.mine(it.needs()) && network.mine(it.offers()))
                        .map(it ->
                                List.of(
                                        MapTable.person(network, it.needs()),
                                        MapTable.person(network, it.offers())))
                        .orElse(List.of()));
    }

    private static String held(Circles circles, Hold hold) {
        var network = circles.network();
        var part = hold.side().stream().filter(node -> node != hold.other()).toList();
        var line =
                "Only %s and %s tie %s to the others, as far as noted."
                        .formatted(
                                network.person(hold.one()).name().full(),
                                network.person(hold.other()).name().full(),
                                MapWords.part(circles, part));
        return line
                + hold.second()
                        .map(it ->
                                " A second line would hold: introduce %s to %s. %s"
                                        .formatted(
                                                MapWords.called(network, it.needs()),
                                                MapWords.called(network, it.offers()),
                                                MapWords.exchange(network, it)))
                        .orElse("");
    }

    private MapView.Sheet sheet(Book book, Circles circles, MapAsked asked, int node) {
        var network = circles.network();
        var graph = network.graph();
        var knows =
                IntStream.range(0, graph.degree(node))
                        .mapToObj(at -> graph.neighbour(node, at))
                        .sorted((one, other) -> graph.degree(other) - graph.degree(one))
                        .toList();
        var listed = knows.stream().limit(LISTED).toList();
        var last = MapWords.last(site, book, network, node);
        return new MapView.Sheet(
                MapTable.person(network, node),
                PeopleRow.plate(network.person(node)),
                last.isEmpty()
                        ? "No talk is written down yet."
                        : last.equals("today")
                                ? "Last talk today."
                                : "Last talk %s ago.".formatted(last),
                book.asksOf(network.person(node).id()).stream()
                        .filter(Ask::open)
                        .map(MapWords::asks)
                        .map(asks -> Character.toUpperCase(asks.charAt(0)) + asks.substring(1))
                        .toList(),
                MapWords.bridged(circles.knit(), node),
                listed.stream().map(each -> known(circles, asked, node, each)).toList(),
                knows.size() - listed.size(),
                asked.nobody().href());
    }

    private MapView.Known known(Circles circles, MapAsked asked, int one, int other) {
        var first = circles.network().person(one);
        var second = circles.network().person(other);
        var why =
                site.acquaintances(site.book())
                        .between(first.id(), second.id())
                        .flatMap(each -> each.signs().stream().findFirst())
                        .map(sign -> sign.sentence(first.name().called(), second.name().called()));
        return new MapView.Known(
                MapTable.person(circles.network(), other),
                why.orElse(""),
                asked.selecting(second.id()).href() + "#who");
    }
}
