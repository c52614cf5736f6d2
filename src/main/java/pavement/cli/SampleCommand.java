package pavement.cli;

import java.time.LocalDate;
import pavement.acts.LoadSample;
import pavement.acts.RemoveSample;
import pavement.desk.Desk;
import pavement.desk.SampleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sample",
        description = "Load a made-up book of sixty people to look around in, or remove it.",
        mixinStandardHelpOptions = true)
final class SampleCommand extends BookCommand {
    @Option(names = "--remove", description = "Remove the made-up people again.")
    private boolean remove;

    SampleCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        out().println(remove ? removed(desk) : loaded(desk));
    }

    private static String loaded(Desk desk) {
        var self = self(desk.book());
        var sample = SampleBook.of(self, LocalDate.ofInstant(desk.now(), self.zone()));
        return switch (desk.carryOut(new LoadSample(sample))) {
            case LoadSample.Reply.Loaded(var people) ->
                    people
                            + " made-up people are in the book. Remove them: pavement sample --remove";
            case LoadSample.Reply.LoadedBefore _ ->
                    throw new Refusal("The sample people are in the book already.");
            case LoadSample.Reply.RealPeopleThere(var people) ->
                    throw new Refusal(
                            "There are "
                                    + people
                                    + " real people in the book, and made-up ones never stand beside"
                                    + " them. Look around in another home: pavement sample --home DIR");
        };
    }

    private static String removed(Desk desk) {
        return switch (desk.carryOut(new RemoveSample())) {
            case RemoveSample.Reply.Gone(var people) -> people + " made-up people are gone.";
            case RemoveSample.Reply.NoneThere _ ->
                    throw new Refusal("There are no sample people in the book.");
        };
    }
}
