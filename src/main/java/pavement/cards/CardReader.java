package pavement.cards;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Reads vCards of all versions, many to a file, in their order and in bounded memory. Cards are
/// cut out of the file one after another and understood beside it, on as many processors as there
/// are.
public final class CardReader {
    /// Cards understood at one go, and octets: more than a hand over between threads costs, and
    /// little to hold.
    private static final int MOST = 64;

    private static final int LARGE = 1 << 20;

    private static final String NOBODY =
            "This card has no name, no e-mail address and no phone number.";

    private CardReader() {}

    /// One card.
    ///
    /// @param line where it begins in its file
    /// @param octets as they stand in the file, from `BEGIN` to the end of the line of `END`
    public record Entry(int line, byte[] octets, Contact contact) {}

    /// Cards of a file, and what of it could not be read.
    public record Reading(List<Entry> entries, List<Warning> warnings) {
        public Reading {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }
    }

    /// All cards of a file that is small enough to be held whole.
    public static Reading read(String file, byte[] octets) {
        var entries = new ArrayList<Entry>();
        var warnings = new ArrayList<Warning>();
        try {
            read(file, new ByteArrayInputStream(octets), entries::add, warnings::add, () -> false);
        } catch (IOException never) {
            throw new IllegalStateException("an array does not fail to be read", never);
        }
        return new Reading(entries, warnings);
    }

    /// The cards of a file of any size, each handed over as it is read.
    ///
    /// @param file as the owner calls it
    /// @param stop asked after every card
    public static void read(
            String file,
            InputStream in,
            Consumer<Entry> entries,
            Consumer<Warning> warnings,
            BooleanSupplier stop)
            throws IOException {
        try {
            batches(new CardCutter(file, new Lines(in)))
                    .gather(Gatherers.mapConcurrent(processors(), CardReader::understood))
                    .takeWhile(batch -> handedOver(batch, entries, warnings, stop))
                    .forEachOrdered(_ -> {});
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Stream<List<CardCutter.Cut>> batches(CardCutter cutter) {
        return Stream.iterate(batch(cutter), batch -> !batch.isEmpty(), _ -> batch(cutter));
    }

    private static List<CardCutter.Cut> batch(CardCutter cutter) {
        var batch = new ArrayList<CardCutter.Cut>();
        var size = 0L;
        try {
            while (batch.size() < MOST && size < LARGE) {
                var cut = cutter.next();
                if (cut.isEmpty()) break;
                batch.add(cut.get());
                size += cut.get().size();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return batch;
    }

    private static List<Understood> understood(List<CardCutter.Cut> cuts) {
        return cuts.stream().map(CardReader::understood).toList();
    }

    /// What one cut comes to: a person, or why it is none.
    private record Understood(Optional<Entry> entry, List<Warning> warnings) {
        static Understood warned(List<Warning> warnings) {
            return new Understood(Optional.empty(), warnings);
        }
    }

    /// Whether to go on.
    private static boolean handedOver(
            List<Understood> batch,
            Consumer<Entry> entries,
            Consumer<Warning> warnings,
            BooleanSupplier stop) {
        for (var each : batch) {
            if (stop.getAsBoolean()) return false;
            each.warnings().forEach(warnings);
            each.entry().ifPresent(entries);
        }
        return true;
    }

    private static Understood understood(CardCutter.Cut cut) {
        if (cut.lines().isEmpty()) return Understood.warned(cut.warnings());
        var own = own(cut.lines());
        if (Contacts.group(own))
            return Understood.warned(
                    cut.with("This is a group, not a person. Groups stay out of the book."));
        try {
            return Contacts.of(own)
                    .map(contact -> new Entry(cut.from(), joined(cut.lines()), contact))
                    .map(entry -> new Understood(Optional.of(entry), cut.warnings()))
                    .orElseGet(() -> Understood.warned(cut.with(NOBODY)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException odd) {
            return Understood.warned(
                    cut.with(
                            "A property of this card could not be understood: "
                                    + odd.getMessage()));
        }
    }

    /// The properties of one card; empty when the octets hold none.
    static List<ContentLine> lines(byte[] octets) {
        var found = new ArrayList<ContentLine>();
        try {
            var properties = new Properties(new Lines(new ByteArrayInputStream(octets)));
            for (var read = properties.next(); read.isPresent(); read = properties.next())
                found.add(read.get().line());
        } catch (IOException never) {
            throw new IllegalStateException("an array does not fail to be read", never);
        }
        return found;
    }

    /// Without the card of an agent inside the card.
    static List<ContentLine> own(List<ContentLine> lines) {
        var own = new ArrayList<ContentLine>();
        var depth = 0;
        for (var line : lines) {
            if (CardCutter.says(line, "BEGIN")) depth++;
            if (depth <= 1) own.add(line);
            if (CardCutter.says(line, "END")) depth--;
        }
        return own;
    }

    private static byte[] joined(List<ContentLine> lines) {
        var out = new ByteArrayOutputStream();
        lines.forEach(line -> out.writeBytes(line.octets()));
        return out.toByteArray();
    }
}
