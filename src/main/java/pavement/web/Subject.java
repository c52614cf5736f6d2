package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.blocks.Debriefs;
import pavement.blocks.Usual;
import pavement.book.Appointment;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Listed;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Ref;
import pavement.book.Stage;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.Work;
import pavement.http.Refused;

/// What a brief is about: something fixed, something promised, somebody chosen by hand, or a
/// meeting that is in the book already. Each comes down to one block, made or still to be made.
///
/// @param path of its pages
/// @param block as the book has it, or as it would begin
/// @param from and `until` when it is fixed for; empty when nobody said
/// @param place where, as the calendar says
record Subject(
        String path, Block block, Optional<Instant> from, Optional<Instant> until, String place) {
    /// @param what of the path: `appointment`, `promise`, `person` or `block`
    /// @param fresh the id of a block that begins with a person chosen by hand
    static Subject of(Book book, String what, UUID id, ZoneId zone, UUID fresh) {
        var path = "/brief/" + what + "/" + id;
        return switch (what) {
            case "appointment" ->
                    book.find(new Ref(Ref.Kind.APPOINTMENT, id))
                            .map(fact -> fixed(book, (Appointment) fact, path))
                            .orElseThrow(() -> gone("This appointment is no longer in your book."));
            case "promise" ->
                    book.promise(new PromiseId(id))
                            .map(promise -> promised(book, promise, path, zone))
                            .orElseThrow(() -> gone("This promise is no longer in your book."));
            case "person" ->
                    book.person(new PersonId(id))
                            .map(person -> byHand(book, person, path, fresh))
                            .orElseThrow(() -> gone("This person is no longer in your book."));
            case "block" ->
                    book.block(new BlockId(id))
                            .filter(block -> block.work().kind() == Work.Kind.MEETING)
                            .map(block -> of(book, block, zone))
                            .orElseThrow(() ->
                                    gone(
                                            "This meeting is no longer in your book. It may have been removed or undone."));
            default -> throw gone("There is nothing at this address.");
        };
    }

    private static Refused gone(String sentence) {
        return Refused.notFound(sentence);
    }

    /// The block of an appointment takes its id, so that two phones that begin it begin one.
    private static Subject fixed(Book book, Appointment fixed, String path) {
        var minutes = Math.clamp(Duration.between(fixed.start(), fixed.end()).toMinutes(), 1, 1440);
        var planned = fixed.allDay() ? Usual.of(Work.Kind.MEETING).minutes() : minutes;
        var block =
                Debriefs.of(book, fixed.id())
                        .orElseGet(() ->
                                new Block(
                                        new BlockId(fixed.id().value()),
                                        new Work.Meeting(Optional.of(fixed.id()), Optional.empty()),
                                        fixed.title().isBlank() ? "Meeting" : fixed.title(),
                                        channel(fixed.title() + " " + fixed.place()),
                                        stage(),
                                        Stretch.planned(Optional.of(planned)),
                                        Optional.empty(),
                                        Trial.NONE,
                                        listed(book, fixed.with())));
        if (fixed.allDay())
            return new Subject(path, block, Optional.empty(), Optional.empty(), fixed.place());
        return new Subject(
                path, block, Optional.of(fixed.start()), Optional.of(fixed.end()), fixed.place());
    }

    private static Subject promised(Book book, Promise promise, String path, ZoneId zone) {
        var at =
                promise.due()
                        .flatMap(day ->
                                promise.at()
                                        .map(time -> day.atTime(time).atZone(zone).toInstant()));
        var block =
                Debriefs.of(book, promise.id())
                        .orElseGet(() ->
                                new Block(
                                        new BlockId(promise.id().value()),
                                        new Work.Meeting(
                                                Optional.empty(), Optional.of(promise.id())),
                                        promise.what(),
                                        promise.way().orElseGet(() -> channel(promise.what())),
                                        stage(),
                                        Stretch.planned(
                                                Optional.of(Usual.of(Work.Kind.MEETING).minutes())),
                                        promise.expected(),
                                        Trial.NONE,
                                        listed(book, promise.person().stream().toList())));
        return new Subject(path, block, at, Optional.empty(), "");
    }

    /// What was prepared with somebody and not begun goes on being prepared.
    private static Subject byHand(Book book, Person person, String path, UUID fresh) {
        var block =
                book.blocks().stream()
                        .filter(each ->
                                waits(book, each) && each.about().equals(List.of(person.id())))
                        .max(comparing(each -> each.id().value()))
                        .orElseGet(() ->
                                new Block(
                                        new BlockId(fresh),
                                        new Work.Meeting(Optional.empty(), Optional.empty()),
                                        "Meeting with " + person.name().full(),
                                        Channel.IN_PERSON,
                                        stage(),
                                        Stretch.planned(
                                                Optional.of(Usual.of(Work.Kind.MEETING).minutes())),
                                        Optional.empty(),
                                        Trial.NONE,
                                        listed(book, List.of(person.id()))));
        return new Subject(path, block, Optional.empty(), Optional.empty(), "");
    }

    private static boolean waits(Book book, Block block) {
        return block.work() instanceof Work.Meeting meeting
                && meeting.appointment().isEmpty()
                && meeting.promise().isEmpty()
                && Debriefs.waits(book, block);
    }

    /// Of a meeting that is in the book.
    static Subject of(Book book, Block block, ZoneId zone) {
        if (!(block.work() instanceof Work.Meeting meeting)) throw gone("This is no meeting.");
        var path = "/brief/block/" + block.id();
        var known =
                Stream.concat(
                                meeting
                                        .appointment()
                                        .flatMap(id ->
                                                book.find(
                                                        new Ref(Ref.Kind.APPOINTMENT, id.value())))
                                        .map(fact -> fixed(book, (Appointment) fact, path))
                                        .stream(),
                                meeting
                                        .promise()
                                        .flatMap(book::promise)
                                        .map(promise -> promised(book, promise, path, zone))
                                        .stream())
                        .findFirst();
        return known.map(found -> new Subject(path, block, found.from, found.until, found.place))
                .orElse(new Subject(path, block, Optional.empty(), Optional.empty(), ""));
    }

    private static Stage stage() {
        return Usual.of(Work.Kind.MEETING).stage();
    }

    private static List<Listed> listed(Book book, List<PersonId> people) {
        return people.stream()
                .distinct()
                .filter(id -> book.person(id).isPresent())
                .map(id -> Listed.waiting(id, ""))
                .toList();
    }

    /// What the calendar calls it; wrong is one tap to change.
    private static Channel channel(String words) {
        var low = words.toLowerCase(Locale.ROOT);
        if (low.matches(".*\\b(zoom|meet\\.google|teams|video)\\b.*")) return Channel.VIDEO;
        if (low.matches(".*\\b(call|phone|ring)\\b.*")) return Channel.CALL;
        return Channel.IN_PERSON;
    }

    /// When it was, as well as anybody knows, for one that is written down.
    Instant happened(Instant now, int minutes) {
        var early = now.minus(Duration.ofMinutes(minutes));
        return block.clock().started().or(() -> from.filter(at -> at.isBefore(now))).orElse(early);
    }

    /// How long it took: by its clock, else as it was planned.
    int took(Instant now) {
        var clock = block.clock();
        var end = clock.ended().or(clock::due).filter(at -> at.isBefore(now)).orElse(now);
        return clock.started()
                .map(at ->
                        Math.clamp(Duration.between(at, end).plusSeconds(30).toMinutes(), 0, 1440))
                .or(clock::planned)
                .orElse(0);
    }

    /// When the block is over that still runs: when its time was up, or now.
    Instant end(Instant now) {
        return block.clock().due().filter(due -> due.isBefore(now)).orElse(now);
    }

    boolean calls() {
        return switch (block.channel()) {
            case CALL, VIDEO -> true;
            case IN_PERSON, EVENT, MESSAGE, REACTION, BULK -> false;
        };
    }
}
