package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.book.Person;
import pavement.evidence.Few;
import pavement.evidence.Finding;
import pavement.evidence.Judgement;
import pavement.lab.Ease;
import pavement.lab.Guesses;
import pavement.lab.Intention;

/// How he judges beforehand, as the page says it.
///
/// @param verdict in a sentence, `then` what follows from it
/// @param plan what was left out of the plan as a whole
/// @param intended empty when he was never asked
record GuessesView(
        String lede,
        boolean empty,
        String verdict,
        String then,
        Optional<GuessPlot> plot,
        List<Surprise> surprises,
        List<EasePlot> eases,
        String plan,
        Optional<Intended> intended) {
    private static final double SURE = .8;

    /// @param link to the encounter it was about
    record Surprise(String who, String what, String bits, String link) {}

    record Intended(String verdict, List<String> sides) {}

    static GuessesView of(
            Book book,
            Guesses guesses,
            List<Guesses.Said> week,
            List<Ease> eases,
            Finding plan,
            Intention intention) {
        var judgement = guesses.judgement();
        var asked = intention.aloud().n() + intention.unsaid().n();
        return new GuessesView(
                lede(guesses),
                guesses.all().isEmpty() && guesses.open() == 0 && eases.isEmpty() && asked == 0,
                verdict(judgement),
                then(judgement),
                guesses.all().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                GuessPlot.of(
                                        guesses.all().stream().map(Guesses.Said::guess).toList(),
                                        guesses.calibration())),
                week.stream().map(each -> surprise(book, each)).toList(),
                eases.stream()
                        .map(each ->
                                EasePlot.of(Looks.word(each.channel()), each, EasePlot.rises(each)))
                        .toList(),
                plan.n() == 0 ? "" : "Of the plan as a whole: " + lower(plan.sentence()),
                asked == 0 ? Optional.empty() : Optional.of(intended(intention)));
    }

    private static String lede(Guesses guesses) {
        var all = guesses.all().size();
        if (all == 0 && guesses.open() == 0) return "Nothing said beforehand yet.";
        var said = all == 1 ? "1 guess decided" : all + " guesses decided";
        return guesses.open() == 0
                ? said + "."
                : said + ", " + guesses.open() + " still open and not counted as a no.";
    }

    /// "You expected 2.6 yeses in 8; you got 5. You are probably too pessimistic (93 %)."
    static String verdict(Judgement it) {
        if (it.n() == 0) return "Nothing to judge by yet.";
        if (it.n() < Few.FIVE)
            return "Too little to say. Ask again after %d more.".formatted(Few.FIVE - it.n());
        return counted(it) + " " + side(it);
    }

    /// Where nothing may be a percentage of fewer than ten (SCIENCE H).
    static String reviewed(Judgement it) {
        return it.n() >= Few.FIVE && it.n() < Few.TEN ? counted(it) : verdict(it);
    }

    private static String counted(Judgement it) {
        return String.format(
                Locale.ROOT,
                "You expected %.1f yeses in %d; you got %d.",
                it.expected(),
                it.n(),
                it.came());
    }

    private static String side(Judgement it) {
        if (it.pessimistic() >= SURE)
            return "You are probably too pessimistic (%d %%).".formatted(hundred(it.pessimistic()));
        if (it.pessimistic() <= 1 - SURE)
            return "You are probably too hopeful (%d %%).".formatted(hundred(1 - it.pessimistic()));
        return "No sign that you lean to either side.";
    }

    private static String then(Judgement it) {
        if (it.n() < Few.FIVE)
            return "Say beforehand how likely a next step is: one tap, before the talk.";
        if (it.n() < Few.TEN)
            return "From ten guesses on they are drawn in groups, with their ranges.";
        var skill = Math.round(it.skill() * 100);
        return skill > 0
                ? "Your guesses are %d in 100 nearer to what came than always saying how often it came so far."
                        .formatted(Math.min(99, skill))
                : "Always saying how often it came so far would have been as near.";
    }

    static Surprise surprise(Book book, Guesses.Said it) {
        var who =
                it.who().stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(Person::name)
                        .map(name -> name.full())
                        .collect(Collectors.joining(", "));
        var chance = Math.round(it.guess().said() * 100);
        return new Surprise(
                who.isEmpty() ? "Somebody" : who,
                it.guess().came()
                        ? "You gave it %d in 100, and it came.".formatted(chance)
                        : "You gave it %d in 100, and it did not come.".formatted(chance),
                String.format(Locale.ROOT, "%.1f bits", it.guess().surprise()),
                "/encounters/" + it.id());
    }

    private static Intended intended(Intention it) {
        var sides = new ArrayList<String>();
        sides.add(side(it.aloud()));
        sides.add(side(it.unsaid()));
        return new Intended(
                switch (it.label()) {
                    case NO_DATA -> "Only one way so far, so there is nothing to compare.";
                    case TOO_EARLY -> "Too little to say. Ask again at 10 of each.";
                    case OPEN, PRACTICALLY_EQUAL -> "Can’t tell yet.";
                    case LEANING, CLEAR ->
                            it.better() >= SURE
                                    ? "Saying it is ahead, %d in 100. Not settled yet."
                                            .formatted(hundred(it.better()))
                                    : "Leaving it unsaid is ahead, %d in 100. Not settled yet."
                                            .formatted(hundred(1 - it.better()));
                },
                sides);
    }

    private static String side(Finding it) {
        return it.n() < Few.TEN
                ? it.sentence()
                : it.sentence()
                        + " Likely %d to %d in 100."
                                .formatted(hundred(it.within().low()), hundred(it.within().high()));
    }

    private static int hundred(double share) {
        return Math.clamp(Math.round(share * 100), 1, 99);
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
