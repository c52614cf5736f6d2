package pavement.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Channel;
import pavement.book.Direction;
import pavement.book.Doubt;
import pavement.book.Every;
import pavement.book.Experiment;
import pavement.book.Initiative;
import pavement.book.Introduction;
import pavement.book.Known;
import pavement.book.Listed;
import pavement.book.Outcome;
import pavement.book.Promise;
import pavement.book.Reach;
import pavement.book.Ref;
import pavement.book.SetAside;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Work;
import pavement.courier.MailAccount;
import pavement.reminders.Delivery;
import pavement.reminders.Kind;
import pavement.reminders.Means;

/// Kind, code and word of every constant that becomes a number in a row.
final class WordsOfCodes {
    private WordsOfCodes() {}

    static List<String> all() {
        return Stream.of(
                        of("channel", Channel.values()),
                        of("direction", Direction.values()),
                        of("initiative", Initiative.values()),
                        of("outcome", Outcome.values()),
                        of("stage", Stage.Kind.values()),
                        of("tie", Tie.values()),
                        of("reach", Reach.Kind.values()),
                        of("promise", Promise.State.values()),
                        of("ask", Ask.Side.values()),
                        of("ask_state", Ask.State.values()),
                        of("set_aside", SetAside.Why.values()),
                        of("doubt", Doubt.Verdict.values()),
                        of("fact", Ref.Kind.values()),
                        of("block", Work.Kind.values()),
                        of("experiment", Experiment.Kind.values()),
                        of("counts", Experiment.Counts.values()),
                        of("experiment_state", Experiment.State.values()),
                        of("every", Every.values()),
                        of("known", Known.How.values()),
                        of("introduction", Introduction.Kind.values()),
                        of("introduction_step", Introduction.What.values()),
                        of("listed", Listed.State.values()),
                        of("closed", Work.Meeting.Closed.values()),
                        of("reminder", Kind.values()),
                        of("means", Means.values()),
                        of("delivery", Delivery.State.values()),
                        of("mail_security", MailAccount.Security.values()))
                .flatMap(words -> words)
                .toList();
    }

    private static Stream<String> of(String kind, Enum<?>[] constants) {
        return IntStream.range(0, constants.length)
                .mapToObj(code -> kind + code + constants[code].name().toLowerCase(Locale.ROOT));
    }
}
