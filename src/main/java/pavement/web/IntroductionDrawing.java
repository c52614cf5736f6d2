package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.acts.TakeStep;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Introduction;
import pavement.book.Introduction.Kind;
import pavement.book.Introduction.What;
import pavement.book.Led;
import pavement.book.Money;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.customers.Customers;
import pavement.customers.Road;
import pavement.customers.Said;
import pavement.deals.Board;
import pavement.drafts.Asking;
import pavement.drafts.By;
import pavement.drafts.Draft;
import pavement.drafts.Introducing;
import pavement.http.Form;
import pavement.ties.Ties;
import pavement.web.IntroductionView.Group;
import pavement.web.IntroductionView.Listed;
import pavement.web.IntroductionView.Past;
import pavement.web.IntroductionView.Row;
import pavement.web.IntroductionView.Side;
import pavement.web.IntroductionView.Wire;

/// Draws introductions of one book.
final class IntroductionDrawing {
    private final Book book;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;
    private final String owner;
    private final String currency;
    private final IntroductionWords words;
    private final Customers customers;

    IntroductionDrawing(Site site, Book book) {
        this.book = book;
        this.now = site.desk().now();
        this.zone = site.self(book).zone();
        this.today = site.today(book);
        this.owner = site.self(book).name();
        this.currency = site.self(book).currency();
        this.words = new IntroductionWords(book, zone, today);
        this.customers = site.customers(book);
    }

    Listed listed() {
        var waiting = new ArrayList<Row>();
        var next = new ArrayList<Row>();
        var made = new ArrayList<Row>();
        var led = new ArrayList<Row>();
        var ended = new ArrayList<Row>();
        book.introductions().stream()
                .sorted(comparing(Introduction::since).reversed())
                .forEach(it -> {
                    var list =
                            switch (it.state()) {
                                case ASKED_ONE, ASKED_OTHER, IDEA, ONE_AGREED, OTHER_AGREED ->
                                        pavement.web.Introducing.mine(it) ? next : waiting;
                                case MADE, MET -> made;
                                case RESULT -> led;
                                case ONE_REFUSED, OTHER_REFUSED, DROPPED, REMINDED -> ended;
                            };
                    list.add(row(it));
                });
        return new Listed(
                List.of(
                        new Group("Waiting for others", waiting),
                        new Group("The next step is yours", next),
                        new Group("Introduced", made),
                        new Group("Led somewhere", led),
                        new Group("Ended", ended)),
                sums(),
                book.introductions().isEmpty());
    }

    /// What all of them brought, a deal behind two of them once.
    private List<String> sums() {
        return said(
                book.introductions().stream()
                        .flatMap(it -> customers.through(it).stream())
                        .toList());
    }

    private List<String> said(List<Road> roads) {
        return customers.sums(roads).entrySet().stream()
                .map(each -> Said.sum(each.getValue(), each.getKey()))
                .toList();
    }

    private Row row(Introduction it) {
        return new Row(
                it.id().toString(),
                words.title(it),
                side(it.one()),
                it.other().map(this::side),
                wire(it),
                words.stands(it),
                TakeStep.late(it, now).isPresent(),
                it.why(),
                String.join(", ", said(customers.through(it))));
    }

    IntroductionView view(Introduction it) {
        var one = side(it.one());
        var other = it.other().map(this::side);
        return new IntroductionView(
                it.id().toString(),
                words.title(it),
                it.kind() == Kind.REFERRAL,
                one,
                other,
                wire(it),
                words.stands(it),
                TakeStep.late(it, now).isPresent(),
                it.why(),
                words.buttons(it),
                letters(it),
                it.steps().stream()
                        .map(step -> new Past(words.past(it, step.what()), when(step.at())))
                        .toList(),
                it.state() == What.MET || it.state() == What.RESULT,
                it.state() == What.ONE_AGREED && other.isEmpty(),
                led(it),
                it.led().flatMap(Led::money).map(Money::currency).orElse(currency),
                money(it));
    }

    private static Form led(Introduction it) {
        return new Form(
                Map.of(
                        "what", it.led().map(Led::what).stream().toList(),
                        "money", it.led().flatMap(Led::money).map(Sums::typed).stream().toList()));
    }

    private IntroductionView.Brought money(Introduction it) {
        var roads = customers.through(it);
        var noted = it.led().flatMap(Led::money).filter(_ -> roads.stream().noneMatch(told(it)));
        return new IntroductionView.Brought(
                said(roads),
                roads.stream().filter(road -> road.told().isEmpty()).map(this::deal).toList(),
                noted.map(sum -> Said.sum(sum.minor(), sum.currency())).orElse(""),
                roads.stream()
                        .min(comparing(road -> !road.customer()))
                        .map(new OriginDrawing(customers, zone, today)::of));
    }

