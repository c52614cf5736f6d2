package pavement.circles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pavement.book.Book;
import pavement.book.PersonId;

/// Who knows whom as far as it is noted: who was met through whom, and who was in one talk.
final class Noted {
    /// What is noted is known; a talk with more than so many is a crowd, in which not everybody
    /// meets everybody.
    private static final int CROWD = 12;

    private final Book book;
    private final Map<PersonId, Integer> index;
    private final List<int[]> lines = new ArrayList<>();

    Noted(Book book, Map<PersonId, Integer> index) {
        this.book = book;
        this.index = index;
    }

    Graph graph() {
        for (var person : book.people())
            person.met().through().ifPresent(by -> line(by, person.id()));
        for (var talk : book.encounters()) together(talk.people());
        var from = new int[lines.size()];
        var to = new int[lines.size()];
        var weight = new double[lines.size()];
        for (var at = 0; at < from.length; at++) {
            from[at] = lines.get(at)[0];
            to[at] = lines.get(at)[1];
            weight[at] = 1;
        }
        return Graph.of(index.size(), from, to, weight);
    }

    private void together(List<PersonId> people) {
        if (people.size() > CROWD) return;
        for (var one = 0; one < people.size(); one++)
            for (var other = one + 1; other < people.size(); other++)
                line(people.get(one), people.get(other));
    }

    private void line(PersonId one, PersonId other) {
        if (index.containsKey(one) && index.containsKey(other))
            lines.add(new int[] {index.get(one), index.get(other)});
    }
}
