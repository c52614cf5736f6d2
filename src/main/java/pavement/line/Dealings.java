package pavement.line;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.acts.Stand;
import pavement.book.Outcome;

/// What a line says of a deal: that somebody is a lead, tries it, bought, or is lost and why.
final class Dealings {
    private static final Map<String, Stand> PHRASES =
            Map.ofEntries(
                    entry("new lead", Stand.LEAD),
                    entry("good lead", Stand.LEAD),
                    entry("warm lead", Stand.LEAD),
                    entry("hot lead", Stand.LEAD),
                    entry("potential customer", Stand.LEAD),
                    entry("possible customer", Stand.LEAD),
                    entry("could be a customer", Stand.LEAD),
                    entry("prospect", Stand.LEAD),
                    entry("thinking about it", Stand.TALKING),
                    entry("thinks about it", Stand.TALKING),
                    entry("thinking it over", Stand.TALKING),
                    entry("considering it", Stand.TALKING),
                    entry("in talks", Stand.TALKING),
                    entry("negotiating", Stand.TALKING),
                    entry("free trial", Stand.OFFER),
                    entry("trial week", Stand.OFFER),
                    entry("trial month", Stand.OFFER),
                    entry("trial", Stand.OFFER),
                    entry("pilot", Stand.OFFER),
                    entry("quoted", Stand.OFFER),
                    entry("quote sent", Stand.OFFER),
                    entry("wants a quote", Stand.TALKING),
                    entry("wants to buy our", Stand.TALKING),
                    entry("wants to buy my", Stand.TALKING),
                    entry("wants to order our", Stand.TALKING),
                    entry("wants to order my", Stand.TALKING),
                    entry("wants to book our", Stand.TALKING),
                    entry("wants to try our", Stand.TALKING),
                    entry("proposal sent", Stand.OFFER),
                    entry("offer made", Stand.OFFER),
                    entry("won the deal", Stand.CUSTOMER),
                    entry("deal won", Stand.CUSTOMER),
                    entry("is a customer now", Stand.CUSTOMER),
                    entry("new customer", Stand.CUSTOMER),
                    entry("lost the deal", Stand.LOST),
                    entry("lost this one", Stand.LOST),
                    entry("deal lost", Stand.LOST),
                    entry("deal is off", Stand.LOST),
                    entry("deal is dead", Stand.LOST),
                    entry("deal fell through", Stand.LOST));
    private static final int LONGEST = 4;

    /// A trial of another kind, and one that is not to be.
    private static final Set<String> NOT =
            Set.of(
                    """
                    no not isn't never didn't almost nearly if when once court clinical on by auto
                    """
                            .strip()
                            .split("\\s+"));

    private static final Set<String> OFFERS = Set.of("quote", "proposal", "offer", "contract");
    private static final Set<String> OF = Set.of("a", "an", "the", "my", "our");
    private static final Set<String> GIVEN = Set.of("sent", "gave", "made", "emailed", "mailed");
    private static final Set<String> STARTS = Set.of("in", "next", "starts", "started", "runs");
    private static final Set<String> ARTICLES =
            Set.of("a", "the", "new", "as", "is", "another", "my", "our");
    private static final Set<String> BECAUSE = Set.of(":", ",", "because", "since", "to", "-", "(");

    private final Reading line;

    Dealings(Reading line) {
        this.line = line;
    }

    private record Said(int from, int to, Stand stand, Certainty certainty) {}

    /// The furthest step the words name; what was lost is over, whatever else is said.
    void find() {
        var best = Optional.<Said>empty();
        for (var at = 0; at < line.size(); at++) {
            var said = at(at);
            if (said.isPresent() && best.filter(before -> !further(said.get(), before)).isEmpty())
                best = said;
        }
        var sold = sold();
        if (best.filter(said -> said.stand() == Stand.LOST || sold.isEmpty()).isPresent())
            add(best.get());
        else if (sold.isPresent())
            line.add(deal(sold.get(), Certainty.GUESSED, Stand.CUSTOMER, ""));
        else recurring();
    }

    private static boolean further(Said said, Said before) {
        return said.stand().compareTo(before.stand()) > 0;
    }

    private Optional<Said> at(int at) {
        return lost(at).or(() -> lead(at)).or(() -> phrase(at)).or(() -> sent(at));
    }

