package pavement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import pavement.book.Person;
import pavement.book.Reach;

/// Links the system knows what to do with. Nothing is sent by the product: the owner's phone or
/// mail program opens.
final class Links {
    private Links() {}

    /// `tel:` and the number; empty without one. The key is E.164 where the number could be
    /// understood.
    static String call(Person person) {
        return person.first(Reach.Kind.PHONE).map(phone -> "tel:" + digits(phone)).orElse("");
    }

    /// `sms:` where there is a number, else `mailto:`; empty without either.
    static String message(Person person) {
        return person.first(Reach.Kind.PHONE)
                .map(phone -> "sms:" + digits(phone))
                .or(() -> person.first(Reach.Kind.EMAIL).map(mail -> mail(mail.value())))
                .orElse("");
    }

    static String mail(String address) {
        return "mailto:"
                + URLEncoder.encode(address, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%40", "@");
    }

    private static String digits(Reach phone) {
        return (phone.key().isEmpty() ? phone.value() : phone.key()).replaceAll("[^0-9+*#,;]", "");
    }
}
