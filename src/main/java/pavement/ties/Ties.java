package pavement.ties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Frozen;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.book.Tie;

/// Active, passive, dormant, stranger or blocked, and what is frozen into an encounter.
public final class Ties {
    private static final double LONG_DORMANT = 1095;

    private Ties() {}

    /// What was true of the tie when an encounter at that moment began, from what happened before
    /// it and nothing after.
    public static Frozen freeze(Book book, Person person, Instant at) {
        var encounters = book.encountersWith(person.id());
        var story = Story.before(person, encounters, at);
        var year =
                encounters.stream()
                        .filter(each ->
                                each.at().isBefore(at)
                                        && each.twoWay()
                                        && Days.between(each.at(), at) <= 365)
                        .count();
        var tie = firstTalk(person, story, at, book.zone()) ? Tie.STRANGER : tie(person, story, at);
        return new Frozen(tie, (int) year, story.warmth().score(at), person.met().stage());
    }

    /// Who was met out there and is written down only now was a stranger until this very talk.
    private static boolean firstTalk(Person person, Story story, Instant at, ZoneId zone) {
        if (story.contacts() > 0
                || person.wishes().doNotContact()
                || person.wishes().tie().isPresent()) return false;
        return person.met()
                .on()
                .map(day -> !day.isBefore(LocalDate.ofInstant(at, zone)))
                .orElse(
                        !person.met().stage().passive()
                                && person.met().stage().kind() != Stage.Kind.SCHOOL);
    }

    /// The whole story of a person of this book.
    public static Story story(Book book, Person person) {
        return Story.of(person, book.encountersWith(person.id()));
    }

    /// The tie alone, for loops over everybody.
    public static Tie tie(Person person, Story story, Instant at) {
        if (person.wishes().doNotContact()) return Tie.BLOCKED;
        return person.wishes().tie().orElseGet(() -> computed(person, story, at));
    }

    /// The first row of SCIENCE A4's table that fits.
    private static Tie computed(Person person, Story story, Instant at) {
        if (stranger(person, story)) return Tie.STRANGER;
        if (dormant(person, story, at)) return Tie.DORMANT;
        return story.leansActive(at) ? Tie.ACTIVE : Tie.PASSIVE;
    }

    /// With the reason.
    ///
    /// @param zone in whose days it says how long ago
    public static Standing standing(Person person, Story story, Instant at, ZoneId zone) {
        var tie = tie(person, story, at);
        var silent = silent(person, story, at).orElse(0.0);
        var said =
                person.wishes().doNotContact()
                        ? "Not to be contacted: you decided so."
                        : person.wishes().tie().isPresent()
                                ? word(tie) + ": you said so."
                                : reason(tie, person, story, days(person, story, at, zone));
        return new Standing(
                tie,
                said,
                story.activeShare(at),
                person.wishes().tie().isPresent(),
                silent >= LONG_DORMANT,
                story.formerlyStrong());
    }

    /// "Strong: five contacts in all, the last, a 20-minute call, 91 days ago."
    public static String closeness(Story story, Instant at, ZoneId zone) {
        return story.last()
                .map(last ->
                        strength(story, at)
                                + ": "
                                + Days.count(story.contacts(), "contact")
                                + ", the last, "
                                + how(last)
                                + ", "
                                + Days.ago(Days.apart(last.at(), at, zone))
                                + ".")
                .orElse("No contact is written down yet.");
    }

    private static String strength(Story story, Instant at) {
        return switch (story.warmth().strength(at)) {
            case NONE -> "Nothing known";
            case WEAK -> "Weak";
            case OK -> "OK";
            case STRONG -> "Strong";
        };
    }

    /// Somebody met face to face was spoken with, whether or not that was written down as an
    /// encounter.
    private static boolean stranger(Person person, Story story) {
        return story.contacts() == 0 && (person.origin().ghost() || !person.met().stage().spoken());
    }

    private static boolean dormant(Person person, Story story, Instant at) {
        var days =
                story.contacts() > 0
                        ? story.silentDays(Days.of(at))
                        : silent(person, story, at).orElse(0.0);
        return days > Math.max(365, 4 * story.meanGap());
    }

    /// Days since both sides last had a part in something; empty when nobody knows when that was.
    private static Optional<Double> silent(Person person, Story story, Instant at) {
        return story.last()
                .map(Encounter::at)
                .or(() ->
                        person.met().stage().spoken()
                                ? person.met()
                                        .on()
                                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                                : Optional.empty())
                .map(last -> Math.max(0, Days.between(last, at)));
    }

    /// The same in days of the owner's calendar; 0 when nobody knows.
    private static long days(Person person, Story story, Instant at, ZoneId zone) {
        return story.last()
                .map(last -> Days.apart(last.at(), at, zone))
                .or(() ->
                        person.met()
                                .on()
                                .filter(_ -> person.met().stage().spoken())
                                .map(day ->
                                        ChronoUnit.DAYS.between(
                                                day, LocalDate.ofInstant(at, zone))))
                .map(days -> Math.max(0, days))
                .orElse(0L);
    }

    private static String reason(Tie tie, Person person, Story story, long silent) {
        var met = Stages.words(person.met().stage().kind());
        return switch (tie) {
            case BLOCKED -> "Not to be contacted: you decided so.";
            case STRANGER -> "Stranger: no talk with both sides in it is written down.";
            case DORMANT ->
                    "Dormant: "
                            + met
                            + ", silent for "
                            + Days.span(silent)
                            + (story.formerlyStrong() ? ", formerly strong." : ".");
            case ACTIVE ->
                    "Active: "
                            + met
                            + because(story.deliberate(), story, "you went for them on purpose");
            case PASSIVE ->
                    "Passive: " + met + because(story.copresent(), story, "you were there anyway");
        };
    }

    private static String because(int so, Story story, String why) {
        if (story.contacts() == 0) return ", no contact is written down yet.";
        return ", %d of %d contacts happened because %s.".formatted(so, story.contacts(), why);
    }

    private static String how(Encounter last) {
        var talk = last.spent().talk();
        var length = talk > 0 ? talk + "-minute " : "";
        var noun =
                switch (last.channel()) {
                    case CALL -> "call";
                    case VIDEO -> "video call";
                    case IN_PERSON -> "meeting";
                    case EVENT -> "talk at an event";
                    case MESSAGE -> "message";
                    case REACTION -> "reaction";
                    case BULK -> "newsletter";
                };
        return (talk == 8 || talk == 11 || talk == 18 || talk / 10 == 8 ? "an " : "a ")
                + length
                + noun;
    }

    private static String word(Tie tie) {
        var name = tie.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
