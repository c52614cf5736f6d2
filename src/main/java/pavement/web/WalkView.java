package pavement.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pavement.blocks.Eased;
import pavement.blocks.Sampled;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.http.Form;

/// A walk while it runs.
///
/// @param next the encounter the big button will become
/// @param fresh the block that another walk would become
/// @param place where he is, as the forms name it
/// @param just what was logged with the last tap; empty when nothing is to be said of it
/// @param sum "3 talks so far"
record WalkView(
        String id,
        String next,
        String fresh,
        String place,
        Looks.Plate plate,
        Optional<BlockBar> bar,
        Optional<Just> just,
        String sum,
        List<BlockView.Talk> talks,
        List<Spot> places,
        List<Spot> kinds,
        List<String> ease,
        Form form) {
    /// The talk just logged.
    ///
    /// @param undo the batch of the tap
    /// @param asks whether it is asked how at ease he was
    record Just(String id, String time, String undo, boolean asks, LogView.Read read) {}

    List<LogView.Tap> taps() {
        return LogView.Tap.ALL;
    }

    String complaint(String field) {
        return form.complaint(field);
    }

    /// What is wrong with the place, whichever way it was said.
    String elsewhere() {
        var at = form.complaint("at");
        return at.isEmpty() ? form.complaint("name") : at;
    }

    /// Draws one walk.
    record Of(Site site, Book book, Block block, Instant now, UUID next) {
        WalkView view(Form form) {
            var zone = site.self(book).zone();
            var talks = book.encountersIn(block.id());
            return new WalkView(
                    block.id().toString(),
                    next.toString(),
                    site.desk().newId().toString(),
                    Spot.value(block.stage()),
                    Looks.plate(block.stage()),
                    Optional.of(BlockBar.of(book, block, now, zone)),
                    just(form, talks, zone),
                    talks.isEmpty()
                            ? "Nobody yet."
                            : Words.count(talks.size(), "talk", "talks") + " so far.",
                    talks.reversed().stream().map(talk -> line(talk, zone)).toList(),
                    WalkPage.spots(book, site).stream()
                            .filter(spot -> !spot.value().equals(Spot.value(block.stage())))
                            .toList(),
                    WalkPage.kinds(),
                    Ease.beside(Eased.of(book, block.work().kind(), now)),
                    form);
        }

        private Optional<Just> just(Form form, List<Encounter> talks, ZoneId zone) {
            var asked = form.id("talk").map(EncounterId::new);
            for (var i = 0; i < talks.size(); i++) {
                var talk = talks.get(i);
                if (asked.filter(talk.id()::equals).isEmpty()) continue;
                return Optional.of(
                        new Just(
                                talk.id().toString(),
                                Looks.time(talk.at(), zone),
                                form.id("undo").map(UUID::toString).orElse(""),
                                Sampled.asks(book, block, i),
                                new LogView.Read(List.of(), "", "", "")));
            }
            return Optional.empty();
        }

        private BlockView.Talk line(Encounter talk, ZoneId zone) {
            var who =
                    talk.people().stream()
                            .flatMap(id -> book.person(id).stream())
                            .map(person -> person.name().full())
                            .collect(Collectors.joining(", "));
            return new BlockView.Talk(
                    LogPage.link(talk.id()),
                    who.isEmpty() ? "Somebody" : who,
                    Looks.time(talk.at(), zone),
                    LogView.Tap.of(talk.outcome())
                            + (talk.note().isBlank() ? "" : ". " + talk.note()),
                    talk.stage().equals(block.stage()) ? "" : Starting.title(talk.stage()));
        }
    }
}
