package pavement.intake;

import java.util.List;
import java.util.Optional;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Reach;
import pavement.book.Stage;
import pavement.cards.Contact;
import pavement.cards.Meeting;

/// Text without what no book can keep: NULs, and halves of characters. What comes from outside is
/// cleaned here, once, so that it never reaches a database that would refuse all of it.
final class Keepable {
    /// Said of a row that lost something.
    static final String WARNING =
            "This holds characters that cannot be kept (NUL, or half a character). They were left out.";

    private Keepable() {}

    static String text(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) return text;
        var kept = new StringBuilder();
        text.codePoints()
                .filter(point -> point != 0 && !(point >= 0xD800 && point <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static Row row(Row row) {
        var met = row.met();
        var stage = new Stage(met.stage().kind(), text(met.stage().place()));
        return new Row(
                row.line(),
                contact(row.contact()),
                new Met(stage, met.on(), met.through()),
                row.octets(),
                row.lead().map(Lead::kept));
    }

    private static Contact contact(Contact contact) {
        return new Contact(
                name(contact.name()),
                new Job(text(contact.job().organisation()), text(contact.job().title())),
                contact.reaches().stream().map(Keepable::reach).toList(),
                texts(contact.tags()),
                text(contact.note()),
                text(contact.birthday()),
                text(contact.uid()));
    }

    /// A name of nothing else is one all the same.
    private static Name name(Name name) {
        var full = text(name.full());
        return new Name(
                full.isBlank() ? "?" : full,
                text(name.given()),
                text(name.family()),
                text(name.nickname()),
                name.described());
    }

    private static Reach reach(Reach reach) {
        return new Reach(reach.kind(), text(reach.label()), text(reach.value()), text(reach.key()));
    }

    private static List<String> texts(List<String> texts) {
        return texts.stream().map(Keepable::text).filter(text -> !text.isBlank()).toList();
    }

    static Meeting meeting(Meeting meeting) {
        return new Meeting(
                text(meeting.uid()),
                text(meeting.occurrence()),
                text(meeting.title()),
                text(meeting.place()),
                meeting.start(),
                meeting.end(),
                meeting.allDay(),
                meeting.cancelled(),
                meeting.free(),
                meeting.busy(),
                meeting.guests().stream()
                        .map(guest -> new Meeting.Guest(text(guest.name()), text(guest.email())))
                        .toList(),
                organiser(meeting),
                meeting.line());
    }

    private static Optional<String> organiser(Meeting meeting) {
        return meeting.organiser().map(Keepable::text);
    }
}
