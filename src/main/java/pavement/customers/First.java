package pavement.customers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.Stage;

/// The first conversation with somebody, as far as it is written down; where there was none yet,
/// the first attempt.
///
/// @param stage where the tie was made
/// @param block the stretch of work it was in
public record First(
        Optional<Stage> stage,
        Optional<Channel> channel,
        Optional<LocalDate> on,
        Optional<BlockId> block) {
    /// What is written about the person comes before what was written about the talk: it is what
    /// the owner says of the meeting itself.
    static First of(Person person, Optional<Encounter> talk, ZoneId zone) {
        var met = person.met();
        var day = talk.map(each -> LocalDate.ofInstant(each.at(), zone));
        var on = Stream.concat(met.on().stream(), day.stream()).min(LocalDate::compareTo);
        return new First(
                Optional.of(met.stage())
                        .filter(First::known)
                        .or(() -> talk.map(Encounter::stage).filter(First::known)),
                talk.map(Encounter::channel),
                on,
                talk.flatMap(Encounter::block));
    }

    /// Of a talk with somebody nobody knows any more, or never named.
    static First of(Encounter talk, ZoneId zone) {
        return new First(
                Optional.of(talk.stage()).filter(First::known),
                Optional.of(talk.channel()),
                Optional.of(LocalDate.ofInstant(talk.at(), zone)),
                talk.block());
    }

    private static boolean known(Stage stage) {
        return !stage.equals(Stage.UNKNOWN);
    }
}
