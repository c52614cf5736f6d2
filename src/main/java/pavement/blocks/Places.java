package pavement.blocks;

import static java.util.Comparator.comparing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Stage;
import pavement.book.Work;

/// Where one walks: the places of the book, those first where he was lately and at this time of the
/// week. No list of shops and no service is asked; what he never typed is not on it.
public final class Places {
    /// A visit counts half as much after so many days.
    private static final double HALF = 30;

    /// Older visits say nothing of where he goes now.
    private static final Duration PAST = Duration.ofDays(180);

    private static final Duration NEAR = Duration.ofHours(2);

    private Places() {}

    /// Where one speaks with strangers.
    public static boolean walked(Stage.Kind kind) {
        return switch (kind) {
            case COFFEE_SHOP, BOOKSTORE, SANDWICH_SHOP, STREET, PLACE -> true;
            case EVENT,
                    COLD_CALL,
                    COLD_MESSAGE,
                    INTRODUCTION,
                    MEETING,
                    ONLINE,
                    WORK,
                    CLIENT,
                    SCHOOL,
                    FAMILY,
                    UNKNOWN ->
                    false;
        };
    }

    /// Places with a name, the likeliest first. One day at one place is one visit, however many
    /// talks it had.
    public static List<Stage> of(Book book, Instant now, ZoneId zone) {
        var here = now.atZone(zone);
        var visits = new HashMap<Visit, Instant>();
        talked(book, now).forEach(talk -> visit(visits, talk.stage(), talk.at(), zone));
        walks(book)
                .forEach(block ->
                        block.clock()
                                .started()
                                .ifPresent(at -> visit(visits, block.stage(), at, zone)));
        var weights = new HashMap<Stage, Double>();
        visits.forEach((visit, at) -> weights.merge(visit.stage(), weight(at, here), Double::sum));
        book.people().stream()
                .map(person -> person.met().stage())
                .filter(Places::named)
                .forEach(stage -> weights.putIfAbsent(stage, 0.0));
        return weights.entrySet().stream()
                .sorted(
                        comparing((Map.Entry<Stage, Double> each) -> -each.getValue())
                                .thenComparing(each -> each.getKey().place()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Visit(Stage stage, LocalDate day) {}

    private static Stream<Encounter> talked(Book book, Instant now) {
        return book.encountersBetween(now.minus(PAST), now.plusSeconds(1)).stream();
    }

    private static Stream<Block> walks(Book book) {
        return book.blocks().stream().filter(block -> block.work().kind() == Work.Kind.WALK);
    }

    private static void visit(Map<Visit, Instant> visits, Stage stage, Instant at, ZoneId zone) {
        if (!named(stage)) return;
        visits.merge(
                new Visit(stage, LocalDate.ofInstant(at, zone)),
                at,
                (one, other) -> one.isBefore(other) ? one : other);
    }

    private static boolean named(Stage stage) {
        return walked(stage.kind()) && !stage.place().isEmpty();
    }

    /// Four times as much at this hour of this weekday, twice at this hour of a day alike.
    private static double weight(Instant at, ZonedDateTime here) {
        var then = at.atZone(here.getZone());
        var days = Math.max(0, Duration.between(at, here.toInstant()).toHours() / 24.0);
        var alike = 1;
        if (near(then.toLocalTime(), here.toLocalTime())) {
            if (then.getDayOfWeek() == here.getDayOfWeek()) alike = 4;
            else if (free(then.getDayOfWeek()) == free(here.getDayOfWeek())) alike = 2;
        }
        return alike * Math.pow(2, -days / HALF);
    }

    private static boolean near(LocalTime one, LocalTime other) {
        var apart = Duration.between(one, other).abs();
        var round = Duration.ofDays(1).minus(apart);
        return apart.compareTo(NEAR) <= 0 || round.compareTo(NEAR) <= 0;
    }

    private static boolean free(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
