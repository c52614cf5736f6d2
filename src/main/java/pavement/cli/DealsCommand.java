package pavement.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import pavement.book.Book;
import pavement.book.Next;
import pavement.deals.Board;
import pavement.deals.Quiet;
import pavement.deals.Written;
import pavement.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "deals",
        description =
                "The pipeline: where each deal stands, what it is worth, and what comes next.",
        mixinStandardHelpOptions = true)
final class DealsCommand extends BookCommand {
    @Option(names = "--json", description = "Print every deal with all its steps as JSON.")
    private boolean json;

    DealsCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var book = desk.book();
        if (json) {
            out().println(Json.of(book.deals()));
            return;
        }
        if (book.deals().isEmpty()) {
            out().println("No deal yet. A talk that mentions money or a trial makes one.");
            return;
        }
        lines(book, book.zone(), LocalDate.ofInstant(desk.now(), book.zone()))
                .forEach(out()::println);
    }

    private static List<String> lines(Book book, ZoneId zone, LocalDate today) {
        var lines = new ArrayList<String>();
        for (var column : Board.of(book, today, zone).columns()) {
            var total = column.total().said();
            lines.add(
                    "%s  %d%s"
                            .formatted(
                                    column.step().name(),
                                    column.cards().size(),
                                    total.isEmpty() ? "" : ", " + total));
            for (var card : column.cards()) lines.add("  " + line(card));
        }
        return lines;
    }

    private static String line(Board.Card card) {
        var deal = card.deal();
        var parts = new ArrayList<String>(List.of(card.who()));
        if (!deal.organisation().isEmpty() && !deal.organisation().equals(card.who()))
            parts.add(deal.organisation());
        deal.price().map(Written::price).ifPresent(parts::add);
        deal.next().map(DealsCommand::next).ifPresent(parts::add);
        if (!deal.now().why().isEmpty()) parts.add(deal.now().why());
        card.quiet().map(Quiet::sentence).ifPresent(parts::add);
        return String.join("  ", parts);
    }

    private static String next(Next next) {
        return "next: " + next.what() + next.day().map(day -> ", " + day).orElse("");
    }
}
