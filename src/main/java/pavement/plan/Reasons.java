package pavement.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Promise;
import pavement.book.Tie;

/// Why a move is in the plan, from the numbers that put it there.
final class Reasons {
    private final LocalDate day;
    private final Instant at;
    private final Ranking ranking;

    Reasons(LocalDate day, Instant at, Ranking ranking) {
        this.day = day;
        this.at = at;
        this.ranking = ranking;
    }

    String promised(Promise promise) {
        var due = promise.due().map(this::by).orElse("");
        return "You promised: " + promise.what() + due + ".";
    }

    private String by(LocalDate due) {
        var days = ChronoUnit.DAYS.between(day, due);
        if (days == 0) return ", by today";
        if (days == 1) return ", by tomorrow";
        if (days < 0 && days > -7)
            return ", was due " + due.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return ", was due " + due;
    }

    String neglected(Candidate candidate, Optional<Integer> cadence) {
        var last = candidate.story().last().map(Encounter::at);
        var since = last.map(then -> "it has been " + span(then)).orElse("you have not spoken yet");
        return cadence.map(
                        days -> "You want to be in touch every %d days; %s.".formatted(days, since))
                .orElseGet(() ->
                        candidate
                                .story()
                                .silence(at)
                                .map(silence -> silence.sentence())
                                .orElse(since));
    }

    String explore(Candidate candidate) {
        var tries = ranking.cells().of(candidate.tie(), candidate.channel()).tries();
        return best(candidate)
                + " Also to learn: "
                + (tries == 0
                        ? "nothing like it was tried yet."
                        : "only %s so far, none for two weeks."
                                .formatted(tries == 1 ? "1 such try" : tries + " such tries"));
    }

    /// With the rule that he overruled, so that it is not forgotten.
    String putIn(Candidate candidate, Optional<Bar> overruled) {
        return "You put this in. "
                + best(candidate)
                + overruled.map(bar -> " " + bar.sentence()).orElse("");
    }

    String best(Candidate candidate) {
        var text = new StringBuilder(who(candidate)).append(": ").append(rate(candidate));
        if (ranking.fits().of(candidate.person().id()) > 0)
            text.append(", and your needs and offers match");
        candidate.story().last().ifPresent(last -> text.append("; ").append(last(last)));
        return text.append(".").toString();
    }

    private String last(Encounter last) {
        return last.by() == Initiative.THEM
                ? "they came to you last, " + span(last.at()) + " ago"
                : "last spoke " + span(last.at()) + " ago";
    }

    private static String who(Candidate candidate) {
        var strong =
                candidate.story().formerlyStrong() && candidate.tie() == Tie.DORMANT
                        ? ", formerly strong"
                        : "";
        return switch (candidate.tie()) {
                    case ACTIVE -> "Active";
                    case PASSIVE -> "Passive";
                    case DORMANT -> "Dormant";
                    case STRANGER -> "Not met yet";
                    case BLOCKED -> "Blocked";
                }
                + strong;
    }

    /// His own tries once there are three; until then those of his class and channel, and his own
    /// beside them.
    private String rate(Candidate candidate) {
        var chance = ranking.reckoned(candidate).chance();
        if (chance.own() >= 3)
            return "answered %d of your %d tries".formatted(chance.answered(), chance.own());
        var usual =
                "about %s such people %s"
                        .formatted(chance.usual().words(), answer(candidate.channel()));
        var tries = chance.tries() == 1 ? "1 try" : chance.tries() + " tries";
        var n =
                chance.tries() < 10
                        ? ", a first guess with %s of your own".formatted(tries)
                        : " (%s)".formatted(tries);
        return usual + n + own(chance);
    }

    private static String own(Reckoned.Chance chance) {
        return switch (chance.own()) {
            case 0 -> "";
            case 1 ->
                    chance.answered() == 1
                            ? ", answered your 1 try"
                            : ", 1 try without an answer yet";
            default -> ", answered %d of your %d tries".formatted(chance.answered(), chance.own());
        };
    }

    private static String answer(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> "take the call";
            case MESSAGE, REACTION, BULK -> "answer";
            case IN_PERSON, EVENT -> "say yes to meeting";
        };
    }

    private String span(Instant then) {
        var days = Duration.between(then, at).toDays();
        if (days < 1) return "less than a day";
        if (days < 60) return days == 1 ? "1 day" : days + " days";
        if (days < 730) return Math.round(days / 30.44) + " months";
        return days / 365 + " years";
    }
}
