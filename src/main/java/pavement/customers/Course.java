package pavement.customers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Pipeline;
import pavement.book.Stay;
import pavement.book.Step;
import pavement.book.StepId;
import pavement.evidence.Finding;
import pavement.evidence.Passage;
import pavement.evidence.Progress;
import pavement.evidence.Spell;
import pavement.evidence.UntilBought;

/// How deals go from step to step (SCIENCE G1, G2). A deal that skips a step passes it in no time,
/// one that goes back is from then on not followed where it was, and one that is opened again
/// begins anew.
///
/// @param steps the open ones, in the owner's order
/// @param customers how often a customer was won
public record Course(
        List<Step> steps, Progress progress, UntilBought until, long customers, Instant now) {
    private static final double DAY = 86_400;

    /// Of every deal there is, when nothing is asked about how they came.
    public static Course of(Book book, Instant now) {
        return of(book.pipeline(), List.copyOf(book.deals()), now);
    }

    public static Course of(Customers customers) {
        return of(
                customers.book().pipeline(),
                // A result says nothing of how long somebody took to buy.
                customers.roads().stream()
                        .filter(road -> road.told().isEmpty())
                        .map(Road::deal)
                        .toList(),
                customers.now());
    }

    static Course of(Pipeline pipeline, List<Deal> deals, Instant now) {
        var walk = new Walk(pipeline, now);
        deals.forEach(walk::deal);
        return new Course(
                walk.steps,
                Progress.of(walk.inStep),
                UntilBought.of(walk.whole),
                walk.whole.stream().filter(each -> each.end() == Spell.End.WENT_ON).count(),
                now);
    }

    public Passage passage(int step) {
        return progress.passage(step);
    }

    /// Deals that ended one way or the other, in all.
    public long closed() {
        return until.leads() - until.open();
    }

    /// That an open deal becomes a customer.
    public Progress.Chance chance(Deal deal) {
        var stays = deal.spells().getLast();
        var at = stays.getLast();
        var since = at.at();
        for (var stay : stays.reversed()) {
            if (!stay.step().equals(at.step())) break;
            since = stay.at();
        }
        var here = 0;
        for (var i = 0; i < steps.size(); i++) if (steps.get(i).id().equals(at.step())) here = i;
        return progress.chance(here, days(since, now));
    }

    /// What is found of one step, in words.
    public Finding found(int step) {
        var it = passage(step);
        return it.found(sentence(steps.get(step).name(), it));
    }

    private static String sentence(String name, Passage it) {
        var still =
                it.open() == 0 || it.counted()
                        ? ""
                        : it.open() == 1
                                ? " 1 still open is not counted."
                                : " %d still open are not counted.".formatted(it.open());
        if (it.entered() == 0) return "%s: nobody came here yet.".formatted(name);
        if (it.closed() == 0)
            return "%s: nobody has gone on or been lost yet.%s".formatted(name, still);
        return "%s: %d went on, %d were lost. Of 100, about %d go on (4 in 5: %d to %d).%s"
                .formatted(
                        name,
                        it.on(),
                        it.lost(),
                        hundred(it.range().mean()),
                        hundred(it.range().low()),
                        hundred(it.range().high()),
                        still);
    }

    private static long hundred(double share) {
        return Math.clamp(Math.round(share * 100), 1, 99);
    }

    private static double days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / DAY);
    }

    /// Walks each deal once.
    private static final class Walk {
        private final Kinds kinds;
        private final Instant now;
        private final List<Step> steps;
        private final Map<StepId, Integer> places = new HashMap<>();
        private final List<List<Spell>> inStep = new ArrayList<>();
        private final List<Spell> whole = new ArrayList<>();

        Walk(Pipeline pipeline, Instant now) {
            kinds = Kinds.of(pipeline);
            this.now = now;
            steps = pipeline.there().stream().filter(Step::open).toList();
            var place = 0;
            for (var step : pipeline.steps()) {
                if (steps.contains(step)) place = steps.indexOf(step);
                // A step that is gone counts to the one before it.
                if (step.open()) places.put(step.id(), place);
            }
            for (var _ : steps) inStep.add(new ArrayList<>());
        }

        void deal(Deal deal) {
            var brought = deal.by().isPresent();
            for (var stays : deal.spells()) spell(stays, brought);
        }

        /// What came from a file says nothing of how it got to where it was first seen.
        private void spell(List<Stay> stays, boolean brought) {
            var first = stays.getFirst();
            var opened = kinds.of(first.step()) == Step.Kind.OPEN;
            if (brought && !opened) return;
            var here = brought && opened ? place(first) : 0;
            var since = first.at();
            for (var stay : stays) {
                var kind = kinds.of(stay.step());
                var place = kind == Step.Kind.OPEN ? place(stay) : steps.size();
                if (kind == Step.Kind.LOST) {
                    end(here, since, stay.at(), Spell.End.LOST);
                    whole.add(new Spell(days(first.at(), stay.at()), Spell.End.LOST));
                    return;
                }
                if (place == here) continue;
                if (place < here) end(here, since, stay.at(), Spell.End.OPEN);
                else end(here, since, stay.at(), Spell.End.WENT_ON);
                for (var i = here + 1; i < place; i++)
                    end(i, stay.at(), stay.at(), Spell.End.WENT_ON);
                if (kind == Step.Kind.CUSTOMER) {
                    whole.add(new Spell(days(first.at(), stay.at()), Spell.End.WENT_ON));
                    return;
                }
                here = place;
                since = stay.at();
            }
            end(here, since, now, Spell.End.OPEN);
            whole.add(new Spell(days(first.at(), now), Spell.End.OPEN));
        }

        private int place(Stay stay) {
            return places.getOrDefault(stay.step(), 0);
        }

        private void end(int step, Instant from, Instant to, Spell.End how) {
            inStep.get(step).add(new Spell(days(from, to), how));
        }
    }
}
