package pavement.book;

import java.time.LocalDate;
import java.util.Optional;

/// What the owner does next about a deal.
public record Next(String what, Optional<LocalDate> day) {
    public static final int LONGEST = 200;

    public Next {
        what = what.strip();
        if (what.isEmpty() || what.length() > LONGEST)
            throw new IllegalArgumentException("a next action says what, in a line");
    }

    public Next saying(String what) {
        return new Next(what, day);
    }
}
