package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import pavement.acts.LogLine;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Outcome;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Trial;
import pavement.book.Worth;
import pavement.http.Form;
import pavement.line.Chip;
import pavement.line.Draft;

/// Talks of a walk: one tap is a talk with somebody nameless, and a line tells more about it. The
/// same for the page and for what a phone kept.
final class Strangers {
    /// In the hour that comes twice a year a time on the clock may mean the earlier one.
    private static final Duration EARLY = Duration.ofHours(2);

    private final Site site;
    private final Lines lines;

    Strangers(Site site, Lines lines) {
        this.site = site;
        this.lines = lines;
    }

    /// @param place where he was as he tapped; the block may have moved on since
    record Where(Optional<Block> block, Optional<Stage> place, Instant at) {
        Stage stage() {
            return place.or(() -> block.map(Block::stage)).orElse(Stage.UNKNOWN);
        }
    }

    static Encounter nameless(EncounterId id, Where where) {
        return new Encounter(
                id,
                where.at(),
                where.block().map(Block::channel).orElse(Channel.IN_PERSON),
                Direction.MUTUAL,
                Initiative.ME,
                true,
                List.of(),
                where.stage(),
                Spent.UNKNOWN,
                Outcome.TALKED,
                Worth.NOTHING,
                Optional.empty(),
                Comfort.UNASKED,
                Trial.NONE,
                "",
                where.block().map(block -> new Inside(block.id(), false)),
                Optional.empty());
    }

    /// What the form tells of the talk under this id; empty when it says nothing, and with
    /// complaints in the form when it says it wrongly.
    Optional<LogLine> told(Form form, Book book, EncounterId id, Where where) {
        var reading = lines.read(form, book, where.at());
        var outcome = form.one("outcome", Outcome.class);
        var comfort = Ease.of(form);
        var silent = reading.line().isBlank() && comfort.equals(Comfort.UNASKED);
        if (silent && outcome.isEmpty()) return Optional.empty();
        var known = book.encounter(id).map(Encounter::outcome);
        var came = reading.corrected().first(Chip.Came.class).map(Chip.Came::outcome);
        var draft =
                new Draft(
                        reading.corrected(),
                        List.of(),
                        outcome.or(() -> came).or(() -> known),
                        Optional.empty(),
                        comfort,
                        Trial.NONE,
                        Optional.of(there(id, where)),
                        LocalDateTime.ofInstant(where.at(), site.self(book).zone()),
                        site.self(book).zone());
        var line = draft.act(id.value(), site.desk()::newId);
        return Optional.of(
                new LogLine(
                        Optional.of(whole(nameless(id, where), line, draft)),
                        line.people(),
                        line.asks(),
                        line.promises(),
                        line.deal(),
                        site.desk().now()));
    }

    /// Whoever is new was met where the tap was, wherever the walk is now.
    private static Block there(EncounterId id, Where where) {
        return Starting.walk(new BlockId(id.value()), where.stage(), where.at().minus(EARLY));
    }

    /// The tap, with what the words say of it.
    private static Encounter whole(Encounter tap, LogLine line, Draft draft) {
        var said = line.encounter();
        var place = draft.read().first(Chip.Where.class).map(Chip.Where::stage);
        return new Encounter(
                tap.id(),
                tap.at(),
                tap.channel(),
                tap.direction(),
                tap.by(),
                tap.deliberate(),
                said.map(Encounter::with).orElse(List.of()),
                place.orElse(tap.stage()),
                said.map(Encounter::spent).orElse(Spent.UNKNOWN),
                draft.outcome().orElse(tap.outcome()),
                said.map(Encounter::worth).orElse(Worth.NOTHING),
                Optional.empty(),
                draft.comfort(),
                Trial.NONE,
                draft.read().line(),
                tap.inside(),
                Optional.empty());
    }
}
