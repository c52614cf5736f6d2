package pavement.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pavement.acts.Act;
import pavement.book.Change;
import pavement.customers.Deals;
import pavement.desk.Desk;
import pavement.store.Home;

/// Every command on a real home, as a shell would run it.
class CliTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-24T10:00:00Z");

    @TempDir private Path folder;
    private String home = "home";

    /// What a shell sees.
    private record Ran(int code, String out, String err) {}

    private Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var ids = Generators.timeBasedEpochRandomGenerator();
        var cli =
                new Cli(
                        new Cli.Place(folder.resolve(home), Optional.empty()),
                        "1",
                        CLOCK,
                        ids::generate,
                        (_, _, _) -> 0,
                        new PrintWriter(out, true),
                        new PrintWriter(err, true));
        return new Ran(cli.run(arguments), out.toString(), err.toString());
    }

    @Test
    void aPersonIsFoundByAsMuchOfTheNameAsOnlyOneHas() {
        run("log", "Gabe Ortiz, call, 5m");
        run("log", "Ana Ortiz, call, 5m");
        run("log", "Ana, call, 5m");

        assertThat(run("person", "gabe").out()).startsWith("Gabe Ortiz  ");
        assertThat(run("person", "Ort Ga").out()).startsWith("Gabe Ortiz  ");
        assertThat(run("person", "ana").code()).isEqualTo(0);
        assertThat(run("person", "ortiz").err())
                .startsWith("Several people are called so. Give an id:")
                .contains("Ana Ortiz  ", "Gabe Ortiz  ");
        run("log", "José Peña, call, 5m");
        assertThat(run("person", "jose").out()).startsWith("José Peña  ");
        assertThat(run("person", "?!").err()).contains("There is nobody with the id or name");
        assertThat(run("person", " ").err()).contains("There is nobody with the id or name");
        assertThat(run("person", "abe").err()).contains("There is nobody with the id or name");
    }

    @Test
    void whatTheOwnerNeedsIsSaidToBeHisAndTakenBack() {
        assertThat(run("log", "I need a bookkeeper").out()).contains("  you need: bookkeeper");
        assertThat(run("log", "Tom Baker, coffee, I offer a van on Saturdays").out())
                .contains("Logged a talk with Tom Baker", "  you offer: van on Saturdays");
        run("undo");
        assertThat(run("undo").out()).contains("Undone: You need bookkeeper");
        assertThat(run("undo").out()).doesNotContain("Undone");
    }

    @Test
    void todaySaysToWhomWhatIsOwedAndWhen() {
        run("log", "Tom Baker, coffee, 5m, call him today at 17:00");

        assertThat(run("today").out()).contains("(Tom Baker) by 2026-11-24 17:00");
    }

    @Test
    void aLineIsLoggedFoundShownAndUndone() {
        var logged = run("log", "Tom Baker, coffee at Blue Bottle, 20m, needs a web designer");
        assertThat(logged.err()).isEmpty();
        assertThat(logged.out()).contains("Logged a talk with Tom Baker", "needs: web designer");
        assertThat(run("people", "baker").out()).contains("Tom Baker");
        assertThat(run("people", "--json").out()).contains("\"name\" : \"Tom Baker\"");
        assertThat(run("person", "tom baker").out()).contains("needs: web designer", "Blue Bottle");
        assertThat(run("undo").out()).contains("Undone: Logged a talk with Tom Baker");
        assertThat(run("people").out()).isEmpty();
        assertThat(run("undo"))
                .isEqualTo(new Ran(1, "", "There is nothing to undo." + System.lineSeparator()));
    }

    @Test
    void moneyIsWalkedBackFromTheShell() {
        assertThat(run("money").out()).contains("No deal is in your book yet.");
        var street = Deals.street();
        var facts =
                Stream.of(street.people(), street.encounters(), street.deals())
                        .flatMap(Collection::stream)
                        .<Change>map(Change.Saved::new)
                        .toList();
        try (var home = Home.open(folder.resolve("home"), Optional.empty(), CLOCK)) {
            new Desk(home.journal(), CLOCK, UUID::randomUUID)
                    .carryOut(_ -> new Act.Decision<>("", "Started", facts));
        }

        assertThat(run("money").out())
                .contains("$3,668.50 a month", "even parts", "Unknown origin")
                .contains("comes of it (4 in 5: ", "A customer took about")
                .contains("due    Thank Dana for Omar Haddad");
        assertThat(run("money", "--by", "person").out()).contains("Dana Whitlock", "$260", "$520");
        assertThat(run("money", "--json").out())
                .contains("\"sum\" : 3668.50", "\"throughEveryHand\" : ", "\"goesOn\" : ")
                .isEqualTo(run("money", "--json").out());
        assertThat(run("money", "--by", "moon").err()).contains("not by “moon”");
    }

    @Test
    void aCalendarIsAddedListedRefreshedAndRemoved() throws IOException {
        var file = folder.resolve("work.ics");
        var text =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Review\nDTSTART:20261125T090000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n";
        Files.writeString(file, text);
        assertThat(run("calendar").out()).contains("pavement calendar add URL");
        assertThat(run("calendar", "add", file.toString(), "--job").out())
                .contains("work  …/work.ics  1 ahead, read ");
        assertThat(run("calendar", "add", file.toString()).err()).contains("already, as “work”");
        assertThat(run("calendar", "add", "work").err()).contains("Write it whole");
        assertThat(run("calendar", "add").code()).isEqualTo(2);
        assertThat(run("today", "--json").code()).isZero();

        Files.delete(file);
        assertThat(run("calendar", "refresh", "WORK").out())
                .contains("The file work.ics is not there");
        assertThat(run("calendar", "list", "--json").out())
                .contains("\"name\" : \"work\"", "\"job\" : true", "\"ahead\" : 1", "is not there")
                .doesNotContain(folder.toString());
        assertThat(run("calendar", "remove", "home").err())
                .contains("No calendar is called “home”");
        assertThat(run("calendar", "remove", "work").out())
                .contains("“work” and what it brought are gone");
        assertThat(run("undo").out()).contains("Undone: Removed the calendar “work”");
        assertThat(run("calendar", "list").out()).contains("1 ahead");
    }

    @Test
    void theAddressOfACalendarIsExportedOnlyWhenAsked() throws IOException {
        run("calendar", "add", "https://calendar.invalid/s3cret.ics", "--name", "Work");
        run("export", folder.resolve("a.zip").toString());
        run("export", folder.resolve("b.zip").toString(), "--addresses");

        assertThat(json(folder.resolve("a.zip")))
                .contains("calendar.invalid/…")
                .doesNotContain("s3cret");
        assertThat(json(folder.resolve("b.zip"))).contains("s3cret");
    }

    @Test
    void remindersAreListedAndWhatDidNotArriveMakesTheDoctorSaySo() {
        assertThat(run("reminders").out()).contains("Reminders are off");
        assertThat(run("reminders", "--json").out()).contains("[ ]");
        var now = CLOCK.instant();
        try (var home = pavement.store.Home.open(folder.resolve("home"), CLOCK)) {
            var due =
                    new pavement.reminders.Due(
                            pavement.reminders.Kind.PLAN,
                            "2026-11-24",
                            Optional.empty(),
                            now,
                            now.plusSeconds(60));
            var begun = pavement.reminders.Delivery.begun(due, pavement.reminders.Means.MAIL, now);
            home.ledger().begin(begun);
            home.ledger().settle(begun.failed(now, "The mail server said: 535 no", true));
        }

        assertThat(run("reminders").out())
                .contains(
                        "mail  failed  The morning plan of Tue 24 Nov: The mail server said: 535 no");
        assertThat(run("reminders", "--json").out()).contains("\"state\" : \"FAILED\"");
        assertThat(run("reminders", "--most", "0").code()).isEqualTo(1);
        var doctor = run("doctor");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out()).contains("ILL  reminders: a plan by mail did not arrive");
    }

    @Test
    void aFileIsLookedAtBroughtInOnceAndTakenBack() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("ada.vcf"),
                        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada King\r\nX-OWN:kept\r\nEMAIL:ada@king.example\r\nEND:VCARD\r\n");
        assertThat(run("import", "--dry-run", file.toString()).out()).contains("1 new");
        assertThat(run("people").out()).isEmpty();
        assertThat(run("import", file.toString()))
                .satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(1);
                    assertThat(ran.err()).contains("--yes");
                });
        assertThat(run("import", "--yes", file.toString()).out()).contains("1 new", "Done.");
        assertThat(run("import", "--yes", file.toString()).out())
                .contains("1 the same", "in your book already");
        assertThat(run("import", "--yes", "--json", file.toString()).out())
                .contains("\"same\" : 1");
        assertThat(exported().toString()).contains("people.vcf").contains("X-OWN:kept");
        assertThat(run("undo").code()).isZero();
        assertThat(run("people").out()).isEmpty();
    }

    @Test
    void columnsOfAnUnknownTableAreSaid() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("kunden.csv"), "Wer,Was,Wo\nAda King,Engines,London\n");
        var table = file.toString();

        assertThat(run("import", "--yes", "--map", "Wer=name", "--map", "was=Company", table).err())
                .isEmpty();
        assertThat(run("person", "Ada King").out()).contains("Engines");
        assertThat(run("people").out().lines()).hasSize(1);
        assertThat(run("import", "--yes", "--map", "Wen=name", table))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("There is no column “Wen”"));
        assertThat(run("import", "--yes", "--map", "Wer=nmae", table))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(
                        ran -> assertThat(ran.err()).contains("The fields are: name, first name"));
    }

    @Test
    void aCalendarOfTheOwnerAloneBringsNothingAndSaysWhy() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("old.ics"),
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20200102T090000Z\nSUMMARY:Dentist\nEND:VEVENT\nEND:VCALENDAR\n");

        assertThat(run("import", "--yes", file.toString()).out())
                .contains("There is nothing in it to bring in: 1 past meeting without anybody else")
                .doesNotContain("already");
        assertThat(run("import", "--dry-run", file.toString()).out())
                .contains("There is nothing in it to bring in");
    }

    @Test
    void guestsOfAMeetingAreNamedBeforeTheyComeIn() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("plan.ics"),
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        UID:1
                        ORGANIZER:mailto:jdoe@example.com
                        ATTENDEE;CN=Jane Smith:mailto:jsmith@example.com
                        DTSTART:19970324T123000Z
                        DTEND:19970324T210000Z
                        SUMMARY:Planning
                        END:VEVENT
                        END:VCALENDAR
                        """);

        assertThat(run("import", "--dry-run", file.toString()).out())
                .contains("new     jdoe@example.com", "new     Jane Smith", "2 new");
        assertThat(run("import", "--dry-run", "--json", file.toString()).out())
                .contains("\"added\" : 2");
        assertThat(run("import", "--yes", file.toString()).out()).contains("2 new", "Done.");
        assertThat(run("people").out().lines()).hasSize(2);
    }

    @Test
    void aGuestWhoMayBeSomebodyKnownIsAskedAbout() throws IOException {
        run("log", "Jane Smith, coffee, 20m");
        var file =
                Files.writeString(
                        folder.resolve("calendar.ics"),
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        UID:1
                        ATTENDEE;CN=Jane Smith:mailto:jsmith@example.com
                        DTSTART:20261120T123000Z
                        DTEND:20261120T130000Z
                        SUMMARY:Planning
                        END:VEVENT
                        END:VCALENDAR
                        """);

        assertThat(run("import", "--dry-run", file.toString()).out())
                .contains("unsure  Jane Smith  Same name. Jane Smith", "0 new", "1 unsure");
        assertThat(run("import", "--yes", file.toString()).out()).contains("Done.");
        assertThat(run("import", "--yes", file.toString()).out()).contains("Nothing would change");
    }

    @Test
    void whatCannotBeReadAtAllIsRefusedWithTheReason() throws IOException {
        var file = Files.writeString(folder.resolve("empty.vcf"), "");

        assertThat(run("import", "--yes", file.toString()))
                .satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(1);
                    assertThat(ran.out()).contains("empty.vcf, line 1: The file is empty.");
                    assertThat(ran.err()).contains("none of it could be read");
                });
    }

    /// A way out: what one command writes comes back in whole, once.
    @Test
    void anExportComesBackInWhole() throws IOException {
        var card =
                Files.writeString(
                        folder.resolve("ada.vcf"),
                        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada King\r\nX-OWN:kept\r\nEND:VCARD\r\n");
        run("import", "--yes", card.toString());
        run("log", "Tom Baker, coffee at Blue Bottle, 20m, needs a web designer");
        run("calendar", "add", "https://calendar.invalid/s3cret.ics", "--name", "Work");
        var first = folder.resolve("first.zip");
        run("export", first.toString());

        home = "other";
        assertThat(run("import", "--dry-run", first.toString()).out())
                .contains("A whole book: 2 people");
        assertThat(run("people").out()).isEmpty();
        assertThat(run("import", first.toString()).err()).contains("--yes");
        assertThat(run("import", "--yes", first.toString()).out()).contains("Done.");
        var second = folder.resolve("second.zip");
        run("export", second.toString());
        assertThat(json(second).lines())
                .containsExactlyInAnyOrderElementsOf(json(first).lines().toList());
        assertThat(exported().toString()).contains("X-OWN:kept");
        assertThat(run("calendar").out()).contains("Work");

        assertThat(run("import", "--yes", "--json", first.toString()).out())
                .contains("\"facts\" : 0", "\"done\" : false");
        assertThat(run("undo").out()).contains("Undone: Brought in a whole book");
        assertThat(run("people").out()).isEmpty();
        assertThat(run("import", "--dry-run", first.toString()).out())
                .contains("2 of the people had left this book before");
        run("sample");
        assertThat(run("import", "--yes", first.toString()).err()).contains("sample --remove");
    }

    @Test
    void aDamagedExportChangesNothingAndSaysWhere() throws IOException {
        run("log", "Tom Baker, coffee, 20m");
        var whole = folder.resolve("whole.zip");
        run("export", whole.toString());
        var lines = json(whole).lines().toList();
        home = "other";

        for (var damage :
                List.of(
                        "{\"pavement\":\"book\",\"format\":1}\n"
                                + lines.get(1)
                                + "\n{\"change\":\"sav",
                        "{\"pavement\":\"book\",\"format\":9}\n",
                        "[]\n",
                        "",
                        "{\"pavement\":\"book\",\"format\":1}\n{\"change\":\"forgotten\",\"person\":{\"value\":\"00000000-0000-0001-0000-000000000001\"}}\n")) {
            var file = folder.resolve("damaged.zip");
            try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
                out.putNextEntry(new ZipEntry("book.jsonl"));
                out.write(damage.getBytes(UTF_8));
                out.closeEntry();
            }
            var ran = run("import", "--yes", file.toString());
            assertThat(ran.code()).as(damage).isEqualTo(1);
            assertThat(ran.err()).contains("book.jsonl, line ", "Nothing was changed.");
            assertThat(run("people").out()).isEmpty();
        }
    }

    private List<String> exported() throws IOException {
        var zip = folder.resolve("all.zip");
        assertThat(run("export", zip.toString()).code()).isZero();
        assertThat(run("export", zip.toString()).err()).contains("--force");
        var parts = new ArrayList<String>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = next(in); entry.isPresent(); entry = next(in))
                parts.add(entry.get().getName() + "\n" + new String(in.readAllBytes(), UTF_8));
        }
        return parts;
    }

    private static String json(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile());
                var in = file.getInputStream(new ZipEntry("book.jsonl"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static Optional<ZipEntry> next(ZipInputStream in) throws IOException {
        return Optional.ofNullable(in.getNextEntry());
    }

    @Test
    void dealsSayWhereTheyStandAndWhatComesNext() {
        assertThat(run("deals").out()).contains("No deal yet.");
        run("sample");
        assertThat(run("deals").out())
                .containsPattern("Talking {2}1, \\S+380 a month")
                .containsPattern("Omar Haddad {2}\\S+780 a month {2}next: ")
                .containsPattern("Joanne Pratt {2}\\S+240 {2}not before the new year");
        assertThat(run("deals", "--json").out()).contains("\"stays\"", "\"invoices\"");
    }

    @Test
    void aLineThatMayMeanSeveralDealsSaysTheirNumbers() {
        run("log", "Tom Baker, coffee, trial Monday, $780 a month");
        run("log", "--deal", "new", "Tom Baker, call, quoted, $90");
        var asked = run("log", "Tom Baker, call, signed up");
        assertThat(asked.code()).isNotZero();
        assertThat(asked.err()).contains("--deal", "  1  Tom Baker", "  2  Tom Baker");
        assertThat(run("log", "--deal", "3", "Tom Baker, call, signed up").err())
                .contains("from 1 to 2");
        assertThat(run("log", "--deal", "1", "Tom Baker, call, signed up").code()).isZero();
        assertThat(run("deals").out()).contains("Customer  1");
        assertThat(
                        run("log", "--deal", "new", "Tom Baker, call, quoted, $70. Call him today")
                                .code())
                .isZero();
        assertThat(run("today", "--json").out()).contains("\"deals\"");
    }

    @Test
    void theWeekSaysWhatThePageSays() {
        run("sample");
        var first = WeekFields.of(Locale.getDefault()).getFirstDayOfWeek();
        var week = LocalDate.of(2026, 11, 24).with(TemporalAdjusters.previousOrSame(first));
        assertThat(run("week").out())
                .contains(
                        week + " to " + week.plusDays(6),
                        "Tue*",
                        "Pavement aims at 60 % active until");
        assertThat(run("week", "--start", week.minusDays(3).toString()).out())
                .contains(week.minusDays(7) + " to " + week.minusDays(1));
        assertThat(run("week", "--json").out())
                .contains("\"days\"", "\"room\"", "\"touch\"")
                .isEqualTo(run("week", "--json").out());
        assertThat(run("week", "--start", "2030-01-01").err()).contains("cannot be shown");
        assertThat(run("week", "--start", "soon").code()).isEqualTo(2);
    }

    @Test
    void reviewPrintsTheWeekThatIsOverAndAnyOther() {
        run("sample");
        assertThat(run("review").out())
                .contains("Hours of active outreach", "Promises kept on time", "usual: ");
        assertThat(run("review", "--week", "2026-11-12").out()).contains("2026-11-");
        assertThat(run("review", "--json").out())
                .contains("\"figures\"", "\"usual\"", "\"within\"")
                .isEqualTo(run("review", "--json").out());
        assertThat(run("review", "--week", "2030-01-01").err())
                .contains("cannot be looked back on");
        assertThat(run("review", "--week", "soon").code()).isEqualTo(2);
    }

    @Test
    void theSampleComesAndGoesAndNeverMixesWithRealPeople() {
        assertThat(run("sample").out()).contains("made-up people are in the book");
        assertThat(run("today").out()).contains("2026-11-24");
        assertThat(run("experiments").out())
                .contains(
                        "Which first line keeps people talking?  (running)", "6 of 40 pairs drawn");
        assertThat(run("experiments", "--json").out()).contains("\"arms\"", "\"wins\"");
        assertThat(run("today", "--json").out())
                .contains("\"moves\"")
                .isEqualTo(run("today", "--json").out());
        assertThat(run("log", "Zacharias Quill, coffee").err()).contains("sample --remove");
        whyTellsTheSameNumbersAsToday();
        assertThat(run("sample", "--remove").code()).isZero();
        assertThat(run("log", "Zacharias Quill, coffee").code()).isZero();
        assertThat(run("sample").err()).contains("real people");
    }

    private void whyTellsTheSameNumbersAsToday() {
        var today = run("today", "--json").out();
        var move =
                Pattern.compile("\"person\" : \\{\\s+\"id\" : \\{\\s+\"value\" : \"([^\"]+)")
                        .matcher(today);
        assertThat(move.find()).isTrue();
        var drawn = Pattern.compile("\"expected\" : [0-9.E-]+").matcher(today);
        assertThat(drawn.find()).isTrue();
        assertThat(run("why", move.group(1), "--json").out())
                .contains("\"place\" : \"IN\"", drawn.group());
        assertThat(run("why", move.group(1)).out())
                .contains(", in today.", "chance   ", "value    ", "minutes  ", "score    ");
        assertThat(run("why", "nobody").err()).contains("There is nobody with the id or name");
    }

    @Test
    void aBackupIsASnapshotAndTheDoctorFindsItSound() {
        run("log", "Tom Baker, coffee");
        assertThat(Path.of(run("backup").out().strip())).exists();
        assertThat(run("doctor").out()).contains("is sound", "snapshots").doesNotContain("ILL");
        assertThat(run("doctor", "--json").out()).contains("\"well\" : true");
    }

    @Test
    void wrongUsageIsTwoAndRefusedIsOneWithTheReason() throws IOException {
        assertThat(run("people", "--nonsense").code()).isEqualTo(2);
        assertThat(run("log").code()).isEqualTo(2);
        assertThat(run("log", "caf\uFFFD with Tom").err()).contains("is not written in UTF-8");
        assertThat(run("people").out()).isEmpty();
        assertThat(run("nonsense").code()).isEqualTo(2);
        assertThat(run("nonsense", "--home", "x").err()).contains("no command “nonsense”");
        assertThat(run("person", "Tom", "Baker").err())
                .contains("“Baker” is more than this command takes", "quotes");
        assertThat(run("export", folder.resolve("none/all.zip").toString()).err())
                .contains("There is no folder for");
        assertThat(run("person", "nobody"))
                .satisfies(ran -> {
                    assertThat(ran.code()).isEqualTo(1);
                    assertThat(ran.err()).contains("nobody", "pavement people");
                });
        assertThat(run("log", "x".repeat(3_000)).err()).contains("at most 2000");
        assertThat(run("import", "--yes", folder.resolve("none.vcf").toString()).err())
                .contains("There is no file");
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("people", "--home", file.toString()).err())
                .contains("is a file, not a folder");
    }

    @Test
    void aBlockStartsShowsAndEnds() {
        assertThat(run("block").out()).contains("No block runs.");
        assertThat(run("block", "cold calls 30m").out()).contains("Started Cold calls");
        assertThat(run("block").out()).contains("Cold calls since", "of 30");
        assertThat(run("log", "Tom Baker, 5m, talked about bread").err()).isEmpty();
        assertThat(run("block").out()).contains("1 logged");
        assertThat(run("block", "end").out()).contains("Ended Cold calls", "1 logged");
        assertThat(run("block", "end").err()).contains("No block runs");
        assertThat(run("block", "laundry").code()).isEqualTo(1);
        run("block", "event Founders Meetup 2h");
        run("log", "guy with the bread stall");
        assertThat(run("block", "end").out())
                .contains("Ended Founders Meetup", "1 to debrief, on Today or at /blocks/");
    }

    @Test
    void theBlockOfTheShellIsTheOneTheRulesAllow() {
        run("log", "Tom Baker, coffee, 20m");

        assertThat(run("block", "cold calls 30m", "--json").out())
                .contains("\"kind\" : \"calls\"", "\"people\" : [ ]");
    }

    @Test
    void whatIsStillToComeIsNoTalk() {
        var future = run("log", "Had coffee with Amy Lin on 2099-01-01 for 20 min");
        assertThat(future.code()).isEqualTo(1);
        assertThat(future.err()).contains("This has not happened yet.");
        assertThat(run("people").out()).doesNotContain("Amy");
    }

    @Test
    void twoTextsAreHeldAgainstEachOtherAndTheOwnersThesaurusCounts() throws IOException {
        var asked = run("alike", "someone for Facebook ads", "runs paid social for restaurants");
        assertThat(asked.out())
                .isEqualToNormalizingNewlines(
                        """
                        Alike.
                        “paid social” and “Facebook ads” are the same: Facebook ads.
                        """);
        assertThat(run("alike", "a baker", "stopped baking").out())
                .isEqualToNormalizingNewlines("Not alike.\nBut: “baking” is denied.\n");
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(
                folder.resolve("home/thesaurus.txt"), "Facebook ads: zuckerverts\nlonely:\n");

        var own = run("alike", "zuckerverts", "paid social");

        assertThat(own.out()).startsWith("Alike.");
        assertThat(own.err())
                .isEqualToNormalizingNewlines(
                        "thesaurus.txt, line 2: “lonely” has only one form, and so says nothing. Add"
                                + " another way to say it.\n");
        assertThat(own.code()).isEqualTo(1);
    }
}
