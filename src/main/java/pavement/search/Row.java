package pavement.search;

import java.time.Instant;
import pavement.book.Person;

/// A person with how he stands.
record Row(Person person, Standing standing) {
    long last(long never) {
        return standing.lastTalk().map(Instant::toEpochMilli).orElse(never);
    }
}
