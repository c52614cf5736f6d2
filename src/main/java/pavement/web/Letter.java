package pavement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
    static Letter of(
            String field, String label, Draft draft, String own, Optional<Person> recipient) {
        var text = own.isBlank() ? draft.text() : own;
        var ways = recipient.map(Ways::of);
        return new Letter(
                field,
                label,
                text,
                !own.isBlank(),
                ways.map(Ways::message)
                        .filter(link -> !link.isEmpty())
                        .map(link -> link + "?body=" + encoded(text))
                        .orElse(""),
                ways.map(Ways::mail)
                        .filter(link -> !link.isEmpty())
                        .map(link ->
                                link
                                        + "?subject="
                                        + encoded(draft.subject())
                                        + "&body="
                                        + encoded(text))
                        .orElse(""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
