package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pavement.book.Pace;
import pavement.book.Place;

/// The hours of a day with ways in between.
class LaneTest {
    private static final Instant NINE = Instant.parse("2026-10-15T07:00:00Z");

    /// 65 minutes on foot from one to the other.
    private static final Place CAFE = new Place("Cafe", 52.4990, 13.4300, List.of());

    private static final Place SALAS = new Place("Salas", 52.5300, 13.3800, List.of());

    @Test
    void whileHeWalksNothingIsPut() {
        var lane = day();
        lane.take(span(15, 75), Optional.of(CAFE));
        lane.take(span(140, 200), Optional.of(SALAS));

        assertThat(first(lane, 10)).contains(at(0));
        lane.take(span(0, 10), Optional.empty());
        assertThat(first(lane, 10)).contains(at(205));
        assertThat(lane.free(span(85, 95), Optional.empty())).isFalse();
    }

    @Test
    void whereTheWayLeavesRoomItIsUsedBeforeOrAfter() {
        var lane = day();
        lane.take(span(0, 60), Optional.of(CAFE));
        lane.take(span(150, 200), Optional.of(SALAS));

        assertThat(first(lane, 15)).contains(at(65));
        assertThat(lane.free(span(85, 100), Optional.empty())).as("in the middle").isFalse();
        assertThat(lane.free(span(130, 145), Optional.empty())).as("once there").isTrue();
        lane.take(span(65, 80), Optional.empty());
        assertThat(first(lane, 5)).as("the way is not cut in two").contains(at(205));
    }

    @Test
    void whatHasNoPlaceHidesNobodyFromWhereHeComes() {
        var lane = day();
        lane.take(span(0, 60), Optional.of(CAFE));
        lane.take(span(65, 80), Optional.empty());

        assertThat(lane.before(at(150))).contains(CAFE);
        assertThat(lane.first(Duration.ofMinutes(30), Optional.of(SALAS), lane.open()))
                .as("65 minutes after the message")
                .contains(at(145));
    }

    @Test
    void theWayIsNobodysMinutes() {
        var lane = day();
        lane.take(span(0, 60), Optional.of(CAFE));
        lane.take(span(150, 200), Optional.of(SALAS));

        assertThat(lane.minutes()).isEqualTo(90 - 65 + 540 - 205);
    }

    /// Whatever is put in one after the other, the ways remain.
    @RepeatedTest(50)
    void everyWayIsAStretchThatNothingTakes(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var lane = day();
        var taken = new ArrayList<Lane.Taken>();
        for (var i = 0; i < 14; i++) {
            var length = Duration.ofMinutes(5 + 5L * random.nextInt(8));
            var where =
                    random.nextInt(3) == 0 ? Optional.of(place(random)) : Optional.<Place>empty();
            var from = at(5 * random.nextInt(100));
            lane.first(length, where, new Span(from, lane.open().until()))
                    .ifPresent(start -> {
                        var span = new Span(start, start.plus(length));
                        lane.take(span, where);
                        taken.add(new Lane.Taken(span, where));
                    });
        }
        taken.sort((one, other) -> one.span().from().compareTo(other.span().from()));
        var from = Optional.<Place>empty();
        var longest = Duration.ZERO;
        for (var i = 0; i < taken.size(); i++) {
            var each = taken.get(i);
            if (i > 0) {
                var gap = Duration.between(taken.get(i - 1).span().until(), each.span().from());
                assertThat(gap).isGreaterThanOrEqualTo(Lane.BREATH);
                if (gap.compareTo(longest) > 0) longest = gap;
            }
            if (each.where().isEmpty()) continue;
            assertThat(longest).isGreaterThanOrEqualTo(lane.going(from, each.where()));
            from = each.where();
            longest = Duration.ZERO;
        }
    }

    private static Place place(Random random) {
        return random.nextBoolean() ? CAFE : new Place("Near", 52.5, 13.41, List.of());
    }

    private static Lane day() {
        return new Lane(span(0, 540), Pace.ON_FOOT);
    }

    private static Optional<Instant> first(Lane lane, int minutes) {
        return lane.first(Duration.ofMinutes(minutes), Optional.empty(), lane.open());
    }

    private static Span span(int from, int until) {
        return new Span(at(from), at(until));
    }

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }
}
