package pavement.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import pavement.acts.LogEncounter;
import pavement.acts.LogLine;
import pavement.acts.SettlePromise;
import pavement.book.EncounterId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.web.Sending.Answered;
import pavement.web.Sending.Entry;
import pavement.web.Sending.State;

/// One entry of a phone becomes the act that the page itself would have carried out.
final class Taking {
    static final String GONE =
            "This person is no longer in your book. Take the name out and send it again, or drop it.";

    static final String SAMPLE =
            "Your book holds sample people, and real ones never stand beside them. Remove them, then send this again.";

    static final String NOTHING = "This says nothing. Write a few words, and send it again.";

    private final Site site;
    private final Lines lines;
    private final Blocks blocks;

    Taking(Site site, Lines lines, Blocks blocks) {
        this.site = site;
        this.lines = lines;
        this.blocks = blocks;
    }

    /// @param at when it was written, on this computer's clock
    Answered of(Entry entry, Instant at) {
        if (!keepable(entry)) return refused(entry, damaged());
        return switch (entry.kind()) {
            case "log" -> line(entry, at);
            case "outcome" -> outcome(entry, at);
            case "promise" -> promise(entry);
            case "start", "walk" -> blocks.start(entry, at);
            case "end" -> blocks.end(entry, at);
            case "place" -> blocks.place(entry);
            case "talk" -> blocks.talk(entry, at);
            case "say" -> blocks.say(entry, at);
            default ->
                    refused(
                            entry,
                            "This computer’s Pavement is older than the page that wrote this. Update it; until then this stays on the phone.");
        };
    }

    /// No database keeps a NUL or half a character.
    private static boolean keepable(Entry entry) {
        return entry.fields().values().stream()
                .flatMap(List::stream)
                .allMatch(text ->
                        text.indexOf('\0') < 0
                                && StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    private Answered line(Entry entry, Instant at) {
        var form = entry.form();
        var book = site.book();
        var reading = lines.read(form, book, at);
        var draft = lines.draft(form, book, reading);
        var nothing = reading.line().isBlank() && draft.people().isEmpty();
        if (nothing && draft.outcome().isEmpty()) return refused(entry, NOTHING);
        if (!form.ok()) return refused(entry, form.complaints().getFirst().sentence());
        var reply = site.desk().carryOut(draft.act(entry.id(), site.desk()::newId));
        return switch (reply) {
            case LogLine.Reply.Logged _ -> taken(entry);
            case LogLine.Reply.LoggedBefore _ -> sameAsBefore(entry, reading.line());
            case LogLine.Reply.NobodyThere _ -> refused(entry, GONE);
            case LogLine.Reply.Unlikely(var wrong) -> refused(entry, wrong.sentence());
            case LogLine.Reply.RemoveSampleFirst _ -> refused(entry, SAMPLE);
            case LogLine.Reply.NothingSaid _ -> refused(entry, NOTHING);
            case LogLine.Reply.WhichDeal(var deals) ->
                    refused(
                            entry,
                            "%d deals are open with them. Open the line, say which of them it is, and save it."
                                    .formatted(deals.size()));
        };
    }

    /// A page that came back from the browser's history may hold another line under the same id.
    private Answered sameAsBefore(Entry entry, String line) {
        var same =
                site.book()
                        .encounter(new EncounterId(entry.id()))
                        .map(talk -> talk.note().equals(line))
                        .orElse(true);
        return same
                ? before(entry)
                : refused(
                        entry,
                        "Another line was saved from this form before. Send this one again to log it beside it.");
    }

    private Answered outcome(Entry entry, Instant at) {
        var tap = Tap.of(entry.form(), new EncounterId(entry.id()), at);
        if (tap.isEmpty()) return refused(entry, damaged());
        var encounter = tap.get().encounter(site.book());
        var reply = site.desk().carryOut(new LogEncounter(encounter, site.desk().now()));
        return switch (reply) {
            case LogEncounter.Reply.Logged _ -> taken(entry);
            case LogEncounter.Reply.LoggedBefore _ -> before(entry);
            case LogEncounter.Reply.NobodyThere _ -> refused(entry, GONE);
            case LogEncounter.Reply.Unlikely(var wrong) -> refused(entry, wrong.sentence());
        };
    }

    private Answered promise(Entry entry) {
        var form = entry.form();
        var id = form.id("promise").map(PromiseId::new);
        var state = form.one("state", Promise.State.class);
        if (id.isEmpty() || state.isEmpty()) return refused(entry, damaged());
        return switch (site.desk()
                .carryOut(new SettlePromise(id.get(), state.get(), site.desk().now()))) {
            case SettlePromise.Reply.Settled _ -> taken(entry);
            case SettlePromise.Reply.SettledBefore _ -> before(entry);
            case SettlePromise.Reply.NoSuchPromise _ ->
                    refused(
                            entry,
                            "This promise is no longer in your book. Nothing is left to do; drop it.");
        };
    }

    static String damaged() {
        return "This entry is damaged. Copy what it says, and write it again.";
    }

    static Answered taken(Entry entry) {
        return new Answered(entry.id(), State.TAKEN, "");
    }

    static Answered before(Entry entry) {
        return new Answered(entry.id(), State.BEFORE, "");
    }

    static Answered refused(Entry entry, String sentence) {
        return new Answered(entry.id(), State.REFUSED, sentence);
    }
}
