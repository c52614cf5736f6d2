package pavement.line;

import static pavement.line.FolkWords.ALSO_WORDS;
import static pavement.line.FolkWords.BEFORE;
import static pavement.line.FolkWords.DENIED;
import static pavement.line.FolkWords.DOES;
import static pavement.line.FolkWords.GIFT;
import static pavement.line.FolkWords.GIVEN;
import static pavement.line.FolkWords.KINDS_OF_PERSON;
import static pavement.line.FolkWords.NO_NAME;
import static pavement.line.FolkWords.PARTICLES;
import static pavement.line.FolkWords.SMALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.Name;

/// Who it was with: people of the book, new names, and the nameless ("guy with the bread stall").
final class Folks {
    private static final int LONGEST = 4;

    private final Reading line;
    private final Described described;

    Folks(Reading line) {
        this.line = line;
        this.described = new Described(line, this);
    }

    /// @param to the token after the last one of the name
    record Named(int from, int to, Identity identity, boolean guessed) {}

    void find() {
        var found = new ArrayList<Named>();
        for (var at = 0; at < line.size(); at++) {
            if (!line.free(at)) continue;
            var named = somebody(at, found);
            if (named.isEmpty()) continue;
            found.add(named.get());
            at = named.get().to() - 1;
        }
        if (found.isEmpty()) lone().ifPresent(found::add);
        for (var named : found) keep(named, found);
    }

    /// When nobody else is named: somebody of the book in passing, or two capitalised words that
    /// are a part of a sentence of their own ("Signed! Curtis Yoo").
    private Optional<Named> lone() {
        for (var at = 0; at < line.size(); at++) {
            if (!line.starts(at) || !line.free(at)) continue;
            var named =
                    name(at, line.size())
                            .filter(found ->
                                    found.to() - found.from() >= 2 && line.softly(found.to()));
            if (named.isPresent())
                return named.map(
                        found -> new Named(found.from(), found.to(), found.identity(), true));
        }
        for (var at = 0; at < line.size(); at++) {
            var named =
                    line.capital(at) && !ALSO_WORDS.contains(line.low(at))
                            ? known(at, line.size())
                            : Optional.<Named>empty();
            if (named.isPresent())
                return named.map(
                        found -> new Named(found.from(), found.to(), found.identity(), true));
        }
        return Optional.empty();
    }

    private void keep(Named named, List<Named> all) {
        var before = all.stream().takeWhile(other -> other.from() != named.from()).toList();
        var twice = before.stream().anyMatch(other -> same(other, named));
        line.take(named.from(), named.to());
        if (!twice && !(spokenOf(named) && !before.isEmpty()))
            line.add(
                    new Chip.Who(
                            line.span(named.from(), named.to()),
                            Certainty.guessedIf(named.guessed()),
                            named.identity()));
    }

    /// "Kira" after "Kira Kowalski" is she, however many Kiras there are; "and Kira" is another.
    private boolean same(Named before, Named named) {
        var shorter =
                named.to() - named.from() == 1
                        && before.to() - before.from() > 1
                        && line.low(before.from()).equals(line.low(named.from()))
                        && !Set.of("and", "&", "with", ",").contains(line.low(named.from() - 1));
        return shorter || before.identity().shown().equals(named.identity().shown());
    }

    /// "Zed Alpha knows Yan Beta", of somebody who was only heard of: he was not there.
    private boolean spokenOf(Named named) {
        if (!line.low(named.to()).equals("knows")) return false;
        return switch (named.identity()) {
            case Identity.Known(var person) -> person.origin().ghost();
            case Identity.Fresh fresh ->
                    line.chips().stream()
                            .anyMatch(chip ->
                                    chip instanceof Chip.Heard heard
                                            && heard.of().shown().equals(fresh.shown()));
            case Identity.OneOf _ -> false;
        };
    }

    private Optional<Named> somebody(int at, List<Named> before) {
        if (DENIED.contains(line.low(at - 1))) return Optional.empty();
        if (cued(at, before))
            return name(at, line.size()).or(() -> described.at(at)).or(() -> small(at));
        if (at == 0 || line.starts(at)) {
            if (at == 0) {
                var first =
                        name(at, line.size())
                                .filter(named -> subject(named, true))
                                .or(() -> described.at(at));
                if (first.isPresent()) return first;
            }
            return name(at, line.size())
                    .filter(named -> subject(named, false))
                    .or(() -> described.beside(at, before));
        }
        return known(at, line.size())
                .filter(named -> named.to() - named.from() > 1 && line.capital(at));
    }

