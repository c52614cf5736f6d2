package pavement.book;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Two people brought together, from the idea to what it led to. Both agree before either is given
/// away: the record cannot be made otherwise ("double opt-in").
///
/// @param one who is asked first: one of the two, or of a referral the broker
/// @param other who is asked once the one agreed; of a referral the target, empty while the broker
///   has named nobody
/// @param why what it is for, in a few words that may be shown to both; may be empty
/// @param need the owner's own need that it serves
/// @param steps what happened, in order, with its moment; the first is the idea
/// @param led what came of it; there exactly when the last step says so
public record Introduction(
        IntroductionId id,
        Kind kind,
        PersonId one,
        Optional<PersonId> other,
        String why,
        Optional<AskId> need,
        Letters letters,
        List<Step> steps,
        Optional<Led> led)
        implements Fact {
    public enum Kind {
        /// The owner makes two people known to each other.
        INTRODUCTION,
        /// He asks the one for the other, or for whomever the one can think of.
        REFERRAL
    }

    /// Something that happened to it.
    public enum What {
        IDEA,
        ASKED_ONE,
        ONE_AGREED,
        ASKED_OTHER,
        OTHER_AGREED,
        MADE,
        MET,
        RESULT,
        /// Known to the owner alone.
        ONE_REFUSED,
        OTHER_REFUSED,
        DROPPED,
        /// Who owes an answer was asked once more.
        REMINDED
    }

    public record Step(What what, Instant at) {}

    public Introduction {
        why = why.strip();
        steps = List.copyOf(steps);
        if (other.filter(one::equals).isPresent() && !one.equals(PersonId.FORGOTTEN))
            throw new IllegalArgumentException("nobody is introduced to himself");
        if (kind == Kind.INTRODUCTION && other.isEmpty())
            throw new IllegalArgumentException("an introduction is between two");
        if (steps.isEmpty() || steps.getFirst().what() != What.IDEA)
            throw new IllegalArgumentException("it begins with an idea");
        for (var i = 1; i < steps.size(); i++)
            if (!next(state(steps.subList(0, i)), other.isPresent()).contains(steps.get(i).what()))
                throw new IllegalArgumentException(
                        steps.get(i).what() + " cannot follow " + steps.get(i - 1).what());
        if (led.isPresent() != (state(steps) == What.RESULT))
            throw new IllegalArgumentException("a result says what it led to, and nothing else");
    }

    /// As it begins.
    public static Introduction idea(
            IntroductionId id,
            Kind kind,
            PersonId one,
            Optional<PersonId> other,
            String why,
            Optional<AskId> need,
            Instant at) {
        return new Introduction(
                id,
                kind,
                one,
                other,
                why,
                need,
                Letters.NONE,
                List.of(new Step(What.IDEA, at)),
                Optional.empty());
    }

    /// What may happen next. Nobody is asked before the one agreed, so that a refusal hurts nobody
    /// who never knew of it; nobody is given away before both agreed.
    private static List<What> next(What state, boolean named) {
        return switch (state) {
            case IDEA -> List.of(What.ASKED_ONE, What.DROPPED);
            case ASKED_ONE ->
                    List.of(What.ONE_AGREED, What.ONE_REFUSED, What.REMINDED, What.DROPPED);
            case ONE_AGREED ->
                    named ? List.of(What.ASKED_OTHER, What.DROPPED) : List.of(What.DROPPED);
            case ASKED_OTHER ->
                    List.of(What.OTHER_AGREED, What.OTHER_REFUSED, What.REMINDED, What.DROPPED);
            case OTHER_AGREED -> List.of(What.MADE, What.DROPPED);
            case MADE -> List.of(What.MET, What.REMINDED, What.DROPPED);
            case MET -> List.of(What.RESULT, What.DROPPED);
            case RESULT, ONE_REFUSED, OTHER_REFUSED, DROPPED, REMINDED -> List.of();
        };
    }

    private static What state(List<Step> steps) {
        return steps.reversed().stream()
                .map(Step::what)
                .filter(what -> what != What.REMINDED)
                .findFirst()
                .orElse(What.IDEA);
    }

    /// What may happen next.
    public List<What> next() {
        return next(state(), other.isPresent());
    }

    /// Where it stands: the last thing that happened, but for reminders.
    public What state() {
        return state(steps);
    }

    /// When it came to where it stands, or was last reminded of.
    public Instant since() {
        return steps.getLast().at();
    }

    /// When that first happened.
    public Optional<Instant> when(What what) {
        return steps.stream().filter(step -> step.what() == what).map(Step::at).findFirst();
    }

    /// Something may still happen of itself: it did not end, and was not refused.
    public boolean open() {
        return switch (state()) {
            case IDEA, ASKED_ONE, ONE_AGREED, ASKED_OTHER, OTHER_AGREED, MADE, MET -> true;
            case RESULT, ONE_REFUSED, OTHER_REFUSED, DROPPED, REMINDED -> false;
        };
    }

    /// The two of them came to know each other by it.
    public boolean made() {
        return when(What.MADE).isPresent();
    }

    /// Who owes an answer now.
    public Optional<PersonId> awaited() {
        return switch (state()) {
            case ASKED_ONE -> Optional.of(one);
            case ASKED_OTHER -> kind == Kind.REFERRAL ? Optional.of(one) : other;
            case IDEA,
                    ONE_AGREED,
                    OTHER_AGREED,
                    MADE,
                    MET,
                    RESULT,
                    ONE_REFUSED,
                    OTHER_REFUSED,
                    DROPPED,
                    REMINDED ->
                    Optional.empty();
        };
    }

    /// The promise by which an answer is waited for; the same for the same question, so that it is
    /// found again.
    public PromiseId answer(What asked) {
        return new PromiseId(
                UUID.nameUUIDFromBytes(
                        ("answer " + id + " " + asked).getBytes(StandardCharsets.UTF_8)));
    }

    /// With one more step; throws when it cannot come next.
    public Introduction then(What what, Instant at) {
        return new Introduction(
                id, kind, one, other, why, need, letters, and(new Step(what, at)), led);
    }

    /// It led somewhere; said again, it is what was said last.
    public Introduction led(Led led, Instant at) {
        var told = state() == What.RESULT ? steps : and(new Step(What.RESULT, at));
        return new Introduction(id, kind, one, other, why, need, letters, told, Optional.of(led));
    }

    private List<Step> and(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    public Introduction between(PersonId one, Optional<PersonId> other) {
        return new Introduction(id, kind, one, other, why, need, letters, steps, led);
    }

    public Introduction saying(String why, Letters letters) {
        return new Introduction(id, kind, one, other, why, need, letters, steps, led);
    }

    public Introduction leading(Optional<Led> led) {
        return new Introduction(id, kind, one, other, why, need, letters, steps, led);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.INTRODUCTION, id.value());
    }

    @Override
    public List<PersonId> about() {
        return Stream.concat(Stream.of(one), other.stream())
                .filter(each -> !each.equals(PersonId.FORGOTTEN))
                .toList();
    }
}
