package pavement.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Met;
import pavement.cards.Calendars;
import pavement.cards.CardReader;
import pavement.cards.Contact;
import pavement.cards.Meeting;
import pavement.cards.Warning;

/// Reads one file of any kind we know, in bounded memory.
///
/// @param zone of times that a calendar leaves without one
/// @param now what divides meetings that were from meetings that will be
public record FileReader(ZoneId zone, Instant now, Watch watch) {
    private static final int HEAD = 1 << 16;

    /// Octets of cards kept beside the people of one import; cards beyond are read and not kept.
    private static final long KEPT = 96L << 20;

    /// @param file as the owner calls it
    /// @param mapping what he said the columns mean; empty to guess
    public Reading read(String file, InputStream raw, List<Column> mapping) throws IOException {
        var in = new BufferedInputStream(raw, HEAD + 1);
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        return switch (Sniff.format(head)) {
            case VCARD -> cards(file, in);
            case ICALENDAR -> calendar(file, in);
            case LINKEDIN, GOOGLE, OUTLOOK, THUNDERBIRD, TABLE ->
                    TableReader.read(
                            file,
                            in,
                            TableReader.delimiter(Sniff.text(head)).orElse(','),
                            mapping,
                            watch);
            case UNKNOWN -> unknown(file, head.length);
        };
    }

    private Reading cards(String file, InputStream in) throws IOException {
        var rows = new ArrayList<Row>();
        var warnings = new ArrayList<Warning>();
        var kept = new long[1];
        CardReader.read(
                file,
                in,
                entry -> {
                    var before = kept[0];
                    kept[0] += entry.octets().length;
                    if (before <= KEPT && kept[0] > KEPT)
                        warnings.add(
                                new Warning(
                                        file,
                                        entry.line(),
                                        "The cards up to here fill 96 MB. From here on people come in without their cards' photographs and unknown lines; bring the rest in as a second file to keep them."));
                    rows.add(row(entry, kept[0] <= KEPT));
                    watch.rows(rows.size());
                },
                warnings::add,
                watch::stop);
        return new Reading(file, Format.VCARD, rows, List.of(), warnings, List.of(), List.of());
    }

    private static Row row(CardReader.Entry entry, boolean keep) {
        return new Row(
                entry.line(),
                entry.contact(),
                Met.UNKNOWN,
                keep ? Optional.of(entry.octets()) : Optional.empty());
    }

    private Reading calendar(String file, InputStream in) throws IOException {
        var meetings = new ArrayList<Meeting>();
        var warnings = new ArrayList<Warning>();
        new Calendars(file, zone, now, warnings::add)
                .read(
                        in,
                        meeting -> {
                            meetings.add(meeting);
                            watch.rows(meetings.size());
                        },
                        watch::stop);
        return new Reading(
                file, Format.ICALENDAR, List.of(), meetings, warnings, List.of(), List.of());
    }

    private static Reading unknown(String file, int length) {
        var why =
                length == 0
                        ? "The file is empty."
                        : "This is neither a vCard, a calendar nor a table. Export it as .vcf, .ics or .csv and bring that in.";
        return new Reading(
                file,
                Format.UNKNOWN,
                List.of(),
                List.of(),
                List.of(new Warning(file, 1, why)),
                List.of(),
                List.of());
    }

    /// People from a pasted list: one a line, "Name, company" or "Name <e-mail>".
    public static Reading pasted(String list) {
        var rows = new ArrayList<Row>();
        var warnings = new ArrayList<Warning>();
        var line = 0;
        for (var text : list.lines().toList()) {
            line++;
            if (text.isBlank()) continue;
            var at = line;
            Pasted.contact(text)
                    .ifPresentOrElse(
                            contact ->
                                    rows.add(
                                            new Row(
                                                    at,
                                                    contact,
                                                    Met.UNKNOWN,
                                                    Optional.<byte[]>empty())),
                            () ->
                                    warnings.add(
                                            new Warning(
                                                    "the pasted list",
                                                    at,
                                                    "This line has no name.")));
        }
        return new Reading(
                "the pasted list", Format.TABLE, rows, List.of(), warnings, List.of(), List.of());
    }

    /// For a test's or a command's one contact.
    static Row row(int line, Contact contact) {
        return new Row(line, contact, Met.UNKNOWN, Optional.empty());
    }
}
