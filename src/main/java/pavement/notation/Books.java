package pavement.notation;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Fact;
import pavement.book.Frozen;
import pavement.book.PersonId;
import pavement.book.Ref;
import pavement.book.With;
import pavement.ties.Ties;

/// Books written by hand.
///
/// ```text
/// me  Maya, Europe/Berlin, 90 min a day, 60% active
/// Priya Raman  met at work Acme
///     job: Product lead, Acme
/// Tom Baker  met in a coffee shop Blue Bottle, 2026-03-02, through Priya
/// 2026-03-02 08:40  Tom, coffee, 20m: he sells bread -> next step, expected 40%, ease 4->7
/// 2026-03-02  I owe Tom: the deck, by 2026-03-09
/// 2026-03-02  Tom needs: a courier
/// 2026-03-10 08:00  experiment opener: Which line? / I bake / Who bakes for you? / counts talked
/// 2026-03-10 09:00  lot opener 1: Tom A + Priya B
/// 2026-03-02  deal Tom, Baker & Sons: bread bags, 240 EUR a month, lead, talking 2026-03-04
/// 2026-03-11  introduce Tom + Priya: a van, asked 2026-03-11, agreed 2026-03-12
/// 2026-03-10 10:00-10:30  appointment: Demo, with Tom, at Factory
/// ```
///
/// A person is spoken of by full name, or by its first word while that is one person's. Same page,
/// same ids.
public final class Books {
    private final Names names = new Names();
    private final List<Fact> facts = new ArrayList<>();
    private final List<EncounterLine.Loose> talks = new ArrayList<>();
    private final Optional<ZoneId> elsewhere;
    private Optional<LocalDate> ends = Optional.empty();
    private Days days = new Days(ZoneOffset.UTC, 0);

    private Books(Optional<ZoneId> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /// The book of a page, its dates as written.
    public static Book read(String page) {
        return new Books(Optional.empty()).book(page, Optional.empty());
    }

    /// The same with every date moved by so many days that the day the page names as its last
    /// (`ends 2026-10-15`) becomes `last`.
    public static Book readEnding(String page, LocalDate last) {
        return new Books(Optional.empty()).book(page, Optional.of(last));
    }

    /// As `readEnding`, with the times of day meant in another zone than the page's own.
    public static Book readEnding(String page, LocalDate last, ZoneId zone) {
        return new Books(Optional.of(zone)).book(page, Optional.of(last));
    }

    /// The id of the person who is called so on a page, or in quotes described so.
    public static PersonId id(String fullName) {
        return Names.id(fullName);
    }

    private Book book(String page, Optional<LocalDate> last) {
        var lines = new ArrayList<>(Line.of(page));
        lines.removeIf(this::frame);
        move(last);
        var people = lines.stream().filter(line -> !line.dated()).toList();
        people.forEach(line -> PersonLines.announce(line, names));
        var written = firstDay(lines).map(days::morning).orElse(Instant.EPOCH);
        people.forEach(line -> person(line, written));
        lines.stream().filter(Line::dated).forEach(this::dated);
        refuseTwice();
        return frozen(Book.EMPTY.with(facts.stream().<Change>map(Change.Saved::new).toList()));
    }

    private void person(Line line, Instant written) {
        facts.add(line.valid(() -> PersonLines.read(line, names, days, written)));
    }

    /// What is said about the page as a whole.
    private boolean frame(Line line) {
        if (line.text().startsWith("me  ")) {
            var self = line.valid(() -> SelfLine.read(line));
            facts.add(self);
            days = new Days(elsewhere.orElse(self.zone()), 0);
            return true;
        }
        var end = Line.after(line.text(), "ends ");
        end.ifPresent(day -> ends = Optional.of(line.date(day)));
        return end.isPresent();
    }

    private void move(Optional<LocalDate> last) {
        if (last.isEmpty()) return;
        var end =
                ends.orElseThrow(() ->
                        new IllegalArgumentException("the page does not say which day it ends"));
        days = new Days(days.zone(), ChronoUnit.DAYS.between(end, last.get()));
    }

    private Optional<LocalDate> firstDay(List<Line> lines) {
        return lines.stream()
                .filter(Line::dated)
                .map(line -> days.of(line, line.text().substring(0, 10)))
                .min(comparing(day -> day));
    }

    private void dated(Line line) {
        var lots = line.valid(() -> ExperimentLine.read(line, names, days, List.copyOf(facts)));
        lots.ifPresent(facts::addAll);
        if (lots.isPresent()) return;
        var deal = line.valid(() -> DealLine.read(line, names, days));
        deal.ifPresent(facts::add);
        if (deal.isPresent()) return;
        switch (line.valid(() -> DatedLine.read(line, names, days))) {
            case DatedLine.Read.Of(var fact) -> facts.add(fact);
            case DatedLine.Read.Talk(var loose) -> talks.add(loose);
        }
    }

    private void refuseTwice() {
        var seen = new HashSet<Ref>();
        for (var fact : facts)
            if (!seen.add(fact.ref()))
                throw new IllegalArgumentException("twice on this page: " + fact);
        for (var talk : talks)
            if (!seen.add(talk.encounter().ref()))
                throw new IllegalArgumentException("twice on this page: " + talk.encounter());
    }

    /// In the order in which they happened, so that each finds the tie as it stood then.
    private Book frozen(Book people) {
        talks.sort(
                comparing((EncounterLine.Loose talk) -> talk.encounter().at())
                        .thenComparing(talk -> talk.encounter().id().value()));
        var book = people;
        for (var talk : talks) {
            var before = book;
            var with =
                    talk.people().stream()
                            .map(person ->
                                    new With(person, frozen(before, person, talk.encounter().at())))
                            .toList();
            book = book.with(List.of(new Change.Saved(talk.encounter().with(with))));
        }
        return book;
    }

    private static Frozen frozen(Book before, PersonId person, Instant at) {
        return before.person(person)
                .map(known -> Ties.freeze(before, known, at))
                .orElse(Frozen.UNKNOWN);
    }
}
