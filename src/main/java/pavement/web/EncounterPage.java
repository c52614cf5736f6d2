package pavement.web;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pavement.acts.EditEncounter;
import pavement.acts.MoveEncounter;
import pavement.acts.RemoveEncounter;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Inside;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.LogView.Choice;
import pavement.web.Shell.Nav;

/// One encounter: changed, moved to another person, deleted.
final class EncounterPage {
    private static final int LONGEST = 10_000;

    private final Site site;
    private final Known known;

    EncounterPage(Site site, Known known) {
        this.site = site;
        this.known = known;
    }

    /// @param was the channel and people in a sentence
    /// @param with who it was with: id and name
    /// @param whichDeal of several open ones it told of
    /// @param form as typed, or as kept
    record View(
            String link,
            String was,
            List<Choice> with,
            List<Choice> channels,
            List<Choice> directions,
            List<Choice> kinds,
            String outcome,
            int before,
            int after,
            Optional<WhichDeal.Question> whichDeal,
            Form form) {
        List<LogView.Tap> taps() {
            return LogView.Tap.ALL;
        }

        String complaint(String field) {
            return form.complaint(field);
        }
    }

    void addTo(Routes routes) {
        routes.get("/encounters/{id}", this::show);
        routes.post("/encounters/{id}", this::save);
        routes.post("/encounters/{id}/move", this::move);
        routes.post("/encounters/{id}/delete", this::delete);
    }

    private Answer show(Request request) {
        var book = site.book();
        var talk = talk(request, book);
        return site.page(
                request,
                "Encounter",
                "p-log",
                Nav.LOG,
                "encounter.jte",
                view(book, talk, fields(book, talk)));
    }

    private Answer save(Request request) {
        var book = site.book();
        var old = talk(request, book);
        var form = request.form();
        if (!form.has("note"))
            throw new Refused(422, "This form is damaged. Load the page again and repeat.");
        var next = changed(form, book, old);
        if (!form.ok()) return again(request, book, old, form);
        var done = site.desk().carryOutUndoably(new EditEncounter(next, site.desk().now()));
        return switch (done.reply()) {
            case EditEncounter.Reply.Edited(var after) ->
                    site.doneWith(
                            LogPage.link(old.id()),
                            done,
                            WhichDeal.still(site.book(), old, after),
                            old.id());
            case EditEncounter.Reply.SameAsBefore _ -> Site.done(LogPage.link(old.id()), done);
            case EditEncounter.Reply.NoSuchEncounter _ -> throw gone();
            case EditEncounter.Reply.NobodyThere _ ->
                    refused(
                            request,
                            book,
                            old,
                            form,
                            "note",
                            "Somebody in it is no longer in your book.");
            case EditEncounter.Reply.Unlikely(var wrong) ->
                    refused(request, book, old, form, "day", wrong.sentence());
        };
    }

    private Answer move(Request request) {
        var book = site.book();
        var talk = talk(request, book);
        var form = request.form();
        var name = form.required("to", 200, "Write the name of the person it was with.");
        var from = form.id("from").map(PersonId::new).or(() -> talk.people().stream().findFirst());
        var to = person(form, book, name);
        if (!form.ok() || to.isEmpty() || from.isEmpty())
            return again(request, book, talk, merged(book, talk, form));
        var done =
                site.desk()
                        .carryOutUndoably(new MoveEncounter(talk.id(), from.get(), to.get().id()));
        return switch (done.reply()) {
            case MoveEncounter.Reply.Moved _ -> Site.done(LogPage.link(talk.id()), done);
            case MoveEncounter.Reply.NotWithHim _ ->
                    refused(
                            request,
                            book,
                            talk,
                            merged(book, talk, form),
                            "to",
                            "It is with this person already.");
            case MoveEncounter.Reply.NobodyThere _ ->
                    refused(
                            request,
                            book,
                            talk,
                            merged(book, talk, form),
                            "to",
                            "This person is no longer in your book.");
            case MoveEncounter.Reply.NoSuchEncounter _ -> throw gone();
        };
    }

    private Optional<Person> person(Form form, Book book, String name) {
        var people = known.names(book).spelled(name);
        if (people.size() == 1) return Optional.of(people.getFirst());
        if (name.isEmpty()) return Optional.empty();
        form.complain(
                "to",
                people.isEmpty()
                        ? "Nobody in your book is called “%s”. Write the name as it stands there."
                                .formatted(name)
                        : "%d people are called “%s”. Write the full name."
                                .formatted(people.size(), name));
        return Optional.empty();
    }

    private Answer delete(Request request) {
        var done =
                site.desk()
                        .carryOutUndoably(new RemoveEncounter(new EncounterId(request.id("id"))));
        return switch (done.reply()) {
            case RemoveEncounter.Reply.Removed _ -> Site.done("/log", done);
            case RemoveEncounter.Reply.NoSuchEncounter _ -> throw gone();
        };
    }

    private static Encounter talk(Request request, Book book) {
        return book.encounter(new EncounterId(request.id("id"))).orElseThrow(EncounterPage::gone);
    }

    private static Refused gone() {
        return Refused.notFound(
                "This encounter is no longer in your book. It may have been deleted or undone.");
    }

    private Answer refused(
            Request request, Book book, Encounter talk, Form form, String field, String sentence) {
        form.complain(field, sentence);
        return again(request, book, talk, form);
    }

    private Answer again(Request request, Book book, Encounter talk, Form form) {
        return site.again(
                request, "Encounter", "p-log", Nav.LOG, "encounter.jte", view(book, talk, form));
    }

