package pavement.meaning;

import java.time.LocalDate;

/// Which texts are worth a closer look: a sum over the words, things, tags and categories that they
/// share, by the same weights, without asking what stands for what. Never less than what the closer
/// look finds, so that it can stop early.
final class Candidates {
    /// Longer texts are alike in how little a word of them counts.
    private static final int LONGEST = 64;

    /// For rounding in the sums.
    private static final double SLACK = 1.0001;

    private final Meaning meaning;
    private final Rarity rarity;
    private final Sums sums;

    /// The best first, each with a score that the real one does not pass.
    private final int[] slots;

    private final double[] scores;
    private int size;

    Candidates(Meaning meaning, Rarity rarity, Sums sums, int most) {
        this.meaning = meaning;
        this.rarity = rarity;
        this.sums = sums;
        this.slots = new int[most];
        this.scores = new double[most];
    }

    int size() {
        return size;
    }

    int slot(int at) {
        return slots[at];
    }

    double atMost(int at) {
        return scores[at] * SLACK;
    }

    <K> Candidates offers(Shelf<K> shelf, Entry need, LocalDate today) {
        sums.begin(shelf.slots());
        around(shelf, need);
        var known = sums.size();
        var kept = kept();
        for (var word : need.reading().words())
            if (word.voice() != Denials.Voice.DENIED)
                spread(
                        shelf,
                        shelf.word(word.stem()),
                        word.weight() * rarity.ofWord(word.stem()),
                        kept);
        for (var thing : need.reading().things()) {
            if (thing.voice() == Denials.Voice.DENIED) continue;
            var weight = Scoring.THING * thing.weight() * rarity.ofThing(thing.group());
            for (var kin : meaning.kin().of(thing.group()))
                spread(shelf, shelf.thing(kin.group()), weight * kin.weight(), kept);
        }
        return best(shelf, need, today, known);
    }

    private <K> void around(Shelf<K> shelf, Entry entry) {
        for (var postings : shelf.beside(entry))
            for (var at = 0; at < postings.size(); at++) sums.add(postings.slot(at), 0);
        // A model finds texts near that share nothing else.
        if (!entry.point().none())
            shelf.near(entry.point(), meaning.vectors().scale(), slot -> sums.add(slot, 0));
    }

    private <K> void spread(Shelf<K> shelf, Postings postings, double weight, double[] kept) {
        for (var at = 0; at < postings.size(); at++) {
            var slot = postings.slot(at);
            sums.add(
                    slot,
                    weight * postings.weight(at) * kept[Math.min(shelf.length(slot), LONGEST)]);
        }
    }

    <K> Candidates needs(Shelf<K> shelf, Entry offer, LocalDate today) {
        sums.begin(shelf.slots());
        around(shelf, offer);
        var known = sums.size();
        var kept = rarity.kept(1, offer.reading().length());
        for (var word : offer.reading().words())
            if (word.voice() == Denials.Voice.SAID)
                spread(
                        shelf.word(word.stem()),
                        word.times() * word.weight() * rarity.ofWord(word.stem()) * kept);
        for (var thing : offer.reading().things())
            if (thing.voice() == Denials.Voice.SAID)
                for (var kin : meaning.kin().to(thing.group()))
                    spread(
                            shelf.thing(kin.group()),
                            Scoring.THING
                                    * thing.weight()
                                    * kin.weight()
                                    * rarity.ofThing(kin.group())
                                    * kept);
        return best(shelf, offer, today, known);
    }

    private void spread(Postings postings, double weight) {
        for (var at = 0; at < postings.size(); at++)
            sums.add(postings.slot(at), weight * postings.weight(at));
    }

    private double[] kept() {
        var kept = new double[LONGEST + 1];
        for (var length = 0; length <= LONGEST; length++) kept[length] = rarity.kept(1, length);
        return kept;
    }

    /// @param known so many of the first share more than words; for the others the sum alone says
    ///   when they are too few
    private <K> Candidates best(Shelf<K> shelf, Entry entry, LocalDate today, int known) {
        var least = 0.0;
        var said = entry.said().since().toEpochDay();
        for (var at = 0; at < sums.size(); at++) {
            var slot = sums.slot(at);
            var worth = sums.worth(slot);
            if (at >= known && worth <= least) continue;
            var standing =
                    shelf.guessed(slot)
                            * Scoring.guessed(entry.said())
                            * Scoring.fresh(today.toEpochDay() - Math.min(said, shelf.day(slot)));
            var words = 1 - Math.exp(-worth / Scoring.TAU);
            if (at >= known && !enters(words * standing)) continue;
            var other = shelf.at(slot).entry();
            var score = (at < known ? around(words, entry, other) : words) * standing;
            if (!enters(score) || Fit.against(entry, other).isPresent()) continue;
            keep(slot, score);
            least = size < slots.length ? 0 : worthOf(scores[size - 1]);
        }
        return this;
    }

    private boolean enters(double score) {
        return score > 0 && (size < slots.length || score > scores[size - 1]);
    }

    /// With tags, category and model.
    private double around(double words, Entry one, Entry other) {
        return Likeness.score(
                Scoring.joined(words, meaning.vectors().nearness(one.point(), other.point())),
                one.tagsWith(other),
                Scoring.category(one.said(), other.said()));
    }

    /// Below this sum, words alone do not reach a score.
    private static double worthOf(double score) {
        return -Scoring.TAU * Math.log(1 - score) * (2 - SLACK);
    }

    private void keep(int slot, double score) {
        var at = size < slots.length ? size++ : size - 1;
        for (; at > 0 && scores[at - 1] < score; at--) {
            scores[at] = scores[at - 1];
            slots[at] = slots[at - 1];
        }
        scores[at] = score;
        slots[at] = slot;
    }
}
