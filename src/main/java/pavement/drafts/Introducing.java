package pavement.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.drafts.Asking.Named;

/// The letters of an introduction that the owner makes: to each of the two alone, then to both.
///
/// @param from the owner's name; may be empty
/// @param why what it is for; may be empty, and is shown to both
public record Introducing(String from, Named one, Named other, String why) {
    public Draft toOne() {
        return alone(one, other, false);
    }

    /// @param agreed the first said yes, and may be spoken of
    public Draft toOther(boolean agreed) {
        return alone(other, one, agreed);
    }

    private Draft alone(Named to, Named about, boolean agreed) {
        var parts = new ArrayList<String>();
        parts.add("Hi " + to.called() + ", may I introduce you to " + about.full() + "?");
        parts.add(about(to, about));
        if (agreed) parts.add(about.called() + " said yes to it.");
        parts.add("If you would rather not, just tell me; it stays between us.");
        parts.add(from);
        return new Draft("May I introduce you to " + about.full() + "?", joined(parts));
    }

    public Draft toBoth() {
        var parts = new ArrayList<String>();
        parts.add(one.called() + ", " + other.called() + ",");
        parts.add("you both said yes, so here you are: " + one.full() + ", " + other.full() + ".");
        parts.add(about(why));
        parts.add("I leave the rest to the two of you.");
        parts.add(from);
        return new Draft(one.full() + " and " + other.full(), joined(parts));
    }

    /// Asks for whomever somebody can think of.
    public static Draft forAName(String from, Named to, String need) {
        var parts =
                List.of(
                        "Hi " + to.called() + ",",
                        Need.sentence(need),
                        "Who comes to mind? If somebody does, would you ask them first whether an introduction suits them?",
                        "If nobody does, that is fine.",
                        from);
        return new Draft("Who comes to mind?", joined(parts));
    }

    /// The first words to somebody after a broker said that they are welcome.
    public static Draft welcome(String from, Named broker, Named target, String need) {
        var parts =
                List.of(
                        "Hi "
                                + target.called()
                                + ", "
                                + broker.full()
                                + " said I may write to you.",
                        Need.sentence(need),
                        "Would ten minutes on the phone this week suit you?",
                        from);
        return new Draft(broker.full() + " said I may write to you", joined(parts));
    }

    /// What was chosen to be said of whom it is written to is said to him: "you need a bookkeeper".
    private String about(Named to, Named other) {
        return to.called().equals(other.called())
                ? about(why)
                : about(
                        Stream.of(why.split("; "))
                                .map(part -> said(part, to.called()))
                                .collect(Collectors.joining("; ")));
    }

    private static String said(String part, String called) {
        for (var verb : List.of("needs", "offers"))
            if (part.startsWith(called + " " + verb + " "))
                return "you "
                        + verb.substring(0, verb.length() - 1)
                        + part.substring(called.length() + 1 + verb.length());
        return part;
    }

    private static String about(String why) {
        var text = why.strip().replaceAll("[.!?]+$", "");
        return text.isEmpty() ? "" : "What it is about: " + text + ".";
    }

    private static String joined(List<String> parts) {
        return String.join("\n\n", parts.stream().filter(each -> !each.isEmpty()).toList());
    }
}
