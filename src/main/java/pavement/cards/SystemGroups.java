package pavement.cards;

import java.util.Locale;
import java.util.Set;

/// Groups that a program puts people into by itself. Google has every contact one keeps in
/// "myContacts"; that says nothing about anybody, so it is no tag.
public final class SystemGroups {
    private static final Set<String> NAMES =
            Set.of("mycontacts", "my contacts", "starred in android");

    private SystemGroups() {}

    /// Google marks its own groups by a star: "* myContacts", "* friends". Without the star a group
    /// may be the owner's, so only those nobody makes by hand are known by their name.
    public static boolean has(String tag) {
        return tag.equals("*")
                || tag.startsWith("* ")
                || NAMES.contains(tag.toLowerCase(Locale.ROOT));
    }
}