    private Optional<Said> phrase(int at) {
        var count = line.phrase(at, PHRASES.keySet(), LONGEST);
        if (count == 0 || NOT.contains(line.low(at - 1))) return Optional.empty();
        var stand = Words.known(PHRASES, line.joined(at, at + count));
        // "Trial and error", "a pilot for Lufthansa": what is tried goes on to be said.
        var word = line.joined(at, at + count);
        if (word.equals("trial") && line.low(at + 1).equals("and")) return Optional.empty();
        if (word.equals("pilot")
                && !line.softly(at + 1)
                && !calendar(at + 1)
                && !STARTS.contains(line.low(at + 1))) return Optional.empty();
        return Optional.of(new Said(at, at + count, stand, Certainty.GUESSED));
    }

    /// "sent Tom a quote", "gave them an offer": whoever it went to stands between.
    private Optional<Said> sent(int at) {
        if (!OFFERS.contains(line.low(at)) || !OF.contains(line.low(at - 1)))
            return Optional.empty();
        for (var verb = at - 2; verb >= 0 && verb >= at - 4 && !line.softly(verb); verb--)
            if (GIVEN.contains(line.low(verb)) && !NOT.contains(line.low(verb - 1)))
                return Optional.of(new Said(at - 1, at + 1, Stand.OFFER, Certainty.GUESSED));
        return Optional.empty();
    }

    private boolean calendar(int at) {
        return new Dates(line, Moment.Aim.AHEAD).at(at).isPresent();
    }

    /// "lead", "a lead", "lead: …", and not the lead of a story.
    private Optional<Said> lead(int at) {
        if (!line.low(at).equals("lead") || !line.softly(at + 1)) return Optional.empty();
        var before = line.low(at - 1);
        if (!line.softly(at - 1) && !ARTICLES.contains(before)) return Optional.empty();
        return Optional.of(
                new Said(at, at + 1, Stand.LEAD, Certainty.guessedIf(!line.softly(at - 1))));
    }

    /// "lost: too expensive", "lost to a competitor"; keys are lost too, so what was lost is said,
    /// or nothing is.
    private Optional<Said> lost(int at) {
        var colon = line.low(at + 1).equals(":");
        if (!line.low(at).equals("lost") || !colon && !line.starts(at)) return Optional.empty();
        var alone = line.softly(at + 1) || Set.of("to", "because").contains(line.low(at + 1));
        return colon || alone
                ? Optional.of(new Said(at, at + 1, Stand.LOST, Certainty.guessedIf(!colon)))
                : Optional.empty();
    }

    private void add(Said said) {
        var end = said.stand() == Stand.LOST ? reasoned(said.to()) : said.to();
        var why = end > said.to() ? line.text(reason(said.to()), end) : "";
        if (line.free(said.from(), end)) line.take(said.from(), end);
        line.add(deal(line.span(said.from(), end), said.certainty(), said.stand(), why));
    }

    /// Where the reason ends: with the sentence, or where something else was read.
    private int reasoned(int from) {
        if (!BECAUSE.contains(line.low(from))) return from;
        var end = reason(from);
        while (!line.ends(end)
                && line.free(end)
                && !line.low(end).equals(",")
                && line.known(end) == 0) end++;
        return end > reason(from) ? end : from;
    }

    private int reason(int from) {
        return line.low(from).equals("to") ? from : from + 1;
    }

    /// Words of a sale, as they were read before.
    private Optional<Span> sold() {
        return line.chips().stream()
                .filter(Chip.Came.class::isInstance)
                .map(Chip.Came.class::cast)
                .filter(came -> came.outcome() == Outcome.SALE)
                .map(Chip.Came::span)
                .findFirst();
    }

    /// Who speaks of so much a month speaks of a deal.
    private void recurring() {
        line.chips().stream()
                .filter(Chip.Sum.class::isInstance)
                .map(Chip.Sum.class::cast)
                .filter(sum -> sum.every().recurs())
                .findFirst()
                .ifPresent(sum -> line.add(deal(sum.span(), Certainty.GUESSED, Stand.LEAD, "")));
    }

    private static Chip.Deal deal(Span span, Certainty certainty, Stand stand, String why) {
        return new Chip.Deal(span, certainty, stand, why, Optional.empty(), false);
    }
}
