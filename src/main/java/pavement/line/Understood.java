package pavement.line;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;

/// What a line says. The line itself stays the note, whole.
public record Understood(String line, List<Chip> chips) {
    /// In the order of the line.
    public Understood {
        chips = chips.stream().sorted(comparingInt((Chip chip) -> chip.span().from())).toList();
    }

    public <C extends Chip> List<C> all(Class<C> kind) {
        return chips.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <C extends Chip> Optional<C> first(Class<C> kind) {
        return all(kind).stream().findFirst();
    }

    /// Only something to do or to look for is said, and nothing that happened ("call Tom Friday
    /// 10", "I need a bookkeeper").
    public boolean planOnly() {
        return chips.stream()
                        .anyMatch(each -> each instanceof Chip.Pledge || each instanceof Chip.Own)
                && chips.stream().allMatch(Understood::ahead);
    }

    private static boolean ahead(Chip chip) {
        return switch (chip) {
            case Chip.Pledge _, Chip.Own _, Chip.Deal _ -> true;
            case Chip.Came(_, var certainty, _) -> certainty == Certainty.GUESSED;
            case Chip.Who _,
                    Chip.Where _,
                    Chip.How _,
                    Chip.Minutes _,
                    Chip.When _,
                    Chip.Need _,
                    Chip.Offer _,
                    Chip.Heard _,
                    Chip.Introduced _,
                    Chip.Through _,
                    Chip.Sum _ ->
                    false;
        };
    }
}
