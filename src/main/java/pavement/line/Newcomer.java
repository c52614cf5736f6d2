package pavement.line;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whom "she" means once somebody was introduced: "Gabe introduced me to Nadia, she needs an oven,
/// lunch with her Friday". It is a guess, for it may be the other one, and is made only where
/// nothing speaks against it: nobody else was named since, one person was introduced, and "her
/// cousin Nils" does not say who of the two is a woman.
record Newcomer(Reading line) {
    private static final Set<String> SUBJECTS = Set.of("she", "he");

    /// Whoever else may be meant by what follows.
    private static final Set<String> OTHERS = Set.of("i", "we", "they", "you");

    static final Set<String> OBJECTS = Set.of("her", "him");
    private static final Set<String> POSSESSIVES = Set.of("her", "his");

    /// After these "her" is no possessive.
    private static final Set<String> TO_HER =
            Set.of(
                    """
                    send email e-mail text show give tell ask message write bring pay quote
                    """
                            .strip()
                            .split("\\s+"));

    /// And before these it is none.
    private static final Set<String> AFTER_HER =
            Set.of(
                    """
                    the a an my our some on at by for about in to this next back again before
                    after with and or when once if
                    """
                            .strip()
                            .split("\\s+"));

    /// These may stand between somebody and what he needs.
    private static final Set<String> BETWEEN =
            Set.of("also", "really", "still", "now", "badly", "urgently", "always", "currently");

    /// Before these somebody else is named.
    private static final Set<String> NAMING =
            Set.of("with", "and", "to", "from", "by", "knows", "saw");

    /// Whose need, offer or promise it is that is said from here on: of whoever the part of the
    /// sentence is about.
    Optional<Identity> says(int cue) {
        for (var at = cue; at >= 0 && (at == cue || !line.ends(at)); at--) {
            var said = subject(at);
            if (SUBJECTS.contains(said)) return meant(at, said.equals("she") ? "her" : "his");
            if (said.equals("who")) return line.low(at - 1).equals(",") ? last(at - 1) : last(at);
            if (OTHERS.contains(said) || at < cue && named(at)) return Optional.empty();
        }
        return Optional.empty();
    }

    /// Of whom it is said right before: "her brother Tim also needs a flat".
    Optional<Identity> beside(int cue) {
        var to = subjectEnd(cue);
        return line.chips().stream()
                .flatMap(chip ->
                        Stream.concat(named(chip, true).stream(), named(chip, false).stream()))
                .filter(one -> ends(one, to))
                .map(Named::who)
                .findFirst();
    }

    /// Past the last word of whoever does something here.
    int subjectEnd(int cue) {
        var to = cue;
        while (BETWEEN.contains(line.low(to - 1))) to--;
        return to;
    }

    /// To whom it is said to be done, within these words.
    Optional<Identity> within(int from, int to) {
        for (var at = from; at < to; at++)
            if (OBJECTS.contains(line.low(at)) && object(at))
                return line.low(at - 1).equals("thank")
                        ? Optional.empty()
                        : meant(at, line.low(at).equals("her") ? "her" : "his");
        return Optional.empty();
    }

    /// "She", also in "she's" and "she'll".
    private String subject(int at) {
        return line.low(at).split("['’]", 2)[0];
    }

    private boolean object(int at) {
        return line.ends(at + 1) || object(line.low(at - 1), line.low(at), line.low(at + 1));
    }

    /// Whether it is a person to whom something is done: "call her", and not "call her cousin".
    static boolean object(String before, String here, String next) {
        return here.equals("him")
                || next.isEmpty()
                || !Character.isLetter(next.codePointAt(0))
                || AFTER_HER.contains(next)
                || TO_HER.contains(before)
                || Words.calendar(next);
    }

    /// @param hers the possessive of the same kind of person
    private Optional<Identity> meant(int at, String hers) {
        return named(at, true)
                .or(() -> named(at, false).filter(one -> other(one, hers)))
                .filter(one -> between(one, at) && !possessive(one).equals(hers))
                .map(Named::who);
    }

    /// "Her cousin Omar": he is not the one who told of him.
    private boolean other(Named one, String hers) {
        var said = possessive(one);
        return !said.isEmpty() && !said.equals(hers);
    }

    /// The one who was named just before here.
    private Optional<Identity> last(int at) {
        return named(at, true)
                .or(() -> named(at, false))
                .filter(one -> ends(one, at))
                .map(Named::who);
    }

    private record Named(Span span, Identity who) {}

    /// The only one so far who was introduced, or else of whom was heard.
    private Optional<Named> named(int at, boolean introduced) {
        var here = line.span(at, at + 1).from();
        var all =
                line.chips().stream()
                        .flatMap(chip -> named(chip, introduced).stream())
                        .filter(one -> one.span().to() <= here)
                        .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Optional<Named> named(Chip chip, boolean introduced) {
        if (introduced && chip instanceof Chip.Introduced(var span, _, var who))
            return Optional.of(new Named(span, who));
        if (!introduced && chip instanceof Chip.Heard(var span, _, var who))
            return Optional.of(new Named(span, who));
        return Optional.empty();
    }

    /// Nobody else was named since.
    private boolean between(Named one, int at) {
        for (var back = at - 1; back >= 0 && !ends(one, back + 1); back--)
            if (named(back)) return false;
        return true;
    }

    private boolean ends(Named one, int at) {
        return at > 0 && line.span(at - 1, at).to() == one.span().to();
    }

    private boolean named(int at) {
        return line.known(at) > 0 || line.capital(at) && NAMING.contains(line.low(at - 1));
    }

    /// "Her" of "her cousin Nils"; empty where there is none.
    private String possessive(Named one) {
        for (var at = 0; at < line.size(); at++)
            if (line.span(at, at + 1).from() >= one.span().from())
                return Circles.kin(line.low(at - 1)) && POSSESSIVES.contains(line.low(at - 2))
                        ? line.low(at - 2)
                        : "";
        return "";
    }
}
