package pavement.paths;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.PersonId;

/// What notes say about who knows whom.
///
/// @param sentences of each person's notes that may say so, before it is known who is meant
/// @param mentions of each person, from whichever note
record Told(
        Names names,
        Map<PersonId, List<Sentence>> sentences,
        Map<PersonId, List<Mention>> mentions) {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+|\\n");

    /// @param speaker whose note it is, or with whom alone the talk was
    record Sentence(String text, LocalDate on, Optional<PersonId> speaker) {}

    record Mention(PersonId one, PersonId other, boolean denied, String text, LocalDate on) {
        Sign sign() {
            return new Sign(denied ? Sign.Kind.DENIED : Sign.Kind.NOTED, on, 0, text);
        }
    }

    static Told of(Book book) {
        var sentences = new HashMap<PersonId, List<Sentence>>();
        for (var person : book.people()) {
            var said = sentences(book, person);
            if (!said.isEmpty()) sentences.put(person.id(), said);
        }
        var names = Names.of(book);
        return new Told(names, sentences, mentions(names, sentences));
    }

    /// @param touched gets everybody of whom notes say something else now
    Told renewed(Book before, Book later, Set<PersonId> changed, Set<PersonId> touched) {
        var fresh = new HashMap<PersonId, List<Sentence>>();
        var renamed = false;
        for (var id : changed) {
            var said = later.person(id).map(it -> sentences(later, it)).orElse(List.of());
            if (!said.equals(sentences.getOrDefault(id, List.of()))) fresh.put(id, said);
            renamed |=
                    !later.person(id).map(Person::name).equals(before.person(id).map(Person::name));
        }
        if (!renamed && fresh.isEmpty()) return this;
        var next = new HashMap<>(sentences);
        fresh.forEach((id, said) -> {
            if (said.isEmpty()) next.remove(id);
            else next.put(id, said);
        });
        var known = renamed ? names.renewed(before, later, changed) : names;
        var now = mentions(known, next);
        var all = new HashSet<>(now.keySet());
        all.addAll(mentions.keySet());
        for (var id : all) if (!now.getOrDefault(id, List.of()).equals(of(id))) touched.add(id);
        return new Told(known, next, now);
    }

    List<Mention> of(PersonId id) {
        return mentions.getOrDefault(id, List.of());
    }

    private static Map<PersonId, List<Mention>> mentions(
            Names names, Map<PersonId, List<Sentence>> sentences) {
        var mentions = new HashMap<PersonId, List<Mention>>();
        for (var said : sentences.values())
            for (var sentence : said)
                for (var mention : new Reader(names, sentence).mentions()) {
                    mentions.computeIfAbsent(mention.one(), _ -> new ArrayList<>()).add(mention);
                    mentions.computeIfAbsent(mention.other(), _ -> new ArrayList<>()).add(mention);
                }
        return mentions;
    }

    /// A talk with several is read once, with its first.
    private static List<Sentence> sentences(Book book, Person person) {
        var found = new ArrayList<Sentence>();
        var me = Optional.of(person.id());
        var zone = book.zone();
        if (Reader.worthReading(person.note()))
            cut(person.note(), LocalDate.ofInstant(person.origin().since(), zone), me, found);
        for (var talk : book.encountersWith(person.id()))
            if (Reader.worthReading(talk.note()) && talk.people().getFirst().equals(person.id()))
                cut(talk, zone, found);
        return found.isEmpty() ? List.of() : List.copyOf(found);
    }

    private static void cut(Encounter talk, ZoneId zone, List<Sentence> found) {
        var people = talk.people();
        var speaker =
                people.size() == 1 ? Optional.of(people.getFirst()) : Optional.<PersonId>empty();
        cut(talk.note(), LocalDate.ofInstant(talk.at(), zone), speaker, found);
    }

    private static void cut(
            String note, LocalDate on, Optional<PersonId> speaker, List<Sentence> found) {
        for (var text : SENTENCE.split(note))
            if (Reader.worthReading(text)) found.add(new Sentence(text.strip(), on, speaker));
    }
}
