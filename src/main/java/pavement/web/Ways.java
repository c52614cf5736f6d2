package pavement.web;

import java.util.Optional;
import pavement.book.Person;
import pavement.book.Reach;

/// Links that reach somebody through the programs of this computer or phone; empty where there is
/// none.
///
/// Who is not to be contacted has none: do-not-contact beats everything.
record Ways(String call, String message, String mail) {
    private static final Ways NONE = new Ways("", "", "");

    static Ways of(Person person) {
        if (person.wishes().doNotContact()) return NONE;
        var phone =
                person.first(Reach.Kind.PHONE)
                        .map(Ways::dialled)
                        .filter(number -> !number.isEmpty());
        var mail = person.first(Reach.Kind.EMAIL).map(Reach::value).filter(Ways::plain);
        return new Ways(link("tel:", phone), link("sms:", phone), link("mailto:", mail));
    }

    /// The message first, then the mail: what is written to somebody without choosing how.
    String write() {
        return message.isEmpty() ? mail : message;
    }

    /// The number as a telephone takes it.
    static String dialled(Reach phone) {
        var number = phone.key().isEmpty() ? phone.value() : phone.key();
        var dialled = new StringBuilder();
        number.chars()
                .filter(each -> each >= '0' && each <= '9' || each == '+' && dialled.isEmpty())
                .forEach(dialled::appendCodePoint);
        return dialled.toString();
    }

    /// One address and nothing that a mail program would take for more.
    static boolean plain(String address) {
        return address.matches("[^\\s?&<>\",;:%]+@[^\\s?&<>\",;:%]+");
    }

    private static String link(String scheme, Optional<String> to) {
        return to.map(scheme::concat).orElse("");
    }
}
