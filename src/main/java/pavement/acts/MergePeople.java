package pavement.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.Job;
import pavement.book.Merge;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Ref;
import pavement.book.Stage;
import pavement.book.Wishes;

/// Makes one person of two. Nothing of either is lost: what the kept one lacks he gets, notes are
/// put together, and everything that was about the other is about him; all of it can be split
/// again.
///
/// @param card the card of the one who goes, for the kept one when he has none
/// @param chosen the fields as the owner picked them side by side; empty leaves each field to the
///   kept one
public record MergePeople(
        MergeId id,
        PersonId kept,
        PersonId gone,
        Optional<Card> card,
        Optional<Person> chosen,
        Instant at)
        implements Act<MergePeople.Reply> {
    public sealed interface Reply {
        record Merged(Merge merge, Person person) implements Reply {}

        record NobodyThere() implements Reply {}
    }

    @Override
    public Decision<Reply> on(Book book) {
        var one = book.person(kept);
        var other = book.person(gone);
        if (kept.equals(gone) || one.isEmpty() || other.isEmpty())
            return Decision.nothing(new Reply.NobodyThere());
        var changes = new ArrayList<Change>();
        var moved = new ArrayList<Ref>();
        move(book, changes, moved);
        through(book, changes, moved);
        var merged =
                chosen.map(person -> united(person, other.get()))
                        .orElseGet(() -> united(one.get(), other.get()));
        changes.add(new Change.Saved(merged));
        if (book.cardMark(kept).isEmpty() && card.isPresent())
            changes.add(new Change.CardKept(new Card(kept, card.get().octets())));
        if (book.cardMark(gone).isPresent()) changes.add(new Change.CardRemoved(gone));
        changes.add(new Change.Removed(gone.ref()));
        var merge = new Merge(id, one.get(), other.get(), moved, at);
        changes.add(new Change.Saved(merge));
        return new Decision<>(
                new Reply.Merged(merge, merged),
                "Merged " + other.get().name().full() + " into " + one.get().name().full(),
                changes);
    }

    private void move(Book book, List<Change> changes, List<Ref> moved) {
        var facts = new LinkedHashSet<Fact>(book.encountersWith(gone));
        facts.addAll(book.about(gone));
        for (var fact : facts) {
            if (fact instanceof Merge) continue;
            var to = Moving.moved(fact, gone, kept);
            if (to.isEmpty() || !to.get().ref().equals(fact.ref()))
                changes.add(new Change.Removed(fact.ref()));
            if (to.isEmpty()
                    || !to.get().ref().equals(fact.ref()) && book.find(to.get().ref()).isPresent())
                continue;
            changes.add(new Change.Saved(to.get()));
            moved.add(to.get().ref());
            if (fact.about().contains(kept)) moved.add(to.get().ref());
        }
    }

    /// Those who were met through him.
    private void through(Book book, List<Change> changes, List<Ref> moved) {
        for (var person : book.people()) {
            if (person.id().equals(kept) || person.id().equals(gone)) continue;
            if (!person.met().through().equals(Optional.of(gone))) continue;
            changes.add(
                    new Change.Saved(
                            person.with(
                                    new Met(
                                            person.met().stage(),
                                            person.met().on(),
                                            Optional.of(kept)))));
            moved.add(person.ref());
        }
    }

    static Person united(Person kept, Person gone) {
        var name = kept.name();
        var names =
                new Name(
                        name.full(),
                        or(name.given(), gone.name().given()),
                        or(name.family(), gone.name().family()),
                        or(name.nickname(), gone.name().nickname()),
                        name.described());
        var job =
                new Job(
                        or(kept.job().organisation(), gone.job().organisation()),
                        or(kept.job().title(), gone.job().title()));
        var tags = new LinkedHashSet<>(kept.tags());
        tags.addAll(gone.tags());
        return kept.named(names)
                .with(job)
                .reachedBy(reaches(kept, gone))
                .tagged(List.copyOf(tags))
                .noted(notes(kept.note(), gone.note()))
                .born(or(kept.birthday(), gone.birthday()))
                .with(met(kept, gone))
                .with(wishes(kept.wishes(), gone.wishes()));
    }

    private static List<Reach> reaches(Person kept, Person gone) {
        var reaches = new ArrayList<>(kept.reaches());
        for (var reach : gone.reaches())
            if (reaches.stream()
                    .noneMatch(each ->
                            each.kind() == reach.kind()
                                    && (each.value().equals(reach.value())
                                            || !each.key().isEmpty()
                                                    && each.key().equals(reach.key()))))
                reaches.add(reach);
        return reaches;
    }

    private static String notes(String kept, String gone) {
        if (gone.isBlank() || kept.contains(gone)) return kept;
        return kept.isBlank() ? gone : kept + "\n\n" + gone;
    }

    private static Met met(Person kept, Person gone) {
        var mine = kept.met();
        var his = gone.met();
        var stage = mine.stage().kind() == Stage.Kind.UNKNOWN ? his.stage() : mine.stage();
        return new Met(
                stage,
                mine.on().or(his::on),
                mine.through()
                        .or(his::through)
                        .filter(by -> !by.equals(kept.id()) && !by.equals(gone.id())));
    }

    /// Do-not-contact of either beats everything.
    private static Wishes wishes(Wishes kept, Wishes gone) {
        return new Wishes(
                kept.tie().or(gone::tie),
                kept.cadenceDays().or(gone::cadenceDays),
                kept.doNotContact() || gone.doNotContact());
    }

    private static String or(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
