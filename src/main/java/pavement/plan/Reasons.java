package pavement.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Initiative;
import pavement.book.Job;
import pavement.book.Promise;
import pavement.book.Tie;

/// Why a move is in the plan, from the numbers that put it there.
final class Reasons {
    private final Frame frame;
    private final Ranking ranking;

    Reasons(Frame frame, Ranking ranking) {
        this.frame = frame;
        this.ranking = ranking;
    }

    String promised(Promise promise) {
        var due = promise.due().map(this::by).orElse("");
        return "You promised: " + promise.what() + due + ".";
    }

    private String by(LocalDate due) {
        var days = ChronoUnit.DAYS.between(frame.day(), due);
        if (days == 0) return ", by today";
        if (days == 1) return ", by tomorrow";
        if (days < 0 && days > -7)
            return ", was due " + due.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return ", was due " + due;
    }

    String neglected(Candidate candidate, Optional<Integer> cadence) {
        var last = candidate.story().last().map(Encounter::at);
        var since =
                last.map(then ->
                                days(then) == 0
                                        ? "you spoke earlier today"
                                        : "it has been " + span(days(then)))
                        .orElse("you have not spoken yet");
        return cadence.map(
                        days -> "You want to be in touch every %d days; %s.".formatted(days, since))
                .orElseGet(() ->
                        candidate
                                .story()
                                .silence(frame.made())
                                .flatMap(silence -> last.map(then -> silence.sentence(days(then))))
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
                + known(candidate)
                + overruled.map(bar -> " " + bar.sentence()).orElse("");
    }

    String best(Candidate candidate) {
        return known(candidate) + drawn(candidate);
    }

    /// Of somebody whom the draw did not choose.
    String known(Candidate candidate) {
        var text = new StringBuilder(who(candidate)).append(": ").append(rate(candidate));
        if (ranking.fits().of(candidate.person().id()) > 0)
            text.append(", and your needs and offers match");
        candidate.story().last().ifPresent(last -> text.append("; ").append(last(last)));
        return text.append(".").toString();
    }

    /// Where nothing that is known tells people apart, the draw does.
    private String drawn(Candidate candidate) {
        var alike = ranking.alike(candidate);
        return alike < 3
                ? ""
                : " Of %d worth the same, today’s draw took this one.".formatted(alike);
    }

    private String last(Encounter last) {
        return last.by() == Initiative.THEM
                ? "they came to you last, " + ago(last.at())
                : "last spoke " + ago(last.at());
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
                    case STRANGER -> "Not met yet" + job(candidate.person().job());
                    case BLOCKED -> "Blocked";
                }
                + strong;
    }

    private static String job(Job job) {
        return Stream.of(job.title(), job.organisation())
                .filter(each -> !each.isBlank())
                .reduce((title, organisation) -> title + ", " + organisation)
                .map(" (%s)"::formatted)
                .orElse("");
    }

    /// His own tries once there are three; until then those of his class and channel, and beside
    /// them his own, which are counted over all channels.
    private String rate(Candidate candidate) {
        var chance = ranking.reckoned(candidate).chance();
        if (chance.own() >= 3)
            return "answered %d of your %d tries".formatted(chance.answered(), chance.own());
        var usual =
                "about %s such people %s"
                        .formatted(chance.usual().words(), answer(candidate.channel()));
        return usual
                + tried(candidate.channel(), chance.tries())
                + own(candidate.person().name().called(), chance);
    }

    /// How many tries such a rate rests on; of none it is not said that they came before.
    private static String tried(Channel channel, long tries) {
        var with = "by %s with such people".formatted(Saying.word(channel));
        if (tries == 0) return " (a first guess, none tried %s yet)".formatted(with);
        return tries < 10
                ? " (a first guess, after %s %s)".formatted(Saying.tries(tries), with)
                : " (%s)".formatted(Saying.tries(tries));
    }

    private static String own(String name, Reckoned.Chance chance) {
        return switch (chance.own()) {
            case 0 -> "";
            case 1 ->
                    chance.answered() == 1
                            ? ", and %s answered the 1 try you made in all".formatted(name)
                            : ", and your 1 try with %s has no answer yet".formatted(name);
            default ->
                    ", and %s answered %d of your %d tries in all"
                            .formatted(name, chance.answered(), chance.own());
        };
    }

    private static String answer(Channel channel) {
        return switch (channel) {
            case CALL, VIDEO -> "take the call";
            case MESSAGE, REACTION, BULK -> "answer";
            case IN_PERSON, EVENT -> "say yes to meeting";
        };
    }

    /// Days of the calendar, as everywhere: yesterday evening is a day ago this morning.
    private long days(Instant then) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(then, frame.zone()), frame.day());
    }

    private String ago(Instant then) {
        var days = days(then);
        return days == 0 ? "earlier today" : span(days) + " ago";
    }

    private static String span(long days) {
        if (days < 60) return days == 1 ? "1 day" : days + " days";
        if (days < 730) return Math.round(days / 30.44) + " months";
        return days / 365 + " years";
    }
}
