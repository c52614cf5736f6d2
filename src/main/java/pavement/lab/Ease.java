package pavement.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pavement.blocks.Avoidance;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Encounter;
import pavement.book.Work;
import pavement.evidence.Easing;
import pavement.evidence.Finding;
import pavement.evidence.Proportion;
import pavement.evidence.Relief;
import pavement.ties.Attempt;

/// Whether one channel becomes easier to him, with what he left out beside it: comfort rises by
/// itself where the frightening attempts are skipped (SCIENCE F4).
///
/// @param attempts by this channel, those he was not asked about among them
/// @param asked what he answered, oldest first
/// @param avoided of what was planned by this channel, `avoidance` the rate of it
public record Ease(
        Channel channel,
        int attempts,
        List<Comfort> asked,
        Easing easing,
        Finding relief,
        Avoidance avoided,
        Finding avoidance) {
    public Ease {
        asked = List.copyOf(asked);
    }

    /// Of the channels he was asked about, or left something out by.
    public static List<Ease> of(Book book, Instant now) {
        Map<Channel, List<Encounter>> tries = new EnumMap<>(Channel.class);
        book.encountersUntil(now).stream()
                .filter(Attempt::is)
                .forEach(each ->
                        tries.computeIfAbsent(each.channel(), _ -> new ArrayList<>()).add(each));
        return Stream.of(Channel.values())
                .map(channel ->
                        of(
                                channel,
                                tries.getOrDefault(channel, List.of()),
                                left(book, channel, now)))
                .filter(each -> !each.asked().isEmpty() || each.avoided().skipped() > 0)
                .toList();
    }

    private static Avoidance left(Book book, Channel channel, Instant now) {
        return switch (channel) {
            case CALL -> Avoidance.of(book, Work.Kind.CALLS, now);
            case EVENT -> Avoidance.of(book, Work.Kind.EVENT, now);
            case IN_PERSON ->
                    Avoidance.of(book, Work.Kind.WALK, now)
                            .plus(Avoidance.of(book, Work.Kind.MEETING, now));
            case VIDEO, MESSAGE, REACTION, BULK -> Avoidance.NONE;
        };
    }

    private static Ease of(Channel channel, List<Encounter> tries, Avoidance avoided) {
        var asked = new ArrayList<Comfort>();
        var answers = new ArrayList<Easing.Answer>();
        for (var i = 0; i < tries.size(); i++) {
            var comfort = tries.get(i).comfort();
            if (comfort.equals(Comfort.UNASKED)) continue;
            asked.add(comfort);
            if (comfort.before().isPresent())
                answers.add(new Easing.Answer(i + 1, comfort.before().get()));
        }
        return new Ease(
                channel,
                tries.size(),
                asked,
                Easing.of(answers),
                relief(asked),
                avoided,
                avoidance(avoided));
    }

    /// Of those who said both.
    public static Finding relief(List<Comfort> asked) {
        return Relief.of(
                asked.stream()
                        .filter(each -> each.before().isPresent() && each.after().isPresent())
                        .mapToDouble(
                                each -> each.after().orElseThrow() - each.before().orElseThrow())
                        .toArray());
    }

    public static Finding avoidance(Avoidance avoided) {
        return Proportion.of(
                avoided.skipped(),
                avoided.planned(),
                "You skipped %d of %d planned.".formatted(avoided.skipped(), avoided.planned()));
    }
}
