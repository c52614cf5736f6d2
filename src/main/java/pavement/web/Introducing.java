package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.Introduction.What;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;

/// Introductions under way, and what came of those that are over.
record Introducing(Book book, Sides sides) {
    private static final Duration MONTH = Duration.ofDays(30);

    /// How often each was asked for an introduction in the last 30 days (SCIENCE D3).
    static Map<PersonId, Integer> used(Book book, Instant now) {
        var used = new HashMap<PersonId, Integer>();
        for (var each : book.introductions())
            if (each.when(What.ASKED_ONE).filter(at -> at.isAfter(now.minus(MONTH))).isPresent())
                each.about().forEach(person -> used.merge(person, 1, Integer::sum));
        return used;
    }

    /// How many were begun in this week of his.
    static int thisWeek(Book book, Self self, Instant now) {
        var start =
                LocalDate.ofInstant(now, self.zone())
                        .with(TemporalAdjusters.previousOrSame(self.weekStart()))
                        .atStartOfDay(self.zone())
                        .toInstant();
        return (int)
                book.introductions().stream()
                        .filter(each ->
                                each.when(What.ASKED_ONE)
                                        .filter(at -> !at.isBefore(start))
                                        .isPresent())
                        .count();
    }

    /// Those whose next step is the owner's first.
    List<WinWinView.Intro> open() {
        return book.introductions().stream()
                .filter(Introduction::open)
                .sorted(
                        comparing((Introduction each) -> !mine(each))
                                .thenComparing(Introduction::since)
                                .thenComparing(each -> each.id().value()))
                .map(this::intro)
                .toList();
    }

    private WinWinView.Intro intro(Introduction it) {
        return new WinWinView.Intro(
                it.id().toString(),
                face(Optional.of(it.one())),
                face(it.other()),
                it.when(What.ONE_AGREED).isPresent()
                        ? "yes"
                        : it.state() == What.ASKED_ONE ? "wait" : "",
                it.when(What.OTHER_AGREED).isPresent() ? "yes" : "",
                it.when(What.OTHER_AGREED).isPresent()
                        ? "yes"
                        : it.state() == What.ASKED_OTHER ? "wait" : "",
                said(it),
                mine(it));
    }

    private WinWinView.Face face(Optional<PersonId> who) {
        return who.flatMap(book::person)
                .map(person ->
                        new WinWinView.Face(
                                Looks.initials(person.name()),
                                sides.line(person),
                                person.name().full()))
                .orElseGet(() -> new WinWinView.Face("?", "unmet", "Somebody"));
    }

    /// After a yes whoever was asked for a name asks on.
    static boolean mine(Introduction it) {
        return switch (it.state()) {
            case ONE_AGREED -> it.kind() == Introduction.Kind.INTRODUCTION;
            case IDEA, OTHER_AGREED -> true;
            case ASKED_ONE,
                    ASKED_OTHER,
                    MADE,
                    MET,
                    RESULT,
                    ONE_REFUSED,
                    OTHER_REFUSED,
                    DROPPED,
                    REMINDED ->
                    false;
        };
    }

    private String said(Introduction it) {
        var one = called(Optional.of(it.one()));
        var other = called(it.other());
        var day =
                Looks.day(
                        LocalDate.ofInstant(it.since(), sides.zone()),
                        LocalDate.ofInstant(sides.now(), sides.zone()));
        if (it.kind() == Introduction.Kind.REFERRAL)
            return new IntroductionWords(
                            book, sides.zone(), LocalDate.ofInstant(sides.now(), sides.zone()))
                    .stands(it);
        return switch (it.state()) {
            case IDEA -> "An idea. Nobody is asked yet.";
            case ASKED_ONE -> "You asked " + one + " " + day + ".";
            case ONE_AGREED -> one + " said yes. Ask " + other + ".";
            case ASKED_OTHER -> one + " said yes. You asked " + other + " " + day + ".";
            case OTHER_AGREED -> "Both said yes.";
            case MADE -> "Introduced " + day + ".";
            case MET -> "They met.";
            case RESULT, ONE_REFUSED, OTHER_REFUSED, DROPPED, REMINDED -> "";
        };
    }

    private String called(Optional<PersonId> who) {
        return who.flatMap(book::person).map(Person::name).map(Name::called).orElse("somebody");
    }

    /// "14 introductions. 9 met, 3 led somewhere, 2 said no, which is fine."
    String came() {
        var made = count(Introduction::made);
        var no =
                count(each ->
                        each.state() == What.ONE_REFUSED || each.state() == What.OTHER_REFUSED);
        if (made + no == 0) return "";
        var met = count(each -> each.when(What.MET).isPresent());
        var led = count(each -> each.led().isPresent());
        return "%s made. %d met, %d led somewhere%s."
                .formatted(
                        Words.count(made, "introduction", "introductions"),
                        met,
                        led,
                        no == 0 ? "" : ", %d said no, which is fine".formatted(no));
    }

    private int count(Predicate<Introduction> which) {
        return (int) book.introductions().stream().filter(which).count();
    }
}
