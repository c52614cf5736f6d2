package pavement.match;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Person;

/// A need or an offer that was read somewhere and that the owner has not answered yet.
public final class Proposal {
    /// Longer is no title.
    private static final int LONGEST = 120;

    /// Ranks, and what one is to a firm: they say nothing of what he can do for others.
    private static final Set<String> RANKS =
            Set.of(
                    """
                    owner founder cofounder co-founder ceo cto cfo coo cmo president chairman
                    chairwoman chair director manager partner principal head lead senior junior
                    associate assistant intern student retired freelance freelancer self-employed
                    employee staff member board vice executive entrepreneur managing general and
                    of the at for & a an in inhaber inhaberin geschäftsführer geschäftsführerin
                    gründer gründerin leiter leiterin chef chefin proprietor boss
                    """
                            .strip()
                            .split("\\s+"));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}&-]+");

    private Proposal() {}

    /// The same words of the same person are one proposal, on every device.
    public static Ask of(
            Person person, Ask.Side side, String what, Instant since, Ask.Heard heard) {
        var name = "proposed " + person.id() + " " + side + " " + folded(what);
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Ask(
                        new AskId(id),
                        side,
                        Optional.of(person.id()),
                        what,
                        since,
                        Optional.empty(),
                        true)
                .heard(heard);
    }

    /// What his title says he can do; as old as it was brought in. Empty once it was answered.
    public static Optional<Ask> title(Book book, Person person) {
        var title = person.job().title();
        if (!telling(title)) return Optional.empty();
        var firm = person.job().organisation();
        var sentence = firm.isEmpty() ? title : title + ", " + firm;
        var heard = new Ask.Heard(Optional.empty(), true, sentence);
        var ask = of(person, Ask.Side.OFFER, title, person.origin().since(), heard);
        return known(book.asksOf(person.id()), ask) ? Optional.empty() : Optional.of(ask);
    }

    /// Said, closed or refused before: it is not proposed again.
    public static boolean known(List<Ask> answered, Ask ask) {
        return answered.stream()
                .anyMatch(each -> each.id().equals(ask.id()) || key(each).equals(key(ask)));
    }

    /// By which two are the same.
    public static String key(Ask ask) {
        return ask.side() + " " + folded(ask.what());
    }

    private static boolean telling(String title) {
        if (title.isEmpty() || title.length() > LONGEST) return false;
        for (var word : BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT)))
            if (word.length() > 2 && !RANKS.contains(word)) return true;
        return false;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
