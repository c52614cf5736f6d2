package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.book.Ask;
import pavement.book.Change;
import pavement.notation.Books;

class MapPageTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");

    /// Dots beside the map that say what its dots mean.
    private static final int LEGEND = 6;

    /// Two islands with a line between them and a third that shares nobody with either.
    private static final String THREE =
            """
            Dana Whitlock  met in a coffee shop Kiez
            Sol Kim  met in a coffee shop Kiez
            Ruth Abrams  met in a coffee shop Kiez
            Lou Ferris  met in a coffee shop Kiez
            Gabe Osei  met at an event Hall
            Priya Raman  met at an event Hall
            Petra Novak  met at an event Hall
            Amara Obi  met at an event Hall
            Linh Tran  met at work Fracht
            Raj Malhotra  met at work Fracht
            Emeka Obi  met at work Fracht
            Katrin Vogel  met at work Fracht, through Raj Malhotra
            Curtis Yoo  met by introduction, through Dana Whitlock
            2026-10-01 09:00  Dana Whitlock + Sol Kim, coffee, 20m: hi -> talked
            2026-10-02 09:00  Sol Kim + Priya Raman, coffee, 20m: hi -> talked
            2026-10-03 09:00  Priya Raman + Gabe Osei, coffee, 20m: hi -> talked
            2026-10-01  Dana Whitlock needs: café clients
            2026-10-01  Raj Malhotra offers: knows all café clients of the city
            """;

    @Test
    void aPlaceMayBeCalledAnythingAndThePhoneReachesIt() {
        for (var length = 40; length < 70; length++) {
            var named = "Kiez".repeat(20).substring(0, length);
            var page = page(THREE.replace("coffee shop Kiez", "coffee shop " + named), "/map");
            assertThat(page).as("%d", length).contains(named);
        }
        // Where it has no room on a phone, the island itself is what the keyboard stops at.
        var crowd = new StringBuilder(THREE);
        for (var i = 0; i < 60; i++)
            crowd.append(
                    "Q%d  met at work The very long name of the company number %d\n"
                            .formatted(i, i % 12));
        var page = page(crowd.toString(), "/map");
        var without =
                Pattern.compile(
                        "<a href=\"/map[^\"]*\"><title>[^<]+</title><circle class=\"isle\"");
        var hidden = Pattern.compile("tabindex=\"-1\" aria-hidden=\"true\"><circle class=\"isle\"");
        var fitted =
                page.substring(page.indexOf("class=\"cl fit\""), page.indexOf("<g class=\"cl\">"));
        assertThat(hidden.matcher(page).results().count())
                .isEqualTo(Pattern.compile("<text").matcher(fitted).results().count());
        assertThat(without.matcher(page).results().count()).isPositive();
    }

    private static Served served(String book) {
        return new Served(Books.read("me  Maya, UTC\n" + book), NOW);
    }

    private static String page(String book, String path) {
        try (var served = served(book)) {
            var answer = served.owner().get(path);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    /// What a gap proposes is one tap away, and the page it leads to knows both.
    @Test
    void bothSidesOfAGapAreAskedFromThere() {
        try (var served = served(THREE)) {
            var owner = served.owner();
            var asks =
                    Pattern.compile("href=\"(/introductions/new\\?one=[^\"]+)\"")
                            .matcher(owner.get("/map").body());
            assertThat(asks.find()).isTrue();
            var begun = owner.get(asks.group(1).replace("&amp;", "&"));
            assertThat(begun.statusCode()).isEqualTo(200);
            assertThat(begun.body()).contains("Dana Whitlock", "Raj Malhotra");
        }
    }

    /// The two ends of the one line lead to their pages; where another line would hold, to the form
    /// that has both.
    @Test
    void theLineThatHoldsLeadsToItsPeopleAndToTheSecondLine() {
        var across =
                """
                2026-10-04  Sol Kim needs: a bookkeeper
                2026-10-04  Gabe Osei offers: bookkeeping, a bookkeeper for shops
                """;
        try (var served = served(THREE + across)) {
            var owner = served.owner();
            var map = owner.get("/map").body();
            var held = map.substring(map.indexOf("If one line broke"));
            assertThat(held)
                    .contains("href=\"/people/" + Books.id("Sol Kim"))
                    .contains("href=\"/people/" + Books.id("Priya Raman"))
                    .contains("A second line would hold: introduce Sol to Gabe.")
                    .contains("Introduce Sol Kim and Gabe Osei");
            var ask = Pattern.compile("href=\"(/introductions/new\\?one=[^\"]+)\"").matcher(held);
            assertThat(ask.find()).isTrue();
            assertThat(owner.get(ask.group(1).replace("&amp;", "&")).body())
                    .contains("name=\"one\" value=\"" + Books.id("Sol Kim"))
                    .contains("name=\"other\" value=\"" + Books.id("Gabe Osei"));
        }
        assertThat(page(THREE, "/map")).doesNotContain("A second line would hold");
    }

    /// What was read from a title nobody said, and it is not told as if he had.
    @Test
    void whatIsGuessedIsSaidAsAGuess() {
        var book = Books.read("me  Maya, UTC\n" + THREE);
        var guessed =
                book.asks().stream()
                        .<Change>map(ask ->
                                new Change.Saved(
                                        ask.heard(
                                                new Ask.Heard(
                                                        Optional.empty(), true, "Café scout"))))
                        .toList();
        try (var served = new Served(book.with(guessed), NOW)) {
            var owner = served.owner();
            assertThat(owner.get("/map").body())
                    .contains(
                            "Dana may need café clients, Raj may offer knows all café clients of the city.");
            assertThat(owner.get("/map?who=" + Books.id("Dana Whitlock")).body())
                    .contains("May need café clients");
        }
    }

    private static String many(int people) {
        var lines = new StringBuilder();
        for (var at = 0; at < people; at++)
            lines.append("P%d Q%d  met at an event E%d\n".formatted(at, at, at % 7));
        return lines.toString();
    }

    private static int count(String page, String what) {
        return page.split(Pattern.quote(what), -1).length - 1;
    }

    @Test
    void withNobodyItSaysWhatToWriteDown() {
        assertThat(page("", "/map"))
                .contains("Nobody is written down yet.")
                .contains("href=\"/people/new\"")
                .doesNotContain("class=\"mapbox\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11})
    void fewAreAListByPlace(int people) {
        assertThat(page(many(people), "/map"))
                .contains("Too few to draw. Here is the list by place met.")
                .contains("P0 Q0")
                .doesNotContain("class=\"mapbox\"");
    }

    @Test
    void whoIsTiedToNobodyIsDrawnAndItIsSaidHowLinesComeAbout() {
        var page = page(many(14), "/map");

        assertThat(count(page, "<circle class=\"n\" data-tie")).isEqualTo(14 + LEGEND);
        assertThat(page).contains("Nobody is noted to know anybody else.");
    }

    @Test
    void everybodyIsDrawnWithTheGapAndTheLineThatHolds() {
        var page = page(THREE, "/map");

        assertThat(page)
                .contains(
                        "13 people by the place you met them. All of them are in your book, so your own lines are left out.")
                .contains("<b>Kiez and Fracht</b>")
                .contains(
                        "8 people, not one line between them. Dana needs café clients, Raj offers knows all café clients of the city.")
                .contains("Only Sol Kim and Priya Raman tie")
                .contains("share no acquaintance but you.")
                .contains("5 lines between people you know are noted");
    }

    @Test
    void filtersLeaveTheOthersFaintAndWhereTheyAre() {
        var whole = page(THREE, "/map");
        var passive = page(THREE, "/map?tie=passive");

        assertThat(passive).contains("4 of 13 people fit.");
        assertThat(count(passive, "class=\"n off\"")).isEqualTo(9);
        assertThat(places(passive)).isEqualTo(places(whole));
        assertThat(page(THREE, "/map?side=need")).contains("1 of 13 people fit.");
        assertThat(page(THREE, "/map?side=offer&tie=active")).contains("0 of 13 people fit.");
        assertThat(page(THREE, "/map?stage=EVENT+Hall")).contains("4 of 13 people fit.");
    }

    private static List<String> places(String page) {
        return Pattern.compile("<circle class=\"n[^\"]*\" data-tie=\"\\w+\" (cx=\\S+ cy=\\S+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void whoIsSelectedSaysWhatHeBridgesAndWhomHeKnows() {
        var page = page(THREE, "/map?who=" + Books.id("Dana Whitlock"));

        assertThat(page)
                .contains("id=\"who\"")
                .contains(
                        "Dana is your only link to Curtis Yoo; nobody else you know knows them, as far as noted.")
                .contains("Needs café clients.")
                .contains("Met through one another.")
                .contains("In one talk.")
                .contains("class=\"n on\"");
        assertThat(page(THREE, "/map?who=" + Books.id("Gabe Osei")))
                .contains("Without them your network would be more closed, by Burt’s measure.");
        assertThat(page(THREE, "/map?who=" + Books.id("Priya Raman")))
                .contains("Only Priya ties Gabe Osei to the others you know, as far as noted.")
                .contains("You know most of those they know yourself.");
        assertThat(page(THREE, "/map?who=018f0000-0000-7000-8000-00000000dead"))
                .doesNotContain("id=\"who\"");
    }

    @Test
    void anIslandCanBeSeenAloneWithAllItsNames() {
        var page = page(THREE, "/map?island=EVENT+Hall");

        assertThat(page)
                .contains("The whole map")
                .contains(">Amara</text>")
                .contains(">Petra</text>");
        assertThat(places(page).size()).isLessThan(places(page(THREE, "/map")).size());
        assertThat(page(THREE, "/map?island=nowhere")).contains("class=\"mapbox\"");
    }

    @Test
    void theTableHasTheSameFactsInAnyOrder() {
        var page = page(THREE, "/map?view=table&sort=name");

        assertThat(page).contains("aria-sort=\"ascending\"").contains("13 people, by name");
        assertThat(page.indexOf("Amara Obi")).isLessThan(page.indexOf("Curtis Yoo"));
        assertThat(page.indexOf("Curtis Yoo")).isLessThan(page.indexOf("Sol Kim"));
        assertThat(page(THREE, "/map?view=table&sort=alone"))
                .containsPattern("(?s)<tbody>\\s*<tr>.*?(Sol Kim|Priya Raman)");
        assertThat(page(many(60), "/map?view=table&from=50"))
                .contains("Earlier 50")
                .doesNotContain("Next 50");
        for (var sort : MapAsked.Sort.values())
            assertThat(page(THREE, "/map?view=table&sort=" + sort)).contains("13 people, ");
    }

    @Test
    void beyondTwoThousandThereAreIslandsAndTheirTables() {
        var page = page(many(2001), "/map");

        assertThat(count(page, "class=\"isle\"")).isEqualTo(7);
        assertThat(page)
                .doesNotContain("#who")
                .contains("href=\"/map?stage=EVENT+E0&amp;view=table\"");
    }

    /// Eight hundred lines across are one line from island to island, until somebody is selected.
    @Test
    void aBallOfWoolIsNotDrawn() {
        var lines = new StringBuilder();
        for (var at = 0; at < 900; at++)
            lines.append(
                            "P%d Q%d  met at %s, 2026-03-01"
                                    .formatted(at, at, at % 2 == 0 ? "an event E" : "work W"))
                    .append(at == 0 ? "\n" : ", through P%d Q%d\n".formatted(at - 1, at - 1));

        var page = page(lines.toString(), "/map");
        assertThat(count(page, "<path class=\"r\"")).isEqualTo(1);
        assertThat(page).contains("<path class=\"x\" d=\"\"/>");
        assertThat(page(lines.toString(), "/map?who=" + Books.id("P5 Q5")))
                .containsPattern("class=\"on\" d=\"M\\S+ \\S+L\\S+ [^\"M]+M[^\"M]+\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tie=nonsense", "side=me", "who=him", "from=-1", "sort=up", "from=1e9"})
    void anAddressThatSaysNothingIsRefusedWithASentence(String query) {
        try (var served = served(THREE)) {
            var answer = served.owner().get("/map?" + query);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Exception");
            assertThat(served.stranger().get("/map?" + query).body()).doesNotContain("Dana");
        }
    }

    @Test
    void whereEverybodyLiesIsKeptForTheOwnerAloneAndNewcomersMoveNobody() throws IOException {
        try (var served = served(THREE)) {
            var owner = served.owner();
            var before = places(owner.get("/map").body());
            var file = served.home().resolve("map");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(file)).doesNotContain("Dana");

            owner.post("/people/new", "full", "Nils Petersen", "stage", "EVENT", "place", "Hall");
            var after = places(owner.get("/map").body());
            assertThat(after).hasSize(before.size() + 1).containsAll(before);

            owner.post("/people/" + Books.id("Amara Obi") + "/forget", "sure", "on");
            assertThat(owner.get("/map").body()).doesNotContain("Amara");
            assertThat(Files.readString(file)).doesNotContain(Books.id("Amara Obi").toString());
        }
    }

    @Test
    void whatCannotBeKeptIsSaid() throws IOException {
        try (var served = served(THREE)) {
            Files.createDirectories(served.home().resolve("map").resolve("in the way"));

            assertThat(served.owner().get("/map").body())
                    .contains("could not be kept, so the map may look different next time")
                    .contains("class=\"mapbox\"");
        }
    }

    @Test
    void thePageOfAPersonSaysWhatHeBridges() {
        assertThat(page(THREE, "/people/" + Books.id("Dana Whitlock")))
                .contains(
                        "Dana is your only link to Curtis Yoo; nobody else you know knows them, as far as noted.")
                .contains("5 lines between people you know are noted");
        assertThat(page(THREE, "/people/" + Books.id("Linh Tran")))
                .doesNotContain("between people you know");
    }

    @Test
    void aNameIsTextWhateverIsInIt() {
        var names = new ArrayList<String>();
        IntStream.range(0, 13).forEach(at -> names.add("\"<b>&%d\"  met cold".formatted(at)));

        assertThat(page(String.join("\n", names) + "\n", "/map"))
                .contains("&lt;b&gt;&amp;0")
                .doesNotContain("<b>&");
    }

    @Test
    void allIslandsFitAPhoneAndEachLeadsToItsOwnMapWithAndWithoutAName() {
        var page = page(THREE, "/map");
        assertThat(page).contains("data-fit=\"\"", "data-start=\"\"", "class=\"cl fit\"");
        var labels = Pattern.compile("<text x=\"([\\d.]+)%\" y=\"([\\d.]+)%\"").matcher(page);
        assertThat(labels.results().toList())
                .isNotEmpty()
                .allSatisfy(label -> {
                    assertThat(Double.parseDouble(label.group(1))).isBetween(0.0, 100.0);
                    assertThat(Double.parseDouble(label.group(2))).isBetween(0.0, 100.0);
                });
        assertThat(page)
                .containsPattern(
                        "<a href=\"/map\\?island=[^\"]+\" tabindex=\"-1\" aria-hidden=\"true\"><circle class=\"isle\"");
        var island = Pattern.compile("/map\\?island=[^\"]+").matcher(page);
        assertThat(island.find()).isTrue();
        assertThat(page(THREE, island.group()))
                .contains("data-start=\"50 50\"")
                .doesNotContain("data-fit", "class=\"cl fit\"");
    }

    @Test
    void aNewPersonOnAnIslandLeavesTheEdgeOfTheMapWhereItIs() {
        var box = Pattern.compile("viewBox=\"(-[^\"]+)\"");
        var before = box.matcher(page(THREE, "/map"));
        var after = box.matcher(page(THREE + "Ada Brook  met in a coffee shop Kiez\n", "/map"));
        assertThat(before.find() && after.find()).isTrue();
        assertThat(after.group(1)).isEqualTo(before.group(1));
    }
}
