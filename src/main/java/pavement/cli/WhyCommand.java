package pavement.cli;

import java.util.ArrayList;
import java.util.List;
import pavement.desk.Desk;
import pavement.plan.Case;
import pavement.plan.Reckoned;
import pavement.plan.Saying;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        description = "Why somebody is in today's plan, or is not.",
        mixinStandardHelpOptions = true)
final class WhyCommand extends BookCommand {
    @Parameters(
            paramLabel = "NAME",
            description = "An id, or a name: as much of it as only one has.")
    private String who = "";

    @Option(names = "--json", description = "Print the numbers and the rule as JSON.")
    private boolean json;

    WhyCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var book = desk.book();
        var self = self(book);
        var person = Named.in(book, who);
        var it = thought(desk, book, self).about(person.id()).orElseThrow();
        if (json) out().println(Json.of(it));
        else lines(it).forEach(out()::println);
    }

    private static List<String> lines(Case it) {
        var lines = new ArrayList<String>();
        var name = it.person().name().full();
        lines.add(name + (it.place() == Case.Place.IN ? ", in today." : ", not today."));
        lines.add(it.sentence());
        it.move().ifPresent(move -> lines.add(move.why()));
        it.bar()
                .filter(_ -> it.move().isPresent())
                .ifPresent(bar -> lines.add("overruled  " + bar.sentence()));
        it.reckoned().ifPresent(each -> lines.addAll(numbers(each)));
        it.last()
                .ifPresent(move ->
                        lines.add(
                                "last in  %s, %s points an hour, %d min"
                                        .formatted(
                                                move.person().name().full(),
                                                Saying.points(move.numbers().reckoned().hourly()),
                                                move.minutes())));
        it.learned().forEach(said -> lines.add("learned  " + said));
        return lines;
    }

    private static List<String> numbers(Reckoned it) {
        var odds = it.chance().odds();
        return List.of(
                "chance   %s, %s. %s".formatted(odds.words(), odds.range(), Saying.chance(it)),
                "value    %s points a next step. %s"
                        .formatted(Saying.points(it.gain().mid()), Saying.gain(it)),
                "minutes  %d. %s".formatted(it.time().minutes(), Saying.minutes(it)),
                "score    %s points an hour. %s"
                        .formatted(Saying.points(it.hourly()), Saying.score(it)));
    }
}
