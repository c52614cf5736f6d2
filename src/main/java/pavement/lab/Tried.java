package pavement.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import pavement.book.Book;
import pavement.book.Tie;
import pavement.ties.Try;

/// All attempts that count by now (SCIENCE 0.3): failures too, as the tie stood at each, one result
/// a person and fortnight.
///
/// @param all in no order that means anything
/// @param waiting attempts whose answer may still come; they count neither way
/// @param ahead attempts that are dated later than now, by a clock that jumped; left out
public record Tried(List<Try> all, long waiting, long ahead) {
    public static Tried of(Book book, Instant now) {
        var told =
                book.people().parallelStream()
                        .flatMap(person ->
                                Try.of(person.id(), book.encountersWith(person.id())).stream())
                        .filter(each -> each.then().tie() != Tie.BLOCKED)
                        .toList();
        var counted = new ArrayList<Try>(told.size());
        var waiting = 0L;
        var ahead = 0L;
        for (var each : told)
            if (each.first().at().isAfter(now)) ahead++;
            else if (each.decided(now)) counted.add(each);
            else waiting++;
        return new Tried(List.copyOf(counted), waiting, ahead);
    }

    public List<Try> those(Predicate<Try> which) {
        return all.stream().filter(which).toList();
    }
}
