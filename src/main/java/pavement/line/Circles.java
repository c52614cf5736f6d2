package pavement.line;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import pavement.book.Name;

/// Who introduced whom, and who was only heard of: "introduced me to Ana", "through Gabe", "Bo
/// knows a dentist".
final class Circles {
    private static final Set<String> INTRODUCED =
            Set.of("introduced", "intro'd", "introed", "introduces");
    private static final Set<String> KIN =
            Set.of(
                    """
                    friend cousin brother sister colleague client contact neighbour neighbor
                    buddy uncle aunt guy partner wife husband boss son daughter dad mom father
                    mother
                    """
                            .strip()
                            .split("\\s+"));

    /// These alone call nobody: "someone who needs a courier" is called by what he needs.
    private static final Set<String> VAGUE = Set.of("someone", "somebody");

    private static final Set<String> POINTS = Set.of("recommended", "mentioned", "suggested");

    private final Reading line;
    private final Folks folks;

    Circles(Reading line) {
        this.line = line;
        this.folks = new Folks(line);
    }

    static boolean kin(String low) {
        return KIN.contains(low);
    }

    void find() {
        for (var at = 0; at < line.size(); at++) {
            if (!line.free(at)) continue;
            introduced(at);
            through(at);
            knows(at);
            has(at);
            points(at);
        }
    }

    /// "introduced me to Ana and Bo", "put me in touch with Ana".
    private void introduced(int at) {
        var me =
                line.says(at, "was", "introduced", "to")
                        || line.says(at, "got", "introduced", "to");
        if (me) {
            met(at, at + 3);
            return;
        }
        var to =
                INTRODUCED.contains(line.low(at))
                                && Set.of("me", "us").contains(line.low(at + 1))
                                && line.low(at + 2).equals("to")
                        ? at + 3
                        : line.says(at, "put", "me", "in", "touch", "with")
                                ? at + 5
                                : line.says(at, "connected", "me", "with")
                                                || line.says(at, "connected", "me", "to")
                                        ? at + 3
                                        : 0;
        if (to == 0 && line.says(at, "hooked", "me", "up", "with")) to = at + 4;
        if (to == 0 && line.says(at, "referred", "me", "to")) to = at + 3;
        if (to == 0) return;
        if (line.starts(at) && throughAfter(to)) {
            met(at, to);
            return;
        }
        var next = Optional.of(to);
        while (next.isPresent()) next = introducedTo(at, next.get());
    }

    /// "Was introduced to Omar through Tom": nobody else is said to have been there, so it was
    /// Omar.
    private void met(int from, int at) {
        var named = folks.name(at, line.size());
        if (named.isEmpty()) return;
        var found = named.get();
        line.take(from, found.to());
        line.add(
                new Chip.Who(
                        line.span(found.from(), found.to()),
                        Certainty.guessedIf(found.guessed()),
                        found.identity()));
        if (Set.of("and", "&").contains(line.low(found.to()))) met(found.to(), found.to() + 1);
    }

    /// Who introduced them comes later: "introduced me to Omar through Tom".
    private boolean throughAfter(int at) {
        var to = at;
        while (to < line.size()
                && !line.softly(to)
                && !Set.of("through", "via").contains(line.low(to))) to++;
        return to < line.size() && !line.softly(to);
    }

    /// One of those introduced; where the next one would start.
    private Optional<Integer> introducedTo(int from, int at) {
        var start = Set.of("his", "her", "their", "a", "the").contains(line.low(at)) ? at + 1 : at;
        var role = KIN.contains(line.low(start)) ? start + 1 : start;
        var name = folks.name(role, line.size());
        if (name.isEmpty()) {
            heardOf(start, phraseEnd(start))
                    .ifPresent(chip ->
                            line.add(
                                    new Chip.Introduced(chip.span(), chip.certainty(), chip.of())));
            return Optional.empty();
        }
        var found = name.get();
        line.take(from, found.to());
        line.add(
                new Chip.Introduced(
                        line.span(found.from(), found.to()),
                        Certainty.UNDERSTOOD,
                        found.identity()));
        return Set.of("and", "&").contains(line.low(found.to()))
                ? Optional.of(found.to() + 1)
                : Optional.empty();
    }

    /// "through Gabe", "referred by Ana", "Gabe introduced us".
    private void through(int at) {
        var led =
                Set.of("through", "via").contains(line.low(at))
                        ? at + 1
                        : line.says(at, "thanks", "to")
                                        || line.says(at, "referred", "by")
                                        || line.says(at, "introduced", "by")
                                        || line.says(at, "intro", "from")
                                        || line.says(at, "intro", "by")
                                ? at + 2
                                : 0;
        if (led > 0) {
            folks.name(led, line.size())
                    .filter(named -> !Places.kindWord(line, led))
                    .ifPresent(named -> add(at, named));
            return;
        }
        if (!INTRODUCED.contains(line.low(at))
                || !line.low(at + 1).equals("us")
                || line.low(at + 2).equals("to")) return;
        for (var back = Math.max(0, at - 3); back < at; back++) {
            var named = folks.name(back, at).filter(found -> found.to() == at);
            if (named.isPresent()) {
                add(back, named.get());
                return;
            }
        }
    }

    private void add(int from, Folks.Named by) {
        line.take(from, by.to());
        line.add(
                new Chip.Through(
                        line.span(by.from(), by.to()),
                        Certainty.guessedIf(by.guessed()),
                        by.identity()));
    }

