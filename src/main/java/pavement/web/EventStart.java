package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.acts.EditBlock;
import pavement.acts.PrepareBlock;
import pavement.acts.StartBlock;
import pavement.blocks.Usual;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Listed;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;
import pavement.desk.Desk;
import pavement.http.Form;
import pavement.http.Refused;

/// Makes the block of an event, begins it, or changes the one there is.
record EventStart(Site site, Known known) {
    private static final String LEFT =
            "Somebody on the list left your book just now. Load the page again and repeat.";

    /// @param now it begins at once
    record Plan(BlockId id, Occasion occasion, boolean now) {}

    /// Empty with a complaint when it could not be.
    Optional<Desk.Done<?>> of(Form form, Optional<Block> before, Plan plan, List<Listed> people) {
        var block = block(plan, people);
        if (before.filter(Block::open).isPresent()) return edited(form, before.get(), block);
        return plan.now() ? begun(form, block) : prepared(form, block);
    }

    /// As it was prepared, from now until it ends.
    Optional<Desk.Done<?>> begin(Form form, Block prepared) {
        var until =
                prepared.work() instanceof Work.Event event
                        ? event.until()
                        : Optional.<java.time.Instant>empty();
        var minutes = Occasion.minutes(site.desk().now(), until);
        return begun(form, prepared.on(Stretch.planned(minutes)));
    }

    private Block block(Plan plan, List<Listed> people) {
        var occasion = plan.occasion();
        var book = site.book();
        var stage = occasion.stage(book, known.names(book));
        var from = plan.now() ? site.desk().now() : occasion.from().orElse(site.desk().now());
        return new Block(
                plan.id(),
                new Work.Event(occasion.from(), occasion.until()),
                occasion.title(stage),
                Usual.of(Work.Kind.EVENT).channel(),
                stage,
                Stretch.planned(Occasion.minutes(from, occasion.until())),
                Optional.empty(),
                Trial.NONE,
                people);
    }

    private Optional<Desk.Done<?>> begun(Form form, Block block) {
        var now = site.desk().now();
        var begun = block.on(block.clock().startedAt(now));
        var done = site.desk().carryOutUndoably(new StartBlock(begun, now));
        return switch (done.reply()) {
            case StartBlock.Reply.Started _, StartBlock.Reply.StartedBefore _ -> Optional.of(done);
            case StartBlock.Reply.Overlaps(var overlap) ->
                    refused(form, StartBlockPage.sentence(overlap));
            case StartBlock.Reply.NobodyThere _ -> refused(form, LEFT);
            case StartBlock.Reply.Unlikely(var wrong) -> refused(form, wrong.sentence());
        };
    }

    private Optional<Desk.Done<?>> prepared(Form form, Block block) {
        var done = site.desk().carryOutUndoably(new PrepareBlock(block));
        return switch (done.reply()) {
            case PrepareBlock.Reply.Prepared _,
                    PrepareBlock.Reply.SameAsBefore _,
                    PrepareBlock.Reply.StartedBefore _ ->
                    Optional.of(done);
            case PrepareBlock.Reply.NobodyThere _ -> refused(form, LEFT);
        };
    }

    private Optional<Desk.Done<?>> edited(Form form, Block before, Block block) {
        var changed =
                before.called(block.title(), before.channel(), block.stage())
                        .doing(block.work())
                        .with(block.people());
        var done = site.desk().carryOutUndoably(new EditBlock(changed));
        return switch (done.reply()) {
            case EditBlock.Reply.Edited _, EditBlock.Reply.SameAsBefore _ -> Optional.of(done);
            case EditBlock.Reply.NobodyThere _ -> refused(form, LEFT);
            case EditBlock.Reply.NoSuchBlock _ ->
                    throw Refused.notFound("This event is no longer in your book.");
        };
    }

    private static Optional<Desk.Done<?>> refused(Form form, String sentence) {
        form.complain("name", sentence);
        return Optional.empty();
    }
}
