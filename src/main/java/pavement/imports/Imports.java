package pavement.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pavement.acts.BringWhole;
import pavement.acts.TakeOut;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Import;
import pavement.book.ImportId;
import pavement.book.Ref;
import pavement.book.Self;
import pavement.desk.Desk;
import pavement.desk.Traced;
import pavement.intake.Handing;
import pavement.intake.Owner;
import pavement.intake.Proposal;
import pavement.intake.Reading;

/// The imports of one owner: at most one under way, which carries on while he looks at other pages.
public final class Imports {
    private final Desk desk;
    private final Supplier<Self> self;
    private final Function<Source, Optional<BringWhole>> wholes;
    private final BiConsumer<Book, Book> watching;
    private final Current current = new Current();

    /// @param self the owner's settings as they are now
    /// @param wholes the whole book in a file; empty for a file of another kind
    /// @param watching is told of every import and taking out: the book before it, and after it
    public Imports(
            Desk desk,
            Supplier<Self> self,
            Function<Source, Optional<BringWhole>> wholes,
            BiConsumer<Book, Book> watching) {
        this.desk = desk;
        this.self = self;
        this.wholes = wholes;
        this.watching = watching;
    }

    /// Where the import under way is.
    public sealed interface State {
        record Idle() implements State {}

        record Reading(Run run, List<Source> sources) implements State {}

        /// Waits for the owner's word.
        record Ready(
                Run run,
                List<Source> sources,
                List<pavement.intake.Reading> readings,
                Proposal proposal)
                implements State {}

        record Writing(Run run, Proposal proposal) implements State {}

        record Ended(Run.End end, String source) implements State {}

        record Failed(String why) implements State {}

        /// A whole book, exported before, waits for the owner's word.
        record WholeReady(Run run, Source source, BringWhole whole) implements State {}

        record WholeWriting(Run run) implements State {}

        record WholeEnded(Desk.Done<BringWhole.Reply> done, String source) implements State {}

        /// The run that is at work; empty while nothing is read and nothing written.
        default Optional<Run> working() {
            return switch (this) {
                case State.Reading(var run, _) -> Optional.of(run);
                case State.Writing(var run, _) -> Optional.of(run);
                case State.WholeWriting(var run) -> Optional.of(run);
                case State.Idle _,
                        State.Ready _,
                        State.Ended _,
                        State.Failed _,
                        State.WholeReady _,
                        State.WholeEnded _ ->
                        Optional.empty();
            };
        }
    }

    public State state() {
        return current.state();
    }

    /// Begins to read, and lets go of what was read before. Refused while something is being
    /// written.
    public synchronized boolean begin(List<Source> sources) {
        if (writing()) return false;
        drop();
        var run = new Run(desk, owner());
        current.to(new State.Reading(run, sources));
        inBackground(run, sources, () -> read(run, sources));
        return true;
    }

    /// As `begin`, with the files of the import that is ready, taken to mean something else.
    public synchronized boolean again(List<Source> sources) {
        if (!(state() instanceof State.Ready)) return false;
        current.to(new State.Idle());
        return begin(sources);
    }

    /// What is ready is the list of somebody else; empty when it is the owner's after all.
    public synchronized boolean whose(Optional<Handing> handing) {
        if (!(state() instanceof State.Ready(_, var sources, var readings, _))) return false;
        var run = new Run(desk, owner(), handing);
        current.to(new State.Ready(run, sources, readings, run.propose(readings)));
        return true;
    }

    /// As `begin`, for what is read already.
    public synchronized boolean begin(Reading reading) {
        if (writing()) return false;
        drop();
        var run = new Run(desk, owner());
        current.to(
                new State.Ready(run, List.of(), List.of(reading), run.propose(List.of(reading))));
        return true;
    }

    /// The owner's word: brings in what is ready.
    public synchronized boolean bringIn() {
        if (state() instanceof State.WholeReady ready) return bringIn(ready);
        if (!(state() instanceof State.Ready(var run, var sources, var readings, var proposal)))
            return false;
        current.to(new State.Writing(run, proposal));
        inBackground(
                run,
                sources,
                () -> {
                    var before = desk.book();
                    var end = run.bringIn(proposal, readings);
                    watching.accept(before, desk.book());
                    current.ended(run, new State.Ended(end, proposal.what().source()));
                    delete(sources);
                });
        return true;
    }

    private boolean bringIn(State.WholeReady ready) {
        var run = ready.run();
        var sources = List.of(ready.source());
        current.to(new State.WholeWriting(run));
        inBackground(
                run,
                sources,
                () -> {
                    var before = desk.book();
                    var done = run.bringIn(ready.whole());
                    watching.accept(before, desk.book());
                    current.ended(run, new State.WholeEnded(done, ready.source().name()));
                    delete(sources);
                });
        return true;
    }

    private boolean writing() {
        var now = state();
        return now.working().isPresent() && !(now instanceof State.Reading);
    }

