package pavement.ties;

import pavement.book.Channel;
import pavement.book.Tie;

/// Attempts are alike when the tie was of one kind, as frozen then, and the channel is one.
public record Cell(Tie tie, Channel channel) {}
