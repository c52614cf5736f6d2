package pavement.ties;

import java.util.AbstractCollection;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import pavement.book.PersonId;
import pavement.ties.Standings.Known;

/// Everybody with his story: many in one table that is never touched again, and beside it the few
/// who changed since, so that the next one costs what changed.
final class Everybody extends AbstractCollection<Known> {
    /// So many changed that one table is cheaper again.
    private static final int MANY = 2000;

    private final Map<PersonId, Integer> places;
    private final Known[] table;
    private final BitSet replaced;
    private final Map<PersonId, Known> later;

    private Everybody(
            Map<PersonId, Integer> places,
            Known[] table,
            BitSet replaced,
            Map<PersonId, Known> later) {
        this.places = places;
        this.table = table;
        this.replaced = replaced;
        this.later = later;
    }

    static Everybody of(Collection<Known> people) {
        var table = people.toArray(Known[]::new);
        var places = HashMap.<PersonId, Integer>newHashMap(table.length);
        for (var i = 0; i < table.length; i++) places.put(table[i].person().id(), i);
        return new Everybody(places, table, new BitSet(), Map.of());
    }

    Everybody with(Map<PersonId, Known> changed, Set<PersonId> gone) {
        var next = new HashMap<>(later);
        var hidden = (BitSet) replaced.clone();
        gone.forEach(id -> {
            next.remove(id);
            hide(hidden, id);
        });
        changed.forEach((id, known) -> {
            next.put(id, known);
            hide(hidden, id);
        });
        var both = new Everybody(places, table, hidden, next);
        return next.size() > MANY ? of(both) : both;
    }

    private void hide(BitSet hidden, PersonId id) {
        Optional.ofNullable(places.get(id)).ifPresent(hidden::set);
    }

    Optional<Known> get(PersonId id) {
        var changed = Optional.ofNullable(later.get(id));
        return changed.isPresent()
                ? changed
                : Optional.ofNullable(places.get(id))
                        .filter(place -> !replaced.get(place))
                        .map(place -> table[place]);
    }

    @Override
    public int size() {
        return table.length - replaced.cardinality() + later.size();
    }

    @Override
    public Iterator<Known> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<Known> {
        private final Iterator<Known> few = later.values().iterator();
        private int at = replaced.nextClearBit(0);

        @Override
        public boolean hasNext() {
            return at < table.length || few.hasNext();
        }

        @Override
        public Known next() {
            if (at >= table.length) {
                if (few.hasNext()) return few.next();
                throw new NoSuchElementException();
            }
            var known = table[at];
            at = replaced.nextClearBit(at + 1);
            return known;
        }
    }
}
