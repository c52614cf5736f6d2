package pavement.book;

import java.util.Optional;
import java.util.regex.Pattern;

/// How an encounter happened.
public enum Channel {
    CALL,
    VIDEO,
    IN_PERSON,
    EVENT,
    MESSAGE,
    /// A like, a comment, a birthday click.
    REACTION,
    /// A newsletter or any mail to many.
    BULK;

    private static final Pattern WRITE =
            said(
                    "^(?:send|write|e-?mail|mail|text|message|forward|share|whatsapp|drop \\w+ a line)\\b");
    private static final Pattern VIDEOS =
            said("\\b(?:video|zoom|teams (?:call|meeting)|google meet)\\b");
    private static final Pattern CALLS =
            said(
                    "^(?:call|phone|ring|telephone)\\b|\\ba (?:quick |short |phone )?(?:call|ring)\\b|^(?:phone )?call (?:with|back)\\b");
    private static final Pattern MEETS =
            said(
                    "^(?:meet|visit|drop by|stop by|see (?:her|him|them)|(?:have |grab |get )?(?:an? )?(?:lunch|coffee|breakfast|dinner|drink|walk) with|take \\w+ (?:out|to (?:lunch|dinner)))\\b|\\bfor (?:an? )?(?:lunch|coffee|breakfast|dinner|drink)s?\\b");

    private static Pattern said(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// By which way something is to be done, as far as its words say so: "call Nadia" is a call.
    public static Optional<Channel> in(String what) {
        if (WRITE.matcher(what).find()) return Optional.of(MESSAGE);
        if (VIDEOS.matcher(what).find()) return Optional.of(VIDEO);
        if (CALLS.matcher(what).find()) return Optional.of(CALL);
        return MEETS.matcher(what).find() ? Optional.of(IN_PERSON) : Optional.empty();
    }
}
