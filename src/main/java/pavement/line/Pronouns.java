package pavement.line;

import java.util.List;
import pavement.book.Name;
import pavement.book.Person;

/// "Call her" says whom only next to the talk it was said in, and a promise stands alone: there it
/// is "Call Nadia". Where somebody else is named before it in the sentence, it may be he who is
/// meant, and the words stay as they are.
final class Pronouns {
    private Pronouns() {}

    /// @param whom to whom it is promised
    static String resolved(Understood read, Chip.Pledge pledge, Person whom) {
        return whom.name().described() || beside(read, pledge)
                ? pledge.what()
                : resolved(pledge.what(), whom.name());
    }

    private static String resolved(String what, Name name) {
        var tokens = Token.in(what);
        for (var at = 1; at < tokens.size() && !tokens.get(at).capital(); at++) {
            var token = tokens.get(at);
            if (!Newcomer.OBJECTS.contains(token.low())) continue;
            var next = at + 1 < tokens.size() ? tokens.get(at + 1).low() : "";
            return Newcomer.object(tokens.get(at - 1).low(), token.low(), next)
                    ? what.substring(0, token.from()) + name.called() + what.substring(token.to())
                    : what;
        }
        return what;
    }

    /// "Introduce Ana and send her the list": something of somebody else in the same sentence.
    private static boolean beside(Understood read, Chip.Pledge pledge) {
        return read.all(Chip.Pledge.class).stream()
                .filter(each -> each.span().to() <= pledge.span().from())
                .filter(each -> names(Token.in(each.what())))
                .map(each -> read.line().substring(each.span().to(), pledge.span().from()))
                .anyMatch(between -> between.chars().noneMatch(c -> ".!?;\n".indexOf(c) >= 0));
    }

    private static boolean names(List<Token> tokens) {
        return tokens.stream().skip(1).anyMatch(Token::capital);
    }
}
