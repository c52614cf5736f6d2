package pavement.book;

import java.util.List;

/// Everything a book can hold. A fact that exists is valid: its record refused to be made
/// otherwise.
public sealed interface Fact
        permits Person,
                Encounter,
                Promise,
                Ask,
                Appointment,
                Self,
                SetAside,
                DayPlan,
                WeekPlan,
                Doubt,
                Merge,
                Import,
                Block,
                Subscription,
                Experiment,
                Assignment,
                Deal,
                Pipeline,
                Declined,
                Known,
                Introduction {
    /// Where it is found again; a fact saved under the same reference replaces this one.
    Ref ref();

    /// Whom it is about: it shows in their history, and goes when they are forgotten.
    List<PersonId> about();
}
