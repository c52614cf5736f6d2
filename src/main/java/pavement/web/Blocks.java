package pavement.web;

import java.time.Instant;
import java.util.Optional;
import pavement.acts.EditBlock;
import pavement.acts.EndBlock;
import pavement.acts.LogEncounter;
import pavement.acts.StartBlock;
import pavement.acts.TellMore;
import pavement.blocks.Going;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.line.BlockReader;
import pavement.web.Sending.Answered;
import pavement.web.Sending.Entry;

/// What a phone kept of its blocks: begun, ended, moved on, and the talks of a walk.
final class Blocks {
    private static final String NO_BLOCK =
            "This block is no longer in your book. Nothing is left to do; drop it.";

    private final Site site;
    private final Starting starting;
    private final Strangers strangers;

    Blocks(Site site, Starting starting, Strangers strangers) {
        this.site = site;
        this.starting = starting;
        this.strangers = strangers;
    }

    /// The entry's id is the block's.
    Answered start(Entry entry, Instant at) {
        var id = new BlockId(entry.id());
        var block = entry.kind().equals("walk") ? walk(entry, id, at) : announced(entry, id, at);
        if (block.isEmpty()) return Taking.refused(entry, Taking.damaged());
        return switch (site.desk().carryOut(new StartBlock(block.get(), site.desk().now()))) {
            case StartBlock.Reply.Started _ -> Taking.taken(entry);
            case StartBlock.Reply.StartedBefore _ -> Taking.before(entry);
            case StartBlock.Reply.Overlaps(var overlap) ->
                    Taking.refused(entry, StartBlockPage.sentence(overlap));
            case StartBlock.Reply.NobodyThere _ -> Taking.refused(entry, Taking.GONE);
            case StartBlock.Reply.Unlikely(var wrong) -> Taking.refused(entry, wrong.sentence());
        };
    }

    private static Optional<Block> walk(Entry entry, BlockId id, Instant at) {
        return Spot.chosen(entry.form()).map(stage -> Starting.walk(id, stage, at));
    }

    private Optional<Block> announced(Entry entry, BlockId id, Instant at) {
        return entry.form()
                .text("line", 200)
                .flatMap(BlockReader::read)
                .map(said -> starting.of(said, id, at));
    }

    Answered end(Entry entry, Instant written) {
        var form = entry.form();
        var id = form.id("block").map(BlockId::new);
        if (id.isEmpty()) return Taking.refused(entry, Taking.damaged());
        var block = site.book().block(id.get());
        var begun = block.flatMap(each -> each.clock().started()).orElse(written);
        var at = written.isBefore(begun) ? begun : written;
        return switch (site.desk().carryOut(new EndBlock(id.get(), at, site.desk().now()))) {
            case EndBlock.Reply.Ended _ -> Taking.taken(entry);
            case EndBlock.Reply.EndedBefore _ -> Taking.before(entry);
            case EndBlock.Reply.NoSuchBlock _ -> Taking.refused(entry, NO_BLOCK);
            case EndBlock.Reply.NotStarted _, EndBlock.Reply.TooEarly _ ->
                    Taking.refused(
                            entry, "This block has not started, so it cannot end. Drop this.");
            case EndBlock.Reply.Unlikely(var wrong) -> Taking.refused(entry, wrong.sentence());
        };
    }

    /// The talks carry the place each of them was at, so nothing depends on when this arrives.
    Answered place(Entry entry) {
        var form = entry.form();
        var block = form.id("block").map(BlockId::new).flatMap(site.book()::block);
        var stage = Spot.chosen(form);
        if (stage.isEmpty() || form.id("block").isEmpty())
            return Taking.refused(entry, Taking.damaged());
        if (block.isEmpty()) return Taking.refused(entry, NO_BLOCK);
        var was = block.get();
        var moved = was.called(Starting.title(stage.get()), was.channel(), stage.get());
        return switch (site.desk().carryOut(new EditBlock(moved))) {
            case EditBlock.Reply.Edited _ -> Taking.taken(entry);
            case EditBlock.Reply.SameAsBefore _ -> Taking.before(entry);
            case EditBlock.Reply.NobodyThere _ -> Taking.refused(entry, Taking.GONE);
            case EditBlock.Reply.NoSuchBlock _ -> Taking.refused(entry, NO_BLOCK);
        };
    }

    /// A tap on the big button; the entry's id is the encounter's.
    Answered talk(Entry entry, Instant at) {
        var form = entry.form();
        var where = where(entry, site.book(), at);
        if (where.isEmpty() || !form.ok()) return Taking.refused(entry, Taking.damaged());
        var talk = Strangers.nameless(new EncounterId(entry.id()), where.get());
        return switch (site.desk().carryOut(new LogEncounter(talk, site.desk().now()))) {
            case LogEncounter.Reply.Logged _ -> Taking.taken(entry);
            case LogEncounter.Reply.LoggedBefore _ -> Taking.before(entry);
            case LogEncounter.Reply.NobodyThere _ -> Taking.refused(entry, Taking.GONE);
            case LogEncounter.Reply.Unlikely(var wrong) -> Taking.refused(entry, wrong.sentence());
        };
    }

    Answered say(Entry entry, Instant written) {
        var form = entry.form();
        var book = site.book();
        var id = form.id("talk").map(EncounterId::new);
        var at = id.flatMap(book::encounter).map(Encounter::at).orElse(written);
        var where = where(entry, book, at);
        if (id.isEmpty() || where.isEmpty()) return Taking.refused(entry, Taking.damaged());
        var told = strangers.told(form, book, id.get(), where.get());
        if (!form.ok()) return Taking.refused(entry, form.complaints().getFirst().sentence());
        if (told.isEmpty()) return Taking.refused(entry, Taking.NOTHING);
        return switch (site.desk().carryOut(new TellMore(told.get()))) {
            case TellMore.Reply.Told _ -> Taking.taken(entry);
            case TellMore.Reply.ToldBefore _ -> Taking.before(entry);
            case TellMore.Reply.NobodyThere _ -> Taking.refused(entry, Taking.GONE);
            case TellMore.Reply.Unlikely(var wrong) -> Taking.refused(entry, wrong.sentence());
            case TellMore.Reply.RemoveSampleFirst _ -> Taking.refused(entry, Taking.SAMPLE);
        };
    }

    /// The block that the entry names, or else the one that ran then; the place it says, or the
    /// block's. Empty when the entry is damaged.
    private static Optional<Strangers.Where> where(Entry entry, Book book, Instant at) {
        var form = entry.form();
        var named = form.id("block").map(BlockId::new);
        var place = Spot.listed(form, "place");
        if (named.isEmpty() || !form.ok()) return Optional.empty();
        var block = named.flatMap(book::block).or(() -> Going.at(book, at));
        return Optional.of(new Strangers.Where(block, place, at));
    }
}
