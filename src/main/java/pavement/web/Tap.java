package pavement.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pavement.blocks.Going;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Merge;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Worth;
import pavement.http.Form;

/// The second of two taps: the outcome of a move. Everything else can be added later.
///
/// @param at when it was tapped
record Tap(
        EncounterId id,
        PersonId person,
        Channel channel,
        Outcome outcome,
        String plan,
        Instant at) {
    /// Empty when the form is damaged.
    static Optional<Tap> of(Form form, EncounterId id, Instant at) {
        var person = form.id("person").map(PersonId::new);
        var channel = form.one("channel", Channel.class);
        var outcome = form.one("outcome", Outcome.class);
        var plan = form.text("plan", 40).orElse("");
        if (person.isEmpty() || channel.isEmpty() || outcome.isEmpty() || !form.ok())
            return Optional.empty();
        return Optional.of(new Tap(id, person.get(), channel.get(), outcome.get(), plan, at));
    }

    /// Somebody may have been merged into another between the tap and the moment it arrived.
    static Optional<PersonId> asNow(Book book, PersonId person) {
        if (book.person(person).isPresent()) return Optional.of(person);
        return book.merges().stream()
                .filter(merge -> merge.gone().id().equals(person))
                .findFirst()
                .map(Merge::kept)
                .flatMap(kept -> asNow(book, kept.id()));
    }

    Encounter encounter(Book book) {
        var who = asNow(book, person).orElse(person);
        var stage = channel == Channel.CALL ? new Stage(Stage.Kind.COLD_CALL, "") : Stage.UNKNOWN;
        var met = book.encountersWith(who).stream().anyMatch(Encounter::twoWay);
        var talk =
                new Encounter(
                        id,
                        at,
                        channel,
                        Direction.OUT,
                        Initiative.ME,
                        true,
                        List.of(With.unfrozen(who)),
                        met ? Stage.UNKNOWN : stage,
                        Spent.UNKNOWN,
                        outcome,
                        Worth.NOTHING,
                        Optional.empty(),
                        Comfort.UNASKED,
                        new Trial(plan, "", Optional.empty()),
                        "");
        return talk.inside(Going.at(book, at).map(block -> new Inside(block.id(), false)));
    }
}
