package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Merge;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Reach;
import pavement.book.Self;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.desk.Traced;
import pavement.line.Proposed;
import pavement.match.Ledger;
import pavement.match.Matches;
import pavement.plan.Aside;
import pavement.ties.Story;
import pavement.ties.Ties;

/// Draws a person from the book.
record PersonSketch(
        Book book, Matches matches, Person person, Self self, LocalDate today, Instant now) {
    static final int TALKS = 30;
    private static final int TURNS = 4;

    /// @param bridged what they bridge, in sentences
    /// @param all every encounter, and not the newest alone
    /// @param origins of the deals he had a hand in
    PersonView view(
            List<Traced> history, List<String> bridged, boolean all, List<OriginView> origins) {
        var story = Ties.story(book, person);
        var standing = Ties.standing(person, story, now, self.zone());
        var encounters = book.encountersWith(person.id()).reversed();
        var id = person.id().toString();
        return new PersonView(
                id,
                Looks.initials(person.name()),
                person.name().full(),
                person.name().called(),
                PeopleRow.what(person),
                Looks.line(standing.tie()),
                Looks.word(standing.tie()),
                standing.reason(),
                person.wishes().tie().map(tie -> tie.name().toLowerCase(Locale.ROOT)).orElse(""),
                person.wishes().doNotContact(),
                PeopleRow.plate(person),
                met(),
                through(),
                Ways.of(person),
                steps(),
                wishes(),
                encounters.stream().limit(all ? Long.MAX_VALUE : TALKS).map(this::talk).toList(),
                all ? 0 : Math.max(0, encounters.size() - TALKS),
                sums(encounters),
                new PersonView.Near(said(story), bridged),
                help(),
                reaches(),
                facts(),
                person.note(),
                person.wishes().cadenceDays().map(String::valueOf).orElse(""),
                new PersonView.Trail(past(history), merged(), origins),
                WhyDrawing.aside(Aside.of(book, person.id(), today, now)),
                new DealDrawing(book, self.zone(), today, now).rows(person.id()));
    }

    private List<String> said(Story story) {
        var last = story.last().map(it -> LocalDate.ofInstant(it.at(), self.zone()));
        var silence =
                story.silence(now)
                        .flatMap(it ->
                                last.map(day -> it.sentence(ChronoUnit.DAYS.between(day, today))));
        return Stream.concat(Stream.of(Ties.closeness(story, now, self.zone())), silence.stream())
                .toList();
    }

    private PersonView.Wishes wishes() {
        return new PersonView.Wishes(
                new Swaps(matches, person).all(),
                Proposed.of(book, person, self, now).stream()
                        .map(ask -> WinWinDrawing.proposal(person, ask))
                        .toList());
    }

    /// "Connected On" of a profile is no meeting.
    private boolean online() {
        return person.met().stage().kind() == Stage.Kind.ONLINE;
    }

    private String met() {
        var heard = book.heardOf(person);
        return person.met()
                .on()
                .map(day ->
                        (heard ? "heard of " : online() ? "connected " : "met ")
                                + Looks.day(day, today))
                .orElse(heard ? "only heard of" : "");
    }

    private Optional<PersonView.Through> through() {
        return person.met()
                .through()
                .flatMap(book::person)
                .map(other -> new PersonView.Through(other.id().toString(), other.name().full()));
    }

    /// Nearest first; what is fixed before what is promised for the same day, and what they owe
    /// after what the owner owes.
    private List<PersonView.Step> steps() {
        var promised =
                book.promisesWith(person.id()).stream()
                        .filter(Promise::open)
                        .sorted(
                                comparing((Promise each) -> each.due().orElse(LocalDate.MAX))
                                        .thenComparing(each -> !each.mine())
                                        .thenComparing(Promise::made))
                        .map(this::step);
        return Stream.concat(fixed(), promised)
                .sorted(comparing((PersonView.Step each) -> day(each.due())))
                .toList();
    }

    /// Meetings with them that are not over.
    private Stream<PersonView.Step> fixed() {
        return book.about(person.id()).stream()
                .filter(Appointment.class::isInstance)
                .map(Appointment.class::cast)
                .filter(each -> each.end().isAfter(now))
                .sorted(comparing(Appointment::start))
                .map(this::step);
    }

    private static LocalDate day(String due) {
        return due.isEmpty() ? LocalDate.MAX : LocalDate.parse(due);
    }

    private PersonView.Step step(Appointment each) {
        var day = LocalDate.ofInstant(each.start(), zone());
        var time = each.allDay() ? "" : " " + Looks.time(each.start(), zone());
        var place = each.place().isBlank() ? "" : ", " + each.place();
        var what = each.title().isBlank() ? "Meeting" : each.title();
        return new PersonView.Step(
                "", what + place, Looks.day(day, today) + time, false, true, day.toString());
    }

    private PersonView.Step step(Promise each) {
        var late = each.due().filter(due -> due.isBefore(today)).isPresent();
        var when =
                each.due()
                        .map(due ->
                                late
                                        ? "was due " + Looks.weekday(due, today)
                                        : Looks.day(due, today))
                        .map(day -> day + each.at().map(at -> " " + at).orElse(""))
                        .orElse("");
        return new PersonView.Step(
                each.id().toString(),
                each.what(),
                when,
                late,
                each.mine(),
                each.due().map(LocalDate::toString).orElse(""));
    }

    private PersonView.Talk talk(Encounter each) {
        var then =
                each.with().stream().filter(with -> with.person().equals(person.id())).findFirst();
        var plate =
                each.stage().equals(Stage.UNKNOWN)
                        ? Optional.<Looks.Plate>empty()
                        : Optional.of(Looks.plate(each.stage()));
        var day = LocalDate.ofInstant(each.at(), zone());
        return new PersonView.Talk(
                each.id().toString(),
                Looks.day(day, today),
                day.toString(),
                then.map(with -> with.then().tie() == Tie.PASSIVE ? "passive" : "active")
                        .orElse("active"),
                Looks.word(each.channel()),
                plate,
                each.spent().talk() > 0 ? Looks.minutes(each.spent().talk()) : "",
                word(each.outcome()),
                each.note(),
                Ease.said(each.comfort()),
                others(each));
    }

    private String others(Encounter each) {
        return String.join(
                ", ",
                each.people().stream()
                        .filter(id -> !id.equals(person.id()))
                        .flatMap((PersonId id) -> book.person(id).stream())
                        .map(other -> other.name().full())
                        .toList());
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case NO_ANSWER -> "no answer";
            case NOT_FOR_THEM -> "not for them";
            case TALKED -> "talked";
            case NEXT_STEP -> "next step";
            case HELP -> "help";
            case SALE -> "sale";
        };
    }

    private static String sums(List<Encounter> encounters) {
        var talks = encounters.stream().filter(Encounter::twoWay).count();
        var minutes = encounters.stream().mapToInt(each -> each.spent().talk()).sum();
        if (encounters.isEmpty()) return "";
        return (talks == 1 ? "1 talk" : talks + " talks")
                + (minutes > 0 ? ", " + Looks.minutes(minutes) : "");
    }

    private PersonView.Help help() {
        var ledger = Ledger.of(book, person.id(), now);
        var turns =
                Stream.concat(
                                ledger.given().stream().map(turn -> new Turned("You", turn)),
                                ledger.got().stream().map(turn -> new Turned("They", turn)))
                        .sorted(comparing((Turned each) -> each.turn().at()).reversed())
                        .limit(TURNS)
                        .map(this::said)
                        .toList();
        return new PersonView.Help(
                ledger.given().size(), ledger.got().size(), ledger.sentence(), turns);
    }

    private record Turned(String who, Ledger.Turn turn) {}

    private String said(Turned each) {
        var what = each.turn().what().isEmpty() ? "a favour in a talk" : each.turn().what();
        var shown = what.length() > 90 ? what.substring(0, 90).strip() + "…" : what;
        var day = Looks.day(LocalDate.ofInstant(each.turn().at(), zone()), today);
        return each.who() + ": " + shown + ", " + day;
    }

    private ZoneId zone() {
        return self.zone();
    }

    private List<PersonView.ReachLine> reaches() {
        return person.reaches().stream()
                .map(reach -> new PersonView.ReachLine(label(reach), reach.value(), href(reach)))
                .toList();
    }

    private String href(Reach reach) {
        if (person.wishes().doNotContact()) return "";
        return switch (reach.kind()) {
            case PHONE -> Ways.dialled(reach).isEmpty() ? "" : "tel:" + Ways.dialled(reach);
            case EMAIL -> Ways.plain(reach.value()) ? "mailto:" + reach.value() : "";
            case URL -> reach.value().matches("(?i)https?://\\S+") ? reach.value() : "";
            case ADDRESS -> "";
        };
    }

    private static String label(Reach reach) {
        var kind =
                switch (reach.kind()) {
                    case PHONE -> "Phone";
                    case EMAIL -> "Email";
                    case URL -> "Web";
                    case ADDRESS -> "Address";
                };
        return reach.label().isEmpty() ? kind : kind + ", " + reach.label();
    }

    private List<PersonView.Fact> facts() {
        var facts = new ArrayList<PersonView.Fact>();
        if (!person.name().nickname().isEmpty())
            facts.add(new PersonView.Fact("Called", person.name().nickname()));
        if (!person.birthday().isEmpty()) facts.add(new PersonView.Fact("Born", person.birthday()));
        if (!person.tags().isEmpty())
            facts.add(new PersonView.Fact("Tags", String.join(", ", person.tags())));
        return facts;
    }

    /// One line a batch, newest first; what was overtaken or undone shows, and cannot be taken back
    /// again; nor what nobody did.
    private List<PersonView.Past> past(List<Traced> history) {
        var lines = new LinkedHashMap<Object, PersonView.Past>();
        for (var each : history) {
            var when =
                    Looks.day(LocalDate.ofInstant(each.at(), zone()), today)
                            + " "
                            + Looks.time(each.at(), zone());
            var his = !each.title().isEmpty();
            var title = his ? each.title() : "A calendar of yours has it so";
            var open = his && each.open();
            lines.merge(
                    each.batch(),
                    new PersonView.Past(
                            when,
                            title + (each.undone() ? " (undone)" : ""),
                            open ? each.batch().toString() : ""),
                    (one, other) -> one.batch().isEmpty() ? other : one);
        }
        return List.copyOf(lines.values());
    }

    private List<PersonView.Merged> merged() {
        return book.merges().stream()
                .filter(merge -> merge.kept().id().equals(person.id()))
                .sorted(comparing(Merge::at).reversed())
                .map(merge ->
                        new PersonView.Merged(
                                merge.id().toString(),
                                merge.gone().name().full(),
                                Looks.day(LocalDate.ofInstant(merge.at(), zone()), today)))
                .toList();
    }

    static Instant thirtyDays(Instant now) {
        return now.minus(Duration.ofDays(30));
    }
}
