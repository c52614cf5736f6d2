package pavement.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Fact;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "person",
        description = "Everything about one person.",
        mixinStandardHelpOptions = true)
final class PersonCommand extends BookCommand {
    @Parameters(
            paramLabel = "ID",
            description = "His id, or his name: as much of it as only he has.")
    private String who = "";

    @Option(names = "--json", description = "Print facts as JSON.")
    private boolean json;

    PersonCommand(Desks desks) {
        super(desks);
    }

    /// For other programs.
    record Everything(Person person, List<Encounter> encounters, List<Fact> facts) {}

    @Override
    void on(Desk desk) {
        var book = desk.book();
        var person = Named.in(book, who);
        var encounters = book.encountersWith(person.id());
        if (json)
            out().println(Json.of(new Everything(person, encounters, book.about(person.id()))));
        else lines(book, person, self(book).zone()).forEach(out()::println);
    }

    private static List<String> lines(Book book, Person person, ZoneId zone) {
        var facts =
                Stream.of(
                                Stream.of(person.name().full() + "  " + person.id()),
                                Stream.of(person.job().title(), person.job().organisation()),
                                person.reaches().stream()
                                        .map(reach -> word(reach.kind()) + ": " + reach.value()),
                                Stream.of(met(book, person)),
                                person.tags().stream().map(tag -> "tag: " + tag),
                                Stream.of(person.note()),
                                book.asksOf(person.id()).stream()
                                        .filter(Ask::open)
                                        .map(ask -> word(ask.side()) + "s: " + ask.what()),
                                book.promisesWith(person.id()).stream()
                                        .filter(Promise::open)
                                        .map(PersonCommand::owed),
                                book.encountersWith(person.id()).reversed().stream()
                                        .map(each -> line(each, zone)))
                        .flatMap(lines -> lines);
        return facts.filter(line -> !line.isBlank()).toList();
    }

    private static String met(Book book, Person person) {
        var met = person.met();
        var on = met.on().map(day -> " on " + day).orElse("");
        var through =
                met.through()
                        .flatMap(book::person)
                        .map(by -> " through " + by.name().full())
                        .orElse("");
        var place = met.stage().place().isEmpty() ? "" : ", " + met.stage().place();
        return "met: " + word(met.stage().kind()) + place + on + through;
    }

    private static String owed(Promise promise) {
        return (promise.mine() ? "you promised: " : "promised you: ")
                + promise.what()
                + Named.until(promise);
    }

    private static String line(Encounter each, ZoneId zone) {
        var day = LocalDate.ofInstant(each.at(), zone);
        return day
                + "  "
                + word(each.channel())
                + ", "
                + word(each.outcome())
                + (each.note().isEmpty() ? "" : ": " + each.note());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
