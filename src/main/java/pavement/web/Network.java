package pavement.web;

import java.util.Optional;
import pavement.book.Book;
import pavement.find.Directory;
import pavement.find.Finder;
import pavement.meaning.Meaning;
import pavement.paths.Acquaintances;
import pavement.paths.Routes;

/// Who knows whom and what is written about everybody, carried along from version to version.
final class Network {
    private final Site site;
    private volatile Optional<Acquaintances> known = Optional.empty();
    private volatile Optional<Directory> directory = Optional.empty();

    Network(Site site) {
        this.site = site;
    }

    /// Brought up to this book from the last one looked at.
    Acquaintances known(Book book) {
        var day = site.today(book);
        var next =
                known.map(each -> each.renewed(book, day))
                        .orElseGet(() -> Acquaintances.of(book, day));
        known = Optional.of(next);
        return next;
    }

    Routes routes(Book book) {
        return Routes.of(known(book), site.standings(book), site.desk().now());
    }

    Finder finder(Book book) {
        return new Finder(directory(book), known(book), routes(book));
    }

    Meaning meaning(Book book) {
        return directory(book).meaning();
    }

    /// The thesaurus is read when somebody first looks for something.
    private synchronized Directory directory(Book book) {
        var it = directory.orElseGet(() -> new Directory(site.words()));
        directory = Optional.of(it);
        it.follow(book);
        return it;
    }
}
