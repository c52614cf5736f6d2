package pavement.lab;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import pavement.book.Book;
import pavement.book.PersonId;
import pavement.evidence.Strata;
import pavement.evidence.Strata.Table;
import pavement.ties.Fits;
import pavement.ties.Try;

/// In what attempts are alike or differ beside the class that is judged: how well needs and offers
/// fit, how senior the person is, and the half of the day (SCIENCE B6).
final class Alike {
    private static final Pattern TOP =
            Pattern.compile(
                    "\\b(ceo|cto|cfo|coo|chief|founder|co-founder|cofounder|owner|president|partner|head|director|vp|vice president|geschäftsführer(in)?|inhaber(in)?)\\b");
    private static final Pattern MIDDLE =
            Pattern.compile("\\b(manager|lead|senior|principal|leiter(in)?)\\b");

    private final Book book;
    private final ZoneId zone;
    private final Fits fits;
    private final Map<PersonId, Integer> ranks = new HashMap<>();

    Alike(Book book, ZoneId zone) {
        this.book = book;
        this.zone = zone;
        this.fits = new Fits(book);
    }

    private record Group(double fit, int senior, int half) {}

    /// The two sides counted within each group of those that are alike in all three.
    Strata strata(List<Try> first, List<Try> second) {
        var counts = new HashMap<Group, long[]>();
        count(first, counts, 0);
        count(second, counts, 2);
        return Strata.of(
                counts.values().stream()
                        .map(each -> new Table(each[0], each[1], each[2], each[3]))
                        .toList());
    }

    private void count(List<Try> tries, Map<Group, long[]> counts, int at) {
        for (var each : tries) {
            var group = new Group(fit(each), senior(each), half(each));
            counts.computeIfAbsent(group, _ -> new long[4])[at + (each.step() ? 0 : 1)]++;
        }
    }

    double fit(Try it) {
        return fits.of(it.person());
    }

    /// 2 who decides alone, 1 who leads some, 0 everybody else, by the words of the title.
    int senior(Try it) {
        return ranks.computeIfAbsent(it.person(), this::rank);
    }

    private int rank(PersonId person) {
        var title =
                book.person(person)
                        .map(each -> each.job().title().toLowerCase(Locale.ROOT))
                        .orElse("");
        if (title.isEmpty()) return 0;
        return TOP.matcher(title).find() ? 2 : MIDDLE.matcher(title).find() ? 1 : 0;
    }

    /// 0 the morning of a weekday, 1 its afternoon, 2 the weekend.
    private int half(Try it) {
        var day = it.first().at().atZone(zone).getDayOfWeek();
        if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) return 2;
        return afternoon(it) ? 1 : 0;
    }

    LocalDate day(Try it) {
        return LocalDate.ofInstant(it.first().at(), zone);
    }

    boolean afternoon(Try it) {
        return it.first().at().atZone(zone).getHour() >= 12;
    }
}
