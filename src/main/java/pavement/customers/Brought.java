package pavement.customers;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Every;
import pavement.book.Introduction;
import pavement.book.Introduction.Kind;
import pavement.book.IntroductionId;
import pavement.book.Led;
import pavement.book.Money;
import pavement.book.PersonId;
import pavement.book.Price;
import pavement.book.Stay;

/// Which deals came by which introduction. The same money is often noted twice, with the result and
/// with the deal that followed: the deal counts, and the note only while no deal brought anything.
///
/// @param by what each introduction led to
/// @param roads of all deals, and of results that are kept nowhere else
record Brought(Map<IntroductionId, List<Road>> by, List<Road> roads) {
    /// Who led to whom.
    private record Hop(PersonId from, PersonId to) {}

    /// Introductions that were made, by their two: those he asked a broker for, and his own.
    private record Made(
            Map<Hop, Introduction> asked,
            Map<PersonId, List<Introduction>> targets,
            Map<Hop, Introduction> own) {
        /// A second one of the same two brought nothing new.
        static Made of(Book book) {
            var made = new Made(new HashMap<>(), new HashMap<>(), new HashMap<>());
            book.introductions().stream()
                    .filter(it -> it.made() && it.other().isPresent())
                    .sorted(
                            comparing((Introduction it) -> it.steps().getFirst().at())
                                    .thenComparing(it -> it.id().value()))
                    .forEach(made::add);
            return made;
        }

        private void add(Introduction it) {
            var other = it.other().orElseThrow();
            if (other.equals(PersonId.FORGOTTEN)) return;
            switch (it.kind()) {
                case REFERRAL -> {
                    var known = !it.one().equals(PersonId.FORGOTTEN);
                    var hop = new Hop(it.one(), other);
                    if (known && asked.containsKey(hop)) return;
                    if (known) asked.put(hop, it);
                    targets.computeIfAbsent(other, _ -> new ArrayList<>()).add(it);
                }
                case INTRODUCTION -> {
                    if (it.one().equals(PersonId.FORGOTTEN)) return;
                    own.putIfAbsent(new Hop(it.one(), other), it);
                    own.putIfAbsent(new Hop(other, it.one()), it);
                }
            }
        }

        /// Of a deal that was noted since, whoever was met first.
        List<Introduction> named(Deal deal) {
            return deal.about().stream()
                    .flatMap(who -> targets.getOrDefault(who, List.of()).stream())
                    .filter(it -> since(deal, it))
                    .toList();
        }

        Set<Introduction> of(Hands hands, Deal deal) {
            var found = new LinkedHashSet<>(named(deal));
            for (var one : deal.about()) {
                walked(hands.chain(one), found);
                // Two whom he made known to each other, and who buy together since.
                for (var other : deal.about())
                    Optional.ofNullable(own.get(new Hop(one, other)))
                            .filter(it -> since(deal, it))
                            .ifPresent(found::add);
            }
            return found;
        }

        private void walked(List<Hand> chain, Set<Introduction> found) {
            for (var i = 1; i < chain.size(); i++) {
                var from = chain.get(i - 1).person();
                var to = chain.get(i).person();
                from.flatMap(one -> to.map(other -> new Hop(one, other)))
                        .flatMap(hop -> Optional.ofNullable(asked.get(hop)))
                        .ifPresent(found::add);
            }
        }

        /// The first of the same two, which stands for all of them.
        Introduction first(Introduction it) {
            var hop = it.other().map(other -> new Hop(it.one(), other));
            return hop.flatMap(two -> Optional.ofNullable(of(it.kind()).get(two))).orElse(it);
        }

        private Map<Hop, Introduction> of(Kind kind) {
            return switch (kind) {
                case REFERRAL -> asked;
                case INTRODUCTION -> own;
            };
        }

        /// Whether a deal with somebody who was forgotten may be what it led to, one of whose two
        /// was forgotten: nobody can tell any more.
        static boolean perhaps(Introduction it, Deal deal) {
            var known = it.about();
            return it.made()
                    && it.other().isPresent()
                    && known.size() < 2
                    && deal.people().contains(PersonId.FORGOTTEN)
                    && (it.kind() == Kind.REFERRAL
                            ? it.other().equals(Optional.of(PersonId.FORGOTTEN))
                            : deal.people().containsAll(known))
                    && since(deal, it);
        }

        private static boolean since(Deal deal, Introduction it) {
            return !deal.made().isBefore(it.steps().getFirst().at());
        }
    }

    static Brought of(Book book, Kinds kinds, Hands hands, List<Road> dealt) {
        if (book.introductions().isEmpty()) return new Brought(Map.of(), dealt);
        var made = Made.of(book);
        var brought = new Brought(new HashMap<>(), new ArrayList<>());
        for (var each : dealt) {
            var road = each;
            for (var it : made.named(each.deal())) road = road.by(hands, it.one());
            brought.roads.add(road);
            for (var it : made.of(hands, each.deal())) brought.add(it, road);
        }
        for (var it : book.introductions()) {
            var perhaps = dealt.stream().filter(road -> Made.perhaps(it, road.deal())).toList();
            if (perhaps.size() == 1) brought.add(it, perhaps.getFirst());
            if (perhaps.stream().anyMatch(Road::brings)) continue;
            brought.unkept(it, made)
                    .map(money -> Road.of(book, kinds, hands, deal(book, it, money)))
                    .map(road -> it.kind() == Kind.REFERRAL ? road.by(hands, it.one()) : road)
                    .map(road -> road.toldOf(it.id()))
                    .ifPresent(road -> {
                        brought.roads.add(road);
                        brought.add(it, road);
                    });
        }
        return brought;
    }

    private void add(Introduction it, Road road) {
        by.computeIfAbsent(it.id(), _ -> new ArrayList<>()).add(road);
    }

    /// A result that no deal of these two brought.
    private Optional<Money> unkept(Introduction it, Made made) {
        return it.led()
                .flatMap(Led::money)
                .filter(sum -> sum.minor() > 0 && sum.minor() <= Money.MOST)
                .filter(_ -> of(it).stream().noneMatch(Road::brings))
                .filter(_ -> of(made.first(it)).stream().noneMatch(Brought::deals));
    }

    /// As if it was a deal with whomever the broker named, or with the two he brought together.
    private static Deal deal(Book book, Introduction it, Money money) {
        var people = new ArrayList<PersonId>();
        if (it.kind() == Kind.INTRODUCTION || it.other().isEmpty()) people.add(it.one());
        it.other().ifPresent(people::add);
        var what = it.led().map(Led::what).orElse("");
        var at = it.when(Introduction.What.RESULT).orElse(it.since());
        return new Deal(
                new DealId(it.id().value()),
                people,
                "",
                what.substring(0, Math.min(Deal.LONGEST, what.length())),
                Optional.of(new Price(money, Every.ONCE)),
                Optional.empty(),
                List.of(new Stay(book.pipeline().customer().id(), at, "", false)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                at,
                Optional.empty());
    }

    private static boolean deals(Road road) {
        return road.told().isEmpty() && road.brings();
    }

    List<Road> of(Introduction it) {
        return by.getOrDefault(it.id(), List.of());
    }
}
