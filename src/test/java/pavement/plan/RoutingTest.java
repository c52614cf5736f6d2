package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Pace;
import pavement.book.Place;
import pavement.plan.Routing.Stop;

/// Ways from person to person (SCIENCE C5, K2), beside all the ways there are.
class RoutingTest {
    private static final Instant NINE = Instant.parse("2026-10-15T07:00:00Z");

    @RepeatedTest(200)
    void improvingComesWithinATwentiethOfAllOrders(RepetitionInfo run) {
        var day = new Day(run.getCurrentRepetition(), 3 + run.getCurrentRepetition() % 4, 540);

        var found = new Routing(day.lane, day.stops).improved().worth();
        var best = new Routing(day.lane, day.stops).enumerated().worth();

        assertThat(found).isLessThanOrEqualTo(best + 1e-9);
        assertThat(best - found).isLessThanOrEqualTo(.05 * best);
    }

    /// Every start of every stop, five minutes apart: nothing fits that the orders miss.
    @RepeatedTest(40)
    void noSetOfStartsHoldsMoreThanTheBestOrder(RepetitionInfo run) {
        var day = new Day(run.getCurrentRepetition(), 3, 150);

        var way = new Routing(day.lane, day.stops).enumerated();
        var placed =
                IntStream.range(0, day.stops.size())
                        .filter(i -> way.starts().get(i).isPresent())
                        .mapToDouble(i -> day.stops.get(i).worth())
                        .sum();

        assertThat(placed).isEqualTo(brute(day.lane, day.stops, 0));
    }

    private static double brute(Lane lane, List<Stop> stops, int from) {
        if (from == stops.size()) return 0;
        var stop = stops.get(from);
        var best = brute(lane, stops, from + 1);
        for (var start = lane.open().from();
                start.isBefore(lane.open().until());
                start = start.plus(Duration.ofMinutes(5))) {
            var span = new Span(start, start.plus(stop.length()));
            if (stop.windows().stream().noneMatch(window -> window.holds(span))
                    || !lane.free(span, stop.where())) continue;
            var with = lane.copy();
            with.take(span, stop.where());
            best = Math.max(best, stop.worth() + brute(with, stops, from + 1));
        }
        return best;
    }

    @RepeatedTest(20)
    void moreThanSixAreOrderedInTheSameWayEveryTime(RepetitionInfo run) {
        var one = new Day(run.getCurrentRepetition(), 9, 600);
        var other = new Day(run.getCurrentRepetition(), 9, 600);

        assertThat(new Routing(one.lane, one.stops).best())
                .isEqualTo(new Routing(other.lane, other.stops).best());
    }

    @Test
    void tenKilometresOnFootTakeMoreThanTwoHours() {
        var here = new Place("Here", 52.5, 13.4, List.of());
        var north = new Place("North", 52.59, 13.4, List.of());

        assertThat(here.kilometres(north)).isBetween(10.0, 10.02);
        assertThat(Pace.ON_FOOT.minutes(here, north)).isEqualTo(134);
        assertThat(Pace.BY_CAR.minutes(here, north)).isEqualTo(25);
    }

    /// A city of six kilometres, some of it open only for a while, with one thing fixed in the day.
    private static final class Day {
        final Lane lane;
        final List<Stop> stops = new ArrayList<>();

        Day(int seed, int stops, int minutes) {
            var random = new Random(seed);
            lane = new Lane(new Span(NINE, NINE.plus(Duration.ofMinutes(minutes))), Pace.ON_FOOT);
            var from = NINE.plus(Duration.ofMinutes(5L * random.nextInt(minutes / 5)));
            lane.take(new Span(from, from.plus(Duration.ofMinutes(30))), place(random));
            for (var i = 0; i < stops; i++) {
                var opens = lane.open();
                if (random.nextInt(3) == 0) {
                    var at = NINE.plus(Duration.ofMinutes(5L * random.nextInt(minutes / 10)));
                    opens = new Span(at, at.plus(Duration.ofMinutes(minutes / 3)));
                }
                this.stops.add(
                        new Stop(
                                Duration.ofMinutes(15 + 5L * random.nextInt(10)),
                                place(random),
                                List.of(opens),
                                1 + random.nextInt(12)));
            }
        }

        private static Optional<Place> place(Random random) {
            return random.nextInt(5) == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Place(
                                    "p" + random.nextInt(99),
                                    52.5 + random.nextDouble() * .05,
                                    13.4 + random.nextDouble() * .08,
                                    List.of()));
        }
    }
}
