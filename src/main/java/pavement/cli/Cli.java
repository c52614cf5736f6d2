package pavement.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pavement.owners.Way;
import pavement.store.Database;
import pavement.store.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// The commands, behind one door.
public final class Cli {
    private final Place place;
    private final String version;
    private final Serve serve;
    private final Supplier<List<Object>> commands;
    private final PrintWriter out;
    private final PrintWriter err;

    /// How the web server is started; wired by `Main`, because no adapter knows another.
    @FunctionalInterface
    public interface Serve {
        /// Serves until it is told to stop.
        ///
        /// @return the exit code
        /// @throws NotServed when it cannot be reached where it is asked to be
        int until(Path home, Start start, PrintWriter out);
    }

    /// Why nothing is served, and what to do, in a sentence for a person.
    public static final class NotServed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotServed(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /// How the server is to be started.
    ///
    /// @param port 0 for any free one
    /// @param open whether to open the link in a browser
    /// @param hosts names by which a proxy on this computer is reached
    public record Start(int port, boolean open, List<String> hosts) {
        /// With these names when none were given.
        public Start or(List<String> others) {
            return hosts.isEmpty() ? new Start(port, open, others) : this;
        }

        public List<Way> far() {
            return hosts.stream()
                    .map(host ->
                            Way.of(host)
                                    .orElseThrow(() ->
                                            new Refusal(
                                                    "“%s” is not the name of a host. Write it as in pavement.example.org, without a path."
                                                            .formatted(host))))
                    .toList();
        }
    }

    /// Where the book is kept.
    ///
    /// @param home when `--home` does not say otherwise
    /// @param database a PostgreSQL (`jdbc:postgresql:…`); empty for SQLite in the home
    public record Place(Path home, Optional<String> database) {}

    /// @param ids makes UUIDv7
    public Cli(
            Place place,
            String version,
            InstantSource clock,
            Supplier<UUID> ids,
            Serve serve,
            PrintWriter out,
            PrintWriter err) {
        this.place = place;
        this.version = version;
        this.serve = serve;
        this.out = out;
        this.err = err;
        this.commands = () -> commands(new Desks(place.home(), place.database(), clock, ids));
    }

    private List<Object> commands(Desks desks) {
        return List.of(
                new ServeCommand(place.home(), serve),
                new TodayCommand(desks),
                new WhyCommand(desks),
                new WeekCommand(desks),
                new ReviewCommand(desks),
                new MoneyCommand(desks),
                new ExperimentsCommand(desks),
                new DealsCommand(desks),
                new LogCommand(desks),
                new BlockCommand(desks),
                new PeopleCommand(desks),
                new PersonCommand(desks),
                new MatchesCommand(desks),
                new ImportCommand(desks),
                new UndoCommand(desks),
                new AlikeCommand(desks),
                new ExportCommand(desks),
                new BackupCommand(desks),
                new PhoneCommand(place.home(), desks.clock()),
                new DoctorCommand(desks),
                new RemindersCommand(desks),
                new CalendarCommand(desks),
                new SampleCommand(desks),
                new CommandLine.HelpCommand());
    }

    /// @return 0 done, 1 refused with the reason on standard error, 2 wrong usage
    public int run(String... arguments) {
        var broken = Stream.of(arguments).filter(Cli::broken).findFirst();
        if (broken.isPresent()) return notUtf8(broken.get());
        var plain = Plain.of(arguments);
        if (plain.isPresent()) return served(plain.get());
        var words = bare(arguments) ? serving(arguments) : arguments;
        return line(words[0])
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> wrongUsage(wrong))
                .setExecutionExceptionHandler((failure, _, _) -> refused(failure))
                .execute(words);
    }

    /// The JVM puts this sign for what it could not read.
    private static boolean broken(String word) {
        return word.indexOf('\uFFFD') >= 0;
    }

    private int notUtf8(String word) {
        err.println(
                "“%s” is not written in UTF-8. Set the terminal to UTF-8 and repeat; nothing was done."
                        .formatted(word));
        err.flush();
        return 2;
    }

    private int served(Plain plain) {
        var home = plain.home().orElse(place.home()).toAbsolutePath().normalize();
        try {
            return serve.until(home, new Start(plain.port(), plain.open(), List.of()), out);
        } catch (Refusal | Home.Unusable | Database.Unreachable | NotServed refusal) {
            return said(refusal);
        } catch (UncheckedIOException disk) {
            return unanswered(disk);
        }
    }

    /// Only the command asked for, because looking at all of them takes a fifth of a second; all,
    /// when it is none of them or `help`.
    private CommandLine line(String first) {
        var spec =
                CommandSpec.create()
                        .name("pavement")
                        .mixinStandardHelpOptions(true)
                        .version("pavement " + version);
        spec.usageMessage()
                .description(
                        "Whom to reach out to today, and what came of it. Without a command: serve.");
        var line = new CommandLine(spec);
        var all = commands.get();
        var asked =
                all.stream()
                        .filter(each -> name(each).equals(first) && !first.equals("help"))
                        .toList();
        (asked.isEmpty() ? all : asked).forEach(line::addSubcommand);
        return line;
    }

    private static String name(Object command) {
        return command.getClass().getAnnotation(Command.class).name();
    }

    /// Whether these are going to start the server.
    public static boolean serves(String... arguments) {
        return bare(arguments) || arguments[0].equals("serve");
    }

    /// `pavement --port 8080` means `pavement serve --port 8080`.
    private static boolean bare(String[] arguments) {
        return arguments.length == 0
                || arguments[0].startsWith("--port")
                || arguments[0].startsWith("--home")
                || arguments[0].equals("--no-open");
    }

    private static String[] serving(String[] arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private static int wrongUsage(CommandLine.ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr().println(complaint(wrong));
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        command.getErr().flush();
        return 2;
    }

    /// The words of the library name an index; a person looks for the word.
    private static String complaint(CommandLine.ParameterException wrong) {
        if (!(wrong instanceof CommandLine.UnmatchedArgumentException odd) || odd.isUnknownOption())
            return Objects.requireNonNullElse(wrong.getMessage(), "That cannot be read.");
        var word = odd.getUnmatched().getFirst();
        return wrong.getCommandLine().getParent() == null
                ? "There is no command “%s”.".formatted(word)
                : "“%s” is more than this command takes. Put words that belong together in quotes."
                        .formatted(word);
    }

    private int refused(Exception failure) throws Exception {
        return switch (failure) {
            case Refusal refusal -> said(refusal);
            case Home.Unusable home -> said(home);
            case Database.Unreachable database -> said(database);
            case NotServed taken -> said(taken);
            case UncheckedIOException disk -> unanswered(disk);
            default -> throw failure;
        };
    }

    private int unanswered(UncheckedIOException disk) {
        err.print("The disk did not answer: ");
        return said(Objects.requireNonNull(disk.getCause()));
    }

    private int said(Throwable refusal) {
        err.println(refusal.getMessage());
        err.flush();
        return 1;
    }
}
