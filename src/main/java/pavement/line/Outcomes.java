package pavement.line;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Outcome;

/// What came of it, when the words say so.
final class Outcomes {
    private static final Map<String, Outcome> PHRASES =
            Map.ofEntries(
                    entry("no answer", Outcome.NO_ANSWER),
                    entry("no show", Outcome.NO_ANSWER),
                    entry("no-show", Outcome.NO_ANSWER),
                    entry("didn't show up", Outcome.NO_ANSWER),
                    entry("stood me up", Outcome.NO_ANSWER),
                    entry("nobody picked up", Outcome.NO_ANSWER),
                    entry("no one picked up", Outcome.NO_ANSWER),
                    entry("no one answered", Outcome.NO_ANSWER),
                    entry("no reply", Outcome.NO_ANSWER),
                    entry("no response", Outcome.NO_ANSWER),
                    entry("voicemail", Outcome.NO_ANSWER),
                    entry("vm", Outcome.NO_ANSWER),
                    entry("left a message", Outcome.NO_ANSWER),
                    entry("left message", Outcome.NO_ANSWER),
                    entry("didn't pick up", Outcome.NO_ANSWER),
                    entry("didnt pick up", Outcome.NO_ANSWER),
                    entry("did not pick up", Outcome.NO_ANSWER),
                    entry("didn't answer", Outcome.NO_ANSWER),
                    entry("nobody answered", Outcome.NO_ANSWER),
                    entry("nobody home", Outcome.NO_ANSWER),
                    entry("nobody there", Outcome.NO_ANSWER),
                    entry("not in", Outcome.NO_ANSWER),
                    entry("line busy", Outcome.NO_ANSWER),
                    entry("not interested", Outcome.NOT_FOR_THEM),
                    entry("no interest", Outcome.NOT_FOR_THEM),
                    entry("said no", Outcome.NOT_FOR_THEM),
                    entry("not for them", Outcome.NOT_FOR_THEM),
                    entry("not for him", Outcome.NOT_FOR_THEM),
                    entry("not for her", Outcome.NOT_FOR_THEM),
                    entry("declined", Outcome.NOT_FOR_THEM),
                    entry("refused", Outcome.NOT_FOR_THEM),
                    entry("turned me down", Outcome.NOT_FOR_THEM),
                    entry("hung up", Outcome.NOT_FOR_THEM),
                    entry("no thanks", Outcome.NOT_FOR_THEM),
                    entry("no budget", Outcome.NOT_FOR_THEM),
                    entry("signed", Outcome.SALE),
                    entry("signed up", Outcome.SALE),
                    entry("bought", Outcome.SALE),
                    entry("became a customer", Outcome.SALE),
                    entry("closed the deal", Outcome.SALE),
                    entry("placed an order", Outcome.SALE),
                    entry("sold", Outcome.SALE),
                    entry("introduced me", Outcome.HELP),
                    entry("introduced us", Outcome.HELP),
                    entry("made an intro", Outcome.HELP),
                    entry("put me in touch", Outcome.HELP),
                    entry("next step", Outcome.NEXT_STEP),
                    entry("agreed to meet", Outcome.NEXT_STEP),
                    entry("booked a demo", Outcome.NEXT_STEP),
                    entry("booked a call", Outcome.NEXT_STEP),
                    entry("booked a meeting", Outcome.NEXT_STEP),
                    entry("wants a quote", Outcome.NEXT_STEP),
                    entry("wants a trial", Outcome.NEXT_STEP),
                    entry("talked", Outcome.TALKED),
                    entry("chatted", Outcome.TALKED),
                    entry("good talk", Outcome.TALKED),
                    entry("nice chat", Outcome.TALKED),
                    entry("good chat", Outcome.TALKED),
                    entry("got talking", Outcome.TALKED));
    private static final Set<String> NOT =
            Set.of(
                    """
                    not hasn't haven't never isn't didn't almost if when once nearly i
                    """
                            .strip()
                            .split("\\s+"));

    private final Reading line;

    Outcomes(Reading line) {
        this.line = line;
    }

    static boolean said(Reading line, int at) {
        return line.phrase(at, PHRASES.keySet(), 4) > 0;
    }

    private record Said(Outcome outcome, Span span) {}

    /// The words for the strongest outcome win; a dated next step counts when no word does.
    void find() {
        var best = Optional.<Said>empty();
        for (var at = 0; at < line.size(); at++) {
            var count = line.phrase(at, PHRASES.keySet(), 4);
            if (count == 0 || NOT.contains(line.low(at - 1))) continue;
            var said =
                    new Said(
                            Words.known(PHRASES, line.joined(at, at + count)),
                            line.span(at, at + count));
            if (best.map(before -> weight(said) > weight(before)).orElse(true))
                best = Optional.of(said);
        }
        var talked = best;
        best.filter(said -> said.outcome() != Outcome.TALKED)
                .or(this::dated)
                .or(() -> talked)
                .ifPresent(said ->
                        line.add(
                                new Chip.Came(
                                        said.span(),
                                        Certainty.guessedIf(said.outcome() != Outcome.NO_ANSWER),
                                        said.outcome())));
    }

    /// A refusal and an unanswered call are plainer than what else the line says.
    private static int weight(Said said) {
        return switch (said.outcome()) {
            case SALE -> 6;
            case NOT_FOR_THEM -> 5;
            case NO_ANSWER -> 4;
            case HELP -> 3;
            case NEXT_STEP -> 2;
            case TALKED -> 1;
        };
    }

    private Optional<Said> dated() {
        return line.chips().stream()
                .filter(Chip.Pledge.class::isInstance)
                .map(Chip.Pledge.class::cast)
                .filter(pledge -> pledge.due().isPresent())
                .min(Comparator.comparingInt(pledge -> pledge.span().from()))
                .map(pledge -> new Said(Outcome.NEXT_STEP, pledge.span()));
    }
}
