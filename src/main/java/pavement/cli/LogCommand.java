package pavement.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pavement.acts.DealSaid;
import pavement.acts.LogLine;
import pavement.blocks.Going;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.deals.Board;
import pavement.desk.Desk;
import pavement.line.Draft;
import pavement.line.LineReader;
import pavement.line.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "log",
        description =
                "Log what happened in one line: pavement log \"Tom, coffee, 20m, needs a web designer\".",
        mixinStandardHelpOptions = true)
final class LogCommand extends BookCommand {
    private static final int LONGEST = 2_000;

    @Parameters(arity = "1..*", paramLabel = "LINE")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print facts as JSON.")
    private boolean json;

    @Option(
            names = "--deal",
            paramLabel = "NUMBER",
            description = "Which of several open deals it is about, as they were counted, or: new.")
    private String which = "";

    LogCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var line = String.join(" ", words).strip();
        if (line.isEmpty())
            throw new Refusal("Say what happened, like: pavement log \"Tom, coffee, 20m\"");
        if (line.length() > LONGEST)
            throw new Refusal(
                    "A line has at most "
                            + LONGEST
                            + " characters; this one has "
                            + line.length()
                            + ".");
        var book = desk.book();
        var self = self(book);
        var now = now(desk, self);
        var read = new LineReader(Names.of(book), self).read(line, now);
        var told =
                Draft.of(read, Going.running(book, desk.now()), now, self.zone())
                        .act(desk.newId(), desk::newId);
        var done = desk.carryOutUndoably(which.isEmpty() ? told : about(book, told));
        print(desk.book(), done.title(), done.reply());
    }

    /// With the deal that was counted out.
    private LogLine about(Book book, LogLine told) {
        var said =
                told.deal()
                        .orElseThrow(() ->
                                new Refusal(
                                        "This line tells of no deal. Leave --deal out, or say what became of it."));
        if (which.equals("new")) return told.with(said.anew());
        var open = DealSaid.open(book, told.buying());
        if (!which.matches("[1-9][0-9]{0,3}") || Integer.parseInt(which) > open.size())
            throw new Refusal(
                    open.isEmpty()
                            ? "No deal is open with them. Leave --deal out, or say --deal new."
                            : "--deal is a number from 1 to %d, or new:%n%s"
                                    .formatted(open.size(), counted(book, open)));
        return told.with(said.about(open.get(Integer.parseInt(which) - 1).id()));
    }

    private static String counted(Book book, List<Deal> deals) {
        return IntStream.range(0, deals.size())
                .mapToObj(at -> "  %d  %s".formatted(at + 1, Board.line(book, deals.get(at))))
                .collect(Collectors.joining("\n"));
    }

    private void print(Book book, String title, LogLine.Reply reply) {
        switch (reply) {
            case LogLine.Reply.Logged logged when json -> out().println(Json.of(logged));
            case LogLine.Reply.Logged(_, var asks, var promises) -> {
                out().println(title + ". Wrong? pavement undo");
                asks.stream().map(ask -> line(book, ask)).forEach(out()::println);
                promises.stream().map(promise -> line(book, promise)).forEach(out()::println);
            }
            case LogLine.Reply.LoggedBefore(var note) ->
                    throw new Refusal("This was logged before: " + note);
            case LogLine.Reply.NobodyThere _ ->
                    throw new Refusal("Somebody named in it left the book just now.");
            case LogLine.Reply.Unlikely(var wrong) -> throw new Refusal(wrong.sentence());
            case LogLine.Reply.RemoveSampleFirst _ ->
                    throw new Refusal(
                            "The sample people are in the book. Remove them first: pavement sample --remove");
            case LogLine.Reply.WhichDeal(var deals) ->
                    throw new Refusal(
                            "%d deals are open with them, so it is not clear which has moved. Nothing was logged. Say it again with --deal and its number, or --deal new:%n%s"
                                    .formatted(deals.size(), counted(book, deals)));
            case LogLine.Reply.NothingSaid _ ->
                    throw new Refusal(
                            "Nothing in this line says what happened. Try: pavement log \"Tom, coffee, 20m\"");
        }
    }

    private static String line(Book book, Ask ask) {
        var verb = ask.side() == Ask.Side.NEED ? "need" : "offer";
        return ask.whose().isEmpty()
                ? "  you %s: %s".formatted(verb, ask.what())
                : "  %s%ss: %s".formatted(name(book, ask.whose()), verb, ask.what());
    }

    private static String line(Book book, Promise promise) {
        var name = name(book, promise.person());
        return (promise.mine()
                        ? ("  you promised " + name).stripTrailing()
                        : "  " + name + "promised you")
                + ": "
                + promise.what()
                + Named.until(promise);
    }

    /// With a space behind it, so that it may stand before a verb; empty for nobody.
    private static String name(Book book, Optional<PersonId> who) {
        return who.flatMap(book::person).map(person -> person.name().full() + " ").orElse("");
    }
}
