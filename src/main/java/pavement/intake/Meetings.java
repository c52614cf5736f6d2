package pavement.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Doubt;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.ImportId;
import pavement.book.Initiative;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Spent;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Worth;
import pavement.cards.Contact;
import pavement.cards.Meeting;
import pavement.ties.Ties;

/// Meetings of calendars: those that were become encounters with their guests, those that will be
/// become fixed moves.
final class Meetings {
    /// Beyond this it is a conference, whose guest list is nobody's acquaintance.
    static final int CROWD = 20;

    private final Book book;
    private final Drafts drafts;
    private final ImportId id;
    private final Instant now;
    private final Owner own;
    private final List<Item> strangers = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<EncounterId, Encounter> encounters = new LinkedHashMap<>();
    private final Map<AppointmentId, Optional<Appointment>> appointments = new LinkedHashMap<>();
    private Book known;
    private int nobody;
    private int wholeDays;
    private int cancelled;
    private int here;

    Meetings(Book book, Drafts drafts, ImportId id, Instant now, Owner own) {
        this.book = book;
        this.known = book;
        this.drafts = drafts;
        this.id = id;
        this.now = now;
        this.own = own;
    }

    /// In the order in which they happened, so that each is frozen with those before it.
    ///
    /// @param file they stand in
    void take(String file, List<Meeting> meetings) {
        var mine = Myself.emails(meetings, own);
        var ordered =
                meetings.stream()
                        .sorted(
                                Comparator.comparing(Meeting::start)
                                        .thenComparing(Meeting::uid)
                                        .thenComparing(Meeting::occurrence))
                        .toList();
        for (var meeting : ordered) {
            if (meeting.end().isAfter(now)) ahead(file, meeting, mine);
            else if (meeting.cancelled()) cancelled++;
            else if (meeting.allDay()) wholeDays++;
            else past(file, meeting, mine);
        }
    }

    /// Those in the meetings who become people, each once: the owner reads their names before he
    /// agrees, like those of any list.
    List<Item> strangers() {
        return List.copyOf(strangers);
    }

    /// Those who may be somebody known: an invitation holds a name and an address, and nothing
    /// else.
    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    int encounters() {
        return encounters.size();
    }

    int appointments() {
        return (int)
                appointments.values().stream().flatMap(Optional::stream).filter(this::news).count();
    }

    /// Appointments that stand as they stood are here already, too.
    Passed passed() {
        var standing =
                (int)
                        appointments.values().stream()
                                .flatMap(Optional::stream)
                                .filter(each -> !news(each))
                                .count();
        var calledOff = (int) appointments.values().stream().filter(Optional::isEmpty).count();
        return new Passed(here + standing, nobody, wholeDays, cancelled + calledOff);
    }

    List<Change> changes() {
        var changes = new ArrayList<Change>();
        encounters.values().forEach(encounter -> changes.add(new Change.Saved(encounter)));
        appointments.forEach((which, now) -> {
            if (now.isEmpty() && book.find(ref(which)).isPresent())
                changes.add(new Change.Removed(ref(which)));
            now.filter(this::news).ifPresent(fact -> changes.add(new Change.Saved(fact)));
        });
        return changes;
    }

    private boolean news(Appointment appointment) {
        return book.find(appointment.ref()).filter(appointment::equals).isEmpty();
    }

    private void past(String file, Meeting meeting, Set<String> mine) {
        var others = others(meeting, mine);
        var guests = people(file, meeting, others);
        var encounter =
                new EncounterId(Ids.of("meeting " + meeting.uid() + " " + meeting.occurrence()));
        if (guests.isEmpty()) {
            nobody++;
            return;
        }
        if (book.encounter(encounter).isPresent() || logged(meeting, guests)) {
            here++;
            return;
        }
        var talk = talk(encounter, meeting, by(meeting, mine), guests);
        encounters.put(encounter, talk);
        known = known.with(List.of(new Change.Saved(talk)));
    }

    private Encounter talk(EncounterId id, Meeting meeting, Initiative by, List<Person> guests) {
        var minutes =
                (int) Math.min(1440, Duration.between(meeting.start(), meeting.end()).toMinutes());
        var before = known;
        var with =
                guests.stream()
                        .map(person ->
                                new With(person.id(), Ties.freeze(before, person, meeting.start())))
                        .toList();
        return new Encounter(
                id,
                meeting.start(),
                Guess.channel(meeting),
                Direction.MUTUAL,
                by,
                !meeting.recurring(),
                with,
                Guess.stage(meeting),
                new Spent(minutes, 0),
                Outcome.TALKED,
                Worth.NOTHING,
                Optional.empty(),
                Comfort.UNASKED,
                Trial.NONE,
                meeting.title());
    }

