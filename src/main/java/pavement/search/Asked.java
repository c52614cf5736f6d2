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
        places.add(weighing(8, new TermQuery(new Term(Texts.NAME_FIELD, word))));
        places.add(weighing(5, new PrefixQuery(new Term(Texts.NAME_FIELD, word))));
        places.add(weighing(4, new PrefixQuery(new Term(Texts.MAIL_FIELD, word))));
        places.add(weighing(3, new TermQuery(new Term(Texts.SHORT_FIELD, word))));
        places.add(weighing(2.5f, new PrefixQuery(new Term(Texts.SHORT_FIELD, word))));
        var inNotes = new Term(Texts.LONG_FIELD, word);
        // A letter or two begin a word of nearly every note.
        places.add(
                weighing(1, word.length() > 2 ? new PrefixQuery(inNotes) : new TermQuery(inNotes)));
        if (roughly && word.length() > 3) misspelt(word, places);
        if (word.length() > 2 && Texts.digits(word).length() == word.length())
            places.add(weighing(4, new PrefixQuery(new Term(Index.PHONE, Texts.bare(word)))));
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    private static void misspelt(String word, List<Query> places) {
        var wrong = word.length() > 6 ? 2 : 1;
        places.add(weighing(2, new FuzzyQuery(new Term(Texts.NAME_FIELD, word), wrong, 1)));
        places.add(weighing(1, new FuzzyQuery(new Term(Texts.SHORT_FIELD, word), wrong, 1)));
        places.add(weighing(0.5f, new FuzzyQuery(new Term(Texts.LONG_FIELD, word), wrong, 1)));
    }

    /// By where the word stands and not by how rare it is: with rarity, a name that many bear would
    /// lose to a note.
    private static Query weighing(float weight, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }
}
