package pavement.plan;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;
import pavement.book.Dated;

/// Why somebody of the plan before is not in the new one: the rule that now holds against him, who
/// came in his place by the owner's word, or whose numbers are higher.
///
/// @param fresh those who were not in the plan before, in the order in which they came in
record Leaving(Frame frame, Ranking ranking, List<Fresh> fresh) {
    record Fresh(Candidate candidate, Move.Kind kind) {}

    /// @param old as he would be in the plan; empty when a rule no longer lets him in
    Optional<String> why(Candidate.Known who, Optional<Candidate> old) {
        var bar = frame.rules().bar(who.person(), who.story(), who.tie());
        if (bar.isPresent()) return bar.map(Leaving::barred);
        return old.flatMap(this::better).or(this::first);
    }

    private static String barred(Bar bar) {
        var back = bar.again().map(Dated.DAY::of);
        return switch (bar.why()) {
            case AGREED -> "because a talk is agreed" + back.map(" for "::concat).orElse("");
            case TODAY -> "because the day has something with them anyway";
            case RESTING, JUST_NOW, SET_ASIDE ->
                    "because they rest" + back.map(" until "::concat).orElse("");
            case DO_NOT_CONTACT -> "because they are not to be contacted";
            case GHOST -> "because they are only heard of";
            case NO_WAY -> "because there is no way to reach them";
            case QUIET_HOURS -> "because it is night for calls";
        };
    }

    private Optional<String> better(Candidate old) {
        return fresh.stream()
                .filter(each -> each.kind() == Move.Kind.BEST)
                .map(Fresh::candidate)
                .max(comparingDouble(Candidate::rate))
                .filter(best -> best.rate() > old.rate())
                .map(best ->
                        "because %s is worth more: %s points an hour, beside %s"
                                .formatted(name(best), hourly(best), hourly(old)));
    }

    private static String hourly(Candidate candidate) {
        return Saying.points(candidate.rate() * 60);
    }

    private Optional<String> first() {
        return fresh.stream()
                .filter(each -> each.kind() != Move.Kind.BEST)
                .findFirst()
                .map(each ->
                        "because %s comes first: %s"
                                .formatted(name(each.candidate()), rule(each.kind())));
    }

    private static String rule(Move.Kind kind) {
        return switch (kind) {
            case PROMISE -> "you promised";
            case PUT_IN -> "you put that in";
            case NEGLECTED -> "one place a day is for whoever has waited longest";
            case EXPLORE -> "one place a day is for what was not tried for two weeks";
            case BEST -> "it is worth more";
        };
    }

    private static String name(Candidate candidate) {
        return candidate.person().name().full();
    }
}
