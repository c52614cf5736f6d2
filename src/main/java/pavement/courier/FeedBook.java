package pavement.courier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.cards.CalendarWriter;
import pavement.cards.Entry;
import pavement.owners.Secrets;

/// The calendar feed: its secret, and the versions of what it gave out.
public final class FeedBook {
    private static final String SECRET = "feed";

    /// How often a calendar is asked to look again.
    private static final Duration REFRESH = Duration.ofHours(1);

    /// An entry that goes and comes back within this time goes on counting.
    private static final Duration KEPT = Duration.ofDays(90);

    private final Ledger ledger;

    FeedBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Empty while there is no feed.
    public Optional<String> secret() {
        return ledger.secret(SECRET);
    }

    /// 256 random bits; the one before is dead at once.
    public String renew() {
        var secret = Secrets.random(32);
        ledger.keepSecret(SECRET, secret);
        return secret;
    }

    public void off() {
        ledger.dropSecret(SECRET);
    }

    public boolean opens(String guess) {
        return secret().filter(secret -> Secrets.same(secret, guess)).isPresent();
    }

    /// @param octets the calendar
    /// @param etag changes exactly when they do
    public record Page(byte[] octets, String etag) {}

    /// One at a time: two readers at once would count one change twice.
    public synchronized Page page(List<Entry> entries, Instant now) {
        var known = ledger.marks();
        var marks = new HashMap<String, Ledger.Marked>(known);
        marks.values().removeIf(mark -> mark.version().changed().isBefore(now.minus(KEPT)));
        for (var entry : entries) marks.put(entry.uid(), marked(entry, known, now));
        if (!marks.equals(known)) ledger.mark(marks);
        var octets =
                CalendarWriter.feed(
                        "Pavement",
                        entries,
                        entry ->
                                marks.getOrDefault(entry.uid(), marked(entry, known, now))
                                        .version(),
                        REFRESH);
        return new Page(octets, "\"" + sum(octets) + "\"");
    }

    private static Ledger.Marked marked(
            Entry entry, Map<String, Ledger.Marked> known, Instant now) {
        var sum = sum(entry.toString().getBytes(StandardCharsets.UTF_8));
        return Optional.ofNullable(known.get(entry.uid()))
                .map(old ->
                        old.sum().equals(sum)
                                ? old
                                : new Ledger.Marked(
                                        sum, new Entry.Version(old.version().sequence() + 1, now)))
                .orElseGet(() -> new Ledger.Marked(sum, new Entry.Version(0, now)));
    }

    private static String sum(byte[] octets) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(octets);
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
