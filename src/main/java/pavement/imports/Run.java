package pavement.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.acts.BringIn;
import pavement.acts.BringWhole;
import pavement.book.Book;
import pavement.book.ImportId;
import pavement.desk.Desk;
import pavement.intake.FileReader;
import pavement.intake.Handing;
import pavement.intake.Owner;
import pavement.intake.Proposal;
import pavement.intake.Proposer;
import pavement.intake.Reading;
import pavement.intake.Watch;

/// One import from its files to the book. Nothing is changed before `bringIn`, and that is one act.
public final class Run {
    private final Desk desk;
    private final Owner owner;
    private final ImportId id;
    private final Instant since;
    private final Optional<Handing> handing;
    private final Gauge gauge = new Gauge();

    public Run(Desk desk, Owner owner) {
        this(desk, owner, Optional.empty());
    }

    /// @param handing whose list it is, when it is not the owner's
    public Run(Desk desk, Owner owner, Optional<Handing> handing) {
        this.desk = desk;
        this.owner = owner;
        this.handing = handing;
        this.id = new ImportId(desk.newId());
        this.since = desk.now();
    }

    /// Whose list it is; empty when it is the owner's.
    public Optional<Handing> handing() {
        return handing;
    }

    /// What became of it.
    public sealed interface End {
        /// @param batch which takes it back
        record BroughtIn(Proposal proposal, Optional<UUID> batch) implements End {}

        record NothingNew(String why) implements End {}

        record RemoveSampleFirst() implements End {}

        /// Others kept changing the book; nothing was done.
        record Busy() implements End {}
    }

    public Progress progress() {
        return gauge.at(since, desk.now());
    }

    /// What is read so far is let go, and nothing is changed.
    public void stop() {
        gauge.stop();
    }

    /// Reading and comparing wait until `resume`.
    public void pause() {
        gauge.pause(desk.now());
    }

    public void resume() {
        gauge.resume(desk.now());
    }

    public boolean stopped() {
        return gauge.stopped();
    }

    /// Waits as long as it is paused, then says whether it was stopped.
    boolean stoppedAfterRest() {
        return gauge.stoppedAfterRest();
    }

    /// Brings in a whole book, in one piece; what is here already stays as it is.
    Desk.Done<BringWhole.Reply> bringIn(BringWhole whole) {
        writing();
        return desk.carryOutUndoably(whole);
    }

    private void writing() {
        gauge.step("Writing all of it into your book in one piece", 0);
    }

    /// Reads all files, one after another.
    public List<Reading> read(List<Source> sources) throws IOException {
        var whole = 0L;
        for (var source : sources) whole += Files.size(source.file());
        gauge.step("Reading", whole);
        var readings = new ArrayList<Reading>();
        for (var source : sources)
            try (var in = new Counted(Files.newInputStream(source.file()))) {
                var before = gauge.rows();
                var reader = new FileReader(owner.zone(), since, watch(before));
                readings.add(reader.read(source.name(), in, source.mapping()));
                if (stopped()) break;
            }
        return readings;
    }

    /// What they would do to the book as it is now.
    public Proposal propose(List<Reading> readings) {
        gauge.step(
                "Comparing with your book",
                readings.stream().mapToLong(reading -> reading.rows().size()).sum());
        var book = desk.book();
        var own = proposed(book, readings);
        return handing.map(each -> each.of(book, own, readings)).orElse(own);
    }

    private Proposal proposed(Book book, List<Reading> readings) {
        return Proposer.propose(
                book,
                id,
                readings,
                since,
                owner,
                new Watch() {
                    @Override
                    public void rows(int looked) {
                        gauge.rows(looked);
                        gauge.done(1);
                    }

                    @Override
                    public boolean stop() {
                        return gauge.stoppedAfterRest();
                    }
                });
    }

    /// Brings it in; works it out again when the book moved on in the meantime.
    public End bringIn(Proposal first, List<Reading> readings) {
        var proposal = first;
        for (int attempt = 0; attempt < 5 && !stopped(); attempt++) {
            writing();
            var done =
                    desk.carryOutUndoably(
                            new BringIn(proposal.what(), proposal.seen(), proposal.changes()));
            switch (done.reply()) {
                case BringIn.Reply.BroughtIn _ -> {
                    return new End.BroughtIn(proposal, done.batch());
                }
                case BringIn.Reply.NothingNew _ -> {
                    return new End.NothingNew(proposal.nothing());
                }
                case BringIn.Reply.RemoveSampleFirst _ -> {
                    return new End.RemoveSampleFirst();
                }
                case BringIn.Reply.BookMovedOn _ -> proposal = propose(readings);
            }
        }
        return new End.Busy();
    }

    private Watch watch(int before) {
        return new Watch() {
            @Override
            public void rows(int read) {
                gauge.rows(before + read);
            }

            @Override
            public boolean stop() {
                return gauge.stoppedAfterRest();
            }
        };
    }

    /// Counts the octets, which is how far a file is read.
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(new BufferedInputStream(in, 1 << 16));
        }

        @Override
        public int read() throws IOException {
            var octet = super.read();
            if (octet >= 0) gauge.done(1);
            return octet;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = super.read(into, from, length);
            if (count > 0) gauge.done(count);
            return count;
        }
    }
}
