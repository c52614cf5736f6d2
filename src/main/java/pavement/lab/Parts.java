package pavement.lab;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import pavement.book.PersonId;

/// All attempts in two parts: everybody as last laid out, and whoever changed since. So one log
/// costs one person's attempts, and not a copy of a million.
final class Parts {
    /// So many changed people are laid out with the others again.
    private static final int MANY = 500;

    private static final BitSet NOBODY = new BitSet();

    private final Columns whole;
    private final Map<PersonId, Integer> places;

    /// Who in the whole stands among the late ones now, or is gone.
    private final BitSet out;

    private final Map<PersonId, Columns> late;

    private Parts(
            Columns whole, Map<PersonId, Integer> places, BitSet out, Map<PersonId, Columns> late) {
        this.whole = whole;
        this.places = places;
        this.out = out;
        this.late = late;
    }

    static Parts of(List<Columns.Told> told) {
        return of(Columns.of(told));
    }

    private static Parts of(Columns whole) {
        var places = HashMap.<PersonId, Integer>newHashMap(whole.size());
        for (var i = 0; i < whole.size(); i++) places.put(whole.person(i), i);
        return new Parts(whole, places, NOBODY, Map.of());
    }

    /// Without those people, and with what is told of them now.
    Parts with(Set<PersonId> changed, List<Columns.Told> told) {
        var gone = (BitSet) out.clone();
        var later = new LinkedHashMap<>(late);
        for (var person : changed) {
            later.remove(person);
            Optional.ofNullable(places.get(person)).ifPresent(gone::set);
        }
        for (var each : told) later.put(each.person(), Columns.of(List.of(each)));
        var next = new Parts(whole, places, gone, later);
        return later.size() < MANY ? next : next.together();
    }

    private Parts together() {
        return of(whole.without(out, late.values()));
    }

    /// Each person's one after the other.
    void show(long now, Columns.Looking looking) {
        whole.show(now, out, 0, looking);
        var number = whole.size();
        for (var each : late.values()) each.show(0, now, number++, looking);
    }

    /// Where one person's stand; nowhere those of somebody who was never tried.
    void at(PersonId person, BiConsumer<Columns, Integer> then) {
        Optional.ofNullable(late.get(person))
                .ifPresentOrElse(
                        its -> then.accept(its, 0),
                        () ->
                                Optional.ofNullable(places.get(person))
                                        .filter(place -> !out.get(place))
                                        .ifPresent(place -> then.accept(whole, place)));
    }

    /// Everybody with some attempt, each with his own.
    void each(BiConsumer<Columns, Integer> then) {
        for (var i = out.nextClearBit(0); i < whole.size(); i = out.nextClearBit(i + 1))
            then.accept(whole, i);
        for (var each : late.values()) then.accept(each, 0);
    }

    /// Of whom some attempt counts at the later of two times and not at the earlier.
    List<PersonId> settling(long one, long other) {
        var some = new ArrayList<PersonId>();
        if (one == other) return some;
        var from = Math.min(one, other);
        var until = Math.max(one, other);
        each((columns, place) -> {
            if (columns.settling(place, from, until)) some.add(columns.person(place));
        });
        return some;
    }

    Columns.Counted count(long now) {
        var counted = whole.count(now, out);
        for (var each : late.values()) counted = counted.and(each.count(now, NOBODY));
        return counted;
    }
}
