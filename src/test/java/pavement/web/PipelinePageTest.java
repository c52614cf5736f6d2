package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.acts.DropDeal;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Pipeline;
import pavement.deals.Due;
import pavement.deals.Organisations;
import pavement.http.Visitor;
import pavement.notation.Books;

class PipelinePageTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final String PAGE =
            """
            me  Maya, UTC, USD
            Joanne Pruitt  met cold, 2026-08-01
            Mei Tan  met on the street Carver Street, 2026-09-01
            Lou Ferris  met in a coffee shop Northside, 2026-06-01
            2026-08-01  Lou, call, 9m: prices -> talked
            2026-08-08  Lou, call, 9m: frames -> talked
            2026-08-15  Lou, call, 9m: crates -> next step
            2026-08-01  deal Joanne Pruitt, Pruitt Books: books, 240 USD a month, lead, offer 2026-09-01, next 2026-10-14 call her
            2026-09-01  deal Mei Tan, Stem Street: 310 EUR a month, lead, customer 2026-10-01
            2026-08-01  deal Lou Ferris: frames, lead, lost 2026-09-01 too dear
            """;
    private Served served;
    private Visitor owner;

    @BeforeEach
    void start() {
        served = new Served(Books.read(PAGE), NOW);
        owner = served.owner();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aTappedSaleWithSeveralOpenDealsIsLoggedAndAskedAboutUntilHeSaysWhich() {
        var joanne = Books.id("Joanne Pruitt");
        form("/deals/new", "with", "Joanne Pruitt", "what", "window cleaning");
        var tapped =
                owner.post(
                        "/today/log",
                        "id",
                        "018f0000-0000-7000-8000-0000000000aa",
                        "person",
                        joanne.toString(),
                        "channel",
                        "CALL",
                        "outcome",
                        "SALE");
        var asked = owner.get(tapped.headers().firstValue("Location").orElseThrow()).body();
        var talk = served.desk().book().encountersWith(joanne).getFirst().id();

        assertThat(served.desk().book().dealsWith(joanne))
                .extracting(Deal::step)
                .containsExactlyInAnyOrder(Pipeline.OFFER, Pipeline.LEAD);
        assertThat(asked).contains("customer. Which deal is it?", "window cleaning", "A new deal");
        for (var page : List.of("/pipeline", "/encounters/" + talk))
            assertThat(owner.get(page).body()).contains("/encounters/" + talk + "/deal");
        assertThat(owner.post("/encounters/" + talk + "/deal").statusCode()).isEqualTo(422);
        var windows =
                served.desk().book().dealsWith(joanne).stream()
                        .filter(deal -> deal.what().equals("window cleaning"))
                        .findFirst()
                        .orElseThrow();
        owner.post("/encounters/" + talk + "/deal", "deal", windows.id().toString());
        assertThat(served.desk().book().deal(windows.id()).orElseThrow().step())
                .isEqualTo(Pipeline.CUSTOMER);
        assertThat(owner.get("/pipeline").body()).doesNotContain("Which deal is it?");
        owner.post("/undo");
        assertThat(served.desk().book().deal(windows.id()).orElseThrow().step())
                .isEqualTo(Pipeline.LEAD);
        assertThat(owner.get("/pipeline").body()).contains("Which deal is it?");
    }

    @Test
    void aDayOnWhichAYesOrNoWasExpectedStandsOnToday() {
        var book =
                Books.read(
                        PAGE
                                + "2026-08-02  deal Joanne Pruitt: shelves, 90 USD, lead, expected 2026-10-13\n");
        assertThat(Due.of(book, LocalDate.of(2026, 10, 12)))
                .extracting(due -> due.deal().what())
                .isEmpty();
        assertThat(Due.of(book, LocalDate.of(2026, 10, 15)))
                .extracting(due -> due.deal().what() + ": " + due.what())
                .containsExactly("shelves: a yes or no was expected", "books: call her");
        try (var later = new Served(book, NOW)) {
            assertThat(later.owner().get("/today").body()).contains("a yes or no was expected");
        }
    }

    @Test
    void theListBeginsWithHowManyCameToEachStepAndSaysWhenThatIsTooFew() {
        var list = owner.get("/pipeline").body();
        assertThat(list)
                .contains("How many came to each step, and which share went on")
                .contains(
                        "2 of 3 went on, 1 lost, ask again at 10",
                        "1 of 2 went on, 1 undecided, ask again at 10")
                .doesNotContain("% of Lead");
        assertThat(list.indexOf("class=\"fun\"")).isLessThan(list.indexOf("Deals by step"));
        assertThat(owner.get("/pipeline?view=board").body()).doesNotContain("class=\"fun\"");
        assertThat(owner.get("/pipeline?step=" + Pipeline.OFFER).body())
                .doesNotContain("class=\"fun\"");
    }

    /// The list and the deal's own page know the same of it.
    @Test
    void whereADealBeganAndWhenItIsDecidedStandsInTheListAndOnItsPage() {
        var page =
                """
                me  Maya, UTC, USD
                Ana Gil  not met
                Cem Ates  met by introduction, through Ana Gil
                2026-09-01  Ana Gil, coffee, 20m, in a coffee shop Harbour: hello -> talked
                2026-09-20  Cem Ates, call, 9m: prices -> next step
                2026-09-20  deal Cem Ates: crates, 240 USD, lead, expected 2026-11-03
                2026-09-20  deal Ana Gil: shelves, 90 USD, lead, expected 2026-10-13
                """;
        try (var known = new Served(Books.read(page), NOW)) {
            var list = known.owner().get("/pipeline").body();
            assertThat(list.split("Harbour", -1)).as("both began there").hasSize(3);
            assertThat(list)
                    .contains("<span class=\"via\" dir=\"auto\">Ana</span>")
                    .contains("Yes or no expected Tue 3 Nov")
                    .contains("A yes or no was expected Tuesday");
            for (var deal : known.desk().book().deals())
                assertThat(known.owner().get("/deals/" + deal.id()).body())
                        .contains("Harbour")
                        .containsPattern("(Yes or no|A yes or no was) expected Tue");
        }
    }

    @Test
    void fromTenThatEndedTheShareStandsThereWithItsRange() {
        var lines = new StringBuilder("me  Maya, UTC, USD\n");
        for (var i = 0; i < 12; i++) lines.append("Ann%d Lee  met cold, 2026-08-01\n".formatted(i));
        for (var i = 0; i < 12; i++)
            lines.append(
                    "2026-08-01  deal Ann%d Lee: books, lead, %s\n"
                            .formatted(
                                    i, i < 6 ? "customer 2026-09-01" : "lost 2026-09-01 too dear"));
        try (var many = new Served(Books.read(lines.toString()), NOW)) {
            assertThat(many.owner().get("/pipeline").body())
                    .containsPattern("50% of Lead <span class=\"meta\">\\(\\d+ to \\d+\\)");
        }
    }

    @Test
    void theListAndTheBoardShowWhereEveryDealStands() {
        assertThat(owner.get("/pipeline").body())
                .contains("1 customer pays you €310 a month. 1 deal is open.")
                .contains("Joanne Pruitt", "$240 a month", "was yesterday", "too dear")
                .contains("EUR has no rate to USD, so it is not in the sum.");
        assertThat(owner.get("/pipeline?view=board").body())
                .contains("data-step=\"" + Pipeline.OFFER + "\"", "Drag a card by its dots");
        assertThat(owner.get("/today").body()).contains("call her", "href=\"/pipeline\"");
        assertThat(served.stranger().get("/pipeline").body()).doesNotContain("Joanne");
    }

    @Test
    void anEmptyPipelineSaysWhereLeadsComeFrom() {
        try (var empty = new Served(Book.EMPTY, NOW)) {
            assertThat(empty.owner().get("/pipeline").body())
                    .contains("Leads appear when a talk mentions money or a trial.");
        }
    }

    @Test
    void aMoveFromTheBoardGoesBackThereAsksWhatComesNextAndIsUndone() {
        var deal = of("Pruitt Books");
        var done = form("/deals/" + deal.id() + "/next", "mark", deal.mark(), "done", "on");
        assertThat(done.headers().firstValue("location").orElseThrow())
                .startsWith("/deals/" + deal.id());
        deal = of("Pruitt Books");

        var moved =
                form(
                        "/deals/" + deal.id() + "/step",
                        "mark",
                        deal.mark(),
                        "step",
                        Pipeline.CUSTOMER.toString(),
                        "from",
                        "board");

        var to = moved.headers().firstValue("location").orElseThrow();
        assertThat(to).contains("view=board", "ask=" + deal.id(), "done=");
        assertThat(owner.get(to).body())
                .contains("What comes next?", "Moved Joanne Pruitt to Customer");
        assertThat(of("Pruitt Books").step()).isEqualTo(Pipeline.CUSTOMER);
        owner.post("/undo");
        assertThat(of("Pruitt Books")).isEqualTo(deal);
    }

    @Test
    void theSecondOfTwoDevicesIsToldHowItStands() {
        var deal = of("Pruitt Books");
        var path = "/deals/" + deal.id();
        form(path + "/step", "mark", deal.mark(), "step", Pipeline.CUSTOMER.toString());
        var board =
                form(
                        path + "/step",
                        "mark",
                        deal.mark(),
                        "step",
                        Pipeline.TALKING.toString(),
                        "from",
                        "board");
        var edited =
                form(path, "mark", deal.mark(), "with", "Mei Tan", "organisation", "Elsewhere");

        assertThat(board.statusCode()).isEqualTo(422);
        assertThat(board.body())
                .contains(
                        "Joanne Pruitt was changed on another device meanwhile and stands at Customer now, $240 a month. Nothing was changed here.");
        assertThat(edited.statusCode()).isEqualTo(422);
        assertThat(edited.body()).contains("What you wrote stands below", "value=\"Elsewhere\"");
        assertThat(of("Pruitt Books").step()).isEqualTo(Pipeline.CUSTOMER);
        // With what he now sees he can save what he wrote.
        var again =
                form(
                        path,
                        "mark",
                        of("Pruitt Books").mark(),
                        "with",
                        "Mei Tan",
                        "organisation",
                        "Elsewhere");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(of("Elsewhere").about()).containsExactly(Books.id("Mei Tan"));
    }

    @Test
    void sumsThatCannotBeAreAnsweredWithASentence() {
        for (var wrong :
                Map.of(
                                "-5", "more than nothing",
                                "0", "more than nothing",
                                "1000000000000000", "Look at the zeros",
                                "5 XYZ", "no currency",
                                "1.555", "no sum")
                        .entrySet()) {
            if (wrong.getKey().equals("1.555")) continue;
            var answer = form("/deals/new", "with", "Mei Tan", "value", wrong.getKey());
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(wrong.getValue())
                    .contains("value=\"" + wrong.getKey() + "\"");
        }
        assertThat(book().deals()).hasSize(3);
    }

    @Test
    void aNewDealKnowsWhoIsThereAndAddsWhoIsNot() {
        var answer =
                form(
                        "/deals/new",
                        "with",
                        "mei tan, Ed Brandt",
                        "organisation",
                        "Brandt Hardware",
                        "value",
                        "1.200,50 EUR",
                        "expected",
                        "2026-11-01");

        assertThat(answer.statusCode()).isEqualTo(303);
        var deal = of("Brandt Hardware");
        assertThat(deal.about()).hasSize(2).contains(Books.id("Mei Tan"));
        assertThat(deal.price().orElseThrow().money().minor()).isEqualTo(120_050);
        assertThat(book().people()).hasSize(4);
        assertThat(owner.get("/deals/" + deal.id()).body()).contains("Ed Brandt", "€1,200.50");
        assertThat(owner.get("/organisations/" + Organisations.key("brandt hardware")).body())
                .contains("Brandt Hardware", "Ed Brandt", "€1,200.50");
        assertThat(owner.get("/organisations").body()).contains("Pruitt Books", "Stem Street");
        assertThat(owner.get("/people/" + Books.id("Mei Tan")).body()).contains("€1,200.50");
    }

    @Test
    void invoicesAreOpenThenPaidThenGone() {
        var path = "/deals/" + of("Pruitt Books").id();
        form(
                path + "/invoices",
                "mark",
                of("Pruitt Books").mark(),
                "sum",
                "240",
                "day",
                "2026-10-01");
        assertThat(owner.get(path).body()).contains("Nothing paid yet, $240 open");
        settle(path, "PAID");
        assertThat(owner.get(path).body()).contains("$240 paid");
        assertThat(owner.get("/pipeline/invoices.csv?decimal=comma&dates=DAY_FIRST").body())
                .contains("Pruitt Books;01.10.2026;240,00;USD;15.10.2026");
        settle(path, "REMOVED");
        assertThat(of("Pruitt Books").invoices()).isEmpty();
        assertThat(owner.get("/pipeline/deals.csv").body())
                .contains("Joanne Pruitt,Pruitt Books,books,240.00,USD,month,Trial or offer");
    }

    @Test
    void sumsStayThroughMergesForgettingAndReopening() {
        var sums =
                owner.get("/pipeline/deals.csv").body().lines().map(PipelinePageTest::sum).toList();
        owner.post(
                "/same/merge",
                "kept",
                Books.id("Joanne Pruitt").toString(),
                "gone",
                Books.id("Lou Ferris").toString());
        assertThat(book().dealsWith(Books.id("Joanne Pruitt"))).hasSize(2);
        assertThat(owner.get("/pipeline").body())
                .contains("1 customer pays you €310 a month. 1 deal is open.");
        for (var name : List.of("Joanne Pruitt", "Mei Tan"))
            owner.post("/people/" + Books.id(name) + "/forget", "sure", "on");

        assertThat(book().people()).isEmpty();
        var body = owner.get("/pipeline").body();
        assertThat(body)
                .contains("1 customer pays you €310 a month. 1 deal is open.")
                .contains("someone forgotten")
                .doesNotContain("Joanne", "Mei Tan", "Lou Ferris");
        assertThat(
                        owner.get("/pipeline/deals.csv")
                                .body()
                                .lines()
                                .map(PipelinePageTest::sum)
                                .toList())
                .isEqualTo(sums);
        var frames = what("frames");
        form(
                "/deals/" + frames.id() + "/step",
                "mark",
                frames.mark(),
                "step",
                Pipeline.TALKING.toString());
        assertThat(what("frames").spells()).hasSize(2);
        assertThat(owner.get("/deals/" + frames.id()).body()).contains("too dear");
        assertThat(owner.get("/pipeline").body()).contains("2 deals are open.");
    }

    private static String sum(String row) {
        var cells = row.split(",");
        return cells[3] + " " + cells[4] + " " + cells[5];
    }

    @Test
    void stepsAreRenamedAddedReorderedAndTakenOutWithTheirDeals() {
        var before = book().pipeline();
        var fields = new java.util.LinkedHashMap<String, String>();
        for (var i = 0; i < 5; i++) {
            fields.put("id" + i, before.there().get(i).id().toString());
            fields.put("step" + i, before.there().get(i).name());
            fields.put("at" + i, String.valueOf(i + 1));
        }
        fields.put("step0", "Spotted");
        fields.put("step5", "Sample sent");
        fields.put("at5", "2");
        fields.put("gone2", "on");
        assertThat(form("/settings/pipeline/steps", fields).body())
                .contains("1 deal stands at Trial or offer. Say where it goes.");
        fields.put("to2", Pipeline.TALKING.toString());
        assertThat(form("/settings/pipeline/steps", fields).statusCode()).isEqualTo(303);

        assertThat(book().pipeline().there())
                .extracting(step -> step.name())
                .containsExactly("Spotted", "Talking", "Sample sent", "Customer", "Lost");
        assertThat(of("Pruitt Books").step()).isEqualTo(Pipeline.TALKING);
        assertThat(owner.get("/deals/" + of("Pruitt Books").id()).body())
                .contains("Trial or offer");
        fields.remove("gone2");
        fields.put("step1", "Spotted");
        assertThat(form("/settings/pipeline/steps", fields).body())
                .contains("Two steps have this name.");
    }

    @Test
    void ratesAreTypedAndTheSumFollows() {
        assertThat(form("/settings/pipeline/rates", "of", "EUR", "worth", "1,10").statusCode())
                .isEqualTo(303);
        assertThat(owner.get("/pipeline").body())
                .contains("Customers, at your rates: $341 a month.")
                .doesNotContain("has no rate");
        assertThat(form("/settings/pipeline/rates", "of", "USD", "worth", "1").body())
                .contains("USD is the currency you add up in.");
        form("/settings/pipeline/rates/drop", "of", "EUR", "in", "USD");
        assertThat(book().pipeline().rates()).isEmpty();
    }

    @Test
    void aLineOfTheLogMovesTheDealAndWithSeveralItAsksWhich() {
        form("/log", "line", "Joanne signed, 260 a month");
        assertThat(of("Pruitt Books").step()).isEqualTo(Pipeline.CUSTOMER);
        assertThat(of("Pruitt Books").price().orElseThrow().money().minor()).isEqualTo(26_000);

        form("/deals/new", "with", "Joanne Pruitt", "what", "second shop");
        form("/deals/new", "with", "Joanne Pruitt", "what", "third shop");
        var parsed = form("/log/parse", "line", "Joanne lost: too expensive").body();
        assertThat(parsed).contains("which of 2?", "Lost: too expensive", "second shop");
        var talks = book().encounters().size();
        var asked = form("/log", "line", "Joanne lost: too expensive");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Say below which of them it is; nothing was logged yet.");
        assertThat(book().encounters()).hasSize(talks);
        var tapped = form("/log", "line", "Joanne, call", "outcome", "SALE");
        assertThat(tapped.statusCode()).isEqualTo(422);
        assertThat(tapped.body()).contains("name=\"deal\"", "second shop", "third shop");
        assertThat(
                        form(
                                        "/log",
                                        "line",
                                        "Joanne, call",
                                        "outcome",
                                        "SALE",
                                        "deal",
                                        what("third shop").id().toString())
                                .statusCode())
                .isEqualTo(303);
        assertThat(what("third shop").step()).isEqualTo(Pipeline.CUSTOMER);
        owner.post("/undo");
        var named = form("/log/parse", "line", "Joanne signed for the second shop").body();
        assertThat(named)
                .contains("As read: Joanne Pruitt, second shop")
                .doesNotContain("which of");
        var second = what("second shop");
        form("/log", "line", "Joanne lost: too expensive", "deal", second.id().toString());
        assertThat(what("second shop").now().why()).isEqualTo("too expensive");
        assertThat(what("third shop").step()).isEqualTo(Pipeline.LEAD);
    }

    @Test
    void aDealOpenedFromALineKnowsTheTalkAndIsUndoneWithIt() {
        form("/log", "line", "Lou, trial Monday, $780 a month");
        var open =
                book().dealsWith(Books.id("Lou Ferris")).stream()
                        .filter(deal -> deal.step().equals(Pipeline.OFFER))
                        .findFirst()
                        .orElseThrow();

        assertThat(open.origin()).isPresent();
        assertThat(open.next().orElseThrow().day().orElseThrow()).isEqualTo("2026-10-19");
        owner.post("/undo");
        assertThat(book().deal(open.id())).isEmpty();
    }

    @Test
    void aDealThatIsGoneIsSaid() {
        var deal = of("Pruitt Books");
        served.desk().carryOut(new DropDeal(deal.id()));

        assertThat(form("/deals/" + deal.id() + "/step", "mark", "x").statusCode()).isEqualTo(404);
        assertThat(owner.get("/deals/" + deal.id()).body())
                .contains("This deal is not in your book.");
        owner.post("/undo");
        assertThat(of("Pruitt Books")).isEqualTo(deal);
    }

    private void settle(String path, String how) {
        form(path + "/invoice", "mark", of("Pruitt Books").mark(), "invoice", "0", "become", how);
    }

    private Book book() {
        return served.desk().book();
    }

    private Deal of(String organisation) {
        return book().deals().stream()
                .filter(deal -> deal.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private Deal what(String what) {
        return book().deals().stream()
                .filter(deal -> deal.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private java.net.http.HttpResponse<String> form(String path, String... pairs) {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) fields.put(pairs[i], pairs[i + 1]);
        return form(path, fields);
    }

    private java.net.http.HttpResponse<String> form(String path, Map<String, String> fields) {
        var body =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return owner.postRaw(path, "csrf=" + owner.token() + "&" + body);
    }
}
