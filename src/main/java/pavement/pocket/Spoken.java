package pavement.pocket;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pavement.book.Ask;
import pavement.book.Every;
import pavement.line.Certainty;
import pavement.line.Chip;
import pavement.line.Handful;
import pavement.line.Identity;
import pavement.line.LineReader;
import pavement.line.Phrases;

/// The answer: one row for every chip, in the order of the line, of what it is, from where to where
/// it was read, `?` when that is a guess, and what it says. A row `later` names a date that only
/// the server can read.
final class Spoken {
    private final Question asked;
    private final Set<String> later = new LinkedHashSet<>();
    private final StringBuilder out = new StringBuilder();

    Spoken(Question asked) {
        this.asked = asked;
    }

    String text() {
        return text((phrase, _) -> {
            if (later.stream().noneMatch(known -> known.contains(phrase))) later.add(phrase);
            return Optional.empty();
        });
    }

    /// With another reader of dates; the server's has them all.
    String text(Phrases phrases) {
        var names = new Handful(asked.people(), asked.places());
        var read = new LineReader(names, asked.self(), phrases).read(asked.line(), asked.now());
        read.chips().forEach(this::chip);
        later.forEach(phrase -> out.append("later\t0\t0\t\t").append(phrase).append('\n'));
        return out.toString();
    }

    private void chip(Chip chip) {
        switch (chip) {
            case Chip.Who who -> row("who", who, of(who.identity()));
            case Chip.Where where ->
                    row("where", where, word(where.stage().kind()) + after(where.stage().place()));
            case Chip.How how ->
                    row("how", how, word(how.channel()) + after(how.direction().map(Spoken::word)));
            case Chip.Minutes minutes -> row("minutes", minutes, minutes.minutes() + " min");
            case Chip.When when ->
                    row(
                            "when",
                            when,
                            of(when.at().toLocalDate()) + ", " + of(when.at().toLocalTime()));
            case Chip.Need need -> row("needs", need, need.said());
            case Chip.Offer offer -> row("offers", offer, offer.said());
            case Chip.Own own ->
                    row(own.side() == Ask.Side.NEED ? "myneed" : "myoffer", own, own.what());
            case Chip.Pledge pledge -> row(pledge.mine() ? "mine" : "theirs", pledge, of(pledge));
            case Chip.Heard heard -> row("heard", heard, of(heard.of()));
            case Chip.Introduced to -> row("introduced", to, of(to.to()));
            case Chip.Through through -> row("through", through, of(through.by()));
            case Chip.Sum sum ->
                    row(
                            "money",
                            sum,
                            sum.money().minor()
                                    + " "
                                    + sum.money().currency()
                                    + every(sum.every()));
            case Chip.Deal deal -> row("deal", deal, deal.stand().said() + after(deal.why()));
            case Chip.Came came -> row("outcome", came, came.outcome().name());
        }
    }

    private static String every(Every every) {
        return switch (every) {
            case ONCE -> "";
            case WEEK -> " a week";
            case MONTH -> " a month";
            case YEAR -> " a year";
        };
    }

    private void row(String kind, Chip chip, String text) {
        out.append(kind).append('\t');
        out.append(chip.span().from()).append('\t').append(chip.span().to()).append('\t');
        out.append(chip.certainty() == Certainty.GUESSED ? "?" : "").append('\t');
        out.append(text.replace('\n', ' ').replace('\t', ' ')).append('\n');
    }

    private static String of(Identity identity) {
        return switch (identity) {
            case Identity.Known(var person) -> person.name().full();
            case Identity.OneOf(var choices) ->
                    choices.getFirst().name().full() + " (one of " + choices.size() + ")";
            case Identity.Fresh(var name, var firm) -> name.full() + after(firm) + ", new";
        };
    }

    private static String of(Chip.Pledge pledge) {
        return pledge.what()
                + after(pledge.due().map(Spoken::of))
                + after(pledge.at().map(Spoken::of))
                + after(pledge.channel().map(Spoken::word))
                + after(pledge.whom().map(Spoken::of));
    }

    private static String of(LocalDate day) {
        return capital(day.getDayOfWeek().name()).substring(0, 3)
                + " "
                + day.getDayOfMonth()
                + " "
                + capital(day.getMonth().name()).substring(0, 3);
    }

    private static String of(LocalTime time) {
        return (time.getHour() < 10 ? "0" : "")
                + time.getHour()
                + (time.getMinute() < 10 ? ":0" : ":")
                + time.getMinute();
    }

    private static String after(String text) {
        return text.isEmpty() ? "" : ", " + text;
    }

    private static String after(Optional<String> text) {
        return text.map(Spoken::after).orElse("");
    }

    private static String word(Enum<?> name) {
        return capital(name.name()).replace('_', ' ');
    }

    private static String capital(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
