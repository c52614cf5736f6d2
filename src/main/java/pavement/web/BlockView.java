package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.blocks.Avoidance;
import pavement.blocks.Deck;
import pavement.blocks.Eased;
import pavement.blocks.Going;
import pavement.blocks.Shares;
import pavement.blocks.Turns;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Outcome;
import pavement.book.Promise;
import pavement.book.Work;
import pavement.http.Form;

/// A block as its page shows it: while it runs its clock, and what came of it.
///
/// @param when "14:10 to 14:40, 30 min"
/// @param number the one number of it, in a sentence
/// @param bar the clock while it runs; empty when it is prepared or over
/// @param byClock it counts as over because its time was up, and nobody has ended it
/// @param ease how at ease he was in such blocks, with what he skipped beside it
/// @param form times as typed, or as kept
/// @param overlap what is wrong with those times, and the ones that fit
/// @param debrief "5 people, about 2 minutes" of an event that is over; empty when nothing is asked
record BlockView(
        String id,
        String title,
        Optional<Looks.Plate> plate,
        String when,
        String number,
        Optional<BlockBar> bar,
        boolean prepared,
        boolean byClock,
        List<Talk> talks,
        List<Follow> follows,
        List<String> ease,
        Form form,
        Optional<Fitting> overlap,
        String debrief) {
    /// @param minutes "8 min, 7 around it"
    record Talk(String link, String who, String time, String what, String minutes) {}

    /// Something to do after it.
    record Follow(String what, String said) {}

    record Fitting(String sentence, String from, String until) {}

    String complaint(String field) {
        return form.complaint(field);
    }

    /// Draws one block.
    record Of(Book book, Block block, Instant now, ZoneId zone) {
        BlockView view(Form form, Optional<Fitting> overlap) {
            var going = Going.of(book, block, now);
            return new BlockView(
                    block.id().toString(),
                    block.title(),
                    Optional.of(Looks.plate(block.stage())),
                    when(going),
                    number(),
                    going.running()
                            ? Optional.of(BlockBar.of(book, block, now, zone))
                            : Optional.empty(),
                    going instanceof Going.Prepared,
                    block.open() && going instanceof Going.Over,
                    talks(going),
                    follows(),
                    Ease.beside(Eased.of(book, block.work().kind(), now)),
                    form,
                    overlap,
                    debrief(going));
        }

        private String debrief(Going going) {
            if (block.work().kind() != Work.Kind.EVENT || !(going instanceof Going.Over)) return "";
            var cards = Deck.of(book, block).cards().size();
            return cards > 0 ? EventsNear.said(cards) : "";
        }

        private String when(Going going) {
            var started = block.clock().started();
            if (started.isEmpty()) return "Not started yet.";
            var day = started.get().atZone(zone).toLocalDate();
            var today = LocalDate.ofInstant(now, zone);
            var from =
                    (day.equals(today) ? "" : Looks.day(day, today) + ", ")
                            + Looks.time(started.get(), zone);
            return going instanceof Going.Over(var at)
                    ? from
                            + " to "
                            + Looks.time(at, zone)
                            + block.on(block.clock().endedAt(at))
                                    .clock()
                                    .minutes()
                                    .map(minutes -> ", " + Looks.minutes(minutes))
                                    .orElse("")
                    : "Since " + from;
        }

        /// What came of it, best first, always with how many it is of.
        private String number() {
            var skipped = Avoidance.of(List.of(block)).said();
            return outcome() + (skipped.isEmpty() ? "" : " " + skipped + ".") + waiting();
        }

        /// Of a list that was not worked to its end.
        private String waiting() {
            var left = Turns.of(book, block).ahead().size();
            return left == 0 || block.work().kind() != Work.Kind.CALLS
                    ? ""
                    : " " + left + " not called.";
        }

        private String outcome() {
            var talks = book.encountersIn(block.id());
            if (talks.isEmpty()) return "Nothing logged in it.";
            var reached = talks.stream().filter(talk -> talk.outcome().reached()).count();
            var good = talks.stream().filter(talk -> talk.outcome().positive()).count();
            var of = Words.count(talks.size(), "try", "tries");
            if (good > 0) return "Something came of " + good + " of " + of + ".";
            return reached + " of " + of + " reached.";
        }

        private List<Talk> talks(Going going) {
            var shared =
                    going instanceof Going.Over(var at)
                            ? Shares.of(book, block.on(block.clock().endedAt(at)))
                            : book.encountersIn(block.id());
            return shared.reversed().stream().map(this::talk).toList();
        }

        private Talk talk(Encounter talk) {
            var who =
                    talk.people().stream()
                            .flatMap(id -> book.person(id).stream())
                            .map(person -> person.name().full())
                            .collect(Collectors.joining(", "));
            return new Talk(
                    LogPage.link(talk.id()),
                    who.isEmpty() ? "Somebody" : who,
                    Looks.time(talk.at(), zone),
                    LogView.Tap.of(talk.outcome())
                            + (talk.note().isBlank() ? "" : ". " + talk.note()),
                    minutes(talk));
        }

        private static String minutes(Encounter talk) {
            return Stream.of(
                            talk.spent().talk() == 0 ? "" : Looks.minutes(talk.spent().talk()),
                            talk.spent().around() == 0
                                    ? ""
                                    : Looks.minutes(talk.spent().around()) + " around it")
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private List<Follow> follows() {
            var today = LocalDate.ofInstant(now, zone);
            var promised =
                    book.encountersIn(block.id()).stream()
                            .flatMap(talk ->
                                    talk.people().stream()
                                            .flatMap(id -> book.promisesWith(id).stream())
                                            .filter(each ->
                                                    each.from().equals(Optional.of(talk.id()))))
                            .filter(Promise::open)
                            .distinct()
                            .map(each ->
                                    new Follow(
                                            each.what(),
                                            each.due()
                                                    .map(day -> Looks.day(day, today))
                                                    .orElse("")));
            var undated =
                    book.encountersIn(block.id()).stream()
                            .filter(talk -> talk.outcome() == Outcome.NEXT_STEP)
                            .filter(this::unpromised)
                            .map(talk -> new Follow("Next step: " + talk(talk).who(), "say when"));
            return Stream.concat(promised, undated).toList();
        }

        private boolean unpromised(Encounter talk) {
            return talk.people().stream()
                    .flatMap(id -> book.promisesWith(id).stream())
                    .noneMatch(each -> each.from().equals(Optional.of(talk.id())));
        }
    }
}
