package pavement.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.book.Self;
import pavement.evidence.Weekly;
import pavement.http.Form;
import pavement.lab.Guesses;
import pavement.review.Figure;
import pavement.review.Review;
import pavement.week.Saying;
import pavement.week.Span;

/// Draws a week looked back on.
final class ReviewDrawing {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final double KERB = 96;
    private static final double TALL = 82;
    private static final int STROKES = 10;

    private final Book book;
    private final Self self;
    private final LocalDate today;
    private final Review review;

    ReviewDrawing(Book book, Self self, LocalDate today, Review review) {
        this.book = book;
        this.self = self;
        this.today = today;
        this.review = review;
    }

    ReviewView view(Optional<Form> form) {
        var span = review.span();
        return new ReviewView(
                heading(span),
                "%s to %s. Ten minutes, then plan the next one."
                        .formatted(
                                DAY.format(span.start()), Dated.FULL.of(span.start().plusDays(6))),
                book.encounters().isEmpty(),
                span.start().toString(),
                beside(span.later(-1)),
                beside(span.later(1)),
                "/week?start=" + Span.of(self, today).later(review.over() ? 0 : 1).start(),
                letter(),
                time(),
                columns(),
                usual(),
                people(),
                ease(),
                plot(),
                GuessesView.reviewed(review.guesses().judgement()),
                review.surprising().stream().map(each -> GuessesView.surprise(book, each)).toList(),
                review.figures().stream().map(ReviewDrawing::row).toList(),
                names(),
                review.toTry()
                        .map(it -> new ReviewView.Try(it.said(), "/lab/new?from=" + it.key())),
                review.surprise()
                        .orElse(
                                "None yet. A difference has to be hardly chance, over twenty tries on both sides, before it stands here."),
                form.orElseGet(() -> new Form(Map.of("line", List.of(review.line())))));
    }

    private String heading(Span span) {
        var present = Span.of(self, today);
        if (span.equals(present)) return "This week";
        return span.equals(present.later(-1)) ? "Last week" : "Week of " + DAY.format(span.start());
    }

    private Optional<String> beside(Span span) {
        return Review.shown(self, today, span)
                ? Optional.of("/review/" + span.start())
                : Optional.empty();
    }

    private List<ReviewView.Piece> letter() {
        var done = review.done();
        var letter = new ArrayList<ReviewView.Piece>();
        plain(letter, "You spent ");
        bold(letter, Saying.time(done.minutes()));
        plain(letter, " with people");
        if (done.minutes() > 0) {
            plain(letter, ", ");
            bold(letter, Saying.time(done.active()) + " of it active");
        }
        plain(letter, "." + Saying.guessed(done.guessed()) + " You met ");
        bold(letter, count(done.firstTalks(), "new person", "new people"));
        plain(letter, " and made ");
        bold(letter, count(done.attempts(), "attempt", "attempts"));
        plain(letter, ". ");
        var steps = figure("Next steps");
        bold(letter, steps + (steps.equals("1") ? " next step" : " next steps"));
        plain(letter, " came of it all. ");
        var kept = figure("Promises kept on time");
        if (kept.endsWith(" of 0")) plain(letter, "No promise was due.");
        else {
            plain(letter, "You kept ");
            bold(letter, kept);
            plain(letter, " promises on time.");
        }
        return letter;
    }

    private static void plain(List<ReviewView.Piece> letter, String text) {
        letter.add(new ReviewView.Piece(text, false));
    }

    private static void bold(List<ReviewView.Piece> letter, String text) {
        letter.add(new ReviewView.Piece(text, true));
    }

    private String figure(String name) {
        return review.figures().stream()
                .filter(each -> each.name().equals(name))
                .map(Figure::now)
                .findFirst()
                .orElse("0");
    }