    /// He wrote it down himself already.
    private boolean logged(Meeting meeting, List<Person> guests) {
        var around = Duration.ofMinutes(30);
        return guests.stream()
                .anyMatch(person ->
                        book.encountersWith(person.id()).stream()
                                .anyMatch(each ->
                                        Duration.between(each.at(), meeting.start())
                                                        .abs()
                                                        .compareTo(around)
                                                <= 0));
    }

    private Initiative by(Meeting meeting, Set<String> mine) {
        if (meeting.recurring()) return Initiative.INSTITUTION;
        return meeting.organiser().filter(mail -> !mine.contains(mail)).isPresent()
                ? Initiative.THEM
                : Initiative.ME;
    }

    private void ahead(String file, Meeting meeting, Set<String> mine) {
        var appointment = appointment(meeting);
        var before = book.find(ref(appointment)).map(Appointment.class::cast);
        if (before.flatMap(Appointment::from).isPresent()) {
            // A subscribed calendar holds it, and is newer than any file.
            appointments.put(appointment, before);
            return;
        }
        if (meeting.cancelled() || meeting.free()) {
            appointments.put(appointment, Optional.empty());
            return;
        }
        var with =
                people(file, meeting, others(meeting, mine)).stream()
                        .map(Person::id)
                        .distinct()
                        .toList();
        var by = before.map(Appointment::by).orElse(Optional.of(id));
        var after =
                new Appointment(
                        appointment,
                        uid(meeting),
                        meeting.title(),
                        meeting.place(),
                        meeting.start(),
                        meeting.end(),
                        meeting.allDay(),
                        with,
                        before.map(Appointment::passive).orElse(meeting.recurring()),
                        by);
        appointments.put(
                appointment,
                Optional.of(after.ofSeries(meeting.recurring()).takingDay(meeting.busy())));
    }

    /// A calendar that is imported and subscribed to holds each meeting once.
    static AppointmentId appointment(Meeting meeting) {
        return new AppointmentId(
                Ids.of("appointment " + meeting.uid() + " " + meeting.occurrence()));
    }

    static String uid(Meeting meeting) {
        return meeting.uid() + (meeting.recurring() ? " " + meeting.occurrence() : "");
    }

    static List<Meeting.Guest> others(Meeting meeting, Set<String> mine) {
        return meeting.guests().stream().filter(guest -> !mine.contains(guest.email())).toList();
    }

    /// A crowd makes nobody known, but who is known may have been in it.
    private List<Person> people(String file, Meeting meeting, List<Meeting.Guest> guests) {
        var found = new LinkedHashMap<PersonId, Person>();
        for (var guest : guests)
            known(guest, drafts)
                    .or(() ->
                            guests.size() > CROWD
                                    ? Optional.empty()
                                    : Optional.of(fresh(file, meeting, guest)))
                    .ifPresent(person -> found.put(person.id(), person));
        return found.size() > CROWD ? List.of() : List.copyOf(found.values());
    }

    static Optional<Person> known(Meeting.Guest guest, Drafts drafts) {
        return drafts.recognition()
                .byEmail(guest.email())
                .or(() -> drafts.successor(Ids.person(contact(guest))));
    }

    private Person fresh(String file, Meeting meeting, Meeting.Guest guest) {
        var contact = contact(guest);
        var origin = new pavement.book.Origin(now, "", Optional.of(id), false, false);
        var person =
                Person.called(Ids.person(contact), contact.name(), Met.UNKNOWN, origin)
                        .reachedBy(contact.reaches());
        var match = drafts.recognition().find(contact);
        drafts.put(person);
        match.maybe()
                .map(other ->
                        new Doubt(person.id(), other.id(), match.why(), Doubt.Verdict.OPEN, now))
                .ifPresent(doubts::add);
        strangers.add(
                new Item(
                        Proposer.kind(match),
                        file,
                        meeting.line(),
                        person.id(),
                        person.name().full(),
                        Proposer.doubt(match)));
        return person;
    }

    static Contact contact(Meeting.Guest guest) {
        var name =
                guest.name().isBlank() || guest.name().contains("@") ? guest.email() : guest.name();
        var reach = new Reach(Reach.Kind.EMAIL, "", guest.email(), guest.email());
        return new Contact(
                Name.of(name), pavement.book.Job.UNKNOWN, List.of(reach), List.of(), "", "", "");
    }

    private static pavement.book.Ref ref(AppointmentId id) {
        return new pavement.book.Ref(pavement.book.Ref.Kind.APPOINTMENT, id.value());
    }
}
