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
import pavement.match.Matches;

/// What those the owner knows could do for each other, as the board of matches sees it.
final class Exchanges {
    /// Of each island the newest: in a large book that is plenty to choose from.
    private static final int MOST = 12;

    private final Network network;
    private final List<Ask> needs;
    private final Matches matches;

    private Exchanges(Network network, List<Ask> needs, Matches matches) {
        this.network = network;
        this.needs = needs;
        this.matches = matches;
    }

    static Exchanges of(Network network, Islands islands, Matches matches) {
        return new Exchanges(network, newest(network, islands, matches.book()), matches);
    }

    private static List<Ask> newest(Network network, Islands islands, Book book) {
        var byIsland = new HashMap<Integer, List<Ask>>();
        for (var ask : book.asks())
            if (ask.open() && ask.side() == Ask.Side.NEED)
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
                                .limit(MOST))
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
        for (var hit : matches.across(need))
            whose(network, hit.offer())
                    .filter(other -> !other.equals(who))
                    .ifPresent(other -> what.accept(new Exchange(who, need, other, hit.offer())));
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
