package pavement.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which texts are worth a closer look: a sum over the words, things, tags and categories that they
/// share, by the same weights, without asking what stands for what.
final class Candidates {
    /// Longer texts are alike in how little a word of them counts.
    private static final int LONGEST = 64;

    private final Meaning meaning;
    private final Rarity rarity;

    Candidates(Meaning meaning, Rarity rarity) {
        this.meaning = meaning;
        this.rarity = rarity;
    }

    /// What was added up for each text of a shelf.
    private static final class Sums {
        private final float[] worth;
        private final boolean[] touched;
        private int[] order = new int[256];
        private int size;

        Sums(int slots) {
            worth = new float[slots];
            touched = new boolean[slots];
        }

        void add(int slot, double by) {
            if (!touched[slot]) {
                touched[slot] = true;
                if (size == order.length) order = Arrays.copyOf(order, size * 2);
                order[size++] = slot;
            }
            worth[slot] += (float) by;
        }
    }

    <K> List<Integer> offers(Shelf<K> shelf, Entry need, LocalDate today, int most) {
        var sums = new Sums(shelf.slots());
        var kept = kept();
        for (var word : need.reading().words()) {
            if (word.voice() == Denials.Voice.DENIED) continue;
            var weight = word.weight() * rarity.ofWord(word.stem());
            spread(sums, shelf, shelf.word(word.stem()), weight, kept);
        }
        for (var thing : need.reading().things()) {
            if (thing.voice() == Denials.Voice.DENIED) continue;
            var weight = Scoring.THING * thing.weight() * rarity.ofThing(thing.group());
            for (var kin : meaning.kin().of(thing.group()))
                spread(sums, shelf, shelf.thing(kin.group()), weight * kin.weight(), kept);
        }
        for (var postings : shelf.beside(need.said()))
            for (var at = 0; at < postings.size(); at++) sums.add(postings.slot(at), 0);
        return best(sums, shelf, need.said(), today, most);
    }

    private static <K> void spread(
            Sums sums, Shelf<K> shelf, Postings postings, double weight, double[] kept) {
        for (var at = 0; at < postings.size(); at++) {
            var slot = postings.slot(at);
            var length = shelf.at(slot).entry().reading().length();
            sums.add(slot, weight * postings.weight(at) * kept[Math.min(length, LONGEST)]);
        }
    }

    <K> List<Integer> needs(Shelf<K> shelf, Entry offer, LocalDate today, int most) {
        var sums = new Sums(shelf.slots());
        var kept = rarity.kept(1, offer.reading().length());
        for (var word : offer.reading().words())
            if (word.voice() == Denials.Voice.SAID)
                spread(
                        sums,
                        shelf.word(word.stem()),
                        word.weight() * rarity.ofWord(word.stem()) * kept);
        for (var thing : offer.reading().things())
            if (thing.voice() == Denials.Voice.SAID)
                for (var kin : meaning.kin().to(thing.group()))
                    spread(
                            sums,
                            shelf.thing(kin.group()),
                            Scoring.THING
                                    * thing.weight()
                                    * kin.weight()
                                    * rarity.ofThing(kin.group())
                                    * kept);
        for (var postings : shelf.beside(offer.said()))
            for (var at = 0; at < postings.size(); at++) sums.add(postings.slot(at), 0);
        return best(sums, shelf, offer.said(), today, most);
    }

    private static void spread(Sums sums, Postings postings, double weight) {
        for (var at = 0; at < postings.size(); at++)
            sums.add(postings.slot(at), weight * postings.weight(at));
    }

    private double[] kept() {
        var kept = new double[LONGEST + 1];
        for (var length = 0; length <= LONGEST; length++) kept[length] = rarity.kept(1, length);
        return kept;
    }

    /// The best of those that were touched, by the sum and by what stands around the text.
    private <K> List<Integer> best(
            Sums sums, Shelf<K> shelf, Said said, LocalDate today, int most) {
        var scores = new double[most];
        var slots = new int[most];
        var size = 0;
        for (var i = 0; i < sums.size; i++) {
            var slot = sums.order[i];
            var score = score(sums.worth[slot], said, shelf.at(slot).entry().said(), today);
            if (score <= 0 || (size == most && score <= scores[most - 1])) continue;
            var at = size < most ? size++ : most - 1;
            for (; at > 0 && scores[at - 1] < score; at--) {
                scores[at] = scores[at - 1];
                slots[at] = slots[at - 1];
            }
            scores[at] = score;
            slots[at] = slot;
        }
        var best = new ArrayList<Integer>();
        for (var at = 0; at < size; at++) best.add(slots[at]);
        return best;
    }

    private double score(double worth, Said one, Said other, LocalDate today) {
        if (Fit.against(one, other).isPresent()) return 0;
        return Likeness.score(
                        1 - Math.exp(-worth / Scoring.TAU),
                        tags(one, other),
                        Scoring.category(one, other))
                * Scoring.fresh(one, other, today)
                * Scoring.guessed(one, other);
    }

    private double tags(Said one, Said other) {
        if (one.tags().isEmpty() || other.tags().isEmpty()) return 0;
        var both = 0;
        for (var tag : one.tags()) if (other.tags().contains(tag)) both++;
        return (double) both / Math.max(1, one.tags().size() + other.tags().size() - both);
    }
}
