package pavement.acts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Appointment;
import pavement.book.Ask;
import pavement.book.Assignment;
import pavement.book.Block;
import pavement.book.DayPlan;
import pavement.book.Deal;
import pavement.book.Declined;
import pavement.book.Doubt;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.Fact;
import pavement.book.Former;
import pavement.book.Import;
import pavement.book.Introduction;
import pavement.book.Known;
import pavement.book.Listed;
import pavement.book.Merge;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.book.Subscription;
import pavement.book.WeekPlan;
import pavement.book.With;

/// A fact that was about one person, about another.
final class Moving {
    private Moving() {}

    /// Empty when nothing of it is left: a doubt whether somebody is himself.
    static Optional<Fact> moved(Fact fact, PersonId from, PersonId to) {
        return switch (fact) {
            case Encounter encounter ->
                    Optional.of(encounter.with(with(encounter.with(), from, to)));
            case Promise old -> Optional.of(old.to(to));
            case Ask old -> Optional.of(old.to(to));
            case Appointment old -> Optional.of(old.with(people(old.with(), from, to)));
            case SetAside old ->
                    Optional.of(
                            new SetAside(
                                    to, old.day(), old.why(), old.until(), old.at(), old.after()));
            case Block old -> Optional.of(old.with(listed(old.people(), from, to)));
            case Doubt old -> doubt(old, from, to);
            case Declined old -> declined(old, from, to);
            case DayPlan old -> Optional.of(old.with(planned(old.former(), from, to)));
            case Assignment old -> Optional.of(old.with(to));
            case Known old -> known(old, from, to);
            case Introduction old -> introduction(old, from, to);
            case Deal old -> Optional.of(old.with(buying(old.people(), from, to)));
            case Person _,
                    Self _,
                    WeekPlan _,
                    Merge _,
                    Import _,
                    Subscription _,
                    Experiment _,
                    Pipeline _ ->
                    Optional.of(fact);
        };
    }

    /// A fact that is about one person, about another beside him.
    static Fact joined(Fact fact, PersonId one, PersonId other) {
        return switch (fact) {
            case Encounter encounter -> encounter.with(joined(encounter.with(), one, other));
            case Appointment old ->
                    old.with(
                            Stream.concat(old.with().stream(), Stream.of(other))
                                    .distinct()
                                    .toList());
            case Block old -> old.with(joined(old, one, other));
            case Deal old -> old.with(joined(old, one, other));
            case Person _,
                    Promise _,
                    Ask _,
                    Self _,
                    SetAside _,
                    DayPlan _,
                    WeekPlan _,
                    Doubt _,
                    Declined _,
                    Merge _,
                    Import _,
                    Subscription _,
                    Experiment _,
                    Assignment _,
                    Known _,
                    Introduction _,
                    Pipeline _ ->
                    fact;
        };
    }

    private static List<With> joined(List<With> all, PersonId one, PersonId other) {
        if (all.stream().anyMatch(each -> each.person().equals(other))) return all;
        var his =
                all.stream()
                        .filter(each -> each.person().equals(one))
                        .map(each -> new With(other, each.then()));
        return Stream.concat(all.stream(), his).toList();
    }

    private static Optional<Fact> doubt(Doubt old, PersonId from, PersonId to) {
        var one = old.one().equals(from) ? to : old.one();
        var other = old.other().equals(from) ? to : old.other();
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(new Doubt(one, other, old.why(), old.verdict(), old.at()));
    }

    private static Optional<Fact> declined(Declined old, PersonId from, PersonId to) {
        var one = old.one().equals(from) ? to : old.one();
        var other = old.other().map(each -> each.equals(from) ? to : each);
        return Optional.of(one).equals(other)
                ? Optional.empty()
                : Optional.of(old.among(one, other));
    }

    /// Nothing is said of whether somebody knows himself.
    private static Optional<Fact> known(Known old, PersonId from, PersonId to) {
        var one = old.one().equals(from) ? to : old.one();
        var other = old.other().equals(from) ? to : old.other();
        return one.equals(other) ? Optional.empty() : Optional.of(old.between(one, other));
    }

    /// Nobody is introduced to himself.
    private static Optional<Fact> introduction(Introduction old, PersonId from, PersonId to) {
        var one = old.one().equals(from) ? to : old.one();
        var other = old.other().map(each -> each.equals(from) ? to : each);
        return other.filter(one::equals).isPresent()
                ? Optional.empty()
                : Optional.of(old.between(one, other));
    }

    /// Who stands on a list twice keeps the first of his places.
    private static List<Listed> listed(List<Listed> all, PersonId from, PersonId to) {
        var moved = new LinkedHashMap<PersonId, Listed>();
        for (var each : all) {
            var person = each.person().equals(from) ? to : each.person();
            moved.putIfAbsent(person, new Listed(person, each.why(), each.state()));
        }
        return List.copyOf(moved.values());
    }

    private static List<Listed> joined(Block block, PersonId one, PersonId other) {
        if (block.about().contains(other)) return block.people();
        var his =
                block.people().stream()
                        .filter(each -> each.person().equals(one))
                        .map(each -> new Listed(other, each.why(), each.state()));
        return Stream.concat(block.people().stream(), his).toList();
    }

    private static List<PersonId> joined(Deal deal, PersonId one, PersonId other) {
        if (deal.about().contains(other)) return deal.people();
        var more = new ArrayList<>(deal.people());
        more.add(more.indexOf(one) + 1, other);
        return more;
    }

    /// Who would buy twice buys once; of those who were forgotten nobody knows that.
    private static List<PersonId> buying(List<PersonId> all, PersonId from, PersonId to) {
        var moved = new ArrayList<PersonId>();
        for (var each : all) {
            var person = each.equals(from) ? to : each;
            if (person.equals(PersonId.FORGOTTEN) || !moved.contains(person)) moved.add(person);
        }
        return moved;
    }

    /// Who was there twice was there once.
    private static List<With> with(List<With> all, PersonId from, PersonId to) {
        var moved = new LinkedHashMap<Object, With>();
        for (var each : all) {
            var person = each.person().equals(from) ? to : each.person();
            Object key = person.equals(PersonId.FORGOTTEN) ? each.then() : person;
            moved.putIfAbsent(key, new With(person, each.then()));
        }
        return List.copyOf(moved.values());
    }

    private static List<Former> planned(List<Former> all, PersonId from, PersonId to) {
        return all.stream().map(each -> each.person().equals(from) ? each.of(to) : each).toList();
    }

    private static List<PersonId> people(List<PersonId> all, PersonId from, PersonId to) {
        return all.stream().map(each -> each.equals(from) ? to : each).distinct().toList();
    }
}
