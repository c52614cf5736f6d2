package pavement.web;

import java.time.LocalDate;
import java.util.Optional;
import pavement.acts.LogLine;
import pavement.acts.Payback;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;

/// What a save gives in return, in a sentence.
record Sentences(Book book, LocalDate today) {
    /// The one thing that a log gives in return; empty when it gives none.
    static String paid(Site site, LogLine.Reply.Logged logged) {
        var book = site.book();
        var self = site.self(book);
        return Payback.of(book, logged, self.zone(), self.weekStart())
                .map(new Sentences(book, site.today(book))::of)
                .orElse("");
    }

    String of(Payback payback) {
        return switch (payback) {
            case Payback.Match(var theirs, var own) ->
                    switch (theirs.side()) {
                        case NEED ->
                                "%s needs %s. You offer %s."
                                        .formatted(
                                                called(theirs.whose()), theirs.what(), own.what());
                        case OFFER ->
                                "%s offers %s. You need %s."
                                        .formatted(
                                                called(theirs.whose()), theirs.what(), own.what());
                    };
            case Payback.Noticed(var promise) -> noticed(promise);
            case Payback.Nth(var number, var talk) when talk ->
                    "Your %s talk this week.".formatted(nth(number));
            case Payback.Nth(var number, _) ->
                    "Your %s try without an answer this week; that is part of it."
                            .formatted(nth(number));
        };
    }

    private String noticed(Promise promise) {
        var due =
                promise.due().map(day -> ", " + Looks.day(day, today)).orElse("")
                        + promise.at().map(time -> " " + time).orElse("");
        var who = promise.mine() ? "You promised: " : called(promise.person()) + " promised: ";
        return who + promise.what() + due + ".";
    }

    private String called(Optional<PersonId> whose) {
        return whose.flatMap(book::person).map(Person::name).map(Name::called).orElse("They");
    }

    static String nth(int number) {
        var teens = number % 100 >= 11 && number % 100 <= 13;
        var ending =
                teens
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        };
        return number + ending;
    }
}
