package pavement.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import pavement.circles.Circles;
import pavement.circles.Knit;
import pavement.circles.Places;
import pavement.owners.PrivateFile;

/// The shape of the network as of this book, and where everything lies on the map.
///
/// Where it lies is kept in a small file of the home and not in the book: it is nothing the owner
/// said, so it belongs to no history, undo or export, and whoever loses it loses a drawing.
final class Charts {
    private final Site site;
    private final Path file;
    private final Daily<Knit> knits = new Daily<>();
    private final Daily<Charted> charted = new Daily<>();
    private Optional<Places> kept = Optional.empty();

    /// @param trouble why the places could not be read or kept, in a sentence; mostly empty
    record Charted(Circles circles, String trouble) {}

    Charts(Site site, Path home) {
        this.site = site;
        this.file = home.resolve("map");
    }

    Knit knit() {
        var book = site.book();
        return knits.of(
                book,
                site.today(book),
                () -> Knit.of(site.standings(book), site.acquaintances(book), site.desk().now()));
    }

    synchronized Charted charted() {
        var book = site.book();
        return charted.of(book, site.today(book), this::anew);
    }

    private Charted anew() {
        var trouble = new StringBuilder();
        var before = kept.orElseGet(() -> tried(this::read, trouble).orElse(Places.NONE));
        var circles = Circles.of(knit(), before, site.matches(site.book()));
        if (!circles.places().equals(before)) {
            var _ = tried(() -> keep(circles.places()), trouble);
        }
        kept = Optional.of(circles.places());
        return new Charted(circles, trouble.toString());
    }

    private Places read() {
        try {
            return Places.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException _) {
            return Places.NONE;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Places keep(Places places) {
        PrivateFile.write(file, places.written().getBytes(StandardCharsets.UTF_8));
        return places;
    }

    private static Optional<Places> tried(Supplier<Places> what, StringBuilder trouble) {
        try {
            return Optional.of(what.get());
        } catch (UncheckedIOException failure) {
            trouble.append(
                    "Where everything lies could not be kept, so the map may look different next time. Check that the disk is not full and the folder of the book can be written to.");
            return Optional.empty();
        }
    }
}
