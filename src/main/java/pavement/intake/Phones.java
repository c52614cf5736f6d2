package pavement.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;
import java.util.regex.Pattern;
import pavement.book.Reach;
import pavement.cards.Keys;

/// Keys of ways to reach people. Phone numbers get theirs from the telephone plan of the owner's
/// country.
public final class Phones {
    private static final Pattern AMERICAN =
            Pattern.compile(
                    "(?:\\+?1[ .-]?)?\\(?([2-9]\\d\\d)\\)?[ .-]{0,2}([2-9]\\d\\d)[ .-]?(\\d{4})");

    private final String country;

    /// @param country where numbers without a country code are from; ISO 3166, two letters
    public Phones(String country) {
        this.country = country;
    }

    /// The same way to reach somebody, with the key by which it is recognised.
    public Reach keyed(Reach reach) {
        var key =
                reach.kind() == Reach.Kind.PHONE
                        ? key(reach.value())
                        : Keys.of(reach.kind(), reach.value());
        return key.equals(reach.key())
                ? reach
                : new Reach(reach.kind(), reach.label(), reach.value(), key);
    }

    /// E.164, with the extension behind it; empty when it is no number anybody could dial.
    public String key(String number) {
        var digits = number.chars().filter(Character::isDigit).count();
        if (digits < 5 || number.length() > 60) return "";
        return american(number).or(() -> parsed(number)).orElse("");
    }

    /// Ten digits of North America are the same number however they are grouped; the telephone plan
    /// of the world takes a hundred times as long to say so.
    Optional<String> american(String number) {
        var world = number.startsWith("+1");
        if (!world && !country.equals("US") && !country.equals("CA")) return Optional.empty();
        var found = AMERICAN.matcher(number);
        if (!found.matches()) return Optional.empty();
        return Optional.of("+1" + found.group(1) + found.group(2) + found.group(3));
    }

    Optional<String> parsed(String number) {
        var plan = PhoneNumberUtil.getInstance();
        try {
            var parsed = plan.parse(number, country);
            if (plan.isPossibleNumberWithReason(parsed) != ValidationResult.IS_POSSIBLE)
                return Optional.empty();
            var extension = parsed.hasExtension() ? ";ext=" + parsed.getExtension() : "";
            return Optional.of(plan.format(parsed, PhoneNumberFormat.E164) + extension);
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
