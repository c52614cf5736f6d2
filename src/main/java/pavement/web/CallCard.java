package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pavement.blocks.Sampled;
import pavement.blocks.Turns;
import pavement.book.Ask;
import pavement.book.Assignment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.Listed;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.Reach;
import pavement.book.There;
import pavement.ties.Ties;
import pavement.trials.Assigned;

/// The one whose turn it is.
///
/// @param id the encounter this card will become, so that tapping it twice logs it once
/// @param there "10:40 there, New York"
/// @param guessed why that is only a guess; empty when the number says it
/// @param number as written, `call` as dialled
/// @param last what was noted when he was last talked with or tried; may be empty
/// @param minutes how long the call took, when the phone came back from it; empty otherwise
/// @param lot "line B", when a lot said it; may be empty
/// @param ease whether it is asked how at ease he was
record CallCard(
        String block,
        String id,
        String person,
        String name,
        String initials,
        String tie,
        Optional<Looks.Plate> plate,
        String what,
        String why,
        String opener,
        String there,
        String guessed,
        String number,
        String call,
        String last,
        List<String> asks,
        String minutes,
        boolean ease,
        String lot) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    /// Where the phone goes when the call is over.
    String back() {
        return "/blocks/" + block + "?person=" + person;
    }

    /// To write more than a tap.
    String more() {
        return "/log?person=" + person + "&channel=CALL";
    }

    /// The six, as they are said of a call.
    List<LogView.Tap> taps() {
        return LogView.Tap.ALL.stream()
                .map(tap -> new LogView.Tap(tap.value(), said(Outcome.valueOf(tap.value()))))
                .toList();
    }

    static String said(Outcome outcome) {
        return outcome == Outcome.NO_ANSWER ? "No answer" : LogView.Tap.of(outcome);
    }

    /// Draws one card, looking at this one person only.
    record Of(Book book, Block block, Instant now, ZoneId zone, UUID id) {
        CallCard card(Listed turn, Person person, There there, Turns turns, String minutes) {
            var story = Ties.story(book, person);
            var tie = Ties.tie(person, story, now);
            var phone = person.first(Reach.Kind.PHONE);
            var lot = Assigned.to(book, person.id(), Experiment.Kind.OPENER, now);
            return new CallCard(
                    block.id().toString(),
                    id.toString(),
                    person.id().toString(),
                    person.name().full(),
                    Looks.initials(person.name()),
                    Looks.line(tie),
                    PeopleRow.plate(person),
                    PeopleRow.what(person),
                    turn.why().isEmpty() ? why(person, Looks.word(tie)) : turn.why(),
                    lot.map(Assignment::shown).orElseGet(() -> Callees.opener(block)),
                    TIME.format(now.atZone(there.zone())) + " there, " + place(there.zone()),
                    guess(there),
                    phone.map(Reach::value).orElse(""),
                    Ways.of(person).call(),
                    last(person),
                    asks(person),
                    minutes,
                    Sampled.asks(book, block, turns.done()),
                    lot.map(it -> "line " + Experiment.letter(it.arm())).orElse(""));
        }

        static String guess(There there) {
            return there.guessed() ? "A guess: the number does not say where it rings." : "";
        }

        static String place(ZoneId zone) {
            var id = zone.getId();
            return id.contains("/")
                    ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ')
                    : zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }

        private String why(Person person, String tie) {
            var talks = book.encountersWith(person.id());
            var today = LocalDate.ofInstant(now, zone);
            var reached = talks.reversed().stream().filter(Encounter::twoWay).findFirst();
            if (reached.isPresent())
                return tie
                        + ". Last talked "
                        + ago(LocalDate.ofInstant(reached.get().at(), zone), today)
                        + ".";
            return talks.isEmpty()
                    ? tie + "."
                    : tie
                            + ". "
                            + Words.count(talks.size(), "try", "tries")
                            + " so far, nobody answered.";
        }

        private static String ago(LocalDate day, LocalDate today) {
            var ago = Looks.ago(day, today);
            return ago.equals("today") ? ago : ago + " ago";
        }

        private String last(Person person) {
            var talks = book.encountersWith(person.id());
            if (talks.isEmpty()) return person.note();
            var talk = talks.getLast();
            var day = LocalDate.ofInstant(talk.at(), zone);
            var said = talk.note().isBlank() ? said(talk.outcome()) : talk.note();
            return Looks.day(day, LocalDate.ofInstant(now, zone)) + ": " + said;
        }

        private List<String> asks(Person person) {
            var asks = new ArrayList<String>();
            for (var ask : book.asksOf(person.id()))
                if (ask.open())
                    asks.add((ask.side() == Ask.Side.NEED ? "Needs " : "Offers ") + ask.what());
            return asks.stream().limit(3).toList();
        }
    }
}
