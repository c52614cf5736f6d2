package pavement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import pavement.acts.DropDeal;
import pavement.acts.EditDeal;
import pavement.acts.InvoiceDeal;
import pavement.acts.MoveDeal;
import pavement.acts.PlanDeal;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Invoice;
import pavement.book.Next;
import pavement.book.Price;
import pavement.book.Stay;
import pavement.book.StepId;
import pavement.deals.Board;
import pavement.deals.Written;
import pavement.desk.Desk;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// One deal: where it stands and how it came there, what is next, what was invoiced; and its moves,
/// from here and from the board.
final class DealPage {
    private final Site site;
    private final Known known;
    private final PipelinePage pipeline;

    DealPage(Site site, Known known, PipelinePage pipeline) {
        this.site = site;
        this.known = known;
        this.pipeline = pipeline;
    }

    void addTo(Routes routes) {
        routes.get("/deals/{id}", this::show);
        routes.post("/deals/{id}", this::edit);
        routes.post("/deals/{id}/step", this::move);
        routes.post("/deals/{id}/next", this::next);
        routes.post("/deals/{id}/invoices", this::invoice);
        routes.post("/deals/{id}/invoice", this::settle);
        routes.post("/deals/{id}/drop", this::drop);
    }

    static String link(Deal deal) {
        return "/deals/" + deal.id();
    }

    private static Deal deal(Request request, Book book) {
        return book.deal(new DealId(request.id("id"))).orElseThrow(DealPage::gone);
    }

    private static Refused gone() {
        return Refused.notFound("This deal is not in your book.");
    }

    private Answer show(Request request) {
        var book = site.book();
        var deal = deal(request, book);
        var form = new Form(java.util.Map.of());
        var view = drawn(book, deal, form, "", false);
        return site.page(request, view.row().who(), "p-deal", Nav.PIPELINE, "deal.jte", view);
    }

    private DealView drawn(Book book, Deal deal, Form form, String said, boolean editing) {
        var fields = new DealForm(site, known, book, form);
        var customers = site.customers(book);
        var origins = new OriginDrawing(customers, site.self(book).zone(), site.today(book));
        return new DealSketch(
                        book,
                        deal,
                        DealDrawing.of(site, book),
                        customers.road(deal.id()).map(origins::of),
                        ThanksDue.of(customers, deal.id()))
                .view(fields.view(deal.about(), Optional.of(deal)), said, editing);
    }

    /// The page once more, with what is wrong.
    private Answer again(Request request, Form form, String said, boolean editing) {
        var book = site.book();
        var view = drawn(book, deal(request, book), form, said, editing);
        return site.again(request, view.row().who(), "p-deal", Nav.PIPELINE, "deal.jte", view);
    }

    /// What a form says, else its first complaint.
    private Answer again(Request request, Form form) {
        return again(request, form, form.complaints().getFirst().sentence(), false);
    }

    /// What somebody changed meanwhile, in one sentence.
    private String since(Deal deal) {
        var book = site.book();
        var step = Board.standing(book.pipeline(), deal).name();
        return "%s was changed on another device meanwhile and stands at %s now%s. Nothing was changed here."
                .formatted(
                        Board.who(book, deal),
                        step,
                        deal.price().map(price -> ", " + Written.price(price)).orElse(""));
    }

    private static String mark(Form form) {
        return form.required("mark", 60, "This form is damaged. Load the page again and repeat.");
    }

    private Answer edit(Request request) {
        var book = site.book();
        var deal = deal(request, book);
        var form = request.form();
        var seen = mark(form);
        var fields = new DealForm(site, known, book, form);
        var terms = fields.terms();
        if (!form.ok()) return again(request, form, "", true);
        var act = new EditDeal(deal.id(), seen, terms, fields.newcomers());
        var done = site.desk().carryOutUndoably(act);
        return switch (done.reply()) {
            case EditDeal.Reply.Edited(var edited) -> Site.done(link(edited), done);
            case EditDeal.Reply.SameAsBefore(var same) -> Answer.seeOther(link(same));
            case EditDeal.Reply.ChangedSince(var now) ->
                    again(
                            request,
                            form,
                            since(now)
                                    + " What you wrote stands below: save it again if it still holds.",
                            true);
            case EditDeal.Reply.NoSuchDeal _ -> throw gone();
            case EditDeal.Reply.NobodyThere _ ->
                    wrong(request, form, "One of them is no longer in your book.");
            case EditDeal.Reply.AboutNothing _ ->
                    wrong(request, form, "Write whom it is with, or what it is about.");
            case EditDeal.Reply.RemoveSampleFirst _ -> wrong(request, form, NewDealPage.SAMPLE);
        };
    }

    private Answer wrong(Request request, Form form, String sentence) {
        form.complain("with", sentence);
        return again(request, form, "", true);
    }

    /// From the board and the list it goes back there, and asks there what is to be asked.
    private Answer move(Request request) {
        var deal = deal(request, site.book());
        var form = request.form();
        var seen = mark(form);
        var why = form.text("why", Stay.LONGEST).orElse("");
        var to = form.id("step").map(StepId::new);
        if (to.isEmpty() && form.complaint("step").isEmpty())
            form.complain("step", "Say to which step. Nothing was changed.");
        if (!form.ok()) return again(request, form);
        var act = new MoveDeal(deal.id(), seen, to.orElseThrow(), why, site.desk().now());
        var done = site.desk().carryOutUndoably(act);
        return switch (done.reply()) {
            case MoveDeal.Reply.Moved(var moved) ->
                    Site.done(back(form, moved, why.isEmpty()), done);
            case MoveDeal.Reply.ThereAlready(var there) ->
                    Answer.seeOther(back(form, there, false));
            case MoveDeal.Reply.ChangedSince(var now) -> changedSince(request, form, now);
            case MoveDeal.Reply.NoSuchDeal _ -> throw gone();
            case MoveDeal.Reply.NoSuchStep _ ->
                    again(
                            request,
                            form,
                            "This step is not in your pipeline any more. Nothing was changed.",
                            false);
        };
    }

