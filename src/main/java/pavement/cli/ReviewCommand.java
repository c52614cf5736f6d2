package pavement.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.desk.Desk;
import pavement.review.Review;
import pavement.ties.Standings;
import pavement.week.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "review",
        description = "A week looked back on: its numbers with their ranges, and one thing to try.",
        mixinStandardHelpOptions = true)
final class ReviewCommand extends BookCommand {
    @Option(
            names = "--week",
            paramLabel = "DAY",
            description = "Another week: any day in it, such as 2026-10-12.")
    private Optional<LocalDate> week = Optional.empty();

    @Option(names = "--json", description = "Print it with all its numbers, as JSON.")
    private boolean json;

    ReviewCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var book = desk.book();
        var self = self(book);
        var today = LocalDate.ofInstant(desk.now(), self.zone());
        var span = week.map(day -> Span.of(self, day)).orElseGet(() -> Review.latest(self, today));
        if (!Review.shown(self, today, span))
            throw new Refusal(
                    "This week cannot be looked back on. Weeks go from ten years ago to the present one.");
        var review = Review.of(Standings.of(book), self, span, desk.now());
        if (json) out().println(Json.of(whole(review)));
        else lines(review).forEach(out()::println);
    }

    private static List<String> lines(Review review) {
        var lines = new ArrayList<String>();
        lines.add(review.span().start() + " to " + review.span().start().plusDays(6));
        for (var figure : review.figures()) {
            lines.add("%-38s %s".formatted(figure.name(), String.join("  ", figure.lately())));
            lines.add("       usual: " + figure.range());
            if (!figure.more().isEmpty()) lines.add("       " + figure.more());
        }
        review.surprise().ifPresent(lines::add);
        review.toTry().ifPresent(it -> lines.add("To try: " + it.said()));
        if (!review.line().isEmpty()) lines.add("Your line: " + review.line());
        return lines;
    }

    private static Map<String, Object> whole(Review review) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("from", review.span().start());
        whole.put("until", review.span().start().plusDays(6));
        whole.put("over", review.over());
        whole.put("figures", review.figures());
        whole.put("weeks", review.weeks());
        whole.put("met", review.met());
        whole.put("surprising", review.surprising());
        whole.put("toTry", review.toTry());
        whole.put("surprise", review.surprise());
        whole.put("line", review.line());
        return whole;
    }
}