    private Encounter changed(Form form, Book book, Encounter old) {
        var zone = site.self(book).zone();
        var kept = LocalDateTime.ofInstant(old.at(), zone);
        var day = form.date("day").orElse(kept.toLocalDate());
        var time = form.time("time").orElse(kept.toLocalTime());
        var minute = LocalTime.of(kept.getHour(), kept.getMinute());
        var same = day.equals(kept.toLocalDate()) && time.equals(minute);
        var kind = form.one("where.kind", Stage.Kind.class).orElse(Stage.Kind.UNKNOWN);
        var note = form.text("note", LONGEST).orElse("");
        var expected = form.whole("expected", 0, 100).map(percent -> percent / 100.0);
        return new Encounter(
                old.id(),
                same ? old.at() : day.atTime(time).atZone(zone).toInstant(),
                form.one("channel", Channel.class).orElse(old.channel()),
                form.one("direction", Direction.class).orElse(old.direction()),
                old.by(),
                old.deliberate(),
                old.with(),
                new Stage(kind, form.text("where.place", 200).orElse("")),
                new Spent(
                        form.whole("minutes", 0, 1440).orElse(0),
                        form.whole("around", 0, 1440).orElse(0)),
                form.one("outcome", Outcome.class).orElse(old.outcome()),
                old.worth(),
                expected,
                comfort(form, old),
                old.trial(),
                note,
                inside(form, old),
                old.said());
    }

    /// Minutes around a talk that he changes himself are his from then on, and no longer the
    /// block's clock to share.
    private static Optional<Inside> inside(Form form, Encounter old) {
        var same = form.whole("around", 0, 1440).orElse(0) == old.spent().around();
        return old.inside().map(in -> new Inside(in.block(), in.byHand() || !same));
    }

    /// Steps between the seven taps, as another device may have kept them, stay while nobody taps.
    private static Comfort comfort(Form form, Encounter old) {
        var tapped = Ease.of(form);
        var before =
                form.whole("before", 1, 7).orElse(0) == Ease.tap(old.comfort().before())
                        ? old.comfort().before()
                        : tapped.before();
        var after =
                form.whole("after", 1, 7).orElse(0) == Ease.tap(old.comfort().after())
                        ? old.comfort().after()
                        : tapped.after();
        return new Comfort(before, after);
    }

    private View view(Book book, Encounter talk, Form form) {
        var people =
                talk.people().stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(person ->
                                new Choice(person.id().toString(), person.name().full(), false))
                        .toList();
        return new View(
                LogPage.link(talk.id()),
                Looks.word(talk.channel())
                        + ", "
                        + Looks.day(
                                LocalDateTime.ofInstant(talk.at(), site.self(book).zone())
                                        .toLocalDate(),
                                site.today(book)),
                people,
                choices(Stream.of(Channel.values()), Looks::word, form.raw("channel")),
                choices(Stream.of(Direction.values()), EncounterPage::word, form.raw("direction")),
                choices(Stream.of(Stage.Kind.values()), Looks::word, form.raw("where.kind")),
                form.raw("outcome"),
                form.whole("before", 1, 7).orElse(0),
                form.whole("after", 1, 7).orElse(0),
                WhichDeal.of(book, site.self(book), talk.id(), site.today(book)),
                form);
    }

    private static <E extends Enum<E>> List<Choice> choices(
            Stream<E> all, Function<E, String> word, String chosen) {
        return all.map(each ->
                        new Choice(each.name(), word.apply(each), each.name().equals(chosen)))
                .toList();
    }

    private static String word(Direction direction) {
        return switch (direction) {
            case OUT -> "I reached out";
            case IN -> "They reached out";
            case MUTUAL -> "Both, or chance";
        };
    }

    private Form fields(Book book, Encounter talk) {
        return new Form(kept(book, talk));
    }

    /// What was kept, under what was typed in the small form for moving it.
    private Form merged(Book book, Encounter talk, Form typed) {
        var fields = new LinkedHashMap<>(kept(book, talk));
        fields.put("to", List.of(typed.raw("to")));
        var form = new Form(fields);
        typed.complaints()
                .forEach(complaint -> form.complain(complaint.field(), complaint.sentence()));
        return form;
    }

    private Map<String, List<String>> kept(Book book, Encounter talk) {
        var at = LocalDateTime.ofInstant(talk.at(), site.self(book).zone());
        var fields = new ArrayList<Map.Entry<String, String>>();
        fields.add(Map.entry("note", talk.note()));
        fields.add(Map.entry("day", at.toLocalDate().toString()));
        fields.add(Map.entry("time", "%02d:%02d".formatted(at.getHour(), at.getMinute())));
        fields.add(Map.entry("channel", talk.channel().name()));
        fields.add(Map.entry("direction", talk.direction().name()));
        fields.add(Map.entry("where.kind", talk.stage().kind().name()));
        fields.add(Map.entry("where.place", talk.stage().place()));
        fields.add(Map.entry("minutes", String.valueOf(talk.spent().talk())));
        fields.add(Map.entry("around", String.valueOf(talk.spent().around())));
        fields.add(Map.entry("outcome", talk.outcome().name()));
        fields.add(Map.entry("before", tap(talk.comfort().before())));
        fields.add(Map.entry("after", tap(talk.comfort().after())));
        fields.add(
                Map.entry(
                        "expected",
                        talk.expected()
                                .map(chance -> String.format(Locale.ROOT, "%.0f", chance * 100))
                                .orElse("")));
        var map = new LinkedHashMap<String, List<String>>();
        fields.forEach(field -> map.put(field.getKey(), List.of(field.getValue())));
        return map;
    }

    private static String tap(Optional<Integer> kept) {
        var tap = Ease.tap(kept);
        return tap == 0 ? "" : String.valueOf(tap);
    }
}
