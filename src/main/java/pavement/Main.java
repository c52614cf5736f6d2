package pavement;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import pavement.desk.Desk;
import pavement.http.Keys;
import pavement.store.MemoryJournal;

/// What is built from what.
public final class Main {
    static final String VERSION = "0.1.0";

    private Main() {}

    public static void main(String[] args) throws IOException {
        InstantSource clock = () -> InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
        var desk = new Desk(new MemoryJournal(), clock, Generators.timeBasedEpochRandomGenerator()::generate);
        var keys = new Keys(Keys.newSecret());
        var port = args.length > 1 ? Integer.parseInt(args[1]) : 7070;
        var server = Serving.server(desk, keys, "127.0.0.1", port, Files.createTempDirectory("pavement"));
        var listening = server.start();
        System.out.println("http://127.0.0.1:" + listening + "/key/" + keys.newKey());
    }
}