    /// "Bo knows a dentist", "she knows someone at the bank".
    private void knows(int at) {
        if (!line.low(at).equals("knows")) return;
        if (Set.of(
                        """
                        about how that the me what it my of nobody no all
                        """
                                .strip()
                                .split("\\s+"))
                .contains(line.low(at + 1))) return;
        var name = folks.name(at + 1, line.size());
        if (name.isPresent()) {
            heard(at, name.get());
            others(name.get().to());
            return;
        }
        var start = Set.of("a", "an").contains(line.low(at + 1)) ? at + 2 : at + 1;
        if (start == at + 1
                && !Set.of("someone", "somebody", "people", "two", "some")
                        .contains(line.low(start))) return;
        heardOf(start, phraseEnd(start)).ifPresent(line::add);
    }

    /// "Bo knows Ana, Marcus Webb and Ruth Adler": the list is over where no name follows, or where
    /// something is said of the last one.
    private void others(int from) {
        var found = new ArrayList<Folks.Named>();
        var at = from;
        while (at < line.size()) {
            var next = line.low(at).equals(",") ? at + 1 : at;
            if (Set.of("and", "&").contains(line.low(next))) next++;
            if (next == at) break;
            var name = folks.name(next, line.size());
            if (name.isEmpty() || says(name.get().to())) break;
            found.add(name.get());
            at = name.get().to();
        }
        for (var each : found) heard(each.from(), each);
    }

    /// A verb, and so another sentence begins with that name.
    private boolean says(int at) {
        return at < line.size()
                && line.free(at)
                && !line.softly(at)
                && !Set.of(
                                "and", "&", "from", "at", "through", "via", "since", "well", "too",
                                "both")
                        .contains(line.low(at));
    }

    /// "has a friend who does ads", "her cousin runs a gym".
    private void has(int at) {
        var own =
                Set.of("has", "have", "got").contains(line.low(at))
                        && Set.of("a", "an").contains(line.low(at + 1))
                        && KIN.contains(line.low(at + 2));
        var kin =
                Set.of("her", "his", "their").contains(line.low(at))
                        && KIN.contains(line.low(at + 1))
                        && !Set.of(
                                        "with", "met", "called", "to", "and", "rang", "saw",
                                        "texted", "me")
                                .contains(line.low(at - 1));
        var somebodys =
                line.low(at).endsWith("'s") && KIN.contains(line.low(at + 1)) && line.starts(at);
        if (!own && !kin && !somebodys) return;
        var start = own ? at + 2 : at + 1;
        var name = folks.name(start + 1, line.size());
        if (name.isPresent()) heard(at, name.get());
        else if (Set.of(
                        """
                        who does runs is works owns in at that needs wants has
                        """
                                .strip()
                                .split("\\s+"))
                .contains(line.low(start + 1)))
            heardOf(somebodys ? at : start, phraseEnd(start)).ifPresent(line::add);
    }

    /// "should talk to Ana", "told me to call Ana", "recommended Ana Petrov".
    private void points(int at) {
        var talk =
                line.says(at, "should", "talk", "to")
                        || line.says(at, "should", "call")
                        || line.says(at, "should", "meet")
                        || line.says(at, "told", "me", "to", "call")
                        || line.says(at, "told", "me", "to", "talk", "to");
        var start = POINTS.contains(line.low(at)) ? at + 1 : at;
        while (talk
                && start < line.size()
                && !line.low(start).equals("to")
                && !Set.of("call", "meet").contains(line.low(start))) start++;
        if (talk)
            start =
                    line.says(start, "to", "call")
                            ? start + 2
                            : line.says(start, "to", "talk", "to") ? start + 3 : start + 1;
        if (!talk && start == at) return;
        if (line.says(start, "i", "talk", "to") || line.says(start, "i", "speak", "to")) start += 3;
        var name = folks.name(start, line.size());
        name.ifPresent(named -> heard(at, named));
    }

    private void heard(int from, Folks.Named named) {
        line.take(from, named.to());
        line.add(
                new Chip.Heard(
                        line.span(named.from(), named.to()),
                        Certainty.guessedIf(named.guessed()),
                        named.identity()));
    }

    private Optional<Chip.Heard> heardOf(int start, int end) {
        if (end <= start || !line.free(start, end)) return Optional.empty();
        var vague = end == start + 1 && VAGUE.contains(line.low(start));
        var called = line.text(start, vague ? clauseEnd(start) : end);
        line.take(start, end);
        var who = new Identity.Fresh(Name.describing(called), "");
        return Optional.of(new Chip.Heard(line.span(start, end), Certainty.UNDERSTOOD, who));
    }

    private int phraseEnd(int start) {
        var end = clauseEnd(start);
        for (var at = start + 1; at < end; at++)
            if (wishes(at)) return line.low(at - 1).equals("who") ? at - 1 : at;
        return end;
    }

    private int clauseEnd(int start) {
        var at = start;
        while (at < line.size()
                && at - start < 10
                && line.free(at)
                && !line.softly(at)
                && !(at > start && Set.of("and", "but", "so").contains(line.low(at)))) at++;
        return at;
    }

    /// What he needs or gives is said from here: "a dentist who needs a courier" is a dentist.
    private boolean wishes(int at) {
        return Cue.at(line, at)
                .filter(cue -> cue.kind() == Cue.Kind.NEED || cue.kind() == Cue.Kind.OFFER)
                .isPresent();
    }
}
