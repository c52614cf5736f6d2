package pavement.plan;

import java.util.List;

/// Whether the contacts one wants to keep up fit the minutes there are (SCIENCE C5). No plan can
/// beat this arithmetic.
///
/// @param used the share of the daily minutes that keeping up takes; above 1 it cannot be done
/// @param stretch by how much every cadence would have to grow to fit; 1 when it fits
public record KeepInTouch(double used, double stretch) {
    /// So many people, each for so many minutes every so many days.
    public record Circle(int people, int everyDays, int minutes) {}

    public static KeepInTouch of(List<Circle> circles, double minutesADay) {
        var need = 0.0;
        for (var circle : circles)
            need += (double) circle.people() * circle.minutes() / circle.everyDays();
        var used = need / minutesADay;
        return new KeepInTouch(used, Math.max(1, used));
    }

    public boolean possible() {
        return used <= 1;
    }
}
