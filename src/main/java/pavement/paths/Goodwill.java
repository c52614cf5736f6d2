package pavement.paths;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Introduction;
import pavement.book.PersonId;

/// Whether somebody may be asked for yet another introduction (SCIENCE E3, D5): one every two
/// months, one more for help he was given, and three in a year at most.
///
/// @param tokens requests that are free now
/// @param asks in the last 365 days
/// @param balance what he was given, less what he gave, in points, half of it forgotten in a year
/// @param helped how often the owner helped him, and `helpedBy` how often he helped
/// @param free the day from which on he may be asked, as things stand
public record Goodwill(
        double tokens,
        int asks,
        double balance,
        int helped,
        int helpedBy,
        Optional<LocalDate> lastAsk,
        LocalDate free) {
    private static final int REFILL = 60;
    private static final int YEAR = 365;
    private static final int MOST_ASKS = 3;
    private static final int MOST_TOKENS = 2;

    /// Below one by less than this is one: sixty sixtieths are.
    private static final double WHOLE = 1 - 1e-6;

    private record Event(LocalDate on, boolean ask) {}

    public static Goodwill of(Book book, PersonId person, LocalDate day) {
        var zone = book.zone();
        var asked = asked(book, person, zone).stream().filter(on -> !on.isAfter(day)).toList();
        var talks = book.encountersWith(person);
        var helped =
                talks.stream()
                        .filter(talk -> talk.worth().given() > 0)
                        .map(talk -> on(talk.at(), zone))
                        .filter(on -> !on.isAfter(day))
                        .toList();
        var tokens = tokens(asked, helped, day);
        var lately = asked.stream().filter(on -> on.isAfter(day.minusDays(YEAR))).toList();
        return new Goodwill(
                tokens,
                lately.size(),
                balance(talks, day, zone),
                helped.size(),
                (int) talks.stream().filter(talk -> talk.worth().got() > 0).count(),
                asked.stream().max(comparing(on -> on)),
                free(tokens, lately, day));
    }

    /// Each request of him, on the day it was put to him.
    private static List<LocalDate> asked(Book book, PersonId person, ZoneId zone) {
        return book.introductionsOf(person).stream()
                .filter(it -> it.kind() == Introduction.Kind.REFERRAL && it.one().equals(person))
                .flatMap(it -> it.when(Introduction.What.ASKED_ONE).stream())
                .map(at -> on(at, zone))
                .toList();
    }

    private static double tokens(List<LocalDate> asked, List<LocalDate> helped, LocalDate day) {
        var events = new ArrayList<Event>();
        asked.forEach(on -> events.add(new Event(on, true)));
        helped.forEach(on -> events.add(new Event(on, false)));
        // Help of the same day comes first: whoever gives before he asks loses nothing by it.
        events.sort(comparing(Event::on).thenComparing(Event::ask));
        var tokens = 1.0;
        var at = Optional.<LocalDate>empty();
        for (var event : events) {
            tokens = refilled(tokens, at.orElse(event.on()), event.on());
            tokens = event.ask() ? Math.max(0, tokens - 1) : Math.min(MOST_TOKENS, tokens + 1);
            at = Optional.of(event.on());
        }
        return refilled(tokens, at.orElse(day), day);
    }

    private static double refilled(double tokens, LocalDate from, LocalDate to) {
        var more = (double) ChronoUnit.DAYS.between(from, to) / REFILL;
        return Math.max(tokens, Math.min(1, tokens + more));
    }

    private static LocalDate free(double tokens, List<LocalDate> lately, LocalDate day) {
        var refilled =
                day.plusDays(tokens >= WHOLE ? 0 : (long) Math.ceil((WHOLE - tokens) * REFILL));
        if (lately.size() < MOST_ASKS) return refilled;
        var sorted = lately.stream().sorted().toList();
        var year = sorted.get(sorted.size() - MOST_ASKS).plusDays(YEAR);
        return year.isAfter(refilled) ? year : refilled;
    }

    /// SCIENCE D5; a score of s is worth 2^s − 1 points.
    private static double balance(List<Encounter> talks, LocalDate day, ZoneId zone) {
        var sum = 0.0;
        for (var talk : talks) {
            var age = Math.max(0, ChronoUnit.DAYS.between(on(talk.at(), zone), day));
            var points = points(talk.worth().given()) - points(talk.worth().got());
            sum += points * Math.pow(2, -age / (double) YEAR);
        }
        return sum;
    }

    private static double points(int score) {
        return Math.pow(2, score) - 1;
    }

    private static LocalDate on(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    public boolean mayAsk() {
        return tokens >= WHOLE && asks < MOST_ASKS;
    }

    /// What is left of his readiness: half with every request of the last year.
    public double left() {
        return Math.pow(.5, asks);
    }

    /// For the owner alone; never a debt that somebody else could see.
    public String sentence(String name) {
        if (helped == 0 && helpedBy == 0) return "No help either way is written down.";
        if (helpedBy == 0) return "You helped " + name + times(helped) + ".";
        if (helped == 0) return name + " helped you" + times(helpedBy) + ".";
        return "You helped %s%s, and %s helped you%s."
                .formatted(name, times(helped), name, times(helpedBy));
    }

    private static String times(int n) {
        return n == 1 ? " once" : n == 2 ? " twice" : " " + n + " times";
    }
}
