package pavement.web;

import java.util.Locale;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.SetAside;
import pavement.plan.Aside;
import pavement.plan.Bar;
import pavement.plan.Case;
import pavement.plan.Move;
import pavement.plan.Reckoned;

/// Draws the numbers of a [Case], and nothing that is not in it.
final class WhyDrawing {
    private WhyDrawing() {}

    static WhyView view(Case it) {
        var person = it.person();
        var name = person.name().full();
        var beside = it.last().map(WhyDrawing::beside);
        return new WhyView(
                person.id().toString(),
                Looks.initials(person.name()),
                it.reckoned().map(each -> Looks.line(each.tie())).orElse("unmet"),
                name,
                it.move().map(move -> verb(move.channel()) + " " + name).orElse(name),
                word(it.place()),
                it.sentence(),
                it.move().map(Move::why).orElse(""),
                it.move().isPresent() ? it.bar().map(Bar::sentence).orElse("") : "",
                it.reckoned().map(WhyDrawing::numbers),
                beside,
                it.learned(),
                new WhyView.Doing(
                        it.open(),
                        beside.filter(_ -> it.open()),
                        it.bar().filter(bar -> bar.why() == Bar.Why.SET_ASIDE).isPresent(),
                        it.move().filter(move -> !move.done()).isPresent()));
    }

    private static WhyView.Beside beside(Move move) {
        return new WhyView.Beside(
                move.person().id().toString(),
                move.person().name().full(),
                numbers(move.numbers().reckoned()));
    }

    private static WhyView.Numbers numbers(Reckoned it) {
        return new WhyView.Numbers(
                Odds.of(
                        it.chance().odds().low(),
                        it.chance().odds().mid(),
                        it.chance().odds().high()),
                chance(it),
                points(it.gain().mid()) + " a next step",
                gain(it),
                Looks.minutes(it.time().minutes()),
                minutes(it),
                "%s an hour".formatted(points(it.hourly())),
                score(it));
    }

    private static String chance(Reckoned it) {
        var chance = it.chance();
        var kind =
                "%s by %s: %s, of %s"
                        .formatted(
                                Looks.word(it.tie()),
                                Looks.word(it.channel()).toLowerCase(Locale.ROOT),
                                chance.usual().words(),
                                tries(chance.tries()));
        var own =
                chance.own() == 0
                        ? "; never tried with them"
                        : "; with them %d of %d answered".formatted(chance.answered(), chance.own());
        var tired =
                chance.tired() < .995
                        ? "; lowered to %d %% after tries without an answer"
                                .formatted(Math.round(chance.tired() * 100))
                        : "";
        return kind + own + tired + ".";
    }

    private static String gain(Reckoned it) {
        var gain = it.gain();
        return "Likely between %s and %s for both of you together, of %s; a next step comes of %s answers, and a talk without one is worth %.1f.%s"
                .formatted(
                        number(gain.low()),
                        number(gain.high()),
                        Words.count((int) gain.valued(), "valued step", "valued steps"),
                        gain.step().words(),
                        gain.talk(),
                        gain.fit() > 0 ? " Needs and offers match." : "");
    }

    private static String minutes(Reckoned it) {
        var time = it.time();
        return "Running mean: %d around it and %d of talk when there is an answer, of %d timed."
                .formatted(Math.round(time.around()), Math.round(time.talk()), time.timed());
    }

    private static String score(Reckoned it) {
        var score = it.score();
        var place =
                score.rank()
                        .map(rank -> "Rank %d of %,d.".formatted(rank, score.of()))
                        .orElse("No place among the first of %,d.".formatted(score.of()));
        return "%s Today’s draw: %.1f points; without luck %.1f."
                .formatted(place, score.drawn(), score.expected());
    }

    private static String points(double points) {
        return number(points) + " points";
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, points < 10 ? "%.1f" : "%.0f", points);
    }

    private static String tries(long tries) {
        return tries == 1 ? "1 try" : tries + " tries";
    }

    static String verb(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> "Call";
            case MESSAGE, REACTION, BULK -> "Message";
            case IN_PERSON, EVENT -> "Meet";
        };
    }

    private static String word(Case.Place place) {
        return switch (place) {
            case IN -> "In today";
            case BARRED -> "Not today: a rule";
            case RESCUE -> "Not today: three names only";
            case NO_MINUTES -> "Not today: no minutes";
            case OUTRANKED -> "Not today: others bring more";
            case FULL -> "Not today: seven are in";
            case NO_ROOM -> "Not today: no room";
            case SHARE -> "Not today: the active share";
        };
    }

    /// How the snooze of a person reads on his page.
    static Optional<String> aside(Optional<Aside> held) {
        return held.map(it ->
                it.said().why() == SetAside.Why.SKIPPED
                        ? "Skipped for today."
                        : it.said().why() == SetAside.Why.SWAPPED
                                ? "Swapped for somebody else today."
                                : it.sentence());
    }
}
