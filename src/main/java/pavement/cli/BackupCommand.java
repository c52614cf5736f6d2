package pavement.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Take a snapshot of the book now; the last 14 are kept.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin private final HomeOption home;

    @Spec private CommandSpec spec;

    private final Desks desks;

    BackupCommand(Desks desks) {
        this.desks = desks;
        this.home = desks.option();
    }

    @Override
    public Integer call() {
        try (var open = desks.home(home)) {
            spec.commandLine().getOut().println(open.backup());
        }
        return 0;
    }
}
