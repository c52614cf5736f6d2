package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import pavement.acts.DealSaid;
import pavement.acts.Stand;
import pavement.acts.TellDeal;
import pavement.book.Book;
import pavement.book.Comfort;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Self;
import pavement.book.Trial;
import pavement.deals.Board;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.line.Draft;
import pavement.line.LineReader;
import pavement.line.Names;

/// Asks of a talk that told of a deal while several were open: which of them. The talk itself is
/// logged already, by a tap or from a phone.
final class WhichDeal {
    private static final Duration RECENT = Duration.ofDays(14);
    private static final Names NOBODY = Names.of(Book.EMPTY);

    private final Site site;

    WhichDeal(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.post("/encounters/{id}/deal", this::tell);
    }

    /// @param told with whom, when, and what became of a deal, in a few words
    record Question(String talk, String told, List<DealChip.Open> deals) {}

    static Optional<Question> of(Book book, Self self, EncounterId talk, LocalDate today) {
        return book.encounter(talk).flatMap(each -> of(book, self, each, today));
    }

    /// Of the last two weeks, the newest first.
    static List<Question> recent(Book book, Self self, Instant now, LocalDate today) {
        return book.encountersBetween(now.minus(RECENT), now.plusSeconds(1)).stream()
                .sorted(Comparator.comparing(Encounter::at).reversed())
                .flatMap(talk -> of(book, self, talk, today).stream())
                .toList();
    }

    private static Optional<Question> of(Book book, Self self, Encounter talk, LocalDate today) {
        var open = DealSaid.open(book, talk.people());
        if (open.size() < 2 || DealSaid.named(open, talk.note()).isPresent())
            return Optional.empty();
        return said(book, self, talk, UUID::randomUUID)
                .flatMap(DealSaid::stand)
                .filter(stand -> stand != Stand.LEAD && !settled(book, talk, stand))
                .map(stand ->
                        new Question(
                                talk.id().toString(),
                                told(book, self, talk, stand, today),
                                open.stream()
                                        .map(deal ->
                                                new DealChip.Open(
                                                        deal.id().toString(),
                                                        Board.line(book, deal)))
                                        .toList()));
    }

    private static String told(Book book, Self self, Encounter talk, Stand stand, LocalDate today) {
        var who =
                talk.people().stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(person -> person.name().full())
                        .collect(Collectors.joining(", "));
        var day = LocalDateTime.ofInstant(talk.at(), self.zone()).toLocalDate();
        return "%s, %s: %s.".formatted(who, Looks.day(day, today), stand.said());
    }

    /// One of theirs came to that step with the talk or after it.
    private static boolean settled(Book book, Encounter talk, Stand stand) {
        var step = stand.in(book.pipeline());
        return talk.people().stream()
                .flatMap(person -> book.dealsWith(person).stream())
                .flatMap(deal -> deal.stays().stream())
                .anyMatch(stay -> stay.step().equals(step) && !stay.at().isBefore(talk.at()));
    }

    /// What the talk tells of a deal, as when it was logged.
    private static Optional<DealSaid> said(
            Book book, Self self, Encounter talk, Supplier<UUID> ids) {
        var at = LocalDateTime.ofInstant(talk.at(), self.zone());
        return new Draft(
                        new LineReader(NOBODY, self).read(talk.note(), at),
                        talk.people().stream().flatMap(id -> book.person(id).stream()).toList(),
                        Optional.of(talk.outcome()),
                        Optional.empty(),
                        Comfort.UNASKED,
                        Trial.NONE,
                        Optional.empty(),
                        at,
                        self.zone())
                .act(talk.id().value(), ids)
                .deal();
    }

    private Answer tell(Request request) {
        var book = site.book();
        var form = request.form();
        var talk =
                book.encounter(new EncounterId(request.id("id"))).orElseThrow(WhichDeal::talkGone);
        var said = said(book, site.self(book), talk, site.desk()::newId);
        if (!form.ok() || said.isEmpty())
            throw new Refused(422, "This talk tells of no deal. Nothing was changed.");
        var told =
                form.raw("deal").equals("new")
                        ? said.map(DealSaid::anew)
                        : form.id("deal").map(DealId::new).map(said.get()::about);
        if (told.isEmpty())
            throw new Refused(422, "Say which deal it is, or that it is a new one.");
        var done = site.desk().carryOutUndoably(new TellDeal(talk.id(), told.get()));
        return switch (done.reply()) {
            case TellDeal.Reply.Told(var deal) -> Site.done("/deals/" + deal.id(), done);
            case TellDeal.Reply.ToldBefore(var deal) -> Answer.seeOther("/deals/" + deal.id());
            case TellDeal.Reply.NoSuchTalk _ -> throw talkGone();
            case TellDeal.Reply.NoSuchDeal _ ->
                    throw Refused.notFound("This deal is no longer in your book.");
        };
    }

    private static Refused talkGone() {
        return Refused.notFound("This talk is no longer in your book.");
    }
}
