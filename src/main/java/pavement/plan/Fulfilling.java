package pavement.plan;

import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Promise;
import pavement.ties.Story;

/// How a promise is kept: the way he gave his word for, wherever that person can be reached so.
///
/// @param lacking what stands in the way of that, and what to do instead; may be empty
record Fulfilling(Channel channel, String lacking) {
    /// @param running how it is being kept at this moment: what he is at stays what it is
    static Fulfilling of(Promise promise, Story story, Optional<Channel> running) {
        if (running.isPresent()) return new Fulfilling(running.get(), "");
        return promise.way()
                .map(way -> of(way, story))
                .orElseGet(() -> new Fulfilling(Times.through(promise), ""));
    }

    private static Fulfilling of(Channel way, Story story) {
        return switch (way) {
            case CALL -> call(story);
            case MESSAGE -> message(story);
            case VIDEO, IN_PERSON, EVENT, REACTION, BULK -> new Fulfilling(way, "");
        };
    }

    private static Fulfilling call(Story story) {
        if (story.canBeCalled()) return new Fulfilling(Channel.CALL, "");
        return story.canBeWritten()
                ? new Fulfilling(
                        Channel.MESSAGE,
                        " You promised a call; no number is written down. Write, and ask for one.")
                : new Fulfilling(
                        Channel.CALL,
                        " You promised a call; no number is written down, nor an address. Write one down first.");
    }

    /// A number takes messages too; without it, one may have been called all the same.
    private static Fulfilling message(Story story) {
        if (story.canBeWritten()) return new Fulfilling(Channel.MESSAGE, "");
        return story.canBeCalled()
                ? new Fulfilling(
                        Channel.CALL,
                        " You promised a message; no address is written down. Call, as you did before.")
                : new Fulfilling(
                        Channel.MESSAGE,
                        " You promised a message; no address is written down, nor a number. Write one down first.");
    }
}
