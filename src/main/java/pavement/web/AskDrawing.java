package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Ref;
import pavement.desk.Traced;
import pavement.http.Form;
import pavement.match.Matches;

/// Draws one need or offer.
record AskDrawing(Book book, Matches matches, Sides sides, History history) {
    private static final int ACROSS = 8;

    /// What was done about it since.
    interface History {
        List<Traced> of(Ref ask, Instant since);
    }

    AskView view(Ask ask, Form form) {
        var person = ask.whose().flatMap(book::person);
        var verb = ask.side() == Ask.Side.NEED ? "need" : "offer";
        return new AskView(
                ask.id().toString(),
                person.map(each -> each.name().full() + " " + verb + "s").orElse("You " + verb),
                person.map(each -> "/people/" + each.id()).orElse(""),
                ask.side() == Ask.Side.NEED,
                ask.what(),
                state(ask),
                since(ask),
                ask.heard().sentence(),
                ask.from().filter(id -> book.encounter(id).isPresent()).map(LogPage::link),
                form,
                moves(ask),
                ask.open()
                        ? matches.across(ask).stream()
                                .limit(ACROSS)
                                .map(hit -> sides.match(hit, ask))
                                .toList()
                        : List.of(),
                found(ask),
                past(ask));
    }

    static String state(Ask ask) {
        return switch (ask.state()) {
            case OPEN -> "Open.";
            case PAUSED -> "Paused: it rests, and is not matched.";
            case MET -> ask.side() == Ask.Side.NEED ? "Met." : "Given.";
            case WITHDRAWN -> "Withdrawn.";
            case REFUSED -> "Not so.";
        };
    }

    private String since(Ask ask) {
        var said = "Said " + day(ask.since());
        var again = ask.fresh().isAfter(ask.since()) ? ", again " + day(ask.fresh()) : "";
        return said
                + again
                + (ask.heard().guessed() ? ". Guessed from a title, so it counts less." : ".");
    }

    private String day(Instant at) {
        return Looks.day(
                LocalDate.ofInstant(at, sides.zone()),
                LocalDate.ofInstant(sides.now(), sides.zone()));
    }

    private static List<AskView.Move> moves(Ask ask) {
        var moves = new ArrayList<AskView.Move>();
        moves.add(new AskView.Move("OPEN", ask.open() ? "Still so" : "Open again"));
        if (ask.open()) moves.add(new AskView.Move("PAUSED", "Pause"));
        if (ask.alive()) {
            moves.add(new AskView.Move("MET", ask.side() == Ask.Side.NEED ? "Met" : "Given"));
            moves.add(new AskView.Move("WITHDRAWN", "No longer so"));
        }
        return moves;
    }

    private List<PersonView.Past> past(Ask ask) {
        var lines = new LinkedHashMap<Object, PersonView.Past>();
        for (var each : history.of(ask.ref(), PersonSketch.thirtyDays(sides.now())))
            lines.putIfAbsent(
                    each.batch(),
                    new PersonView.Past(
                            day(each.at()) + " " + Looks.time(each.at(), sides.zone()),
                            each.title(),
                            each.open() ? each.batch().toString() : ""));
        return List.copyOf(lines.values());
    }

    /// Everything that is written, beyond what people said they offer.
    private static String found(Ask ask) {
        return ask.whose().isEmpty() && ask.side() == Ask.Side.NEED && ask.open()
                ? FindPage.path(ask.what())
                : "";
    }
}
