package pavement.match;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
                    vp svp evp of the at for & a an in inhaber inhaberin geschäftsführer geschäftsführerin
                    gründer gründerin leiter leiterin chef chefin proprietor boss
                    """
                            .strip()
                            .split("\\s+"));

    /// What one does inside a firm: nobody asks another firm for its operations.
    private static final Set<String> INSIDE =
            Set.of(
                    """
                    operations operation business development account accounts key office store
                    shop branch site area regional region country national global international
                    deputy interim acting officer administrator administration administrative
                    admin coordinator supervisor representative specialist professional consultant
                    advisor adviser team group unit division department customer client success
                    service services support corporate strategic technical
                    commercial overall works plant shift
                    """
                            .strip()
                            .split("\\s+"));

    /// What a manager of these is asked for is to manage them.
    private static final Set<String> MANAGED =
            Set.of("project", "projects", "product", "event", "events", "property", "community");

    private static final Set<String> JOINTS =
            Set.of("of", "the", "and", "for", "in", "a", "an", "&");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[,;|/&-]+|[,;|/&-]+$");

    /// After it stands the firm: "Bookkeeper at Acme".
    private static final Pattern AT =
            Pattern.compile("\\s(?:at|@|bei)\\s", Pattern.CASE_INSENSITIVE);

    /// What one did before, or only learns: "Retired plumber", "student of law", "Law student".
    private static final Pattern NOT_HIS_TRADE =
            Pattern.compile(
                    "\\b(?:retired|former|formerly|apprentice|trainee|intern(?=\\s*$|\\s*[,;|/(&-])|im ruhestand|a\\.d\\.|i\\.r\\.|(?:student|pupil|studying|studies)(?= (?:of|at|in|for)\\b|\\s*$|\\s*[,;|/(&-]))",
                    Pattern.CASE_INSENSITIVE);

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
        var can = craft(title);
        if (can.isEmpty()) return Optional.empty();
        var firm = person.job().organisation();
        var sentence = firm.isEmpty() ? title : title + ", " + firm;
        var heard = new Ask.Heard(Optional.empty(), true, sentence);
        var since = person.origin().since();
        var ask = of(person, Ask.Side.OFFER, can.get(), since, heard);
        var answered = book.asksOf(person.id());
        if (answered.isEmpty()) return Optional.of(ask);
        // Before it was the title itself that was proposed.
        var whole = of(person, Ask.Side.OFFER, title, since, heard);
        return known(answered, ask) || known(answered, whole) ? Optional.empty() : Optional.of(ask);
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

    /// What somebody of this title can do for others, in the words of the title: "Head of Design"
    /// is of use with design, a bookkeeper as a bookkeeper. Empty where it says nothing anybody
    /// could ask for.
    static Optional<String> craft(String title) {
        if (title.isEmpty() || title.length() > LONGEST) return Optional.empty();
        var own = AT.split(title, 2)[0].strip();
        if (!telling(own) || NOT_HIS_TRADE.matcher(own).find()) return Optional.empty();
        var words = new ArrayList<>(List.of(BLANKS.split(own)));
        words.removeIf(Proposal::rank);
        while (joint(words.getFirst())) words.removeFirst();
        while (joint(words.getLast())) words.removeLast();
        var craft = EDGES.matcher(String.join(" ", words)).replaceAll("");
        return Optional.of(
                MANAGED.contains(folded(craft)) && folded(own).contains("manag")
                        ? craft + " management"
                        : craft);
    }

    private static boolean telling(String title) {
        for (var word : BETWEEN_WORDS.split(folded(title)))
            if (word.length() > 2 && !RANKS.contains(word) && !INSIDE.contains(word)) return true;
        return false;
    }

    /// A rank, or several with signs between them: "Owner/Manager,".
    private static boolean rank(String word) {
        return !joint(word)
                && List.of(BETWEEN_WORDS.split(folded(word))).stream()
                        .allMatch(part -> part.isEmpty() || RANKS.contains(part));
    }

    private static boolean joint(String word) {
        return JOINTS.contains(folded(word)) || word.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
