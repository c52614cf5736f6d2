package pavement.bench.simulate;

import java.util.List;
import pavement.book.Channel;
import pavement.book.Tie;

/// The six worlds of SCIENCE C6. The order of policies is what they are for. SCIENCE does not print their numbers, so the
/// numbers in here are ours: chosen so that the policies that do not learn get what SCIENCE says they get in base, heavy and
/// flat (bench/results.md), and never by what a policy that learns gets.
enum Kind {
    BASE,
    /// The seed is right: strangers answer more readily than anybody expects, and what comes of it is large.
    STRANGERSBEST,
    /// The seed is wrong: colleagues are the best there is.
    PASSIVEBEST,
    /// Nobody differs from anybody in how readily he answers, nor in what he is worth; what is left of a person is the
    /// potential, which only shows in how often a next step comes of a talk. Without it the oracle would have nothing to
    /// know, where SCIENCE's is 13 % ahead of writing to everybody in turn.
    FLAT,
    /// As base, with the classes' effects reversed from day 60 on.
    DRIFT,
    /// As base, with values of a heavy tail.
    HEAVY;

    /// Order of the classes in the tables below.
    static final List<Tie> TIES = List.of(Tie.PASSIVE, Tie.ACTIVE, Tie.DORMANT, Tie.STRANGER);

    static final List<Channel> CHANNELS = List.of(Channel.CALL, Channel.MESSAGE, Channel.IN_PERSON);

    /// Log odds of an answer.
    double answers(int tie, int day) {
        return switch (this) {
            case STRANGERSBEST -> new double[] {.1, .2, -.1, .6}[tie];
            case PASSIVEBEST -> new double[] {.4, -.5, -1.0, -2.2}[tie];
            case FLAT -> -.6;
            case DRIFT -> day < 60 ? BASE.answers(tie, day) : BASE.answers(3 - tie, day);
            case BASE, HEAVY -> new double[] {-.7, -.1, -1.2, -2.4}[tie];
        };
    }

    double channelAnswers(Channel channel) {
        return this == FLAT || channel != Channel.IN_PERSON ? 0 : .3;
    }

    /// Log odds of a next step, once answered.
    double steps(int tie, int day) {
        return switch (this) {
            case STRANGERSBEST -> new double[] {-.8, -.5, -.6, .4}[tie];
            case PASSIVEBEST -> new double[] {-.4, -1.0, -1.2, -1.5}[tie];
            case FLAT -> 0;
            case DRIFT -> day < 60 ? BASE.steps(tie, day) : BASE.steps(3 - tie, day);
            case BASE, HEAVY -> new double[] {-2.2, -.3, -1.0, -1.0}[tie];
        };
    }

    double channelSteps(Channel channel) {
        return this == FLAT ? 0 : channel == Channel.CALL ? 0 : channel == Channel.MESSAGE ? -.25 : .5;
    }

    /// ln of the median value to one side.
    double worth(int tie, int day) {
        return switch (this) {
            case STRANGERSBEST -> new double[] {.0, .4, .3, 1.3}[tie];
            case PASSIVEBEST -> new double[] {1.1, .5, .4, .4}[tie];
            case FLAT -> 0;
            case DRIFT -> day < 60 ? BASE.worth(tie, day) : BASE.worth(3 - tie, day);
            case BASE, HEAVY -> new double[] {-.7, 1.2, .7, .9}[tie];
        };
    }

    double spread() {
        return this == HEAVY ? 1.8 : 1;
    }

    /// Whether people of one class differ in how readily they answer.
    boolean moods() {
        return this != FLAT;
    }

    /// By how much ln of the value rises with the potential.
    double lift() {
        return this == FLAT ? 0 : .33;
    }
}