    private static Predicate<Road> told(Introduction it) {
        return road -> road.told().equals(Optional.of(it.id()));
    }

    private IntroductionView.Dealt deal(Road road) {
        return new IntroductionView.Dealt(
                road.deal().id().toString(), Board.line(book, road.deal()));
    }

    private Side side(PersonId id) {
        var person = book.person(id);
        return new Side(
                person.map(it -> it.id().toString()).orElse(""),
                person.map(it -> Looks.initials(it.name())).orElse("?"),
                person.map(this::line).orElse("unmet"),
                person.map(it -> it.name().full()).orElse("someone"),
                words.called(id));
    }

    private String line(Person person) {
        return Looks.line(Ties.tie(person, Ties.story(book, person), now));
    }

    private static Wire wire(Introduction it) {
        return new Wire(
                half(it, What.ASKED_ONE, What.ONE_AGREED, What.ONE_REFUSED),
                half(it, What.ASKED_OTHER, What.OTHER_AGREED, What.OTHER_REFUSED),
                it.made());
    }

    private static String half(Introduction it, What asked, What yes, What no) {
        if (it.when(yes).isPresent()) return "yes";
        if (it.when(no).isPresent()) return "no";
        return it.when(asked).isPresent() ? "wait" : "";
    }

    private List<Letter> letters(Introduction it) {
        var one = book.person(it.one());
        var other = it.other().flatMap(book::person);
        if (one.isEmpty() || it.other().isPresent() && other.isEmpty()) return List.of();
        var letters = new ArrayList<Letter>();
        switch (it.kind()) {
            case REFERRAL -> referral(it, one.get(), other, letters);
            case INTRODUCTION ->
                    other.ifPresent(second -> introduction(it, one.get(), second, letters));
        }
        return List.copyOf(letters);
    }

    private void referral(
            Introduction it, Person one, Optional<Person> other, List<Letter> letters) {
        var ask =
                other.map(target -> asking(it, one, target))
                        .orElseGet(() -> Introducing.forAName(owner, named(one), it.why()));
        letters.add(letter("toOne", "To " + one.name().called(), ask, it.letters().toOne(), one));
        if (other.isPresent() && it.when(What.OTHER_AGREED).isPresent())
            letters.add(
                    letter(
                            "toOther",
                            "To " + other.get().name().called(),
                            Introducing.welcome(owner, named(one), named(other.get()), it.why()),
                            it.letters().toOther(),
                            other.get()));
    }

    /// The other's draft is there from the start; what the first answered is in it only as a yes.
    private void introduction(Introduction it, Person one, Person other, List<Letter> letters) {
        var both = new Introducing(owner, named(one), named(other), sayable(it));
        var agreed = it.when(What.ONE_AGREED).isPresent();
        letters.add(
                letter(
                        "toOne",
                        "To " + one.name().called(),
                        both.toOne(),
                        it.letters().toOne(),
                        one));
        letters.add(
                letter(
                        "toOther",
                        "To " + other.name().called(),
                        both.toOther(agreed),
                        it.letters().toOther(),
                        other));
        if (it.when(What.OTHER_AGREED).isPresent())
            letters.add(
                    Letter.of(
                            "toBoth",
                            "To both",
                            both.toBoth(),
                            it.letters().toBoth(),
                            List.of(one, other)));
    }

    /// What it is for, without what was chosen to be said of the two and is told in confidence by
    /// now.
    private String sayable(Introduction it) {
        var secret =
                Stream.of(Optional.of(it.one()), it.other())
                        .flatMap(Optional::stream)
                        .flatMap(id -> book.asksOf(id).stream())
                        .filter(Ask::confidential)
                        .flatMap(ask -> IntroductionsPage.said(book, ask).stream())
                        .collect(Collectors.toSet());
        return Stream.of(it.why().split("; "))
                .filter(part -> !secret.contains(part))
                .collect(Collectors.joining("; "));
    }

    private static Letter letter(String field, String label, Draft draft, String own, Person to) {
        return Letter.of(field, label, draft, own, List.of(to));
    }

    private Draft asking(Introduction it, Person one, Person target) {
        return new Asking(
                        owner,
                        one.name().called(),
                        Optional.of(named(target)),
                        it.why(),
                        told(one, target),
                        false,
                        List.of(),
                        By.MESSAGE,
                        false)
                .draft();
    }

    private static boolean told(Person one, Person target) {
        return target.met().through().filter(one.id()::equals).isPresent();
    }

    static Asking.Named named(Person person) {
        return new Asking.Named(person.name().full(), person.name().called());
    }

    private String when(Instant at) {
        return Looks.day(LocalDate.ofInstant(at, zone), today);
    }
}
