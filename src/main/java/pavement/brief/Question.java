package pavement.brief;

import pavement.book.Ask;
import pavement.book.Person;
import pavement.book.Promise;

/// One thing to ask or to say, and the fact it comes from.
public sealed interface Question {
    /// What they promised and have not done.
    record Theirs(Promise promise) implements Question {}

    /// What the owner promised and has not done; better said by himself than asked for.
    record Mine(Promise promise) implements Question {}

    /// They need what the owner offers.
    record Give(Ask need, Ask offer) implements Question {}

    /// They offer what the owner needs.
    record Get(Ask offer, Ask need) implements Question {}

    /// They need it, and the owner has nothing for it: how does it stand?
    record Stands(Ask need) implements Question {}

    /// The owner needs it, and they may know somebody.
    record Whom(Ask need) implements Question {}

    /// Somebody they named and nobody has met.
    record Meet(Person named) implements Question {}

    /// What is not written down about them.
    record Unknown(What what) implements Question {}

    enum What {
        NEEDS,
        OFFERS,
        WORK
    }
}
