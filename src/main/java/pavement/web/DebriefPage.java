package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pavement.acts.CloseMeeting;
import pavement.acts.Debrief;
import pavement.acts.LogLine;
import pavement.blocks.Debriefs;
import pavement.blocks.Going;
import pavement.blocks.Sampled;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Spent;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Work;
import pavement.book.Worth;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.Chip;
import pavement.line.Draft;
import pavement.web.Shell.Nav;

/// After a set-up meeting: what came of it, whether it was said out loud what he is after, what was
/// heard, and what follows. One save keeps all of it.
final class DebriefPage {
    private static final int TEXT = 500;

    private final Site site;
    private final Lines lines;

    DebriefPage(Site site, Lines lines) {
        this.site = site;
        this.lines = lines;
    }

    /// @param talk the encounter this form will become
    /// @param runs its time is up, and nobody has ended it
    /// @param ease whether it is asked how at ease he was after
    record View(
            String path,
            String block,
            String title,
            String talk,
            String when,
            String who,
            boolean runs,
            boolean ease,
            String expected,
            String minutes,
            LogView.Read read,
            Form form) {
        List<LogView.Tap> taps() {
            return LogView.Tap.ALL;
        }

        String complaint(String field) {
            return form.complaint(field);
        }

        int after() {
            return form.whole("after", 1, 7).orElse(0);
        }
    }

    void addTo(Routes routes) {
        routes.get("/brief/{what}/{id}/debrief", this::form);
        routes.post("/brief/{what}/{id}/debrief", this::save);
        routes.post("/brief/{what}/{id}/close", this::close);
    }

    private Answer form(Request request) {
        var subject = BriefPage.subject(site, request);
        if (Debriefs.held(site.book(), subject.block()))
            return Answer.seeOther(BlockPage.link(subject.block()));
        return page(request, subject, request.form(), site.desk().newId(), false);
    }

    /// Whether the page of a block is its debrief now: it is over or its time is up, and nothing is
    /// written.
    boolean works(Book book, Block block) {
        return Debriefs.awaits(book, block, site.desk().now());
    }

    Answer show(Request request, Block block) {
        var subject = Subject.of(site.book(), block, site.self(site.book()).zone());
        return page(request, subject, request.form(), site.desk().newId(), false);
    }

    private Answer save(Request request) {
        var form = request.form();
        var subject = BriefPage.subject(site, request);
        var id = form.id("talk").orElseGet(site.desk()::newId);
        var outcome = form.one("outcome", Outcome.class);
        if (outcome.isEmpty() && form.complaint("outcome").isEmpty())
            form.complain("outcome", "Tap what came of it.");
        var line = line(form, subject, id, outcome.orElse(Outcome.TALKED));
        if (!form.ok()) return page(request, subject, form, id, true);
        var now = site.desk().now();
        var done =
                site.desk().carryOutUndoably(new Debrief(subject.block(), line, subject.end(now)));
        return switch (done.reply()) {
            case Debrief.Reply.Written(var logged) ->
                    site.doneWith(
                            BlockPage.link(subject.block()),
                            done,
                            Sentences.paid(site, logged),
                            new EncounterId(id));
            case Debrief.Reply.WrittenBefore _ -> Answer.seeOther(BlockPage.link(subject.block()));
            case Debrief.Reply.NobodyThere _ ->
                    wrong(
                            request,
                            subject,
                            form,
                            id,
                            "Somebody named here is no longer in your book.");
            case Debrief.Reply.Unlikely(var wrong) ->
                    wrong(request, subject, form, id, wrong.sentence());
            case Debrief.Reply.RemoveSampleFirst _ ->
                    wrong(
                            request,
                            subject,
                            form,
                            id,
                            "These are sample people, and real ones never stand beside them. Remove them first; your words stay here.");
        };
    }

    private Answer wrong(Request request, Subject subject, Form form, UUID id, String sentence) {
        form.complain("line", sentence);
        return page(request, subject, form, id, true);
    }

    /// Everything of the form: the line as the grammar reads it, and what was tapped beside it.
    private LogLine line(Form form, Subject subject, UUID id, Outcome outcome) {
        var book = site.book();
        var now = site.desk().now();
        var people = people(book, subject.block());
        var reading = lines.read(form, book, now);
        // The line may say how long it was; its word comes before the length of the clock.
        var said = reading.corrected().first(Chip.Minutes.class).map(Chip.Minutes::minutes);
        var field = form.whole("took", 0, 1440);
        var minutes = said.or(() -> field).orElse(subject.took(now));
        var draft =
                new Draft(
                        reading.corrected(),
                        people,
                        Optional.of(outcome),
                        Optional.empty(),
                        comfort(form, subject.block()),
                        Trial.NONE,
                        Optional.of(begun(subject.block(), now)),
                        reading.now(),
                        site.self(book).zone());
        var told = draft.act(id, site.desk()::newId);
        var talk = talk(form, subject, told, draft, minutes);
        var promises = new ArrayList<>(told.promises());
        follow(form, talk).ifPresent(promises::add);
        return new LogLine(
                Optional.of(talk), told.people(), told.asks(), promises, told.deal(), now);
    }

