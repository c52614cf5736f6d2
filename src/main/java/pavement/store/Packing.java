package pavement.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.book.BlockId;
import pavement.book.Comfort;
import pavement.book.Encounter;
import pavement.book.Frozen;
import pavement.book.Inside;
import pavement.book.Money;
import pavement.book.Stage;
import pavement.book.Trial;
import pavement.book.With;

/// Encounters as octets, with everybody who was there: the columns that [EncounterRows] reads, one
/// behind the other.
final class Packing {
    /// Another number, and what was packed before is not looked at.
    static final int FORMAT = 1;

    private final Map<UUID, Integer> people = new LinkedHashMap<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private int count;

    void add(Encounter encounter) {
        try {
            write(new DataOutputStream(rows), encounter);
            count++;
        } catch (IOException failure) {
            throw new UncheckedIOException("memory cannot be written", failure);
        }
    }

    /// Octets of the encounters so far.
    int size() {
        return rows.size();
    }

    byte[] octets() {
        try {
            var whole = new ByteArrayOutputStream(rows.size() + rows.size() / 8);
            write(new DataOutputStream(whole));
            return whole.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("memory cannot be written", failure);
        }
    }

    static List<Encounter> encounters(byte[] octets, Shared shared) throws SQLException {
        var from = new PackedCells(octets, shared);
        var count = from.whole();
        var all = new ArrayList<Encounter>(count);
        for (var i = 0; i < count; i++) all.add(encounter(from));
        return all;
    }

    private static Encounter encounter(PackedCells from) throws SQLException {
        var first = EncounterRows.encounter(from);
        var count = from.whole();
        var others = new ArrayList<With>(count);
        for (var i = 0; i < count; i++) others.add(EncounterRows.with(from));
        return EncounterRows.whole(first, others);
    }

    private void write(DataOutputStream whole) throws IOException {
        whole.writeInt(people.size());
        for (var person : people.keySet()) id(whole, person);
        whole.writeInt(words.size());
        for (var word : words.keySet()) text(whole, word);
        whole.writeInt(count);
        rows.writeTo(whole);
    }

    private void write(DataOutputStream row, Encounter it) throws IOException {
        id(row, it.id().value());
        row.writeLong(it.at().toEpochMilli());
        var worth = it.worth();
        row.writeInt(
                Codes.of(it.channel())
                        | Codes.of(it.direction()) << 8
                        | Codes.of(it.by()) << 12
                        | (it.deliberate() ? 1 << 16 : 0)
                        | Codes.of(it.stage().kind()) << 17
                        | worth.given() << 25
                        | worth.got() << 28);
        word(row, it.stage().place());
        row.writeInt(came(it));
        text(row, it.note());
        first(row, it.with());
        rare(row, it);
        row.writeInt(Math.max(0, it.with().size() - 1));
        for (var other : it.with().stream().skip(1).toList()) {
            row.writeInt(number(people, other.person().value()));
            row.writeInt(Codes.of(other.then().tie()));
            row.writeInt(other.then().contactsLastYear());
            row.writeDouble(other.then().warmth());
            row.writeInt(Codes.of(other.then().met().kind()));
            word(row, other.then().met().place());
        }
    }

    /// What came of it, the minutes, and which of what most encounters do not have is there.
    private static int came(Encounter it) {
        return Codes.of(it.outcome())
                | it.spent().talk() << 3
                | it.spent().around() << 14
                | (it.worth().money().isPresent() ? 1 << 25 : 0)
                | (it.expected().isPresent() ? 1 << 26 : 0)
                | (it.comfort().equals(Comfort.UNASKED) ? 0 : 1 << 27)
                | (it.trial().planItem().isEmpty() ? 0 : 1 << 28)
                | (armed(it.trial()) ? 1 << 29 : 0)
                | (it.inside().isPresent() || it.said().isPresent() ? 1 << 30 : 0);
    }

    private static boolean armed(Trial trial) {
        return !trial.arm().isEmpty() || trial.propensity().isPresent();
    }

    private void first(DataOutputStream row, List<With> with) throws IOException {
        row.writeInt(with.isEmpty() ? -1 : number(people, with.getFirst().person().value()));
        if (with.isEmpty()) return;
        Frozen then = with.getFirst().then();
        Stage met = then.met();
        row.writeInt(
                Codes.of(then.tie()) | Codes.of(met.kind()) << 4 | then.contactsLastYear() << 12);
        word(row, met.place());
        row.writeDouble(then.warmth());
    }

    private void rare(DataOutputStream row, Encounter it) throws IOException {
        if (it.worth().money().isPresent()) money(row, it.worth().money().get());
        if (it.expected().isPresent()) row.writeDouble(it.expected().get());
        if (!it.comfort().equals(Comfort.UNASKED)) {
            maybeWhole(row, it.comfort().before());
            maybeWhole(row, it.comfort().after());
        }
        if (!it.trial().planItem().isEmpty()) word(row, it.trial().planItem());
        if (armed(it.trial())) {
            word(row, it.trial().arm());
            there(row, it.trial().propensity().isPresent());
            if (it.trial().propensity().isPresent()) row.writeDouble(it.trial().propensity().get());
        }
        if (it.inside().isEmpty() && it.said().isEmpty()) return;
        there(row, it.inside().isPresent());
        if (it.inside().isPresent()) id(row, it.block().map(BlockId::value).orElseThrow());
        maybeFlag(row, it.inside().map(Inside::byHand));
        maybeFlag(row, it.said());
    }

    private static void money(DataOutputStream row, Money money) throws IOException {
        row.writeLong(money.minor());
        text(row, money.currency());
    }

    private static void id(DataOutputStream row, UUID id) throws IOException {
        row.writeLong(id.getMostSignificantBits());
        row.writeLong(id.getLeastSignificantBits());
    }

    private static void text(DataOutputStream row, String text) throws IOException {
        var octets = text.getBytes(UTF_8);
        row.writeInt(octets.length);
        row.write(octets);
    }

    private void word(DataOutputStream row, String word) throws IOException {
        row.writeInt(number(words, word));
    }

    private static void maybeWhole(DataOutputStream row, Optional<Integer> value)
            throws IOException {
        there(row, value.isPresent());
        if (value.isPresent()) row.writeInt(value.get());
    }

    private static void maybeFlag(DataOutputStream row, Optional<Boolean> value)
            throws IOException {
        there(row, value.isPresent());
        if (value.isPresent()) there(row, value.get());
    }

    private static void there(DataOutputStream row, boolean value) throws IOException {
        row.writeByte(value ? 1 : 0);
    }

    private static <K> int number(Map<K, Integer> known, K each) {
        return known.computeIfAbsent(each, _ -> known.size());
    }
}
