package pavement.line;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import pavement.acts.Stand;
import pavement.book.Ask;
import pavement.book.Channel;
import pavement.book.DealId;
import pavement.book.Direction;
import pavement.book.Every;
import pavement.book.Money;
import pavement.book.Outcome;
import pavement.book.Stage;

/// One thing read from a line, with the words it was read from.
public sealed interface Chip {
    Span span();

    Certainty certainty();

    private static String said(String what, Optional<Identity> whose) {
        return whose.map(who -> what + " (" + who.shown() + ")").orElse(what);
    }

    /// Somebody it was with.
    record Who(Span span, Certainty certainty, Identity identity) implements Chip {}

    /// Where it was.
    record Where(Span span, Certainty certainty, Stage stage) implements Chip {}

    /// @param direction empty when the word does not tell who reached out
    record How(Span span, Certainty certainty, Channel channel, Optional<Direction> direction)
            implements Chip {}

    record Minutes(Span span, Certainty certainty, int minutes) implements Chip {}

    /// When it was, on the owner's clock; never later than now.
    record When(Span span, Certainty certainty, LocalDateTime at) implements Chip {}

    /// Something they need.
    ///
    /// @param whose somebody the owner was just introduced to; empty when it is theirs whom the
    ///   line is about
    record Need(Span span, Certainty certainty, String what, Optional<Identity> whose)
            implements Chip {
        /// With whose it is, where that was named.
        public String said() {
            return Chip.said(what, whose);
        }
    }

    /// Something they can give.
    ///
    /// @param whose as of a need
    record Offer(Span span, Certainty certainty, String what, Optional<Identity> whose)
            implements Chip {
        /// With whose it is, where that was named.
        public String said() {
            return Chip.said(what, whose);
        }
    }

    /// Something the owner himself needs or can give ("I need a bookkeeper").
    record Own(Span span, Certainty certainty, Ask.Side side, String what) implements Chip {}

    /// Something promised, or the next step.
    ///
    /// @param mine true when the owner is to do it
    /// @param whom the person named in it; empty when it is about those the line is about
    record Pledge(
            Span span,
            Certainty certainty,
            boolean mine,
            String what,
            Optional<LocalDate> due,
            Optional<LocalTime> at,
            Optional<Channel> channel,
            Optional<Identity> whom)
            implements Chip {
        /// With whom it is for, where these words do not name him.
        public String said() {
            return Chip.said(
                    what, whom.filter(who -> !what.contains(who.shown().split(" ", 2)[0])));
        }
    }

    /// Somebody who was heard of, and is not yet met ("Bo knows a dentist").
    record Heard(Span span, Certainty certainty, Identity of) implements Chip {}

    /// Somebody the owner was introduced to ("introduced me to Ana").
    record Introduced(Span span, Certainty certainty, Identity to) implements Chip {}

    /// Through whom those the line is about were met ("through Gabe").
    record Through(Span span, Certainty certainty, Identity by) implements Chip {}

    /// @param every how often the line says it is paid
    record Sum(Span span, Certainty certainty, Money money, Every every) implements Chip {}

    /// That a deal stands somewhere.
    ///
    /// @param why it was lost; may be empty
    /// @param which of several it is, once he has said so; `another` when it is a new one
    record Deal(
            Span span,
            Certainty certainty,
            Stand stand,
            String why,
            Optional<DealId> which,
            boolean another)
            implements Chip {
        public Deal of(Optional<DealId> which, boolean another) {
            return new Deal(span, certainty, stand, why, which, another);
        }
    }

    /// What came of it, guessed from the words.
    record Came(Span span, Certainty certainty, Outcome outcome) implements Chip {}
}
