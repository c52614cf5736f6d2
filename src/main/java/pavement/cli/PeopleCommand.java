package pavement.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pavement.desk.Desk;
import pavement.search.Found;
import pavement.search.Order;
import pavement.search.Query;
import pavement.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "people",
        description =
                "List people, or those that words and filters find (need:any met:outside city:Berlin silent:90).",
        mixinStandardHelpOptions = true)
final class PeopleCommand extends BookCommand {
    @Parameters(arity = "0..*", paramLabel = "WORDS")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most so many. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--json", description = "Print facts as JSON.")
    private boolean json;

    PeopleCommand(Desks desks) {
        super(desks);
    }

    /// One line of the list, for other programs.
    record Listed(
            String id,
            String name,
            String organisation,
            String title,
            String tie,
            Optional<String> lastTalk) {
        static Listed of(Found.Hit hit) {
            var person = hit.person();
            return new Listed(
                    person.id().toString(),
                    person.name().full(),
                    person.job().organisation(),
                    person.job().title(),
                    hit.standing().tie().name().toLowerCase(Locale.ROOT),
                    hit.standing().lastTalk().map(Object::toString));
        }
    }

    @Override
    void on(Desk desk) {
        var query = Query.read(String.join(" ", words));
        if (!query.misread().isEmpty()) throw new Refusal(String.join("\n", query.misread()));
        try (var search = Search.without()) {
            print(search.find(desk.book(), query, Order.BEST, desk.now(), 0, Math.max(1, limit)));
        }
    }

    private void print(Found found) {
        var listed = found.hits().stream().map(Listed::of).toList();
        if (json) out().println(Json.of(listed));
        else listed.forEach(each -> out().println(line(each)));
        if (!json && found.all() > listed.size())
            out().println(
                            "… and %d more: --limit %d shows all."
                                    .formatted(found.all() - listed.size(), found.all()));
    }

    private static String line(Listed each) {
        var job = each.organisation().isEmpty() ? each.title() : each.organisation();
        return each.id()
                + "  "
                + each.name()
                + (job.isEmpty() ? "" : ", " + job)
                + " ("
                + each.tie()
                + ")";
    }
}
