package pavement.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks somebody for something, or for somebody.
///
/// @param from the owner's name; may be empty
/// @param to what the one who is asked is called
/// @param target whom he is asked for; empty when he himself may be the one
/// @param need as the owner typed it
/// @param told it was the one who is asked who told of the target
/// @param onward the target is asked for somebody whom he may know, and not for himself
/// @param chosen sentences the owner chose to add
public record Asking(
        String from,
        String to,
        Optional<Named> target,
        String need,
        boolean told,
        boolean onward,
        List<String> chosen,
        By by,
        boolean brief) {
    /// @param full the name, `called` its short form
    public record Named(String full, String called) {}

    public Asking {
        chosen = List.copyOf(chosen);
    }

    public Draft draft() {
        return new Draft(
                subject(),
                switch (by) {
                    case MESSAGE, MAIL -> brief ? few() : whole();
                    case CALL -> points();
                });
    }

    private String subject() {
        return target.map(who -> "A question about " + who.full()).orElse("A question");
    }

    private String whole() {
        var parts = new ArrayList<String>();
        parts.add("Hi " + to + "," + target.map(who -> " " + opening(who)).orElse(""));
        parts.add(looking());
        parts.add(
                target.map(who ->
                                "Would you ask whether %s would %s? No need to pass on a number unless the answer is yes."
                                        .formatted(
                                                who.called(),
                                                onward
                                                        ? "take a question from me, and may know somebody"
                                                        : "like to hear more"))
                        .orElse("Is that something you do, or do you know who does?"));
        parts.addAll(chosen);
        parts.add("If it does not suit you, just say so.");
        if (!from.isEmpty()) parts.add(from);
        return String.join("\n\n", parts.stream().filter(each -> !each.isEmpty()).toList());
    }

    private String few() {
        var parts = new ArrayList<String>();
        parts.add("Hi " + to + ",");
        parts.add(looking());
        parts.add(
                target.map(who ->
                                "Would you ask whether %s %s?"
                                        .formatted(
                                                who.full(),
                                                onward
                                                        ? "may know somebody"
                                                        : "wants to hear more"))
                        .orElse("Do you, or do you know who does?"));
        parts.addAll(chosen);
        parts.add("No is fine.");
        return String.join(" ", parts.stream().filter(each -> !each.isEmpty()).toList());
    }

    private String points() {
        var parts = new ArrayList<String>();
        target.ifPresent(who ->
                parts.add("About " + who.full() + (told ? ", whom " + to + " told you of." : ".")));
        parts.add(looking());
        parts.add(
                target.map(who ->
                                "Would %s ask %s first%s?"
                                        .formatted(
                                                to,
                                                who.called(),
                                                onward ? ", who may know somebody" : ""))
                        .orElse("Does " + to + " do that, or know who does?"));
        parts.addAll(chosen);
        parts.add("A no is fine.");
        return String.join(
                "\n", parts.stream().filter(each -> !each.isEmpty()).map(it -> "- " + it).toList());
    }

    private String opening(Named who) {
        return told
                ? "you told me about " + who.full() + "."
                : "I think you know " + who.full() + ".";
    }

    private String looking() {
        return Need.sentence(need);
    }
}
