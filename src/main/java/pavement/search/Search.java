package pavement.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;

/// Words to people.
///
/// The index follows the book: a few changes at once, many in the background. While it is behind, and where another
/// process holds it, names are looked through without it.
public final class Search implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Search.class.getName());
    private static final int ENOUGH = 8;

    private final Optional<Following> index;
    private final Standings standings = new Standings();

    private Search(Optional<Index> index, boolean wait) {
        this.index = index.map(each -> new Following(each, standings, wait));
    }

    /// An index kept in a folder, which is made when it is missing and again when it is broken.
    public static Search in(Path folder) {
        try {
            return new Search(Optional.of(opened(folder)), false);
        } catch (LockObtainFailedException elsewhere) {
            LOG.log(System.Logger.Level.INFO, "Another process keeps the index; names are looked through without it.");
        } catch (IOException | UncheckedIOException broken) {
            LOG.log(System.Logger.Level.WARNING, "No index could be kept in " + folder, broken);
        }
        return new Search(Optional.empty(), false);
    }

    /// An index that leaves nothing behind and is always up to date.
    public static Search inMemory() {
        try {
            return new Search(Optional.of(new Index(new ByteBuffersDirectory())), true);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /// No index at all: for a command that asks once.
    public static Search without() {
        return new Search(Optional.empty(), true);
    }

    /// Brings the index up to the book, in the background if that takes long. To be called once a book is open.
    public void follow(Book book, Instant now) {
        if (index.isPresent()) index.get().follow(book, now);
        else standings.follow(book, now);
    }

    /// @param from how many of the best to leave out, for the pages after the first
    public Found find(Book book, Query query, Order order, Instant now, int from, int limit) {
        follow(book, now);
        var words = Fold.words(query.words());
        var wanted = order == Order.BEST && words.isEmpty() ? Order.NAME : order;
        if (order == Order.BEST && query.filters().isEmpty() && !words.isEmpty() && ready(book))
            return page(book, ranked(book, words, from + limit), words, now, from, limit);
        var people = words.isEmpty() ? book.people() : ranked(book, words, Integer.MAX_VALUE).people();
        var rows = new ArrayList<Order.Row>();
        for (var person : people) {
            var standing = standings.of(book, person, now);
            if (query.filters().stream().allMatch(filter -> filter.fits(book, person, standing, now)))
                rows.add(new Order.Row(person, standing));
        }
        var page = wanted.sorted(rows).stream().skip(from).limit(limit).map(Order.Row::person).toList();
        return found(book, new Ranked(page, rows.size()), words, now);
    }

    /// Whether everything is searched, and not names alone.
    public boolean ready(Book book) {
        return index.map(each -> each.ready(book)).orElse(false);
    }

    @Override
    public void close() {
        index.ifPresent(Following::close);
    }

    private record Ranked(List<Person> people, int all) {}

    private Found page(Book book, Ranked ranked, List<String> words, Instant now, int from, int limit) {
        var page = ranked.people().stream().skip(from).limit(limit).toList();
        return found(book, new Ranked(page, ranked.all()), words, now);
    }

    private Found found(Book book, Ranked page, List<String> words, Instant now) {
        var hits = page.people().stream()
                .map(person -> new Found.Hit(
                        person, standings.of(book, person, now), Texts.why(book, person, words)))
                .toList();
        return new Found(hits, page.all(), standings.counts(), index.isEmpty() || ready(book));
    }

    private Ranked ranked(Book book, List<String> words, int limit) {
        if (!ready(book)) return scanned(book, words);
        var exact = index.orElseThrow().index().search(Asked.exactly(words), limit);
        var ids = new LinkedHashSet<PersonId>(exact.people());
        var all = exact.all();
        if (all < ENOUGH) {
            ids.addAll(index.orElseThrow().index().search(Asked.roughly(words), 5 * ENOUGH).people());
            all = ids.size();
        }
        return new Ranked(ids.stream().flatMap(id -> book.person(id).stream()).toList(), all);
    }

    /// Names first; with no index at all, the rest as well.
    private Ranked scanned(Book book, List<String> words) {
        var found = book.people().stream()
                .flatMap(person -> Scan.of(book, person, words, index.isEmpty()).stream())
                .sorted(Comparator.comparing(Scan::rank).thenComparing(scan -> Fold.of(scan.person().name().full())))
                .map(Scan::person)
                .toList();
        return new Ranked(found, found.size());
    }

    private static Index opened(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return new Index(FSDirectory.open(folder));
        } catch (LockObtainFailedException elsewhere) {
            throw elsewhere;
        } catch (IOException | IllegalArgumentException broken) {
            LOG.log(System.Logger.Level.INFO, "The index is made again: " + broken.getMessage());
            empty(folder);
            return new Index(FSDirectory.open(folder));
        }
    }

    private static void empty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
    }
}