    /// A word before says that somebody is named here; "and" says so only after somebody.
    private boolean cued(int at, List<Named> before) {
        var low = line.low(at - 1);
        if (line.low(at - 1).equals(":")
                && Set.of("call", "message", "text", "coffee", "met", "email", "lunch")
                        .contains(line.low(at - 2))) return true;
        if (line.says(at - 2, "w", "/")) return true;
        if (GIVEN.contains(low)
                && name(at, line.size()).filter(to -> GIFT.contains(line.low(to.to()))).isPresent())
            return true;
        if (!BEFORE.contains(low) && !(low.equals(",") && listed(at, before))) return false;
        return switch (low) {
            case "and", "&" -> after(at - 1, before);
            case "to" ->
                    Set.of(
                                    "talked", "spoke", "talk", "call", "wrote", "text", "email",
                                    "message", "chatted", "next")
                            .contains(line.low(at - 2));
            case "from" ->
                    line.known(at) > 0
                            || Set.of(
                                            "call",
                                            "text",
                                            "email",
                                            "message",
                                            "heard",
                                            "mail",
                                            "voicemail",
                                            "answer",
                                            "reply",
                                            "response",
                                            "word")
                                    .contains(line.low(at - 2));
            case "next" -> false;
            case "into" -> true;
            default -> true;
        };
    }

    private static boolean after(int at, List<Named> before) {
        return !before.isEmpty() && before.getLast().to() == at;
    }

    /// "with Tom, Ana and Bo": a comma goes on with names when an "and" closes them.
    private boolean listed(int at, List<Named> before) {
        if (!after(at - 1, before)) return false;
        var name = name(at, line.size());
        return name.map(Named::to)
                .filter(to ->
                        line.low(to).equals("and")
                                || line.low(to).equals("&")
                                || line.low(to).equals(",")
                                        && name(to + 1, line.size())
                                                .filter(next -> line.low(next.to()).equals("and"))
                                                .isPresent())
                .flatMap(to -> name(to + 1, line.size()))
                .isPresent();
    }

    private boolean subject(Named named, boolean first) {
        var next = line.low(named.to());
        var open =
                line.low(named.to()).isEmpty()
                        || line.softly(named.to())
                        || next.equals("@")
                        || Set.of("at", "from", "and", "&", "/").contains(next)
                        || Ways.known(line, named.to())
                        || new Amounts(line).minutesAt(named.to());
        if (ALSO_WORDS.contains(line.low(named.from())) && named.to() - named.from() == 1 && !open)
            return DOES.contains(next) && first && line.has(line.low(named.from()));
        var verb = line.low(named.from()).endsWith("ed") || line.low(named.from()).endsWith("ing");
        if (!isKnown(named) && named.to() - named.from() == 1 && verb) return false;
        return DOES.contains(next)
                || first && open
                || isKnown(named) && (first || open && !Places.kindWord(line, named.from()));
    }

    private static boolean isKnown(Named named) {
        return !(named.identity() instanceof Identity.Fresh);
    }

    /// A name, known or new, that starts at `at` and ends before `end`.
    Optional<Named> name(int at, int end) {
        var run = run(at, end);
        var known = known(at, end);
        if (known.isPresent() && known.get().to() >= run)
            return known.map(named -> from(named, end));
        if (run == at || NO_NAME.contains(line.low(at)))
            return known.map(named -> from(named, end));
        var name = Name.of(line.text(at, run));
        if (line.names.place(line.joined(at, run)).isPresent()) return Optional.empty();
        if (run - at == 1 && KINDS_OF_PERSON.contains(line.low(at))) return Optional.empty();
        var guessed = run - at == 1 && ALSO_WORDS.contains(line.low(at));
        return Optional.of(from(new Named(at, run, new Identity.Fresh(name, ""), guessed), end));
    }

    private Optional<Named> known(int at, int end) {
        var count = line.known(at);
        if (count == 0 || at + count > end || !line.free(at, at + count)) return Optional.empty();
        var single = count == 1;
        var cued =
                SMALL.contains(line.low(at - 1)) && !NO_NAME.contains(line.low(at))
                        || line.low(at - 1).equals("with");
        if (single
                && !line.capital(at)
                && !cued
                && (ALSO_WORDS.contains(line.low(at)) || NO_NAME.contains(line.low(at))))
            return Optional.empty();
        return line.called(at, at + count)
                .map(who -> new Named(at, at + count, who, who instanceof Identity.OneOf));
    }

