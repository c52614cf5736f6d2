package pavement.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Doubt;
import pavement.book.Import;
import pavement.book.ImportId;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.Ref;
import pavement.book.Wishes;
import pavement.cards.Contact;
import pavement.cards.Meeting;
import pavement.cards.Warning;

/// Works out what files would do to a book. The same book and files always give the same proposal,
/// and a book that took a proposal in has nothing more to learn from its files.
public final class Proposer {
    /// Rows that meet several people may need another look once all are known, until nothing is
    /// added any more. What they add only grows, so this ends by itself; the number only guards
    /// against a mistake in that thought.
    private static final int LOOKS = 50;

    private final Book book;
    private final ImportId id;
    private final Instant now;
    private final Phones phones;
    private final Watch watch;
    private final Drafts drafts;
    private final Leads leads;
    private final List<Warning> cleaned = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<Ref, Doubt> doubts = new LinkedHashMap<>();

    private record Keyed(String file, Row row) {}

    private Proposer(Book book, ImportId id, Instant now, Phones phones, Watch watch) {
        this.book = book;
        this.id = id;
        this.now = now;
        this.phones = phones;
        this.watch = watch;
        this.drafts = new Drafts(book);
        this.leads = new Leads(book, id, now);
    }

    /// @param id of the import it will be, should the owner agree
    /// @param own who the owner is in calendars, and what phone numbers without a country are
    public static Proposal propose(
            Book book, ImportId id, List<Reading> readings, Instant now, Owner own, Watch watch) {
        return new Proposer(book, id, now, own.phones(), watch).proposal(readings, own);
    }

    private Proposal proposal(List<Reading> readings, Owner own) {
        var rows = keyed(readings);
        rows.forEach(each ->
                drafts.recognition()
                        .hear(each.row().contact().name().full(), each.row().contact().reaches()));
        for (int i = 0; i < rows.size() && !watch.stop(); i++) {
            take(rows.get(i));
            watch.rows(i + 1);
        }
        for (int look = 1; look < LOOKS && again(rows); look++) {}
        var meetings = new Meetings(book, drafts, id, now, own);
        readings.forEach(reading -> meetings.take(reading.file(), kept(reading)));
        return result(readings, meetings);
    }

    private Proposal result(List<Reading> readings, Meetings meetings) {
        var left = new ArrayList<Warning>();
        readings.forEach(reading -> left.addAll(reading.warnings()));
        left.addAll(cleaned);
        left.addAll(leads.warnings());
        var changes = new ArrayList<Change>();
        drafts.changes(changes);
        meetings.doubts().forEach(this::doubted);
        doubts.values().forEach(doubt -> changes.add(new Change.Saved(doubt)));
        changes.addAll(leads.changes());
        changes.addAll(meetings.changes());
        items.addAll(meetings.strangers());
        var what =
                new Import(
                        id, source(readings), now, drafts.added(), drafts.changed(), left.size());
        return new Proposal(
                what,
                book.version(),
                items,
                meetings.encounters(),
                meetings.appointments(),
                meetings.passed(),
                left,
                changes);
    }

    private static String source(List<Reading> readings) {
        if (readings.size() == 1 && readings.getFirst().format() == Format.TABLE)
            return Keepable.text(readings.getFirst().file());
        var named =
                readings.stream()
                        .map(reading -> reading.file() + " from " + reading.format().called())
                        .toList();
        return named.size() <= 3
                ? Keepable.text(String.join(", ", named))
                : named.size() + " files";
    }

    /// Rows know nothing of each other yet, so all processors work on them.
    private List<Keyed> keyed(List<Reading> readings) {
        var rows = new ArrayList<Keyed>();
        for (var reading : readings) {
            var kept = reading.rows().parallelStream().map(Keepable::row).toList();
            cleaned(reading, kept);
            kept.parallelStream()
                    .map(row -> new Keyed(reading.file(), keyed(row)))
                    .forEachOrdered(rows::add);
        }
        return rows;
    }

    private void cleaned(Reading reading, List<Row> kept) {
        for (int i = 0; i < kept.size(); i++) {
            var row = reading.rows().get(i);
            if (!kept.get(i).contact().equals(row.contact())
                    || !kept.get(i).met().equals(row.met()))
                cleaned.add(new Warning(reading.file(), row.line(), Keepable.WARNING));
        }
    }

