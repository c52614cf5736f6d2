package pavement.meaning;

import java.util.HashMap;
import java.util.Map;

/// How rare words and things are among offers: the statistics of BM25. In a book of three offers a
/// word would be worth next to nothing, and τ of D1 would mean nothing; so the forms of the
/// thesaurus count as offers heard elsewhere.
final class Rarity {
    /// As Lucene's BM25Similarity has them, and SCIENCE D1 prints them.
    private static final double K1 = 1.2;

    private static final double B = .75;

    /// Before many offers are known, their length is that of any.
    private static final int ELSEWHERE = 20;

    private static final double USUAL = 4;

    private final Phrases elsewhere;
    private final boolean alone;
    private final Map<String, int[]> words = new HashMap<>();
    private final Map<Integer, int[]> things = new HashMap<>();
    private int offers;
    private long length;

    private Rarity(Phrases elsewhere, boolean alone) {
        this.elsewhere = elsewhere;
        this.alone = alone;
    }

    static Rarity beside(Phrases elsewhere) {
        return new Rarity(elsewhere, false);
    }

    /// By the offers that are added and nothing else, as a search engine does.
    static Rarity alone(Phrases elsewhere) {
        return new Rarity(elsewhere, true);
    }

    void add(Reading offer) {
        count(offer, 1);
    }

    void remove(Reading offer) {
        count(offer, -1);
    }

    private void count(Reading offer, int by) {
        offers += by;
        length += (long) by * offer.length();
        for (var term : offer.words())
            if (term.voice() == Denials.Voice.SAID)
                words.computeIfAbsent(term.stem(), _ -> new int[1])[0] += by;
        for (var thing : offer.things())
            if (thing.voice() == Denials.Voice.SAID)
                things.computeIfAbsent(thing.group(), _ -> new int[1])[0] += by;
    }

    double ofWord(String stem) {
        return idf(words.getOrDefault(stem, NONE)[0] + (alone ? 0 : elsewhere.with(stem)));
    }

    double ofThing(int group) {
        return idf(things.getOrDefault(group, NONE)[0] + (alone ? 0 : elsewhere.of(group)));
    }

    private static final int[] NONE = {0};

    private double idf(double with) {
        var all = offers + (alone ? 0 : elsewhere.forms());
        return all == 0 ? 0 : Math.log(1 + (all - with + .5) / (with + .5));
    }

    /// How much of its rarity a word keeps that is said so often in an offer of this length.
    double kept(int times, int length) {
        return times / (times + K1 * (1 - B + B * length / average()));
    }

    private double average() {
        if (alone) return offers == 0 ? 1 : (double) length / offers;
        return (length + ELSEWHERE * USUAL) / (offers + ELSEWHERE);
    }
}
