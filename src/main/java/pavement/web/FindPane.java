package pavement.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.drafts.Asking;
import pavement.drafts.By;
import pavement.drafts.Need;
import pavement.find.Finder;
import pavement.find.Hit;
import pavement.paths.Goodwill;
import pavement.paths.Route;
import pavement.web.FindView.Gets;
import pavement.web.FindView.Link;
import pavement.web.FindView.Pane;

/// What is asked of whom, in what words, and what each of them gets.
final class FindPane {
    private final Site site;
    private final Book book;
    private final Finder finder;
    private final FindPath path;
    private final LocalDate today;

    FindPane(Site site, Book book, Finder finder, FindPath path) {
        this.site = site;
        this.book = book;
        this.finder = finder;
        this.path = path;
        this.today = site.today(book);
    }

    Pane pane(Hit hit, FindAsked asked) {
        var ways = finder.ways(hit.person().id());
        var way = chosen(ways, asked.over()).or(hit::way).orElseThrow();
        var person = hit.person();
        var addressee = way.brokers().stream().findFirst().flatMap(book::person).orElse(person);
        var gain = finder.gain(addressee.id());
        var goodwill = Goodwill.of(book, addressee.id(), today);
        var here =
                asked.about(person.id().toString(), over(way)).by(asked.by()).saying(asked.say());
        return new Pane(
                title(way, person),
                "/people/" + person.id(),
                person.id().toString(),
                over(way),
                path.drawn(way),
                gets(way, asked),
                letter(hit, way, addressee, gain, asked),
                List.of(
                        link("Message", here.by(By.MESSAGE), asked.by() == By.MESSAGE),
                        link("Mail", here.by(By.MAIL), asked.by() == By.MAIL),
                        link("Call", here.by(By.CALL), asked.by() == By.CALL)),
                link(
                        asked.brief() ? "Longer" : "Shorter",
                        here.brief(!asked.brief()),
                        asked.brief()),
                gain.map(it ->
                        link(
                                asked.say()
                                        ? "Do not mention what you can do"
                                        : "Mention: " + it.offer().what(),
                                here.saying(!asked.say()),
                                asked.say())),
                underWay(addressee, person)
                        + (way.brokers().isEmpty() || goodwill.mayAsk()
                                ? ""
                                : resting(addressee, goodwill, gain)),
                hint(way, person, addressee),
                way.chance().sentence(),
                ways.stream()
                        .filter(each -> !each.equals(way))
                        .map(each -> other(each, person, asked))
                        .toList(),
                "/log?person=" + person.id());
    }

    private static Optional<Route> chosen(List<Route> ways, String over) {
        return ways.stream().filter(way -> !over.isEmpty() && over(way).equals(over)).findFirst();
    }

    /// The first broker, or "me" for straight to him.
    private static String over(Route way) {
        return way.brokers().stream().findFirst().map(PersonId::toString).orElse("me");
    }

    private static Link link(String label, FindAsked to, boolean chosen) {
        return new Link(label, to.href() + "#ask", chosen);
    }

    private Link other(Route way, Person person, FindAsked asked) {
        var label =
                way.brokers().isEmpty()
                        ? "Straight to " + person.name().called()
                        : "Over "
                                + String.join(
                                        " and ", way.brokers().stream().map(this::called).toList());
        var odds = FindDrawing.odds(way.chance()).words();
        return link(label + ", " + odds, asked.about(person.id().toString(), over(way)), false);
    }

    private String title(Route way, Person person) {
        return switch (way.brokers().size()) {
            case 0 -> "Ask " + person.name().called();
            case 1 -> "Ask " + called(way.brokers().getFirst()) + " for " + person.name().called();
            default ->
                    "Ask %s for %s, who may know %s"
                            .formatted(
                                    called(way.brokers().getFirst()),
                                    called(way.brokers().get(1)),
                                    person.name().called());
        };
    }

    private List<Gets> gets(Route way, FindAsked asked) {
        var gets = new ArrayList<Gets>();
        for (var id : FindPath.all(way).reversed())
            gets.add(
                    new Gets(
                            called(id) + " gets",
                            finder.gain(id)
                                    .map(it -> it.offer().what() + "; needs " + it.need().what())
                                    .or(() -> unserved(id))
                                    .orElse("not known yet: ask what " + called(id) + " needs")));
        gets.add(new Gets("You get", Need.wanted(asked.typed())));
        return gets;
    }

