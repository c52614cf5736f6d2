package pavement.notation;

import java.time.LocalDate;
import java.util.Optional;
import pavement.book.Fact;
import pavement.book.Introduction;
import pavement.book.Introduction.Kind;
import pavement.book.Introduction.What;
import pavement.book.IntroductionId;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.Led;
import pavement.book.Money;

/// Who knows whom, and who is brought together:
///
/// ```text
/// 2026-08-01  introduce Dana + Omar: books for the bakery, asked 2026-08-02, agreed 2026-08-03, asked 2026-08-04
/// 2026-08-01  ask Priya for Nadia: ads for shops, asked 2026-08-02, agreed 2026-08-05
/// 2026-08-01  Dana knows Omar: from school
/// 2026-08-01  Dana does not know Omar
/// ```
final class IntroductionLine {
    private final Line line;
    private final Names names;
    private final Days days;
    private final LocalDate day;

    private IntroductionLine(Line line, Names names, Days days, LocalDate day) {
        this.line = line;
        this.names = names;
        this.days = days;
        this.day = day;
    }

    /// Empty for a line of another kind.
    static Optional<Fact> read(
            Line line, Names names, Days days, LocalDate day, String head, String body) {
        return new IntroductionLine(line, names, days, day).read(head, body);
    }

    private Optional<Fact> read(String head, String body) {
        var introduce = Line.after(head, "introduce ").flatMap(pair -> Line.cut(pair, " + "));
        var ask = Line.after(head, "ask ").flatMap(pair -> Line.cut(pair, " for "));
        if (introduce.isPresent())
            return Optional.of(steps(Kind.INTRODUCTION, introduce.get(), body));
        if (ask.isPresent()) return Optional.of(steps(Kind.REFERRAL, ask.get(), body));
        return known(head, body);
    }

    private Optional<Fact> known(String head, String body) {
        var denied = Line.cut(head, " does not know ");
        var pair = denied.or(() -> Line.cut(head, " knows "));
        var how = denied.isPresent() ? Known.How.DENIED : Known.How.SAID;
        return pair.map(both ->
                new Known(
                        new KnownId(Names.uuid("known " + line.text())),
                        names.find(line, both.before()),
                        names.find(line, both.after()),
                        how,
                        body,
                        day,
                        Optional.empty()));
    }

    private Introduction steps(Kind kind, Line.Cut both, String body) {
        var pieces = line.listed(body);
        var next =
                Introduction.idea(
                        new IntroductionId(Names.uuid("introduction " + line.text())),
                        kind,
                        names.find(line, both.before()),
                        Optional.of(names.find(line, both.after())),
                        pieces.getFirst(),
                        Optional.empty(),
                        days.noon(day));
        for (var piece : pieces.subList(1, pieces.size())) next = then(next, piece);
        return next;
    }

    private Introduction then(Introduction it, String piece) {
        var led = Line.after(piece, "led to ");
        if (led.isPresent()) return it.led(led(led.get()), it.since());
        var dated = piece.length() > 10 && Days.looksLikeOne(piece.substring(piece.length() - 10));
        var word = dated ? piece.substring(0, piece.length() - 10).strip() : piece;
        var at =
                dated ? days.noon(days.of(line, piece.substring(piece.length() - 10))) : it.since();
        return it.then(what(it, word), at);
    }

    private What what(Introduction it, String word) {
        var second = it.when(What.ONE_AGREED).isPresent();
        return switch (word) {
            case "asked" -> second ? What.ASKED_OTHER : What.ASKED_ONE;
            case "agreed" -> second ? What.OTHER_AGREED : What.ONE_AGREED;
            case "refused" -> second ? What.OTHER_REFUSED : What.ONE_REFUSED;
            case "made" -> What.MADE;
            case "met" -> What.MET;
            case "reminded" -> What.REMINDED;
            case "dropped" -> What.DROPPED;
            default -> throw line.wrong("an introduction knows no '" + word + "'");
        };
    }

    /// "a yearly contract 780 EUR".
    private Led led(String said) {
        var words = said.split(" ");
        if (words.length < 3 || !words[words.length - 1].matches("[A-Z]{3}"))
            return new Led(said, Optional.empty());
        var sum = words[words.length - 2];
        var money = new Money(line.number(sum) * 100L, words[words.length - 1]);
        return new Led(said.substring(0, said.length() - sum.length() - 5), Optional.of(money));
    }
}
