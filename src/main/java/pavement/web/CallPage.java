package pavement.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.acts.EditBlock;
import pavement.acts.LogEncounter;
import pavement.acts.PassTurn;
import pavement.blocks.Going;
import pavement.blocks.Turns;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Listed;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Work;
import pavement.book.Worth;
import pavement.desk.Desk;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// A list worked through one card at a time: after the call one tap, and the next card is there.
final class CallPage {
    private static final String DAMAGED =
            "This form is damaged. Load the page again and repeat; nothing was logged.";

    private final Site site;

    CallPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.post("/blocks/{id}/turn", this::turn);
        routes.post("/blocks/{id}/pass", this::pass);
        routes.post("/blocks/{id}/opener", this::opener);
    }

    /// Whether a block is worked here: it calls, and it is not over.
    boolean works(Book book, Block block) {
        return block.work().kind() == Work.Kind.CALLS
                && Going.of(book, block, site.desk().now()) instanceof Going.Running;
    }

    Answer show(Request request, Block block) {
        var asked = request.query("person").orElse("");
        var view = view(block, asked, request.query("minutes").orElse(""), Optional.empty(), true);
        return site.page(request, block.title(), "p-block p-call", Nav.LOG, "callBlock.jte", view);
    }

    /// One tap after the call: kept, and the next card in the same answer. What it costs does not
    /// grow with the number of people.
    private Answer turn(Request request) {
        var form = request.form();
        var block = block(request);
        var id = form.id("encounter").map(EncounterId::new);
        var person = form.id("person").map(PersonId::new);
        var outcome = form.one("outcome", Outcome.class);
        var spent = new Spent(form.whole("minutes", 0, 600).orElse(0), 0);
        if (id.isEmpty() || person.isEmpty() || outcome.isEmpty() || !form.ok())
            throw new Refused(422, DAMAGED);
        var talk = talk(block, id.get(), person.get(), spent, outcome.get(), form);
        var done = site.desk().carryOutUndoably(new LogEncounter(talk, site.desk().now()));
        return switch (done.reply()) {
            case LogEncounter.Reply.Logged _, LogEncounter.Reply.LoggedBefore _ ->
                    next(request, block, done, unclear(talk));
            case LogEncounter.Reply.NobodyThere _ ->
                    throw Refused.notFound("This person is no longer in your book.");
            case LogEncounter.Reply.Unlikely(var wrong) -> throw new Refused(422, wrong.sentence());
        };
    }

    private Encounter talk(
            Block block, EncounterId id, PersonId person, Spent spent, Outcome outcome, Form form) {
        return new Encounter(
                id,
                site.desk().now(),
                Channel.CALL,
                Direction.OUT,
                Initiative.ME,
                true,
                List.of(With.unfrozen(person)),
                Stage.UNKNOWN,
                spent,
                outcome,
                Worth.NOTHING,
                Optional.empty(),
                Ease.of(form),
                Trial.NONE,
                form.text("note", 2_000).orElse(""),
                Optional.of(new Inside(block.id(), false)),
                form.text("said", 5).map("yes"::equals));
    }

    private Answer pass(Request request) {
        var form = request.form();
        var block = block(request);
        var person = form.id("person").map(PersonId::new);
        var state = form.one("state", Listed.State.class);
        if (person.isEmpty() || state.isEmpty()) throw new Refused(422, DAMAGED);
        var act = new PassTurn(block.id(), person.get(), state.get());
        return next(request, block, site.desk().carryOutUndoably(act), "");
    }

    private Answer opener(Request request) {
        var block = block(request);
        var said = request.form().text("opener", 500).orElse("");
        var done = site.desk().carryOutUndoably(new EditBlock(block.doing(new Work.Calls(said))));
        return Site.done(BlockPage.link(block), done);
    }

    /// Between two calls nobody is asked which of several deals it was; the pipeline does.
    private String unclear(Encounter talk) {
        var book = site.book();
        return WhichDeal.of(book, site.self(book), talk.id(), site.today(book))
                .map(question ->
                        "%d deals are open with them; the pipeline asks which it was."
                                .formatted(question.deals().size()))
                .orElse("");
    }

    private Answer next(Request request, Block before, Desk.Done<?> done, String more) {
        var block = site.book().block(before.id()).orElse(before);
        if (!request.piece() || !works(site.book(), block))
            return Site.done(BlockPage.link(block), done, more);
        var toast = new Shell.Toast(done.title(), done.batch(), more);
        return site.piece(request, "callTurn.jte", view(block, "", "", Optional.of(toast), false));
    }

    /// @param whole also the lists beside the card, which a tap leaves alone
    private CallView view(
            Block block, String asked, String minutes, Optional<Shell.Toast> toast, boolean whole) {
        var callees = Callees.of(site);
        var book = callees.book();
        var turns = Turns.of(book, block);
        var lines = new Lines(book, block);
        var of = lines.of();
        var cards = new Cards(callees, block, turns);
        var turn = cards.turn(asked);
        return new CallView(
                block.id().toString(),
                block.title(),
                BlockBar.of(book, callees.now(), zone()),
                turn.flatMap(each -> cards.card(each, asked, minutes)),
                turn.flatMap(cards::after),
                turns.done() + " of " + of + " called",
                turns.done(),
                of,
                over(turns, of),
                Callees.opener(block),
                whole ? lines.called() : List.of(),
                whole ? lines.in(Listed.State.LATER, turns) : List.of(),
                whole ? lines.out(callees, turns) : List.of(),
                toast);
    }

    private static String over(Turns turns, int of) {
        if (of == 0) return "Nobody on this list may be called now.";
        if (turns.done() == 0) return "Nobody left to call.";
        return "That was the list: " + turns.done() + " of " + of + " called.";
    }

    /// The cards of those whose turn it is now and next.
    private record Cards(Callees callees, Block block, Turns turns) {
        /// He who was just called stays on his card until it is said what came of it.
        Optional<Listed> turn(String asked) {
            var back = turns.ahead().stream().filter(each -> is(each, asked)).findFirst();
            return back.or(() -> turns.next(this::may));
        }

        /// As it will be once that turn is over.
        Optional<CallCard> after(Listed turn) {
            return turns.next(id -> !id.equals(turn.person()) && may(id))
                    .flatMap(next -> card(next, "", ""));
        }

        Optional<CallCard> card(Listed turn, String asked, String minutes) {
            var site = callees.site();
            var zone = site.self(callees.book()).zone();
            var of =
                    new CallCard.Of(
                            callees.book(), block, callees.now(), zone, site.desk().newId());
            var took = is(turn, asked) ? minutes : "";
            return callees.book()
                    .person(turn.person())
                    .map(person -> of.card(turn, person, callees.there(person), turns, took));
        }

        private boolean may(PersonId id) {
            return callees.book().person(id).flatMap(callees.rules()::check).isEmpty()
                    && callees.book().person(id).isPresent();
        }

        private static boolean is(Listed turn, String asked) {
            return turn.person().toString().equals(asked);
        }
    }

    /// The lists beside the card.
    private record Lines(Book book, Block block) {
        /// How many had a turn or still have one.
        int of() {
            return (int)
                    block.people().stream()
                            .filter(each ->
                                    each.state() != Listed.State.LEFT_OUT
                                            && each.state() != Listed.State.SKIPPED)
                            .count();
        }

        List<CallView.Line> called() {
            var lines = new ArrayList<CallView.Line>();
            for (var talk : book.encountersIn(block.id()).reversed())
                for (var person : talk.people())
                    lines.add(line(person, CallCard.said(talk.outcome())));
            return lines;
        }

        List<CallView.Line> in(Listed.State state, Turns turns) {
            return turns.ahead().stream()
                    .filter(each -> each.state() == state)
                    .map(each -> line(each.person(), ""))
                    .toList();
        }

        /// Whom a rule keeps off, from the start or since.
        List<CallView.Line> out(Callees callees, Turns turns) {
            var lines = new ArrayList<CallView.Line>();
            for (var each : block.people())
                if (each.state() == Listed.State.LEFT_OUT)
                    lines.add(line(each.person(), each.why()));
            var rules = callees.rules();
            for (var each : turns.ahead())
                book.person(each.person())
                        .flatMap(rules::check)
                        .ifPresent(out -> lines.add(line(each.person(), out.sentence())));
            return lines;
        }

        private CallView.Line line(PersonId id, String said) {
            var name = book.person(id).map(person -> person.name().full()).orElse("Somebody");
            return new CallView.Line(id.toString(), name, said);
        }
    }

    private ZoneId zone() {
        return site.self(site.book()).zone();
    }

    private Block block(Request request) {
        return site.book()
                .block(new BlockId(request.id("id")))
                .orElseThrow(() ->
                        Refused.notFound(
                                "This block is no longer in your book. It may have been removed or undone."));
    }
}
