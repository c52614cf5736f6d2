package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Pipeline;
import pavement.book.Stage;
import pavement.book.Work;
import pavement.http.Visitor;
import pavement.notation.Books;

@Tag("edge")
class EventBlockTest {
    private static final String BOOK =
            """
            me  Maya, Europe/Berlin, 90 min a day, 60% active
            Ada Able  met cold
                job: Baker, Able Bread
            Gabe Ortiz  met in a coffee shop Northside, 2026-01-02
                job: Buyer, Halden
            2026-01-02 10:00  Gabe, coffee, 20m: a chat -> talked
            2026-02-01  I offer: same-day courier
            2026-02-01  Ada needs: a courier
            2026-02-20  I owe Gabe: the deck, by 2026-02-27
            """;
    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-03T17:00:00Z"));
    private final Served served = new Served(Books.read(BOOK), clock::get);
    private final Visitor owner = served.owner();

    @AfterEach
    void stop() {
        served.close();
    }

    private Book book() {
        return served.desk().book();
    }

    private Block only() {
        return book().blocks().iterator().next();
    }

    private String page() {
        return owner.get("/blocks/" + only().id()).body();
    }

    private Person called(String name) {
        return book().people().stream()
                .filter(each -> each.name().full().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> set(String... fields) {
        owner.get("/block/event");
        return owner.post("/block/event", fields);
    }

    private void started() {
        set(
                "name",
                "Founders Meetup",
                "until",
                "21:00",
                "list",
                "Ada Able\nGabe Ortiz\nZoe New",
                "go",
                "now");
    }

    private static String of(String pattern, String body) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private String at(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// The first card of the debrief with these answers.
    private HttpResponse<String> answer(String... fields) {
        var card = owner.get("/blocks/" + only().id() + "/debrief").body();
        var all = new java.util.ArrayList<String>();
        all.add("talk");
        all.add(of("name=\"talk\" value=\"([^\"]+)\"", card));
        var person = Pattern.compile("name=\"person\" value=\"([^\"]+)\"").matcher(card);
        if (person.find()) {
            all.add("person");
            all.add(person.group(1));
        }
        all.addAll(java.util.List.of(fields));
        return owner.post("/blocks/" + only().id() + "/debrief", all.toArray(String[]::new));
    }

    private void log(String line) {
        var id = of("name=\"id\" value=\"([^\"]+)\"", page());
        owner.post("/log", "id", id, "line", line, "stranger", "yes");
        clock.set(clock.get().plusSeconds(300));
    }

    private void talked(String name) {
        var id = of("name=\"id\" value=\"([^\"]+)\"", page());
        owner.post(
                "/blocks/" + only().id() + "/talked",
                "id",
                id,
                "person",
                called(name).id().toString());
        clock.set(clock.get().plusSeconds(300));
    }

    @Test
    void anEventIsPreparedAndFoundAgain() {
        var answer =
                set(
                        "name",
                        "Founders Meetup",
                        "place",
                        "Impact Hub",
                        "day",
                        "2026-03-03",
                        "from",
                        "19:00",
                        "until",
                        "22:30",
                        "list",
                        "Ada Able\nZoe New",
                        "go",
                        "later");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(only().title()).isEqualTo("Founders Meetup at Impact Hub");
        assertThat(only().stage()).isEqualTo(new Stage(Stage.Kind.EVENT, "Founders Meetup"));
        assertThat(only().clock().started()).isEmpty();
        assertThat(only().clock().planned()).contains(210);
        assertThat(only().work())
                .isEqualTo(
                        new Work.Event(
                                Optional.of(Instant.parse("2026-03-03T18:00:00Z")),
                                Optional.of(Instant.parse("2026-03-03T21:30:00Z"))));
        for (var path : new String[] {"/block/new", "/today"})
            assertThat(owner.get(path).body())
                    .contains(
                            "Founders Meetup at Impact Hub",
                            "today, 19:00 to 22:30. 2 on the list.");
        assertThat(page()).contains("Start it", "Ada Able", "Zoe New").doesNotContain(">Talked<");
    }

    @Test
    void nobodyOfTheListIsDoubled() {
        set(
                "name",
                "Meetup",
                "from",
                "19:00",
                "list",
                "ada able\nGabe Ortiz, Halden\nZoe New",
                "go",
                "later");

        assertThat(book().people()).hasSize(3);
        assertThat(only().people()).hasSize(3);
        assertThat(called("Zoe New").origin().by()).isPresent();
    }

    @Test
    void theSameFormTwiceIsOneEvent() {
        var id = "00000000-0000-7000-8000-0000000000aa";
        for (int i = 0; i < 2; i++)
            set("id", id, "name", "Meetup", "from", "19:00", "list", "Zoe New", "go", "later");

        assertThat(book().blocks()).hasSize(1);
        assertThat(book().people()).hasSize(3);
    }

    @Test
    void whatCouldNotBeReadIsSaidWithItsLine() {
        owner.get("/block/event");
        var answer =
                set(
                        "name",
                        "Meetup",
                        "from",
                        "19:00",
                        "go",
                        "later",
                        "list",
                        "Zoe New\n,,;\nGabe Ortiz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("2 on the list: 1 new, 1 in your book before.")
                .contains("the pasted list, line 2: This line has no name.")
                .contains("Take the list out again");
    }

    @Test
    void takingTheListOutLeavesTheEventAndThoseKnownBefore() {
        set("name", "Meetup", "from", "19:00", "list", "Ada Able\nZoe New", "go", "later");
        var undo = of("action=\"(/import/[^\"]+/undo)\"", page());

        owner.post(undo);

        assertThat(book().people())
                .extracting(each -> each.name().full())
                .doesNotContain("Zoe New");
        assertThat(only().people())
                .extracting(Listed::person)
                .containsExactly(called("Ada Able").id());
    }

    @Test
    void aCalendarSaysWhatWhereWhenAndWho() {
        owner.get("/block/event");
        var ics =
                """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                UID:meetup@example
                SUMMARY:Founders Meetup
                LOCATION:Impact Hub
                DTSTART:20260310T180000Z
                DTEND:20260310T210000Z
                ATTENDEE;CN=Maya:mailto:maya@pave.example
                ATTENDEE;CN=Zoe New:mailto:zoe@new.example
                ATTENDEE;CN=Yan Old:mailto:yan@old.example
                ATTENDEE;PARTSTAT=DECLINED;CN=Not Coming:mailto:no@example.org
                END:VEVENT
                END:VCALENDAR
                """
                        .replace("\n", "\r\n");
        var answer =
                owner.upload(
                        "/block/event", "file", "meetup.ics", ics.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(only().title()).isEqualTo("Founders Meetup at Impact Hub");
        assertThat(only().work())
                .isEqualTo(
                        new Work.Event(
                                Optional.of(Instant.parse("2026-03-10T18:00:00Z")),
                                Optional.of(Instant.parse("2026-03-10T21:00:00Z"))));
        assertThat(only().people())
                .extracting(each -> book().person(each.person()).orElseThrow().name().full())
                .containsExactly("Zoe New", "Yan Old");
    }

    @Test
    void aCalendarOfSeveralEventsIsAskedWhichOne() {
        owner.get("/block/event");
        var ics = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (var name : new String[] {"Meetup", "Fair"})
            ics.append("BEGIN:VEVENT\r\nUID:")
                    .append(name)
                    .append("\r\nSUMMARY:")
                    .append(name)
                    .append("\r\nDTSTART:20260310T180000Z\r\nEND:VEVENT\r\n");
        var answer =
                owner.upload(
                        "/block/event",
                        "file",
                        "all.ics",
                        ics.append("END:VCALENDAR\r\n")
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("all.ics has 2 events to come: Fair, Meetup.");
        assertThat(book().blocks()).isEmpty();
    }

    @Test
    void badInputIsSaidAndNothingIsKept() {
        var people = book().people().size();
        for (var bad :
                new String[][] {
                    {"go", "now"},
                    {"name", "x".repeat(101), "go", "now"},
                    {"name", "Meetup", "go", "later"},
                    {"name", "Meetup", "day", "2026-03-02", "from", "19:00"},
                    {"name", "Meetup", "day", "+999999999-12-31", "from", "19:00"},
                    {"name", "Meetup", "day", "soon", "from", "19:00"},
                    {"name", "Meetup", "from", "late"},
                    {"name", "Meetup", "from", "10:00", "until", "11:00"},
                    {"name", "Meetup", "from", "19:00", "until", "18:00"},
                    {"name", "Meetup", "from", "19:00", "list", ",;,"},
                    {"name", "Meetup", "from", "19:00", "list", "Zoe New\n".repeat(30_000)},
                    {"name", "Meetup", "from", "19:00", "id", "nonsense", "list", "Zoe New"},
                    {
                        "name",
                        "Meetup",
                        "from",
                        "19:00",
                        "block",
                        "00000000-0000-7000-8000-0000000000aa"
                    }
                }) {
            var answer = set(bad);
            assertThat(answer.statusCode())
                    .as(bad[bad.length - 2] + " " + bad.length)
                    .isEqualTo(422);
            assertThat(answer.body()).contains("field-error");
        }
        assertThat(book().blocks()).isEmpty();
        assertThat(book().people()).hasSize(people);
    }

    @Test
    void whoIsWorthMeetingComesWithTheReasonInWords() {
        started();

        assertThat(page())
                .contains("Needs a courier; you offer same-day courier.")
                .contains("You owe Gabe: the deck, was due Friday.")
                .contains("Not met yet.");
    }

    @Test
    void anEventWithNobodyOnTheListSaysSo() {
        set("name", "Meetup", "go", "now");

        assertThat(page()).contains("Nobody is on the list.", "guy with the bread stall");
    }

    @Test
    void oneTapIsATalkOfTheEventAndOnlyOnceHoweverOftenItIsSent() {
        started();
        var id = "00000000-0000-7000-8000-0000000000bb";
        for (int i = 0; i < 2; i++)
            owner.post(
                    "/blocks/" + only().id() + "/talked",
                    "id",
                    id,
                    "person",
                    called("Ada Able").id().toString());

        assertThat(book().encountersIn(only().id()))
                .singleElement()
                .satisfies(talk -> {
                    assertThat(talk.channel()).isEqualTo(Channel.EVENT);
                    assertThat(talk.stage())
                            .isEqualTo(new Stage(Stage.Kind.EVENT, "Founders Meetup"));
                    assertThat(talk.outcome()).isEqualTo(Outcome.TALKED);
                });
        owner.post("/undo");
        assertThat(book().encountersIn(only().id())).isEmpty();
    }

    @Test
    void aLineOfAnyWordsIsSomebody() {
        started();
        log("guy with the bread stall");
        log("Omar Haddad");
        log("bread ovens, needs a courier");

        assertThat(book().encountersIn(only().id()))
                .extracting(
                        talk -> book().person(talk.people().getFirst()).orElseThrow().name().full())
                .containsExactly("guy with the bread stall", "Omar Haddad", "bread ovens");
        assertThat(called("bread ovens").name().described()).isTrue();
        assertThat(called("Omar Haddad").name().described()).isFalse();
        assertThat(called("Omar Haddad").met().stage())
                .isEqualTo(new Stage(Stage.Kind.EVENT, "Founders Meetup"));
    }

    @Test
    void damagedTapsAreRefused() {
        started();
        var path = "/blocks/" + only().id();
        var id = "00000000-0000-7000-8000-0000000000bb";

        assertThat(owner.post(path + "/talked", "id", id).statusCode()).isEqualTo(422);
        assertThat(owner.post(path + "/talked", "id", "x", "person", "y").statusCode())
                .isEqualTo(422);
        assertThat(owner.post(path + "/talked", "id", id, "person", id).statusCode())
                .isEqualTo(404);
        assertThat(owner.post(path + "/off").statusCode()).isEqualTo(422);
        assertThat(owner.post("/blocks/" + id + "/talked", "id", id, "person", id).statusCode())
                .isEqualTo(404);
        assertThat(owner.post("/blocks/" + id + "/begin").statusCode()).isEqualTo(404);
        assertThat(owner.get("/blocks/" + id + "/debrief").statusCode()).isEqualTo(404);
        assertThat(owner.post(path + "/debrief/tomorrow").statusCode()).isEqualTo(422);
        assertThat(owner.post(path + "/debrief/tomorrow", "id", id, "person", id).statusCode())
                .isEqualTo(404);
        assertThat(book().encounters()).hasSize(1);
    }

    @Test
    void aPreparedEventIsChangedStartedAndDropped() {
        set("name", "Meetup", "from", "19:00", "list", "Ada Able", "go", "later");
        var id = only().id().toString();
        assertThat(owner.get("/block/event?block=" + id).body())
                .contains("Change the event", "19:00");

        set(
                "block", id, "id", id, "name", "Meetup", "place", "Hub", "from", "20:00", "list",
                "Zoe New", "go", "later");
        assertThat(only().title()).isEqualTo("Meetup at Hub");
        assertThat(only().people()).hasSize(2);
        owner.post("/blocks/" + id + "/off", "person", called("Ada Able").id().toString());
        assertThat(only().people()).hasSize(1);

        owner.post("/blocks/" + id + "/begin");
        assertThat(only().clock().started()).contains(clock.get());
        owner.post("/blocks/" + id + "/begin");
        owner.post("/blocks/" + id + "/drop");
        assertThat(book().blocks()).isEmpty();
        owner.post("/undo");
        assertThat(only().people()).hasSize(1);
    }

    @Test
    void aRunningEventGetsMoreNamesEvenWhenItsTimeHasPassed() {
        started();
        clock.set(Instant.parse("2026-03-03T20:05:00Z"));
        var id = only().id().toString();
        var form = owner.get("/block/event?block=" + id).body();
        assertThat(form).contains("21:00", "3 are on the list").doesNotContain("Start now");

        var answer =
                set(
                        "block",
                        id,
                        "id",
                        id,
                        "name",
                        "Founders Meetup",
                        "until",
                        "21:00",
                        "list",
                        "Yan Old");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(only().people()).hasSize(4);
        assertThat(only().clock().started()).contains(Instant.parse("2026-03-03T17:00:00Z"));
    }

    @Test
    void theDebriefOpensWhenTheEventEndsAndEachCardLeadsToTheNext() {
        started();
        log("guy with the bread stall");
        talked("Ada Able");

        var end = owner.post("/blocks/" + only().id() + "/end");
        assertThat(at(end)).contains("/debrief?done=");
        var card = owner.get("/blocks/" + only().id() + "/debrief").body();
        assertThat(card)
                .contains(
                        "1 of 2",
                        "guy with the bread stall",
                        "Said what you are after?",
                        "At ease");

        var next =
                answer(
                        "name",
                        "Omar Haddad",
                        "outcome",
                        "NEXT_STEP",
                        "said",
                        "yes",
                        "after",
                        "6",
                        "line",
                        "needs a courier, I’ll send him the price list tomorrow",
                        "fate",
                        "KEEP");
        assertThat(at(next)).contains("/debrief?done=");
        var omar = called("Omar Haddad");
        assertThat(omar.name().described()).isFalse();
        assertThat(book().asksOf(omar.id()))
                .extracting(ask -> ask.what())
                .containsExactly("courier");
        assertThat(book().promisesWith(omar.id())).hasSize(1);
        var talk = book().encountersWith(omar.id()).getFirst();
        assertThat(talk.outcome()).isEqualTo(Outcome.NEXT_STEP);
        assertThat(talk.said()).contains(true);
        assertThat(talk.comfort().after()).contains(8);

        assertThat(owner.get("/blocks/" + only().id() + "/debrief").body())
                .contains("2 of 2", "Ada Able");
        answer("outcome", "TALKED", "fate", "GO");
        assertThat(book().setAsides()).hasSize(1);
        assertThat(owner.get("/blocks/" + only().id() + "/debrief").body())
                .contains("Something came of 1 of 2 talks.", "price list", "tomorrow");
        assertThat(owner.get("/today").body()).doesNotContain("Debrief Founders");
    }

    @Test
    void aSaleAtAnEventIsOneCustomerWhateverElseIsTold() {
        started();
        talked("Ada Able");
        owner.post("/blocks/" + only().id() + "/end");
        answer("outcome", "SALE", "line", "$90 a month, needs a courier", "fate", "KEEP");

        assertThat(book().dealsWith(called("Ada Able").id()))
                .singleElement()
                .satisfies(deal -> {
                    assertThat(deal.step()).isEqualTo(Pipeline.CUSTOMER);
                    assertThat(deal.price().orElseThrow().money().minor()).isEqualTo(9_000);
                });
        owner.post("/undo");
        assertThat(book().deals()).isEmpty();
        answer("outcome", "SALE", "fate", "KEEP");
        assertThat(book().deals())
                .extracting(deal -> deal.step())
                .containsExactly(Pipeline.CUSTOMER);
    }

    @Test
    void undoInTheMiddleBringsTheCardBack() {
        started();
        log("guy with the bread stall");
        talked("Ada Able");
        owner.post("/blocks/" + only().id() + "/end");
        answer("name", "Omar Haddad", "outcome", "SALE", "fate", "KEEP");

        owner.post("/undo");

        assertThat(owner.get("/blocks/" + only().id() + "/debrief").body())
                .contains("1 of 2", "guy with the bread stall");
        assertThat(book().encountersIn(only().id()))
                .allSatisfy(talk -> assertThat(talk.outcome()).isEqualTo(Outcome.TALKED));
    }

    @Test
    void whoIsExpectedAndCalledSoIsTheOneAndWhoIsNotExpectedIsAskedAbout() {
        started();
        log("tall guy");
        log("guy with a hat");
        owner.post("/blocks/" + only().id() + "/end");

        answer("name", "zoe new", "fate", "KEEP");
        assertThat(book().people())
                .extracting(each -> each.name().full())
                .doesNotContain("tall guy");
        assertThat(book().encountersWith(called("Zoe New").id())).hasSize(1);

        owner.post(
                "/blocks/" + only().id() + "/off", "person", called("Gabe Ortiz").id().toString());
        var asked = answer("name", "Gabe Ortiz", "fate", "KEEP");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("You know somebody called so.", "Gabe Ortiz, Buyer, Halden");
        answer("name", "Gabe Ortiz", "is", called("Gabe Ortiz").id().toString(), "fate", "KEEP");
        assertThat(book().encountersWith(called("Gabe Ortiz").id())).hasSize(2);
    }

    @Test
    void badAnswersAreSaidAndTheCardStays() {
        started();
        talked("Ada Able");
        owner.post("/blocks/" + only().id() + "/end");
        for (var bad :
                new String[][] {
                    {"outcome", "MAGIC"},
                    {"after", "9"},
                    {"line", "x".repeat(2_001)},
                    {"name", "x".repeat(201)},
                    {"name", "Gabe Ortiz", "is", "nonsense"},
                    {"name", "Gabe Ortiz", "is", "00000000-0000-7000-8000-0000000000aa"}
                }) assertThat(answer(bad).statusCode()).as(bad[0]).isEqualTo(422);
        assertThat(at(owner.post("/blocks/" + only().id() + "/debrief", "talk", "x")))
                .endsWith("/debrief");
        assertThat(owner.get("/blocks/" + only().id() + "/debrief").body()).contains("1 of 1");
    }

    @Test
    void todayOffersTheDebriefUntilItIsLeft() {
        started();
        talked("Ada Able");
        owner.post("/blocks/" + only().id() + "/end");
        assertThat(owner.get("/today").body())
                .contains("is over. Debrief 1 person, about 1 minute.");
        assertThat(page()).contains("Debrief 1 person, about 1 minute");

        owner.post("/blocks/" + only().id() + "/debrief/leave", "back", "today");

        assertThat(owner.get("/today").body()).doesNotContain("is over. Debrief");
        owner.post("/undo");
        assertThat(owner.get("/today").body()).contains("is over. Debrief");
    }

    @Test
    void aLineForTomorrowIsOneTap() {
        started();
        talked("Ada Able");
        owner.post("/blocks/" + only().id() + "/end");
        answer("fate", "KEEP");
        var end = owner.get("/blocks/" + only().id() + "/debrief").body();
        var id = of("name=\"id\" value=\"([^\"]+)\"", end);
        for (int i = 0; i < 2; i++)
            owner.post(
                    "/blocks/" + only().id() + "/debrief/tomorrow",
                    "id",
                    id,
                    "person",
                    called("Ada Able").id().toString());

        assertThat(book().promisesWith(called("Ada Able").id())).hasSize(1);
        clock.set(Instant.parse("2026-03-04T08:00:00Z"));
        assertThat(owner.get("/today").body()).contains("Write to Ada Able");
    }

    @Test
    void aPhoneCarriesTheEventAndItsTapsArriveOnce() {
        started();
        assertThat(owner.get("/pack").body())
                .contains("\"events\":[{\"id\":\"" + only().id(), "Needs a courier; you offer");
    }
}
