package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.blocks.Debriefs;
import pavement.blocks.Eased;
import pavement.blocks.Going;
import pavement.blocks.Sampled;
import pavement.book.Ask;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.Promise;
import pavement.book.Reach;
import pavement.book.Stage;
import pavement.book.Work;
import pavement.brief.Question;
import pavement.brief.Questions;
import pavement.brief.Sides;
import pavement.http.Form;
import pavement.match.Facing;
import pavement.ties.Ties;

/// Draws a brief.
record Briefing(Site site, Book book, Subject subject, Instant now) {
    /// More people than this are only named.
    private static final int WHOLE = 4;

    private static final DateTimeFormatter THERE =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    static Briefing of(Site site, Subject subject) {
        return new Briefing(site, site.book(), subject, site.desk().now());
    }

    BriefView view(Form form) {
        var block = subject.block();
        var running = Going.of(book, block, now) instanceof Going.Running;
        var own = book.ownAsks();
        return new BriefView(
                subject.path(),
                block.id().toString(),
                block.title(),
                when(),
                subject.place(),
                block.about().stream()
                        .limit(WHOLE)
                        .flatMap(id -> book.person(id).stream())
                        .map(this::who)
                        .toList(),
                words(own, Ask.Side.NEED),
                words(own, Ask.Side.OFFER),
                block.expected()
                        .map(chance -> String.format(Locale.ROOT, "%.0f", chance * 100))
                        .orElse(""),
                Sampled.asks(book, block, 0),
                Ease.tap(ease(block)),
                running ? Optional.of(BlockBar.of(book, block, now, zone())) : Optional.empty(),
                running ? block.clock().due().map(Instant::toEpochMilli).orElse(0L) : 0,
                Going.running(book, now)
                        .filter(other -> !other.id().equals(block.id()))
                        .map(Block::title)
                        .orElse(""),
                form.has("minutes")
                        ? form.raw("minutes")
                        : block.clock().planned().map(String::valueOf).orElse(""),
                channels(block.channel()),
                Ease.beside(Eased.of(book, Work.Kind.MEETING, now)),
                Debriefs.held(book, block)
                        || block.work() instanceof Work.Meeting it && it.closed().isPresent(),
                form);
    }

    static Optional<Integer> ease(Block block) {
        return block.work() instanceof Work.Meeting meeting ? meeting.ease() : Optional.empty();
    }

    /// "today, 14:00 to 14:30".
    String when() {
        return subject.from()
                .map(from ->
                        Looks.day(LocalDate.ofInstant(from, zone()), today())
                                + ", "
                                + Looks.span(from, subject.until(), zone()))
                .orElse("");
    }

    static List<LogView.Choice> channels(Channel chosen) {
        return Stream.of(Channel.IN_PERSON, Channel.CALL, Channel.VIDEO)
                .map(each -> new LogView.Choice(each.name(), Looks.word(each), each == chosen))
                .toList();
    }

    private BriefView.Who who(Person person) {
        var tie = Ties.tie(person, Ties.story(book, person), now);
        var sides = Sides.of(book, person.id());
        var facing = site.facing(book);
        var callees = Callees.of(site);
        var there = callees.there(person);
        var calls = subject.calls();
        var last = last(person);
        return new BriefView.Who(
                person.id().toString(),
                person.name().full(),
                Looks.initials(person.name()),
                Looks.line(tie),
                Looks.word(tie),
                PeopleRow.what(person),
                PeopleRow.plate(person),
                met(person),
                last.map(this::said).orElse("No talk is written down yet."),
                last.map(Encounter::note).orElse(person.note()),
                words(sides.needs(), Ask.Side.NEED),
                words(sides.offers(), Ask.Side.OFFER),
                meets(sides, facing, person.name().called()),
                owed(person),
                Questions.of(book, person, facing).stream()
                        .map(each -> asked(each, person))
                        .toList(),
                calls
                        ? THERE.format(now.atZone(there.zone()))
                                + " there, "
                                + CallCard.Of.place(there.zone())
                        : "",
                calls ? CallCard.Of.guess(there) : "",
                calls ? person.first(Reach.Kind.PHONE).map(Reach::value).orElse("") : "",
                calls ? Ways.of(person).call() : "",
                person.wishes().doNotContact()
                        ? "Not to be contacted. That beats every list."
                        : "");
    }

