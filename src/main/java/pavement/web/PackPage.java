package pavement.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.blocks.Going;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.book.Stage;
import pavement.book.Work;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;

/// What a phone may read without the server: the plan of this day with its event, and the people in
/// both. Nothing else of the book leaves the computer. The phone locks it with the key of this
/// session.
final class PackPage {
    /// As many of an event as anybody meets there.
    private static final int EXPECTED = 200;

    private final Site site;

    PackPage(Site site) {
        this.site = site;
    }

    /// @param me what a reader of lines has to know of the owner
    record Pack(
            String day,
            String heading,
            String lede,
            Me me,
            List<TodayView.Slot> slots,
            List<TodayView.Due> promises,
            List<Folk> people,
            List<Place> places,
            Optional<Walking> walk,
            List<Spot> spots,
            List<Event> events) {}

    /// The walk that runs.
    ///
    /// @param place as its forms name it
    record Walking(String id, String place, long since) {
        static Optional<Walking> of(Book book, Instant now) {
            return Going.running(book, now)
                    .filter(block -> block.work().kind() == Work.Kind.WALK)
                    .map(block ->
                            new Walking(
                                    block.id().toString(),
                                    Spot.value(block.stage()),
                                    block.clock().started().orElse(now).toEpochMilli()));
        }
    }

    /// An event that runs or is prepared for today.
    ///
    /// @param ahead not talked with yet, best first
    record Event(String id, String title, boolean running, List<Expected> ahead) {}

    record Expected(String id, String name, String what, String why) {}

    /// @param from when work starts, as a second of the day
    record Me(
            String zone,
            String country,
            String currency,
            int weekStart,
            String workdays,
            int from) {
        static Me of(Self self) {
            var workdays =
                    self.workdays().stream()
                            .map(DayOfWeek::getValue)
                            .map(String::valueOf)
                            .collect(Collectors.joining());
            return new Me(
                    self.zone().getId(),
                    self.country(),
                    self.currency(),
                    self.weekStart().getValue(),
                    workdays,
                    self.from().toSecondOfDay());
        }
    }

    /// Somebody of the day, with all that is said of him at a glance.
    record Folk(String given, String family, String nickname, boolean described, Peek glance) {}

    record Place(String kind, String place) {}

    void addTo(Routes routes) {
        routes.get("/pack", _ -> Answer.json(Sending.json(pack())));
        routes.get("/pack/key", PackPage::key);
        routes.get("/offline", request -> site.piece(request, "offline.jte", ""));
    }

    /// The same for one session as long as it lasts, and for no other.
    private static Answer key(Request request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var key = digest.digest(("pack " + request.token()).getBytes(StandardCharsets.UTF_8));
            return Answer.json("{\"key\":\"" + Base64.getEncoder().encodeToString(key) + "\"}");
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    private Pack pack() {
        var book = site.book();
        var self = site.self(book);
        var drawing =
                new TodayDrawing(
                        book, self, site.plan(book), site.desk().now(), site.desk()::newId);
        var today = drawing.view(Reminded.NONE, WeekBeside.NOTHING, TodayView.Feeds.NONE, false);
        var slots =
                Stream.of(
                                today.done().each().stream(),
                                today.ahead().stream(),
                                today.rescue().stream().flatMap(rescue -> rescue.names().stream()))
                        .flatMap(each -> each)
                        .toList();
        var events = events(book);
        var people = people(book, slots, today, events);
        return new Pack(
                site.today(book).toString(),
                today.heading(),
                today.lede(),
                Me.of(self),
                slots,
                today.promises().each(),
                people.stream().map(person -> folk(book, person)).toList(),
                places(people),
                Walking.of(book, site.desk().now()),
                WalkPage.spots(book, site),
                events);
    }

    private List<Event> events(Book book) {
        var now = site.desk().now();
        var zone = site.self(book).zone();
        var running = Going.running(book, now).filter(block -> block.work() instanceof Work.Event);
        return Stream.concat(running.stream(), EventsNear.prepared(book, now, zone).stream())
                .map(block ->
                        new EventView.Of(site.matches(book), block, now, zone, site.desk()::newId)
                                .view())
                .map(PackPage::event)
                .toList();
    }

    private static Event event(EventView view) {
        return new Event(
                view.id(),
                view.title(),
                view.bar().isPresent(),
                view.ahead().stream()
                        .limit(EXPECTED)
                        .map(row -> new Expected(row.person(), row.name(), row.what(), row.all()))
                        .toList());
    }

    /// Those of the plan and of the promises that are due, the one met last first.
    private static List<Person> people(
            Book book, List<TodayView.Slot> slots, TodayView today, List<Event> events) {
        var ids = new LinkedHashSet<PersonId>();
        events.forEach(event -> event.ahead().forEach(each -> ids.add(PersonId.of(each.id()))));
        slots.stream()
                .filter(slot -> !slot.person().isEmpty())
                .forEach(slot -> ids.add(PersonId.of(slot.person())));
        for (var due : today.promises().each())
            book.promise(pavement.book.PromiseId.of(due.id()))
                    .flatMap(pavement.book.Promise::person)
                    .ifPresent(ids::add);
        return ids.stream()
                .flatMap(id -> book.person(id).stream())
                .sorted(
                        java.util.Comparator.comparing((Person person) ->
                                        book.encountersWith(person.id()).stream()
                                                .map(talk -> talk.at().toEpochMilli())
                                                .max(Long::compare)
                                                .orElse(0L))
                                .reversed())
                .toList();
    }

    private Folk folk(Book book, Person person) {
        var self = site.self(book);
        var glance = new Peek.Of(book, self.zone(), site.today(book), site.desk().now()).of(person);
        var name = person.name();
        return new Folk(name.given(), name.family(), name.nickname(), name.described(), glance);
    }

    private static List<Place> places(List<Person> people) {
        Set<Stage> stages =
                people.stream()
                        .map(person -> person.met().stage())
                        .filter(stage -> !stage.place().isEmpty())
                        .filter(stage -> stage.kind() != Stage.Kind.UNKNOWN)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        var named = new LinkedHashMap<String, Place>();
        for (var stage : stages)
            named.putIfAbsent(stage.place(), new Place(stage.kind().name(), stage.place()));
        return List.copyOf(named.values());
    }
}
