package pavement.book;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which way the words of a promise name: "call Nadia" is a call, "coffee with Tom" a meeting.
///
/// Only the beginning counts, where the verb stands: "send the notes of our call" is something to
/// send. And how it is done, wherever that is said: "go through the offer over coffee".
final class Wording {
    private static final String MEAL = "(?:coffee|tea|breakfast|brunch|lunch|dinner|drinks|beers?)";

    /// What may follow a meal that is a meeting. After "coffee beans for Ana" there are only beans.
    private static final String SHARED =
            "(?=$|[,.;:!]|\\s+(?:with|on|at|in|again|together|soon|next|this|today|tomorrow|after|before|by|near|and"
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)";

    /// What makes a thing of it: "call sheet", "Zoom link". In small letters: "call Bill" is a
    /// call.
    private static final String THINGS =
            "(?!\\s+(?-i:sheet|list|note|script|log|recording|center|centre|charger|number|case|bill|link|invite|invitation"
                    + "|id|room|account|agenda|report|binder|summary|transcript|minutes|request|template|draft|board"
                    + "|book|pad|plan|planner|pack|package|slide|card|tone|bell|light|screen|history|form|series|papers"
                    + "|protocol|calendar|time)s?\\b)";

    /// "Call for papers" is a paper itself.
    private static final String CALLED_FOR =
            "(?!\\s+for\\s+(?:papers|proposals|speakers|bids|tenders|projects|volunteers|applications|entries|help)\\b)";

    private record Way(Channel channel, Pattern words) {
        Way(Channel channel, String... any) {
            this(channel, Pattern.compile(String.join("|", any), CASE_INSENSITIVE));
        }
    }

    private static final List<Way> HOW =
            List.of(
                    new Way(
                            Channel.VIDEO,
                            "\\b(?:by|over|on|via) (?:a )?(?:video|zoom|skype|facetime)\\b"),
                    new Way(Channel.CALL, "\\b(?:by|over the|on the) (?:tele)?phone\\b"),
                    new Way(
                            Channel.IN_PERSON,
                            "\\bin person\\b",
                            "\\bface to face\\b",
                            "\\bover (?:a |some )?" + MEAL + "\\b"),
                    new Way(
                            Channel.MESSAGE,
                            "\\bby (?:e-?mail|mail|post|letter|text|message|sms)\\b"));

    private static final List<Way> FIRST =
            List.of(
                    new Way(Channel.VIDEO, "(?:zoom|video (?:call|chat))\\b" + THINGS),
                    new Way(
                            Channel.CALL,
                            "(?:phone )?call\\b" + THINGS + CALLED_FOR,
                            "(?:ring|phone|telephone)\\b" + THINGS,
                            "give .{1,40}? a (?:quick |short )?(?:call|ring|bell|buzz)\\b"),
                    new Way(
                            Channel.IN_PERSON,
                            "meet(?:ing)?\\b(?!\\s+(?:the |a |our )?(?:deadline|target|demand))"
                                    + THINGS,
                            "visit\\b" + THINGS,
                            "pay .{1,40}? a visit\\b",
                            MEAL + "\\b" + SHARED),
                    new Way(
                            Channel.MESSAGE,
                            "(?:write|e-?mail|text|message|dm|ping|reply)\\b" + THINGS,
                            "drop .{1,40}? a (?:line|note|message|mail)\\b"));

    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:(?:to|i'll|i’ll|i will|we'll|we’ll|will|let's|let’s|please|have|a|an|the|our|quick|short|another|second|next|first)\\s+)+",
                    CASE_INSENSITIVE);

    /// Whatever stands behind it: "send the offer we discussed on the phone" is no call.
    private static final Pattern SEND =
            Pattern.compile("(?:send|forward|share)\\b", CASE_INSENSITIVE);

    private Wording() {}

    static Optional<Channel> channel(String what) {
        var words = BEFORE.matcher(what.strip()).replaceFirst("");
        var sent = SEND.matcher(words).lookingAt();
        return HOW.stream()
                .filter(way -> !sent || way.channel() == Channel.MESSAGE)
                .filter(way -> way.words().matcher(what).find())
                .findFirst()
                .or(() ->
                        FIRST.stream()
                                .filter(way -> way.words().matcher(words).lookingAt())
                                .findFirst())
                .map(Way::channel);
    }
}
