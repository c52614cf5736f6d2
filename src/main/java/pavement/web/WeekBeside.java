package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Self;
import pavement.plan.Harder;
import pavement.week.Back;
import pavement.week.Ladder;
import pavement.week.Saying;
import pavement.week.Span;
import pavement.week.Week;

/// What is said of the week wherever it is shown: on its own page, and quietly on Today.
///
/// @param quietly one line; empty where no amount is set
/// @param met said on the day the week is met
/// @param smaller what his pace still reaches, with an offer to set it; not beside a way back,
///   which has its own
/// @param notch the step one notch harder that is proposed
record WeekBeside(
        String quietly,
        String met,
        Optional<Offer> smaller,
        Optional<Returning> back,
        Optional<String> notch) {
    /// For a plan that is only read, on a phone without the computer.
    static final WeekBeside NOTHING =
            new WeekBeside("", "", Optional.empty(), Optional.empty(), Optional.empty());

    /// @param said why, and `button` what one tap sets
    record Offer(String said, String button) {}

    private static final int FEW = 3;

    /// After a silence, or in the third week.
    record Returning(String heading, String said, List<Late> late, Optional<Offer> small) {
        /// So few that the question above them is still seen.
        List<Late> first() {
            return late.subList(0, Math.min(FEW, late.size()));
        }

        List<Late> rest() {
            return late.subList(Math.min(FEW, late.size()), late.size());
        }

        boolean gathers(PromiseId promise) {
            return late.stream().anyMatch(each -> each.id().equals(promise.toString()));
        }
    }

    /// @param inAWeek the day it moves to with one tap
    record Late(String id, String what, String who, String inAWeek) {}

    boolean gathers(Promise promise) {
        return back.filter(each -> each.gathers(promise.id())).isPresent();
    }

    static WeekBeside today(Book book, Self self, LocalDate today, Instant now) {
        var notch =
                Ladder.saidOn(self, today)
                        ? Ladder.of(book, now).proposed(book, self, today)
                        : Optional.<Ladder.Rung>empty();
        var span = Span.of(self, today);
        var week =
                Week.asked(book, self, span).none()
                        ? Optional.<Week>empty()
                        : Optional.of(Week.of(book, self, today, span));
        return of(book, today, week, Back.of(book, self, today), notch);
    }

    /// @param week empty when nothing is asked of it: then nothing is said of it either
    static WeekBeside of(
            Book book,
            LocalDate today,
            Optional<Week> week,
            Optional<Back> back,
            Optional<Ladder.Rung> notch) {
        return new WeekBeside(
                week.flatMap(Saying::quietly).orElse(""),
                week.flatMap(Saying::met).orElse(""),
                back.isPresent() ? Optional.empty() : week.flatMap(WeekBeside::smaller),
                back.map(each -> returning(book, each, today)),
                notch.map(rung -> Harder.words(rung.kind().stage(), rung.kind().channel())));
    }

    private static Optional<Offer> smaller(Week week) {
        return week.smaller()
                .map(_ -> new Offer(Saying.smaller(week).orElseThrow(), "Make this week smaller"));
    }

    private static Returning returning(Book book, Back back, LocalDate today) {
        var offer =
                back.small()
                        .map(small ->
                                new Offer(
                                        "One small week is enough to be back in it: %s."
                                                .formatted(Saying.amount(small)),
                                        back.start().isAfter(today)
                                                ? "Make next week small"
                                                : "Make this week small"));
        return new Returning(
                heading(back.why()),
                back.late().isEmpty()
                        ? "Nothing you promised is late, and nothing else was kept for you."
                        : "The plans of those days are gone. What you promised was kept for you.",
                back.late().stream().map(each -> late(book, each, today)).toList(),
                offer);
    }

    private static String heading(Back.Why why) {
        return switch (why) {
            case SILENCE -> "Good to have you back";
            case THIRD_WEEK -> "The third week is the hard one";
        };
    }

    private static Late late(Book book, Promise promise, LocalDate today) {
        return new Late(
                promise.id().toString(),
                promise.what(),
                promise.person()
                        .flatMap(book::person)
                        .map(person -> person.name().full())
                        .filter(name -> !promise.what().contains(name))
                        .orElse(""),
                today.plusDays(7).toString());
    }
}
