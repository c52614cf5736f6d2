package pavement.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.acts.StartBlock;
import pavement.blocks.Going;
import pavement.blocks.Usual;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Listed;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.search.Order;
import pavement.search.Query;
import pavement.search.Search;
import pavement.web.Shell.Nav;

/// Whom to call in this block: whom the plan calls, those a filter finds, or a list of prospects.
final class CallSetupPage {
    private final Site site;
    private final Search search;

    CallSetupPage(Site site, Search search) {
        this.site = site;
        this.search = search;
    }

    /// @param planned how many the plan would call now
    /// @param out who was left out, when that was everybody
    record View(
            String id,
            String source,
            int planned,
            String runs,
            String opener,
            String minutes,
            List<CallView.Line> out,
            Form form) {
        String complaint(String field) {
            return form.complaint(field);
        }
    }

    /// Where the names come from.
    private enum From {
        PLAN,
        FILTER,
        LIST
    }

    void addTo(Routes routes) {
        routes.get(
                "/block/calls",
                request -> page(request, request.form(), site.desk().newId(), List.of()));
        routes.upload("/block/calls", this::start);
    }

    private Answer start(Request request) {
        var form = request.form();
        var id = form.id("id").orElseGet(site.desk()::newId);
        var minutes = form.whole("minutes", 1, 1440);
        var opener = form.text("opener", 500).orElse("");
        var people = people(request, form);
        if (form.ok() && waiting(people) == 0) form.complain("source", nobody(people));
        if (!form.ok()) return page(request, form, id, people);
        var usual = Usual.of(Work.Kind.CALLS);
        var block =
                new Block(
                        new BlockId(id),
                        new Work.Calls(opener),
                        form.text("title", 100).orElse(usual.title()),
                        usual.channel(),
                        usual.stage(),
                        Stretch.planned(minutes).startedAt(site.desk().now()),
                        Optional.empty(),
                        Trial.NONE,
                        people);
        return started(request, form, block);
    }

    private List<Listed> people(Request request, Form form) {
        return switch (form.one("source", From.class).orElse(From.PLAN)) {
            case PLAN -> Callees.of(site).planned();
            case FILTER -> found(form);
            case LIST -> {
                var prospects = new Prospects(site).of(request, form);
                yield Callees.of(site).people(prospects);
            }
        };
    }

    private List<Listed> found(Form form) {
        var query = Query.read(form.text("q", 300).orElse(""));
        query.misread().forEach(sentence -> form.complain("q", sentence));
        if (!form.ok()) return List.of();
        var callees = Callees.of(site);
        var found = search.find(callees.book(), query, Order.BEST, callees.now(), 0, Callees.MOST);
        return callees.people(found.hits().stream().map(hit -> hit.person().id()).toList());
    }

    private static long waiting(List<Listed> people) {
        return people.stream().filter(each -> each.state() == Listed.State.WAITING).count();
    }

    private static String nobody(List<Listed> people) {
        return people.isEmpty()
                ? "Nobody is on this list. Choose another source."
                : "None of these "
                        + people.size()
                        + " may be called now. Why is said below; choose another source or another time.";
    }

    private Answer started(Request request, Form form, Block block) {
        var done = site.desk().carryOutUndoably(new StartBlock(block, site.desk().now()));
        return switch (done.reply()) {
            case StartBlock.Reply.Started(var begun, _) -> {
                LotsView.draw(site, begun);
                yield Site.done(BlockPage.link(begun), done);
            }
            case StartBlock.Reply.StartedBefore(var begun) ->
                    Answer.seeOther(BlockPage.link(begun));
            case StartBlock.Reply.Overlaps(var overlap) -> {
                form.complain("source", StartBlockPage.sentence(overlap));
                yield page(request, form, block.id().value(), List.of());
            }
            case StartBlock.Reply.NobodyThere _ ->
                    throw Refused.notFound("Somebody on the list left your book just now.");
            case StartBlock.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    private Answer page(Request request, Form form, UUID id, List<Listed> people) {
        var callees = Callees.of(site);
        var out =
                people.stream()
                        .filter(each -> each.state() == Listed.State.LEFT_OUT)
                        .limit(50)
                        .map(each -> line(callees, each))
                        .toList();
        var view =
                new View(
                        id.toString(),
                        form.one("source", From.class).orElse(From.PLAN).name(),
                        (int) waiting(callees.planned()),
                        Going.running(callees.book(), callees.now()).map(Block::title).orElse(""),
                        form.text("opener", 500).orElseGet(callees::opener),
                        form.has("minutes") ? form.raw("minutes") : "30",
                        out,
                        form);
        if (form.ok())
            return site.page(request, "Call block", "p-block", Nav.LOG, "calls.jte", view);
        return site.again(request, "Call block", "p-block", Nav.LOG, "calls.jte", view);
    }

    private static CallView.Line line(Callees callees, Listed each) {
        var name = callees.book().person(each.person()).map(it -> it.name().full()).orElse("");
        return new CallView.Line(each.person().toString(), name, each.why());
    }
}
