package pavement.find;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.find.Directory.Fit;
import pavement.meaning.Likeness;
import pavement.meaning.Said;
import pavement.paths.Acquaintances;
import pavement.paths.Route;
import pavement.paths.Routes;
import pavement.paths.Turn;

/// Looks for the person who can.
public final class Finder {
    private static final int LINES = 160;

    /// More are nobody's to read; whoever shows them says that there may be.
    public static final int PEOPLE = 60;

    private static final int CONNECTORS = 3;

    /// Of how well the best fits.
    private static final double CAN = .5;

    /// From here on somebody is said to know another.
    private static final double WELL = .25;

    private final Book book;
    private final Directory directory;
    private final Acquaintances known;
    private final Routes routes;
    private final LocalDate today;

    /// All of the same book.
    public Finder(Directory directory, Acquaintances known, Routes routes) {
        this.book = known.book();
        this.directory = directory;
        this.known = known;
        this.routes = routes;
        this.today = known.day();
    }

    /// Best first; whoever is not to be contacted is not among them. SCIENCE E4 ranks by fit times
    /// reach, and here it ranks those who can; whoever fits half as well as the best comes after
    /// them, however near he stands, for he may not be able to.
    public List<Hit> find(Wanted wanted) {
        if (wanted.blank()) return List.of();
        var hits =
                best(said(wanted)).entrySet().stream()
                        .flatMap(each -> hit(each.getKey(), each.getValue()).stream())
                        .filter(hit -> !wanted.excludes(hit.person().name()))
                        .limit(PEOPLE)
                        .toList();
        var can = CAN * hits.stream().mapToDouble(Hit::apt).max().orElse(0);
        return hits.stream()
                .sorted(
                        comparing((Hit hit) -> hit.apt() < can)
                                .thenComparing(
                                        comparingDouble(Hit::rank)
                                                .thenComparingDouble(Hit::weight)
                                                .reversed())
                                .thenComparing(hit -> hit.person().id().value()))
                .toList();
    }

    private Said said(Wanted wanted) {
        var said = Said.of(wanted.what(), today);
        return wanted.place().map(said::at).orElse(said);
    }

    /// The line of each that fits best, in that order.
    private Map<PersonId, Fit> best(Said need) {
        var best = new LinkedHashMap<PersonId, Fit>();
        for (var fit : directory.fitting(need, today, LINES))
            if (fit.says()) best.putIfAbsent(fit.line().who(), fit);
        return best;
    }

    private Optional<Hit> hit(PersonId id, Fit fit) {
        return book.person(id)
                .filter(person -> !person.wishes().doNotContact())
                .map(person ->
                        new Hit(
                                person,
                                fit.line(),
                                fit.likeness(),
                                fit.weight(),
                                fit.apt(),
                                way(id)));
    }

    /// Straight to him, or through somebody, whichever is likelier.
    private Optional<Route> way(PersonId id) {
        return Stream.concat(routes.direct(id).stream(), routes.best(id).stream())
                .max(comparingDouble(route -> route.chance().value()));
    }

    /// Every way to one, straight and up to three that share nobody, in the order in which it costs
    /// least to go them one after the other: each person who is asked costs as much.
    public List<Route> ways(PersonId id) {
        var ways = Stream.concat(routes.direct(id).stream(), routes.to(id, 3).stream());
        var turns =
                ways.map(way ->
                                new Turn<>(
                                        way,
                                        way.chance().value(),
                                        Math.max(1, way.brokers().size())))
                        .toList();
        return Turn.order(turns).stream().map(Turn::who).toList();
    }

    /// Somebody to ask when nobody is right.
    ///
    /// @param knows how many he knows
    public record Connector(Person person, int knows) {}

    /// Who knows many, first of all in that field (SCIENCE E3: "whose circles are nearest").
    public List<Connector> connectors(Wanted wanted) {
        var near = new LinkedHashMap<PersonId, Double>();
        if (!wanted.blank())
            for (var fit : directory.fitting(said(wanted), today, LINES))
                near.merge(fit.line().who(), fit.likeness().score(), Math::max);
        var ranked = new ArrayList<Map.Entry<Person, Double>>();
        for (var person : book.people()) {
            var place = known.place(person.id());
            if (place.isEmpty() || known.degree(place.getAsInt()) < 2) continue;
            var sum = 0.0;
            for (var i = 0; i < known.degree(place.getAsInt()); i++) {
                var fits = near.getOrDefault(known.at(known.near(place.getAsInt(), i)), 0.0);
                if (known.well(place.getAsInt(), i) >= WELL)
                    sum += known.well(place.getAsInt(), i) * (1 + 10 * fits);
            }
            if (sum > 0) ranked.add(Map.entry(person, sum * routes.answers(person.id())));
        }
        return ranked.stream()
                .sorted(
                        Map.Entry.<Person, Double>comparingByValue()
                                .reversed()
                                .thenComparing(each -> each.getKey().id().value()))
                .filter(each -> each.getValue() > 0)
                .limit(CONNECTORS)
                .map(each -> new Connector(each.getKey(), degree(each.getKey())))
                .toList();
    }

    private int degree(Person person) {
        return (int) known.of(person.id()).stream().filter(line -> line.chance() >= WELL).count();
    }

    /// A need of somebody's that one of the owner's offers serves.
    public record Gain(Ask need, Ask offer) {}

    /// What he could get from the owner, as far as both are written down.
    public Optional<Gain> gain(PersonId who) {
        var offers =
                book.ownAsks().stream()
                        .filter(ask -> ask.side() == Ask.Side.OFFER && !ask.confidential())
                        .toList();
        return book.asksOf(who).stream()
                .filter(ask -> ask.open() && ask.side() == Ask.Side.NEED && !ask.confidential())
                .flatMap(need -> offers.stream().map(offer -> new Gain(need, offer)))
                .map(gain -> Map.entry(gain, served(gain)))
                .filter(each -> each.getValue().degree() != Likeness.Degree.NONE)
                .max(comparingDouble(each -> each.getValue().score()))
                .map(Map.Entry::getKey);
    }

    private Likeness served(Gain gain) {
        return directory
                .meaning()
                .likeness(
                        Said.of(gain.need().what(), today),
                        Said.of(gain.offer().what(), today),
                        today);
    }
}
