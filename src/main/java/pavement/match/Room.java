package pavement.match;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Tie;
import pavement.ties.Ties;

/// Those who will be in one room, and who of them is worth meeting.
public final class Room {
    /// More of one kind says nothing new.
    private static final int MOST = 2;

    /// Most of those across from a wish are strangers elsewhere, whom nobody can introduce.
    private static final int LOOKED_AT = 64;

    private final Matches matches;
    private final Book book;
    private final Set<PersonId> there;
    private final Instant now;
    private final LocalDate today;
    private final Facing facing;
    private final Links links;
    private final Map<PersonId, Tie> ties = new HashMap<>();

    private Room(Matches matches, Collection<PersonId> there, Instant now, LocalDate today) {
        this.matches = matches;
        this.book = matches.book();
        this.there = new HashSet<>(there);
        this.now = now;
        this.today = today;
        this.facing = matches.facing();
        this.links = new Links(book);
    }

    /// Best first. Whom the owner decided not to contact comes last and has no reasons.
    public static List<Guest> of(
            Matches matches, Collection<PersonId> there, Instant now, LocalDate today) {
        if (there.isEmpty()) return List.of();
        var room = new Room(matches, there, now, today);
        return there.stream()
                .distinct()
                .flatMap(id -> room.book.person(id).stream())
                .map(room::guest)
                .sorted(
                        comparing((Guest guest) -> guest.tie() == Tie.BLOCKED)
                                .thenComparing(comparingInt(Guest::weight).reversed())
                                .thenComparing(guest -> guest.person().name().full())
                                .thenComparing(guest -> guest.person().id().value()))
                .toList();
    }

    private Guest guest(Person person) {
        var story = Ties.story(book, person);
        var tie = Ties.tie(person, story, now);
        ties.put(person.id(), tie);
        if (tie == Tie.BLOCKED) return new Guest(person, tie, story, List.of(), false);
        var swaps = swaps(person);
        var sides = swaps.stream().map(swap -> swap.theirs().side()).distinct().count();
        var reasons = new ArrayList<Reason>(swaps);
        reasons.addAll(promised(person));
        reasons.addAll(between(person));
        if (tie == Tie.STRANGER) introducer(person).ifPresent(reasons::add);
        else reasons.addAll(opens(person));
        reasons.sort(comparingInt(Reason::weight).reversed());
        return new Guest(person, tie, story, reasons, sides > 1);
    }

    /// Of each side the closest two.
    private List<Reason.Swap> swaps(Person person) {
        return Stream.of(Ask.Side.values())
                .flatMap(side ->
                        wishes(person)
                                .filter(theirs -> theirs.side() == side)
                                .flatMap(theirs ->
                                        facing.best(theirs).stream()
                                                .map(hit ->
                                                        new Reason.Swap(
                                                                theirs, hit.across(theirs))))
                                .limit(MOST))
                .toList();
    }

    private Stream<Ask> wishes(Person person) {
        return book.asksOf(person.id()).stream()
                .filter(Ask::open)
                .sorted(comparing(Ask::since).thenComparing(ask -> ask.id().value()));
    }

    private List<Reason.Promised> promised(Person person) {
        return book.promisesWith(person.id()).stream()
                .filter(Promise::open)
                .sorted(Promise.SOONEST)
                .map(each ->
                        new Reason.Promised(each, each.due().filter(today::isAfter).isPresent()))
                .limit(MOST)
                .toList();
    }

    /// Of those whom the owner knows, or who are in the room, one for each wish; who is here first.
    private List<Reason> between(Person person) {
        return wishes(person)
                .flatMap(theirs -> across(person, theirs).stream())
                .sorted(comparing((Reason.Between each) -> !each.here()))
                .<Reason>map(each -> each)
                .limit(MOST)
                .toList();
    }

    private Optional<Reason.Between> across(Person person, Ask theirs) {
        return matches.across(theirs, LOOKED_AT).stream()
                .map(hit -> hit.across(theirs))
                .filter(other -> !other.heard().guessed())
                .flatMap(other -> whose(other).map(who -> between(theirs, other, who)).stream())
                .filter(each -> !each.whose().id().equals(person.id()))
                .filter(each -> usable(each.whose(), each.here()))
                .min(comparing(each -> !each.here()));
    }

    private Reason.Between between(Ask theirs, Ask other, Person who) {
        return new Reason.Between(theirs, other, who, there.contains(who.id()));
    }

    private Optional<Person> whose(Ask ask) {
        return ask.whose().flatMap(book::person);
    }

    private boolean usable(Person person, boolean here) {
        return switch (tie(person)) {
            case ACTIVE, PASSIVE, DORMANT -> true;
            case STRANGER -> here;
            case BLOCKED -> false;
        };
    }

    /// Whom to ask for an introduction: somebody in the room first, then by how sure it is that
    /// they know each other, then the warmest.
    private Optional<Reason.Introducer> introducer(Person stranger) {
        return links.of(stranger).entrySet().stream()
                .flatMap(each ->
                        book
                                .person(each.getKey())
                                .map(by ->
                                        new Reason.Introducer(
                                                by, each.getValue(), there.contains(by.id())))
                                .stream())
                .filter(each -> usable(each.by(), false))
                .min(
                        comparing((Reason.Introducer each) -> !each.here())
                                .thenComparing(Reason.Introducer::link)
                                .thenComparing(comparingDouble(this::warmth).reversed())
                                .thenComparing(each -> each.by().id().value()));
    }

    private double warmth(Reason.Introducer each) {
        return Ties.story(book, each.by()).warmth().score(now);
    }

    private List<Reason.Opens> opens(Person known) {
        return links.of(known).entrySet().stream()
                .filter(each -> there.contains(each.getKey()))
                .flatMap(each ->
                        book
                                .person(each.getKey())
                                .map(other -> new Reason.Opens(other, each.getValue()))
                                .stream())
                .filter(each -> tie(each.stranger()) == Tie.STRANGER)
                .sorted(comparing(Reason.Opens::link))
                .limit(MOST)
                .toList();
    }

    private Tie tie(Person person) {
        return ties.computeIfAbsent(
                person.id(), _ -> Ties.tie(person, Ties.story(book, person), now));
    }
}
