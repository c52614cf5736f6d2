package pavement.book;

import java.time.Instant;

/// That a deal came to a step, and stood there from then on.
///
/// @param at when it came there, which may be before it was typed
/// @param why it was lost; empty where nobody said, and at every other step
/// @param anew it was re-opened by this: a new spell begins, and what was before is over
///   (SCIENCE G1: "re-opened lead = new spell")
public record Stay(StepId step, Instant at, String why, boolean anew) {
    public static final int LONGEST = 500;

    public Stay {
        why = why.strip();
        if (why.length() > LONGEST) throw new IllegalArgumentException("a reason is a sentence");
    }

    public Stay because(String why) {
        return new Stay(step, at, why, anew);
    }
}
