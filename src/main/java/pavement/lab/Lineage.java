package pavement.lab;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.book.Wishes;
import pavement.ties.Standings;
import pavement.ties.Ties;

/// Who led to whom, as far as the book says, and when each was met. It is a forest: whatever was
/// written down, nobody is his own ancestor.
///
/// @param folk by id; `children` by the one who led to them, the earliest met first
/// @param against links that cannot be: a circle, or led to by somebody met later
record Lineage(Map<PersonId, One> folk, Map<PersonId, List<PersonId>> children, int against) {
    /// @param met the day he was first spoken with; empty when that was before the book, or when it
    ///   has not happened yet
    /// @param spoken false for somebody only heard of, or not yet reached
    /// @param by what they first spoke, where that is written down
    /// @param through who led to him
    record One(
            Person person,
            Optional<LocalDate> met,
            boolean spoken,
            Optional<Channel> by,
            Optional<PersonId> through) {}

    static Lineage of(Standings standings, Instant now) {
        var book = standings.book();
        var folk = new HashMap<PersonId, One>();
        for (var known : standings.everybody())
            folk.put(known.person().id(), one(book, known, now));
        return linked(folk);
    }

    private static One one(Book book, Standings.Known known, Instant now) {
        var person = known.person();
        var today = LocalDate.ofInstant(now, book.zone());
        var on = person.met().on().filter(day -> !day.isAfter(today));
        var first =
                book.encountersWith(person.id()).stream()
                        .filter(each -> each.twoWay() && !each.at().isAfter(now))
                        .findFirst();
        if (first.isEmpty()) {
            // Met face to face, and the talk was not written down.
            var spoken =
                    Ties.tie(person.with(Wishes.NONE), known.story(), now) != Tie.STRANGER
                            && person.met().on().equals(on);
            return new One(
                    person,
                    spoken ? on : Optional.empty(),
                    spoken,
                    Optional.empty(),
                    through(book, person, first));
        }
        var day = LocalDate.ofInstant(first.get().at(), book.zone());
        var met =
                stranger(first.get(), person.id())
                        ? Optional.of(day)
                        : on.filter(it -> !it.isAfter(day));
        return new One(
                person,
                met,
                true,
                Optional.of(first.get().channel()),
                through(book, person, first));
    }

    private static boolean stranger(Encounter talk, PersonId who) {
        return talk.with().stream()
                .anyMatch(with -> with.person().equals(who) && with.then().tie() == Tie.STRANGER);
    }

    /// As it was written down; else the one who was there when he was introduced.
    private static Optional<PersonId> through(Book book, Person person, Optional<Encounter> first) {
        return person.met()
                .through()
                .or(() ->
                        first.filter(talk -> talk.by() == Initiative.INTRODUCER)
                                .filter(talk -> talk.people().size() == 2)
                                .flatMap(talk ->
                                        talk.people().stream()
                                                .filter(other -> !other.equals(person.id()))
                                                .filter(other -> !stranger(talk, other))
                                                .findFirst()))
                .filter(by -> !by.equals(person.id()) && book.person(by).isPresent());
    }

    private static Lineage linked(Map<PersonId, One> folk) {
        var through = new HashMap<PersonId, PersonId>();
        var children = new HashMap<PersonId, List<PersonId>>();
        var against = 0;
        var asMet =
                folk.values().stream()
                        .filter(each -> each.through().isPresent())
                        .sorted(
                                comparing((One each) -> each.met().orElse(LocalDate.MAX))
                                        .thenComparing(each -> each.person().id().value()))
                        .toList();
        for (var child : asMet) {
            var by = child.through().orElseThrow();
            var possible =
                    Optional.ofNullable(folk.get(by))
                            .filter(parent -> inOrder(parent, child))
                            .filter(_ -> !circle(through, by, child.person().id()));
            if (possible.isEmpty()) {
                against++;
                continue;
            }
            through.put(child.person().id(), by);
            children.computeIfAbsent(by, _ -> new ArrayList<>()).add(child.person().id());
        }
        return new Lineage(Map.copyOf(folk), Map.copyOf(children), against);
    }

    private static boolean inOrder(One parent, One child) {
        return parent.met().isEmpty()
                || child.met().isEmpty()
                || !child.met().get().isBefore(parent.met().get());
    }

    private static boolean circle(Map<PersonId, PersonId> through, PersonId from, PersonId to) {
        var seen = 0;
        for (var at = Optional.of(from);
                at.isPresent();
                at = Optional.ofNullable(through.get(at.get()))) {
            if (at.get().equals(to) || seen++ > through.size()) return true;
        }
        return false;
    }

    List<One> led(PersonId by) {
        return children.getOrDefault(by, List.of()).stream()
                .flatMap(id -> Optional.ofNullable(folk.get(id)).stream())
                .toList();
    }

    /// Days from meeting him to meeting the other; empty when one of the two days is not known.
    static Optional<Integer> days(One parent, One child) {
        return parent.met()
                .flatMap(from -> child.met().map(to -> (int) ChronoUnit.DAYS.between(from, to)));
    }
}
