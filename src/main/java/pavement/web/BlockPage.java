package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.acts.CorrectBlock;
import pavement.acts.DropBlock;
import pavement.acts.EndBlock;
import pavement.acts.Moments;
import pavement.blocks.Going;
import pavement.blocks.Overlap;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Stretch;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// One block: its clock while it runs, what came of it, and its times.
final class BlockPage {
    private static final Duration MORE = Duration.ofMinutes(30);

    private final Site site;
    private final CallPage calls;
    private final WalkPage walks;
    private final EventPage events;
    private final BriefPage briefs;
    private final DebriefPage debriefs;

    BlockPage(
            Site site,
            CallPage calls,
            WalkPage walks,
            EventPage events,
            BriefPage briefs,
            DebriefPage debriefs) {
        this.site = site;
        this.calls = calls;
        this.walks = walks;
        this.events = events;
        this.briefs = briefs;
        this.debriefs = debriefs;
    }

    void addTo(Routes routes) {
        routes.get("/block", this::running);
        routes.get("/blocks/{id}", this::show);
        routes.post("/blocks/{id}/end", this::end);
        routes.post("/blocks/{id}/still", this::still);
        routes.post("/blocks/{id}/correct", this::correct);
        routes.post("/blocks/{id}/drop", this::drop);
    }

    /// The block that runs, or the page to start one.
    private Answer running(Request request) {
        return Going.running(site.book(), site.desk().now())
                .map(block -> Answer.seeOther(link(block)))
                .orElse(Answer.seeOther("/block/new"));
    }

    private Answer show(Request request) {
        var book = site.book();
        var block = block(request, book);
        if (calls.works(book, block)) return calls.show(request, block);
        if (walks.works(book, block)) return walks.show(request, block);
        if (events.works(book, block)) return events.show(request, block);
        if (debriefs.works(book, block)) return debriefs.show(request, block);
        if (briefs.works(book, block)) return briefs.show(request, block);
        return site.page(
                request,
                block.title(),
                "p-block",
                Nav.LOG,
                "block.jte",
                of(book, block).view(kept(block), Optional.empty()));
    }

