package pavement.meaning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/// What somebody needs or offers, as it was said, and what is known around it.
///
/// @param category a word of the owner's own; empty when none
/// @param place where it is done or needed, from the narrow to the wide ("Leeds, West Yorkshire");
///     empty when it does not matter
/// @param language in which it is done, as in `de` or `de, en`; empty when it does not matter
/// @param guessed read out of a title or a note, not said
/// @param since when it was said
/// @param paused not to be had at present
/// @param beside what else is written about the one who said it; only what it denies counts ("used
///     to do weddings")
public record Said(
        String text,
        Set<String> tags,
        String category,
        String place,
        String language,
        boolean guessed,
        LocalDate since,
        boolean paused,
        String beside) {
    public Said {
        tags = Set.copyOf(tags);
    }

    /// Said outright, without anything around it.
    public static Said of(String text, LocalDate since) {
        return new Said(text, Set.of(), "", "", "", false, since, false, "");
    }

    public Said tagged(Collection<String> words) {
        return new Said(
                text,
                Set.copyOf(words),
                category,
                place,
                language,
                guessed,
                since,
                paused,
                beside);
    }

    public Said within(String name) {
        return new Said(text, tags, name, place, language, guessed, since, paused, beside);
    }

    public Said at(String where) {
        return new Said(text, tags, category, where, language, guessed, since, paused, beside);
    }

    public Said speaking(String codes) {
        return new Said(text, tags, category, place, codes, guessed, since, paused, beside);
    }

    public Said guess() {
        return new Said(text, tags, category, place, language, true, since, paused, beside);
    }

    public Said pausing() {
        return new Said(text, tags, category, place, language, guessed, since, true, beside);
    }

    public Said beside(String note) {
        return new Said(text, tags, category, place, language, guessed, since, paused, note);
    }
}
