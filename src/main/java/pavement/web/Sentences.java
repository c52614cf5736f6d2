package pavement.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pavement.acts.LogLine;
import pavement.acts.Payback;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.match.Hit;
import pavement.match.Matches;

/// What a save gives in return, in a sentence.
record Sentences(Book book, LocalDate today) {
    /// The one thing that a log gives in return; empty when it gives none.
    static String paid(Site site, LogLine.Reply.Logged logged) {
        var book = site.book();
        var self = site.self(book);
        var sentences = new Sentences(book, site.today(book));
        var paid = Payback.of(book, logged, site.facing(book), self.zone(), self.weekStart());
        if (paid.isPresent() && paid.get() instanceof Payback.Match)
            return sentences.of(paid.get());
        return sentences
                .meant(site.matches(book), logged.asks())
                .or(() -> paid.map(sentences::of))
                .orElse("");
    }

    /// What other words, or other people, stand across from what was heard; the owner's own first.
    private Optional<String> meant(Matches matches, List<Ask> heard) {
        return heard.stream()
                .flatMap(ask -> matches.across(ask).stream())
                .filter(hit -> !hit.need().heard().guessed() && !hit.offer().heard().guessed())
                .min(
                        comparing((Hit hit) ->
                                        hit.giver().isPresent() && hit.receiver().isPresent())
                                .thenComparing(comparingDouble(Hit::score).reversed()))
                .map(hit -> said(hit.need()) + " " + said(hit.offer()));
    }

    private String said(Ask ask) {
        var verb = ask.side() == Ask.Side.NEED ? "need" : "offer";
        return ask.whose().isEmpty()
                ? "You %s %s.".formatted(verb, ask.what())
                : "%s %ss %s.".formatted(called(ask.whose()), verb, ask.what());
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
            case Payback.Nth(var number, var talk, var week) when talk ->
                    "Your %s talk %s.".formatted(nth(number), which(week));
            case Payback.Nth(var number, _, var week) ->
                    "Your %s try without an answer %s; that is part of it."
                            .formatted(nth(number), which(week));
        };
    }

    private String which(LocalDate week) {
        return today.isBefore(week.plusWeeks(1)) ? "this week" : "of that week";
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
