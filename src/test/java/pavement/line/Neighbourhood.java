package pavement.line;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.book.Stage;

/// The people and places the tables in `lines/` are about, and the minute they are read on.
final class Neighbourhood {
    static final Self SELF = Self.in(ZoneId.of("America/Chicago"), "US", DayOfWeek.MONDAY, "USD");

    /// A Thursday.
    static final LocalDateTime NOW = LocalDateTime.of(2026, 10, 15, 14, 5);

    static final Book BOOK =
            Book.EMPTY.with(
                    List.<Change>of(
                            saved("Dana Whitlock", "Dana", "", "Whitlock Books", Stage.UNKNOWN),
                            saved(
                                    "Tom Ruiz",
                                    "Tom",
                                    "",
                                    "Acme Freight",
                                    new Stage(Stage.Kind.COFFEE_SHOP, "Northside")),
                            saved(
                                    "Priya Nair",
                                    "Priya",
                                    "",
                                    "Loop",
                                    new Stage(Stage.Kind.WORK, "Loop")),
                            saved(
                                    "Gabe Okafor",
                                    "Gabe",
                                    "",
                                    "",
                                    new Stage(Stage.Kind.EVENT, "Founders Breakfast")),
                            saved("Bo Lindström", "Bo", "", "", Stage.UNKNOWN),
                            saved("Ana Petrov", "Ana", "", "Petrov Dental", Stage.UNKNOWN),
                            saved("Ana Silva", "Ana", "", "Silva & Sons", Stage.UNKNOWN),
                            saved("William Marsh", "William", "Will", "", Stage.UNKNOWN),
                            saved("Mark Dunn", "Mark", "", "", Stage.UNKNOWN),
                            saved(
                                    "José Álvarez",
                                    "José",
                                    "Pepe",
                                    "",
                                    new Stage(Stage.Kind.BOOKSTORE, "Powell's")),
                            saved("Bea Lindqvist", "Bea", "", "", Stage.UNKNOWN),
                            saved(
                                    "Joanne Pruitt",
                                    "Joanne",
                                    "Jo",
                                    "",
                                    new Stage(Stage.Kind.SANDWICH_SHOP, "Lou's Deli")),
                            saved("李 小龙", "小龙", "", "", Stage.UNKNOWN)));

    private Neighbourhood() {}

    private static Change saved(String full, String given, String nick, String firm, Stage met) {
        var id = new PersonId(UUID.nameUUIDFromBytes(full.getBytes(StandardCharsets.UTF_8)));
        var family = full.substring(full.indexOf(' ') + 1);
        var origin = Origin.written(Instant.parse("2026-01-05T09:00:00Z"));
        var person =
                Person.called(
                        id,
                        new Name(full, given, family, nick, false),
                        new Met(met, Optional.empty(), Optional.empty()),
                        origin);
        return new Change.Saved(person.with(new Job(firm, "")));
    }
}
