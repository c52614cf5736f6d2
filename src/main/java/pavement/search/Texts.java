package pavement.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.Reach;

/// What is searched of a person, by where it stands. The order is the order of worth: a name before
/// a note.
enum Texts {
    NAME(8, Texts.NAME_FIELD, "") {
        @Override
        Stream<String> of(Book book, Person person) {
            var name = person.name();
            return Stream.of(name.full(), name.given(), name.family(), name.nickname());
        }
    },
    MAIL(5, Texts.MAIL_FIELD, "") {
        @Override
        Stream<String> of(Book book, Person person) {
            return reaches(person, Reach.Kind.EMAIL);
        }
    },
    JOB(3, Texts.SHORT_FIELD, "") {
        @Override
        Stream<String> of(Book book, Person person) {
            return Stream.of(person.job().organisation(), person.job().title());
        }
    },
    ASK(3, Texts.SHORT_FIELD, "") {
        @Override
        Stream<String> of(Book book, Person person) {
            return book.asksOf(person.id()).stream().map(ask -> verb(ask) + ask.what());
        }
    },
    TAG(3, Texts.SHORT_FIELD, "tagged ") {
        @Override
        Stream<String> of(Book book, Person person) {
            return person.tags().stream();
        }
    },
    STAGE(2.5f, Texts.SHORT_FIELD, "met at ") {
        @Override
        Stream<String> of(Book book, Person person) {
            var stage = person.met().stage();
            return Stream.of(stage.place(), stage.place().isEmpty() ? Words.of(stage.kind()) : "");
        }
    },
    NOTE(1.5f, Texts.LONG_FIELD, "") {
        @Override
        Stream<String> of(Book book, Person person) {
            return Stream.of(person.note());
        }
    },
    PLACE(1.5f, Texts.SHORT_FIELD, "") {
        @Override
        Stream<String> of(Book book, Person person) {
            return Stream.concat(
                    reaches(person, Reach.Kind.ADDRESS), reaches(person, Reach.Kind.URL));
        }
    },
    TALK(1, Texts.LONG_FIELD, "") {
        @Override
        Stream<String> of(Book book, Person person) {
            return book.encountersWith(person.id()).reversed().stream()
                    .flatMap((Encounter each) -> Stream.of(each.note(), each.stage().place()));
        }
    };

    /// Few fields, so that a word asks few questions.
    static final String NAME_FIELD = "name";

    static final String MAIL_FIELD = "mail";
    static final String SHORT_FIELD = "short";
    static final String LONG_FIELD = "long";
    private static final int AROUND = 40;

    final float weight;
    final String field;
    private final String before;

    Texts(float weight, String field, String before) {
        this.weight = weight;
        this.field = field;
        this.before = before;
    }

    abstract Stream<String> of(Book book, Person person);

    /// Digits of his phones, from each of them on, so that any last digits find him.
    static List<String> digits(Person person) {
        return person.reaches().stream()
                .filter(reach -> reach.kind() == Reach.Kind.PHONE)
                .flatMap(reach -> Stream.of(digits(reach.value()), digits(reach.key())))
                .distinct()
                .flatMap(Texts::tails)
                .distinct()
                .toList();
    }

    static String digits(String text) {
        return text.chars()
                .filter(each -> each >= '0' && each <= '9')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// Without the zeros that stand for "abroad" or "elsewhere in the country", which a number in
    /// E.164 has not.
    static String bare(String digits) {
        return digits.replaceFirst("^0{1,2}(?=\\d{2})", "");
    }

    private static Stream<String> tails(String digits) {
        var tails = new ArrayList<String>();
        for (var from = 0; from + 4 <= digits.length(); from++) tails.add(digits.substring(from));
        return tails.stream();
    }

    /// Where the words stand, when they are not all in his name: one line, cut around the first of
    /// them.
    static Optional<String> why(Book book, Person person, List<String> words) {
        var missing = new LinkedHashMap<String, String>();
        for (var word : words) missing.put(word, word);
        for (var text : values()) {
            for (var part : text.of(book, person).filter(each -> !each.isBlank()).toList()) {
                var folded = Fold.of(part);
                var here =
                        missing.keySet().stream()
                                .filter(word -> Fold.starts(folded, word) >= 0)
                                .toList();
                if (here.isEmpty()) continue;
                if (text != NAME)
                    return Optional.of(
                            text.before + cut(part, Fold.starts(folded, here.getFirst())));
                here.forEach(missing::remove);
                if (missing.isEmpty()) return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String cut(String text, int at) {
        var line = text.replace('\n', ' ');
        if (line.length() <= 2 * AROUND) return line;
        var from = Math.max(0, Math.min(at, line.length()) - AROUND);
        var until = Math.min(line.length(), from + 2 * AROUND);
        if (from > 0) from = line.indexOf(' ', from) + 1;
        return (from > 0 ? "…" : "")
                + line.substring(from, Math.max(from, until))
                + (until < line.length() ? "…" : "");
    }

    private static Stream<String> reaches(Person person, Reach.Kind kind) {
        return person.reaches().stream().filter(reach -> reach.kind() == kind).map(Reach::value);
    }

    private static String verb(Ask ask) {
        return ask.side() == Ask.Side.NEED ? "needs " : "offers ";
    }
}
