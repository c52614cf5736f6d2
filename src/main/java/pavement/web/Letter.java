package pavement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import pavement.book.Person;
import pavement.drafts.Draft;

/// A text for one person, to be changed, copied, or opened in the program that sends it. Nothing is
/// sent from here.
///
/// @param field of the form, `label` what it is
/// @param text as it stands; `owned` they are the owner's own words
/// @param sms and `mail` links with the text in them; empty where he has no number or address, or
///   is not to be contacted
record Letter(String field, String label, String text, boolean owned, String sms, String mail) {
    static Letter of(String field, String label, Draft draft, String own, List<Person> recipients) {
        var text = own.isBlank() ? draft.text() : own;
        var messages = recipients.stream().map(Ways::of).map(Ways::message).toList();
        var message = messages.size() == 1 ? messages.getFirst() : "";
        var mail = mail(recipients.stream().map(Ways::of).map(Ways::mail).toList());
        return new Letter(
                field,
                label,
                text,
                !own.isBlank(),
                message.isEmpty() ? "" : message + "?body=" + encoded(text),
                mail.isEmpty()
                        ? ""
                        : mail + "?subject=" + encoded(draft.subject()) + "&body=" + encoded(text));
    }

    /// To all of them at once; none where one has no address.
    private static String mail(List<String> links) {
        return links.contains("")
                ? ""
                : links.stream()
                        .map(link -> link.substring("mailto:".length()))
                        .collect(
                                Collectors.collectingAndThen(
                                        Collectors.joining(","),
                                        all -> all.isEmpty() ? "" : "mailto:" + all));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
