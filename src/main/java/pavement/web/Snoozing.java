package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.book.Appointment;
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

    /// For each of them the next that has to do with them, soonest first.
    Map<String, List<Offer>> offers(List<PersonId> people) {
        var coming = coming().toList();
        var offers = new HashMap<String, List<Offer>>();
        for (var person : people)
            offers.put(
                    person.toString(),
                    coming.stream()
                            .filter(each -> concerns(each.fact(), person))
                            .limit(OFFERED)
                            .map(each -> offer(each.is()))
                            .toList());
        return offers;
    }

    /// A meeting with others is no reason to wait for; what has this person in it is, and what
    /// fills his own days: an event he goes to, an appointment with nobody.
    private static boolean concerns(Fact fact, PersonId person) {
        return !(fact instanceof Appointment it)
                || it.with().isEmpty()
                || it.with().contains(person);
    }

    private Offer offer(Happening it) {
        return new Offer(it.ref().id().toString(), it.title() + ", " + Looks.day(it.over(), today));
    }

    private record Coming(Fact fact, Happening is) {}

    private Stream<Coming> coming() {
        return Stream.<Fact>concat(book.appointments().stream(), book.blocks().stream())
                .flatMap(fact ->
                        Happening.of(fact, book.zone()).stream().map(is -> new Coming(fact, is)))
                .filter(it -> it.is().ends().isAfter(now))
                .sorted(
                        comparing((Coming it) -> it.is().over())
                                .thenComparing(it -> it.is().ref().id()));
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
                after.flatMap(id ->
                                coming().map(Coming::is)
                                        .filter(it -> it.ref().id().equals(id))
                                        .findFirst())
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