    private static List<String> words(List<Ask> asks, Ask.Side side) {
        return asks.stream().filter(ask -> ask.side() == side).map(Ask::what).limit(6).toList();
    }

    private String met(Person person) {
        var met = person.met();
        var where = met.stage().kind() == Stage.Kind.UNKNOWN ? "" : Looks.word(met.stage().kind());
        var when = met.on().map(day -> Looks.day(day, today())).orElse("");
        var through =
                met.through()
                        .flatMap(book::person)
                        .map(each -> "through " + each.name().full())
                        .orElse("");
        return Stream.of(where, when, through)
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("Where you met is not written down.");
    }

    private Optional<Encounter> last(Person person) {
        var talks = book.encountersWith(person.id());
        var reached = talks.reversed().stream().filter(Encounter::twoWay).findFirst();
        return reached.or(() -> talks.isEmpty() ? Optional.empty() : Optional.of(talks.getLast()));
    }

    private String said(Encounter talk) {
        var parts = new ArrayList<String>();
        parts.add(Looks.day(LocalDate.ofInstant(talk.at(), zone()), today()));
        if (talk.spent().talk() > 0) parts.add(Looks.minutes(talk.spent().talk()));
        parts.add(Looks.word(talk.channel()).toLowerCase(Locale.ROOT));
        return String.join(", ", parts) + ": " + LogView.Tap.of(talk.outcome()) + ".";
    }

    private static List<String> meets(Sides sides, Facing facing, String called) {
        return Stream.<String>concat(
                        sides.given(facing).stream()
                                .map(it ->
                                        "%s needs %s; you offer %s."
                                                .formatted(
                                                        called,
                                                        it.need().what(),
                                                        it.offer().what())),
                        sides.got(facing).stream()
                                .map(it ->
                                        "You need %s; %s offers %s."
                                                .formatted(
                                                        it.need().what(),
                                                        called,
                                                        it.offer().what())))
                .toList();
    }

    private List<BriefView.Owed> owed(Person person) {
        return book.promisesWith(person.id()).stream()
                .filter(Promise::open)
                .map(each ->
                        new BriefView.Owed(
                                (each.mine() ? "You owe: " : "You are owed: ") + each.what(),
                                due(each)))
                .toList();
    }

    private String due(Promise promise) {
        return promise.due()
                .map(day ->
                        (day.isBefore(today()) ? "was due " : "")
                                + Looks.day(day, today())
                                + promise.at().map(at -> " " + at).orElse(""))
                .orElse("no day said");
    }

    private String asked(Question question, Person person) {
        var called = person.name().called();
        return switch (question) {
            case Question.Theirs(var promise) ->
                    "%s promised: %s (%s). Where does it stand?"
                            .formatted(called, promise.what(), due(promise));
            case Question.Mine(var promise) ->
                    "You promised: %s (%s). Bring it, or say when."
                            .formatted(promise.what(), due(promise));
            case Question.Give(var need, var offer) ->
                    "%s needs %s. You offer %s: say so."
                            .formatted(called, need.what(), offer.what());
            case Question.Get(var offer, var need) ->
                    "%s offers %s. You need %s: ask for it."
                            .formatted(called, offer.what(), need.what());
            case Question.Stands(var need) ->
                    "%s needed %s (%s). Is that still so?"
                            .formatted(
                                    called,
                                    need.what(),
                                    Looks.day(LocalDate.ofInstant(need.since(), zone()), today()));
            case Question.Whom(var need) ->
                    "You need %s. Whom does %s know?".formatted(need.what(), called);
            case Question.Meet(var named) ->
                    "%s named %s. Would %s bring you together?"
                            .formatted(called, named.name().full(), called);
            case Question.Unknown(var what) -> unknown(what, called);
        };
    }

    private static String unknown(Question.What what, String called) {
        return switch (what) {
            case NEEDS ->
                    "Nothing is written down that %s needs. What would help most just now?"
                            .formatted(called);
            case OFFERS ->
                    "Nothing is written down that %s offers. What is %s good at, and who comes for it?"
                            .formatted(called, called);
            case WORK -> "It is not written down what %s does.".formatted(called);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }

    private ZoneId zone() {
        return site.self(book).zone();
    }
}
