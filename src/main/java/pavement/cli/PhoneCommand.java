package pavement.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import pavement.book.Dated;
import pavement.owners.Device;
import pavement.owners.Entrance;
import pavement.owners.Gate;
import pavement.owners.Qr;
import pavement.owners.Way;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "phone",
        description = {
            "Let a phone in: opens the door to your own network and shows a code for the phone's camera.",
            "It works while the server runs, in this or another window."
        },
        mixinStandardHelpOptions = true)
final class PhoneCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Mixin private final HomeOption home;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the door; the one it had, or " + Gate.PORT + ".")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--lan",
            description = "Open the door to your own network even when a proxy leads here.")
    private boolean lan;

    @Option(names = "--close", description = "Close the door to your own network.")
    private boolean close;

    @Option(names = "--list", description = "List the devices that may come in.")
    private boolean list;

    @Option(
            names = "--revoke",
            paramLabel = "NAME",
            description = "Let the device of this name in no longer.")
    private Optional<String> revoked = Optional.empty();

    @Spec private CommandSpec spec;

    private final InstantSource clock;

    PhoneCommand(Path standard, InstantSource clock) {
        this.home = new HomeOption(standard);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (port.filter(number -> number < 1 || number > 65_535).isPresent())
            throw new ParameterException(spec.commandLine(), "A port is 1 to 65535.");
        var entrance = Entrance.in(home.path());
        if (list) list(entrance);
        else if (revoked.isPresent()) revoke(entrance, revoked.get());
        else if (close) close(entrance.gate());
        else letIn(entrance);
        return 0;
    }

    private void list(Entrance entrance) {
        var devices = entrance.devices().all();
        if (devices.isEmpty()) out().println("No device is paired. Let one in: pavement phone");
        for (var device : devices)
            out().println(
                            "%s, paired %s, last seen %s"
                                    .formatted(
                                            device.name(),
                                            day(device.paired()),
                                            day(device.seen())));
    }

    private void revoke(Entrance entrance, String name) {
        var found =
                entrance.devices().all().stream()
                        .filter(device ->
                                device.name().equalsIgnoreCase(name) || device.id().equals(name))
                        .map(Device::id)
                        .toList();
        if (found.isEmpty())
            throw new Refusal(
                    "No device is called “" + name + "”. See them all: pavement phone --list");
        if (found.size() > 1)
            throw new Refusal(
                    "%d devices are called “%s”. Revoke one on the page: Settings, then Phone."
                            .formatted(found.size(), name));
        entrance.devices().revoke(found.getFirst(), clock.instant());
        out().println(name + " is revoked. Undo it on the page: Settings, then Phone.");
    }

    private void close(Gate gate) {
        var wish = gate.close();
        if (gate.served()) answer(gate, wish);
        out().println("The door to your own network is closed. Paired devices stay paired.");
    }

    private void letIn(Entrance entrance) {
        var gate = entrance.gate();
        if (!gate.served())
            throw new Refusal(
                    "Pavement is not running, so no phone could come in. Start it in another window with: pavement\nThen say again: pavement phone");
        var state = state(gate);
        var way = state.best().orElseThrow(() -> new Refusal(state.trouble()));
        if (lan && !state.open()) throw new Refusal(state.trouble());
        var near = lan || state.far().isEmpty();
        var through = near ? state.near().getFirst() : way;
        if (near) trust(through, entrance.devices().all().isEmpty());
        pair(through, entrance.devices().invite(clock.instant()));
        if (near) others(state, through);
    }

    private Gate.State state(Gate gate) {
        var now = gate.state();
        if (!lan && !now.far().isEmpty()) return now;
        var wish = gate.open(port.orElse(gate.wish().port()));
        return answer(gate, wish);
    }

    private static Gate.State answer(Gate gate, Gate.Wish wish) {
        return gate.answered(wish, PATIENCE)
                .orElseThrow(() ->
                        new Refusal(
                                "The server does not answer. Stop it, start it again, and repeat."));
    }

    private void trust(Way way, boolean first) {
        var page = new Way("http", way.host(), way.port()).to("/trust");
        out().println();
        if (!first) {
            out().println("A phone that was never here has to trust this computer first: " + page);
            return;
        }
        out().println(
                        "1. Once for each phone: let it trust this computer. Scan, and follow the three steps.");
        show(page);
        out().println("2. Then pair it.");
    }

    private void pair(Way way, String key) {
        out().println("Scan this with the phone’s camera. It works once, within ten minutes.");
        show(way.to("/pair/" + key));
    }

    private void show(String link) {
        out().println();
        out().print(Qr.of(link).blocks(Ansi.AUTO.enabled()));
        out().println(link);
        out().println();
    }

    private void others(Gate.State state, Way through) {
        for (var way : state.near())
            if (!way.equals(through))
                out().println("The same computer at another address: " + way.to("/"));
        out().println("The door to your own network is open until you say: pavement phone --close");
    }

    private static String day(java.time.Instant at) {
        return Dated.DATE.of(at.atZone(java.time.ZoneId.systemDefault()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
