package pavement.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Person;
import pavement.book.Tie;

/// Who was found.
///
/// @param hits one page of them, in order
/// @param all how many fit altogether
/// @param ties how many of everybody in the book stand how, whatever was asked for
/// @param complete false while the index is still being made and only names, jobs and tags were
///   looked at
public record Found(List<Hit> hits, int all, Map<Tie, Integer> ties, boolean complete) {
    /// @param why the line that holds the words, when it is not the name
    public record Hit(Person person, Standing standing, Optional<String> why) {}

    public Found {
        hits = List.copyOf(hits);
        ties = Map.copyOf(ties);
    }

    public int count(Tie tie) {
        return ties.getOrDefault(tie, 0);
    }
}
