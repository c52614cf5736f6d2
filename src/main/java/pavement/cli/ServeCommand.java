package pavement.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Start the pages, print the link, and stop on Ctrl-C.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    static final int PORT = 7070;

    @Mixin private HomeOption home;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + PORT,
            description = "Port on 127.0.0.1; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--no-open", description = "Do not open the link in a browser.")
    private boolean closed;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Also answer to this name, by which a proxy on this computer (Tailscale, Caddy) is reached. Default: PAVEMENT_HOST.")
    private List<String> hosts = List.of();

    @Spec private CommandSpec spec;

    private final Cli.Serve serve;

    ServeCommand(Path standard, Cli.Serve serve) {
        this.home = new HomeOption(standard);
        this.serve = serve;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535)
            throw new ParameterException(
                    spec.commandLine(), "A port is 0 to 65535, not " + port + ".");
        return serve.until(
                home.path(), new Cli.Start(port, !closed, hosts), spec.commandLine().getOut());
    }
}
