package pavement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pavement.acts.SavePerson;
import pavement.book.Book;
import pavement.book.Doubt;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.http.Visitor;
import pavement.notation.Books;

/// The import page over real HTTP.
class ImportPageTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String ADA =
            card("Ada Lovelace", "EMAIL:ada@engines.example\r\nORG:Analytical Engines\r\n");
    private static final String TOM =
            card("Tom Baker", "TEL:+44 20 7946 0018\r\nORG:Bread & Co\r\n");

    @Test
    void aFileIsShownFirstThenBroughtInThenTakenOut() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);

            assertThat(owner.upload("/import", "file", "phone.vcf", octets(ADA + TOM)).statusCode())
                    .isEqualTo(303);

            var preview = owner.get("/import").body();
            assertThat(preview)
                    .contains("phone.vcf from vCard")
                    .contains("Bring in 2 people")
                    .contains("Nothing has been changed yet");
            assertThat(served.desk().book().people()).isEmpty();

            owner.post("/import/bring");
            assertThat(served.desk().book().people())
                    .extracting(person -> person.name().full())
                    .containsExactlyInAnyOrder("Ada Lovelace", "Tom Baker");
            var id = served.desk().book().imports().iterator().next().id();
            assertThat(owner.get("/import").body()).contains("Undo import");

            owner.post("/import/" + id + "/undo");
            assertThat(served.desk().book().people()).isEmpty();
            assertThat(served.desk().book().imports()).isEmpty();
        }
    }

    /// What is wrong stands at its field, and what was typed stays.
    @Test
    void aHelpersListWithoutADayComesBackToTheForm() {
        try (var served =
                new Served(Books.read("me  Maya, UTC\nRosa Lind  met in public, Kiez\n"), NOW)) {
            var owner = owner(served);
            owner.upload("/import", "file", "Connections.vcf", octets(ADA + TOM));

            for (var day : List.of("", "2027-01-01", "yesterday")) {
                var answer =
                        owner.post(
                                "/import/whose", "name", "Rosa Lind", "day", day, "ghosts", "on");

                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body())
                        .contains("Is this somebody else’s list?", "Bring in 2 people")
                        .contains("value=\"Rosa Lind\"", "id=\"agreed-wrong\"")
                        .contains("name=\"ghosts\" checked");
            }
            assertThat(owner.post("/import/whose", "name", "Nobody", "day", "2026-03-01").body())
                    .contains("value=\"Nobody\"", "value=\"2026-03-01\"")
                    .contains("id=\"helper-h\">Nobody in your book is called “Nobody”.");
            assertThat(served.desk().book().knowns()).isEmpty();

            assertThat(
                            owner.post("/import/whose", "name", "Rosa Lind", "day", "2026-03-01")
                                    .statusCode())
                    .isEqualTo(303);
        }
    }

    /// Changing one word of it does not make the list the owner's again.
    @Test
    void whoseListItIsStaysInTheForm() {
        try (var served =
                new Served(Books.read("me  Maya, UTC\nRosa Lind  met in public, Kiez\n"), NOW)) {
            var owner = owner(served);
            owner.upload("/import", "file", "Connections.vcf", octets(ADA + TOM));
            owner.post("/import/whose", "name", "rosa lind", "day", "2026-03-01");

            assertThat(owner.get("/import").body())
                    .contains("value=\"Rosa Lind\"", "value=\"2026-03-01\"")
                    .contains("<dt>not in your book</dt><dd>2</dd>", "Nobody new comes in")
                    .doesNotContain("Bring in 2 people")
                    .doesNotContain("name=\"ghosts\" checked");
        }
    }

    /// Whoever may be here already is not counted as new.
    @Test
    void whoMayBeTheSameIsCountedApart() {
        try (var served =
                new Served(Books.read("me  Maya, UTC\nTom Baker  met in public, Kiez\n"), NOW)) {
            var owner = owner(served);
            owner.upload("/import", "file", "phone.vcf", octets(ADA + TOM));

            assertThat(owner.get("/import").body())
                    .contains("<dt>new people</dt><dd>1</dd>")
                    .contains("<dt>maybe the same, you decide</dt><dd>1</dd>");
        }
    }

    @Test
    void theSameFileTwiceOffersNothingToDo() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            broughtIn(owner, "phone.vcf", ADA + TOM);

            owner.upload("/import", "file", "phone.vcf", octets(ADA + TOM));

            assertThat(owner.get("/import").body())
                    .contains("Nothing would change")
                    .doesNotContain("/import/bring");
        }
    }

    @Test
    void whatCouldNotBeReadIsNamedWithFileLineAndReason() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);

            owner.upload(
                    "/import",
                    "file",
                    "odd.vcf",
                    octets(ADA + "BEGIN:VCARD\r\nVERSION:3.0\r\nX-NOTHING:1\r\nEND:VCARD\r\n"));

            assertThat(owner.get("/import").body())
                    .contains("odd.vcf, line 7")
                    .contains("no name, no e-mail address and no phone number");
        }
    }

    @Test
    void aCalendarWithNothingToBringInSaysWhy() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);

            owner.upload(
                    "/import",
                    "file",
                    "old.ics",
                    octets(
                            """
                            BEGIN:VCALENDAR
                            BEGIN:VEVENT
                            UID:1
                            DTSTART:20250102T090000Z
                            DTEND:20250102T100000Z
                            SUMMARY:Dentist
                            END:VEVENT
                            BEGIN:VEVENT
                            UID:2
                            DTSTART;VALUE=DATE:20250103
                            SUMMARY:Holiday
                            END:VEVENT
                            END:VCALENDAR
                            """));

            assertThat(owner.get("/import").body())
                    .contains(
                            "There is nothing in it to bring in: 1 past meeting without anybody else in it, or with a crowd, 1 whole day of the past.")
                    .doesNotContain("already. Nothing would change");
        }
    }

    /// Nobody comes in whom the owner did not read first.
    @Test
    void guestsOfAMeetingWhoBecomePeopleAreCountedAndNamed() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            owner.upload(
                    "/import",
                    "file",
                    "plan.ics",
                    octets(
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
                            BEGIN:VEVENT
                            UID:2
                            ATTENDEE;CN=Jane Smith:mailto:jsmith@example.com
                            DTSTART:19970325T123000Z
                            DTEND:19970325T210000Z
                            SUMMARY:Planning again
                            END:VEVENT
                            END:VCALENDAR
                            """));

            assertThat(owner.get("/import").body())
                    .contains("<dt>new people</dt><dd>2</dd>")
                    .contains("Bring in 2 people")
                    .contains("Who is new", "jdoe@example.com", "Jane Smith");

            owner.post("/import/bring");

            assertThat(served.desk().book().people()).hasSize(2);
            assertThat(owner.get("/import").body())
                    .contains("<dt>new people</dt><dd>2</dd>")
                    .contains("2 new, 0 updated");
        }
    }

    @Test
    void aCalendarThatWasBroughtInBeforeIsHereAlready() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            var calendar =
                    """
                    BEGIN:VCALENDAR
                    BEGIN:VEVENT
                    UID:1
                    DTSTART:20260302T150000Z
                    DTEND:20260302T160000Z
                    SUMMARY:Call with the bank
                    END:VEVENT
                    END:VCALENDAR
                    """;
            broughtIn(owner, "new.ics", calendar);
            assertThat(served.desk().book().appointments()).hasSize(1);

            owner.upload("/import", "file", "new.ics", octets(calendar));

            assertThat(owner.get("/import").body())
                    .contains("Everything in it is in your book already. Nothing would change.");
        }
    }

    @Test
    void aLongFileIsPausedAndResumed() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            var many = new StringBuilder();
            for (int i = 0; i < 40_000; i++)
                many.append(card("Person " + i, "NOTE:one of many\r\n"));
            owner.upload("/import", "file", "many.vcf", octets(many.toString()));

            assertThat(owner.post("/import/pause").statusCode()).isEqualTo(303);

            assertThat(owner.get("/import").body())
                    .contains("Paused. Nothing has been changed.")
                    .contains("Resume")
                    .doesNotContain("load delay");
            owner.post("/import/resume");
            assertThat(owner.get("/import").body()).contains("Pause").contains("load delay");
            owner.post("/import/stop");
            assertThat(served.desk().book().version()).isZero();
        }
    }

    @Test
    void nothingUnderWayCannotBePaused() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);

            assertThat(owner.post("/import/pause").statusCode()).isEqualTo(409);
            assertThat(owner.post("/import/resume").body()).contains("Nothing is being read now");
        }
    }

    @Test
    void aPictureIsRefusedWithAReason() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);

            owner.upload(
                    "/import",
                    "file",
                    "me.png",
                    new byte[] {
                        (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5
                    });

            assertThat(owner.get("/import").body())
                    .contains("neither a vCard, a calendar nor a table");
        }
    }

    @Test
    void noFileAtAllIsSaidAtTheForm() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var answer = owner(served).upload("/import", "file", "", new byte[0]);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Choose a file first.");
        }
    }

    @Test
    void aFirstLineThatOnlyNamesTheColumnsIsNobody() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            owner.upload("/import", "file", "list.csv", octets("Wer,Was\nAda Lovelace,Engines\n"));
            assertThat(owner.get("/import").body()).contains("it is nobody", "Bring in 2 people");

            owner.post(
                    "/import/columns", "f0c0", "FULL_NAME", "f0c1", "ORGANISATION", "f0head", "on");
            assertThat(owner.get("/import").body()).doesNotContain("it is nobody");
            owner.post("/import/bring");

            assertThat(served.desk().book().people())
                    .extracting(person -> person.name().full() + ", " + person.job().organisation())
                    .containsExactly("Ada Lovelace, Engines");
        }
    }

    @Test
    void columnsOfAnyTableCanBeSaidOnScreen() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            owner.upload(
                    "/import",
                    "file",
                    "list.csv",
                    octets("Wer,Was,E-Mail\nAda Lovelace,Engines,ada@engines.example\n"));
            assertThat(owner.get("/import").body())
                    .contains("Columns of list.csv")
                    .contains("ada@engines.example");

            owner.post(
                    "/import/columns",
                    "f0c0",
                    "FULL_NAME",
                    "f0c1",
                    "ORGANISATION",
                    "f0c2",
                    "EMAIL");
            owner.post("/import/bring");

            var ada = served.desk().book().people().iterator().next();
            assertThat(ada.name().full()).isEqualTo("Ada Lovelace");
            assertThat(ada.job().organisation()).isEqualTo("Engines");
        }
    }

    @Test
    void aPastedListIsPeople() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);

            owner.post(
                    "/import/paste",
                    "list",
                    "Ada Lovelace, Engines\n\n- Tom Baker <tom@bread.example>");
            owner.post("/import/bring");

            assertThat(served.desk().book().people())
                    .extracting(Person::name)
                    .extracting(name -> name.full())
                    .containsExactlyInAnyOrder("Ada Lovelace", "Tom Baker");
        }
    }

    @Test
    void twoWhoMayBeOneAreMergedByHisWordAndSplitAgain() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            broughtIn(owner, "one.vcf", ADA);
            broughtIn(
                    owner,
                    "two.csv",
                    "Name,Company,Phone\nAda Lovelace,Analytical Engines,020 7946 0999\n");
            var doubt = served.desk().book().doubts().iterator().next();
            assertThat(owner.get("/import").body())
                    .contains("Same person?")
                    .contains("Same name and organisation.");

            owner.post(
                    "/same/merge",
                    "kept",
                    doubt.one().toString(),
                    "gone",
                    doubt.other().toString(),
                    "name",
                    "mine");
            assertThat(served.desk().book().people()).hasSize(1);
            assertThat(served.desk().book().people().iterator().next().reaches()).hasSize(2);

            owner.post("/same/" + served.desk().book().merges().iterator().next().id() + "/split");
            assertThat(served.desk().book().people()).hasSize(2);
            assertThat(served.desk().book().doubts())
                    .extracting(Doubt::verdict)
                    .containsExactly(Doubt.Verdict.TWO_PEOPLE);
        }
    }

    @Test
    void aSplitHandsEachHisOwnCardBackAndCanBeUndone() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            broughtIn(owner, "one.vcf", card("Ada Lovelace", "UID:a\r\nX-MINE:first\r\n"));
            broughtIn(
                    owner,
                    "two.vcf",
                    card("Ada King", "UID:b\r\nX-HIS:second\r\nTEL:+442079460999\r\n"));
            var kept = called(served, "Ada Lovelace");
            var gone = called(served, "Ada King");
            owner.post("/same/merge", "kept", kept.id().toString(), "gone", gone.id().toString());
            var page = owner.get("/people/" + kept.id()).body();
            assertThat(page)
                    .contains("Ada King</span> went into this person")
                    .contains("Split again");

            owner.post("/same/" + served.desk().book().merges().iterator().next().id() + "/split");

            assertThat(cardOf(served, kept)).contains("X-MINE:first").doesNotContain("X-HIS");
            assertThat(cardOf(served, gone)).contains("X-HIS:second");
            assertThat(owner.get("/people/" + kept.id()).body()).doesNotContain("Split again");
            served.desk().undo();
            assertThat(served.desk().book().people()).hasSize(1);
            assertThat(served.desk().card(gone.id())).isEmpty();
            assertThat(owner.get("/people/" + kept.id()).body()).contains("Split again");
        }
    }

    @Test
    void aCardTheKeptOneTookOverGoesBackWithItsOwner() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            owner.post("/import/paste", "list", "Ada Lovelace");
            owner.post("/import/bring");
            broughtIn(owner, "two.vcf", card("Ada King", "UID:b\r\nX-HIS:second\r\n"));
            var kept = called(served, "Ada Lovelace");
            var gone = called(served, "Ada King");
            owner.post("/same/merge", "kept", kept.id().toString(), "gone", gone.id().toString());
            assertThat(cardOf(served, kept)).contains("X-HIS:second");

            owner.post("/same/" + served.desk().book().merges().iterator().next().id() + "/split");

            assertThat(served.desk().card(kept.id())).isEmpty();
            assertThat(cardOf(served, gone)).contains("X-HIS:second");
        }
    }

    private static Person called(Served served, String name) {
        return served.desk().book().people().stream()
                .filter(person -> person.name().full().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String cardOf(Served served, Person person) {
        return served.desk()
                .card(person.id())
                .map(card -> new String(card.octets(), StandardCharsets.UTF_8))
                .orElse("no card");
    }

    @Test
    void twoPeopleAreNeverAskedAboutAgain() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            broughtIn(owner, "one.vcf", ADA);
            broughtIn(
                    owner,
                    "two.csv",
                    "Name,Company,Phone\nAda Lovelace,Analytical Engines,020 7946 0999\n");
            var doubt = served.desk().book().doubts().iterator().next();

            owner.post(
                    "/same/two", "kept", doubt.one().toString(), "gone", doubt.other().toString());

            assertThat(owner.get("/import").body()).doesNotContain("Same person?");
            owner.upload(
                    "/import",
                    "file",
                    "two.csv",
                    octets("Name,Company,Phone\nAda Lovelace,Analytical Engines,020 7946 0999\n"));
            assertThat(owner.get("/import").body()).contains("Nothing would change");
        }
    }

    @Test
    void oneAnswerSortsAGroup() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            broughtIn(owner, "team.csv", "Name,Company\nAda A,Halden\nBo B,Halden\nCy C,Halden\n");
            assertThat(owner.get("/import").body())
                    .contains("How do you know them?")
                    .contains("Halden");

            owner.post("/import/sort", "key", "org Halden", "how0", "PASSIVE");

            assertThat(served.desk().book().people())
                    .allMatch(person -> person.wishes().tie().orElseThrow() == Tie.PASSIVE);
            assertThat(served.desk().book().people())
                    .allMatch(person ->
                            person.met().stage().equals(new Stage(Stage.Kind.WORK, "Halden")));
            assertThat(owner.get("/import").body()).doesNotContain("How do you know them?");
        }
    }

    /// Everybody of a phone is in "My Contacts", which says nothing of how one met.
    @Test
    void groupsOfGoogleItselfAreNoTagAndNoGuess() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            broughtIn(
                    owner,
                    "google.vcf",
                    card("Ada A", "CATEGORIES:My Contacts\r\n")
                            + card("Bo B", "CATEGORIES:myContacts,Choir\r\n")
                            + card("Cy C", "CATEGORIES:My Contacts,* friends\r\n")
                            + card("Di D", "CATEGORIES:My Contacts,Starred in Android\r\n"));

            assertThat(served.desk().book().people())
                    .flatExtracting(Person::tags)
                    .containsExactly("Choir");
            assertThat(owner.get("/import").body())
                    .contains("Everyone else")
                    .contains("value=\"NOT_MET\" checked")
                    .doesNotContain("My Contacts", "value=\"ACTIVE\" checked");
            assertThat(cardOf(served, called(served, "Bo B"))).contains("myContacts,Choir");
        }
    }

    @Test
    void aBookThatHasMyContactsAsTagsIsAskedAsIfItHadNone() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            broughtIn(owner, "list.csv", "Name\nAda A\nBo B\nCy C\n");
            for (var person : served.desk().book().people())
                served.desk()
                        .carryOut(
                                new SavePerson(
                                        person.tagged(List.of("My Contacts")), Optional.empty()));

            assertThat(owner.get("/import").body())
                    .contains("Everyone else")
                    .doesNotContain("value=\"ACTIVE\" checked");
        }
    }

    @Test
    void anImportThatWasSortedSinceStillComesOutWhole() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            broughtIn(owner, "team.csv", "Name,Company\nAda A,Halden\nBo B,Halden\nCy C,Halden\n");
            owner.post("/import/sort", "key", "org Halden", "how0", "ACTIVE");

            owner.post(
                    "/import/" + served.desk().book().imports().iterator().next().id() + "/undo");

            assertThat(served.desk().book().people()).isEmpty();
        }
    }

    @Test
    void stoppedBeforeHisWordLeavesNothing() {
        try (var served = new Served(Book.EMPTY, NOW)) {
            var owner = owner(served);
            owner.upload("/import", "file", "phone.vcf", octets(ADA));

            owner.post("/import/stop");

            assertThat(owner.post("/import/bring").statusCode()).isEqualTo(409);
            assertThat(served.desk().book().version()).isZero();
        }
    }

    private static Visitor owner(Served served) {
        var owner = served.owner();
        owner.get("/import");
        return owner;
    }

    private static void broughtIn(Visitor owner, String name, String file) {
        owner.upload("/import", "file", name, octets(file));
        owner.post("/import/bring");
    }

    private static String card(String name, String lines) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:" + name + "\r\n" + lines + "END:VCARD\r\n";
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
