package pavement.owners;

import java.nio.file.Path;

/// How others than this computer's own browsers come in: the devices, and the door they use.
public record Entrance(Devices devices, Gate gate) {
    public static Entrance in(Path home) {
        return new Entrance(new Devices(home), new Gate(home));
    }
}
