package pavement.ties;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Map<PersonId, Known> base;
    private final Known[] all;
    private final Map<PersonId, Known> later;
    private final Set<PersonId> gone;
    private final int size;

    private Everybody(
            Map<PersonId, Known> base,
            Known[] all,
            Map<PersonId, Known> later,
            Set<PersonId> gone) {
        this.base = base;
        this.all = all;
        this.later = later;
        this.gone = gone;
        var known = all.length;
        for (var id : later.keySet()) if (!base.containsKey(id)) known++;
        for (var id : gone) if (base.containsKey(id)) known--;
        this.size = known;
    }

    static Everybody of(Collection<Known> people) {
        var base = HashMap.<PersonId, Known>newHashMap(people.size());
        for (var each : people) base.put(each.person().id(), each);
        return new Everybody(base, base.values().toArray(Known[]::new), Map.of(), Set.of());
    }

    Everybody with(Map<PersonId, Known> changed, Set<PersonId> left) {
        var next = new HashMap<>(later);
        var away = new HashSet<>(gone);
        next.putAll(changed);
        away.removeAll(changed.keySet());
        left.forEach(next::remove);
        away.addAll(left);
        var both = new Everybody(base, all, next, away);
        return next.size() + away.size() > MANY ? of(both) : both;
    }

    Optional<Known> get(PersonId id) {
        if (gone.contains(id)) return Optional.empty();
        return Optional.ofNullable(later.get(id)).or(() -> Optional.ofNullable(base.get(id)));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<Known> iterator() {
        return new Walk();
    }

    private boolean replaced(Known known) {
        var id = known.person().id();
        return later.containsKey(id) || gone.contains(id);
    }

    private final class Walk implements Iterator<Known> {
        private final boolean plain = later.isEmpty() && gone.isEmpty();
        private final Iterator<Known> few = later.values().iterator();
        private int at;

        @Override
        public boolean hasNext() {
            while (!plain && at < all.length && replaced(all[at])) at++;
            return at < all.length || few.hasNext();
        }

        @Override
        public Known next() {
            if (!hasNext()) throw new NoSuchElementException();
            return at < all.length ? all[at++] : few.next();
        }
    }
}
