package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Channel;
import pavement.book.Dated;
import pavement.book.Name;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.week.Saying;

/// How the words of the book look on a page: plates, tokens, times. Said once, so that every page
/// says it alike.
final class Looks {
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    private Looks() {}

    /// The street plate of a stage.
    ///
    /// @param passive drawn dashed
    record Plate(String icon, String label, boolean passive) {}

    static Plate plate(Stage stage) {
        var label = stage.place().isEmpty() ? word(stage.kind()) : stage.place();
        return new Plate(icon(stage.kind()), label, stage.passive());
    }

    static String word(Stage.Kind kind) {
        return switch (kind) {
            case COFFEE_SHOP -> "Coffee shop";
            case BOOKSTORE -> "Bookstore";
            case SANDWICH_SHOP -> "Sandwich shop";
            case STREET -> "On the street";
            case PLACE -> "Out and about";
            case EVENT -> "Event";
            case COLD_CALL -> "Cold call";
            case COLD_MESSAGE -> "Cold message";
            case INTRODUCTION -> "Introduction";
            case MEETING -> "Set-up meeting";
            case ONLINE -> "Online";
            case WORK -> "At work";
            case CLIENT -> "Through the job";
            case SCHOOL -> "School";
            case FAMILY -> "Family";
            case UNKNOWN -> "Not said where";
        };
    }

    static String icon(Stage.Kind kind) {
        return switch (kind) {
            case COFFEE_SHOP -> "coffee";
            case BOOKSTORE -> "book-open";
            case SANDWICH_SHOP -> "sandwich";
            case STREET -> "footprints";
            case EVENT -> "calendar-days";
            case COLD_CALL -> "phone-outgoing";
            case COLD_MESSAGE, ONLINE -> "at-sign";
            case INTRODUCTION -> "handshake";
            case MEETING -> "calendar-check";
            case WORK, CLIENT -> "briefcase";
            case FAMILY -> "house";
            case PLACE, SCHOOL, UNKNOWN -> "map-pin";
        };
    }

    static String word(Channel channel) {
        return switch (channel) {
            case CALL -> "Call";
            case VIDEO -> "Video call";
            case IN_PERSON -> "In person";
            case EVENT -> "Event";
            case MESSAGE -> "Message";
            case REACTION -> "Reaction";
            case BULK -> "Mail to many";
        };
    }

    /// The value of `data-tie`: solid, dashed or thin.
    static String line(Tie tie) {
        return switch (tie) {
            case ACTIVE, DORMANT -> "active";
            case PASSIVE -> "passive";
            case STRANGER, BLOCKED -> "unmet";
        };
    }

    static String word(Tie tie) {
        return switch (tie) {
            case ACTIVE -> "Active";
            case PASSIVE -> "Passive";
            case DORMANT -> "Dormant";
            case STRANGER -> "Not met yet";
            case BLOCKED -> "Not to be contacted";
        };
    }

    /// Two letters for a token; a description has its first.
    static String initials(Name name) {
        var words = name.full().split("\\s+");
        var first = first(words[0]);
        return name.described() || words.length == 1
                ? first
                : first + first(words[words.length - 1]);
    }

    /// "24 min", "2 h", "1 h 5 min".
    static String minutes(int minutes) {
        return Saying.time(minutes);
    }

    /// As large as it needs to be said: "3 days", "2 h 5 min".
    static String length(Duration length) {
        if (length.toDays() > 1) return length.toDays() + " days";
        return minutes((int) length.toMinutes());
    }

    static String time(Instant at, ZoneId zone) {
        return Dated.TIME.of(at.atZone(zone));
    }

    /// "14:00 to 14:30", or "14:00" where nobody said until when.
    static String span(Instant from, Optional<Instant> until, ZoneId zone) {
        return time(from, zone) + until.map(end -> " to " + time(end, zone)).orElse("");
    }

    /// "today", "tomorrow", "yesterday", "Thu 16 Oct"; with the year when it is another.
    static String day(LocalDate day, LocalDate today) {
        return switch ((int) ChronoUnit.DAYS.between(today, day)) {
            case 0 -> "today";
            case 1 -> "tomorrow";
            case -1 -> "yesterday";
            default -> day.getYear() == today.getYear() ? Dated.DAY.of(day) : Dated.DATE.of(day);
        };
    }

    /// For what is past within a week by its weekday: "was due Friday".
    static String weekday(LocalDate day, LocalDate today) {
        var ago = ChronoUnit.DAYS.between(day, today);
        return ago > 1 && ago < 7 ? WEEKDAY.format(day) : day(day, today);
    }

    /// How long ago, in the largest whole unit: "today", "12 days", "6 weeks", "5 months", "2
    /// years".
    static String ago(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) return "today";
        if (days == 1) return "1 day";
        if (days < 21) return days + " days";
        if (days < 84) return days / 7 + " weeks";
        return days < 730 ? days / 30 + " months" : days / 365 + " years";
    }

    private static String first(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
