package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Fact;
import pavement.book.PersonId;
import pavement.book.SetAside;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.plan.Aside.Happening;

/// Reads for how long somebody is set aside: days, a day, something that has to be over, or a
/// reply.
record Snoozing(Book book, LocalDate today, Instant now) {
    /// So many things to come are offered to wait for.
    private static final int OFFERED = 5;

    /// Something to come that can be waited for.
    record Offer(String id, String label) {}

    /// The next of his appointments and events, soonest first.
    List<Offer> offers() {
        return coming().limit(OFFERED)
                .map(it ->
                        new Offer(
                                it.ref().id().toString(),
                                it.title() + ", " + Looks.day(it.over(), today)))
                .toList();
    }

    private Stream<Happening> coming() {
        return Stream.<Fact>concat(book.appointments().stream(), book.blocks().stream())
                .flatMap(fact -> Happening.of(fact, book.zone()).stream())
                .filter(it -> it.ends().isAfter(now))
                .sorted(comparing(Happening::over).thenComparing(it -> it.ref().id()));
    }

    SetAside read(Form form) {
        var person = form.id("person").map(PersonId::new);
        var why = form.one("why", SetAside.Why.class);
        var days = form.whole("days", 1, 3650);
        var until = form.date("until");
        var after = form.id("after");
        if (person.isEmpty() || why.isEmpty() || !form.ok()) throw damaged();
        return switch (why.get()) {
            case SKIPPED, SWAPPED -> by(person.get(), why.get(), days.orElse(1));
            case SNOOZED -> snoozed(person.get(), days, until);
            case AFTER_EVENT -> after(person.get(), after);
            case UNTIL_REPLY -> by(person.get(), why.get(), SetAside.LONGEST_WAIT);
            case PUT_IN -> throw damaged();
        };
    }

    private SetAside by(PersonId person, SetAside.Why why, int days) {
        return new SetAside(person, today, why, today.plusDays(days), now);
    }

    /// Until tomorrow is not snoozed but skipped: nothing to wake up from.
    private SetAside snoozed(PersonId person, Optional<Integer> days, Optional<LocalDate> until) {
        if (until.isEmpty()) {
            var length = days.orElse(1);
            return by(person, length == 1 ? SetAside.Why.SKIPPED : SetAside.Why.SNOOZED, length);
        }
        if (!until.get().isAfter(today) || until.get().isAfter(today.plusYears(10)))
            throw new Refused(
                    422, "Choose a day from tomorrow on, within ten years. Nothing was changed.");
        return new SetAside(person, today, SetAside.Why.SNOOZED, until.get(), now);
    }

    private SetAside after(PersonId person, Optional<UUID> after) {
        var event =
                after.flatMap(id -> coming().filter(it -> it.ref().id().equals(id)).findFirst())
                        .orElseThrow(() ->
                                new Refused(
                                        422,
                                        "This is over, or no longer in your book. Choose something to come; nothing was changed."));
        return new SetAside(
                person,
                today,
                SetAside.Why.AFTER_EVENT,
                event.over().plusDays(1),
                now,
                Optional.of(event.ref()));
    }

    private static Refused damaged() {
        return new Refused(
                422, "This form is damaged. Load Today again and repeat; nothing was changed.");
    }
}
