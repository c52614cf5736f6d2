package pavement.find;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.meaning.Said;

/// All that is written about one person and may prove what he can do.
final class Lines {
    /// Of talks only the last ones are read: what somebody could do years ago is in them too.
    private static final int TALKS = 12;

    private static final int LONGEST = 280;

    /// A job is held to be his until it is written otherwise; it does not fade with the day it was
    /// written on.
    private static final LocalDate STILL = LocalDate.of(9999, 12, 31);

    /// What somebody looks for is not what he can, and what his friend does neither.
    private static final Pattern NOT_HIS =
            Pattern.compile(
                    "\\b(?:(?:my|his|her|their) (?:friend|brother|sister|cousin|wife|husband|colleague|neighbou?r|son|daughter|flatmate)|needs?|needed|wants?|wanted|ask(?:s|ed) (?:for|about)|look(?:s|ed|ing) for|search(?:es|ed|ing) for|wishes for)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// What all of these begin with: most words of a note are passed over by it.
    private static final String FIRST = "mhtnwalsMHTNWALS";

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|;\\s+|\\n");

    private final Book book;
    private final Others others;
    private final Person person;
    private final LinkedHashSet<Line> found = new LinkedHashSet<>();

    private Lines(Book book, Others others, Person person) {
        this.book = book;
        this.others = others;
        this.person = person;
    }

    static List<Line> of(Book book, Others others, Person person) {
        var lines = new Lines(book, others, person);
        lines.gather();
        return List.copyOf(lines.found);
    }

    /// As it is compared with a need.
    static Said said(Line line, Person person) {
        var since = line.guessed() ? STILL : line.on();
        var said = Said.of(line.text(), since).beside(person.note()).at(place(person));
        return line.guessed() ? said.guess() : said.tagged(person.tags());
    }

    private static String place(Person person) {
        return person.first(Reach.Kind.ADDRESS).map(Reach::value).orElse("");
    }

    private void gather() {
        var written = day(person.origin().since());
        for (var ask : book.asksOf(person.id()))
            if (ask.open() && ask.side() == Ask.Side.OFFER)
                add(Line.Source.OFFER, ask.what(), day(ask.since()), Optional.empty());
        var job = person.job();
        if (!job.title().isEmpty())
            add(
                    Line.Source.TITLE,
                    job.organisation().isEmpty()
                            ? job.title()
                            : job.title() + ", " + job.organisation(),
                    written,
                    Optional.empty());
        sentences(person.note(), Line.Source.NOTE, written, Optional.empty());
        if (!person.tags().isEmpty())
            add(Line.Source.TAGS, String.join(", ", person.tags()), written, Optional.empty());
        for (var talk : last(person.id()))
            if (!talk.note().isBlank())
                sentences(talk.note(), Line.Source.TALK, day(talk.at()), teller(talk));
        person.met().through().ifPresent(this::toldBy);
    }

    /// What the one said who led to him, as far as it names him.
    private void toldBy(PersonId by) {
        var full = person.name().full().toLowerCase(Locale.ROOT);
        var called = person.name().called().toLowerCase(Locale.ROOT);
        for (var talk : book.encountersWith(by))
            for (var sentence : cut(talk.note())) {
                var low = sentence.toLowerCase(Locale.ROOT);
                if (low.contains(full) || whole(low, called))
                    his(sentence, Math.max(low.indexOf(full), low.indexOf(called)))
                            .ifPresent(his ->
                                    add(
                                            Line.Source.TALK,
                                            his,
                                            day(talk.at()),
                                            teller(talk).or(() -> Optional.of(by))));
            }
    }

    /// Of what was told of him from there on: as far as it says what he is, and not what he needs.
    private static Optional<String> his(String sentence, int from) {
        var needs = notHis(sentence, from);
        if (needs < 0) return Optional.of(sentence);
        var before = sentence.substring(0, needs);
        var end = Math.max(before.lastIndexOf(','), before.lastIndexOf(" and "));
        return end > from ? Optional.of(before.substring(0, end).strip()) : Optional.empty();
    }

    private static boolean whole(String text, String word) {
        var at = text.indexOf(word);
        if (word.length() < 3 || at < 0) return false;
        var end = at + word.length();
        return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private List<Encounter> last(PersonId id) {
        var all = book.encountersWith(id);
        return all.subList(Math.max(0, all.size() - TALKS), all.size()).reversed();
    }

    private static Optional<PersonId> teller(Encounter talk) {
        return talk.people().size() == 1 ? Optional.of(talk.people().getFirst()) : Optional.empty();
    }

    private void sentences(String note, Line.Source source, LocalDate on, Optional<PersonId> told) {
        for (var each : cut(note))
            if (notHis(each, 0) < 0 && !others.namedIn(each, person)) add(source, each, on, told);
    }

    /// Where it first says so from there on; negative where it does not.
    private static int notHis(String sentence, int from) {
        var matcher = NOT_HIS.matcher(sentence).useTransparentBounds(true);
        var within = false;
        for (var at = from; at < sentence.length(); at++) {
            var letter = sentence.charAt(at);
            if (!within
                    && FIRST.indexOf(letter) >= 0
                    && matcher.region(at, sentence.length()).lookingAt()) return at;
            within = letter < 128 && Character.isLetterOrDigit(letter);
        }
        return -1;
    }

    private static List<String> cut(String note) {
        if (note.isBlank()) return List.of();
        var cut = new ArrayList<String>();
        for (var each : several(note) ? SENTENCE.split(note) : new String[] {note})
            if (each.strip().length() > 2)
                cut.add(each.strip().substring(0, Math.min(each.strip().length(), LONGEST)));
        return List.copyOf(cut);
    }

    /// Most notes are one sentence, which is seen sooner than the pattern finds nothing.
    private static boolean several(String note) {
        for (var at = 0; at < note.length() - 1; at++)
            if (".!?;\n".indexOf(note.charAt(at)) >= 0) return true;
        return false;
    }

    private void add(Line.Source source, String text, LocalDate on, Optional<PersonId> told) {
        found.add(new Line(person.id(), source, text, on, told));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, book.zone());
    }
}
