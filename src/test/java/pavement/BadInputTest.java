package pavement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.book.Arm;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Experiment;
import pavement.book.ExperimentId;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Subscription;
import pavement.book.SubscriptionId;
import pavement.http.Routes;
import pavement.notation.Books;
import pavement.search.Search;
import pavement.web.Web;

/// Every form of the product, filled in as no browser would: the answer is 4xx with a sentence, and
/// the book stays as it was.
class BadInputTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String CALENDAR = "/settings/calendars/{id}";
    private static final String LAB = "/lab/experiments/{id}";
    private static final String DEAL = "/deals/{id}";
    private static final String LETTERS = "/introductions/{id}/letters";
    private static final String ASK = "/people/{id}/asks/{ask}";
    private static final String EXISTING = "an existing one";
    private static final String STRANGER = "018f0000-0000-7000-8000-00000000dead";

    /// Longer than any field may be, and all fields together still a form the server reads.
    private static final int LONG = 6_000;

    /// Every field some form of the product has.
    private static final List<String> FIELDS =
            List.of(
                    """
                    about address after another arm arm0 arm1 arm2 arm3 around ask at at0 attempts auth batch become before birthday
                    category channel confidential country counts currency day days deal described device direction done doubt due endpoint
                    expected f f0c0 family fate from from1 from2 from3 from4 from5 from6 from7 full ghosts given go gone gone0 hold host
                    hours how how0 id id0 in instead invoice is job kept key keys kind language line list mark means met met-on minutes
                    minutes1 minutes2 minutes3 minutes4 minutes5 minutes6 minutes7 money name near need nickname note of offer on one only
                    open organisation other outcome over pace pairs password person place plan port q question quietFrom quietUntil
                    recipient refusal said say security sender share side sort stage step step0 stranger sum sure tags talk talks text through tie
                    time title to to0 toBoth toOne toOther until until1 until2 until3 until4 until5 until6 until7 user value want week
                    weekStart weekly weeklyHours weeklyTalks what where who why with work workday worth zone
                    """
                            .strip()
                            .split("\\s+"));

    /// Buttons: they take no field at all, so no field can be wrong.
    private static final Set<String> BUTTONS =
            Set.of(
                    "/import/stop",
                    "/today/again",
                    "/week/smaller",
                    "/week/cadence",
                    "/week/notch/take",
                    "/week/notch/later",
                    "/sample/remove",
                    "/settings/reminders/feed",
                    "/settings/reminders/feed/off",
                    "/settings/reminders/mail/off",
                    "/settings/model/none",
                    "/log/parse",
                    "/promises/{id}/kept",
                    "/promises/{id}/dropped",
                    "/promises/{id}/open",
                    "/encounters/{id}/delete",
                    "/people/{id}/asks/{ask}/close",
                    "/settings/asks/{id}/close",
                    "/phone/close",
                    "/phone/out",
                    "/phone/devices/{id}/revoke",
                    "/phone/devices/{id}/restore",
                    LAB + "/draw",
                    LAB + "/rest",
                    LAB + "/stop",
                    LAB + "/drop",
                    DEAL + "/drop",
                    CALENDAR + "/refresh",
                    CALENDAR + "/pause",
                    CALENDAR + "/resume",
                    CALENDAR + "/remove");

    /// What is wrong with every field of a form.
    ///
    /// @param fits routes besides the buttons for which it is right, because they take any text
    record Wrong(String name, String value, Set<String> fits) {}

    static Stream<Wrong> wrongs() {
        return Stream.of(
                new Wrong(
                        "of the wrong type",
                        "%C2%BFnonsense",
                        Set.of("/import/paste", "/welcome", ASK, "/find/keep", LETTERS)),
                new Wrong("too long", "x".repeat(LONG), Set.of("/import/paste")),
                new Wrong(
                        "from the future",
                        "2999-12-31",
                        Set.of("/import/paste", "/welcome", ASK, "/find/keep", LETTERS)));
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void noFormTakesWhatIsWrong(Wrong wrong) {
        assertThat(taken(all("=" + wrong.value()), fitting(wrong.fits()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF%FE", "a%00b", "%ED%A0%80", "%4"})
    void noFormAtAllTakesWhatIsNoText(String octets) {
        assertThat(taken(all("=" + octets), Set.of())).isEmpty();
    }

    @Test
    void noFormTakesTheSameFieldTwiceWithTwoValues() {
        var twice =
                FIELDS.stream()
                        .map(field -> field + "=1&" + field + "=2")
                        .collect(Collectors.joining("&"));

        assertThat(taken(twice, BUTTONS)).isEmpty();
    }

    /// Without a batch the newest is undone; without a word of his own the facts say.
    @Test
    void noFormTakesNothing() {
        var silent =
                Set.of(
                        "/undo",
                        "/people/{id}/contact",
                        "/people/{id}/tie",
                        "/people/{id}/cadence",
                        "/phone/code",
                        "/settings/time/hours",
                        "/brief/{what}/{id}/start");

        assertThat(taken("", fitting(silent))).isEmpty();
    }

    @Test
    void noPageFallsOverWhatIsNoText() {
        try (var served = new Served(book(), NOW)) {
            var owner = served.owner();
            for (var page :
                    List.of(
                            "/people?q=",
                            "/log?line=",
                            "/today?said=",
                            "/go?q=",
                            "/import?said=",
                            "/map?stage=",
                            "/pipeline?ask=",
                            "/pipeline?step=",
                            "/organisations?q=",
                            "/organisations/",
                            "/deals/",
                            "/deals/new?person="))
                for (var octets : List.of("a%00b", "%FF", "%ED%A0%80"))
                    assertThat(owner.get(page + octets).statusCode())
                            .as(page + octets)
                            .isBetween(400, 404);
        }
    }

    @Test
    void aFileIsBroughtInWithoutWhatCannotBeKept() {
        try (var served = new Served(Books.read(""), NOW)) {
            var owner = served.owner();
            var card =
                    "BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:Ada=00 King\r\nNOTE:a\0b\r\nEND:VCARD\r\n";
            var table = "Name,Company\nTom\0 Baker,Brot\n";
            var calendar =
                    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\0\nDTSTART:20261020T090000Z\nSUMMARY:Lunch\0\nEND:VEVENT\nEND:VCALENDAR\n";
            for (var file : Map.of("a.vcf", card, "b.csv", table, "c.ics", calendar).entrySet()) {
                owner.get("/import");
                owner.upload("/import", "file", file.getKey(), file.getValue().getBytes(UTF_8));
                if (file.getKey().endsWith("vcf"))
                    assertThat(owner.get("/import").body()).contains("They were left out.");
                owner.post("/import/bring");
            }

            var book = served.desk().book();
            assertThat(book.people())
                    .extracting(person -> person.name().full())
                    .containsExactlyInAnyOrder("Ada King", "Tom Baker");
            assertThat(book.appointments())
                    .extracting(each -> each.title())
                    .containsExactly("Lunch");
            assertThat(book.people().toString() + book.appointments()).doesNotContain("\0");
        }
    }

    private static Set<String> fitting(Set<String> more) {
        return Stream.concat(BUTTONS.stream(), more.stream()).collect(Collectors.toSet());
    }

    private static String all(String value) {
        return FIELDS.stream().map(field -> field + value).collect(Collectors.joining("&"));
    }

    /// Route and what it answered, for those that did not refuse or changed the book.
    ///
    /// @param fits routes that may take this form, when the thing they are about exists
    private static Map<String, String> taken(String body, Set<String> fits) {
        var taken = new TreeMap<String, String>();
        var served = new Served(book(), NOW);
        for (var route : posts()) {
            var whole = !route.contains("{");
            var ids = whole ? List.of(EXISTING) : List.of(EXISTING, STRANGER, "no-id");
            for (var id : ids) {
                if (id.equals(EXISTING) && fits.contains(route)) continue;
                var answer = answer(served, route, id, body);
                if (answer.isEmpty()) continue;
                taken.put(route + " " + id, answer);
                served.close();
                served = new Served(book(), NOW);
            }
        }
        served.close();
        return taken;
    }

    private static String answer(Served served, String route, String id, String body) {
        var owner = served.owner();
        var before = served.desk().book();
        var path = route;
        for (var part : parts(before, route).entrySet())
            path = path.replace(part.getKey(), id.equals(EXISTING) ? part.getValue() : id);
        var answer = owner.postRaw(path, "csrf=" + owner.token() + "&" + body);
        var changed = served.desk().book().version() != before.version();
        var refused = answer.statusCode() / 100 == 4 && !changed;
        if (refused) assertThat(answer.body()).as(path).doesNotContain("Exception");
        return refused ? "" : answer.statusCode() + (changed ? " and changed the book" : "");
    }

    private static Map<String, String> parts(Book book, String route) {
        var ask = book.asks().iterator().next().id().toString();
        var id =
                route.startsWith("/promises")
                        ? book.promises().iterator().next().id().toString()
                        : route.startsWith("/encounters")
                                ? book.encounters().iterator().next().id().toString()
                                : route.startsWith("/introductions")
                                        ? MADE.id().toString()
                                        : route.startsWith("/settings/asks")
                                                        || route.startsWith("/asks")
                                                ? ask
                                                : route.startsWith(DEAL)
                                                        ? book.deals()
                                                                .iterator()
                                                                .next()
                                                                .id()
                                                                .toString()
                                                        : route.startsWith(LAB)
                                                                ? LINES.id().toString()
                                                                : route.startsWith(CALENDAR)
                                                                        ? WORK.id().toString()
                                                                        : Books.id("Tom Baker")
                                                                                .toString();
        return Map.of("{id}", id, "{ask}", ask, "{what}", "person");
    }

    private static List<String> posts() {
        var posts = new ArrayList<String>();
        try (var search = Search.inMemory()) {
            var desk =
                    new pavement.desk.Desk(
                            new pavement.store.MemoryJournal(), () -> NOW, UUID::randomUUID);
            var ledger = new pavement.store.MemoryLedger();
            var web =
                    new Web(
                            desk,
                            search,
                            Delivering.courier(
                                    desk, ledger, pavement.meaning.Meaning::shipped, () -> ""),
                            Delivering.calendars(desk, new pavement.store.MemoryRefreshes()),
                            ZoneOffset.UTC,
                            Locale.UK,
                            new Web.Folders(
                                    Path.of("."),
                                    Path.of("."),
                                    pavement.meaning.Meaning::shipped,
                                    pavement.embeddings.Learning.in(Path.of("target"))),
                            pavement.owners.Entrance.in(Path.of("target")));
            web.addTo(
                    new Routes() {
                        @Override
                        public void get(String path, Page page) {}

                        @Override
                        public void open(String path, Page page) {}

                        @Override
                        public void post(String path, Page page) {
                            posts.add(path);
                        }

                        @Override
                        public void share(String path, Page page) {
                            posts.add(path);
                        }

                        @Override
                        public void keyed(String path, Page shown, Page taken) {}

                        @Override
                        public void upload(String path, Page page) {
                            posts.add(path);
                        }
                    });
        }
        return posts;
    }

    private static final Subscription WORK =
            new Subscription(
                    new SubscriptionId(new UUID(8, 1)),
                    "Work",
                    "/nowhere/a.ics",
                    false,
                    false,
                    NOW);

    private static final Experiment LINES =
            new Experiment(
                    new ExperimentId(new UUID(9, 1)),
                    Experiment.Kind.OPENER,
                    "Which line?",
                    List.of(new Arm("One"), new Arm("Two")),
                    Experiment.Counts.TALKED,
                    40,
                    NOW);

    private static final Introduction MADE =
            Introduction.idea(
                    new IntroductionId(new UUID(10, 1)),
                    Introduction.Kind.INTRODUCTION,
                    Books.id("Tom Baker"),
                    Optional.of(Books.id("Ada King")),
                    "",
                    Optional.empty(),
                    NOW);

    private static Book book() {
        return people().with(
                        List.of(
                                new Change.Saved(WORK),
                                new Change.Saved(LINES),
                                new Change.Saved(MADE)));
    }

    private static Book people() {
        return Books.read(
                """
                me  Maya, Europe/Berlin
                Ada King  met at work Acme
                Tom Baker  met in a coffee shop Blue Bottle
                2026-09-20 10:00  Tom + Ada, lunch, 40m: both laughed -> help, got 3
                2026-09-20  Tom needs: a courier on Saturdays
                2026-09-20  I owe Tom: the deck, by 2026-10-20
                2026-09-21  deal Tom, Baker & Sons: bags, 240 EUR, lead, next 2026-10-20 call him, invoice 2026-10-01 240 EUR
                """);
    }
}
