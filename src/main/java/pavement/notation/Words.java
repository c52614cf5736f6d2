package pavement.notation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Outcome;
import pavement.book.Stage;

/// The fixed words of the notation.
final class Words {
    private static final Map<String, Stage.Kind> STAGES = stages();
    private static final Map<String, Channel> CHANNELS = channels();

    private Words() {}

    /// `in a coffee shop Blue Bottle`: a fixed phrase, then the place's own name.
    static Optional<Stage> stage(String text) {
        return STAGES.keySet().stream()
                .filter(phrase -> text.equals(phrase) || text.startsWith(phrase + " "))
                .findFirst()
                .map(phrase -> new Stage(known(STAGES, phrase), text.substring(phrase.length())));
    }

    static Optional<Channel> channel(String word) {
        return Optional.ofNullable(CHANNELS.get(word));
    }

    static Optional<Outcome> outcome(String words) {
        return switch (words) {
            case "no answer" -> Optional.of(Outcome.NO_ANSWER);
            case "not for them" -> Optional.of(Outcome.NOT_FOR_THEM);
            case "talked" -> Optional.of(Outcome.TALKED);
            case "next step" -> Optional.of(Outcome.NEXT_STEP);
            case "help" -> Optional.of(Outcome.HELP);
            case "sale" -> Optional.of(Outcome.SALE);
            default -> Optional.empty();
        };
    }

    static String stageWords() {
        return String.join(", ", STAGES.keySet());
    }

    private static Stage.Kind known(Map<String, Stage.Kind> stages, String phrase) {
        return stages.getOrDefault(phrase, Stage.Kind.UNKNOWN);
    }

    private static Map<String, Stage.Kind> stages() {
        var stages = new LinkedHashMap<String, Stage.Kind>();
        stages.put("at work", Stage.Kind.WORK);
        stages.put("in public", Stage.Kind.PLACE);
        stages.put("in a coffee shop", Stage.Kind.COFFEE_SHOP);
        stages.put("in a bookstore", Stage.Kind.BOOKSTORE);
        stages.put("in a sandwich shop", Stage.Kind.SANDWICH_SHOP);
        stages.put("on the street", Stage.Kind.STREET);
        stages.put("at an event", Stage.Kind.EVENT);
        stages.put("by cold call", Stage.Kind.COLD_CALL);
        stages.put("by cold message", Stage.Kind.COLD_MESSAGE);
        stages.put("by introduction", Stage.Kind.INTRODUCTION);
        stages.put("at a meeting", Stage.Kind.MEETING);
        stages.put("online", Stage.Kind.ONLINE);
        stages.put("as a client", Stage.Kind.CLIENT);
        stages.put("at school", Stage.Kind.SCHOOL);
        stages.put("in the family", Stage.Kind.FAMILY);
        stages.put("somewhere", Stage.Kind.UNKNOWN);
        return stages;
    }

    private static Map<String, Channel> channels() {
        var channels = new LinkedHashMap<String, Channel>();
        channels.put("call", Channel.CALL);
        channels.put("video", Channel.VIDEO);
        for (var word : new String[] {"in person", "coffee", "lunch", "walk", "visit", "meeting"})
            channels.put(word, Channel.IN_PERSON);
        channels.put("event", Channel.EVENT);
        for (var word : new String[] {"message", "mail", "text"})
            channels.put(word, Channel.MESSAGE);
        channels.put("reaction", Channel.REACTION);
        channels.put("bulk", Channel.BULK);
        return channels;
    }
}
