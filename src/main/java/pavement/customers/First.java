package pavement.customers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Met;
import pavement.book.Person;
import pavement.book.Stage;

/// The first conversation with somebody, as far as it is written down; where there was none yet,
/// the first attempt.
///
/// @param stage where the tie was made
/// @param channel of the first talk that is written down
/// @param block the stretch of work it was in
public record First(
        Optional<Stage> stage, Optional<Channel> channel, Days days, Optional<BlockId> block) {
    /// When a tie is made and when there is a talk are two things: a contact of LinkedIn may be
    /// spoken with years later, or never.
    ///
    /// @param on since when he is known at all
    /// @param talk when the first talk was that is written down, or the first attempt
    /// @param spoken when both sides first had a part in it, as far as the book says
    public record Days(
            Optional<LocalDate> on, Optional<LocalDate> talk, Optional<LocalDate> spoken) {
        static final Days UNKNOWN = new Days(Optional.empty(), Optional.empty(), Optional.empty());

        private static Days of(Met met, Optional<Encounter> talk, ZoneId zone) {
            var day = talk.map(each -> day(each, zone));
            var both = talk.filter(Encounter::twoWay).map(each -> day(each, zone));
            return new Days(
                    earlier(met.on(), day),
                    day,
                    earlier(met.on().filter(_ -> met.stage().spoken()), both));
        }

        private static LocalDate day(Encounter talk, ZoneId zone) {
            return LocalDate.ofInstant(talk.at(), zone);
        }

        private static Optional<LocalDate> earlier(
                Optional<LocalDate> one, Optional<LocalDate> other) {
            return Stream.concat(one.stream(), other.stream()).min(LocalDate::compareTo);
        }
    }

    /// What is written about the person comes before what was written about the talk: it is what
    /// the owner says of the meeting itself.
    static First of(Person person, Optional<Encounter> talk, ZoneId zone) {
        var met = person.met();
        return new First(
                Optional.of(met.stage())
                        .filter(First::known)
                        .or(() -> talk.map(Encounter::stage).filter(First::known)),
                talk.map(Encounter::channel),
                Days.of(met, talk, zone),
                talk.flatMap(Encounter::block));
    }

    /// Of a talk with somebody nobody knows any more, or never named.
    static First of(Encounter talk, ZoneId zone) {
        return new First(
                Optional.of(talk.stage()).filter(First::known),
                Optional.of(talk.channel()),
                Days.of(Met.UNKNOWN, Optional.of(talk), zone),
                talk.block());
    }

    /// Since when he is known at all.
    public Optional<LocalDate> on() {
        return days.on();
    }

    /// The day of the first real talk; empty while none is known.
    public Optional<LocalDate> spoken() {
        return days.spoken();
    }

    private static boolean known(Stage stage) {
        return !stage.equals(Stage.UNKNOWN);
    }
}
