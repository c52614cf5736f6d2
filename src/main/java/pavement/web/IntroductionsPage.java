package pavement.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.acts.Introduce;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.Introduction.Kind;
import pavement.book.IntroductionId;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Shell.Nav;

/// All introductions by where they stand, and how a new one begins.
final class IntroductionsPage {
    static final int LONGEST = 500;
    private static final int FOUND = 12;
    private static final String TITLE = "New introduction";

    private final Site site;

    IntroductionsPage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/introductions", this::list);
        routes.get("/introductions/new", this::begin);
        routes.post("/introductions/new", this::keep);
    }

    private Answer list(Request request) {
        var view = new IntroductionDrawing(site, site.book()).listed();
        return site.page(request, "Introductions", "p-intro", Nav.FIND, "introductions.jte", view);
    }

    /// @param mayBeSaid what each needs or offers, which goes into the letters only when chosen
    record View(
            String kind,
            Pick one,
            Pick other,
            String why,
            String need,
            List<MayBeSaid> mayBeSaid,
            Form form) {
        String complaint(String field) {
            return form.complaint(field);
        }

        boolean referral() {
            return kind.equals(Kind.REFERRAL.name());
        }

        boolean ready() {
            return !one.id().isEmpty() && (referral() || !other.id().isEmpty());
        }
    }

    /// @param id empty while nobody is chosen
    record Pick(
            String field, String id, String name, String typed, List<Found> found, String rest) {
        Pick unchosen() {
            return new Pick(field, "", "", name, List.of(), rest);
        }
    }

    record Found(String name, String what, String href) {}

    /// @param ticked it is what made the match he comes from
    record MayBeSaid(String id, String said, boolean ticked) {}

    private Answer begin(Request request) {
        return site.page(
                request,
                TITLE,
                "p-intro",
                Nav.FIND,
                "introductionNew.jte",
                view(asked(request), new Form(Map.of())));
    }

    /// What the address of the page says.
    private record Asked(Kind kind, String one, String other, String why, String need, String say) {
        /// The same with one of the two chosen.
        String with(String field, String value) {
            return "/introductions/new?kind="
                    + kind
                    + "&one="
                    + Words.encoded(field.equals("one") ? value : one)
                    + "&other="
                    + Words.encoded(field.equals("other") ? value : other)
                    + "&why="
                    + Words.encoded(why)
                    + "&need="
                    + Words.encoded(need)
                    + "&say="
                    + Words.encoded(say);
        }
    }

    private static Asked asked(Request request) {
        var kind =
                request.query("kind")
                        .filter(it -> it.equalsIgnoreCase(Kind.REFERRAL.name()))
                        .map(_ -> Kind.REFERRAL)
                        .orElse(Kind.INTRODUCTION);
        return new Asked(
                kind,
                request.query("one").orElse(""),
                request.query("other").orElse(""),
                cut(request.query("why").orElse("")),
                request.query("need").orElse(""),
                cut(request.query("say").orElse("")));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private View view(Asked asked, Form form) {
        var book = site.book();
        var one = pick(book, "one", asked.one(), asked);
        var second = pick(book, "other", asked.other(), asked);
        var twice = !one.id().isEmpty() && one.id().equals(second.id());
        if (twice)
            form.complain(
                    "other", "Two different people make an introduction. Choose somebody else.");
        var other = twice ? second.unchosen() : second;
        return new View(
                asked.kind().name(),
                one,
                other,
                asked.why(),
                asked.need(),
                asked.kind() == Kind.REFERRAL
                        ? List.of()
                        : mayBeSaid(book, one, other, Set.of(asked.say().split(","))),
                form);
    }

    /// An id, or a name to look for.
    private static Pick pick(Book book, String field, String typed, Asked asked) {
        var chosen = person(book, typed);
        var found = chosen.isPresent() || typed.isBlank() ? List.<Person>of() : named(book, typed);
        var only =
                chosen.or(
                        () -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
        return new Pick(
                field,
                only.map(it -> it.id().toString()).orElse(""),
                only.map(it -> it.name().full()).orElse(""),
                only.isPresent() ? "" : typed,
                only.isPresent()
                        ? List.of()
                        : found.stream()
                                .map(it ->
                                        new Found(
                                                it.name().full(),
                                                PeopleRow.what(it),
                                                asked.with(field, it.id().toString())))
                                .toList(),
                asked.with(field, ""));
    }

    private static Optional<Person> person(Book book, String id) {
        try {
            return book.person(PersonId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static List<Person> named(Book book, String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        return book.people().stream()
                .filter(it -> it.name().full().toLowerCase(Locale.ROOT).contains(words))
                .sorted(
                        comparing((Person it) -> it.name().full())
                                .thenComparing(it -> it.id().value()))
                .limit(FOUND)
                .toList();
    }

    private static List<MayBeSaid> mayBeSaid(Book book, Pick one, Pick other, Set<String> ticked) {
        var said = new ArrayList<MayBeSaid>();
        for (var pick : List.of(one, other))
            person(book, pick.id())
                    .ifPresent(it ->
                            book.asksOf(it.id()).stream()
                                    .filter(ask -> ask.open() && !ask.confidential())
                                    .sorted(
                                            comparing(Ask::since)
                                                    .thenComparing(ask -> ask.id().value()))
                                    .forEach(ask ->
                                            said.add(
                                                    new MayBeSaid(
                                                            ask.id().toString(),
                                                            said(it, ask),
                                                            ticked.contains(
                                                                    ask.id().toString())))));
        return said;
    }

    /// Where two who match are introduced; what made the match is ticked there, for him to untick.
    static String introducing(PersonId one, PersonId other, Stream<Ask> match) {
        return "/introductions/new?one=%s&other=%s&say=%s"
                .formatted(
                        one,
                        other,
                        match.map(ask -> ask.id().toString())
                                .distinct()
                                .collect(Collectors.joining(",")));
    }

    /// Empty for the owner's own.
    static Optional<String> said(Book book, Ask ask) {
        return ask.whose().flatMap(book::person).map(who -> said(who, ask));
    }

    private static String said(Person who, Ask ask) {
        return who.name().called()
                + (ask.side() == Ask.Side.NEED ? " needs " : " offers ")
                + ask.what();
    }

    private Answer keep(Request request) {
        var form = request.form();
        var kind = form.one("kind", Kind.class);
        var one = form.id("one").map(PersonId::new);
        var other = form.id("other").map(PersonId::new);
        var why = form.text("why", LONGEST).orElse("");
        var need = form.id("need").map(AskId::new);
        if (kind.isEmpty())
            throw new Refused(422, "Choose whom it is about first. Nothing was kept.");
        if (one.isEmpty()) form.complain("one", "Choose whom it is about first.");
        else if (kind.get() == Kind.INTRODUCTION && other.isEmpty())
            form.complain("other", "An introduction is between two. Choose the second.");
        if (!form.ok() || one.isEmpty() || other.equals(one))
            return again(request, kind.get(), form);
        var desk = site.desk();
        return begun(
                desk.carryOutUndoably(
                        new Introduce(
                                Introduction.idea(
                                        new IntroductionId(desk.newId()),
                                        kind.get(),
                                        one.get(),
                                        other,
                                        why(
                                                form,
                                                why,
                                                Stream.concat(one.stream(), other.stream())
                                                        .collect(Collectors.toSet())),
                                        need.filter(id -> site.book().ask(id).isPresent()),
                                        desk.now()))));
    }

    /// Nothing was kept, and nothing of what was typed is lost.
    private Answer again(Request request, Kind kind, Form form) {
        var asked =
                new Asked(
                        kind,
                        form.raw("one"),
                        form.raw("other"),
                        form.raw("why"),
                        form.raw("need"),
                        String.join(",", form.all("say")));
        return site.again(
                request, TITLE, "p-intro", Nav.FIND, "introductionNew.jte", view(asked, form));
    }

    /// With what was chosen to be said of the two, and may be.
    private String why(Form form, String why, Set<PersonId> two) {
        var book = site.book();
        var parts = new ArrayList<String>();
        if (!why.isEmpty()) parts.add(why);
        for (var id : form.all("say"))
            askId(id)
                    .flatMap(book::ask)
                    .filter(ask -> ask.open() && !ask.confidential())
                    .filter(ask -> ask.whose().filter(two::contains).isPresent())
                    .flatMap(ask -> said(book, ask))
                    .ifPresent(parts::add);
        return cut(String.join("; ", parts));
    }

    private static Optional<AskId> askId(String text) {
        try {
            return Optional.of(AskId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    static Answer begun(pavement.desk.Desk.Done<Introduce.Reply> done) {
        return switch (done.reply()) {
            case Introduce.Reply.Begun(var it) -> Site.done("/introductions/" + it.id(), done);
            case Introduce.Reply.UnderWay(var before) ->
                    Answer.seeOther("/introductions/" + before.id());
            case Introduce.Reply.NotToBeContacted(var who) ->
                    throw new Refused(
                            422,
                            who.name().full() + " is not to be contacted. That beats everything.");
            case Introduce.Reply.NobodyThere _ ->
                    throw Refused.notFound("One of the two is no longer in your book.");
        };
    }
}
