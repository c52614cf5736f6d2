package pavement.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;

/// One document a person, and the version of the book they were written from.
final class Index implements AutoCloseable {
    static final String PHONE = "phone";
    static final String ID = "id";

    /// Goes up whenever documents are written in another way, so that an old index is made again.
    private static final String SHAPE = "2";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long version;

    Index(Directory directory) throws IOException {
        this.directory = directory;
        this.writer =
                new IndexWriter(
                        directory,
                        new IndexWriterConfig(new WhitespaceAnalyzer()).setCommitOnClose(false));
        this.version = committed(writer);
        if (version < 0) writer.deleteAll();
        this.searchers = new SearcherManager(writer, null);
    }

    /// Negative when nothing has been written, or written in another way.
    long version() {
        return version;
    }

    /// Everybody anew, because the book is not the one that was indexed, or too much changed.
    ///
    /// @param stop looked at in between; what was written until then is dropped
    void fill(Book book, BooleanSupplier stop) throws IOException {
        version = -1;
        writer.deleteAll();
        for (var person : book.people()) {
            if (stop.getAsBoolean()) return;
            writer.addDocument(document(book, person));
        }
        reached(book.version());
    }

    void update(Book book, Collection<PersonId> changed, Collection<PersonId> gone)
            throws IOException {
        for (var id : gone) writer.deleteDocuments(term(id));
        for (var id : changed) {
            var person = book.person(id);
            if (person.isEmpty()) writer.deleteDocuments(term(id));
            else writer.updateDocument(term(id), document(book, person.get()));
        }
        reached(book.version());
    }

    /// Without a commit the index is only older after a crash, and catches up.
    void commit() throws IOException {
        if (version < 0) return;
        writer.setLiveCommitData(
                Map.of("shape", SHAPE, "version", String.valueOf(version)).entrySet());
        writer.commit();
    }

    /// Whoever fits, each with how well, in no order.
    interface Taker {
        void take(PersonId person, float score);
    }

    void search(Query query, Taker taker) {
        try {
            var searcher = searchers.acquire();
            try {
                searcher.search(query, new Taking(taker).manager());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Only the best, best first, and how many fit altogether.
    record Best(List<PersonId> people, int all) {}

    Best best(Query query, int limit) {
        try {
            var searcher = searchers.acquire();
            try {
                var most = Math.clamp(searcher.getIndexReader().maxDoc(), 1, limit);
                var top =
                        searcher.search(
                                query,
                                new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE));
                return new Best(people(searcher, top.scoreDocs), (int) top.totalHits.value());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            try (writer) {
                commit();
                searchers.close();
            }
        }
    }

    private void reached(long next) throws IOException {
        searchers.maybeRefreshBlocking();
        version = next;
    }

    private static long committed(IndexWriter writer) {
        var data = Optional.ofNullable(writer.getLiveCommitData());
        var version = -1L;
        var shape = "";
        if (data.isEmpty()) return -1;
        for (var entry : data.get()) {
            if (entry.getKey().equals("version")) version = Long.parseLong(entry.getValue());
            if (entry.getKey().equals("shape")) shape = entry.getValue();
        }
        return shape.equals(SHAPE) ? version : -1;
    }

    private static Document document(Book book, Person person) {
        var document = new Document();
        document.add(new StringField(ID, person.id().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, octets(person.id())));
        for (var text : Texts.values())
            text.of(book, person)
                    .map(each -> String.join(" ", Fold.words(each)))
                    .filter(words -> !words.isEmpty())
                    .forEach(words ->
                            document.add(new TextField(text.field, words, Field.Store.NO)));
        for (var digits : Texts.digits(person))
            document.add(new StringField(PHONE, digits, Field.Store.NO));
        return document;
    }

    private static Term term(PersonId id) {
        return new Term(ID, id.toString());
    }

    private static BytesRef octets(PersonId id) {
        var octets = ByteBuffer.allocate(16);
        octets.putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits());
        return new BytesRef(octets.array());
    }

    private static List<PersonId> people(IndexSearcher searcher, ScoreDoc[] hits)
            throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var found = new ArrayList<PersonId>(hits.length);
        for (var hit : hits) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            var ids = leaf.reader().getBinaryDocValues(ID);
            if (ids.advanceExact(hit.doc - leaf.docBase)) found.add(id(ids.binaryValue()));
        }
        return found;
    }

    static PersonId id(BytesRef octets) {
        var read = ByteBuffer.wrap(octets.bytes, octets.offset, octets.length);
        return new PersonId(new UUID(read.getLong(), read.getLong()));
    }
}
