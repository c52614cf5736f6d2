package pavement.notation;

import java.time.LocalDate;

/// Lines of [Books] for tests: so many people, each tried once, one a day, the first of them with a
/// next step.
public final class Attempts {
    private Attempts() {}

    /// @param who begins every name; `met` and `how` as a line of a book says them
    /// @param steps so many of the `tries` led on
    public static String of(String who, String met, int tries, String how, int steps) {
        var page = new StringBuilder();
        for (var i = 0; i < tries; i++)
            page.append(
                    "%s%d  met %s\n%s 10:00  %s%d, %s: hello -> %s\n"
                            .formatted(
                                    who,
                                    i,
                                    met,
                                    LocalDate.of(2026, 3, 1).plusDays(i),
                                    who,
                                    i,
                                    how,
                                    i < steps ? "next step" : "talked"));
        return page.toString();
    }
}
