package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import pavement.blocks.Debriefs;
import pavement.blocks.Going;
import pavement.book.Block;
import pavement.book.Book;

/// The clock of the running block, on every page.
///
/// @param since and `now` in milliseconds since 1970, by the server's clock: the page ticks by the
///   difference, so a browser whose clock is wrong shows the right minutes
/// @param from "14:10"
/// @param spent "12 min"
/// @param planned "of 30 min"; empty without a plan
/// @param question "Still running since 14:10?"; empty while it plainly runs
/// @param debrief where it is written down how it was; empty while its time is not up
record BlockBar(
        String id,
        String title,
        long since,
        long now,
        String from,
        String spent,
        String planned,
        String question,
        List<Choice> choices,
        String debrief) {
    /// One of the one-tap answers.
    ///
    /// @param action the last part of the path
    /// @param at the moment it speaks of, in milliseconds; empty where it needs none
    record Choice(String action, String label, String at) {}

    /// What runs now; else a set-up meeting that is over, until it is said how it was.
    static Optional<BlockBar> of(Book book, Instant now, ZoneId zone) {
        return Going.running(book, now)
                .or(() -> Debriefs.open(book, now).stream().findFirst())
                .map(block -> of(book, block, now, zone));
    }

    static BlockBar of(Book book, Block block, Instant now, ZoneId zone) {
        var started = block.clock().started().orElse(now);
        var doubt =
                Going.of(book, block, now) instanceof Going.Running(var maybe)
                        ? maybe
                        : Optional.<Going.Doubted>empty();
        return new BlockBar(
                block.id().toString(),
                block.title(),
                started.toEpochMilli(),
                now.toEpochMilli(),
                Looks.time(started, zone),
                Looks.minutes((int) Duration.between(started, now).toMinutes()),
                block.clock().planned().map(minutes -> "of " + Looks.minutes(minutes)).orElse(""),
                doubt.map(each -> question(each, now, zone)).orElse(""),
                doubt.map(each -> choices(each, zone)).orElse(List.of()),
                Debriefs.awaits(book, block, now) ? debrief(block) : "");
    }

    static String debrief(Block block) {
        return "/brief/block/" + block.id() + "/debrief";
    }

    private static String question(Going.Doubted doubt, Instant now, ZoneId zone) {
        var day = doubt.since().atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        var when = day.equals(today) ? "" : Looks.day(day, today) + " ";
        return "Still running since " + when + Looks.time(doubt.since(), zone) + "?";
    }

    /// Going on, over since the last sign of life, or over now. Without any sign there was perhaps
    /// no block at all.
    private static List<Choice> choices(Going.Doubted doubt, ZoneId zone) {
        var sign = doubt.sign();
        var second =
                sign.equals(doubt.since())
                        ? new Choice("drop", "Nothing came of it", "")
                        : new Choice(
                                "end",
                                "Ended at " + Looks.time(sign, zone),
                                Long.toString(sign.toEpochMilli()));
        return List.of(
                new Choice("still", "Still going", ""), second, new Choice("end", "Ended now", ""));
    }
}
