package pavement.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import pavement.book.Appointment;
import pavement.book.Ask;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Card;
import pavement.book.Encounter;
import pavement.book.Fact;
import pavement.book.Led;
import pavement.book.Money;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.Subscription;
import pavement.book.WeekPlan;
import pavement.calendars.Address;
import pavement.cards.CardWriter;
import pavement.deals.Tables;
import pavement.sheets.Csv;
import pavement.sheets.Manner;
import pavement.store.Whole;

/// Everything in a book, in formats that other programs read; `docs/export.md` says what is where.
final class Export {
    private final Book book;
    private final Function<PersonId, Optional<Card>> cards;
    private final boolean addresses;

    /// @param addresses whether those of subscribed calendars, which are secrets, go with it
    Export(Book book, Function<PersonId, Optional<Card>> cards, boolean addresses) {
        this.book = book;
        this.cards = cards;
        this.addresses = addresses;
    }

    void to(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            entry(zip, "people.vcf", this::people);
            entry(zip, "encounters.csv", encounters());
            entry(zip, "promises.csv", promises());
            entry(zip, "needs-and-offers.csv", asks());
            entry(zip, "appointments.csv", appointments());
            entry(zip, "blocks.csv", blocks());
            entry(zip, "weeks.csv", weeks());
            var tables = new Tables(book, book.zone(), Manner.PLAIN);
            entry(zip, "deals.csv", List.of(tables.deals().getBytes(UTF_8)));
            entry(zip, "invoices.csv", List.of(tables.invoices().getBytes(UTF_8)));
            entry(zip, "introductions.csv", introductions());
            zip.putNextEntry(new ZipEntry(Whole.NAME));
            Whole.write(zip, book, cards, this::shown);
            zip.closeEntry();
        }
    }

    private static void entry(ZipOutputStream zip, String name, Iterable<byte[]> parts)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (var part : parts) zip.write(part);
        zip.closeEntry();
    }

    /// One after the other as they are asked for: cards may hold pictures.
    private Iterator<byte[]> people() {
        return sorted(book.people(), comparing((Person person) -> person.name().full()))
                .map(this::card)
                .iterator();
    }

    private byte[] card(Person person) {
        return cards.apply(person.id())
                .map(Card::octets)
                .map(Export::ended)
                .orElseGet(() -> CardWriter.write(person));
    }

    /// The next card begins on a line of its own.
    private static byte[] ended(byte[] octets) {
        if (octets.length == 0 || octets[octets.length - 1] == '\n') return octets;
        var ended = Arrays.copyOf(octets, octets.length + 2);
        ended[octets.length] = '\r';
        ended[octets.length + 1] = '\n';
        return ended;
    }

    /// What he wrote to himself.
    private List<byte[]> weeks() {
        var lines = lines("week", "line");
        sorted(book.weekPlans(), comparing(WeekPlan::start))
                .filter(week -> !week.line().isEmpty())
                .forEach(week -> lines.add(line(week.start(), week.line())));
        return lines;
    }

    private List<byte[]> encounters() {
        var lines =
                lines(
                        "id",
                        "at",
                        "with",
                        "with_ids",
                        "channel",
                        "direction",
                        "initiative",
                        "deliberate",
                        "stage",
                        "place",
                        "minutes_talk",
                        "minutes_around",
                        "outcome",
                        "given",
                        "got",
                        "money_minor",
                        "currency",
                        "expected",
                        "ease_before",
                        "ease_after",
                        "block",
                        "said",
                        "note");
        sorted(book.encounters(), comparing(Encounter::at))
                .forEach(it ->
                        lines.add(
                                line(
                                        it.id(),
                                        it.at(),
                                        names(it.people()),
                                        ids(it.people()),
                                        it.channel(),
                                        it.direction(),
                                        it.by(),
                                        it.deliberate(),
                                        it.stage().kind(),
                                        it.stage().place(),
                                        it.spent().talk(),
                                        it.spent().around(),
                                        it.outcome(),
                                        it.worth().given(),
                                        it.worth().got(),
                                        it.worth().money().map(Money::minor),
                                        it.worth().money().map(Money::currency),
                                        it.expected(),
                                        it.comfort().before(),
                                        it.comfort().after(),
                                        it.block(),
                                        it.said(),
                                        it.note())));
        return lines;
    }

    private List<byte[]> promises() {
        var lines =
                lines(
                        "id",
                        "made",
                        "who_owes",
                        "person",
                        "person_id",
                        "what",
                        "due",
                        "at",
                        "channel",
                        "state",
                        "expected",
                        "settled");
        sorted(book.promises(), comparing(Promise::made))
                .forEach(it ->
                        lines.add(
                                line(
                                        it.id(),
                                        it.made(),
                                        it.mine() ? "me" : "they",
                                        names(it.about()),
                                        it.person(),
                                        it.what(),
                                        it.due(),
                                        it.at(),
                                        it.channel(),
                                        it.state(),
                                        it.expected(),
                                        it.settled())));
        return lines;
    }

    private List<byte[]> asks() {
        var lines =
                lines(
                        "id",
                        "since",
                        "side",
                        "person",
                        "person_id",
                        "what",
                        "open",
                        "state",
                        "again",
                        "tags",
                        "category",
                        "place",
                        "language",
                        "confidential",
                        "guessed",
                        "sentence");
        sorted(book.asks(), comparing(Ask::since))
                .forEach(it ->
                        lines.add(
                                line(
                                        it.id(),
                                        it.since(),
                                        it.side(),
                                        it.whose().isEmpty() ? "me" : names(it.about()),
                                        it.whose(),
                                        it.what(),
                                        it.open(),
                                        it.state(),
                                        it.heard().again(),
                                        String.join("; ", it.detail().tags()),
                                        it.detail().category(),
                                        it.detail().place(),
                                        it.detail().language(),
                                        it.confidential(),
                                        it.heard().guessed(),
                                        it.heard().sentence())));
        return lines;
    }

    /// One line an introduction, with where it stands and what came of it.
    private List<byte[]> introductions() {
        var lines =
                lines(
                        "id",
                        "kind",
                        "one",
                        "other",
                        "with_ids",
                        "why",
                        "state",
                        "since",
                        "led_to",
                        "money_minor",
                        "currency");
        sorted(book.introductions(), comparing(it -> it.steps().getFirst().at()))
                .forEach(it ->
                        lines.add(
                                line(
                                        it.id(),
                                        it.kind(),
                                        names(List.of(it.one())),
                                        names(it.other().stream().toList()),
                                        ids(it.about()),
                                        it.why(),
                                        it.state(),
                                        it.since(),
                                        it.led().map(Led::what),
                                        it.led().flatMap(Led::money).map(Money::minor),
                                        it.led().flatMap(Led::money).map(Money::currency))));
        return lines;
    }

    private List<byte[]> appointments() {
        var lines =
                lines(
                        "id",
                        "uid",
                        "start",
                        "end",
                        "all_day",
                        "takes_day",
                        "repeats",
                        "passive",
                        "title",
                        "place",
                        "with",
                        "with_ids");
        sorted(book.appointments(), comparing(Appointment::start))
                .forEach(it ->
                        lines.add(
                                line(
                                        it.id(),
                                        it.uid(),
                                        it.start(),
                                        it.end(),
                                        it.allDay(),
                                        it.takesDay(),
                                        it.repeats(),
                                        it.passive(),
                                        it.title(),
                                        it.place(),
                                        names(it.with()),
                                        ids(it.with()))));
        return lines;
    }

    private List<byte[]> blocks() {
        var lines =
                lines(
                        "id",
                        "kind",
                        "title",
                        "started",
                        "ended",
                        "minutes_planned",
                        "minutes",
                        "channel",
                        "stage",
                        "place",
                        "expected",
                        "with",
                        "with_ids");
        sorted(book.blocks(), comparing(Export::started))
                .forEach(it ->
                        lines.add(
                                line(
                                        it.id(),
                                        it.work().kind(),
                                        it.title(),
                                        it.clock().started(),
                                        it.clock().ended(),
                                        it.clock().planned(),
                                        it.clock().minutes(),
                                        it.channel(),
                                        it.stage().kind(),
                                        it.stage().place(),
                                        it.expected(),
                                        names(it.about()),
                                        ids(it.about()))));
        return lines;
    }

    private static Instant started(Block block) {
        return block.clock().started().orElse(Instant.MAX);
    }

    private Fact shown(Fact fact) {
        return fact instanceof Subscription it && !addresses
                ? new Subscription(
                        it.id(), it.name(), Address.shown(it.address()), it.job(), true, it.since())
                : fact;
    }

    private static <F> Stream<F> sorted(Collection<F> facts, Comparator<F> order) {
        return facts.stream().sorted(order);
    }

    private String names(List<PersonId> people) {
        return people.stream()
                .flatMap(id -> book.person(id).stream())
                .map(person -> person.name().full())
                .collect(Collectors.joining("; "));
    }

    private static String ids(List<PersonId> people) {
        return people.stream().map(PersonId::toString).collect(Collectors.joining("; "));
    }

    private static List<byte[]> lines(Object... header) {
        var lines = new ArrayList<byte[]>();
        lines.add(line(header));
        return lines;
    }

    private static byte[] line(Object... cells) {
        return Csv.line(Stream.of(cells).map(Export::cell)).getBytes(UTF_8);
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case String text -> Csv.written(text);
            case Optional<?> maybe -> Csv.cell(maybe.map(Object::toString).orElse(""));
            case Enum<?> constant -> Csv.cell(constant.name().toLowerCase(Locale.ROOT));
            default -> Csv.cell(cell.toString());
        };
    }
}
