package pavement.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import pavement.desk.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Write everything into one ZIP of open formats: vCard, CSV and JSON.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends BookCommand {
    @Parameters(paramLabel = "FILE.zip")
    private Path file = Path.of("pavement.zip");

    @Option(names = "--force", description = "Write over a file that is there.")
    private boolean force;

    @Option(
            names = "--addresses",
            description =
                    "With the addresses of subscribed calendars. Whoever has one can read that calendar.")
    private boolean addresses;

    ExportCommand(Desks desks) {
        super(desks);
    }

    @Override
    void on(Desk desk) {
        var book = desk.book();
        try (var out = Files.newOutputStream(file, options())) {
            new Export(book, desk::card, addresses).to(out);
        } catch (FileAlreadyExistsException _) {
            throw new Refusal(
                    "There is a file " + file + " already. Say --force to write over it.");
        } catch (NoSuchFileException _) {
            throw new Refusal(
                    "There is no folder for " + file + ". Make it first, or name another file.");
        } catch (IOException failure) {
            throw new Refusal("The file " + file + " cannot be written: " + failure.getMessage());
        }
        out().println(
                        file
                                + " holds "
                                + book.size()
                                + " people and "
                                + book.encounters().size()
                                + " encounters.");
    }

    private StandardOpenOption[] options() {
        return force
                ? new StandardOpenOption[] {
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE
                }
                : new StandardOpenOption[] {
                    StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE
                };
    }
}
