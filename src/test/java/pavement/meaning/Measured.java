package pavement.meaning;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import pavement.embeddings.Embeddings;
import pavement.embeddings.Source;

/// The gold set under each way of matching. `bench/run meaning` prints the table; with `aside` of
/// the queries that are kept for the end.
final class Measured {
    private static final int DRAWS = 10_000;

    /// A way to match: what it reads with, and what of a text it looks at.
    enum Way {
        TAGS("tags only"),
        WORDS("BM25"),
        THESAURUS("with thesaurus"),
        MIXED("mixed"),
        MODEL("mixed, with the model");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        private Meaning meaning(Vectors model) {
            return switch (this) {
                case TAGS, WORDS -> Meaning.of(Thesaurus.none(), List.of());
                case THESAURUS, MIXED -> Meaning.shipped();
                case MODEL -> Meaning.shipped().with(model);
            };
        }

        private Said sees(Said said) {
            return switch (this) {
                case TAGS ->
                        new Said(
                                "",
                                said.tags(),
                                said.category(),
                                said.place(),
                                said.language(),
                                said.guessed(),
                                said.since(),
                                said.paused(),
                                "");
                case WORDS, THESAURUS -> said.tagged(List.of());
                case MIXED, MODEL -> said;
            };
        }
    }

    /// @param ndcg of each query, in their order
    record Score(List<Double> ndcg, double precision, double reciprocal) {
        double mean() {
            return ndcg.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        }
    }

    private final Gold gold;
    private final Vectors model;

    Measured(Gold gold) {
        this(gold, Vectors.NONE);
    }

    /// @param model what a model made of all texts of the gold set; none without one
    Measured(Gold gold, Vectors model) {
        this.gold = gold;
        this.model = model;
    }

    public static void main(String[] args) throws InterruptedException {
        var gold = Gold.read();
        var measured = new Measured(gold, read(gold, List.of(args)));
        var aside = List.of(args).contains("aside");
        System.out.print(measured.table(aside));
        if (List.of(args).contains("each")) System.out.print(measured.each(aside));
    }

    /// By the model of a folder, named as in `model=/home/me/minilm`.
    private static Vectors read(Gold gold, List<String> args) throws InterruptedException {
        var folder = args.stream().filter(each -> each.startsWith("model=")).findFirst();
        if (folder.isEmpty()) return Vectors.NONE;
        var where = folder.get().substring("model=".length());
        if (!(Source.read(where, "") instanceof Source.Read.Good(var source)))
            throw new IllegalArgumentException("No model in " + where);
        var vectors = Vectors.growing();
        var texts = new ArrayList<String>();
        gold.queries().forEach(query -> texts.add(query.need().text()));
        for (var person : gold.people())
            Stream.concat(person.needs().stream(), person.offers().stream())
                    .forEach(said -> texts.add(said.text()));
        try (var reader = new Embeddings(source, Path.of("target/native"), Duration.ofMinutes(1))) {
            reader.measure(vectors).ifPresent(System.err::println);
            reader.read(texts, vectors).ifPresent(System.err::println);
        }
        System.out.printf(
                Locale.ROOT,
                "unlike at %.2f, same at %.2f%n",
                vectors.scale().far(),
                vectors.scale().close());
        return vectors;
    }

    private List<Way> ways() {
        return Stream.of(Way.values()).filter(way -> way != Way.MODEL || model.size() > 0).toList();
    }

