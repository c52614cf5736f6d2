package pavement.cli;

import pavement.acts.TakeBack;
import pavement.desk.Desk;
import picocli.CommandLine.Command;

@Command(
        name = "undo",
        description = "Take back what was done last.",
        mixinStandardHelpOptions = true)
final class UndoCommand extends BookCommand {
    UndoCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        switch (desk.undo().map(Desk.Done::reply).orElseGet(TakeBack.Reply.NothingLeft::new)) {
            case TakeBack.Reply.NothingLeft _ -> throw new Refusal("There is nothing to undo.");
            case TakeBack.Reply.SampleStaysOut _ ->
                    throw new Refusal("The sample people stay out: there are real people now.");
            case TakeBack.Reply.DoneAgain _, TakeBack.Reply.TooLate _ ->
                    throw new IllegalStateException("what was done last is no undo");
            case TakeBack.Reply.TakenBack(var title, var kept) ->
                    out().println("Undone: " + title + kept(kept));
        }
    }

    private static String kept(int kept) {
        return kept == 0
                ? ""
                : ". " + kept + " of it stays, because it was changed or written about since.";
    }
}
