package pavement.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads texts and compares them: the thesaurus, what the owner taught, and the vectors of his
/// model, if he has one. Never changes, but for the vectors, of which more come.
public final class Meaning {
    private final Thesaurus thesaurus;
    private final Words words;
    private final Lexicon lexicon;
    private final List<Group> groups;
    private final Phrases phrases;
    private final Kin kin;
    private final Vectors vectors;

    private Meaning(
            Thesaurus thesaurus,
            Lexicon lexicon,
            Words words,
            List<Group> groups,
            Phrases phrases,
            Kin kin,
            Vectors vectors) {
        this.thesaurus = thesaurus;
        this.lexicon = lexicon;
        this.words = words;
        this.groups = groups;
        this.phrases = phrases;
        this.kin = kin;
        this.vectors = vectors;
    }

    public static Meaning of(Thesaurus thesaurus, List<Alias> aliases) {
        return of(thesaurus, Lexicon.read(Thesaurus.resource("words.txt").lines()), aliases);
    }

    private static Meaning of(Thesaurus thesaurus, Lexicon lexicon, List<Alias> aliases) {
        var groups = thesaurus.with(aliases);
        var words = new Words(lexicon);
        return new Meaning(
                thesaurus,
                lexicon,
                words,
                groups,
                new Phrases(groups, words),
                Kin.of(groups, aliases),
                Vectors.NONE);
    }

    /// With the shipped thesaurus and nothing else; read when it is first asked for, and once.
    public static Meaning shipped() {
        return Shipped.MEANING;
    }

    private static final class Shipped {
        private static final Meaning MEANING = of(Thesaurus.shipped(), List.of());
    }

    /// With what a model of the owner's makes of the texts.
    public Meaning with(Vectors model) {
        return new Meaning(thesaurus, lexicon, words, groups, phrases, kin, model);
    }

    /// With what the owner taught, which takes the place of what was taught before.
    public Meaning taught(List<Alias> aliases) {
        return aliases.isEmpty() ? this : of(thesaurus, lexicon, aliases).with(vectors);
    }

    /// How well an offer serves a need, before anything is known of other offers.
    public Likeness likeness(Said need, Said offer, LocalDate today) {
        return new Scoring(this, Rarity.beside(phrases)).likeness(need(need), offer(offer), today);
    }

    /// A thing that a text names.
    ///
    /// @param name as a person says it
    /// @param denied named to say that it is not so
    public record Mention(String name, Span span, boolean denied) {}

    /// What the thesaurus recognises in a text, in its order.
    public List<Mention> mentions(String text) {
        return reading(text).things().stream()
                .sorted(java.util.Comparator.comparingInt(thing -> thing.span().from()))
                .map(thing ->
                        new Mention(
                                name(thing.group()),
                                thing.span(),
                                thing.voice() == Denials.Voice.DENIED))
                .toList();
    }

    Entry need(Said said) {
        return new Entry(said, wanted(said.text()), NOTHING, tags(said.tags()), point(said));
    }

    Entry offer(Said said) {
        return new Entry(
                said, reading(said.text()), reading(said.beside()), tags(said.tags()), point(said));
    }

    Point point(Said said) {
        return vectors.of(said.text());
    }

    /// What the thesaurus knows is a thing: "only in Excel" is no place.
    private boolean place(String word) {
        return words.of(word).stream().allMatch(each -> phrases.with(each.stem()) == 0);
    }

    static final Reading NOTHING = new Reading(List.of(), List.of(), 0, "", Bounds.NONE);

    Reading reading(String text) {
        if (text.isBlank()) return NOTHING;
        var read = words.of(text);
        return reading(text, read, Denials.of(read, lexicon));
    }

    private Reading reading(String text, List<Word> read, Denials.Voice[] voices) {
        return Reading.of(
                read,
                voices,
                narrow(phrases.in(read, voices), voices),
                Tongues.of(read, lexicon),
                Bounds.of(text, this::place));
    }

    /// A "trade mark attorney" is no attorney for everything: what is wider and stands beside its
    /// own kind only says what that is.
    private List<Phrases.Found> narrow(List<Phrases.Found> found, Denials.Voice[] voices) {
        if (found.size() < 2) return found;
        var narrow = new ArrayList<Phrases.Found>(found.size());
        for (var wide : found) if (!within(found, wide, voices)) narrow.add(wide);
        return narrow;
    }

    private boolean within(List<Phrases.Found> found, Phrases.Found wide, Denials.Voice[] voices) {
        for (var kind : found)
            if (kind.touches(wide) && kind.of(voices) && kindOf(kind, wide)) return true;
        return false;
    }

    private boolean kindOf(Phrases.Found kind, Phrases.Found wide) {
        var step = kin.between(wide.group(), kind.group());
        return step.relation() == Relation.KIND_OF && step.weight() > 0;
    }

    /// In a need everything is wanted.
    Reading wanted(String text) {
        var read = words.of(text);
        var voices = Denials.of(read, lexicon);
        for (var at = 0; at < voices.length; at++)
            if (voices[at] == Denials.Voice.WANTED) voices[at] = Denials.Voice.SAID;
        return reading(text, read, voices);
    }

    /// As they are compared.
    Set<String> tags(Set<String> tags) {
        if (tags.isEmpty()) return Set.of();
        return tags.stream().map(this::tag).collect(Collectors.toUnmodifiableSet());
    }

    /// As tags are compared.
    String tag(String tag) {
        var stems = words.of(tag).stream().map(Word::stem).collect(Collectors.joining(" "));
        return stems.isEmpty() ? tag.strip().toLowerCase(Locale.ROOT) : stems;
    }

    String name(int group) {
        return groups.get(group).name();
    }

    Words words() {
        return words;
    }

    Kin kin() {
        return kin;
    }

    Phrases phrases() {
        return phrases;
    }

    Vectors vectors() {
        return vectors;
    }
}
