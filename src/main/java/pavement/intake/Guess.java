package pavement.intake;

import java.util.Locale;
import java.util.regex.Pattern;
import pavement.book.Channel;
import pavement.book.Stage;
import pavement.cards.Meeting;

/// How a meeting of a calendar was held, from its title and place.
final class Guess {
    private static final Pattern VIDEO =
            Pattern.compile(
                    "zoom|meet\\.google|google meet|teams|webex|hangout|skype|whereby|jitsi|facetime|video");
    private static final Pattern CALL =
            Pattern.compile("\\bcalls?\\b|phone|\\btel\\b|telefon|anruf|\\bring\\b");
    private static final Pattern EVENT =
            Pattern.compile(
                    "meetup|conference|summit|workshop|webinar|party|fair|expo|gala|hackathon|\\bevent\\b|konferenz|messe");
    private static final Pattern TABLE =
            Pattern.compile("coffee|lunch|dinner|breakfast|drinks|beer|kaffee|mittagessen|café");
    private static final int MANY = 8;

    private Guess() {}

    static Channel channel(Meeting meeting) {
        var title = meeting.title().toLowerCase(Locale.ROOT);
        var place = meeting.place().toLowerCase(Locale.ROOT);
        if (EVENT.matcher(title).find() || meeting.guests().size() > MANY) return Channel.EVENT;
        if (VIDEO.matcher(title + " " + place).find() || place.contains("://"))
            return Channel.VIDEO;
        if (TABLE.matcher(title).find()) return Channel.IN_PERSON;
        if (CALL.matcher(title + " " + place).find()) return Channel.CALL;
        return place.isBlank() ? Channel.VIDEO : Channel.IN_PERSON;
    }

    static Stage stage(Meeting meeting) {
        var place = meeting.place().contains("://") ? "" : meeting.place();
        return new Stage(
                channel(meeting) == Channel.EVENT ? Stage.Kind.EVENT : Stage.Kind.MEETING, place);
    }
}
