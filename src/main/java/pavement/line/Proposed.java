package pavement.line;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Person;
import pavement.book.Self;
import pavement.match.Proposal;

/// What somebody's title and the notes about him say he needs or can give, and the owner has not
/// answered yet. Nothing is invented: what is proposed are words he wrote, or an imported title,
/// each with the sentence it was read from.
public final class Proposed {
    /// Of the notes of talks, the newest so many.
    private static final int TALKS = 20;

    /// More of one person would be a form to fill.
    private static final int MOST = 4;

    /// Longer is a story, not a wish.
    private static final int LONGEST = 120;

    /// A note of any length is looked at this far.
    private static final int READ = 4000;

    private static final Set<String> GETTING =
            Set.of(
                    "find", "hire", "buy", "sell", "rent", "get", "learn", "borrow", "lease",
                    "swap");

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…。])\\s+|[\\n\\r;]+");

    /// "Brother offers plumbing" is said of the brother.
    private static final Pattern OF_KIN =
            Pattern.compile(
                    "^(?:(?:best|old|good|close|older|younger) )?(?:friend|brother|sister|cousin|wife|husband|colleague|neighbou?r|son|daughter|flatmate|nephew|niece|uncle|aunt|mother|father|mum|mom|dad|boss|landlord|partner|boyfriend|girlfriend)(?:-in-law)?(?: \\p{Lu}\\p{L}+)? (?:is|does|has|had|can|could|\\p{Ll}{2,}s)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Book book;
    private final Person person;
    private final LineReader reader;
    private final List<Ask> answered;
    private final Set<String> sentences;
    private final Map<String, Ask> found = new LinkedHashMap<>();

    private final List<String> worthReading = new ArrayList<>();

    /// What newer texts say that he does not need or offer.
    private final List<Denied> denied = new ArrayList<>();

    private Proposed(Book book, Person person, Self self) {
        this.book = book;
        this.person = person;
        this.reader = new LineReader(new Handful(List.of(person), List.of()), self, Phrases.NONE);
        this.answered = book.asksOf(person.id());
        this.sentences = new HashSet<>();
        for (var ask : answered) sentences.add(folded(ask.heard().sentence()));
    }

    /// The newest talks before the note, the note before the title.
    public static List<Ask> of(Book book, Person person, Self self, Instant now) {
        return read(book, person, self, now).asks();
    }

    /// @param sentences how many of them were worth reading; the rest cost next to nothing
    record Read(List<Ask> asks, int sentences) {}

    static Read read(Book book, Person person, Self self, Instant now) {
        var proposed = new Proposed(book, person, self);
        proposed.talks();
        proposed.read(person.note(), Optional.empty(), now);
        Proposal.title(book, person).ifPresent(proposed::add);
        return new Read(
                proposed.found.values().stream().limit(MOST).toList(),
                proposed.worthReading.size());
    }

    private void talks() {
        book.encountersWith(person.id()).reversed().stream()
                .limit(TALKS)
                .filter(talk -> talk.people().size() == 1)
                .forEach(this::talk);
    }

    private void talk(Encounter talk) {
        if (read(talk.id())) denied.addAll(Denied.in(shortened(talk.note())));
        else read(talk.note(), Optional.of(talk), talk.at());
    }

    /// What was heard in it has been taken from its note, and the rest was refused.
    private boolean read(EncounterId talk) {
        return answered.stream().anyMatch(ask -> ask.from().equals(Optional.of(talk)));
    }

    private static String shortened(String note) {
        return note.length() > READ ? note.substring(0, READ) : note;
    }

    /// A sentence, and how it was come by.
    ///
    /// @param from where it starts in the text
    /// @param denied what the text takes back, wherever it says so
    private record Sentence(
            String text, int from, List<Denied> denied, Optional<Encounter> talk, Instant at) {}

    private void read(String note, Optional<Encounter> talk, Instant at) {
        var text = shortened(note);
        var here = Denied.in(text);
        var now = LocalDateTime.ofInstant(at, book.zone());
        var from = 0;
        for (var each : SENTENCES.split(text)) {
            from = text.indexOf(each, from);
            var sentence = new Sentence(each.strip(), from, here, talk, at);
            if (Cue.wished(each)
                    && !sentences.contains(folded(each))
                    && !OF_KIN.matcher(sentence.text()).find()) {
                worthReading.add(sentence.text());
                reader.wishes(sentence.text(), now)
                        .chips()
                        .forEach(chip -> propose(chip, sentence));
            }
        }
        denied.addAll(here);
    }

    private void propose(Chip chip, Sentence sentence) {
        switch (chip) {
            case Chip.Need need -> {
                if (his(need.whose()) && !intended(sentence.text(), need))
                    add(Ask.Side.NEED, need.what(), sentence);
            }
            case Chip.Offer offer -> {
                if (his(offer.whose())) add(Ask.Side.OFFER, offer.what(), sentence);
            }
            case Chip.Who _,
                    Chip.Where _,
                    Chip.How _,
                    Chip.When _,
                    Chip.Minutes _,
                    Chip.Pledge _,
                    Chip.Own _,
                    Chip.Heard _,
                    Chip.Introduced _,
                    Chip.Through _,
                    Chip.Came _,
                    Chip.Sum _,
                    Chip.Deal _ -> {}
        }
    }

    /// Of whom else it may be said, it is not his.
    private boolean his(Optional<Identity> whose) {
        return whose.filter(who -> !who.equals(new Identity.Known(person))).isEmpty();
    }

    /// "Wants to hear how it goes" is a plan, "wants to hire a cook" a need.
    private static boolean intended(String sentence, Chip.Need need) {
        var before = folded(sentence.substring(0, need.span().from()));
        var verb = folded(need.what()).split("\\s+", 2)[0];
        return before.endsWith(" to") && !GETTING.contains(verb);
    }

    private void add(Ask.Side side, String what, Sentence sentence) {
        if (what.length() > LONGEST || what.chars().noneMatch(Character::isLetter)) return;
        var back =
                denied.stream().anyMatch(each -> each.takesBack(side, what, -1))
                        || sentence.denied().stream()
                                .anyMatch(each -> each.takesBack(side, what, sentence.from()));
        if (back) return;
        var heard = new Ask.Heard(Optional.empty(), false, sentence.text());
        var ask = Proposal.of(person, side, what, sentence.at(), heard);
        add(sentence.talk().map(from -> from(ask, from.id())).orElse(ask));
    }

    private static Ask from(Ask ask, EncounterId talk) {
        return new Ask(
                ask.id(),
                ask.side(),
                ask.whose(),
                ask.what(),
                ask.since(),
                Optional.of(talk),
                ask.state(),
                ask.detail(),
                ask.heard(),
                ask.confidential());
    }

    private void add(Ask ask) {
        if (!Proposal.known(answered, ask) && answered.stream().noneMatch(each -> says(each, ask)))
            found.putIfAbsent(Proposal.key(ask), ask);
    }

    /// Most of it was said in other words.
    private static boolean says(Ask said, Ask ask) {
        var words = Alike.common(ask.what(), ask.what());
        return said.side() == ask.side()
                && words > 0
                && Alike.common(said.what(), ask.what()) * 2 >= words;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
