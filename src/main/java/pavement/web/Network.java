package pavement.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.find.Directory;
import pavement.find.Finder;
import pavement.meaning.Meaning;
import pavement.paths.Routes;

/// Whom to ask for whom, and what is written about everybody, carried along from version to
/// version.
final class Network {
    private final Site site;
    private volatile Optional<Directory> directory = Optional.empty();

    Network(Site site) {
        this.site = site;
    }

    Routes routes(Book book) {
        return Routes.of(site.acquaintances(book), site.standings(book), site.desk().now());
    }

    Finder finder(Book book) {
        return new Finder(directory(book), site.acquaintances(book), routes(book));
    }

    Meaning meaning(Book book) {
        return directory(book).meaning();
    }

    /// All that is compared by meaning, what matters first.
    Set<String> texts(Book book) {
        var texts = new LinkedHashSet<>(site.matches(book).texts());
        texts.addAll(directory(book).texts());
        return texts;
    }

    /// The thesaurus is read when somebody first looks for something, and everything is read again
    /// when words have come to mean something else.
    // The very same words, which costs nothing to see.
    @SuppressWarnings("ReferenceEquality")
    private synchronized Directory directory(Book book) {
        var words = site.meaning(book);
        var it =
                directory
                        .filter(each -> each.meaning() == words)
                        .orElseGet(() -> new Directory(words));
        directory = Optional.of(it);
        it.follow(book);
        return it;
    }
}
