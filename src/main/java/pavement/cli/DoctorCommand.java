package pavement.cli;

import java.util.concurrent.Callable;
import pavement.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = "Look whether the book and its snapshots are sound.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Mixin private final HomeOption home;

    @Option(names = "--json", description = "Print facts as JSON.")
    private boolean json;

    @Spec private CommandSpec spec;

    private final Desks desks;

    DoctorCommand(Desks desks) {
        this.desks = desks;
        this.home = desks.option();
    }

    @Override
    public Integer call() {
        var findings = Home.check(home.path(), desks.clock());
        var out = spec.commandLine().getOut();
        if (json) out.println(Json.of(findings));
        else
            findings.forEach(finding ->
                    out.println(
                            (finding.well() ? "ok   " : "ILL  ")
                                    + finding.what()
                                    + ": "
                                    + finding.said()));
        if (findings.stream().allMatch(Home.Finding::well)) return 0;
        throw new Refusal("Something is not as it should be; see the lines that begin with ILL.");
    }
}