    /// Lets what is being read wait; what is being written is one piece and does not wait.
    public synchronized boolean pause() {
        if (!(state() instanceof State.Reading(var run, _))) return false;
        run.pause();
        return true;
    }

    public synchronized boolean resume() {
        if (!(state() instanceof State.Reading(var run, _))) return false;
        run.resume();
        return true;
    }

    /// Stops what is under way, or lets go of what is ready or done. Nothing half-done remains.
    public synchronized void stop() {
        if (writing()) return;
        drop();
    }

    /// Takes an import out of the book: what it brought and changed, but not what was written about
    /// it since.
    public TakeOut.Reply takeOut(Import what) {
        var before = desk.book();
        batch(what).ifPresent(desk::undo);
        if (state() instanceof State.Ended) current.to(new State.Idle());
        var reply = desk.carryOut(new TakeOut(what.id()));
        watching.accept(before, desk.book());
        return reply;
    }

    /// Owner of calendars and phone numbers, by his settings.
    public Owner owner() {
        var mine = self.get();
        return new Owner(mine.name(), Set.of(), mine.zone(), mine.country());
    }

    /// The batch that brought it, found by the trace of anybody it touched.
    private Optional<UUID> batch(Import what) {
        var since = what.at().minus(Duration.ofMinutes(1));
        var book = desk.book();
        var brought =
                book.people().stream()
                        .filter(person -> person.origin().by().equals(Optional.of(what.id())));
        var others =
                book.people().stream()
                        .filter(person -> !person.origin().by().equals(Optional.of(what.id())));
        return Stream.concat(brought, others)
                .flatMap(person -> desk.history(person.id(), since).stream())
                .filter(traced ->
                        traced.title().equals("Brought in " + what.source()) && !traced.undone())
                .filter(traced -> brings(traced, what.id()))
                .map(Traced::batch)
                .findFirst();
    }

    /// Two imports may be called the same; the trace of a batch removes the fact of its own import.
    private boolean brings(Traced traced, ImportId id) {
        return desk.steps(traced.batch()).stream()
                .anyMatch(step ->
                        step.back() instanceof Change.Removed(var ref)
                                && ref.equals(new Ref(Ref.Kind.IMPORT, id.value())));
    }

    private void read(Run run, List<Source> sources) {
        var whole = whole(sources);
        if (whole.isPresent()) {
            if (!run.stoppedAfterRest()) current.ended(run, whole.get().ready(run));
            return;
        }
        try {
            var readings = run.read(sources);
            var proposal = run.propose(readings);
            if (!run.stopped())
                current.ended(run, new State.Ready(run, sources, readings, proposal));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Whose file it is, so that it can be deleted.
    private record Found(Source source, BringWhole whole) {
        State ready(Run run) {
            return new State.WholeReady(run, source, whole);
        }
    }

    private Optional<Found> whole(List<Source> sources) {
        var found =
                sources.stream()
                        .flatMap(it -> wholes.apply(it).map(whole -> new Found(it, whole)).stream())
                        .findFirst();
        if (found.isPresent() && sources.size() > 1)
            throw new IllegalArgumentException(
                    found.get().source().name() + " is a whole book. Bring it in by itself.");
        return found;
    }

    /// Whatever goes wrong there is said to the owner, who is not waiting.
    private void inBackground(Run run, List<Source> sources, Runnable work) {
        var worker =
                Thread.ofPlatform()
                        .daemon()
                        .name("import")
                        .uncaughtExceptionHandler((_, broken) -> {
                            delete(sources);
                            current.ended(
                                    run,
                                    new State.Failed(
                                            "The import stopped, and nothing was changed. The reason: "
                                                    + reason(broken)));
                        })
                        .unstarted(work);
        current.by(worker);
        worker.start();
    }

    private static String reason(Throwable broken) {
        return broken instanceof OutOfMemoryError
                ? "it does not fit into the memory that Pavement may use. Give it more, such as PAVEMENT_OPTS=-Xmx4g, and start it again."
                : String.valueOf(broken.getMessage());
    }

    /// Waits a moment, so that small files are done before the next page is asked for.
    public void settle(Duration moment) {
        try {
            current.join(moment);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void drop() {
        switch (state()) {
            case State.Reading(var run, var sources) -> {
                run.stop();
                delete(sources);
            }
            case State.Ready(_, var sources, _, _) -> delete(sources);
            case State.WholeReady(_, var source, _) -> delete(List.of(source));
            case State.Idle _,
                    State.Writing _,
                    State.Ended _,
                    State.Failed _,
                    State.WholeWriting _,
                    State.WholeEnded _ -> {}
        }
        current.to(new State.Idle());
    }

    private static void delete(List<Source> sources) {
        for (var source : sources) {
            if (!source.ours()) continue;
            try {
                Files.deleteIfExists(source.file());
            } catch (IOException leftBehind) {
                source.file().toFile().deleteOnExit();
            }
        }
    }
}
