package pavement.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.acts.DealSaid;
import pavement.acts.Stand;
import pavement.blocks.Going;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Name;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Trial;
import pavement.deals.Board;
import pavement.http.Form;
import pavement.line.Certainty;
import pavement.line.Chip;
import pavement.line.Draft;
import pavement.line.Identity;
import pavement.line.LineReader;
import pavement.line.Span;
import pavement.line.Understood;

/// A line in a form, as it is read and corrected: the same for the page and for what a phone kept
/// without the server.
final class Lines {
    private static final int LONGEST = 10_000;

    /// More words than this describe nobody.
    private static final int DESCRIBED = 80;

    private final Site site;
    private final Known known;

    Lines(Site site, Known known) {
        this.site = site;
        this.known = known;
    }

    /// @param written when the line was; `now` is that on the owner's clock
    record Reading(
            Form form,
            String line,
            Understood original,
            Understood corrected,
            Instant written,
            LocalDateTime now,
            List<DealChip.Open> open) {
        LogView.Read view() {
            return Chips.of(form, original, corrected, now, open);
        }
    }

    /// @param written when that was; what it says of days and times is meant from then
    Reading read(Form form, Book book, Instant written) {
        var names = known.names(book);
        var self = site.self(book);
        var now = LocalDateTime.ofInstant(written, self.zone());
        var line = line(form);
        var original = new LineReader(names, self).read(line, now);
        var corrected =
                withSale(
                        form,
                        book,
                        withStranger(
                                form, Corrections.in(form, names, withChannel(form, original))));
        return new Reading(
                form, line, original, corrected, written, now, open(form, book, corrected));
    }

    /// A sale that was tapped beside words that speak of no deal: with several open, he says which.
    private static Understood withSale(Form form, Book book, Understood read) {
        var tapped = form.raw("outcome").equals(Outcome.SALE.name());
        if (!tapped || read.first(Chip.Deal.class).isPresent()) return read;
        var open = DealSaid.open(book, about(form, book, read));
        if (open.size() < 2 || DealSaid.named(book, open, read.line()).isPresent()) return read;
        var chips = new ArrayList<>(read.chips());
        var sale =
                new Chip.Deal(
                        new Span(0, 0),
                        Certainty.UNDERSTOOD,
                        Stand.CUSTOMER,
                        "",
                        Optional.empty(),
                        false);
        chips.add(Corrections.deal(form, sale));
        return new Understood(read.line(), chips);
    }

    /// The deals that are open with those a line is about, when it speaks of one.
    private static List<DealChip.Open> open(Form form, Book book, Understood read) {
        if (read.first(Chip.Deal.class).isEmpty()) return List.of();
        var open = DealSaid.open(book, about(form, book, read));
        var named = DealSaid.named(book, open, read.line());
        return open.stream()
                .map(deal ->
                        new DealChip.Open(
                                deal.id().toString(),
                                Board.line(book, deal),
                                open.size() > 1 && named.equals(Optional.of(deal))))
                .toList();
    }

    private static List<PersonId> about(Form form, Book book, Understood read) {
        var people = new ArrayList<PersonId>();
        person(form, book).map(Person::id).ifPresent(people::add);
        for (var who : read.all(Chip.Who.class))
            switch (who.identity()) {
                case Identity.Known(var known) -> people.add(known.id());
                case Identity.OneOf(var choices) -> people.add(choices.getFirst().id());
                case Identity.Fresh _ -> {}
            }
        return people;
    }

    /// As the browser counts characters: a line end is one.
    private static String line(Form form) {
        form.text("line", LONGEST);
        var raw = form.raw("line").replace("\r\n", "\n");
        return raw.length() > LONGEST ? "" : raw;
    }

    /// The channel of the plan's move holds until the line says another.
    private static Understood withChannel(Form form, Understood read) {
        var channel = form.one("channel", Channel.class);
        if (channel.isEmpty() || read.first(Chip.How.class).isPresent()) return read;
        var chips = new ArrayList<>(read.chips());
        chips.add(
                new Chip.How(
                        new Span(0, 0), Certainty.UNDERSTOOD, channel.get(), Optional.empty()));
        return new Understood(read.line(), chips);
    }

    /// Where everybody is new, a line that names nobody describes somebody ("bread stall").
    private static Understood withStranger(Form form, Understood read) {
        var named = !form.raw("person").isBlank() || read.first(Chip.Who.class).isPresent();
        if (!form.ticked("stranger") || named || read.planOnly()) return read;
        var told =
                read.chips().stream()
                        .map(chip -> chip.span())
                        .filter(span -> span.to() > span.from())
                        .mapToInt(Span::from)
                        .min()
                        .orElse(read.line().length());
        var words = read.line().substring(0, told).split("[,;:.\n]", 2)[0].strip();
        if (words.isEmpty()) return read;
        var name = Name.describing(words.substring(0, Math.min(words.length(), DESCRIBED)));
        var chips = new ArrayList<>(read.chips());
        chips.add(new Chip.Who(new Span(0, 0), Certainty.GUESSED, new Identity.Fresh(name, "")));
        return new Understood(read.line(), chips);
    }

    Draft draft(Form form, Book book, Reading reading) {
        var outcome = form.one("outcome", Outcome.class);
        var expected = form.whole("expected", 0, 100).map(percent -> percent / 100.0);
        var plan = form.text("plan", 60).orElse("");
        var trial = new Trial(plan, "", Optional.empty());
        return new Draft(
                reading.corrected(),
                person(form, book).stream().toList(),
                outcome,
                expected,
                Ease.of(form),
                trial,
                Going.at(book, reading.written()),
                reading.now(),
                site.self(book).zone());
    }

    static Optional<Person> person(Form form, Book book) {
        var id = form.id("person").map(PersonId::new);
        var person = id.flatMap(each -> Tap.asNow(book, each)).flatMap(book::person);
        if (id.isPresent() && person.isEmpty())
            form.complain("line", "This person is no longer in your book. Name somebody else.");
        return person;
    }
}
