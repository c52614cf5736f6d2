package pavement.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Words as questions to the index: each must be somewhere, best in the name, best whole.
final class Asked {
    private static final float BEGUN = 0.6f;
    private static final float MISSPELT = 0.3f;
    private static final int MOST_WORDS = 8;

    private Asked() {}

    /// As typed so far: every word may be the start of one.
    static Query exactly(List<String> words) {
        return all(words, false);
    }

    /// With a letter or two wrong.
    static Query roughly(List<String> words) {
        return all(words, true);
    }

    private static Query all(List<String> words, boolean roughly) {
        var all = new BooleanQuery.Builder();
        for (var word : words.subList(0, Math.min(words.size(), MOST_WORDS)))
            all.add(anywhere(word, roughly), Occur.MUST);
        return all.build();
    }

    private static Query anywhere(String word, boolean roughly) {
        var places = new ArrayList<Query>();
        for (var text : Texts.values()) {
            var term = new Term(text.field(), word);
            places.add(weighing(text.weight, new TermQuery(term)));
            places.add(weighing(text.weight * BEGUN, new PrefixQuery(term)));
            if (roughly && word.length() > 3)
                places.add(weighing(text.weight * MISSPELT, new FuzzyQuery(term, word.length() > 6 ? 2 : 1, 1)));
        }
        if (word.length() > 2 && Texts.digits(word).length() == word.length())
            places.add(weighing(Texts.MAIL.weight, new PrefixQuery(new Term(Index.PHONE, Texts.bare(word)))));
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    /// By where the word stands and not by how rare it is: with rarity, a name that many bear would lose to a note.
    private static Query weighing(float weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
