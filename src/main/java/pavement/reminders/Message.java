package pavement.reminders;

import java.util.List;
import java.util.Optional;
import pavement.cards.Entry;

/// What the owner reads. Made anew for every try, so that nothing of somebody who was forgotten
/// meanwhile is sent.
///
/// @param about the same for every try and by every means, so that a second one replaces the first
/// @param subject one line, which also stands on a locked phone
/// @param lines the rest, in order
/// @param path the page that has it all, within Pavement
/// @param entry the date it is about, for a calendar
public record Message(
        String about, String subject, List<String> lines, String path, Optional<Entry> entry) {
    public Message {
        subject = subject.replaceAll("\\s+", " ").strip();
        lines = List.copyOf(lines);
    }

    public String text() {
        return String.join("\n", lines);
    }
}
