package pavement.lab;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// The sums that somebody asked for last, kept for whoever asks next.
final class Kept {
    private Optional<Sums> sums;

    Kept(Optional<Sums> sums) {
        this.sums = sums;
    }

    synchronized Optional<Sums> sums() {
        return sums;
    }

    /// Those in that zone.
    synchronized Sums in(ZoneId zone, Function<ZoneId, Sums> anew) {
        var all = sums.filter(it -> it.in(zone)).orElseGet(() -> anew.apply(zone));
        sums = Optional.of(all);
        return all;
    }
}
