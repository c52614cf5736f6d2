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
        var since = line.lasting() ? STILL : line.on();
        var said = Said.of(line.his(), since).beside(person.note()).at(place(person));
        return line.guessed() ? said.guess() : said.tagged(person.tags());
    }

    private static String place(Person person) {
        return person.first(Reach.Kind.ADDRESS).map(Reach::value).orElse("");
    }

    private void gather() {
        var written = day(person.origin().since());
        for (var ask : book.asksOf(person.id()))
            if (ask.open() && ask.side() == Ask.Side.OFFER)
                add(Line.Source.OFFER, ask.what(), day(ask.since()));
        var job = person.job();
        if (!job.title().isEmpty())
            add(
                    Line.Source.TITLE,
                    job.organisation().isEmpty()
                            ? job.title()
                            : job.title() + ", " + job.organisation(),
                    written);
        for (var each : cut(person.note()))
            heard(Line.Source.NOTE, each, false, written, Optional.empty());
        if (!person.tags().isEmpty())
            add(Line.Source.TAGS, String.join(", ", person.tags()), written);
        for (var talk : last(person.id()))
            for (var each : cut(talk.note()))
                heard(Line.Source.TALK, each, given(talk), day(talk.at()), teller(talk));
        person.met().through().ifPresent(this::toldBy);
    }

    /// What the one said who led to him, as far as it names him.
    private void toldBy(PersonId by) {
        var full = person.name().full().toLowerCase(Locale.ROOT);
        var called = person.name().called().toLowerCase(Locale.ROOT);
        for (var talk : book.encountersWith(by))
            for (var sentence : cut(talk.note())) {
                var low = sentence.toLowerCase(Locale.ROOT);
                if (low.contains(full) || whole(low, called)) {
                    var from = Math.max(low.indexOf(full), low.indexOf(called));
                    var his = OfHim.upTo(sentence, from).strip();
                    if (!his.isEmpty())
                        add(
                                Line.Source.TALK,
                                his,
                                his,
                                day(talk.at()),
                                teller(talk).or(() -> Optional.of(by)));
                }
            }
    }

    /// The owner helped him there, and was not helped as much.
    private static boolean given(Encounter talk) {
        return talk.worth().given() > talk.worth().got();
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

    private void heard(
            Line.Source source,
            String sentence,
            boolean given,
            LocalDate on,
            Optional<PersonId> told) {
        var his = OfHim.in(sentence, given);
        if (his.isBlank() || others.namedIn(sentence, person)) return;
        add(OfHim.knows(his) ? Line.Source.KNOWS : source, sentence, his, on, told);
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

    private void add(Line.Source source, String text, LocalDate on) {
        add(source, text, text, on, Optional.empty());
    }

    private void add(
            Line.Source source, String text, String his, LocalDate on, Optional<PersonId> told) {
        found.add(new Line(person.id(), source, text, his, on, told));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, book.zone());
    }
}
