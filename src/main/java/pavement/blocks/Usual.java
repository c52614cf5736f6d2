package pavement.blocks;

import pavement.book.Channel;
import pavement.book.Stage;
import pavement.book.Work;

/// What a kind of block is when nothing else is said.
///
/// @param minutes a length to offer; nobody is held to it
public record Usual(String title, Channel channel, Stage stage, int minutes) {
    public static Usual of(Work.Kind kind) {
        return switch (kind) {
            case CALLS -> new Usual("Cold calls", Channel.CALL, at(Stage.Kind.COLD_CALL), 30);
            case EVENT -> new Usual("Event", Channel.EVENT, at(Stage.Kind.EVENT), 120);
            case WALK -> new Usual("Walk", Channel.IN_PERSON, at(Stage.Kind.STREET), 60);
            case MEETING ->
                    new Usual("Set-up meeting", Channel.IN_PERSON, at(Stage.Kind.MEETING), 30);
        };
    }

    private static Stage at(Stage.Kind kind) {
        return new Stage(kind, "");
    }
}
