package pavement.web;

import java.util.Optional;
import pavement.book.Channel;
import pavement.book.SetAside;
import pavement.plan.Aside;
import pavement.plan.Bar;
import pavement.plan.Case;
import pavement.plan.Move;
import pavement.plan.Reckoned;
import pavement.plan.Saying;

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
                Saying.chance(it),
                Saying.points(it.gain().mid()) + " points a next step",
                Saying.gain(it),
                Looks.minutes(it.time().minutes()),
                Saying.minutes(it),
                Saying.points(it.hourly()) + " points an hour",
                Saying.score(it));
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
