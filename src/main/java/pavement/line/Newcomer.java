package pavement.line;

import java.util.Optional;
import java.util.Set;

/// Whom "she" means once somebody was introduced: "Gabe introduced me to Nadia, she needs an oven,
/// lunch with her Friday". It is a guess, for it may be the other one, and is made only where
/// nothing speaks against it: nobody else was named since, one person was introduced, and "her
/// cousin Nils" does not say who of the two is a woman.
record Newcomer(Reading line) {
    private static final Set<String> SUBJECTS = Set.of("she", "he");

    /// Whoever else may be meant by what follows.
    private static final Set<String> OTHERS = Set.of("i", "we", "they", "you");

    private static final Set<String> OBJECTS = Set.of("her", "him");
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
        return line.low(at).equals("him")
                || !line.word(at + 1)
                || line.ends(at + 1)
                || line.number(at + 1)
                || AFTER_HER.contains(line.low(at + 1))
                || TO_HER.contains(line.low(at - 1))
                || Words.calendar(line.low(at + 1));
    }

    /// @param hers the possessive of the same kind of person
    private Optional<Identity> meant(int at, String hers) {
        return introduced(at)
                .filter(chip -> between(chip, at) && !POSSESSIVES.contains(before(chip, hers)))
                .map(Chip.Introduced::to);
    }

    /// The one who was introduced, when his name ends just before here.
    private Optional<Identity> last(int at) {
        return introduced(at).filter(chip -> ends(chip, at)).map(Chip.Introduced::to);
    }

    private Optional<Chip.Introduced> introduced(int at) {
        var here = line.span(at, at + 1).from();
        var all =
                line.chips().stream()
                        .filter(Chip.Introduced.class::isInstance)
                        .map(Chip.Introduced.class::cast)
                        .filter(chip -> chip.span().to() <= here)
                        .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// Nobody else was named since.
    private boolean between(Chip.Introduced chip, int at) {
        for (var back = at - 1; back >= 0 && !ends(chip, back + 1); back--)
            if (named(back)) return false;
        return true;
    }

    private boolean ends(Chip.Introduced chip, int at) {
        return at > 0 && line.span(at - 1, at).to() == chip.span().to();
    }

    private boolean named(int at) {
        return line.known(at) > 0 || line.capital(at) && NAMING.contains(line.low(at - 1));
    }

    /// The possessive before "cousin Nils", where it is of that kind.
    private String before(Chip.Introduced chip, String hers) {
        for (var at = 0; at < line.size(); at++)
            if (line.span(at, at + 1).from() >= chip.span().from()) {
                var kin = Circles.kin(line.low(at - 1)) ? line.low(at - 2) : "";
                return kin.equals(hers) ? kin : "";
            }
        return "";
    }
}
