package pavement.http;

import java.io.InputStream;

/// What a page answers.
public sealed interface Answer {
    /// @param status 200, or 4xx with the same page and its complaints
    record Html(int status, String body) implements Answer {}

    /// A page that stands for another, which is asked for again by itself. By a header, so that it
    /// needs no script.
    record Soon(String body, int seconds) implements Answer {}

    /// @param status 200, or what went wrong with all of it
    record Json(int status, String body) implements Answer {}

    record SeeOther(String location) implements Answer {}

    /// Bytes with their media type, for pictures, cards and scripts.
    ///
    /// @param fileName offered for saving; empty to show it
    record Bytes(String type, byte[] bytes, String fileName) implements Answer {}

    /// As [Bytes], too large to hold; closed by the server.
    record Stream(String type, InputStream stream, String fileName) implements Answer {}

    /// A device comes in, with a cookie for it to keep.
    record Admit(String cookie, String location) implements Answer {}

    /// Bytes that are asked for again and again: whoever has those of this tag is told so, and gets
    /// none.
    ///
    /// @param etag with its quotes (RFC 9110 §8.8.3)
    record Tagged(String type, byte[] bytes, String etag) implements Answer {}

    /// Nothing to say, and htmx leaves the page alone.
    record Empty() implements Answer {}

    static Answer html(String body) {
        return new Html(200, body);
    }

    /// The form once more, with what was wrong with it.
    static Answer again(String body) {
        return new Html(422, body);
    }

    static Answer seeOther(String location) {
        return new SeeOther(location);
    }

    static Answer json(String body) {
        return new Json(200, body);
    }
}
