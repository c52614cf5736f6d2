package pavement.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.desk.Desk;
import pavement.embeddings.Learning;
import pavement.line.Unanswered;
import pavement.match.Board;
import pavement.match.Both;
import pavement.match.Hit;
import pavement.match.Matches;
import pavement.ties.Standings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "matches",
        description = "Who can help whom, with the words that prove it.",
        mixinStandardHelpOptions = true)
final class MatchesCommand extends BookCommand {
    private static final int SHOWN = 20;

    /// So many sentences of notes are read while he waits.
    private static final int READ = 2_000;

    @Option(names = "--json", description = "Print needs and offers as JSON.")
    private boolean json;

    MatchesCommand(Desks desks) {
        super(desks);
    }

    /// For other programs.
    record Found(
            List<Both> withYou, List<Both> between, List<Both> oneWay, List<List<Hit>> rounds) {}

    @Override
    void on(Desk desk) {
        var book = desk.book();
        var today = LocalDate.ofInstant(desk.now(), self(book).zone());
        var model = Learning.in(folder());
        var matches = Matches.of(book, words(book).with(model.vectors()), today);
        model.remember(matches.texts());
        var board = Board.of(matches, Standings.of(book), desk.now(), Map.of(), Board.A_WEEK);
        if (json) out().println(Json.of(found(board)));
        else {
            var lines = lines(book, board);
            lines.forEach(out()::println);
            if (lines.isEmpty()) nothing(desk, book);
        }
    }

    private void nothing(Desk desk, Book book) {
        var read = new Unanswered().look(book, self(book), desk.now(), READ, READ);
        out().println(Unanswered.nothingFits(read.found().size()));
        if (read.unread() > 0)
            out().println("Notes of people that were not read: " + read.unread() + ".");
    }

    private static Found found(Board board) {
        return new Found(
                board.withYou(),
                board.between().stream().map(each -> each.both()).toList(),
                board.oneWay(),
                board.rounds().stream().map(each -> each.steps()).toList());
    }

    private static List<String> lines(Book book, Board board) {
        return Stream.of(
                        part("With you", board.withYou().stream().flatMap(Both::hits), book),
                        part(
                                "Between people you know",
                                board.between().stream().flatMap(each -> each.both().hits()),
                                book),
                        part(
                                "One can simply help the other",
                                board.oneWay().stream().flatMap(Both::hits),
                                book),
                        part(
                                "Help that goes round",
                                board.rounds().stream().flatMap(each -> each.steps().stream()),
                                book))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<String> part(String title, Stream<Hit> hits, Book book) {
        var lines = hits.limit(SHOWN).map(hit -> "  " + line(book, hit)).toList();
        return lines.isEmpty() ? Stream.of() : Stream.concat(Stream.of(title), lines.stream());
    }

    private static String line(Book book, Hit hit) {
        return "%s %s; %s %s"
                .formatted(
                        name(book, hit.receiver()).map(who -> who + " needs").orElse("You need"),
                        hit.need().what(),
                        name(book, hit.giver()).map(who -> who + " offers").orElse("you offer"),
                        hit.offer().what());
    }

    private static Optional<String> name(Book book, Optional<PersonId> who) {
        return who.flatMap(book::person).map(person -> person.name().full());
    }
}
