package pavement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.http.Form;
import pavement.http.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a phone sends of what it kept, and what it is answered. JSON, read strictly: a field that
/// is missing, unknown or of another kind is refused as a whole, because it was not written by a
/// page of ours.
///
/// @param now the phone's clock as it sends, in milliseconds since 1970
record Sending(long now, List<Entry> entries) {
    /// As many as one request may hold.
    static final int MOST = 100;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// @param id made by the phone, and the same however often it is sent
    /// @param kind of [Taking]
    /// @param at when it was written, on the phone's clock
    /// @param after entries that must have arrived before
    /// @param fields as the page's own form has them
    record Entry(
            UUID id, String kind, long at, List<UUID> after, Map<String, List<String>> fields) {
        Form form() {
            return new Form(fields);
        }
    }

    /// What became of an entry.
    enum State {
        TAKEN,
        BEFORE,
        /// What it needs has not arrived.
        WAITS,
        /// It could not be written down here; the phone keeps it and tries again.
        KEPT,
        REFUSED
    }

    /// @param sentence what to tell its writer; empty when there is nothing to tell
    record Answered(UUID id, State state, String sentence) {}

    /// @param said about all of them, such as a clock that is wrong
    record Reply(List<Answered> answers, String said) {
        String json() {
            return Sending.json(this);
        }
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Sending of(Optional<String> document) {
        var sending = document.flatMap(Sending::read).orElseThrow(Sending::unreadable);
        if (sending.entries().size() > MOST)
            throw new Refused(
                    413, "These are more than " + MOST + " entries at once. Send them in parts.");
        return sending;
    }

    private static Optional<Sending> read(String document) {
        try {
            return Optional.of(JSON.readValue(document, Sending.class));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private static Refused unreadable() {
        return new Refused(
                400,
                "This is not what Pavement’s own pages send. Load the page again; what is kept on the phone stays there.");
    }
}
