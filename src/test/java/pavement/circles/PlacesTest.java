package pavement.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.book.PersonId;
import pavement.notation.Books;

/// Laws of the map: the same place every day.
class PlacesTest {
    /// Of a drawing 880 wide: less than the breadth of two dots.
    private static final double LITTLE = 24;

    /// Two dots of the largest size, side by side.
    private static final double APART = 16;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameBookHasTheSamePlacesTodayAndTomorrow(long seed) {
        var lines = Villages.lines(140, new Random(seed));

        var first = Villages.places(lines, Places.NONE);

        assertThat(Villages.places(lines, Places.NONE)).isEqualTo(first);
        assertThat(Villages.places(lines, first)).isEqualTo(first);
        assertThat(Places.read(first.written())).isEqualTo(first);
    }

    /// One after another from nobody to a hundred and twenty: nobody else moves by more than a
    /// little, but for those whose place has just become an island of its own.
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void oneMoreMovesTheOthersAsGoodAsNot(long seed) {
        var lines = Villages.lines(120, new Random(seed));
        var places = Places.NONE;
        var still = 0;
        var all = 0;
        for (var size = 1; size <= lines.size(); size++) {
            var before = places;
            places = Villages.places(lines.subList(0, size), before);
            for (var id : before.seats().keySet()) {
                if (!land(before, id).equals(land(places, id))) continue;
                var moved = before.point(id).orElseThrow().to(places.point(id).orElseThrow());
                assertThat(moved).as("seed %d, the %dth", seed, size).isLessThan(LITTLE);
                still += moved == 0 ? 1 : 0;
                all++;
            }
            apart(places);
        }
        assertThat(places.seats()).hasSize(120);
        assertThat(still).isGreaterThan(all * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void whoeverGoesLeavesTheOthersWhereTheyAre(long seed) {
        var random = new Random(seed);
        var lines = new ArrayList<>(Villages.lines(90, random));
        lines.replaceAll(line -> line.replaceAll(", through.*", ""));
        var before = Villages.places(lines, Places.NONE);
        while (lines.size() > 3) {
            lines.remove(random.nextInt(lines.size()));
            var after = Villages.places(lines, before);
            for (var id : after.seats().keySet())
                assertThat(after.point(id)).isEqualTo(before.point(id));
            assertThat(after.frame()).isEqualTo(before.frame());
            before = after;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 300, 2000})
    void nobodyLiesOnAnybody(int size) {
        var places = Villages.places(Villages.lines(size, new Random(size)), Places.NONE);

        assertThat(places.seats()).hasSize(size);
        apart(places);
        var frame = places.frame();
        for (var land : places.lands().values()) {
            assertThat(land.x() - land.radius()).isGreaterThanOrEqualTo(frame.x());
            assertThat(land.y() - land.radius()).isGreaterThanOrEqualTo(frame.y());
            assertThat(land.x() + land.radius()).isLessThanOrEqualTo(frame.x() + frame.width());
            assertThat(land.y() + land.radius()).isLessThanOrEqualTo(frame.y() + frame.height());
        }
        assertThat(frame.width() * 720).isEqualTo(frame.height() * 880);
    }

    private static void apart(Places places) {
        var points =
                places.seats().keySet().stream().map(id -> places.point(id).orElseThrow()).toList();
        for (var one = 0; one < points.size(); one++)
            for (var other = one + 1; other < points.size(); other++)
                if (points.get(one).to(points.get(other)) < APART)
                    assertThat(points.get(one).to(points.get(other))).isGreaterThanOrEqualTo(APART);
        var lands = List.copyOf(places.lands().values());
        for (var one = 0; one < lands.size(); one++)
            for (var other = one + 1; other < lands.size(); other++)
                assertThat(
                                Math.hypot(
                                        lands.get(one).x() - lands.get(other).x(),
                                        lands.get(one).y() - lands.get(other).y()))
                        .isGreaterThan(lands.get(one).radius() + lands.get(other).radius() + 40);
    }

    @Test
    void beyondTwoThousandThereAreIslandsOnly() {
        var places = Villages.places(Villages.lines(2001, new Random(1)), Places.NONE);

        assertThat(places.seats()).isEmpty();
        assertThat(places.lands()).hasSizeGreaterThan(5);
        assertThat(places.lands().values().stream().mapToInt(Places.Land::room).sum())
                .isGreaterThanOrEqualTo(2001);
    }

    @Test
    void aPlaceBecomesAnIslandWhenEnoughWereMetThereAndStaysOne() {
        var three =
                IntStream.range(0, 3)
                        .mapToObj(at -> Villages.name(at) + "  met in a bookstore Kohl");
        var lines = new ArrayList<>(three.toList());
        var places = Villages.places(lines, Places.NONE);
        assertThat(places.lands()).containsOnlyKeys("BOOKSTORE");

        lines.add("Fay  met in a bookstore Kohl");
        places = Villages.places(lines, places);
        assertThat(places.lands()).containsOnlyKeys("BOOKSTORE Kohl");

        places = Villages.places(lines.subList(0, 1), places);
        assertThat(places.lands()).containsOnlyKeys("BOOKSTORE Kohl");
    }

    @Test
    void whoKnowsSomebodyElsewhereSitsOnTheShoreAndLooksThere() {
        var places =
                Villages.places(
                        List.of(
                                "Ann  met at work Acme",
                                "Ben  met at work Acme",
                                "Cy  met at work Acme",
                                "Dee  met at work Acme",
                                "Eve  met in a bookstore Kohl, 2026-03-01, through Ann",
                                "Fay  met in a bookstore Kohl",
                                "Gus  met in a bookstore Kohl",
                                "Hal  met in a bookstore Kohl"),
                        Places.NONE);

        var ann = places.point(Books.id("Ann")).orElseThrow();
        var eve = places.point(Books.id("Eve")).orElseThrow();
        for (var name : List.of("Ben", "Cy", "Dee"))
            assertThat(places.point(Books.id(name)).orElseThrow().to(eve))
                    .isGreaterThan(ann.to(eve));
    }

    @Test
    void aFileThatWasTamperedWithLosesNoMoreThanWhatItSays() {
        var places = Villages.places(Villages.lines(20, new Random(1)), Places.NONE);
        var broken = places.written().replaceFirst(" inside (\\d+) ", " inside 9999999 ");

        assertThat(Places.read(broken).seats()).hasSize(19);
        assertThat(Places.read(broken).lands()).isEqualTo(places.lands());
        assertThat(Places.read("\0\0")).isEqualTo(Places.NONE);
        assertThat(Places.read("")).isEqualTo(Places.NONE);
        assertThat(Places.read("pavement map 1\nland 1 2\nframe a b c d\nland 99999999 1 1 X"))
                .isEqualTo(Places.NONE);
    }

    private static String land(Places places, PersonId id) {
        return Objects.requireNonNull(places.seats().get(id)).land();
    }
}
