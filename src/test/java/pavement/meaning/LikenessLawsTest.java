package pavement.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every likeness, by SCIENCE D1.
class LikenessLawsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Meaning MEANING = Meaning.shipped();
    private static final List<String> PIECES = pieces();

    /// Texts out of all forms of the thesaurus and of words that stand in none.
    private static List<String> pieces() {
        var pieces =
                new ArrayList<>(
                        List.of(
                                "no longer",
                                "used to",
                                "looking for",
                                "for a small shop",
                                "on Saturdays",
                                "but",
                                ", ",
                                ". ",
                                "zzyzx",
                                "🎂",
                                "東京",
                                "für",
                                "any more",
                                "not only",
                                "near the canal"));
        for (var group : Thesaurus.shipped().groups())
            for (var form : group.forms()) pieces.add(form.text());
        return List.copyOf(pieces);
    }

    private static Said said(String text) {
        return Said.of(text, TODAY);
    }

    private static Said any(Random random) {
        var words = new ArrayList<String>();
        for (var i = random.nextInt(5); i >= 0; i--)
            words.add(PIECES.get(random.nextInt(random.nextBoolean() ? 15 : PIECES.size())));
        var tags = new HashSet<String>();
        for (var tag : List.of("ads", "food", "law", "books"))
            if (random.nextInt(4) == 0) tags.add(tag);
        var said =
                said(String.join(" ", words))
                        .tagged(tags)
                        .within(random.nextInt(3) == 0 ? "food" : "")
                        .at(
                                List.of("", "Leeds", "Leeds, Yorkshire", "remote", "Berlin")
                                        .get(random.nextInt(5)))
                        .speaking(List.of("", "de", "de, en").get(random.nextInt(3)))
                        .beside(
                                random.nextInt(3) == 0
                                        ? "hates " + PIECES.get(random.nextInt(PIECES.size()))
                                        : "");
        return random.nextInt(4) == 0 ? said.guess() : said;
    }

    private static Stream<DynamicTest> seeds(java.util.function.Consumer<Random> law) {
        return IntStream.range(0, 5)
                .mapToObj(seed ->
                        DynamicTest.dynamicTest(
                                "seed " + seed,
                                () -> {
                                    var random = new Random(seed);
                                    for (var round = 0; round < 200; round++) law.accept(random);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> aScoreIsBetweenNothingAndOneAndHasAReason() {
        return seeds(random -> {
            var need = any(random);
            var offer = any(random);
            var likeness = MEANING.likeness(need, offer, TODAY.plusDays(random.nextInt(1000)));

            assertThat(likeness.score()).as("%s | %s", need, offer).isBetween(0.0, 1.0);
            if (likeness.score() > 0)
                assertThat(likeness.whys()).as("%s | %s", need, offer).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> aTagInCommonNeverHurts() {
        return seeds(random -> {
            var need = any(random);
            var offer = any(random);
            var before = MEANING.likeness(need, offer, TODAY).score();
            var after = MEANING.likeness(more(need), more(offer), TODAY).score();

            assertThat(after).as("%s | %s", need, offer).isGreaterThanOrEqualTo(before);
        });
    }

    private static Said more(Said said) {
        var tags = new HashSet<>(said.tags());
        tags.add("common");
        return said.tagged(tags);
    }

    @TestFactory
    Stream<DynamicTest> whatIsMarkedStandsInTheTexts() {
        return seeds(random -> {
            var need = any(random);
            var offer = any(random);
            for (var why : MEANING.likeness(need, offer, TODAY).whys())
                switch (why) {
                    case Why.Word word ->
                            assertThat(word.offer().of(offer.text()) + word.need().of(need.text()))
                                    .isNotBlank();
                    case Why.Thing thing ->
                            assertThat(
                                            thing.offer().of(offer.text())
                                                    + thing.need().of(need.text()))
                                    .isNotBlank();
                    case Why.Denied denied ->
                            assertThat(
                                            denied.words()
                                                    .of(
                                                            denied.beside()
                                                                    ? offer.beside()
                                                                    : offer.text()))
                                    .isNotBlank();
                    case Why.Near _, Why.Tag _, Why.Category _, Why.Foreign _, Why.Unfit _ -> {}
                }
        });
    }

    @Test
    void sayingTheSameGoesBothWays() {
        for (var group : Thesaurus.shipped().groups()) {
            var id = 0;
            for (var other : Thesaurus.shipped().groups()) {
                if (other.name().equals(group.name())) break;
                id++;
            }
            assertThat(MEANING.kin().between(id, id).relation()).isEqualTo(Relation.SAME);
            assertThat(MEANING.kin().between(id, id).weight()).isEqualTo(1);
        }
        for (var one = 0; one < Thesaurus.shipped().size(); one++)
            for (var to : MEANING.kin().of(one)) {
                var back = MEANING.kin().between(to.group(), one);
                assertThat(
                                back.weight() > 0
                                        || to.weight() * Relation.WIDER.weight
                                                < Relation.KIND_OF.weight)
                        .as("%s and %s", MEANING.name(one), MEANING.name(to.group()))
                        .isTrue();
            }
    }

    @Test
    void theSameSaidInEitherFormIsWorthTheSameInEitherPlace() {
        var there = MEANING.likeness(said("paid social"), said("Facebook ads"), TODAY).score();
        var back = MEANING.likeness(said("Facebook ads"), said("paid social"), TODAY).score();

        assertThat(there).isCloseTo(back, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🎂", "🎂🎂 🚲", "!!!", "the and of", "someone good, please"})
    void whatSaysNothingIsLikeNothing(String nothing) {
        assertThat(MEANING.likeness(said(nothing), said(nothing), TODAY).score()).isZero();
        assertThat(MEANING.likeness(said(nothing), said("Facebook ads"), TODAY).text()).isZero();
    }

    /// A law of effort that no clock measures: twice the text is not more than about twice the
    /// words read, and what is beyond 20,000 characters is not read.
    @Test
    void aTextWithoutEndIsReadToAnEnd() {
        var ten = "bookkeeping for food trucks, no payroll. ".repeat(250);
        var endless = "Facebook ads and more of it ".repeat(20_000);

        assertThat(MEANING.likeness(said(ten), said(ten), TODAY).score()).isPositive();
        assertThat(
                        new Words(Lexicon.read(Thesaurus.resource("words.txt").lines()))
                                .of(endless)
                                .getLast()
                                .span()
                                .to())
                .isLessThanOrEqualTo(Words.MOST);
        assertThat(MEANING.likeness(said(endless), said(ten), TODAY).score()).isBetween(0.0, 1.0);
    }

    /// `1 − (1−t)(1−.5J)(1−.6K)`, by hand.
    @ParameterizedTest
    @CsvSource({
        "0,0,false,0",
        "0,1,false,.5",
        "0,0,true,.6",
        "0,1,true,.8",
        ".5,.5,true,.85",
        "1,0,false,1"
    })
    void theFormulaIsThePrintedOne(double text, double tags, boolean category, double score) {
        assertThat(Likeness.score(text, tags, category)).isCloseTo(score, within(1e-12));
    }

    @Test
    void halfOfItIsGoneAfterHalfAYear() {
        var fresh = MEANING.likeness(said("a plumber"), said("plumbing"), TODAY);
        var old = MEANING.likeness(said("a plumber"), said("plumbing"), TODAY.plusDays(180));
        var late =
                MEANING.likeness(
                        Said.of("a plumber", TODAY.plusDays(180)),
                        said("plumbing"),
                        TODAY.plusDays(180));

        assertThat(old.score()).isCloseTo(fresh.score() / 2, within(1e-12));
        assertThat(late.score()).isCloseTo(old.score(), within(1e-12));
    }

    @Test
    void aGuessIsWorthSixTenths() {
        var sure = MEANING.likeness(said("a plumber"), said("plumbing"), TODAY).score();

        assertThat(MEANING.likeness(said("a plumber"), said("plumbing").guess(), TODAY).score())
                .isCloseTo(.6 * sure, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "Leeds,Leeds,true",
        "'Leeds, West Yorkshire','Bradford, West Yorkshire',true",
        "Leeds,Berlin,false",
        "Leeds,'',true",
        "Leeds,remote,true",
        "leeds,LEEDS,true"
    })
    void itFitsWhereThePlacesShareAPart(String here, String there, boolean fits) {
        var score =
                MEANING.likeness(said("a plumber").at(here), said("plumbing").at(there), TODAY)
                        .score();

        assertThat(score > 0).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "de,de,true",
        "de-AT,de,true",
        "de,'en, fr',false",
        "de,'en, de',true",
        "'',fr,true"
    })
    void itFitsWhereTheyShareALanguage(String need, String offer, boolean fits) {
        var likeness =
                MEANING.likeness(
                        said("a plumber").speaking(need), said("plumbing").speaking(offer), TODAY);

        assertThat(likeness.score() > 0).isEqualTo(fits);
        assertThat(likeness.whys().contains(new Why.Unfit(Why.Reason.LANGUAGE))).isNotEqualTo(fits);
    }

    @Test
    void whatIsPausedServesNobody() {
        var likeness = MEANING.likeness(said("a plumber"), said("plumbing").pausing(), TODAY);

        assertThat(likeness.score()).isZero();
        assertThat(likeness.whys()).contains(new Why.Unfit(Why.Reason.PAUSED));
    }

    /// τ and BM25 as D1 prints them, against Lucene's own similarity.
    @Test
    void wordsAreWeighedAsLuceneWeighsThem() {
        var none = Meaning.of(Thesaurus.none(), List.of());
        var texts =
                List.of(
                        "zebra paint",
                        "zebra zebra stripes of yak",
                        "yak wool",
                        "glue",
                        "zebra glue paint paint yak");
        var rarity = Rarity.alone(none.phrases());
        texts.forEach(text -> rarity.add(none.offer(said(text)).reading()));
        var lucene = Bm25ByLucene.scores(texts, "zebra");

        for (var i = 0; i < texts.size(); i++) {
            var reading = none.offer(said(texts.get(i))).reading();
            var times = reading.term("zebra").map(Reading.Term::times).orElse(0);
            var ours =
                    times == 0 ? 0 : rarity.ofWord("zebra") * rarity.kept(times, reading.length());

            assertThat(ours).as(texts.get(i)).isCloseTo(lucene.get(i), within(1e-5));
        }
    }

    @TestFactory
    Stream<DynamicTest> theIndexAnswersLikeComparingEachWithEach() {
        return IntStream.range(0, 5)
                .mapToObj(seed ->
                        DynamicTest.dynamicTest(
                                "seed " + seed,
                                () -> {
                                    var random = new Random(seed);
                                    var index = new Likenesses<Integer, Integer>(MEANING);
                                    var offers = new HashMap<Integer, Said>();
                                    var needs = new HashMap<Integer, Said>();
                                    for (var step = 0; step < 120; step++) {
                                        var key = random.nextInt(40);
                                        if (random.nextInt(4) == 0) {
                                            index.dropOffer(key);
                                            index.dropNeed(key);
                                            offers.remove(key);
                                            needs.remove(key);
                                        } else {
                                            offers.put(key, any(random));
                                            needs.put(key, any(random));
                                            index.offer(key, offers.get(key));
                                            index.need(key, needs.get(key));
                                        }
                                    }
                                    assertThat(index.offers()).isEqualTo(offers.size());
                                    assertThat(index.needs()).isEqualTo(needs.size());
                                    for (var round = 0; round < 20; round++) {
                                        var asked = any(random);
                                        assertThat(
                                                        index.offersFor(asked, TODAY, 3).stream()
                                                                .map(each ->
                                                                        each.likeness().score())
                                                                .toList())
                                                .as("offers for %s", asked)
                                                .isEqualTo(
                                                        best(
                                                                offers.values().stream()
                                                                        .map(each ->
                                                                                index.between(
                                                                                                asked,
                                                                                                each,
                                                                                                TODAY)
                                                                                        .score())));
                                        assertThat(
                                                        index.needsFor(asked, TODAY, 3).stream()
                                                                .map(each ->
                                                                        each.likeness().score())
                                                                .toList())
                                                .as("needs for %s", asked)
                                                .isEqualTo(
                                                        best(
                                                                needs.values().stream()
                                                                        .map(each ->
                                                                                index.between(
                                                                                                each,
                                                                                                asked,
                                                                                                TODAY)
                                                                                        .score())));
                                    }
                                }));
    }

    private static List<Double> best(Stream<Double> scores) {
        return scores.filter(score -> score > 0)
                .sorted((one, other) -> Double.compare(other, one))
                .limit(3)
                .toList();
    }

    @Test
    void allAtOnceIsAsOneByOne() {
        var one = new Likenesses<String, String>(MEANING);
        one.offer("a", said("paid social"));
        one.need("b", said("a plumber"));
        var all =
                Likenesses.of(
                        MEANING,
                        java.util.Map.of("b", said("a plumber")),
                        java.util.Map.of("a", said("paid social")));

        assertThat(all.offersFor(said("Facebook ads"), TODAY, 3))
                .isEqualTo(one.offersFor(said("Facebook ads"), TODAY, 3));
        assertThat(all.needsFor(said("plumbing"), TODAY, 3))
                .isEqualTo(one.needsFor(said("plumbing"), TODAY, 3));
        assertThat(List.of(all.needs(), all.offers())).containsExactly(1, 1);
    }

    /// What is said by several is read once, and found for each of them.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readAtOnceTheyAreWhatTheyAreReadOneByOne(long seed) {
        var random = new Random(seed);
        var some =
                Stream.concat(
                                Stream.of(said("looking for a florist"), said("a florist")),
                                Stream.generate(() -> any(random)))
                        .limit(40)
                        .toList();
        var needs = new HashMap<Integer, Said>();
        var offers = new HashMap<Integer, Said>();
        var single = new Likenesses<Integer, Integer>(MEANING);
        for (var id = 0; id < 120; id++)
            (random.nextBoolean() ? needs : offers).put(id, some.get(random.nextInt(40)));
        needs.forEach(single::need);
        offers.forEach(single::offer);
        var atOnce = Likenesses.<Integer, Integer>of(MEANING, needs, Map.of());
        atOnce.offers(offers);

        for (var all : List.of(atOnce, Likenesses.of(MEANING, needs, offers))) {
            for (var need : needs.keySet())
                assertThat(scores(all.offersForKept(need, TODAY, 200)))
                        .as("seed %d", seed)
                        .isEqualTo(scores(single.offersForKept(need, TODAY, 200)));
            for (var offer : offers.values())
                assertThat(scores(all.needsFor(offer, TODAY, 200)))
                        .as("seed %d", seed)
                        .isEqualTo(scores(single.needsFor(offer, TODAY, 200)));
        }
    }

    private static Map<Integer, Likeness> scores(List<Likenesses.Match<Integer>> matches) {
        var scores = new HashMap<Integer, Likeness>();
        matches.forEach(match -> scores.put(match.key(), match.likeness()));
        return scores;
    }
}
