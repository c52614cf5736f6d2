package pavement.book;

import java.time.Instant;
import java.util.List;

/// A calendar the owner reads along with: what it holds stands in his days, and moves when it moves
/// there.
///
/// @param address where it is read, as the package that asks for it writes addresses. Whoever has
///   it can read the calendar, so it is a secret: it is shown shortened, and stands in no message
/// @param job its time belongs to the job anyway, so its appointments are passive; those of a
///   series are in any calendar
/// @param paused it is not asked for now; what it brought stays
/// @param since when he subscribed
public record Subscription(
        SubscriptionId id, String name, String address, boolean job, boolean paused, Instant since)
        implements Fact {
    public static final int LONGEST_NAME = 100;

    public Subscription {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a calendar has a name of up to 100 characters");
        if (address.isBlank()) throw new IllegalArgumentException("a calendar has an address");
    }

    public Subscription called(String name, boolean job) {
        return new Subscription(id, name, address, job, paused, since);
    }

    public Subscription paused(boolean paused) {
        return new Subscription(id, name, address, job, paused, since);
    }

    @Override
    public Ref ref() {
        return ref(id);
    }

    public static Ref ref(SubscriptionId id) {
        return new Ref(Ref.Kind.SUBSCRIPTION, id.value());
    }

    @Override
    public List<PersonId> about() {
        return List.of();
    }

    /// Without the secret, wherever it may be printed.
    @Override
    public String toString() {
        return "Subscription[" + id + ", " + name + (paused ? ", paused]" : "]");
    }
}
