package pavement.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Tie;
import pavement.ties.Attempt;
import pavement.week.Done;
import pavement.week.Span;

/// What one week held, counted. Of a week that is not over, what it held so far.
///
/// @param talks conversations, `steps` next steps or better
/// @param due promises of his that were due in it, `kept` those of them kept on time
/// @param gave and `got` talks with help given and received, `both` those with both
/// @param met people first spoken with, in the order of time
/// @param warmed strangers who answered within thirty days of the first attempt
/// @param reopened dormant ties spoken with again
/// @param money noted with its talks, in minor units, by currency
record Past(
        Span span,
        Done done,
        int talks,
        int steps,
        int due,
        int kept,
        int gave,
        int got,
        int both,
        List<PersonId> met,
        int warmed,
        int reopened,
        Map<String, Long> money) {
    private static final Duration SOON = Duration.ofDays(30);

    static Past of(Book book, Span span, Instant now) {
        var until = now.isBefore(span.until()) ? now.plusMillis(1) : span.until();
        if (!span.from().isBefore(until)) until = span.from();
        var happened = book.encountersBetween(span.from(), until);
        var talks = happened.stream().filter(Encounter::twoWay).toList();
        var due = due(book, span, now);
        var met = met(book, talks);
        return new Past(
                span,
                Done.between(book, span.from(), until),
                talks.size(),
                (int) happened.stream().filter(each -> each.outcome().positive()).count(),
                due.size(),
                (int) due.stream().filter(each -> onTime(book, each)).count(),
                (int) talks.stream().filter(each -> each.worth().given() > 0).count(),
                (int) talks.stream().filter(each -> each.worth().got() > 0).count(),
                (int) talks.stream().filter(Past::bothWays).count(),
                List.copyOf(met),
                (int) met.stream().filter(who -> warmed(book, who)).count(),
                reopened(talks),
                money(happened));
    }

    private static boolean bothWays(Encounter each) {
        return each.worth().given() > 0 && each.worth().got() > 0;
    }

    /// What is due later than now is not due yet; what was let go by agreement is no longer due.
    private static List<Promise> due(Book book, Span span, Instant now) {
        var today = LocalDate.ofInstant(now, span.zone());
        return book.promises().stream()
                .filter(each -> each.mine() && each.state() != Promise.State.DROPPED)
                .filter(each -> each.due().filter(span::holds).isPresent())
                .filter(each -> !each.open() || each.due().filter(today::isAfter).isPresent())
                .toList();
    }

    private static boolean onTime(Book book, Promise promise) {
        return promise.state() == Promise.State.KEPT
                && promise.settled()
                        .map(at -> LocalDate.ofInstant(at, book.zone()))
                        .filter(day -> promise.due().filter(day::isAfter).isPresent())
                        .isEmpty();
    }

    private static Set<PersonId> met(Book book, List<Encounter> talks) {
        var met = new LinkedHashSet<PersonId>();
        for (var talk : talks)
            for (var with : talk.with())
                if (with.then().tie() == Tie.STRANGER && first(book, talk, with.person()))
                    met.add(with.person());
        return met;
    }

    private static boolean first(Book book, Encounter talk, PersonId who) {
        return book.encountersWith(who).stream()
                .filter(Encounter::twoWay)
                .findFirst()
                .filter(each -> each.id().equals(talk.id()))
                .isPresent();
    }

    private static boolean warmed(Book book, PersonId who) {
        var all = new ArrayList<>(book.encountersWith(who));
        var talk = all.stream().filter(Encounter::twoWay).findFirst();
        var tried = all.stream().filter(Attempt::is).findFirst();
        return talk.isPresent()
                && tried.filter(each -> each.at().isBefore(talk.get().at()))
                        .filter(each -> !talk.get().at().isAfter(each.at().plus(SOON)))
                        .isPresent();
    }

    private static int reopened(List<Encounter> talks) {
        var who = new HashSet<PersonId>();
        for (var talk : talks)
            for (var with : talk.with())
                if (with.then().tie() == Tie.DORMANT) who.add(with.person());
        return who.size();
    }

    private static Map<String, Long> money(List<Encounter> happened) {
        var sums = new LinkedHashMap<String, Long>();
        for (var each : happened)
            each.worth().money().ifPresent(it -> sums.merge(it.currency(), it.minor(), Long::sum));
        return sums;
    }
}