    /// Now, or at the moment that an answer to "Still running?" speaks of.
    private Answer end(Request request) {
        var block = block(request, site.book());
        var now = site.desk().now();
        var at = request.form().text("at", 20).map(BlockPage::moment).orElse(now);
        var done = site.desk().carryOutUndoably(new EndBlock(block.id(), at, now));
        return switch (done.reply()) {
            case EndBlock.Reply.Ended(var over) ->
                    Site.done(DeckPage.after(site.book(), over), done);
            case EndBlock.Reply.EndedBefore _ -> Answer.seeOther(link(block));
            case EndBlock.Reply.NotStarted _ ->
                    throw new Refused(422, "This block has not started, so it cannot end.");
            case EndBlock.Reply.TooEarly _ ->
                    throw new Refused(422, "That is before it started. Correct its times instead.");
            case EndBlock.Reply.NoSuchBlock _ -> throw gone();
            case EndBlock.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    private static Instant moment(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis));
        } catch (NumberFormatException notAMoment) {
            throw new Refused(422, "This form is damaged. Load the page again and repeat.");
        }
    }

    /// It goes on: half an hour more before it is asked about again.
    private Answer still(Request request) {
        var block = block(request, site.book());
        var now = site.desk().now();
        var started = block.clock().started().orElse(now);
        var minutes = Math.clamp(Duration.between(started, now.plus(MORE)).toMinutes(), 1, 1440);
        var clock = block.clock().planning(Optional.of(minutes));
        var done = site.desk().carryOutUndoably(new CorrectBlock(block.id(), clock, now));
        return Site.done(request.from().orElse("/today"), done);
    }

    private Answer drop(Request request) {
        var block = block(request, site.book());
        var done = site.desk().carryOutUndoably(new DropBlock(block.id()));
        return Site.done("/today", done);
    }

    private Answer correct(Request request) {
        var book = site.book();
        var block = block(request, book);
        var form = request.form();
        var clock = typed(form, block);
        if (clock.isEmpty() || !form.ok())
            return again(request, book, block, form, Optional.empty());
        var act = new CorrectBlock(block.id(), clock.get(), site.desk().now());
        var done = site.desk().carryOutUndoably(act);
        return switch (done.reply()) {
            case CorrectBlock.Reply.Corrected _, CorrectBlock.Reply.SameAsBefore _ ->
                    Site.done(link(block), done);
            case CorrectBlock.Reply.Overlaps(var overlap) ->
                    again(request, book, block, form, Optional.of(fitting(overlap, clock.get())));
            case CorrectBlock.Reply.NoSuchBlock _ -> throw gone();
            case CorrectBlock.Reply.Unlikely(Moments.Wrong wrong) -> {
                form.complain("from", wrong.sentence());
                yield again(request, book, block, form, Optional.empty());
            }
        };
    }

    /// Times of day on the day it began; an end before the start is past midnight.
    private Optional<Stretch> typed(Form form, Block block) {
        var was = block.clock();
        var from = form.time("from").or(() -> was.started().map(this::time));
        var until = form.time("until").or(() -> was.ended().map(this::time));
        var planned = form.whole("minutes", 1, 1440);
        if (from.isEmpty() || was.started().isEmpty()) return Optional.empty();
        var day = LocalDate.ofInstant(was.started().get(), zone());
        var started = at(day, from.get(), was.started());
        var ended =
                until.map(time -> {
                    var late = time.isBefore(from.get());
                    return at(late ? day.plusDays(1) : day, time, was.ended());
                });
        return Optional.of(new Stretch(Optional.of(started), planned, ended));
    }

    /// A minute that was not changed keeps its seconds.
    private Instant at(LocalDate day, LocalTime time, Optional<Instant> was) {
        var typed = day.atTime(time).atZone(zone()).toInstant();
        return was.filter(each -> Duration.between(typed, each).toSeconds() / 60 == 0)
                .filter(each -> !each.isBefore(typed))
                .orElse(typed);
    }

    private BlockView.Fitting fitting(Overlap overlap, Stretch asked) {
        var other = overlap.other();
        var from = asked.started().orElse(overlap.from());
        var before = from.isBefore(overlap.from());
        var sentence =
                "From %s to %s you were in “%s”. One of the two is meant."
                        .formatted(
                                Looks.time(overlap.from(), zone()),
                                Looks.time(overlap.until(), zone()),
                                other.title());
        var end = asked.ended().map(this::typed).orElse("");
        return before
                ? new BlockView.Fitting(sentence, typed(from), typed(overlap.from()))
                : new BlockView.Fitting(sentence, typed(overlap.until()), end);
    }

    private Answer again(
            Request request,
            Book book,
            Block block,
            Form form,
            Optional<BlockView.Fitting> overlap) {
        return site.again(
                request,
                block.title(),
                "p-block",
                Nav.LOG,
                "block.jte",
                of(book, block).view(form, overlap));
    }

    private BlockView.Of of(Book book, Block block) {
        return new BlockView.Of(book, block, site.desk().now(), zone());
    }

    private Form kept(Block block) {
        var fields = new LinkedHashMap<String, List<String>>();
        var clock = block.clock();
        fields.put("from", List.of(clock.started().map(this::typed).orElse("")));
        fields.put("until", List.of(clock.ended().map(this::typed).orElse("")));
        fields.put("minutes", List.of(clock.planned().map(Object::toString).orElse("")));
        return new Form(Map.copyOf(fields));
    }

    private LocalTime time(Instant at) {
        return LocalTime.ofInstant(at, zone()).withSecond(0).withNano(0);
    }

    private String typed(Instant at) {
        return Looks.time(at, zone());
    }

    private ZoneId zone() {
        return site.self(site.book()).zone();
    }

    private static Block block(Request request, Book book) {
        return book.block(new BlockId(request.id("id"))).orElseThrow(BlockPage::gone);
    }

    private static Refused gone() {
        return Refused.notFound(
                "This block is no longer in your book. It may have been removed or undone.");
    }

    static String link(Block block) {
        return "/blocks/" + block.id();
    }
}
