package pavement.book;

/// The one tap after an encounter, and its rung on the ladder of SCIENCE 0.3.
public enum Outcome {
    /// Nobody answered, or not yet.
    NO_ANSWER(0),
    /// Reached, and not for them.
    NOT_FOR_THEM(1),
    TALKED(2),
    /// A dated, agreed thing: a meeting, a call, a trial, a quote.
    NEXT_STEP(3),
    /// Help that happened, either way; an introduction is the usual one.
    HELP(4),
    /// A paying customer, or help as large.
    SALE(5);

    private final int rung;

    Outcome(int rung) {
        this.rung = rung;
    }

    /// 0 no answer … 5 paying customer.
    public int rung() {
        return rung;
    }

    /// Y = 1 of SCIENCE 0.3, before its window is looked at.
    public boolean positive() {
        return rung >= 3;
    }

    public boolean reached() {
        return this != NO_ANSWER;
    }
}
