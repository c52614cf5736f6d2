package pavement.acts;

import java.util.Locale;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.book.Wishes;

/// What the owner decides about a person, which no computation overrides: how often, active or
/// passive, or not at all.
public sealed interface Wish extends Act<Wish.Reply> {
    sealed interface Reply {
        record Noted(PersonId person, Wishes wishes) implements Reply {}

        record AsBefore() implements Reply {}

        record NobodyThere() implements Reply {}
    }

    PersonId person();

    /// The person's wishes after this one.
    Wishes on(Wishes before);

    /// What was done, about somebody called so.
    String title(String name);

    @Override
    default Decision<Reply> on(Book book) {
        var found = book.person(person());
        if (found.isEmpty()) return Decision.nothing(new Reply.NobodyThere());
        var before = found.get();
        var after = on(before.wishes());
        if (after.equals(before.wishes())) return Decision.nothing(new Reply.AsBefore());
        return Decision.of(
                new Reply.Noted(person(), after),
                title(before.name().full()),
                new Change.Saved(before.with(after)));
    }

    /// SCIENCE A4: the owner's word always wins. Empty gives the deciding back to the facts.
    record OverrideTie(PersonId person, Optional<Tie> tie) implements Wish {
        @Override
        public Wishes on(Wishes before) {
            return new Wishes(tie, before.cadenceDays(), before.doNotContact());
        }

        @Override
        public String title(String name) {
            return tie.map(word -> "Called " + name + " " + word.name().toLowerCase(Locale.ROOT))
                    .orElse("Let the facts say how you stand to " + name);
        }
    }

    /// Beats the plan, always.
    record DoNotContact(PersonId person, boolean hold) implements Wish {
        @Override
        public Wishes on(Wishes before) {
            return new Wishes(before.tie(), before.cadenceDays(), hold);
        }

        @Override
        public String title(String name) {
            return hold ? "Do not contact " + name : "May contact " + name + " again";
        }
    }

    /// How often he wants to be in touch; empty when it does not matter.
    record SetCadence(PersonId person, Optional<Integer> days) implements Wish {
        @Override
        public Wishes on(Wishes before) {
            return new Wishes(before.tie(), days, before.doNotContact());
        }

        @Override
        public String title(String name) {
            return days.map(each -> "In touch with " + name + " every " + each + " days")
                    .orElse("No rhythm asked for with " + name);
        }
    }
}
