package pavement.store;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import pavement.book.Appointment;
import pavement.book.Ask;
import pavement.book.Assignment;
import pavement.book.Block;
import pavement.book.Change;
import pavement.book.DayPlan;
import pavement.book.Deal;
import pavement.book.Declined;
import pavement.book.Doubt;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.Fact;
import pavement.book.Import;
import pavement.book.Introduction;
import pavement.book.Known;
import pavement.book.Merge;
import pavement.book.Person;
import pavement.book.Pipeline;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.SetAside;
import pavement.book.Subscription;
import pavement.book.WeekPlan;
import pavement.book.Work;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;

/// Facts and changes whole, as JSON: for the trace, and for what is only kept to be given back. The
/// records know nothing of it; how they are told apart is said here.
final class Json {
    private Json() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "person", value = Person.class),
        @JsonSubTypes.Type(name = "encounter", value = Encounter.class),
        @JsonSubTypes.Type(name = "promise", value = Promise.class),
        @JsonSubTypes.Type(name = "ask", value = Ask.class),
        @JsonSubTypes.Type(name = "appointment", value = Appointment.class),
        @JsonSubTypes.Type(name = "self", value = Self.class),
        @JsonSubTypes.Type(name = "set_aside", value = SetAside.class),
        @JsonSubTypes.Type(name = "day_plan", value = DayPlan.class),
        @JsonSubTypes.Type(name = "doubt", value = Doubt.class),
        @JsonSubTypes.Type(name = "merge", value = Merge.class),
        @JsonSubTypes.Type(name = "import", value = Import.class),
        @JsonSubTypes.Type(name = "block", value = Block.class),
        @JsonSubTypes.Type(name = "subscription", value = Subscription.class),
        @JsonSubTypes.Type(name = "week_plan", value = WeekPlan.class),
        @JsonSubTypes.Type(name = "experiment", value = Experiment.class),
        @JsonSubTypes.Type(name = "assignment", value = Assignment.class),
        @JsonSubTypes.Type(name = "deal", value = Deal.class),
        @JsonSubTypes.Type(name = "pipeline", value = Pipeline.class),
        @JsonSubTypes.Type(name = "declined", value = Declined.class),
        @JsonSubTypes.Type(name = "known", value = Known.class),
        @JsonSubTypes.Type(name = "introduction", value = Introduction.class)
    })
    private interface Facts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "calls", value = Work.Calls.class),
        @JsonSubTypes.Type(name = "event", value = Work.Event.class),
        @JsonSubTypes.Type(name = "walk", value = Work.Walk.class),
        @JsonSubTypes.Type(name = "meeting", value = Work.Meeting.class)
    })
    private interface Works {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "saved", value = Change.Saved.class),
        @JsonSubTypes.Type(name = "removed", value = Change.Removed.class),
        @JsonSubTypes.Type(name = "card_kept", value = Change.CardKept.class),
        @JsonSubTypes.Type(name = "card_removed", value = Change.CardRemoved.class),
        @JsonSubTypes.Type(name = "forgotten", value = Change.Forgotten.class)
    })
    private interface Changes {}

    /// Before an ask had a state, it said whether it was open.
    @SuppressWarnings("UnusedMethod")
    private interface Asks {
        @JsonAlias("open")
        Ask.State state();
    }

    private static final class OpenOrNot extends DeserializationProblemHandler {
        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType type,
                JsonToken token,
                JsonParser parser,
                String message) {
            if (!type.hasRawClass(Ask.State.class) || !token.isBoolean()) return NOT_HANDLED;
            return token == JsonToken.VALUE_TRUE ? Ask.State.OPEN : Ask.State.MET;
        }
    }

    /// Made when first needed: most processes that open a book never undo anything. A trace of a
    /// time when a fact said less reads what it lacks as no, or as nothing.
    private static final class Mapper {
        static final JsonMapper ONE =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .addMixIn(Fact.class, Facts.class)
                        .addMixIn(Change.class, Changes.class)
                        .addMixIn(Work.class, Works.class)
                        .addMixIn(Ask.class, Asks.class)
                        .addHandler(new OpenOrNot())
                        .build();
    }

    static String write(Object value) {
        return Mapper.ONE.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return Mapper.ONE.readValue(json, type);
    }
}
