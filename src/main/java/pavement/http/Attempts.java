package pavement.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Wrong keys, counted for each address they come from.
final class Attempts {
    private static final int A_MINUTE = 10;
    private static final int ADDRESSES = 1_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> wrong = new HashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void check(String address) {
        forget();
        var known = wrong.getOrDefault(address, new ArrayDeque<>()).size();
        // Whoever has so many addresses is one and the same.
        if (known >= A_MINUTE || wrong.size() > ADDRESSES)
            throw new Refused(
                    429,
                    "Too many wrong keys. Wait a minute, then open the link or scan the code again.");
    }

    synchronized void count(String address) {
        wrong.computeIfAbsent(address, _ -> new ArrayDeque<>()).addLast(clock.instant());
    }

    private void forget() {
        var minuteAgo = clock.instant().minusSeconds(60);
        for (var times : wrong.values())
            while (!times.isEmpty() && times.getFirst().isBefore(minuteAgo)) times.removeFirst();
        wrong.values().removeIf(Deque::isEmpty);
    }
}
