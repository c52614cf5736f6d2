package pavement.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import pavement.book.Book;
import pavement.book.Self;
import pavement.notation.Books;

/// Maya's book: about sixty made-up people and two years with them.
public final class SampleBook {
    private static final String PAGE = "/pavement/notation/maya.book";

    private SampleBook() {}

    /// For this owner: moved as below, with sums in his currency, so that his pipeline adds up.
    public static Book of(Self self, LocalDate today) {
        var page = page().replace(" EUR", " " + self.currency());
        return Books.readEnding(page, today.minusDays(1), self.zone());
    }

    /// Moved so that it ends the day before `today`; the same for the same day.
    public static Book on(LocalDate today, ZoneId zone) {
        return Books.readEnding(page(), today.minusDays(1), zone);
    }

    private static String page() {
        try (var stream = Objects.requireNonNull(SampleBook.class.getResourceAsStream(PAGE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar is damaged at " + PAGE, broken);
        }
    }
}
