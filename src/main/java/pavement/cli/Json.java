package pavement.cli;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import pavement.book.Work;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Facts for other programs.
final class Json {
    private static final class Mapper {
        static final JsonMapper ONE =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .addMixIn(Work.class, Works.class)
                        .build();
    }

    /// What kind of work a block is would not show in what it holds.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "calls", value = Work.Calls.class),
        @JsonSubTypes.Type(name = "event", value = Work.Event.class),
        @JsonSubTypes.Type(name = "walk", value = Work.Walk.class),
        @JsonSubTypes.Type(name = "meeting", value = Work.Meeting.class)
    })
    private interface Works {}

    private Json() {}

    /// Facts with one more beside them.
    static String of(Object value, String name, Object more) {
        ObjectNode tree = Mapper.ONE.valueToTree(value);
        return of(tree.set(name, Mapper.ONE.valueToTree(more)));
    }

    static String of(Object value) {
        return Mapper.ONE.writeValueAsString(value);
    }
}