    private Answer changedSince(Request request, Form form, Deal now) {
        var from = form.raw("from");
        return from.equals("board") || from.equals("list")
                ? pipeline.asItStands(request, from.equals("board"), since(now))
                : again(request, form, since(now), false);
    }

    /// Where the form stood.
    private static String back(Form form, Deal deal, boolean ask) {
        var asked = ask ? "ask=" + deal.id() : "";
        return switch (form.raw("from")) {
            case "board" -> "/pipeline?view=board" + (ask ? "&" + asked : "");
            case "list" -> "/pipeline" + (ask ? "?" + asked : "");
            default -> link(deal);
        };
    }

    /// What is done is done, and what comes next is asked.
    private Answer next(Request request) {
        var deal = deal(request, site.book());
        var form = request.form();
        var seen = mark(form);
        var day = form.date("day");
        var ticked = form.ticked("done");
        var what =
                ticked
                        ? form.text("what", Next.LONGEST).orElse("")
                        : form.required("what", Next.LONGEST, "Write what you do next.");
        if (!form.ok()) return again(request, form);
        var next = what.isEmpty() ? Optional.<Next>empty() : Optional.of(new Next(what, day));
        var done = site.desk().carryOutUndoably(new PlanDeal(deal.id(), seen, next));
        return switch (done.reply()) {
            case PlanDeal.Reply.Planned(var planned) ->
                    Site.done(back(form, planned, next.isEmpty()), done);
            case PlanDeal.Reply.SameAsBefore(var same) ->
                    Answer.seeOther(back(form, same, next.isEmpty()));
            case PlanDeal.Reply.ChangedSince(var now) -> changedSince(request, form, now);
            case PlanDeal.Reply.NoSuchDeal _ -> throw gone();
        };
    }

    private Answer invoice(Request request) {
        var book = site.book();
        var deal = deal(request, book);
        var form = request.form();
        var seen = mark(form);
        var sum = new DealForm(site, known, book, form).price("sum").map(Price::money);
        if (sum.isEmpty() && form.complaint("sum").isEmpty())
            form.complain("sum", "Write the sum of the invoice.");
        var on = form.date("day").orElse(site.today(book));
        if (!form.ok()) return again(request, form);
        var invoices = new ArrayList<>(deal.invoices());
        invoices.add(new Invoice(on, sum.orElseThrow(), Optional.empty()));
        return invoiced(
                request,
                form,
                new InvoiceDeal(
                        deal.id(), seen, invoices, "Invoiced " + Written.money(sum.orElseThrow())));
    }

    /// Paid, open again, or taken away.
    private enum Settling {
        PAID,
        OPEN,
        REMOVED
    }

    private Answer settle(Request request) {
        var book = site.book();
        var deal = deal(request, book);
        var form = request.form();
        var seen = mark(form);
        var which = form.whole("invoice", 0, Deal.MOST_INVOICES);
        var how = form.one("become", Settling.class);
        var day = form.date("day").orElse(site.today(book));
        if (form.ok() && (which.isEmpty() || how.isEmpty()))
            form.complain("invoice", "Say which invoice. Nothing was changed.");
        if (form.ok() && which.orElseThrow() >= deal.invoices().size())
            form.complain("invoice", "This invoice is not there any more. Nothing was changed.");
        if (!form.ok()) return again(request, form);
        var place = which.orElseThrow();
        var invoices = new ArrayList<>(deal.invoices());
        var sum = Written.money(invoices.get(place).sum());
        var did = settled(invoices, place, how.orElseThrow(), day, sum);
        return invoiced(request, form, new InvoiceDeal(deal.id(), seen, invoices, did));
    }

    private static String settled(
            ArrayList<Invoice> invoices, int place, Settling how, LocalDate day, String sum) {
        var invoice = invoices.get(place);
        return switch (how) {
            case PAID -> {
                invoices.set(place, invoice.paid(Optional.of(day)));
                yield sum + " is paid";
            }
            case OPEN -> {
                invoices.set(place, invoice.paid(Optional.empty()));
                yield sum + " is open again";
            }
            case REMOVED -> {
                invoices.remove(place);
                yield "Took out the invoice of " + sum;
            }
        };
    }

    private Answer invoiced(Request request, Form form, InvoiceDeal act) {
        var done = site.desk().carryOutUndoably(act);
        return switch (done.reply()) {
            case InvoiceDeal.Reply.Invoiced(var deal) -> Site.done(link(deal) + "#invoices", done);
            case InvoiceDeal.Reply.SameAsBefore(var deal) -> Answer.seeOther(link(deal));
            case InvoiceDeal.Reply.ChangedSince(var now) -> again(request, form, since(now), false);
            case InvoiceDeal.Reply.TooMany _ ->
                    again(
                            request,
                            form,
                            "A thousand invoices are more than this keeps. Nothing was changed.",
                            false);
            case InvoiceDeal.Reply.NoSuchDeal _ -> throw gone();
        };
    }

    private Answer drop(Request request) {
        Desk.Done<DropDeal.Reply> done =
                site.desk().carryOutUndoably(new DropDeal(new DealId(request.id("id"))));
        return switch (done.reply()) {
            case DropDeal.Reply.Dropped _ -> Site.done("/pipeline", done);
            case DropDeal.Reply.NoSuchDeal _ -> throw gone();
        };
    }
}
