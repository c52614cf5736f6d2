package pavement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.acts.DebriefOne;
import pavement.acts.LogLine;
import pavement.blocks.Deck;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Comfort;
import pavement.book.EncounterId;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.SetAside;
import pavement.book.Trial;
import pavement.http.Form;
import pavement.line.Chip;
import pavement.line.Draft;
import pavement.line.Understood;

/// A card of a debrief as it was answered, on its way to becoming one act.
record Answered(Site site, Lines lines, Known known, Book book, Block block, Form form) {
    private static final int LET_GO_DAYS = 365;
    private static final int LONGEST = 200;

    /// The card of the deck that the form was drawn from; empty when it has been answered since.
    Optional<Deck.Card> turned(Deck deck) {
        var talk = form.id("talk").map(EncounterId::new);
        var who = form.id("person").map(PersonId::new).flatMap(id -> Tap.asNow(book, id));
        return deck.cards().stream()
                .filter(card -> talk.equals(Optional.of(card.talk().id())))
                .filter(card -> card.who().equals(who))
                .findFirst();
    }

    /// Empty with complaints.
    Optional<DebriefOne> act(Deck.Card card) {
        var outcome = form.one("outcome", Outcome.class).orElse(card.talk().outcome());
        var intention = form.text("said", 5).map("yes"::equals);
        var ease = Ease.of(form).after();
        form.text("line", 2_000);
        var person = person(card);
        if (person.isEmpty() || !form.ok()) return Optional.empty();
        var said = new DebriefOne.Said(outcome, intention, ease, aside(person.get()));
        return Optional.of(
                new DebriefOne(
                        block.id(),
                        card.talk().id(),
                        card.who(),
                        person.get(),
                        new MergeId(site.desk().newId()),
                        said,
                        line(card, person.get(), outcome)));
    }

    /// Who it was: as before, under the name that was typed, or the one who is called so.
    private Optional<Person> person(Deck.Card card) {
        var before = card.who().flatMap(book::person);
        var name = form.text("name", LONGEST);
        if (name.isEmpty()) {
            if (before.isEmpty() && form.complaint("name").isEmpty())
                form.complain("name", "Write a name or a few words, or leave the nameless below.");
            return before;
        }
        var chosen = chosen();
        if (!form.ok()) return Optional.empty();
        if (chosen.isPresent()) return chosen;
        var called = called(card.who(), name.get());
        if (called.isEmpty() || form.raw("is").equals("new"))
            return Optional.of(renamed(before, name.get()));
        if (called.size() == 1 && expected(called.getFirst()) && nameless(before))
            return Optional.of(called.getFirst());
        form.complain("name", "You know somebody called so. Who is it?");
        return Optional.empty();
    }

    private Optional<Person> chosen() {
        if (form.raw("is").isBlank() || form.raw("is").equals("new")) return Optional.empty();
        var id = form.id("is").map(PersonId::new);
        var person = id.flatMap(book::person);
        if (id.isPresent() && person.isEmpty())
            form.complain("name", "This person is no longer in your book. Choose again.");
        return person;
    }

    private List<Person> called(Optional<PersonId> who, String name) {
        return known.names(book).fully(name).stream()
                .filter(each -> !who.equals(Optional.of(each.id())))
                .toList();
    }

    private boolean expected(Person person) {
        return block.about().contains(person.id());
    }

    private static boolean nameless(Optional<Person> before) {
        return before.map(each -> each.name().described()).orElse(true);
    }

    private Person renamed(Optional<Person> before, String text) {
        var name = DeckPage.described(text) ? Name.describing(text) : Name.of(text);
        return before.map(each -> each.named(name)).orElseGet(() -> newcomer(name));
    }

    private Person newcomer(Name name) {
        var now = site.desk().now();
        var day = LocalDate.ofInstant(now, site.self(book).zone());
        return Person.called(
                new PersonId(site.desk().newId()),
                name,
                new Met(block.stage(), Optional.of(day), Optional.empty()),
                Origin.written(now));
    }

    /// Several are called so, or one whom nobody expected: the owner says who is meant.
    List<LogView.Choice> choices() {
        var name = form.raw("name").strip();
        if (name.isEmpty() || name.length() > LONGEST) return List.of();
        var who = form.id("person").map(PersonId::new);
        var choices = new ArrayList<LogView.Choice>();
        for (var each : called(who, name)) {
            var what = PeopleRow.what(each);
            var met = PeopleRow.plate(each).map(Looks.Plate::label).orElse("");
            var told = what.isEmpty() ? met : what;
            choices.add(
                    new LogView.Choice(
                            each.id().toString(),
                            each.name().full() + (told.isEmpty() ? "" : ", " + told),
                            form.raw("is").equals(each.id().toString())));
        }
        return choices;
    }

    private Optional<SetAside> aside(Person person) {
        if (!form.raw("fate").equals("GO")) return Optional.empty();
        var now = site.desk().now();
        var today = LocalDate.ofInstant(now, site.self(book).zone());
        return Optional.of(
                new SetAside(
                        person.id(),
                        today,
                        SetAside.Why.SNOOZED,
                        today.plusDays(LET_GO_DAYS),
                        now));
    }

    /// What the line tells of this one person, by the grammar of the log.
    private LogLine line(Deck.Card card, Person person, Outcome outcome) {
        var now = site.desk().now();
        if (form.raw("line").isBlank())
            return new LogLine(Optional.empty(), List.of(), List.of(), List.of(), now);
        var reading = lines.read(form, book, now);
        var draft =
                new Draft(
                        about(reading.corrected()),
                        List.of(person),
                        Optional.of(outcome),
                        Optional.empty(),
                        Comfort.UNASKED,
                        Trial.NONE,
                        Optional.of(block),
                        reading.now(),
                        site.self(book).zone());
        return draft.act(card.talk().id().value(), site.desk()::newId);
    }

    /// The card knows who, where, when and what came of it.
    private static Understood about(Understood read) {
        return new Understood(read.line(), read.chips().stream().filter(Answered::tells).toList());
    }

    private static boolean tells(Chip chip) {
        return switch (chip) {
            case Chip.Need _,
                    Chip.Offer _,
                    Chip.Own _,
                    Chip.Pledge _,
                    Chip.Heard _,
                    Chip.Introduced _,
                    Chip.Minutes _,
                    Chip.Sum _,
                    Chip.Deal _ ->
                    true;
            case Chip.Who _, Chip.Where _, Chip.How _, Chip.When _, Chip.Through _, Chip.Came _ ->
                    false;
        };
    }
}
