package pavement.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.book.Stage;
import pavement.brief.Sides;

/// A person in a few lines, to be read on the way to him: "a brief before (who, stage, last talk,
/// needs and offers of both sides, promises, what to ask)".
record Sketch(Book book, ZoneId zone, Instant now) {
    private static final int NOTE = 200;

    List<String> of(Person person) {
        var lines = new ArrayList<String>();
        lines.add(who(person));
        met(person, lines);
        last(person, lines);
        var sides = Sides.of(book, person.id());
        wishes("needs", sides.needs(), lines);
        wishes("offers", sides.offers(), lines);
        var promises = book.promisesWith(person.id()).stream().filter(Promise::open).toList();
        promises.stream().filter(Promise::mine).forEach(each -> lines.add("I owe: " + each.what()));
        promises.stream()
                .filter(Predicate.not(Promise::mine))
                .forEach(each -> lines.add("Owes me: " + each.what()));
        wishes("I need", sides.ownNeeds(), lines);
        return lines;
    }

    private static String who(Person person) {
        var job = person.job();
        var does =
                java.util.stream.Stream.of(job.title(), job.organisation())
                        .filter(each -> !each.isBlank())
                        .toList();
        return person.name().full() + (does.isEmpty() ? "" : ": " + String.join(", ", does));
    }

    private static void met(Person person, List<String> lines) {
        var stage = person.met().stage();
        if (stage.equals(Stage.UNKNOWN)) return;
        var kind = stage.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        lines.add("Met: " + kind + (stage.place().isEmpty() ? "" : ", " + stage.place()));
    }

    private void last(Person person, List<String> lines) {
        book.encountersWith(person.id()).stream()
                .filter(each -> each.twoWay() && !each.at().isAfter(now))
                .reduce((_, later) -> later)
                .ifPresent(each -> lines.add("Last talk " + said(each)));
    }

    private String said(Encounter talk) {
        var day = Dated.DATE.of(LocalDate.ofInstant(talk.at(), zone));
        var note = talk.note().replaceAll("\\s+", " ").strip();
        if (note.isEmpty()) return day;
        return day + ": " + (note.length() > NOTE ? note.substring(0, NOTE) + "…" : note);
    }

    private static void wishes(String verb, List<Ask> asks, List<String> lines) {
        if (asks.isEmpty()) return;
        var what = String.join("; ", asks.stream().map(Ask::what).toList());
        lines.add(Character.toUpperCase(verb.charAt(0)) + verb.substring(1) + ": " + what);
    }
}
