package pavement.notation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.book.Stage;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;

/// `block calls: Cold calls, planned 30m, by cold call, with Tom + Ada, expected 30%`: from when to
/// when is said by the time before it, and without an end it still runs.
final class BlockLine {
    private final Line line;
    private final Names names;
    private Stretch clock;
    private Optional<Channel> channel = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Optional<Double> expected = Optional.empty();
    private List<Listed> people = List.of();

    private BlockLine(Line line, Names names, Stretch clock) {
        this.line = line;
        this.names = names;
        this.clock = clock;
    }

    /// On a page a block is known by what it is called.
    static UUID id(String title) {
        return Names.uuid("block " + title);
    }

    static Block read(Line line, Names names, String kind, String body, Stretch clock) {
        return new BlockLine(line, names, clock).read(kind(line, kind), body);
    }

    private static Work.Kind kind(Line line, String word) {
        try {
            return Work.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw line.wrong("'" + word + "' is neither calls, event, walk nor meeting");
        }
    }

    private Block read(Work.Kind kind, String body) {
        var pieces = line.listed(body);
        pieces.stream().skip(1).forEach(this::piece);
        var title = pieces.getFirst();
        return new Block(
                new BlockId(id(title)),
                work(kind),
                title,
                channel.orElse(channel(kind)),
                stage.orElse(stage(kind)),
                clock,
                expected,
                Trial.NONE,
                people);
    }

    private static Work work(Work.Kind kind) {
        return switch (kind) {
            case CALLS -> new Work.Calls("");
            case EVENT -> new Work.Event(Optional.empty(), Optional.empty());
            case WALK -> new Work.Walk();
            case MEETING -> new Work.Meeting(Optional.empty(), Optional.empty());
        };
    }

    private static Channel channel(Work.Kind kind) {
        return switch (kind) {
            case CALLS -> Channel.CALL;
            case EVENT -> Channel.EVENT;
            case WALK, MEETING -> Channel.IN_PERSON;
        };
    }

    private static Stage stage(Work.Kind kind) {
        return switch (kind) {
            case CALLS -> new Stage(Stage.Kind.COLD_CALL, "");
            case EVENT -> new Stage(Stage.Kind.EVENT, "");
            case WALK -> new Stage(Stage.Kind.STREET, "");
            case MEETING -> new Stage(Stage.Kind.MEETING, "");
        };
    }

    private void piece(String piece) {
        if (piece.startsWith("planned ")) clock = clock.planning(Optional.of(minutes(piece)));
        else if (piece.startsWith("with ")) people = listed(piece.substring(5));
        else if (piece.startsWith("expected ")) expected = Optional.of(percent(piece));
        else if (piece.equals("prepared")) clock = Stretch.planned(clock.planned());
        else if (Words.channel(piece).isPresent()) channel = Words.channel(piece);
        else
            stage =
                    Optional.of(
                            Words.stage(piece)
                                    .orElseThrow(() -> line.wrong("what is '" + piece + "'?")));
    }

    private List<Listed> listed(String who) {
        return names.all(line, who).stream().map(person -> Listed.waiting(person, "")).toList();
    }

    private int minutes(String piece) {
        return line.number(piece.substring(8).replace("m", ""));
    }

    private double percent(String piece) {
        return line.number(piece.substring(9).replace("%", "")) / 100.0;
    }
}
