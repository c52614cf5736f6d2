package pavement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.Person;
import pavement.http.Visitor;
import pavement.notation.Books;
import pavement.store.Whole;

/// A book that was exported elsewhere comes in on the import page, over real HTTP.
class WholeImportTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Book BOOK =
            Books.read(
                    """
                    me  Maya, UTC
                    Tom Baker  met in public, Kiez
                    Ada King  met online
                    2025-11-04  Tom, coffee, 20m: bread -> talked
                    2026-02-01  Tom needs: a web designer
                    2026-02-02  Ada, call, 5m: engines -> talked
                    """);

    @Test
    void whatItHoldsIsToldThenItComesInWithOneButtonAndGoesOutAgain() throws IOException {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            bring(owner, "old.zip", whole(BOOK));

            var told = owner.get("/import").body();
            assertThat(told)
                    .contains("old.zip. Nothing has been changed yet.")
                    .contains("A whole book: 2 people, 2 talks since 4 November 2025.")
                    .contains("To bring in: 2 people, 6 facts in all.")
                    .contains("Bring in the whole book")
                    .doesNotContain("Here already");
            assertThat(served.desk().book().version()).isZero();

            agree(owner);
            assertThat(served.desk().book().facts())
                    .containsExactlyInAnyOrderElementsOf(BOOK.facts().toList());
            var done = owner.get("/import").body();
            assertThat(done).contains("old.zip. Brought in: 2 people, 6 facts in all.");

            owner.post("/undo", "batch", after(done, "name=\"batch\" value=\""));
            assertThat(served.desk().book().facts()).isEmpty();
            assertThat(owner.get("/import").body())
                    .contains("See first what a file would do.")
                    .doesNotContain("Undo import");
        }
    }

    @Test
    void whatIsHereStaysAsItIs() throws IOException {
        try (var served = new Served(Books.read("me  Mia, UTC\nTom Baker  met at work\n"), NOW)) {
            var owner = owner(served);
            var here = served.desk().book().facts().toList();
            bring(owner, "old.zip", whole(BOOK));
            assertThat(owner.get("/import").body())
                    .contains("To bring in: 1 person, 4 facts in all. Here already: 2");

            agree(owner);

            assertThat(served.desk().book().facts()).containsAll(here).hasSize(6);
            bring(owner, "old.zip", whole(BOOK));
            assertThat(owner.get("/import").body())
                    .contains("Everything in it is in your book already.")
                    .doesNotContain("Bring in the whole book");
        }
    }

    @Test
    void samplePeopleAreRemovedFirst() throws IOException {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            owner.post("/sample");
            var sample = whole(served.desk().book());
            bring(owner, "old.zip", whole(BOOK));
            assertThat(owner.get("/import").body())
                    .contains("Sample people and real ones are never in one book.")
                    .contains("Remove the sample people")
                    .doesNotContain("Bring in the whole book");
            var before = served.desk().book();

            agree(owner);
            assertThat(served.desk().book()).isSameAs(before);
            assertThat(owner.get("/import").body()).contains("Nothing was changed.");

            owner.post("/sample/remove");
            bring(owner, "old.zip", whole(BOOK));
            agree(owner);
            assertThat(served.desk().book().people())
                    .extracting(Person::name)
                    .extracting(Name::full)
                    .containsExactlyInAnyOrder("Tom Baker", "Ada King");
            bring(owner, "sample.zip", sample);
            assertThat(owner.get("/import").body())
                    .contains("Those in this file are sample people")
                    .doesNotContain("Remove the sample people");
        }
    }

    @Test
    void aDamagedOneSaysWhereAndChangesNothing() throws IOException {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            var whole = whole(BOOK);

            bring(owner, "odd.zip", zip("{\"pavement\":\"book\",\"format\":1}\n{\"change\":"));
            assertThat(owner.get("/import").body())
                    .contains("nothing was changed")
                    .contains("In odd.zip, book.jsonl, line 2: this is no fact");

            bring(owner, "short.zip", Arrays.copyOf(whole, whole.length - 40));
            assertThat(owner.get("/import").body())
                    .contains("short.zip cannot be read: this ZIP broke off");

            bring(owner, "flipped.zip", stored("{\"pavement\":\"book\",\"format\":1}\n", '1', '0'));
            assertThat(owner.get("/import").body())
                    .contains("In flipped.zip, book.jsonl: the ZIP is damaged; copy it once more");

            bring(owner, "bomb.zip", zip(" ".repeat(65 << 20)));
            assertThat(owner.get("/import").body())
                    .contains("In bomb.zip, book.jsonl: a line of it is longer than 64 MB");
            assertThat(served.desk().book().version()).isZero();
        }
    }

    @Test
    void aZipOfSomethingElseIsNoBook() throws IOException {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            bring(owner, "photos.zip", zipped("cat.png", "meow"));
            assertThat(owner.get("/import").body())
                    .contains("neither a vCard, a calendar nor a table");
        }
    }

    @Test
    void itIsLetGoOfUnchanged() throws IOException {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            bring(owner, "old.zip", whole(BOOK));
            owner.post("/import/stop");
            assertThat(owner.get("/import").body()).doesNotContain("old.zip");
            assertThat(owner.post("/import/bring").statusCode()).isEqualTo(409);
            assertThat(served.desk().book().version()).isZero();
        }
    }

    private static void bring(Visitor owner, String name, byte[] octets) {
        assertThat(owner.upload("/import", "file", name, octets).statusCode()).isEqualTo(303);
        settle(owner);
    }

    private static void agree(Visitor owner) {
        assertThat(owner.post("/import/bring").statusCode()).isEqualTo(303);
        settle(owner);
    }

    /// A slow machine takes longer than the page waits.
    private static void settle(Visitor owner) {
        for (var i = 0; i < 1000 && owner.get("/import").body().contains("load delay"); i++)
            LockSupport.parkNanos(20_000_000);
    }

    private static byte[] whole(Book book) throws IOException {
        var out = new ByteArrayOutputStream();
        Whole.write(out, book, _ -> Optional.empty(), UnaryOperator.identity());
        return zip(out.toString(UTF_8));
    }

    private static byte[] zip(String lines) throws IOException {
        return zipped(Whole.NAME, lines);
    }

    private static byte[] zipped(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /// One character of it became another on the way, and all else is well.
    private static byte[] stored(String text, char was, char is) throws IOException {
        var out = new ByteArrayOutputStream();
        var octets = text.getBytes(UTF_8);
        var sum = new CRC32();
        sum.update(octets);
        var entry = new ZipEntry(Whole.NAME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(octets.length);
        entry.setCrc(sum.getValue());
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(octets);
            zip.closeEntry();
        }
        var whole = out.toString(ISO_8859_1);
        return whole.replace(text, text.replace(was, is)).getBytes(ISO_8859_1);
    }

    private static String after(String page, String mark) {
        var from = page.indexOf(mark) + mark.length();
        return page.substring(from, page.indexOf('"', from));
    }

    private static Visitor owner(Served served) {
        var owner = served.owner();
        owner.get("/import");
        return owner;
    }
}
