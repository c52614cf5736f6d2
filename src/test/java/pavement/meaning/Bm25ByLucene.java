package pavement.meaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/// What Lucene's BM25Similarity (k1 = 1.2, b = .75) makes of a word, for comparison. "of" is taken
/// out by hand, as our analysis does.
final class Bm25ByLucene {
    private Bm25ByLucene() {}

    static List<Double> scores(List<String> texts, String word) {
        try (var directory = new ByteBuffersDirectory()) {
            var similarity = new BM25Similarity(1.2f, .75f);
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(similarity))) {
                for (var text : texts) {
                    var document = new Document();
                    document.add(new TextField("text", text.replace(" of ", " "), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(similarity);
                var scores = new ArrayList<>(Collections.nCopies(texts.size(), 0.0));
                for (var hit : searcher.search(new TermQuery(new Term("text", word)), 100).scoreDocs) scores.set(hit.doc, (double) hit.score);
                return scores;
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
