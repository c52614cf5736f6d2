package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.acts.EditBlock;
import pavement.acts.PrepareBlock;
import pavement.acts.StartBlock;
import pavement.blocks.Debriefs;
import pavement.blocks.Going;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.book.Work;
import pavement.desk.Desk;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.search.Order;
import pavement.search.Query;
import pavement.search.Search;
import pavement.web.Shell.Nav;

/// Before a set-up meeting or call: who it is, what both sides need, what to ask; what he expects
/// in one tap, and the start.
final class BriefPage {
    private static final int FOUND = 12;

    private final Site site;
    private final Search search;

    BriefPage(Site site, Search search) {
        this.site = site;
        this.search = search;
    }

    /// @param fixed what has a time today
    /// @param typed what was looked for, `found` whom it found
    record Choosing(List<Line> fixed, String typed, List<Line> found, String complaint) {}

    record Line(String path, String what, String said) {}

    void addTo(Routes routes) {
        routes.get("/brief", this::choose);
        routes.get(
                "/brief/{what}/{id}",
                request -> page(request, subject(request), request.form(), false));
        routes.post("/brief/{what}/{id}/expect", this::expect);
        routes.post("/brief/{what}/{id}/start", this::start);
    }

    private Answer choose(Request request) {
        var typed = request.query("q").filter(text -> text.length() <= 300).orElse("");
        var query = Query.read(typed);
        var found =
                typed.isEmpty() || !query.misread().isEmpty()
                        ? List.<Line>of()
                        : search
                                .find(site.book(), query, Order.BEST, now(), 0, FOUND)
                                .hits()
                                .stream()
                                .map(hit -> line(hit.person()))
                                .toList();
        var view =
                new Choosing(fixed(site.book()), typed, found, String.join(" ", query.misread()));
        return site.page(
                request, "A meeting or call", "p-block p-brief", Nav.LOG, "briefs.jte", view);
    }

    private static Line line(Person person) {
        return new Line(
                "/brief/person/" + person.id(), person.name().full(), PeopleRow.what(person));
    }

    /// What the calendar and promises with a time hold for today.
    private List<Line> fixed(Book book) {
        var zone = site.self(book).zone();
        record Timed(Instant at, Line line) {}
        var lines = new ArrayList<Timed>();
        for (var each : site.plan(book).fixed())
            if (!each.allDay() && each.end().isAfter(now()))
                lines.add(
                        new Timed(
                                each.start(),
                                new Line(
                                        "/brief/appointment/" + each.id(),
                                        each.title().isBlank() ? "Meeting" : each.title(),
                                        Looks.time(each.start(), zone))));
        var today = LocalDate.ofInstant(now(), zone);
        for (var each : book.promises())
            if (timed(each, today))
                lines.add(
                        new Timed(
                                today.atTime(each.at().orElseThrow()).atZone(zone).toInstant(),
                                new Line(
                                        "/brief/promise/" + each.id(),
                                        each.what(),
                                        each.at().orElseThrow().toString())));
        return lines.stream().sorted(comparing(Timed::at)).map(Timed::line).toList();
    }

    private static boolean timed(Promise promise, LocalDate today) {
        return promise.open()
                && promise.at().isPresent()
                && promise.due().equals(Optional.of(today))
                && promise.person().isPresent();
    }

    /// What he expects, and how at ease he is: one tap each, and either may be left out.
    private Answer expect(Request request) {
        var form = request.form();
        var subject = subject(request);
        var chance = form.whole("expected", 0, 100).map(percent -> percent / 100.0);
        var before = Ease.of(form).before();
        if (form.ok() && chance.isEmpty() && before.isEmpty())
            form.complain("expected", "Tap one of the chances, or start without.");
        if (form.ok() && Debriefs.held(site.book(), subject.block()))
            form.complain("expected", "It is written down already; what was expected of it stays.");
        if (!form.ok()) return page(request, subject, form, true);
        var block = subject.block();
        var next = block.expecting(chance.or(block::expected)).doing(eased(block, before));
        return Site.done(subject.path(), kept(next));
    }

