package pavement.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.line.Unanswered;
import pavement.match.Board;
import pavement.match.Both;
import pavement.match.Hit;
import pavement.match.Matches;
import pavement.match.Round;
import pavement.match.Taught;
import pavement.web.WinWinView.Many;

/// Draws who can help whom.
record WinWinDrawing(
        Book book,
        Self self,
        Matches matches,
        Taught taught,
        Sides sides,
        Board board,
        Unanswered unanswered,
        int most) {
    /// Notes are read while he waits: about a tenth of a second of them.
    private static final int SENTENCES = 200;

    private static final int SHOWN = 5;

    /// At once, of the whole of a list.
    static final int LISTED = 60;

    private static final int PROPOSALS = 4;
    private static final String NOT_SHOWN =
            "Not on the board, which holds what is strong, recent and between people you have talked with.";

    WinWinView view(String view) {
        var own =
                book.asks().stream()
                        .filter(ask -> ask.whose().isEmpty() && ask.alive())
                        .sorted(comparing(Ask::since).thenComparing(ask -> ask.id().value()))
                        .toList();
        var theirs =
                (int)
                        book.asks().stream()
                                .filter(ask -> ask.open() && ask.whose().isPresent())
                                .count();
        var with = board.withYou();
        var introducing = new Introducing(book, sides);
        var introductions = introducing.open();
        var read = read(view);
        return new WinWinView(
                view,
                own.isEmpty() && theirs == 0,
                theirs,
                own(own, Ask.Side.NEED),
                own(own, Ask.Side.OFFER),
                many(with.stream().filter(Both::both)),
                many(with.stream().filter(each -> !each.both() && each.forOther().isPresent())),
                many(with.stream().filter(each -> !each.both() && each.forOther().isEmpty())),
                between(),
                many(board.oneWay().stream()),
                board.rounds().stream().limit(SHOWN).map(this::circle).toList(),
                view.equals("board") && bare() ? nothing(read) : "",
                proposals(read),
                Unanswered.unread(read.unread()),
                introductions,
                (int) introductions.stream().filter(WinWinView.Intro::mine).count(),
                budget(),
                introducing.came(),
                taught.aliases().stream().map(TaughtPage::said).toList(),
                listed(view),
                more(view));
    }

    /// The page with more of the list; empty when all of it is there.
    private Optional<WinWinView.Deed> more(String view) {
        var all = book.asks().stream().filter(ask -> ask.open() && on(view, ask)).count();
        var left = all - listed();
        return left <= 0
                ? Optional.empty()
                : Optional.of(
                        new WinWinView.Deed(
                                "Show %d more of %d".formatted(Math.min(left, LISTED), left),
                                "/winwin?view=" + view + "&n=" + (listed() + LISTED)));
    }

    private static boolean on(String view, Ask ask) {
        return switch (view) {
            case "theirs" -> ask.whose().isPresent();
            case "needs" -> ask.side() == Ask.Side.NEED;
            default -> false;
        };
    }

    private int listed() {
        return Math.max(LISTED, most);
    }

    private List<WinWinView.Own> own(List<Ask> own, Ask.Side side) {
        return own.stream().filter(ask -> ask.side() == side).map(this::own).toList();
    }

    private WinWinView.Own own(Ask ask) {
        var across = ask.open() ? matches.across(ask) : List.<Hit>of();
        var alone = ask.open() && across.isEmpty() && ask.side() == Ask.Side.NEED;
        return new WinWinView.Own(
                ask.id().toString(),
                ask.what(),
                ask.open() ? sides.who(ask, across) : "paused",
                alone ? FindPage.path(ask.what()) : "");
    }

    private Many many(Stream<Both> all) {
        var list = all.toList();
        return new Many(
                list.stream()
                        .limit(most == 0 ? SHOWN : most)
                        .map(both -> sides.match(both, false))
                        .toList(),
                list.size());
    }

    private Many between() {
        return new Many(
                board.between().stream()
                        .limit(most == 0 ? SHOWN : most)
                        .map(each -> sides.match(each.both(), each.now()))
                        .toList(),
                board.between().size());
    }

    /// "Dana Whitlock keeps books for Mei Tan", step by step.
    private WinWinView.Circle circle(Round round) {
        var first = round.steps().getFirst();
        return new WinWinView.Circle(
                round.steps().stream().map(this::step).toList(), sides.deed(first));
    }

    private String step(Hit hit) {
        var needs = hit.receiver().map(who -> name(who) + " needs ").orElse("You need ");
        var offers = hit.giver().map(who -> name(who) + " offers ").orElse("you offer ");
        return needs + hit.need().what() + "; " + offers + hit.offer().what() + ".";
    }

    private String name(PersonId who) {
        return book.person(who).map(Person::name).map(Name::full).orElse("somebody");
    }

    /// Only as much is read as is shown, and a little more where they are counted.
    private Unanswered.Look read(String view) {
        if (!view.equals("board")) return new Unanswered.Look(List.of(), 0);
        var wanted = bare() ? SENTENCES : PROPOSALS;
        return unanswered.look(book, self, sides.now(), wanted, SENTENCES);
    }

    private static List<WinWinView.Proposal> proposals(Unanswered.Look read) {
        return read.found().stream()
                .limit(PROPOSALS)
                .map(each -> proposal(each.person(), each.ask()))
                .toList();
    }

    /// What fits is not called nothing where it stands in the next view.
    private String nothing(Unanswered.Look read) {
        var weak =
                book.asks().stream()
                        .filter(ask -> ask.open() && ask.side() == Ask.Side.NEED)
                        .limit(LISTED)
                        .anyMatch(ask -> !matches.across(ask).isEmpty());
        return weak
                ? "Nothing is on the board yet: it holds what is strong, recent and between people you have talked with. What fits besides stands under By need."
                : Unanswered.nothingFits(read.found().size());
    }

    private boolean bare() {
        return board.withYou().isEmpty() && board.between().isEmpty() && board.oneWay().isEmpty();
    }

    static WinWinView.Proposal proposal(Person person, Ask ask) {
        return new WinWinView.Proposal(
                ask.id().toString(),
                person.id().toString(),
                person.name().full(),
                ask.side() == Ask.Side.NEED ? "needs" : "offers",
                ask.what(),
                ask.heard().sentence());
    }

    private String budget() {
        var asked = Introducing.thisWeek(book, self, sides.now());
        var left = Math.max(0, Board.A_WEEK - asked);
        return left == 0
                ? "You asked for %d introductions this week, which is plenty.".formatted(asked)
                : "Room for %s this week."
                        .formatted(Words.count(left, "introduction", "introductions"));
    }

    private List<WinWinView.Listed> listed(String view) {
        return switch (view) {
            case "theirs" -> theirs();
            case "needs" -> needs();
            default -> List.of();
        };
    }

    /// What the owner could give today comes first, then what was said last.
    private List<WinWinView.Listed> theirs() {
        var shown = shown();
        var given = new LinkedHashMap<AskId, Hit>();
        book.ownAsks().stream()
                .filter(ask -> ask.side() == Ask.Side.OFFER)
                .flatMap(ask -> matches.across(ask).stream())
                .sorted(comparingDouble(Hit::score).reversed())
                .forEach(hit -> given.putIfAbsent(hit.need().id(), hit));
        var others =
                book.asks().stream()
                        .filter(ask ->
                                ask.open()
                                        && ask.whose().isPresent()
                                        && !given.containsKey(ask.id()))
                        .sorted(comparing(Ask::fresh).reversed().thenComparing(Ask::what))
                        .map(ask -> listed(ask, matches.across(ask), shown));
        return Stream.concat(
                        given.values().stream().map(hit -> listed(hit.need(), List.of(hit), shown)),
                        others)
                .limit(listed())
                .toList();
    }

    /// Every need, the owner's first, with what serves it best.
    private List<WinWinView.Listed> needs() {
        var shown = shown();
        return book.asks().stream()
                .filter(ask -> ask.open() && ask.side() == Ask.Side.NEED)
                .sorted(
                        comparing((Ask ask) -> ask.whose().isPresent())
                                .thenComparing(comparing(Ask::fresh).reversed())
                                .thenComparing(Ask::what))
                .limit(listed())
                .map(ask -> listed(ask, matches.across(ask), shown))
                .toList();
    }

    /// The pairs on the board, in either order.
    private Set<Set<Optional<PersonId>>> shown() {
        return Stream.of(
                        board.withYou().stream().flatMap(Both::hits),
                        board.between().stream().flatMap(each -> each.both().hits()),
                        board.oneWay().stream().flatMap(Both::hits),
                        board.rounds().stream().flatMap(each -> each.steps().stream()))
                .flatMap(hits -> hits)
                .map(WinWinDrawing::pair)
                .collect(Collectors.toSet());
    }

    private static Set<Optional<PersonId>> pair(Hit hit) {
        return Set.of(hit.receiver(), hit.giver());
    }

    /// Each with the best there is, which may be less than the board shows; then it says so.
    private WinWinView.Listed listed(Ask ask, List<Hit> hits, Set<Set<Optional<PersonId>>> shown) {
        return new WinWinView.Listed(
                ask.id().toString(),
                sides.side(ask),
                Looks.day(
                        LocalDate.ofInstant(ask.fresh(), sides.zone()),
                        LocalDate.ofInstant(sides.now(), sides.zone())),
                hits.stream()
                        .findFirst()
                        .map(hit ->
                                shown.contains(pair(hit))
                                        ? sides.match(hit, ask)
                                        : sides.match(hit, ask).noted(NOT_SHOWN)),
                Math.max(0, hits.size() - 1));
    }
}