    private List<Meeting> kept(Reading reading) {
        var meetings = new ArrayList<Meeting>();
        for (var meeting : reading.meetings()) {
            var kept = Keepable.meeting(meeting);
            if (!kept.equals(meeting))
                cleaned.add(new Warning(reading.file(), meeting.line(), Keepable.WARNING));
            meetings.add(kept);
        }
        return meetings;
    }

    private Row keyed(Row row) {
        var contact = row.contact();
        var reaches = contact.reaches().stream().map(phones::keyed).toList();
        var known =
                new Contact(
                        contact.name(),
                        contact.job(),
                        reaches,
                        contact.tags(),
                        contact.note(),
                        contact.birthday(),
                        contact.uid());
        return new Row(row.line(), known, row.met(), row.octets(), row.lead());
    }

    private void take(Keyed keyed) {
        var match = match(keyed);
        if (match.sure().isEmpty()) {
            var fresh = fresh(keyed, match);
            var says = doubt(match);
            lead(keyed, fresh).ifPresent(says::add);
            item(kind(match), keyed, fresh, says);
            return;
        }
        var before = match.sure().get();
        var additions = Additions.of(before, keyed.row(), keyed.file());
        drafts.put(additions.person());
        drafts.card(additions.person(), keyed.row());
        var says = new ArrayList<>(additions.says());
        lead(keyed, additions.person()).ifPresent(says::add);
        var same = additions.person().equals(before) && says.isEmpty();
        item(same ? Item.Kind.SAME : Item.Kind.ADDS, keyed, additions.person(), says);
    }

    static Item.Kind kind(Recognition.Match match) {
        return match.maybe().isPresent() ? Item.Kind.UNSURE : Item.Kind.NEW;
    }

    static List<String> doubt(Recognition.Match match) {
        var says = new ArrayList<String>();
        match.maybe().ifPresent(other -> says.add(match.why() + " " + other.name().full()));
        return says;
    }

    private Optional<String> lead(Keyed keyed, Person person) {
        return keyed.row()
                .lead()
                .flatMap(lead -> leads.take(keyed.file(), keyed.row().line(), lead, person));
    }

    private Recognition.Match match(Keyed keyed) {
        var contact = keyed.row().contact();
        var before = drafts.successor(Ids.person(contact));
        return before.isPresent()
                ? new Recognition.Match(before, Optional.empty(), "")
                : drafts.recognition().find(contact);
    }

    private Person fresh(Keyed keyed, Recognition.Match match) {
        var contact = keyed.row().contact();
        var origin = new Origin(now, contact.uid(), Optional.of(id), false, false);
        var fresh =
                new Person(
                        Ids.person(contact),
                        contact.name(),
                        contact.job(),
                        contact.reaches(),
                        contact.tags(),
                        contact.note(),
                        contact.birthday(),
                        keyed.row().met(),
                        Wishes.NONE,
                        origin);
        drafts.put(fresh);
        drafts.card(fresh, keyed.row());
        match.maybe().ifPresent(other -> doubt(fresh, other, match.why()));
        return fresh;
    }

    private void doubt(Person one, Person other, String why) {
        doubted(new Doubt(one.id(), other.id(), why, Doubt.Verdict.OPEN, now));
    }

    private void doubted(Doubt doubt) {
        if (book.find(doubt.ref()).isEmpty()) doubts.put(doubt.ref(), doubt);
    }

    private void item(Item.Kind kind, Keyed keyed, Person person, List<String> says) {
        items.add(
                new Item(
                        kind,
                        keyed.file(),
                        keyed.row().line(),
                        person.id(),
                        keyed.row().contact().name().full(),
                        says));
    }

    /// Whether anything was added on another look.
    private boolean again(List<Keyed> rows) {
        drafts.hear();
        var added = false;
        for (var keyed : rows) added |= again(keyed);
        return added && !watch.stop();
    }

    private boolean again(Keyed keyed) {
        var match = match(keyed);
        if (match.sure().isEmpty()) {
            item(kind(match), keyed, fresh(keyed, match), doubt(match));
            return true;
        }
        var additions = Additions.of(match.sure().get(), keyed.row(), keyed.file());
        var put = drafts.put(additions.person());
        if (put) item(Item.Kind.ADDS, keyed, additions.person(), additions.says());
        return drafts.card(additions.person(), keyed.row()) || put;
    }
}
