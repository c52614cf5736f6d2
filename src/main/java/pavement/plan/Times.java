package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Promise;
import pavement.book.Tie;

/// Minutes with people outside the passive network, and with people inside it.
public final class Times {
    private Times() {}

    static Plan.Split of(
            List<Encounter> happened, List<Appointment> fixed, List<Move> moves, Instant now) {
        var split = done(happened);
        for (var move : moves)
            if (!move.done())
                split =
                        split.plus(
                                move.active()
                                        ? new Plan.Split(0, 0, move.minutes(), 0)
                                        : new Plan.Split(0, 0, 0, move.minutes()));
        return split.plus(ahead(fixed, now));
    }

    /// What was done: an encounter is active unless everybody in it was passive at that moment.
    public static Plan.Split done(List<Encounter> happened) {
        var split = Plan.Split.NONE;
        for (var encounter : happened) {
            var minutes = minutes(encounter);
            split =
                    split.plus(
                            active(encounter)
                                    ? new Plan.Split(minutes, 0, 0, 0)
                                    : new Plan.Split(0, minutes, 0, 0));
        }
        return split;
    }

    /// Minutes in `done` of encounters whose minutes nobody noted.
    public static int guessed(List<Encounter> happened) {
        return happened.stream()
                .filter(each -> each.spent().minutes() == 0)
                .mapToInt(Times::minutes)
                .sum();
    }

    /// What is fixed on a day and not over.
    public static Plan.Split fixed(Book book, ZoneId zone, LocalDate day, Instant now) {
        var from = day.atStartOfDay(zone).toInstant();
        var until = day.plusDays(1).atStartOfDay(zone).toInstant();
        return ahead(
                book.appointments().stream()
                        .filter(each ->
                                !each.start().isBefore(from) && each.start().isBefore(until))
                        .toList(),
                now);
    }

    /// Appointments that are still to come.
    public static Plan.Split ahead(List<Appointment> fixed, Instant now) {
        var split = Plan.Split.NONE;
        for (var each : fixed) {
            if (each.allDay() || each.end().isBefore(now)) continue;
            var minutes =
                    (int) Math.min(960, Duration.between(each.start(), each.end()).toMinutes());
            split =
                    split.plus(
                            each.passive()
                                    ? new Plan.Split(0, 0, 0, minutes)
                                    : new Plan.Split(0, 0, minutes, 0));
        }
        return split;
    }

    /// Minutes that keeping a promise takes.
    public static int keeping(Promise promise) {
        return switch (through(promise)) {
            case CALL, VIDEO -> 15;
            case MESSAGE, REACTION, BULK -> 10;
            case IN_PERSON, EVENT -> 60;
        };
    }

    static Channel through(Promise promise) {
        return promise.way().orElse(Channel.MESSAGE);
    }

    private static boolean active(Encounter encounter) {
        return encounter.with().isEmpty()
                ? !encounter.stage().passive()
                : encounter.with().stream().anyMatch(with -> with.then().tie() != Tie.PASSIVE);
    }

    /// Minutes nobody noted are the usual ones of the channel.
    private static int minutes(Encounter encounter) {
        if (encounter.spent().minutes() > 0) return encounter.spent().minutes();
        return switch (encounter.channel()) {
            case CALL -> encounter.outcome().reached() ? 10 : 2;
            case VIDEO, IN_PERSON, EVENT -> encounter.outcome().reached() ? 30 : 5;
            case MESSAGE -> 5;
            case REACTION, BULK -> 0;
        };
    }
}
