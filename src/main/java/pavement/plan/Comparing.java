package pavement.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.DayPlan;
import pavement.book.Former;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.SetAside;

/// A plan beside the one it replaced.
///
/// @param midnight of the day
/// @param laid what the plan holds, and what it holds no longer because it is too late
record Comparing(Book book, DayPlan wish, Instant midnight, Laid laid) {
    /// @param moves with their times
    /// @param without had no room, or none at an hour at which one may
    /// @param budget minutes that were left to give out
    /// @param left why those are not in it who were in the plan before
    record Laid(
            List<Move> moves,
            List<Move> late,
            List<Move> without,
            int budget,
            Map<PersonId, String> left) {}

    Difference difference() {
        var before = Before.of(Optional.of(wish));
        var moved = new ArrayList<Difference.Moved>();
        var left = new ArrayList<Difference.Left>();
        for (var old : before.open())
            found(old.person())
                    .ifPresentOrElse(
                            move -> moved(old, move).ifPresent(moved::add),
                            () -> left(before, old).ifPresent(left::add));
        return new Difference(wish.at(), moved, left, fresh());
    }

    private List<Person> fresh() {
        return added().filter(move -> move.kind() != Move.Kind.PUT_IN).map(Move::person).toList();
    }

    /// What the plan before did not hold.
    private Stream<Move> added() {
        return laid.moves().stream().filter(move -> wish.former().stream().noneMatch(same(move)));
    }

    private static Predicate<Former> same(Move move) {
        return old -> old.person().equals(move.person().id());
    }

    private Optional<Move> found(PersonId person) {
        return Stream.concat(laid.moves().stream(), laid.late().stream())
                .filter(move -> move.person().id().equals(person))
                .findFirst();
    }

    private static Optional<Difference.Moved> moved(Former old, Move move) {
        return move.done() || old.start().equals(move.start())
                ? Optional.empty()
                : move.start().map(to -> new Difference.Moved(move.person(), to));
    }

    /// Empty for somebody he met meanwhile, set aside himself, or who is gone.
    private Optional<Difference.Left> left(Before before, Former old) {
        var person = book.person(old.person());
        if (person.isEmpty() || Rules.blocked(person.get()) || met(old.person()) || aside(old))
            return Optional.empty();
        return Optional.of(new Difference.Left(person.get(), why(before, old)));
    }

    private boolean met(PersonId person) {
        return book.encountersWith(person).stream().anyMatch(talk -> !talk.at().isBefore(midnight));
    }

    private boolean aside(Former old) {
        return book.setAsides().stream()
                .anyMatch(each ->
                        each.person().equals(old.person())
                                && each.day().equals(wish.day())
                                && each.why() != SetAside.Why.PUT_IN);
    }

    private String why(Before before, Former old) {
        if (wish.minutes().isPresent())
            return "because you have " + wish.minutes().get() + " minutes";
        if (laid.without().stream().anyMatch(move -> move.person().id().equals(old.person())))
            return "because there is no room at an hour for it";
        return longer(before)
                .or(() -> used(old))
                .or(() -> Optional.ofNullable(laid.left().get(old.person())))
                .orElse("because the others together bring more for the minutes there are");
    }

    /// A plan that took nobody else up left him out for want of minutes.
    private Optional<String> used(Former old) {
        if (laid.budget() == 0) return Optional.of("because today has no minutes left");
        var open = laid.moves().stream().filter(move -> !move.done()).mapToInt(Move::minutes).sum();
        return added().findAny().isEmpty() && open + old.minutes() > laid.budget()
                ? Optional.of(
                        laid.budget() == 1
                                ? "because 1 minute of today is left"
                                : "because %d minutes of today are left".formatted(laid.budget()))
                : Optional.empty();
    }

    /// What took longest beyond its minutes.
    private Optional<String> longer(Before before) {
        var most = 4;
        var why = Optional.<String>empty();
        for (var old : before.done()) {
            var talks =
                    book.encountersWith(old.person()).stream()
                            .filter(talk ->
                                    !talk.at().isBefore(midnight) && talk.at().isBefore(wish.at()))
                            .toList();
            var over =
                    talks.stream().mapToInt(talk -> talk.spent().minutes()).sum() - old.minutes();
            if (talks.isEmpty() || over <= most) continue;
            most = over;
            why =
                    Optional.of(
                            "because the %s with %s took %d minutes longer"
                                    .formatted(talk(talks.getLast().channel()), name(old), over));
        }
        return why;
    }

    private static String talk(Channel channel) {
        return switch (channel) {
            case IN_PERSON -> "meeting";
            case CALL, VIDEO, MESSAGE, EVENT, REACTION, BULK ->
                    channel.name().toLowerCase(Locale.ROOT);
        };
    }

    private String name(Former old) {
        return book.person(old.person()).map(person -> person.name().full()).orElse("somebody");
    }
}
