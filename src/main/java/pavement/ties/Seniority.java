package pavement.ties;

import java.util.Locale;
import java.util.regex.Pattern;
import pavement.book.Person;

/// How senior somebody is, by the words of his title (SCIENCE B6).
public final class Seniority {
    private static final Pattern TOP =
            Pattern.compile(
                    "\\b(ceo|cto|cfo|coo|chief|founder|co-founder|cofounder|owner|president|partner|head|director|vp|vice president|geschäftsführer(in)?|inhaber(in)?)\\b");
    private static final Pattern MIDDLE =
            Pattern.compile("\\b(manager|lead|senior|principal|leiter(in)?)\\b");

    private Seniority() {}

    /// 2 who decides alone, 1 who leads some, 0 everybody else.
    public static int of(Person person) {
        var title = person.job().title().toLowerCase(Locale.ROOT);
        if (title.isEmpty()) return 0;
        return TOP.matcher(title).find() ? 2 : MIDDLE.matcher(title).find() ? 1 : 0;
    }
}
