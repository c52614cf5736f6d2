package pavement.line;

import java.time.LocalDate;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Met;
import pavement.book.PersonId;
import pavement.book.Stage;

/// How somebody new in a line is known.
///
/// @param usual the stage, where the line names none
/// @param through who introduced him
record Acquaintance(Understood read, Stage usual, Optional<PersonId> through) {
    /// Where the line says he was met.
    Met met(LocalDate on) {
        var stage =
                read.first(Chip.Where.class)
                        .map(Chip.Where::stage)
                        .orElse(
                                through.isPresent()
                                        ? new Stage(Stage.Kind.INTRODUCTION, "")
                                        : usual);
        return new Met(stage, Optional.of(on), through);
    }

    /// How whoever is not met yet will be, as far as that is said.
    Met coming() {
        var called =
                read.first(Chip.Pledge.class)
                        .flatMap(Chip.Pledge::channel)
                        .filter(Channel.CALL::equals);
        var kind =
                through.isPresent()
                        ? Stage.Kind.INTRODUCTION
                        : called.isPresent() ? Stage.Kind.COLD_CALL : Stage.Kind.UNKNOWN;
        return new Met(new Stage(kind, ""), Optional.empty(), through);
    }

    /// "Joanne at Pruitt Books, call tomorrow": where nobody was met yet, that is where she works.
    Identity atWork(Identity identity) {
        var place = read.first(Chip.Where.class).map(chip -> chip.stage().place()).orElse("");
        return identity instanceof Identity.Fresh(var name, var firm) && firm.isEmpty()
                ? new Identity.Fresh(name, place)
                : identity;
    }
}