    private static Work eased(Block block, Optional<Integer> before) {
        return block.work() instanceof Work.Meeting meeting
                ? meeting.eased(before.or(meeting::ease))
                : block.work();
    }

    private Desk.Done<?> kept(Block next) {
        if (next.clock().started().isPresent()) return changed(next);
        var done = site.desk().carryOutUndoably(new PrepareBlock(next));
        return switch (done.reply()) {
            case PrepareBlock.Reply.Prepared _, PrepareBlock.Reply.SameAsBefore _ -> done;
            case PrepareBlock.Reply.StartedBefore _ -> changed(next);
            case PrepareBlock.Reply.NobodyThere _ -> throw left();
        };
    }

    private Desk.Done<?> changed(Block next) {
        var done = site.desk().carryOutUndoably(new EditBlock(next));
        return switch (done.reply()) {
            case EditBlock.Reply.Edited _, EditBlock.Reply.SameAsBefore _ -> done;
            case EditBlock.Reply.NobodyThere _, EditBlock.Reply.NoSuchBlock _ -> throw left();
        };
    }

    private static Refused left() {
        return Refused.notFound("Somebody on this meeting left your book just now.");
    }

    private Answer start(Request request) {
        var form = request.form();
        var subject = subject(request);
        var minutes = form.whole("minutes", 1, 1440);
        var channel = form.one("channel", Channel.class);
        if (channel.filter(each -> !spoken(each)).isPresent())
            form.complain("channel", "A meeting is in person, a call, or a video call.");
        if (!form.ok()) return page(request, subject, form, true);
        var was = subject.block();
        var block =
                was.called(was.title(), channel.orElse(was.channel()), was.stage())
                        .on(was.clock().planning(minutes).startedAt(now()));
        var done = site.desk().carryOutUndoably(new StartBlock(block, now()));
        return switch (done.reply()) {
            case StartBlock.Reply.Started(var begun, _) -> Site.done(BlockPage.link(begun), done);
            case StartBlock.Reply.StartedBefore(var begun) ->
                    Answer.seeOther(BlockPage.link(begun));
            case StartBlock.Reply.Overlaps(var overlap) -> {
                form.complain("minutes", StartBlockPage.sentence(overlap));
                yield page(request, subject, form, true);
            }
            case StartBlock.Reply.NobodyThere _ -> throw left();
            case StartBlock.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    private static boolean spoken(Channel channel) {
        return switch (channel) {
            case IN_PERSON, CALL, VIDEO -> true;
            case EVENT, MESSAGE, REACTION, BULK -> false;
        };
    }

    /// A meeting shows its brief until it is over.
    boolean works(Book book, Block block) {
        return block.work().kind() == Work.Kind.MEETING
                && !Debriefs.held(book, block)
                && Going.of(book, block, now()) instanceof Going.Running;
    }

    Answer show(Request request, Block block) {
        return page(request, known(block), request.form(), false);
    }

    private Answer page(Request request, Subject subject, Form form, boolean again) {
        var view = Briefing.of(site, subject).view(form);
        var body = "p-block p-brief";
        if (again) return site.again(request, view.title(), body, Nav.LOG, "brief.jte", view);
        return site.page(request, view.title(), body, Nav.LOG, "brief.jte", view);
    }

    private Subject known(Block block) {
        return Subject.of(site.book(), block, site.self(site.book()).zone());
    }

    private Subject subject(Request request) {
        return subject(site, request);
    }

    /// As the path names it; a person chosen by hand begins the block that the form carries.
    static Subject subject(Site site, Request request) {
        var fresh = request.form().id("block").orElseGet(site.desk()::newId);
        if (!request.form().complaint("block").isEmpty())
            throw new Refused(422, request.form().complaint("block"));
        var book = site.book();
        return Subject.of(
                book, request.named("what"), request.id("id"), site.self(book).zone(), fresh);
    }

    private Instant now() {
        return site.desk().now();
    }
}
