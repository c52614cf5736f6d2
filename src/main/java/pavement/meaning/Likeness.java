package pavement.meaning;

import java.util.List;

/// How well an offer serves a need (SCIENCE D1): `feas · fresh · [1 − (1−t)(1−.5J)(1−.6K)]`.
///
/// @param score from 0 to 1; never shown as a number
/// @param text t of D1, by words, thesaurus and model, before what is denied
/// @param tags J of D1, how many of all tags of both are of both
/// @param category K of D1
/// @param fresh halves every 180 days, by the older of the two
/// @param whys the weightiest first
public record Likeness(
        double score, double text, double tags, boolean category, double fresh, List<Why> whys) {
    private static final double MUCH = .42;

    /// Less than this is chance.
    public static final double SOME = .1;

    public Likeness {
        whys = List.copyOf(whys);
    }

    /// What may be said of it to a person.
    public enum Degree {
        NONE,
        SOME,
        MUCH;

        public static Degree of(double score) {
            if (score >= Likeness.MUCH) return MUCH;
            return score >= Likeness.SOME ? SOME : NONE;
        }
    }

    public Degree degree() {
        return Degree.of(score);
    }

    /// What stands in the offer and speaks for it, in the order of the text and apart from each
    /// other, to be marked.
    public List<Span> marked() {
        return Spans.apart(
                whys.stream()
                        .<Span>mapMulti((why, to) -> {
                            switch (why) {
                                case Why.Word word -> to.accept(word.offer());
                                case Why.Thing thing -> to.accept(thing.offer());
                                case Why.Near _,
                                        Why.Tag _,
                                        Why.Category _,
                                        Why.Denied _,
                                        Why.Foreign _,
                                        Why.Unfit _ -> {}
                            }
                        })
                        .toList());
    }

    /// What is left of a score so many days later.
    public static double aged(double score, long days) {
        return score * Scoring.fresh(days);
    }

    static double score(double text, double tags, boolean category) {
        return 1 - (1 - text) * (1 - .5 * tags) * (1 - (category ? .6 : 0));
    }
}