    /// Past the last of the capitalised words that make a name.
    private int run(int at, int end) {
        var to = at;
        while (to < end
                && to - at < LONGEST
                && line.free(to)
                && part(to, to == at)
                && (to == at || line.cased(to) == line.cased(at))) to++;
        while (to > at && PARTICLES.contains(line.low(to - 1)) && !line.capital(to - 1)) to--;
        if (to < end
                && line.low(to).equals(".")
                && to == at + 1
                && TITLED.contains(line.low(at))
                && line.capital(to + 1)) return run(to + 1, end);
        return to;
    }

    private static final Set<String> TITLED = Set.of("dr", "mr", "mrs", "ms", "prof");

    private boolean part(int at, boolean first) {
        if (PARTICLES.contains(line.low(at)) && !first) return line.capital(at + 1);
        if (!line.capital(at) || !Character.isLetter(line.token(at).text().codePointAt(0)))
            return false;
        if (NO_NAME.contains(line.low(at))
                && !(line.capital(at) && ALSO_WORDS.contains(line.low(at)))) return false;
        var month =
                Words.MONTHS.containsKey(line.low(at))
                        && (line.capital(at + 1) || PARTICLES.contains(line.low(at + 1)));
        if (Words.calendar(line.low(at)) && !(first && month)) return false;
        return !Ways.known(line, at) && (first || !DOES.contains(line.low(at)));
    }

    /// "Tom from Acme", "Tom (Acme)": the firm tells two Toms apart, and belongs to a new one.
    private Named from(Named named, int end) {
        var at = named.to();
        var bracket = line.low(at).equals("(") && line.low(at + 2).equals(")");
        if (at + 1 >= end
                || !bracket && !line.low(at).equals("from") && !line.low(at).equals("of")
                || !line.capital(at + 1)) return named;
        if (Words.calendar(line.low(at + 1)) || !line.free(at, at + 2)) return named;
        var to = bracket ? at + 2 : firm(at + 1, end);
        if (to <= at + 1) return named;
        var firm = line.text(at + 1, to);
        return switch (named.identity()) {
            case Identity.Fresh(var name, _) ->
                    new Named(
                            named.from(),
                            bracket ? to + 1 : to,
                            new Identity.Fresh(name, firm),
                            named.guessed());
            case Identity.OneOf(var choices) -> narrowed(named, choices, firm);
            case Identity.Known _ -> named;
        };
    }

    /// Where the firm's name ends: "Fern & Ledger" is one, "Acme & Tom" a firm and somebody known.
    private int firm(int at, int end) {
        var to = run(at, end);
        var joined = to > at && line.low(to).equals("&") && line.capital(to + 1);
        if (!joined || line.known(to + 1) > 0) return to;
        var rest = run(to + 1, end);
        return rest == to + 1 || Set.of("from", "of", "(").contains(line.low(rest)) ? to : rest;
    }

    private static Named narrowed(Named named, List<pavement.book.Person> choices, String firm) {
        var there =
                choices.stream()
                        .filter(person ->
                                Folded.of(person.job().organisation()).startsWith(Folded.of(firm)))
                        .toList();
        if (there.isEmpty()) return named;
        var one =
                there.size() == 1
                        ? new Identity.Known(there.getFirst())
                        : new Identity.OneOf(there);
        return new Named(named.from(), named.to(), one, there.size() > 1);
    }

    /// A new name in small letters, as phones write it ("coffee with sol kim").
    private Optional<Named> small(int at) {
        if (!SMALL.contains(line.low(at - 1)) || !plain(at)) return Optional.empty();
        if (line.low(at - 1).equals("into") && !Set.of("ran", "bumped").contains(line.low(at - 2)))
            return Optional.empty();
        var to =
                plain(at + 1) && (line.softly(at + 2) || line.low(at + 2).equals("at"))
                        ? at + 2
                        : at + 1;
        if (to < line.size()
                && !line.softly(to)
                && !Set.of(
                                """
                                at and @ about again for on to yesterday today re this
                                """
                                        .strip()
                                        .split("\\s+"))
                        .contains(line.low(to))
                && !new Amounts(line).minutesAt(to)) return Optional.empty();
        return Optional.of(
                new Named(at, to, new Identity.Fresh(Name.of(line.text(at, to)), ""), true));
    }

    private boolean plain(int at) {
        return line.free(at)
                && line.word(at)
                && !NO_NAME.contains(line.low(at))
                && !Ways.known(line, at)
                && !Words.calendar(line.low(at))
                && line.low(at).chars().allMatch(Character::isLetter)
                && line.low(at).length() > 1
                && !Places.kindWord(line, at)
                && !KINDS_OF_PERSON.contains(line.low(at))
                && !line.low(at).endsWith("ing")
                && !line.low(at).endsWith("ed");
    }
}
