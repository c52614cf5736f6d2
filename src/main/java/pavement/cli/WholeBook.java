package pavement.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import pavement.acts.BringWhole;
import pavement.book.Book;
import pavement.book.Change;
import pavement.store.Whole;

/// A whole book in a file that `pavement export` wrote.
record WholeBook(List<Change> changes) {
    /// Empty for a file of another kind.
    ///
    /// @throws Refusal when it is such a file and cannot be read
    static Optional<WholeBook> in(Path file) {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            return found(zip) ? Optional.of(new WholeBook(Whole.read(zip))) : Optional.empty();
        } catch (Whole.Damaged damaged) {
            throw new Refusal(
                    "In "
                            + file
                            + ", "
                            + Export.WHOLE
                            + ", "
                            + damaged.getMessage()
                            + ". Nothing was changed.");
        } catch (ZipException _) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new Refusal(
                    "The file " + file + " cannot be read: " + failure.getMessage() + ".");
        }
    }

    private static boolean found(ZipInputStream zip) throws IOException {
        for (var entry = next(zip); entry.isPresent(); entry = next(zip))
            if (entry.get().getName().equals(Export.WHOLE)) return true;
        return false;
    }

    private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
        return Optional.ofNullable(zip.getNextEntry());
    }

    BringWhole.Reply on(Book book) {
        return new BringWhole(changes).would(book);
    }

    /// @throws Refusal when there are sample people on one side
    static BringWhole.Reply.Brought brought(BringWhole.Reply reply) {
        return switch (reply) {
            case BringWhole.Reply.Brought brought -> brought;
            case BringWhole.Reply.RemoveSampleFirst _ ->
                    throw new Refusal(
                            "Sample people and real ones are never in one book. Remove them first: pavement sample --remove");
        };
    }

    static String said(BringWhole.Reply.Brought it) {
        return "A whole book: %d people, %d facts to bring in, %d here already.%s"
                .formatted(
                        it.people(),
                        it.facts(),
                        it.there(),
                        it.back() == 0
                                ? ""
                                : " %d of the people had left this book before, by your hand; they come back."
                                        .formatted(it.back()));
    }
}
