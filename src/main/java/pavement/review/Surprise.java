package pavement.review;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.evidence.Few;
import pavement.evidence.Judgement;
import pavement.lab.Trees;

/// Something his numbers say that he could not have known: a difference that is hardly chance, a
/// side on which he errs, or one person behind many. With its numbers, or not at all.
final class Surprise {
    private static final double SURE = .95;
    private static final long ENOUGH = 20;
    private static final int MANY = 3;

    private Surprise() {}

    static Optional<String> of(List<Pair> pairs, Judgement judgement, Trees trees) {
        return pairs.stream()
                .filter(each -> each.fewer() >= ENOUGH && each.sure() >= SURE)
                .max(comparingDouble(Pair::sure))
                .map(Surprise::ahead)
                .or(() -> erring(judgement))
                .or(() -> behind(trees));
    }

    private static String ahead(Pair pair) {
        return "%s It is %d in 100 that it goes better %s. Nobody drew lots, so it is not settled."
                .formatted(pair.counted(), hundred(pair.sure()), pair.better());
    }

    private static Optional<String> erring(Judgement it) {
        var sure = Math.max(it.pessimistic(), 1 - it.pessimistic());
        if (it.n() < Few.TEN || sure < SURE) return Optional.empty();
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "In %d guesses you expected %.1f next steps; %d came. It is %d in 100 that you are too %s.",
                        it.n(),
                        it.expected(),
                        it.came(),
                        hundred(sure),
                        it.pessimistic() > .5 ? "pessimistic" : "hopeful"));
    }

    private static Optional<String> behind(Trees trees) {
        return trees.largest().stream()
                .filter(each -> each.below() >= MANY)
                .findFirst()
                .map(each ->
                        "%d people in your book go back to %s, directly or further on."
                                .formatted(each.below(), each.person().name().full()));
    }

    private static long hundred(double share) {
        return Math.clamp(Math.round(share * 100), 1, 99);
    }
}
