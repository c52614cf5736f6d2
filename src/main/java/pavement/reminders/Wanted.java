package pavement.reminders;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One kind by one means, which the owner turned on or off.
public record Wanted(Kind kind, Means means) {
    /// Everything that can be had.
    public static Set<Wanted> all() {
        return Arrays.stream(Kind.values())
                .flatMap(Wanted::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Wanted> of(Kind kind) {
        return Arrays.stream(Means.values())
                .filter(means -> means.carries(kind))
                .map(means -> new Wanted(kind, means));
    }

    @Override
    public String toString() {
        return kind + "-" + means;
    }
}
