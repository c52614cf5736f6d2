package pavement.trials;

import java.util.List;
import pavement.book.Arm;
import pavement.book.Experiment.Counts;
import pavement.book.Experiment.Kind;

/// Experiments to start from, one for each kind.
///
/// @param hint what the coin decides, in a sentence
public record Ready(
        Kind kind, String question, List<String> arms, Counts counts, int pairs, String hint) {
    public static final List<Ready> ALL =
            List.of(
                    new Ready(
                            Kind.OPENER,
                            "Which first line keeps people talking?",
                            List.of(
                                    "I am building something new for people in your line of work. Is this a bad time?",
                                    "How do you do this today, and what annoys you about it?"),
                            Counts.LASTED,
                            40,
                            "In a call block, a coin gives each of two neighbours on the list one of the lines."),
                    new Ready(
                            Kind.CHANNEL,
                            "Call first, or write first?",
                            List.of("Call first", "Message first"),
                            Counts.ANSWERED,
                            40,
                            "Of two people who are alike for the plan, a coin says whom to call and to whom to write."),
                    new Ready(
                            Kind.HALF_DAY,
                            "Call before noon, or after?",
                            List.of("Before noon", "After noon"),
                            Counts.ANSWERED,
                            40,
                            "Of two people to call, a coin says who is called before noon and who after."),
                    new Ready(
                            Kind.SAMPLE,
                            "Does it help to bring a sample?",
                            List.of("Bring a sample", "Bring nothing"),
                            Counts.NEXT_STEP,
                            30,
                            "Of two meetings, a coin says to which you bring one."),
                    new Ready(
                            Kind.HALF_HOUR,
                            "Do strangers pay off more than people at work?",
                            List.of(
                                    "Half an hour outside your passive network",
                                    "Half an hour within it"),
                            Counts.NEXT_STEP,
                            60,
                            "Of two half-hours in a row, a coin says which comes first."));

    public static Ready of(Kind kind) {
        return ALL.get(kind.ordinal());
    }

    /// Only openers are in his own words.
    public List<Arm> fixed() {
        return arms.stream().map(Arm::new).toList();
    }
}
