package pavement.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import pavement.book.Channel;
import pavement.book.Tie;
import pavement.evidence.Label;
import pavement.evidence.Strata;

/// What could fool the owner, read from his own attempts: only what applies, with its numbers
/// (SCIENCE B6).
record Fooling(
        Claim.Which which, Sides sides, Arm one, Arm other, List<Measure> measures, Strata strata) {
    /// Fewer on a side show no pattern.
    private static final int FEW = 5;

    List<Caution> all() {
        var all = new ArrayList<Caution>();
        if (one.attempts() == 0 || other.attempts() == 0) return List.of();
        add(
                all,
                Caution.Kind.CHOSEN,
                "You chose whom to try, all %s; no coin did."
                        .formatted(Sentences.count(one.attempts() + other.attempts(), "times")));
        if (one.attempts() >= FEW && other.attempts() >= FEW) {
            whoWasChosen(all);
            whenAndHow(all);
        }
        written(all);
        value(all);
        groups(all);
        return List.copyOf(all);
    }

    private static void add(List<Caution> all, Caution.Kind kind, String sentence) {
        all.add(new Caution(kind, sentence));
    }

    /// Which side, as a sentence goes on after "attempts".
    private String on(boolean one) {
        return switch (which) {
            case ACTIVE -> one ? "on the active side" : "on the passive side";
            case STRANGERS -> one ? "with strangers" : "with people you know";
        };
    }

    private void whoWasChosen(List<Caution> all) {
        if (sides.mine().guessed() >= FEW
                && sides.theirs().guessed() >= FEW
                && Math.abs(sides.mine().expected() - sides.theirs().expected()) >= .1)
            add(
                    all,
                    Caution.Kind.EXPECTATION,
                    "Beforehand you gave attempts %s %d in 100, and those %s %d: you knew of whom to expect more."
                            .formatted(
                                    on(true),
                                    Math.round(sides.mine().expected() * 100),
                                    on(false),
                                    Math.round(sides.theirs().expected() * 100)));
        differ(
                all,
                Caution.Kind.FIT,
                Traits::fitting,
                .15,
                "went to people whose needs or offers fit yours");
        differ(
                all,
                Caution.Kind.SENIORITY,
                Traits::top,
                .15,
                "went to people who decide alone, by their title");
    }

    private void whenAndHow(List<Caution> all) {
        differ(all, Caution.Kind.TIME_OF_DAY, Traits::afternoons, .2, "came after noon");
        mix().ifPresent(said -> add(all, Caution.Kind.CHANNEL_MIX, said));
        oneClass(all, sides.mine(), true);
        oneClass(all, sides.theirs(), false);
    }

    private double apart(ToLongFunction<Traits> of) {
        return Math.abs(
                sides.mine().share(of.applyAsLong(sides.mine()))
                        - sides.theirs().share(of.applyAsLong(sides.theirs())));
    }

    /// What holds of one side and not of the other.
    private void differ(
            List<Caution> all,
            Caution.Kind kind,
            ToLongFunction<Traits> of,
            double by,
            String what) {
        if (apart(of) < by) return;
        add(
                all,
                kind,
                "%d of %s %s %s, and %d of %d %s."
                        .formatted(
                                of.applyAsLong(sides.mine()),
                                Sentences.count(sides.mine().attempts(), "attempts"),
                                on(true),
                                what,
                                of.applyAsLong(sides.theirs()),
                                sides.theirs().attempts(),
                                on(false)));
    }

    /// The channel of which the shares differ most.
    private Optional<String> mix() {
        var most = Optional.<String>empty();
        var apart = .3;
        for (var channel : Channel.values()) {
            var off = apart(each -> each.of(channel));
            if (off < apart) continue;
            apart = off;
            most =
                    Optional.of(
                            "%s were %d of %d attempts %s and %d of %d %s, so part of the gap is the channel’s."
                                    .formatted(
                                            word(channel),
                                            sides.mine().of(channel),
                                            sides.mine().attempts(),
                                            on(true),
                                            sides.theirs().of(channel),
                                            sides.theirs().attempts(),
                                            on(false)));
        }
        return most;
    }

    /// A side of several kinds of tie that is nearly all of one kind says little of the others.
    private void oneClass(List<Caution> all, Traits side, boolean first) {
        for (var tie : Tie.values())
            if (several(first) && side.of(tie) >= .8 * side.attempts())
                add(
                        all,
                        Caution.Kind.CLASS_MIX,
                        "%d of %d attempts %s were with %s, so they say little of the others."
                                .formatted(side.of(tie), side.attempts(), on(first), word(tie)));
    }

    private boolean several(boolean first) {
        return switch (which) {
            case ACTIVE -> first;
            case STRANGERS -> !first;
        };
    }

    private void written(List<Caution> all) {
        var untimed = one.untimed() + other.untimed();
        if (untimed > 0)
            add(
                    all,
                    Caution.Kind.NO_MINUTES,
                    "%s %s no minutes written down and %s with the usual ones."
                            .formatted(
                                    Sentences.count(untimed, "attempts"),
                                    untimed == 1 ? "has" : "have",
                                    untimed == 1 ? "counts" : "count"));
        var days = sides.days().rows();
        var share =
                ((double) one.results() + other.results()) / (one.attempts() + other.attempts());
        var only = days.stream().filter(each -> each[0] == each[1]).count();
        var expected = days.stream().mapToDouble(each -> Math.pow(share, each[1])).sum();
        if (only >= 3 && only >= .2 * days.size() && only > 2 * expected)
            add(
                    all,
                    Caution.Kind.ONLY_SUCCESSES,
                    "On %d of %d days only attempts that worked are written down, where about %d would be usual. Failures that are missing flatter both sides."
                            .formatted(only, days.size(), Math.round(expected)));
    }

    private void value(List<Caution> all) {
        for (var measure : measures)
            if (measure instanceof Measure.Weighed weighed
                    && weighed.of() == Measure.Of.MONEY
                    && (decides(one, weighed.currency()) || decides(other, weighed.currency())))
                add(
                        all,
                        Caution.Kind.ONE_DEAL,
                        "More than half of the money of one side came from one deal, so one deal decides that number.");
        if (sides.weeks().unevenness() > 2)
            add(
                    all,
                    Caution.Kind.UNEVEN_WEEKS,
                    "Your good and bad weeks differ %s times as much as chance makes them, so the ranges an hour are too narrow."
                            .formatted(Sentences.number(sides.weeks().unevenness())));
    }

    private static boolean decides(Arm arm, String currency) {
        var paid = Weighing.money(arm, currency);
        var sum = paid.stream().mapToDouble(each -> each).sum();
        return paid.size() > 1 && paid.stream().anyMatch(each -> each > sum / 2);
    }

    private void groups(List<Caution> all) {
        if (strata.common().isPresent() && strata.crude().isPresent() && strata.groups() >= 2) {
            var within = strata.within().orElseThrow();
            var said =
                    "the odds are %s to 1 (19 in 20: %s to %s), beside %s to 1 over all"
                            .formatted(
                                    Sentences.number(strata.common().get()),
                                    Sentences.number(within.low()),
                                    Sentences.number(within.high()),
                                    Sentences.number(strata.crude().get()));
            add(
                    all,
                    strata.reversed() ? Caution.Kind.REVERSED : Caution.Kind.ALIKE,
                    strata.reversed()
                            ? "Among attempts that are alike in fit, seniority and half of the day it is the other way round: %s. Do not trust the total."
                                    .formatted(said)
                            : "Among attempts alike in fit, seniority and half of the day (%d groups) %s."
                                    .formatted(strata.groups(), said));
        }
        hiddenReason(all);
    }

    private void hiddenReason(List<Caution> all) {
        for (var measure : measures)
            if (measure instanceof Measure.Weighed weighed
                    && weighed.of() == Measure.Of.ATTEMPT
                    && weighed.versus().finding().label() == Label.LEANING)
                add(
                        all,
                        Caution.Kind.HIDDEN_REASON,
                        "A reason you did not write down would have to make both a next step and an attempt %s %s times as likely, to explain all of the gap."
                                .formatted(
                                        on(true),
                                        Sentences.number(
                                                Strata.sensitivity(
                                                        weighed.one().finding().value()
                                                                / weighed.other()
                                                                        .finding()
                                                                        .value()))));
    }

    private static String word(Channel channel) {
        return switch (channel) {
            case CALL -> "Calls";
            case VIDEO -> "Video calls";
            case IN_PERSON -> "Talks face to face";
            case EVENT -> "Talks at events";
            case MESSAGE, REACTION, BULK -> "Messages";
        };
    }

    private static String word(Tie tie) {
        return switch (tie) {
            case STRANGER, BLOCKED -> "people not met before";
            case ACTIVE -> "active ties";
            case DORMANT -> "dormant ties";
            case PASSIVE -> "passive ties";
        };
    }
}
