package pavement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.line.Certainty;
import pavement.line.Chip;
import pavement.web.LogView.Box;
import pavement.web.LogView.Choice;
import pavement.web.LogView.Field;

/// The chip of a deal. With several open deals it asks which of them the line is about.
final class DealChip {
    private DealChip() {}

    /// A deal that is open with those the line is about.
    ///
    /// @param named the words name it and no other
    record Open(String id, String label, boolean named) {
        Open(String id, String label) {
            this(id, label, false);
        }
    }

    /// @param chosen what was said so far of which it is
    /// @param dropping the field that leaves it in the note
    static Box box(Chip.Deal deal, List<Open> open, String chosen, Field dropping) {
        var text = deal.stand().said() + (deal.why().isEmpty() ? "" : ": " + deal.why());
        var named = open.stream().filter(Open::named).map(Open::label).findFirst();
        var asked = deal.which().isEmpty() && !deal.another() && open.size() > 1 && named.isEmpty();
        return new Box(
                "milestone",
                Chips.capital(text),
                deal.another() || open.isEmpty() ? "new" : "",
                deal.certainty() == Certainty.GUESSED,
                asked ? "which of " + open.size() + "?" : "",
                open.isEmpty() ? List.of(dropping) : List.of(which(open, chosen, named), dropping));
    }

    private static Field which(List<Open> open, String chosen, Optional<String> named) {
        var choices =
                new ArrayList<Choice>(
                        List.of(
                                new Choice(
                                        "",
                                        named.map(label -> "As read: " + label).orElse("As read"),
                                        false)));
        open.forEach(
                each -> choices.add(new Choice(each.id(), each.label(), each.id().equals(chosen))));
        choices.add(new Choice("new", "A new deal", chosen.equals("new")));
        return new Field("select", "Which deal?", "deal", chosen, choices);
    }
}
