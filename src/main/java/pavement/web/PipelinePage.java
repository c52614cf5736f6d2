package pavement.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Step;
import pavement.customers.Course;
import pavement.deals.Board;
import pavement.deals.Organisations;
import pavement.deals.Tables;
import pavement.deals.Total;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.sheets.Manner;
import pavement.web.PipelineView.Ask;
import pavement.web.PipelineView.Choice;
import pavement.web.PipelineView.Group;
import pavement.web.Shell.Nav;

/// The pipeline: a list of what is open, or a board to move cards on; and both as files.
final class PipelinePage {
    /// A step shows so many of its deals, and leads to the rest.
    private static final int SHOWN = 60;

    private static final int OVER = 12;
    private static final int REASONS = 5;

    private final Site site;

    PipelinePage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.get("/pipeline", request -> page(request, ""));
        routes.get("/pipeline/deals.csv", request -> file(request, "deals.csv"));
        routes.get("/pipeline/invoices.csv", request -> file(request, "invoices.csv"));
    }

    private Answer page(Request request, String said) {
        var board = request.query("view").filter("board"::equals).isPresent();
        var ask = request.query("ask").flatMap(PipelinePage::deal);
        var only = request.query("step").orElse("");
        return site.page(
                request,
                "Pipeline",
                "p-pipeline",
                Nav.PIPELINE,
                "pipeline.jte",
                view(site.book(), board, ask, only, said));
    }

    /// Somebody else moved the card first: nothing was changed, and this is how it stands.
    Answer asItStands(Request request, boolean board, String said) {
        return site.again(
                request,
                "Pipeline",
                "p-pipeline",
                Nav.PIPELINE,
                "pipeline.jte",
                view(site.book(), board, Optional.empty(), "", said));
    }

    private static Optional<DealId> deal(String text) {
        try {
            return Optional.of(new DealId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private PipelineView view(
            Book book, boolean board, Optional<DealId> ask, String only, String said) {
        var drawing = DealDrawing.of(site, book);
        var all = Board.of(book, site.today(book), site.self(book).zone());
        var columns =
                all.columns().stream()
                        .filter(column ->
                                only.isEmpty() || column.step().id().toString().equals(only))
                        .toList();
        if (columns.isEmpty()) throw Refused.notFound("There is no such step in your pipeline.");
        var groups =
                new ArrayList<>(
                        columns.stream()
                                .map(column -> group(drawing, column, !only.isEmpty()))
                                .toList());
        if (!board) groups.sort(PipelinePage::nearest);
        return new PipelineView(
                lede(book, all),
                board,
                only.isEmpty() ? "" : columns.getFirst().step().name(),
                board || !only.isEmpty() ? List.of() : funnel(book),
                groups,
                all.columns().stream()
                        .map(column ->
                                new Choice(column.step().id().toString(), column.step().name()))
                        .toList(),
                ask.flatMap(book::deal).flatMap(deal -> ask(book, drawing, deal)),
                said,
                rail(book, drawing, all),
                WhichDeal.recent(book, site.self(book), site.desk().now(), site.today(book)),
                book.deals().isEmpty());
    }

    private List<Funnel.Step> funnel(Book book) {
        return Funnel.of(Course.of(book, site.desk().now()), book.pipeline());
    }

    /// In a list the nearest to a yes stands first, and what is over last.
    private static int nearest(Group one, Group other) {
        if (one.over() != other.over()) return one.over() ? 1 : -1;
        return one.over() ? 0 : -1;
    }

    private static Group group(DealDrawing drawing, Board.Column column, boolean whole) {
        var step = column.step();
        var most = whole ? Integer.MAX_VALUE : step.open() ? SHOWN : OVER;
        var count = column.cards().size();
        var total = column.total().said();
        return new Group(
                step.id().toString(),
                step.name(),
                count + (total.isEmpty() || step.kind() == Step.Kind.LOST ? "" : ", " + total),
                column.cards().stream().limit(most).map(card -> drawing.row(card.deal())).toList(),
                Math.max(0, count - most),
                step.kind() == Step.Kind.LOST,
                !step.open());
    }

    private static String lede(Book book, Board board) {
        var customers = board.customers();
        var open = board.open().size();
        if (book.deals().isEmpty()) return "From the first mention of money to a customer.";
        var pay = customers.total().said();
        var count = customers.cards().size();
        var who =
                count == 0
                        ? "No customer yet."
                        : count
                                + (count == 1 ? " customer" : " customers")
                                + (pay.isEmpty()
                                        ? "."
                                        : (count == 1 ? " pays you " : " pay you ") + pay + ".");
        return who
                + " "
                + (open == 0
                        ? "Nothing is open."
                        : open == 1 ? "1 deal is open." : open + " deals are open.");
    }

    /// What comes next is asked while nothing is said; why it was lost, while it is not said.
    private static Optional<Ask> ask(Book book, DealDrawing drawing, Deal deal) {
        var kind = Board.standing(book.pipeline(), deal).kind();
        return switch (kind) {
            case LOST ->
                    deal.now().why().isEmpty()
                            ? Optional.of(new Ask(drawing.row(deal), true, reasons(book)))
                            : Optional.empty();
            case OPEN, CUSTOMER ->
                    deal.next().isEmpty()
                            ? Optional.of(new Ask(drawing.row(deal), false, List.of()))
                            : Optional.empty();
        };
    }

    /// His own words for it, the most frequent first.
    static List<String> reasons(Book book) {
        return book.deals().stream()
                .flatMap(deal -> deal.stays().stream())
                .map(stay -> stay.why())
                .filter(why -> !why.isEmpty() && why.length() <= 40)
                .collect(Collectors.groupingBy(why -> why, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private PipelineView.Rail rail(Book book, DealDrawing drawing, Board board) {
        var home = site.self(book).currency();
        var open = Total.of(Board.prices(board.open().stream().map(Board.Card::deal)));
        var paying = board.customers().total();
        var converted = open.in(home, book.pipeline());
        var missing =
                Total.of(
                                Board.prices(
                                        java.util.stream.Stream.concat(
                                                        board.open().stream(),
                                                        board.customers().cards().stream())
                                                .map(Board.Card::deal)))
                        .in(home, book.pipeline());
        return new PipelineView.Rail(
                open.said(),
                open.foreign(home) ? converted.total().said() : "",
                paying.foreign(home) ? paying.in(home, book.pipeline()).total().said() : "",
                missing.sentence(home),
                board.open().stream()
                        .filter(card -> card.quiet().isPresent())
                        .limit(5)
                        .map(card -> drawing.row(card.deal()))
                        .toList(),
                Organisations.count(book));
    }

    private Answer file(Request request, String name) {
        var book = site.book();
        var form = request.form();
        var comma = form.raw("decimal").equals("comma");
        var dates = form.one("dates", Manner.Dates.class).orElse(Manner.Dates.YEAR_FIRST);
        var tables = new Tables(book, site.self(book).zone(), new Manner(comma, dates));
        var text = name.equals("deals.csv") ? tables.deals() : tables.invoices();
        return new Answer.Bytes("text/csv; charset=utf-8", text.getBytes(UTF_8), name);
    }
}
