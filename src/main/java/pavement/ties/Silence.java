package pavement.ties;

import java.util.Locale;

/// Whether a silence is unusual for this tie (SCIENCE A3): a rate of contact with a prior of one a
/// month.
///
/// @param contacts in the year up to the last of them
/// @param span days from the first of those to the last
/// @param gap days since the last
/// @param chance that so long a silence happens by chance
public record Silence(int contacts, double span, double gap, double chance) {
    private static final double SELDOM = .05;

    static Silence of(int contacts, double span, double gap) {
        return new Silence(
                contacts, span, gap, Math.pow((30 + span) / (30 + span + gap), 1 + contacts));
    }

    public boolean unusual() {
        return chance < SELDOM && contacts >= 3;
    }

    /// The gap from which on it is unusual; without end for too few contacts.
    static double unusualFrom(int contacts, double span) {
        return contacts < 3
                ? Double.POSITIVE_INFINITY
                : (30 + span) * (Math.pow(SELDOM, -1.0 / (1 + contacts)) - 1);
    }

    /// @param days since the last of them, by the calendar of the owner
    public String sentence(long days) {
        if (contacts < 3) return "Too few contacts for a usual rhythm.";
        return "You usually speak %s; a silence of %s would happen by chance %s of the time."
                .formatted(rhythm(span / (contacts - 1)), Days.span(days), percent());
    }

    private static String rhythm(double days) {
        if (days < 2) return "every day or two";
        if (days < 11) return "every %d days".formatted(Math.round(days));
        if (days < 60) return "every %d weeks".formatted(Math.round(days / 7));
        return "every %d months".formatted(Math.round(days / 30.44));
    }

    private String percent() {
        return chance < .01
                ? "under 1 %"
                : String.format(Locale.ROOT, "%d %%", Math.round(chance * 100));
    }
}
