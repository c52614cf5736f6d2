package pavement.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import pavement.acts.PromiseThanks;
import pavement.book.DealId;
import pavement.book.PersonId;
import pavement.book.PromiseId;
import pavement.customers.Customers;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.sheets.Manner;
import pavement.web.Shell.Nav;

/// "Generating sales and leads the old fashion way": each sum walked back through every hand to the
/// first conversation, what an hour of each kind earned, and what the open deals may bring.
final class MoneyPage {
    private static final int SOON = 2;
    private final Site site;

    MoneyPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/pipeline/money", this::show);
        routes.get("/pipeline/money.csv", this::file);
        routes.post("/pipeline/money/thanks", this::thanks);
    }

    private Answer show(Request request) {
        var all = customers();
        var asked = MoneyAsked.of(request, all);
        var customers = asked.among(all);
        var view = new MoneyDrawing(customers, asked, today(customers)).view();
        var title = "Where the money came from";
        var style = "p-pipeline p-experiments p-money";
        return view.target().complaint().isEmpty()
                ? site.page(request, title, style, Nav.PIPELINE, "money.jte", view)
                : site.again(request, title, style, Nav.PIPELINE, "money.jte", view);
    }

    private Answer file(Request request) {
        var all = customers();
        var asked = MoneyAsked.of(request, all);
        var customers = asked.among(all);
        var comma = request.query("decimal").filter("comma"::equals).isPresent();
        var unit =
                asked.unit()
                        .orElseThrow(() ->
                                Refused.notFound("Nobody pays anything yet, so there is no file."));
        var text = MoneySheet.of(customers, unit, new Manner(comma, Manner.PLAIN.dates()));
        return new Answer.Bytes(
                "text/csv; charset=utf-8",
                text.getBytes(UTF_8),
                "money-%s.csv".formatted(MoneyAsked.code(unit)));
    }

    private Answer thanks(Request request) {
        var form = request.form();
        var to = form.id("to");
        var deal = form.id("deal");
        var here = form.raw("from").equals("deal");
        if (!form.ok() || to.isEmpty() || deal.isEmpty())
            throw new Refused(422, "Say whom to thank, and for which customer.");
        var desk = site.desk();
        var done =
                desk.carryOutUndoably(
                        new PromiseThanks(
                                new PromiseId(desk.newId()),
                                new PersonId(to.get()),
                                new DealId(deal.get()),
                                site.today(site.book()).plusDays(SOON),
                                desk.now()));
        return switch (done.reply()) {
            case PromiseThanks.Reply.Promised _ ->
                    Site.done(here ? "/deals/" + deal.get() : "/pipeline/money", done);
            case PromiseThanks.Reply.NothingDue _ ->
                    throw new Refused(422, "Nothing is due here any more. Nothing was changed.");
        };
    }

    private Customers customers() {
        return site.customers(site.book());
    }

    private LocalDate today(Customers customers) {
        return site.today(customers.book());
    }
}