    /// Both sides on one scale, the last column labelled in hours.
    private ReviewView.Time time() {
        var weeks = review.weeks();
        var most =
                weeks.stream()
                        .mapToInt(each -> Math.max(each.done().active(), each.done().passive()))
                        .max()
                        .orElse(0);
        var scale = most == 0 ? 0 : TALL / most;
        var bars = new ArrayList<ReviewView.Bars>();
        for (var i = 0; i < weeks.size(); i++) {
            var done = weeks.get(i).done();
            var last = i == weeks.size() - 1;
            bars.add(
                    new ReviewView.Bars(
                            percent(i * 7.7),
                            percent(i * 7.7 + 2.8),
                            number(KERB - 2 - done.active() * scale),
                            number(done.active() * scale),
                            number(done.passive() * scale),
                            last || i % 4 == 0 ? DAY.format(weeks.get(i).start()) : "",
                            last,
                            Saying.time(done.active()),
                            Saying.time(done.passive()),
                            number(Math.min(192, KERB + 2 + done.passive() * scale + 13))));
        }
        var now = review.done();
        var first = weeks.getFirst().done();
        return new ReviewView.Time(
                List.copyOf(bars),
                weeks.size() < 2
                        ? "One week so far."
                        : "%d weeks ago it was %s active and %s passive."
                                .formatted(
                                        weeks.size() - 1,
                                        Saying.time(first.active()),
                                        Saying.time(first.passive())),
                "Time with people by week, %d weeks. This one: %s active, %s passive."
                        .formatted(
                                weeks.size(),
                                Saying.time(now.active()),
                                Saying.time(now.passive())));
    }

    private List<ReviewView.Column> columns() {
        var weeks = review.weeks();
        return IntStream.range(0, weeks.size())
                .mapToObj(i ->
                        new ReviewView.Column(
                                percent(i * 7.7 + .6),
                                percent(i * 7.7 + 2.8),
                                strokes(weeks.get(i).done().firstTalks()),
                                i == weeks.size() - 1 || i == 0
                                        ? DAY.format(weeks.get(i).start())
                                        : "",
                                i == weeks.size() - 1))
                .toList();
    }

    /// One a person, up to ten; the count stands beside.
    private static List<String> strokes(int people) {
        return IntStream.range(0, Math.min(STROKES, people))
                .mapToObj(i -> number(69 - 7.6 * i))
                .toList();
    }

    private String usual() {
        var before = review.weeks().subList(0, review.weeks().size() - 1);
        var now = String.valueOf(review.done().firstTalks());
        if (before.size() < 3) return now;
        var within =
                Weekly.counts(before.stream().mapToLong(each -> each.done().firstTalks()).toArray())
                        .within();
        return "%s, usual %s to %s".formatted(now, number(within.low()), number(within.high()));
    }

    private List<ReviewView.Met> people() {
        return review.met().stream()
                .flatMap(id -> book.person(id).stream())
                .map(person ->
                        new ReviewView.Met(
                                person.id().toString(),
                                person.name().full(),
                                Looks.initials(person.name()),
                                Looks.plate(person.met().stage())))
                .toList();
    }

    private Optional<EasePlot> ease() {
        if (review.eased().isEmpty()) return Optional.empty();
        var asked = review.eased().stream().map(each -> each.comfort()).toList();
        return Optional.of(EasePlot.of("Last four weeks", asked));
    }

    private Optional<GuessPlot> plot() {
        var guesses = review.guesses().all().stream().map(Guesses.Said::guess).toList();
        return guesses.isEmpty()
                ? Optional.empty()
                : Optional.of(GuessPlot.of(guesses, review.guesses().calibration()));
    }

    private static ReviewView.Row row(Figure it) {
        return new ReviewView.Row(it.name(), it.now(), it.lately(), it.range(), it.more());
    }

    private List<String> names() {
        var weeks = review.weeks();
        return weeks.subList(Math.max(0, weeks.size() - 4), weeks.size()).stream()
                .map(each -> DAY.format(each.start()))
                .toList();
    }

    private static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
