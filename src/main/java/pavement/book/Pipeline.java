package pavement.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The owner's steps from lead to customer, and what he says currencies are worth.
///
/// @param steps in his order, those that are gone among them; of the others exactly one is where
///   customers stand and one where the lost do, and at least one is open
/// @param rates one for each two currencies
public record Pipeline(List<Step> steps, List<Rate> rates) implements Fact {
    /// One pipeline to a book, so its fact has one id.
    public static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000002");

    public static final int MOST_STEPS = 12;

    public static final StepId LEAD = usual(1);
    public static final StepId TALKING = usual(2);
    public static final StepId OFFER = usual(3);
    public static final StepId CUSTOMER = usual(4);
    public static final StepId LOST = usual(5);

    /// Before he has said anything.
    public static final Pipeline USUAL =
            new Pipeline(
                    List.of(
                            new Step(LEAD, "Lead", Step.Kind.OPEN),
                            new Step(TALKING, "Talking", Step.Kind.OPEN),
                            new Step(OFFER, "Trial or offer", Step.Kind.OPEN),
                            new Step(CUSTOMER, "Customer", Step.Kind.CUSTOMER),
                            new Step(LOST, "Lost", Step.Kind.LOST)),
                    List.of());

    public Pipeline {
        steps = List.copyOf(steps);
        rates = List.copyOf(rates);
        var there = steps.stream().filter(step -> !step.gone()).toList();
        one(there, Step.Kind.CUSTOMER);
        one(there, Step.Kind.LOST);
        if (there.stream().noneMatch(Step::open))
            throw new IllegalArgumentException("a pipeline has a step where deals are open");
        distinct(there.stream().map(step -> step.name().toLowerCase(java.util.Locale.ROOT)).toList());
        distinct(steps.stream().map(Step::id).toList());
        distinct(rates.stream().map(rate -> rate.of() + rate.in()).toList());
    }

    private static void one(List<Step> steps, Step.Kind kind) {
        if (steps.stream().filter(step -> step.kind() == kind).count() != 1)
            throw new IllegalArgumentException("exactly one step is " + kind);
    }

    private static void distinct(List<?> all) {
        if (new LinkedHashSet<>(all).size() < all.size())
            throw new IllegalArgumentException("twice in one pipeline: " + all);
    }

    private static StepId usual(int number) {
        return new StepId(new UUID(0, 0x500 + number));
    }

    /// Those that deals may come to, in his order.
    public List<Step> there() {
        return steps.stream().filter(step -> !step.gone()).toList();
    }

    /// Also one that is gone.
    public Optional<Step> step(StepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// What standing at a step means; a step nobody knows any more is an open one.
    public Step.Kind kind(StepId id) {
        return step(id).map(Step::kind).orElse(Step.Kind.OPEN);
    }

    /// Where new deals stand.
    public Step first() {
        return there().stream().filter(Step::open).findFirst().orElseThrow();
    }

    public Step customer() {
        return the(Step.Kind.CUSTOMER);
    }

    public Step lost() {
        return the(Step.Kind.LOST);
    }

    private Step the(Step.Kind kind) {
        return there().stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }

    public Optional<Rate> rate(String of, String in) {
        return rates.stream()
                .filter(rate -> rate.of().equals(of) && rate.in().equals(in))
                .findFirst();
    }

    public Pipeline with(List<Step> steps) {
        return new Pipeline(steps, rates);
    }

    /// The newer rate of the two currencies replaces the older one.
    public Pipeline with(Rate rate) {
        var next = new ArrayList<>(without(rate.of(), rate.in()).rates);
        next.add(rate);
        return new Pipeline(steps, next);
    }

    public Pipeline without(String of, String in) {
        return new Pipeline(
                steps,
                rates.stream()
                        .filter(rate -> !rate.of().equals(of) || !rate.in().equals(in))
                        .toList());
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.PIPELINE, ID);
    }

    @Override
    public List<PersonId> about() {
        return List.of();
    }
}
