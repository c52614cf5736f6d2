package pavement.reminders;

/// How a reminder reaches the owner, and nobody but him.
public enum Means {
    /// The calendar he subscribed to; it is fetched, never sent.
    CALENDAR,
    MAIL,
    /// The notifications of a browser he signed up.
    PUSH;

    /// Whether it is sent, so that there is something to record.
    public boolean sent() {
        return this != CALENDAR;
    }

    /// A calendar has its own alarms, and a debrief or review is no date in it.
    public boolean carries(Kind kind) {
        return switch (kind) {
            case PLAN, BRIEF, PROMISES -> true;
            case DEBRIEF, REVIEW -> sent();
        };
    }
}
