package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Every;
import pavement.book.Invoice;
import pavement.book.Next;
import pavement.book.Price;
import pavement.book.Stay;
import pavement.book.Step;
import pavement.deals.Board;
import pavement.deals.Organisations;
import pavement.deals.Total;

/// Draws a deal's page.
///
/// @param way how it began, through whose hands; empty when nobody knows
/// @param thanks to whom they are due for it
record DealSketch(
        Book book,
        Deal deal,
        DealDrawing drawing,
        Optional<OriginView> way,
        List<ThanksDue> thanks) {
    DealView view(DealForm.View form, String said, boolean editing) {
        var step = Board.standing(book.pipeline(), deal);
        var since = day(deal.now().at());
        return new DealView(
                drawing.row(deal),
                step.name() + " since " + Looks.day(since, drawing.today()),
                step.open(),
                step.kind() == Step.Kind.LOST,
                people(),
                organisation(),
                origin(),
                way,
                thanks,
                form,
                book.pipeline().there().stream()
                        .map(each ->
                                new DealView.Step(
                                        each.id().toString(), each.name(), each.equals(step)))
                        .toList(),
                spells(),
                invoices(),
                sums(),
                deal.next().flatMap(Next::day).map(LocalDate::toString).orElse(""),
                PipelinePage.reasons(book),
                drawing.today().toString(),
                said,
                editing);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, drawing.zone());
    }

    private List<DealView.PersonLink> people() {
        return deal.about().stream()
                .flatMap(id -> book.person(id).stream())
                .map(person ->
                        new DealView.PersonLink(
                                person.id().toString(),
                                person.name().full(),
                                Looks.initials(person.name()),
                                drawing.row(deal.with(List.of(person.id()))).tie()))
                .toList();
    }

    private Optional<DealView.Link> organisation() {
        return deal.organisation().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DealView.Link(
                                "/organisations/" + Organisations.key(deal.organisation()),
                                deal.organisation()));
    }

    private Optional<DealView.Link> origin() {
        return deal.origin()
                .flatMap(book::encounter)
                .map(talk ->
                        new DealView.Link(
                                LogPage.link(talk.id()),
                                Looks.word(talk.channel())
                                        + ", "
                                        + Looks.day(day(talk.at()), drawing.today())));
    }

    private List<DealView.Spell> spells() {
        var spells = new ArrayList<DealView.Spell>();
        var all = deal.spells();
        for (var number = 0; number < all.size(); number++) {
            var stays = all.get(number);
            var until =
                    number + 1 < all.size()
                            ? Optional.of(all.get(number + 1).getFirst().at())
                            : Optional.<Instant>empty();
            spells.addFirst(
                    new DealView.Spell(
                            number == 0
                                    ? ""
                                    : "Open again "
                                            + Looks.day(
                                                    day(stays.getFirst().at()), drawing.today()),
                            stood(stays, until)));
        }
        return spells;
    }

    /// Newest first.
    private List<DealView.Stood> stood(List<Stay> stays, Optional<Instant> until) {
        var stood = new ArrayList<DealView.Stood>();
        for (var i = 0; i < stays.size(); i++) {
            var stay = stays.get(i);
            var end = i + 1 < stays.size() ? Optional.of(stays.get(i + 1).at()) : until;
            stood.addFirst(
                    new DealView.Stood(
                            book.pipeline()
                                    .step(stay.step())
                                    .map(Step::name)
                                    .orElse("A step that is gone"),
                            Looks.day(day(stay.at()), drawing.today()),
                            stay.why(),
                            end.map(at -> length(day(stay.at()), day(at))).orElse("")));
        }
        return stood;
    }

    private static String length(LocalDate from, LocalDate until) {
        var days = ChronoUnit.DAYS.between(from, until);
        return days == 0 ? "the same day" : days == 1 ? "1 day" : days + " days";
    }

    private List<DealView.Line> invoices() {
        var lines = new ArrayList<DealView.Line>();
        for (var i = 0; i < deal.invoices().size(); i++) {
            var invoice = deal.invoices().get(i);
            lines.addFirst(
                    new DealView.Line(
                            i,
                            Looks.day(invoice.on(), drawing.today()),
                            pavement.deals.Written.money(invoice.sum()),
                            invoice.paid()
                                    .map(day -> "paid " + Looks.day(day, drawing.today()))
                                    .orElse("open"),
                            invoice.open()));
        }
        return lines;
    }

    private String sums() {
        var paid = total(deal.invoices().stream().filter(invoice -> !invoice.open()));
        var open = total(deal.invoices().stream().filter(Invoice::open));
        if (deal.invoices().isEmpty()) return "";
        return (paid.isEmpty() ? "Nothing paid yet" : paid + " paid")
                + (open.isEmpty() ? "" : ", " + open + " open");
    }

    private static String total(Stream<Invoice> invoices) {
        return Total.of(invoices.map(each -> new Price(each.sum(), Every.ONCE)).toList())
                .said()
                .replace(" once", "");
    }
}
