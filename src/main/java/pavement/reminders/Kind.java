package pavement.reminders;

/// What a reminder is about.
public enum Kind {
    /// Today's plan, when the working day begins.
    PLAN,
    /// Who it is and what was said, some minutes before an appointment or a promise with a time.
    BRIEF,
    /// What he owes by today, once a day in one message.
    PROMISES,
    /// A meeting or event is over, and nothing was logged.
    DEBRIEF,
    /// The week in one line.
    REVIEW
}
