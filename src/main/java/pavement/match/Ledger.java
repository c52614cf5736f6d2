package pavement.match;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Introduction;
import pavement.book.Outcome;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;

/// Help between the owner and somebody, both ways, from what was written down: favours in talks,
/// promises that were kept, and introductions (SCIENCE D5). It is told in sentences and never as a
/// score.
///
/// @param given the newest first, as `got`
/// @param balance above 0 where the owner gave more; older help counts less. Never shown
public record Ledger(List<Turn> given, List<Turn> got, double balance) {
    private static final double HALF_LIFE_DAYS = 365;

    /// Less than this either way is even.
    private static final double EVEN = 1;

    private static final double INTRODUCED = 2;

    /// Help that happened once.
    ///
    /// @param what in the words that were written; empty for a favour in a talk that says no more
    /// @param worth 0 to 5
    public record Turn(String what, Instant at, double worth) {}

    public Ledger {
        given = List.copyOf(given);
        got = List.copyOf(got);
    }

    public static Ledger of(Book book, PersonId person, Instant now) {
        var given = new ArrayList<Turn>();
        var got = new ArrayList<Turn>();
        for (var talk : book.encountersWith(person)) {
            if (talk.worth().given() > 1) given.add(turn(talk, talk.worth().given()));
            if (talk.worth().got() > 1) got.add(turn(talk, talk.worth().got()));
        }
        var answers = answers(book, person);
        for (var promise : book.promisesWith(person))
            if (promise.state() == Promise.State.KEPT && !answers.contains(promise.id()))
                (promise.mine() ? given : got).add(kept(promise));
        for (var each : book.introductionsOf(person))
            each.when(Introduction.What.MADE)
                    .ifPresent(at -> {
                        var turn = made(book, each, person, at);
                        switch (each.kind()) {
                            case INTRODUCTION -> given.add(turn);
                            // The broker helped; whom he named did nothing for it yet.
                            case REFERRAL -> {
                                if (each.one().equals(person)) got.add(turn);
                            }
                        }
                    });
        var order = comparing(Turn::at).reversed().thenComparing(Turn::what);
        given.sort(order);
        got.sort(order);
        return new Ledger(given, got, sum(given, now) - sum(got, now));
    }

    /// A yes or a no to the owner's own question is waited for, and is no help.
    private static Set<PromiseId> answers(Book book, PersonId person) {
        return book.introductionsOf(person).stream()
                .flatMap(it ->
                        Stream.of(Introduction.What.ASKED_ONE, Introduction.What.ASKED_OTHER)
                                .map(it::answer))
                .collect(Collectors.toSet());
    }

    private static Turn turn(Encounter talk, int worth) {
        return new Turn(talk.outcome() == Outcome.HELP ? talk.note() : "", talk.at(), worth);
    }

    private static Turn kept(Promise promise) {
        return new Turn(promise.what(), promise.settled().orElse(promise.made()), 1);
    }

    private static Turn made(Book book, Introduction made, PersonId person, Instant at) {
        var to =
                made.about().stream()
                        .filter(each -> !each.equals(person))
                        .flatMap(each -> book.person(each).stream())
                        .map(each -> " to " + each.name().full())
                        .findFirst()
                        .orElse("");
        return new Turn("an introduction" + to, at, INTRODUCED);
    }

    private static double sum(List<Turn> turns, Instant now) {
        return turns.stream().mapToDouble(turn -> turn.worth() * fading(turn.at(), now)).sum();
    }

    private static double fading(Instant at, Instant now) {
        var days = Math.max(0, Duration.between(at, now).toSeconds() / 86_400.0);
        return Math.pow(2, -days / HALF_LIFE_DAYS);
    }

    /// Who might do the next thing, in a sentence.
    public String sentence() {
        if (given.isEmpty() && got.isEmpty()) return "Nothing written down yet.";
        if (Math.abs(balance) <= EVEN) return "About even.";
        return balance > 0 ? "You gave more lately." : "Nice if the next one comes from you.";
    }
}
