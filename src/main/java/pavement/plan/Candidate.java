package pavement.plan;

import pavement.book.Channel;
import pavement.book.Person;
import pavement.book.Tie;
import pavement.ties.Cell;
import pavement.ties.Own;
import pavement.ties.Story;

/// One person through one channel, with what the plan expects of it.
///
/// @param value points, as drawn for this plan
/// @param minutes planned for it, in steps of five; the same in every plan
/// @param lasts minutes it takes as drawn, exactly: what the value is divided by
/// @param drawn what the value was made of
record Candidate(
        Known known, Channel channel, double value, int minutes, double lasts, Drawn drawn) {
    /// One draw of what is not known.
    ///
    /// @param answer the chance of an answer, `step` of a next step once answered
    /// @param gain points of a success, both sides together
    record Drawn(double answer, double step, double gain) {}

    /// What does not change from draw to draw.
    ///
    /// @param own what came of the attempts with him, answers that may still come counted in part
    /// @param tired by how much recent attempts without an answer lower the chance
    /// @param fresh by how much a recent next step lowers the chance of another
    record Known(
            Person person, Story story, Tie tie, Own own, double tired, double fresh, double fit) {}

    Person person() {
        return known.person();
    }

    Story story() {
        return known.story();
    }

    Tie tie() {
        return known.tie();
    }

    /// The same attempt, for which the owner has set the minutes.
    Candidate taking(int minutes) {
        return new Candidate(known, channel, value, minutes, minutes, drawn);
    }

    /// Points a minute. A message of 7.4 minutes is not one of five nor one of ten: in steps of
    /// five such attempts change places for nothing.
    double rate() {
        return value / lasts;
    }

    boolean active() {
        return tie() != Tie.PASSIVE;
    }

    /// The place of its class and channel among all of them.
    int cellNumber() {
        return Cells.TIES.indexOf(tie()) * Cells.CHANNELS.size() + Cells.CHANNELS.indexOf(channel);
    }

    Cell cell() {
        return new Cell(tie(), channel);
    }
}
