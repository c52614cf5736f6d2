package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.acts.DealSaid;
import pavement.acts.Stand;
import pavement.acts.TellDeal;
import pavement.book.Book;
import pavement.book.Comfort;
import pavement.book.DealId;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Outcome;
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
    private static final Duration RECENT = Duration.ofDays(7);
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

    /// Sales of the last week, the newest first; not of those who are customers already, and may
    /// have bought again.
    static List<Question> recent(Book book, Self self, Instant now, LocalDate today) {
        return book.encountersBetween(now.minus(RECENT), now.plusSeconds(1)).stream()
                .filter(talk ->
                        talk.outcome() == Outcome.SALE && !DealSaid.buys(book, talk.people()))
                .sorted(Comparator.comparing(Encounter::at).reversed())
                .flatMap(talk -> of(book, self, talk, today).stream())
                .toList();
    }

    private static Optional<Question> of(Book book, Self self, Encounter talk, LocalDate today) {
        var open = DealSaid.open(book, talk.people());
        if (open.size() < 2 || DealSaid.named(book, open, talk.note()).isPresent())
            return Optional.empty();
        return said(book, self, talk)
                .flatMap(DealSaid::stand)
                .filter(stand ->
                        stand != Stand.LEAD
                                && !DealSaid.settled(
                                        book, talk.people(), talk.at(), Optional.of(stand)))
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

    /// What a sale that was none has left behind, in a sentence; empty when nothing.
    static String still(Book book, Encounter before, Encounter after) {
        var none = before.outcome() != Outcome.SALE || after.outcome() == Outcome.SALE;
        return none || !DealSaid.buys(book, after.people())
                ? ""
                : "The deal is still at %s; move it on the pipeline."
                        .formatted(book.pipeline().customer().name());
    }

    /// What the talk tells of a deal, as when it was logged. A new one has the talk's own id, so
    /// that two devices that both say so make one.
    private static Optional<DealSaid> said(Book book, Self self, Encounter talk) {
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
                .act(talk.id().value(), () -> talk.id().value())
                .deal();
    }

    private Answer tell(Request request) {
        var book = site.book();
        var form = request.form();
        var talk =
                book.encounter(new EncounterId(request.id("id"))).orElseThrow(WhichDeal::talkGone);
        var said = said(book, site.self(book), talk);
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
            case TellDeal.Reply.ToldBefore _ ->
                    Answer.seeOther("/pipeline?said=" + Words.encoded("That was said already."));
            case TellDeal.Reply.NoSuchTalk _ -> throw talkGone();
            case TellDeal.Reply.NoSuchDeal _ ->
                    throw Refused.notFound(
                            "This deal is not open with them any more. Look at the pipeline.");
        };
    }

    private static Refused talkGone() {
        return Refused.notFound("This talk is no longer in your book.");
    }
}
