package pavement.web;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.acts.DropRate;
import pavement.acts.SaveSteps;
import pavement.acts.SetRate;
import pavement.book.Book;
import pavement.book.Pipeline;
import pavement.book.Rate;
import pavement.book.Step;
import pavement.book.StepId;
import pavement.deals.Currencies;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// His steps, and what he says currencies are worth.
final class StepsPage {
    private static final String PATH = "/settings/pipeline";

    private final Site site;

    StepsPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get(PATH, request -> page(request, new Form(Map.of()), false));
        routes.post(PATH + "/steps", this::steps);
        routes.post(PATH + "/rates", this::rate);
        routes.post(PATH + "/rates/drop", this::drop);
    }

    /// @param home the currency he adds up in
    record View(List<Row> rows, List<RateRow> rates, String home, String today, Form form) {
        String complaint(String field) {
            return form.complaint(field);
        }

        String raw(String field, String otherwise) {
            return form.has(field) ? form.raw(field) : otherwise;
        }
    }

    /// @param number the fields of it end in that
    /// @param deals how many stand there
    /// @param fixed the customers' and the lost ones' step, which stays
    record Row(int number, String id, String name, int deals, boolean fixed, String kind) {}

    record RateRow(String of, String in, String said, String on) {}

    private Answer page(Request request, Form form, boolean again) {
        var book = site.book();
        var rows = new ArrayList<Row>();
        for (var step : book.pipeline().there()) rows.add(row(book, rows.size(), step));
        if (rows.size() < Pipeline.MOST_STEPS) rows.add(new Row(rows.size(), "", "", 0, false, ""));
        var view =
                new View(
                        rows,
                        book.pipeline().rates().stream()
                                .sorted(comparing(Rate::of))
                                .map(rate ->
                                        new RateRow(
                                                rate.of(),
                                                rate.in(),
                                                "1 %s is %s %s"
                                                        .formatted(
                                                                rate.of(),
                                                                rate.worth().toPlainString(),
                                                                rate.in()),
                                                Looks.day(rate.on(), site.today(book))))
                                .toList(),
                        site.self(book).currency(),
                        site.today(book).toString(),
                        form);
        return again
                ? site.again(request, "Pipeline", "p-settings", Nav.SETTINGS, "steps.jte", view)
                : site.page(request, "Pipeline", "p-settings", Nav.SETTINGS, "steps.jte", view);
    }

    private static Row row(Book book, int number, Step step) {
        var standing = book.deals().stream().filter(deal -> deal.step().equals(step.id())).count();
        var kind =
                switch (step.kind()) {
                    case OPEN -> "";
                    case CUSTOMER -> "customers stand here";
                    case LOST -> "the lost stand here";
                };
        return new Row(
                number, step.id().toString(), step.name(), (int) standing, !step.open(), kind);
    }

    /// One step as the form has it.
    private record Wanted(Step step, int at, int number) {}

    private Answer steps(Request request) {
        var book = site.book();
        var form = request.form();
        var before = book.pipeline();
        var wanted = new ArrayList<Wanted>();
        var to = new HashMap<StepId, StepId>();
        for (var i = 0; i < Pipeline.MOST_STEPS; i++) {
            var place = i;
            var id = form.id("id" + i).map(StepId::new);
            var known = id.flatMap(before::step).filter(step -> !step.gone());
            var goes = form.id("to" + i).map(StepId::new);
            if (form.ticked("gone" + i) && known.filter(Step::open).isPresent()) {
                goes.ifPresent(where -> to.put(known.get().id(), where));
                continue;
            }
            name(form, i, known)
                    .ifPresent(step ->
                            wanted.add(
                                    new Wanted(
                                            step,
                                            form.whole("at" + place, 1, 99).orElse(place + 1),
                                            place)));
        }
        if (form.ok()) checked(form, wanted);
        if (!form.ok()) return page(request, form, true);
        return saved(request, form, wanted, to);
    }

    private Optional<Step> name(Form form, int number, Optional<Step> known) {
        var name = form.text("step" + number, Step.LONGEST);
        if (known.isPresent() && name.isEmpty() && form.complaint("step" + number).isEmpty())
            form.complain("step" + number, "A step has a name. Tick it to take it out.");
        return name.map(text ->
                known.map(step -> step.named(text))
                        .orElseGet(() ->
                                new Step(new StepId(site.desk().newId()), text, Step.Kind.OPEN)));
    }

    private static void checked(Form form, List<Wanted> wanted) {
        var names = new ArrayList<String>();
        for (var each : wanted) {
            var name = each.step().name().toLowerCase(java.util.Locale.ROOT);
            if (names.contains(name))
                form.complain("step" + each.number(), "Two steps have this name.");
            names.add(name);
        }
        var customers =
                wanted.stream().filter(each -> each.step().kind() == Step.Kind.CUSTOMER).count();
        var lost = wanted.stream().filter(each -> each.step().kind() == Step.Kind.LOST).count();
        if (customers != 1 || lost != 1)
            form.complain("step0", "This form is damaged. Load the page again and repeat.");
        else if (wanted.stream().noneMatch(each -> each.step().open()))
            form.complain("step0", "One step at least is where deals are open.");
    }

    private Answer saved(Request request, Form form, List<Wanted> wanted, Map<StepId, StepId> to) {
        var steps =
                wanted.stream()
                        .sorted(comparing(Wanted::at).thenComparing(Wanted::number))
                        .map(Wanted::step)
                        .toList();
        var done = site.desk().carryOutUndoably(new SaveSteps(steps, to, site.desk().now()));
        return switch (done.reply()) {
            case SaveSteps.Reply.Saved(_, var moved) ->
                    moved == 0
                            ? Site.done(PATH, done)
                            : Site.done(
                                    PATH,
                                    done,
                                    moved == 1 ? "1 deal moved." : moved + " deals moved.");
            case SaveSteps.Reply.SameAsBefore _ -> Answer.seeOther(PATH);
            case SaveSteps.Reply.StillUsed(var step, var deals) -> {
                form.complain(
                        "step" + number(step),
                        "%d %s at %s. Say where %s."
                                .formatted(
                                        deals,
                                        deals == 1 ? "deal stands" : "deals stand",
                                        step.name(),
                                        deals == 1 ? "it goes" : "they go"));
                yield page(request, form, true);
            }
        };
    }

    private int number(Step step) {
        return Math.max(0, site.book().pipeline().there().indexOf(step));
    }

    private Answer rate(Request request) {
        var book = site.book();
        var form = request.form();
        var home = site.self(book).currency();
        var of = currency(form, "of");
        if (of.filter(home::equals).isPresent())
            form.complain("of", "%s is the currency you add up in.".formatted(home));
        var worth = worth(form);
        var on = form.date("day").orElse(site.today(book));
        if (!form.ok()) return page(request, form, true);
        var rate = new Rate(of.orElseThrow(), home, worth.orElseThrow(), on);
        var done = site.desk().carryOutUndoably(new SetRate(rate));
        return Site.done(PATH, done);
    }

    private static Optional<String> currency(Form form, String field) {
        var text = form.required(field, 10, "Write the three letters of a currency.");
        var code = Currencies.code(text);
        if (code.isEmpty() && form.complaint(field).isEmpty())
            form.complain(
                    field,
                    "“%s” is no currency. Write its three letters, such as EUR.".formatted(text));
        return code;
    }

    private static Optional<BigDecimal> worth(Form form) {
        var text = form.required("worth", 30, "Write what one of it is worth.");
        var plain = text.replace(',', '.');
        if (plain.matches("\\d{1,10}(\\.\\d{1,10})?") && new BigDecimal(plain).signum() > 0)
            return Optional.of(new BigDecimal(plain));
        if (form.complaint("worth").isEmpty())
            form.complain("worth", "“%s” is no rate. Write it as 1.08.".formatted(text));
        return Optional.empty();
    }

    private Answer drop(Request request) {
        var form = request.form();
        var of = currency(form, "of");
        var in = currency(form, "in");
        if (!form.ok()) return page(request, form, true);
        var done = site.desk().carryOutUndoably(new DropRate(of.orElseThrow(), in.orElseThrow()));
        return switch (done.reply()) {
            case DropRate.Reply.Dropped _ -> Site.done(PATH, done);
            case DropRate.Reply.NoSuchRate _ -> Answer.seeOther(PATH);
        };
    }
}