    /// What he needs and nothing of the owner's serves; before what was told in confidence comes
    /// what may be spoken of.
    private Optional<String> unserved(PersonId who) {
        return book.asksOf(who).stream()
                .filter(ask -> ask.open() && ask.side() == Ask.Side.NEED)
                .min(
                        comparing((Ask ask) -> ask.confidential())
                                .thenComparing(Ask::since, reverseOrder()))
                .map(need ->
                        need.confidential()
                                ? "needs " + need.what() + ", told in confidence"
                                : "needs " + need.what() + "; nothing you openly offer fits yet");
    }

    /// Of the one who is asked only what he himself needs may be in it, and only when chosen.
    private Letter letter(
            Hit hit, Route way, Person addressee, Optional<Finder.Gain> gain, FindAsked asked) {
        var next =
                way.brokers().size() > 1
                        ? book.person(way.brokers().get(1))
                        : Optional.of(hit.person());
        var target = way.brokers().isEmpty() ? Optional.<Person>empty() : next;
        var told =
                target.filter(it ->
                                it.met().through().filter(addressee.id()::equals).isPresent()
                                        || hit.line()
                                                        .told()
                                                        .filter(addressee.id()::equals)
                                                        .isPresent()
                                                && it.equals(hit.person()))
                        .isPresent();
        var chosen =
                asked.say()
                        ? gain
                                .map(it ->
                                        "And if you still need "
                                                + it.need().what()
                                                + ": I can help, "
                                                + it.offer().what()
                                                + ".")
                                .stream()
                                .toList()
                        : List.<String>of();
        var draft =
                new Asking(
                                site.self(book).name(),
                                addressee.name().called(),
                                target.map(IntroductionDrawing::named),
                                asked.typed(),
                                told,
                                way.brokers().size() > 1,
                                chosen,
                                asked.by(),
                                asked.brief())
                        .draft();
        return Letter.of(
                "text",
                "To " + addressee.name().called() + ", " + word(asked.by()),
                draft,
                "",
                List.of(addressee));
    }

    /// Who is asked for him already is not asked a second time unawares; may be empty.
    private String underWay(Person broker, Person target) {
        return book.introductions().stream()
                .filter(it ->
                        it.open() && (it.one().equals(broker.id()) || it.awaited().isPresent()))
                .filter(it -> it.other().filter(target.id()::equals).isPresent())
                .min(comparing(it -> !it.one().equals(broker.id())))
                .map(it ->
                        "This is under way: "
                                + words().stands(it)
                                + (it.one().equals(broker.id()) ? " " : " One at a time. "))
                .orElse("");
    }

    private IntroductionWords words() {
        return new IntroductionWords(book, site.self(book).zone(), today);
    }

    private static String word(By by) {
        return switch (by) {
            case MESSAGE -> "by message";
            case MAIL -> "by mail";
            case CALL -> "on the phone";
        };
    }

    /// SCIENCE E3: "help them first".
    private String resting(Person broker, Goodwill goodwill, Optional<Finder.Gain> gain) {
        var name = broker.name().called();
        var last =
                goodwill.lastAsk().map(on -> "You asked " + name + " " + ago(on) + ". ").orElse("");
        var help =
                gain.map(it ->
                                "Help first: "
                                        + name
                                        + " needs "
                                        + it.need().what()
                                        + ", and you offer "
                                        + it.offer().what()
                                        + ". ")
                        .orElse("Help " + name + " first, whatever it is. ");
        return last + help + "Or ask again from " + Looks.day(goodwill.free(), today) + ".";
    }

    private String ago(LocalDate on) {
        var ago = Looks.ago(on, today);
        return ago.equals("today") ? ago : ago + " ago";
    }

    private String hint(Route way, Person person, Person addressee) {
        if (way.brokers().isEmpty()) return "Nothing is sent from here.";
        var who = addressee.name().called();
        var next = way.brokers().size() > 1 ? called(way.brokers().get(1)) : person.name().called();
        return "%s asks first. %s is given away only after a yes. If %s stays silent, you will be reminded in a week."
                .formatted(who, next, who);
    }

    private String called(PersonId id) {
        return book.person(id).map(Person::name).map(Name::called).orElse("someone");
    }
}
