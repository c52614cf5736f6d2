package pavement.circles;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.match.Across;

/// What those the owner knows could do for each other.
final class Exchanges {
    /// Of each island the newest: in a large book that is plenty to choose from.
    private static final int NEEDS = 12;

    private static final int OFFERS = 50;

    private final Network network;
    private final List<Ask> needs;
    private final Across offers;

    private Exchanges(Network network, List<Ask> needs, Across offers) {
        this.network = network;
        this.needs = needs;
        this.offers = offers;
    }

    static Exchanges of(Network network, Islands islands, Book book) {
        return new Exchanges(
                network,
                newest(network, islands, book, Ask.Side.NEED, NEEDS),
                Across.of(newest(network, islands, book, Ask.Side.OFFER, OFFERS)));
    }

    private static List<Ask> newest(
            Network network, Islands islands, Book book, Ask.Side side, int most) {
        var byIsland = new HashMap<Integer, List<Ask>>();
        for (var ask : book.asks())
            if (ask.open() && ask.side() == side)
                whose(network, ask)
                        .ifPresent(node ->
                                byIsland.computeIfAbsent(islands.on(node), _ -> new ArrayList<>())
                                        .add(ask));
        return byIsland.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each ->
                        each.getValue().stream()
                                .sorted(
                                        comparing(Ask::since)
                                                .reversed()
                                                .thenComparing(ask -> ask.id().value()))
                                .limit(most))
                .toList();
    }

    private static Optional<Integer> whose(Network network, Ask ask) {
        return ask.whose().flatMap(network::of).filter(network::mine);
    }

    /// Every need of those asked about with what stands across from it, closest first.
    void each(IntPredicate about, Consumer<Exchange> what) {
        for (var need : needs)
            if (whose(network, need).filter(about::test).isPresent()) with(need, what);
    }

    private void with(Ask need, Consumer<Exchange> what) {
        var who = whose(network, need).orElseThrow();
        for (var offer : offers.from(need))
            whose(network, offer)
                    .filter(other -> !other.equals(who))
                    .ifPresent(other -> what.accept(new Exchange(who, need, other, offer)));
    }

    /// The first between two who fit.
    Optional<Exchange> first(BiPredicate<Integer, Integer> fits) {
        for (var need : needs) {
            var found = new ArrayList<Exchange>();
            with(
                    need,
                    each -> {
                        if (fits.test(each.needs(), each.offers())) found.add(each);
                    });
            if (!found.isEmpty()) return Optional.of(found.getFirst());
        }
        return Optional.empty();
    }
}
