package pavement.match;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pavement.book.Ask;

/// Open needs and offers by their words, so that what stands across from a wish is found without
/// looking at all of them.
public final class Across {
    private final Map<String, List<Ask>> byWord;

    private Across(Map<String, List<Ask>> byWord) {
        this.byWord = byWord;
    }

    public static Across of(Collection<Ask> asks) {
        var byWord = new HashMap<String, List<Ask>>();
        for (var ask : asks)
            if (ask.open())
                for (var word : Alike.words(ask.what()))
                    byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(ask);
        return new Across(byWord);
    }

    /// Offers for a need, needs for an offer; closest first.
    public List<Ask> from(Ask wish) {
        var common = new LinkedHashMap<Ask, Integer>();
        for (var word : Alike.words(wish.what()))
            for (var other : byWord.getOrDefault(word, List.of()))
                if (other.side() != wish.side()) common.merge(other, 1, Integer::sum);
        return common.entrySet().stream()
                .sorted(
                        Map.Entry.<Ask, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(comparing(each -> each.getKey().id().value())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
