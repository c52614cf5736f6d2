package pavement.deals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Outcome;

/// A deal that has gone quiet: longer than twice the rhythm of its people, and a fortnight at
/// least.
///
/// @param days since the last word
/// @param rhythm days between their words, in the middle; empty where there were too few
public record Quiet(long days, Optional<Long> rhythm) {
    private static final long FORTNIGHT = 14;
    private static final int ENOUGH = 3;

    /// Empty while it is not, and where something is set for a day to come.
    public static Optional<Quiet> of(Book book, Deal deal, LocalDate today, ZoneId zone) {
        var ahead =
                deal.next()
                        .flatMap(next -> next.day())
                        .filter(day -> !day.isBefore(today))
                        .isPresent();
        if (ahead) return Optional.empty();
        var words = words(book, deal, zone);
        var last = words.getLast();
        var days = ChronoUnit.DAYS.between(last, today);
        var rhythm = rhythm(words);
        var patience = Math.max(FORTNIGHT, rhythm.map(every -> 2 * every).orElse(FORTNIGHT));
        return days > patience ? Optional.of(new Quiet(days, rhythm)) : Optional.empty();
    }

    /// The days on which anything was heard, or the deal moved, oldest first.
    private static List<LocalDate> words(Book book, Deal deal, ZoneId zone) {
        var days = new TreeSet<LocalDate>();
        days.add(LocalDate.ofInstant(deal.now().at(), zone));
        for (var person : deal.about())
            for (var talk : book.encountersWith(person))
                if (talk.outcome() != Outcome.NO_ANSWER)
                    days.add(LocalDate.ofInstant(talk.at(), zone));
        return List.copyOf(days);
    }

    private static Optional<Long> rhythm(List<LocalDate> days) {
        if (days.size() < ENOUGH) return Optional.empty();
        var gaps = new ArrayList<Long>();
        for (var i = 1; i < days.size(); i++)
            gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
        gaps.sort(null);
        return Optional.of(gaps.get(gaps.size() / 2));
    }

    /// No reproach: what is, and what is usual.
    public String sentence() {
        var silence = "Quiet for " + span(days);
        return rhythm.map(every ->
                        silence
                                + "; you usually hear from them every "
                                + (every <= 1 ? "day" : span(every))
                                + ".")
                .orElse(silence + ".");
    }

    private static String span(long days) {
        if (days < 21) return days + " days";
        return days < 90 ? Math.round(days / 7.0) + " weeks" : Math.round(days / 30.44) + " months";
    }
}