    List<String> ranked(Way way, Likenesses<String, String> index, Said need) {
        var best = new HashMap<String, Double>();
        for (var match : index.offersFor(way.sees(need), Gold.TODAY, 1000))
            best.merge(match.key().substring(0, 3), match.likeness().score(), Math::max);
        return best.entrySet().stream()
                .sorted(
                        comparingDouble((Map.Entry<String, Double> each) -> -each.getValue())
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    Likenesses<String, String> index(Way way) {
        var index = new Likenesses<String, String>(way.meaning(model));
        for (var person : gold.people())
            for (var i = 0; i < person.offers().size(); i++)
                index.offer(person.id() + "." + i, way.sees(person.offers().get(i)));
        return index;
    }

    Score score(Way way, boolean aside) {
        var index = index(way);
        var ndcg = new ArrayList<Double>();
        var precision = 0.0;
        var reciprocal = 0.0;
        for (var query : gold.queries()) {
            if (query.aside() != aside) continue;
            var grades =
                    ranked(way, index, query.need()).stream()
                            .map(id -> gold.grade(query.id(), id))
                            .toList();
            var all =
                    gold.people().stream()
                            .map(person -> gold.grade(query.id(), person.id()))
                            .toList();
            ndcg.add(Measures.ndcg(grades, all, 10));
            precision += Measures.precision(grades, 5);
            reciprocal += Measures.reciprocal(grades);
        }
        return new Score(ndcg, precision / ndcg.size(), reciprocal / ndcg.size());
    }

    /// F1 of mutual pairs among all people, at the threshold that suits this way best: the same
    /// favour for each.
    double f1(Way way) {
        var index = index(way);
        var sums = new ArrayList<Map.Entry<Double, Boolean>>();
        for (var one : gold.people())
            for (var other : gold.people())
                if (one.id().compareTo(other.id()) < 0)
                    sums.add(
                            Map.entry(
                                    mutual(way, index, one, other),
                                    gold.mutual(one.id(), other.id())));
        sums.sort(comparing(Map.Entry<Double, Boolean>::getKey).reversed());
        var all = sums.stream().filter(Map.Entry::getValue).count();
        var best = 0.0;
        var right = 0;
        for (var said = 0; said < sums.size() && sums.get(said).getKey() > 0; said++) {
            if (sums.get(said).getValue()) right++;
            var last =
                    said + 1 == sums.size()
                            || sums.get(said + 1).getKey() < sums.get(said).getKey();
            if (last) best = Math.max(best, Measures.f1(right, said + 1, all));
        }
        return best;
    }

    /// M of D2.
    private double mutual(
            Way way, Likenesses<String, String> index, Gold.Person one, Gold.Person other) {
        var x = best(way, index, one, other);
        var y = x == 0 ? 0 : best(way, index, other, one);
        return x + y == 0 ? 0 : 2 * x * y / (x + y);
    }

    private double best(
            Way way, Likenesses<String, String> index, Gold.Person needs, Gold.Person offers) {
        return needs.needs().stream()
                .flatMap(need ->
                        offers.offers().stream()
                                .map(offer ->
                                        index.between(way.sees(need), way.sees(offer), Gold.TODAY)
                                                .score()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    String table(boolean aside) {
        var table =
                new StringBuilder(
                        "| way | nDCG@10 | P@5 | MRR | F1 of mutual pairs | better than BM25 in |\n|---|---|---|---|---|---|\n");
        var words = score(Way.WORDS, aside);
        for (var way : ways()) {
            var score = score(way, aside);
            table.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.3f | %.3f | %.3f | %s | %s |%n",
                            way.label,
                            score.mean(),
                            score.precision(),
                            score.reciprocal(),
                            aside ? "" : String.format(Locale.ROOT, "%.3f", f1(way)),
                            way == Way.WORDS
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "%.1f %% of resamples",
                                            100
                                                    * Measures.better(
                                                            score.ndcg(),
                                                            words.ndcg(),
                                                            DRAWS,
                                                            1))));
        }
        if (gold.b().isPresent())
            table.append(
                    String.format(
                            Locale.ROOT,
                            "Cohen's kappa %.3f over %d grades%n",
                            Measures.kappa(gold.both()),
                            gold.both().size()));
        return table.toString();
    }

    /// Query by query, for reading what goes wrong.
    String each(boolean aside) {
        var text = new StringBuilder();
        for (var query : gold.queries()) {
            if (query.aside() != aside) continue;
            text.append(query.id()).append(' ').append(query.need().text()).append('\n');
            for (var way : ways().subList(1, ways().size())) {
                var ranked = ranked(way, index(way), query.need());
                var first = new ArrayList<String>();
                for (var id : ranked.stream().limit(6).toList())
                    first.add(id + ":" + gold.grade(query.id(), id));
                var missed = new TreeSet<String>();
                for (var person : gold.people())
                    if (gold.grade(query.id(), person.id()) > 0
                            && !ranked.stream().limit(10).toList().contains(person.id()))
                        missed.add(person.id() + ":" + gold.grade(query.id(), person.id()));
                text.append("   ")
                        .append(way.label)
                        .append(' ')
                        .append(first)
                        .append(missed.isEmpty() ? "" : " missed " + missed)
                        .append('\n');
            }
        }
        return text.toString();
    }
}
