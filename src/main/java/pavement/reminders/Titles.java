package pavement.reminders;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Appointment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.book.Promise;
import pavement.book.Ref;

/// What a delivery was about, for a list. It is looked up in the book each time and kept nowhere,
/// so that a delivery never names somebody who was forgotten.
public record Titles(Book book) {

    public String of(Kind kind, String about) {
        return switch (kind) {
            case PLAN -> "The morning plan of " + day(about);
            case PROMISES -> "What you promised for " + day(about);
            case REVIEW -> "The review of " + day(about);
            case BRIEF -> "The brief before " + thing(about);
            case DEBRIEF -> "The question after " + thing(about);
        };
    }

    private static String day(String day) {
        return Dated.DAY.of(LocalDate.parse(day));
    }

    private String thing(String about) {
        var fact = fact(about).flatMap(book::find);
        var appointment =
                fact.filter(Appointment.class::isInstance)
                        .map(Appointment.class::cast)
                        .map(Appointment::title);
        var promise =
                fact.filter(Promise.class::isInstance).map(Promise.class::cast).map(Promise::what);
        var block = fact.filter(Block.class::isInstance).map(Block.class::cast).map(Block::title);
        return appointment
                .or(() -> promise)
                .or(() -> block)
                .map(title -> "“" + title + "”")
                .orElse("something that is gone");
    }

    /// The fact a delivery was about; empty for one about a day.
    public static Optional<Ref> fact(String about) {
        var colon = about.indexOf(':');
        var at = about.indexOf('@');
        if (colon < 0 || at < colon) return Optional.empty();
        var id = UUID.fromString(about.substring(colon + 1, at));
        return switch (about.substring(0, colon)) {
            case "appointment" -> Optional.of(new Ref(Ref.Kind.APPOINTMENT, id));
            case "promise" -> Optional.of(new Ref(Ref.Kind.PROMISE, id));
            case "block" -> Optional.of(new Ref(Ref.Kind.BLOCK, id));
            default -> Optional.empty();
        };
    }
}
