package pavement.plan;

import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Tie;

/// The numbers of one attempt with one person, as they ranked it (SCIENCE C2). What a page says of
/// a move stands here and nowhere else.
public record Reckoned(Tie tie, Channel channel, Chance chance, Gain gain, Time time, Score score) {
    /// Of an answer.
    ///
    /// @param odds his class and channel, with his own tries
    /// @param usual of his class and channel alone
    /// @param tries of that class and channel; `own` with him, `answered` of those
    /// @param tired what recent attempts without an answer leave of it, 1 for all
    /// @param drawn what this plan took it for
    public record Chance(
            Odds odds, Odds usual, long tries, int own, int answered, double tired, double drawn) {}

    /// What it may bring both sides, in points.
    ///
    /// @param step the chance of a next step once answered; of the class and channel, raised where
    ///   needs and offers fit
    /// @param low and `high` the 80 % range of what a next step is worth in the mean, `mid` the
    ///   best guess
    /// @param valued next steps of his class whose worth was told
    /// @param talk points of a talk without a next step
    /// @param fit of needs and offers, 0 to 1
    /// @param drawn what this plan took a next step to be worth, `stepDrawn` its chance
    public record Gain(
            Odds step,
            double low,
            double mid,
            double high,
            long valued,
            double talk,
            double fit,
            double drawn,
            double stepDrawn) {}

    /// @param minutes planned; `lasts` as this plan drew it, exactly; `around` the running mean of
    ///   an attempt without the talk, `talk` of the talk when there is one, over so many `timed`
    public record Time(int minutes, double lasts, double around, double talk, long timed) {}

    /// Points this attempt is expected to bring.
    ///
    /// @param drawn as this plan drew it, `expected` without luck
    /// @param rank by points a minute, from 1; empty for who is not among the first
    /// @param of so many candidates
    public record Score(double drawn, double expected, Optional<Integer> rank, int of) {}

    /// Points of an hour of such attempts: what they are ranked by.
    public double hourly() {
        return score.drawn() * 60 / time.lasts();
    }
}
