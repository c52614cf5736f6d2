package pavement.line;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.book.Ask;
import pavement.book.Stage;

/// A chip as the tables in `lines/` write it.
final class Spelled {
    private Spelled() {}

    static String of(Chip chip) {
        var text =
                switch (chip) {
                    case Chip.Who who -> "who: " + of(who.identity());
                    case Chip.Where where -> "where: " + of(where.stage());
                    case Chip.How how ->
                            "how: "
                                    + word(how.channel())
                                    + how.direction().map(to -> ", " + word(to)).orElse("");
                    case Chip.Minutes minutes -> "minutes: " + minutes.minutes();
                    case Chip.When when ->
                            "when: "
                                    + when.at()
                                            .format(
                                                    DateTimeFormatter.ofPattern(
                                                            "yyyy-MM-dd HH:mm", Locale.ROOT));
                    case Chip.Need need -> "needs: " + need.what() + whose(need.whose());
                    case Chip.Offer offer -> "offers: " + offer.what() + whose(offer.whose());
                    case Chip.Own own ->
                            (own.side() == Ask.Side.NEED ? "i need: " : "i offer: ") + own.what();
                    case Chip.Pledge pledge ->
                            (pledge.mine() ? "i will: " : "they will: ") + of(pledge);
                    case Chip.Heard heard -> "heard of: " + of(heard.of());
                    case Chip.Introduced introduced -> "introduced to: " + of(introduced.to());
                    case Chip.Through through -> "through: " + of(through.by());
                    case Chip.Sum sum -> "money: " + of(sum);
                    case Chip.Deal deal ->
                            "deal: "
                                    + deal.stand().said()
                                    + (deal.why().isEmpty() ? "" : " | " + deal.why());
                    case Chip.Came came -> "came of it: " + word(came.outcome());
                };
        return text + (chip.certainty() == Certainty.GUESSED ? " ?" : "");
    }

    private static String whose(Optional<Identity> named) {
        return named.map(who -> " | " + of(who)).orElse("");
    }

    private static String of(Identity identity) {
        return switch (identity) {
            case Identity.Known(var person) -> person.name().full();
            case Identity.OneOf(var choices) ->
                    choices.stream()
                            .map(person -> person.name().full())
                            .collect(Collectors.joining(" or "));
            case Identity.Fresh(var name, var firm) ->
                    name.full()
                            + (name.described() ? " (described)" : " (new)")
                            + (firm.isEmpty() ? "" : " of " + firm);
        };
    }

    private static String of(Stage stage) {
        return word(stage.kind()) + (stage.place().isEmpty() ? "" : ", " + stage.place());
    }

    private static String of(Chip.Pledge pledge) {
        return pledge.what()
                + pledge.due()
                        .map(day ->
                                " | "
                                        + day.format(
                                                DateTimeFormatter.ofPattern(
                                                        "EEE yyyy-MM-dd", Locale.ROOT)))
                        .orElse("")
                + pledge.at().map(time -> " " + time).orElse("")
                + pledge.channel().map(channel -> " | " + word(channel)).orElse("")
                + pledge.whom().map(whom -> " | " + of(whom)).orElse("");
    }

    private static String of(Chip.Sum sum) {
        var places = Currency.getInstance(sum.money().currency()).getDefaultFractionDigits();
        return BigDecimal.valueOf(sum.money().minor(), places).toPlainString()
                + " "
                + sum.money().currency()
                + every(sum);
    }

    private static String every(Chip.Sum sum) {
        return switch (sum.every()) {
            case ONCE -> "";
            case WEEK -> " a week";
            case MONTH -> " a month";
            case YEAR -> " a year";
        };
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
