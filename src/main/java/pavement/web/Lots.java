package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pavement.acts.DrawLots;
import pavement.book.AssignmentId;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Experiment;
import pavement.book.Listed;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Self;
import pavement.plan.Case;
import pavement.plan.Move;
import pavement.plan.Plan;
import pavement.trials.Pairing;
import pavement.trials.Window;

/// Whom a lot could be drawn about now, from the plan of the day or the list of a block.
record Lots(Book book, Self self, Plan plan, Instant now) {
    /// So many callees of a block are weighed for a pair; more are seldom called in one.
    private static final int LOOKED_AT = 60;

    private Pairing pairing() {
        return new Pairing(book, self, plan.day(), now);
    }

    /// The next pair of a running experiment; empty when there is none, or it is not decided on the
    /// page of today.
    Optional<DrawLots.Group> next(Experiment experiment, Supplier<UUID> ids) {
        return switch (experiment.kind()) {
            case OPENER -> Optional.empty();
            case HALF_HOUR -> halfHours(experiment, ids);
            case CHANNEL, HALF_DAY, SAMPLE ->
                    pairing().of(experiment, candidates(experiment.kind())).stream()
                            .findFirst()
                            .map(group -> group(group, ids));
        };
    }

    private static DrawLots.Group group(Pairing.Group group, Supplier<UUID> ids) {
        return new DrawLots.Group(
                group.stratum(),
                group.people().stream()
                        .map(person ->
                                new DrawLots.Unit(
                                        new AssignmentId(ids.get()),
                                        Optional.of(person),
                                        Optional.empty()))
                        .toList());
    }

    /// Two in a row from the next five minutes on, once a day, while the day has room for them.
    private Optional<DrawLots.Group> halfHours(Experiment experiment, Supplier<UUID> ids) {
        var from = Instant.ofEpochSecond((now.getEpochSecond() + 299) / 300 * 300);
        var second = from.plus(Window.HALF_HOUR);
        var midnight = plan.day().plusDays(1).atStartOfDay(self.zone()).toInstant();
        if (pairing().why(experiment).isPresent()
                || drawnToday(experiment)
                || second.plus(Window.HALF_HOUR).isAfter(midnight)
                || plan.fixed().stream()
                        .anyMatch(each ->
                                each.takesTime()
                                        && each.start().isBefore(second.plus(Window.HALF_HOUR))
                                        && each.end().isAfter(from))) return Optional.empty();
        return Optional.of(
                new DrawLots.Group("half-hour", List.of(slot(from, ids), slot(second, ids))));
    }

    private static DrawLots.Unit slot(Instant from, Supplier<UUID> ids) {
        return new DrawLots.Unit(new AssignmentId(ids.get()), Optional.empty(), Optional.of(from));
    }

    private boolean drawnToday(Experiment experiment) {
        return book.assignments().stream()
                .filter(each -> each.experiment().equals(experiment.id()))
                .anyMatch(
                        each -> each.drawn().atZone(self.zone()).toLocalDate().equals(plan.day()));
    }

    private List<Pairing.Candidate> candidates(Experiment.Kind kind) {
        return plan.moves().stream()
                .filter(move -> !move.done() && free(move) && fits(kind, move))
                .map(move ->
                        new Pairing.Candidate(
                                move.person().id(),
                                move.numbers().reckoned().hourly(),
                                move.numbers().reckoned().gain().fit(),
                                move.tie().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// What he gave his word for is no coin's business.
    private static boolean free(Move move) {
        return switch (move.kind()) {
            case PROMISE, PUT_IN -> false;
            case NEGLECTED, EXPLORE, BEST -> true;
        };
    }

    private boolean fits(Experiment.Kind kind, Move move) {
        return switch (kind) {
            case OPENER, HALF_HOUR -> false;
            case CHANNEL ->
                    (move.channel() == Channel.CALL || move.channel() == Channel.MESSAGE)
                            && both(move.person());
            case HALF_DAY ->
                    move.channel() == Channel.CALL && now.atZone(self.zone()).getHour() < 11;
            case SAMPLE -> move.channel() == Channel.IN_PERSON;
        };
    }

    /// A number to call is a number to write to, where it is no landline; that the owner knows.
    private static boolean both(Person person) {
        return person.first(Reach.Kind.PHONE).isPresent();
    }

    /// Every pair of neighbours on the list of a block, for the experiment about openers.
    List<DrawLots.Group> openers(
            Experiment experiment,
            Block block,
            Function<PersonId, Optional<Case>> weighed,
            Supplier<UUID> ids) {
        var candidates =
                block.people().stream()
                        .filter(each -> each.state() == Listed.State.WAITING)
                        .limit(LOOKED_AT)
                        .flatMap(each -> weighed.apply(each.person()).stream())
                        .flatMap(Lots::candidate)
                        .toList();
        return pairing().of(experiment, candidates).stream()
                .map(group -> group(group, ids))
                .toList();
    }

    private static Stream<Pairing.Candidate> candidate(Case weighed) {
        return weighed.reckoned().stream()
                .map(reckoned ->
                        new Pairing.Candidate(
                                weighed.person().id(),
                                reckoned.hourly(),
                                reckoned.gain().fit(),
                                reckoned.tie().name().toLowerCase(Locale.ROOT)));
    }

    /// Running experiments, the oldest first.
    static List<Experiment> running(Book book) {
        return book.experiments().stream()
                .filter(Experiment::running)
                .sorted(comparing(Experiment::began).thenComparing(each -> each.id().value()))
                .toList();
    }

    /// "Ada King and Tom Baker"
    static String names(Book book, DrawLots.Group group, ZoneId zone) {
        var names = new ArrayList<String>();
        for (var unit : group.units()) {
            unit.person().flatMap(book::person).ifPresent(it -> names.add(it.name().full()));
            unit.slot().ifPresent(at -> names.add(Looks.time(at, zone)));
        }
        return String.join(" and ", names);
    }
}
