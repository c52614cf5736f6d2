package pavement.cards;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import pavement.book.Reach;

/// Keys by which a way to reach somebody is recognised again, as far as no telephone plan is
/// needed.
public final class Keys {
    private static final Pattern PROFILE =
            Pattern.compile(
                    "(?i)(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:in|pub)/([^/?#\\s]+).*");

    private Keys() {}

    /// Empty for a phone, whose key needs to know the country, and for what names no one person.
    public static String of(Reach.Kind kind, String value) {
        return switch (kind) {
            case EMAIL -> value.contains("@") ? value.strip().toLowerCase(Locale.ROOT) : "";
            case URL -> profile(value.strip());
            case PHONE, ADDRESS -> "";
        };
    }

    private static String profile(String url) {
        var found = PROFILE.matcher(url);
        if (!found.matches()) return "";
        return "linkedin/" + decoded(found.group(1)).toLowerCase(Locale.ROOT);
    }

    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return slug;
        }
    }
}