    /// Whoever is new in it was met there, whether its clock ran or not.
    private static Block begun(Block block, Instant now) {
        return block.on(block.clock().startedAt(now.minus(Duration.ofHours(2))));
    }

    private static List<Person> people(Book book, Block block) {
        return block.about().stream().flatMap(id -> book.person(id).stream()).toList();
    }

    /// As he felt before is kept with the meeting until now.
    private static Comfort comfort(Form form, Block block) {
        return new Comfort(Briefing.ease(block), Ease.of(form).after());
    }

    private Encounter talk(Form form, Subject subject, LogLine said, Draft draft, int minutes) {
        var block = subject.block();
        var read = said.encounter();
        var id = read.map(Encounter::id).orElseGet(() -> new EncounterId(site.desk().newId()));
        var with =
                read.map(Encounter::with)
                        .orElseGet(() ->
                                draft.people().stream()
                                        .map(person -> With.unfrozen(person.id()))
                                        .toList());
        return new Encounter(
                form.id("talk").map(EncounterId::new).orElse(id),
                subject.happened(site.desk().now(), minutes),
                block.channel(),
                Direction.MUTUAL,
                Initiative.ME,
                true,
                with,
                block.stage(),
                new Spent(minutes, 0),
                draft.outcome().orElse(Outcome.TALKED),
                read.map(Encounter::worth).orElse(Worth.NOTHING),
                block.expected(),
                draft.comfort(),
                Trial.NONE,
                draft.read().line(),
                Optional.of(new Inside(block.id(), false)),
                intention(form));
    }

    private static Optional<Boolean> intention(Form form) {
        var said = form.text("said", 5);
        if (said.filter(each -> !each.equals("yes") && !each.equals("no")).isPresent())
            form.complain("said", "This is yes or no.");
        return said.map("yes"::equals);
    }

    /// What he does next, with a day.
    private Optional<Promise> follow(Form form, Encounter talk) {
        var what = form.text("follow", TEXT);
        var day = form.date("day");
        var today = site.today(site.book());
        if (day.filter(each -> each.isBefore(today)).isPresent())
            form.complain("day", "That day is over. Choose today or later.");
        if (day.filter(each -> each.isAfter(today.plusYears(10))).isPresent())
            form.complain("day", "That day is more than ten years off.");
        if (what.isEmpty() && day.isEmpty()) return Optional.empty();
        return Optional.of(
                new Promise(
                        new PromiseId(site.desk().newId()),
                        talk.people().stream().findFirst(),
                        true,
                        what.orElse("Follow up"),
                        day,
                        Optional.empty(),
                        Optional.empty(),
                        Promise.State.OPEN,
                        site.desk().now(),
                        Optional.of(talk.id())));
    }

    private Answer close(Request request) {
        var subject = BriefPage.subject(site, request);
        var how =
                request.form()
                        .one("how", Work.Meeting.Closed.class)
                        .orElseThrow(() ->
                                new Refused(
                                        422,
                                        "Say how it ended: let go, skipped or called off. Nothing was changed."));
        var now = site.desk().now();
        var done =
                site.desk()
                        .carryOutUndoably(new CloseMeeting(subject.block(), how, subject.end(now)));
        return switch (done.reply()) {
            case CloseMeeting.Reply.Closed _, CloseMeeting.Reply.SameAsBefore _ ->
                    Site.done("/today", done);
            case CloseMeeting.Reply.NobodyThere _ ->
                    throw Refused.notFound("Somebody on this meeting left your book just now.");
            case CloseMeeting.Reply.NoMeeting _ ->
                    throw new Refused(
                            422, "This block is no meeting, so nothing is asked about it.");
        };
    }

    private Answer page(Request request, Subject subject, Form form, UUID id, boolean again) {
        var view = view(subject, form, id);
        var title = "How was it?";
        var body = "p-block p-debrief";
        if (again) return site.again(request, title, body, Nav.LOG, "debrief.jte", view);
        return site.page(request, title, body, Nav.LOG, "debrief.jte", view);
    }

    private View view(Subject subject, Form form, UUID id) {
        var book = site.book();
        var now = site.desk().now();
        var block = subject.block();
        var asked = Briefing.ease(block).isPresent() || Sampled.asks(book, block, 0);
        return new View(
                subject.path(),
                block.id().toString(),
                block.title(),
                id.toString(),
                when(subject, now),
                people(book, block).stream()
                        .map(person -> person.name().full())
                        .collect(Collectors.joining(", ")),
                Going.of(book, block, now) instanceof Going.Running,
                asked,
                block.expected().map(chance -> "%.0f in 10".formatted(chance * 10)).orElse(""),
                minutes(subject, form, now),
                lines.read(form, book, now).view(),
                form);
    }

    /// As typed; as the phone says that came back from the call; or by the clock.
    private static String minutes(Subject subject, Form form, Instant now) {
        if (form.has("took")) return form.raw("took");
        return form.has("minutes") ? form.raw("minutes") : String.valueOf(subject.took(now));
    }

    private String when(Subject subject, Instant now) {
        var zone = site.self(site.book()).zone();
        var at = subject.happened(now, subject.took(now));
        return Looks.day(LocalDate.ofInstant(at, zone), LocalDate.ofInstant(now, zone))
                + ", "
                + Looks.time(at, zone);
    }
}
