package pavement.store;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pavement.book.SubscriptionId;
import pavement.calendars.Refresh;
import pavement.calendars.Refreshes;

/// How the reading of calendars stands, for as long as the process lives: for tests.
public final class MemoryRefreshes implements Refreshes {
    private final Map<SubscriptionId, Refresh> all = new HashMap<>();
    private final Map<SubscriptionId, Instant> begun = new HashMap<>();

    @Override
    public synchronized List<Refresh> all() {
        return all.values().stream().sorted(comparing(each -> each.calendar().toString())).toList();
    }

    @Override
    public synchronized boolean begin(Refresh seen, Instant now, Instant stale) {
        var kept = all.computeIfAbsent(seen.calendar(), _ -> seen);
        var free = !begun.getOrDefault(seen.calendar(), Instant.MIN).isAfter(stale.minusMillis(1));
        if (!kept.due().equals(seen.due()) || !free) return false;
        begun.put(seen.calendar(), now);
        return true;
    }

    @Override
    public synchronized void settle(Refresh refresh) {
        begun.remove(refresh.calendar());
        all.computeIfPresent(refresh.calendar(), (_, _) -> refresh);
    }

    @Override
    public synchronized void drop(SubscriptionId calendar) {
        all.remove(calendar);
        begun.remove(calendar);
    }
}
