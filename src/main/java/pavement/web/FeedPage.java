package pavement.web;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import pavement.courier.Courier;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.reminders.Feed;

/// The calendar that the owner's calendar program fetches. It cannot sign in, so the address is the
/// secret.
final class FeedPage {
    private static final String ENDING = ".ics";

    private final Site site;
    private final Courier courier;
    private final Pace guesses = new Pace(20);
    private final Pace readers = new Pace(60);

    FeedPage(Site site, Courier courier) {
        this.site = site;
        this.courier = courier;
    }

    void addTo(Routes routes) {
        routes.open("/feed/{file}", this::feed);
    }

    /// Guessing slows down who guesses and not who knows.
    private Answer feed(Request request) {
        var file = request.named("file");
        var guess = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "";
        var now = site.desk().now();
        if (!courier.feed().opens(guess)) {
            guesses.count(now);
            throw Refused.notFound(
                    "There is no calendar at this address. Copy the address from the settings of reminders again.");
        }
        readers.count(now);
        var book = site.book();
        var feed = new Feed(book, site.self(book), courier.ledger().setup().wishes(), now);
        var page = courier.feed().page(feed.entries(() -> site.plan(book)), now);
        return new Answer.Tagged("text/calendar; charset=utf-8", page.octets(), page.etag());
    }

    /// So many a minute, and then a minute's rest.
    private static final class Pace {
        private final int most;
        private final Deque<Instant> last = new ArrayDeque<>();

        Pace(int most) {
            this.most = most;
        }

        synchronized void count(Instant now) {
            while (!last.isEmpty() && last.getFirst().isBefore(now.minusSeconds(60)))
                last.removeFirst();
            if (last.size() >= most)
                throw new Refused(429, "This was asked too often. Wait a minute, then ask again.");
            last.addLast(now);
        }
    }
}
