package pavement.paths;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.evidence.Basis;
import pavement.evidence.Few;
import pavement.evidence.Finding;
import pavement.ties.Standings;

/// The chance of a way, and why it is so, in a sentence (SCIENCE E3).
final class Telling {
    private static final double LEVEL = .8;

    private final Acquaintances known;
    private final Standings standings;
    private final Answering answering;

    Telling(Acquaintances known, Standings standings, Answering answering) {
        this.known = known;
        this.standings = standings;
        this.answering = answering;
    }

    Finding direct(PersonId target, Belief belief) {
        var tries = tries(target);
        var said =
                tries == 0
                        ? "No call or message to %s is noted; such people answer %s."
                                .formatted(called(target), about(belief.mean(), "time"))
                        : answers(target) + "; " + about(belief.mean(), "chance") + ".";
        return finding(belief, tries, said);
    }

    Finding stranger(PersonId target, Belief belief) {
        var tries = tries(target);
        var said =
                tries == 0
                        ? "In your contacts, nothing logged yet"
                        : answers(target) + ", and no talk is logged yet";
        var chance =
                tries == 0 ? "about 1 in 8 such people answers" : about(belief.mean(), "chance");
        return finding(belief, tries, said + ": " + chance + ".");
    }

    /// @param ready how ready the first broker is, and `second` how willing the second
    Finding over(
            PersonId target,
            List<PersonId> brokers,
            Function<PersonId, Optional<Belief>> ready,
            Function<PersonId, Belief> second) {
        var first = brokers.getFirst();
        var belief = ready.apply(first).orElse(Belief.SURE).and(answering.willing());
        var said = new ArrayList<String>();
        said.add(answers(first));
        var from = first;
        for (var to : hops(target, brokers)) {
            var line = known.between(from, to);
            belief = belief.and(Belief.exactly(known.chance(from, to)));
            line.map(this::because).ifPresent(said::add);
            from = to;
        }
        if (brokers.size() > 1) belief = belief.and(second.apply(brokers.getLast()));
        Goodwill.of(known.book(), first, known.day())
                .lastAsk()
                .map(on -> "you last asked " + called(first) + " " + ago(on))
                .ifPresent(said::add);
        var sentence = String.join(", ", said) + "; " + about(belief.mean(), "chance") + ".";
        return finding(belief, tries(first), sentence);
    }

    private static List<PersonId> hops(PersonId target, List<PersonId> brokers) {
        var hops = new ArrayList<>(brokers.subList(1, brokers.size()));
        hops.add(target);
        return hops;
    }

    private static Finding finding(Belief belief, long tries, String sentence) {
        return new Finding(
                belief.mean(),
                belief.within(LEVEL),
                tries,
                Answering.KAPPA / (Answering.KAPPA + tries),
                Few.label(tries),
                Basis.OBSERVED,
                sentence);
    }

    private String answers(PersonId person) {
        var tries = tries(person);
        if (tries == 0) return "How often " + called(person) + " answers is not known yet";
        var answered = standings.story(person).map(Answering::answered).orElse(0L);
        return "%s answered %d of %d %s"
                .formatted(
                        called(person),
                        answered,
                        tries,
                        tries == 1 ? "call or message" : "calls and messages");
    }

    private long tries(PersonId person) {
        return standings.story(person).map(Answering::tries).orElse(0L);
    }

    private String because(Acquaintance line) {
        var one = called(line.one());
        var other = called(line.other());
        if (line.signs().isEmpty()) return one + " may know " + other;
        var sign = line.signs().getFirst();
        var how =
                switch (sign.kind()) {
                    case INTRODUCED -> one + " and " + other + " met through one another";
                    case SAID, NOTED -> "you were told that " + one + " knows " + other;
                    case HANDED -> other + " is on the list of " + one;
                    case THREAD, MEETING -> one + " and " + other + " sat at one table";
                    case EVENT -> one + " and " + other + " were at one event";
                    case FIRM -> one + " and " + other + " work for one firm";
                    case DENIED -> one + " does not know " + other;
                };
        return line.stale() ? how + ", years ago" : how;
    }

    private String called(PersonId person) {
        return known.book().person(person).map(Person::name).map(Name::called).orElse("someone");
    }

    private String ago(LocalDate on) {
        var days = ChronoUnit.DAYS.between(on, known.day());
        if (days < 1) return "today";
        if (days < 14) return days + (days == 1 ? " day ago" : " days ago");
        return days < 60 ? days / 7 + " weeks ago" : days / 30 + " months ago";
    }

    /// "about 6 chances in 10".
    private static String about(double chance, String word) {
        var tenths = Math.min(9, Math.round(chance * 10));
        if (tenths == 0) return "less than 1 " + word + " in 10";
        return "about %d %s%s in 10".formatted(tenths, word, tenths == 1 ? "" : "s");
    }
}
