package pavement.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Hands over every hit as it is met.
final class Taking extends SimpleCollector {
    private final Index.Taker taker;
    private Optional<BinaryDocValues> ids = Optional.empty();
    private Optional<Scorable> scorer = Optional.empty();

    Taking(Index.Taker taker) {
        this.taker = taker;
    }

    /// Of this one collector; a searcher without threads of its own asks for one only.
    CollectorManager<Taking, Boolean> manager() {
        return new CollectorManager<>() {
            @Override
            public Taking newCollector() {
                return Taking.this;
            }

            @Override
            public Boolean reduce(Collection<Taking> collectors) {
                return true;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        ids = Optional.ofNullable(leaf.reader().getBinaryDocValues(Index.ID));
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = Optional.of(scorer);
    }

    @Override
    public void collect(int doc) throws IOException {
        var values = ids.orElseThrow();
        if (values.advanceExact(doc))
            taker.take(Index.id(values.binaryValue()), scorer.orElseThrow().score());
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
