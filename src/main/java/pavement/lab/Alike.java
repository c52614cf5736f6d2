package pavement.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.evidence.Strata;
import pavement.evidence.Strata.Table;
import pavement.ties.Fits;

/// In what attempts are alike or differ beside the class that is judged: how well needs and offers
/// fit, how senior the person is, and the half of the day (SCIENCE B6).
final class Alike {
    private final Clock clock;
    private final Fits fits;
    private final Map<Group, long[][]> groups = new HashMap<>();
    private int looked = -1;
    private Group group = new Group(0, 0);
    private long[][] counts = {};

    Alike(Book book, Clock clock) {
        this.clock = clock;
        this.fits = new Fits(book);
    }

    private record Group(double fit, int senior) {}

    /// Turns to the person of an attempt: attempts with one person come one after the other.
    void look(Columns.One it) {
        if (it.number() == looked) return;
        looked = it.number();
        group = new Group(fits.of(it.person()), it.rank());
        counts = groups.computeIfAbsent(group, _ -> new long[3][4]);
    }

    /// Counts an attempt within the group of those that are alike in all three.
    void add(Columns.One it, boolean first) {
        counts[half(it)][(first ? 0 : 2) + (it.step() ? 0 : 1)]++;
    }

    /// The two sides within each group.
    Strata strata() {
        return Strata.of(
                groups.values().stream()
                        .flatMap(Stream::of)
                        .filter(each -> each[0] + each[1] + each[2] + each[3] > 0)
                        .map(each -> new Table(each[0], each[1], each[2], each[3]))
                        .toList());
    }

    double fit() {
        return group.fit();
    }

    /// As [Seniority] has it.
    int senior() {
        return group.senior();
    }

    /// 0 the morning of a weekday, 1 its afternoon, 2 the weekend.
    private int half(Columns.One it) {
        if (clock.weekday(it.second()) > 5) return 2;
        return afternoon(it) ? 1 : 0;
    }

    /// Days since 1970.
    long day(Columns.One it) {
        return clock.day(it.second());
    }

    boolean afternoon(Columns.One it) {
        return clock.hour(it.second()) >= 12;
    }
}
