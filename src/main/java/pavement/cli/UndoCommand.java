package pavement.cli;

import java.util.concurrent.Callable;
import pavement.acts.TakeBack;
import pavement.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "undo", description = "Take back what was done last.", mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    @Mixin
    private final HomeOption home;

    @Spec
    private CommandSpec spec;

    private final Desks desks;

    UndoCommand(Desks desks) {
        this.desks = desks;
        this.home = desks.option();
    }

    @Override
    public Integer call() {
        var said = desks.at(home, desk -> sentence(desk));
        spec.commandLine().getOut().println(said);
        return 0;
    }

    private static String sentence(Desk desk) {
        return switch (desk.undo().orElseThrow(() -> new Refusal("There is nothing to undo."))) {
            case TakeBack.Reply.NothingLeft _ -> throw new Refusal("There is nothing to undo.");
            case TakeBack.Reply.SampleStaysOut _ ->
                throw new Refusal("The sample people stay out: there are real people now.");
            case TakeBack.Reply.TakenBack(var title, var kept) -> "Undone: " + title + kept(kept);
        };
    }

    private static String kept(int kept) {
        return kept == 0 ? "" : ". " + kept + " of it stays, because it was changed or written about since.";
    }
}
