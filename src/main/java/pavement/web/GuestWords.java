package pavement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.match.Guest;
import pavement.match.Link;
import pavement.match.Reason;

/// Why somebody is worth meeting, in sentences with the words that were written down.
record GuestWords(LocalDate today) {
    List<EventView.Why> of(Guest guest) {
        var called = guest.person().name().called();
        return guest.reasons().stream().map(reason -> why(called, guest, reason)).toList();
    }

    private EventView.Why why(String called, Guest guest, Reason reason) {
        return switch (reason) {
            case Reason.Swap(var theirs, var own) ->
                    new EventView.Why(guest.both() ? "both" : "fit", swap(theirs, own));
            case Reason.Between(var theirs, var other, var whose, var here) ->
                    new EventView.Why("fit", between(called, theirs, other, whose, here));
            case Reason.Promised(var promise, var late) ->
                    new EventView.Why("", promised(called, promise, late));
            case Reason.Introducer(var by, var link, var here) ->
                    new EventView.Why("", introducer(by, link, here));
            case Reason.Opens(var stranger, var link) ->
                    new EventView.Why(
                            "",
                            link == Link.SAME_FIRM
                                    ? "Works where "
                                            + stranger.name().full()
                                            + " works, who is here and new to you."
                                    : "Knows "
                                            + stranger.name().full()
                                            + ", who is here and new to you.");
        };
    }

    private static String swap(Ask theirs, Ask own) {
        return switch (theirs.side()) {
            case NEED -> "Needs " + theirs.what() + "; you offer " + own.what() + ".";
            case OFFER -> "Offers " + theirs.what() + "; you need " + own.what() + ".";
        };
    }

    private static String between(
            String called, Ask theirs, Ask other, Person whose, boolean here) {
        var says =
                switch (theirs.side()) {
                    case NEED -> "Needs " + theirs.what();
                    case OFFER -> "Offers " + theirs.what();
                };
        var across =
                switch (other.side()) {
                    case NEED -> " needs " + other.what();
                    case OFFER -> " offers " + other.what();
                };
        return says
                + "; "
                + whose.name().full()
                + (here ? ", who is here," : ", whom you know,")
                + across
                + ". You could introduce "
                + called
                + ".";
    }

    private String promised(String called, Promise promise, boolean late) {
        var due =
                promise.due()
                        .map(day ->
                                late
                                        ? ", was due " + Looks.weekday(day, today)
                                        : ", due " + Looks.day(day, today))
                        .orElse("");
        return (promise.mine() ? "You owe " + called + ": " : called + " owes you: ")
                + promise.what()
                + due
                + ".";
    }

    private static String introducer(Person by, Link link, boolean here) {
        var name = by.name().full();
        var sign =
                switch (link) {
                    case INTRODUCED -> " knows them: one came through the other";
                    case TALKED_TOGETHER -> " was in a talk with both of you";
                    case SAME_FIRM ->
                            " works for the same firm"
                                    + Optional.of(by.job().organisation())
                                            .map(firm -> ", " + firm)
                                            .orElse("");
                };
        return name
                + sign
                + (here ? ", and is here. Ask for an introduction." : ". Ask beforehand.");
    }
}
