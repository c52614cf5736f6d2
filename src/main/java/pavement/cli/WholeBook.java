package pavement.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import pavement.acts.BringWhole;
import pavement.store.Whole;

/// A whole book in a file that `pavement export` wrote.
final class WholeBook {
    private WholeBook() {}

    /// Empty for a file of another kind.
    ///
    /// @throws Refusal when it is such a file and cannot be read
    static Optional<BringWhole> in(Path file) {
        try {
            return Whole.in(file).map(BringWhole::new);
        } catch (Whole.Damaged damaged) {
            throw new Refusal(
                    "In " + file + ", " + damaged.getMessage() + ". Nothing was changed.");
        } catch (IOException failure) {
            throw new Refusal(
                    "The file " + file + " cannot be read: " + failure.getMessage() + ".");
        }
    }

    /// @throws Refusal when there are sample people on one side
    static BringWhole.Reply.Brought brought(BringWhole.Reply reply) {
        return switch (reply) {
            case BringWhole.Reply.Brought brought -> brought;
            case BringWhole.Reply.RemoveSampleFirst sample ->
                    throw new Refusal(
                            sample.said() + " Remove them first: pavement sample --remove");
        };
    }
}
