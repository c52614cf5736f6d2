package pavement.store;

import com.fasterxml.uuid.Generators;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import pavement.acts.Act;
import pavement.book.Change;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.desk.Desk;

/// A process that writes and says what was acknowledged, line by line: `Writer HOME COUNT`; without
/// end for a count of 0.
final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
        InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (var home = Home.open(Path.of(arguments[0]), clock)) {
            var desk =
                    new Desk(
                            home.journal(),
                            clock,
                            Generators.timeBasedEpochRandomGenerator()::generate);
            var count = Integer.parseInt(arguments[1]);
            for (int i = 0; count == 0 || i < count; i++) {
                var id = new PersonId(desk.newId());
                var person =
                        Person.called(
                                id,
                                Name.of("Number " + i),
                                Met.UNKNOWN,
                                Origin.written(desk.now()));
                System.out.println(
                        desk.carryOut(
                                (Act<PersonId>)
                                        _ ->
                                                Act.Decision.of(
                                                        id, "Added", new Change.Saved(person))));
                System.out.flush();
            }
        }
    }
}
