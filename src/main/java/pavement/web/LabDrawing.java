package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import pavement.book.Assignment;
import pavement.book.Book;
import pavement.book.Experiment;
import pavement.evidence.Label;
import pavement.trials.Kept;
import pavement.trials.Lasting;
import pavement.trials.Pairing;
import pavement.trials.Results;
import pavement.trials.Verdict;

/// Draws experiments.
record LabDrawing(Book book, ZoneId zone, Instant now) {
    /// Below so many tries there is no bar and no best guess.
    private static final int FEW = 10;

    private static final int ROWS = 60;
    private static final int TALL = 120;

    LabView view(Optional<LabView.Observed> observed, String lede) {
        var ended =
                book.experiments().stream()
                        .filter(each -> !each.running())
                        .sorted(
                                comparing((Experiment each) -> each.ended().orElse(each.began()))
                                        .reversed())
                        .map(this::finished)
                        .toList();
        var running = Lots.running(book);
        return new LabView(
                lede,
                observed,
                running.stream().map(each -> card(Verdict.of(book, each, now))).toList(),
                ended,
                running.size() < Pairing.AT_ONCE);
    }

    LabView.One one(Experiment experiment) {
        var verdict = Verdict.of(book, experiment, now);
        var notes = new ArrayList<>(verdict.withheld());
        verdict.uneven().ifPresent(notes::add);
        if (verdict.open() > 0)
            notes.add(
                    Words.count((int) verdict.open(), "pair waits", "pairs wait")
                            + " until both windows have closed; neither side counts before.");
        var newest = verdict.results().reversed();
        return new LabView.One(
                card(verdict),
                verdict.ended(),
                notes,
                chart(verdict),
                wins(verdict),
                newest.stream().limit(ROWS).map(this::row).toList(),
                Math.max(0, newest.size() - ROWS),
                experiment.running() ? Optional.of(edited(experiment)) : Optional.empty());
    }

    private static LabView.Edited edited(Experiment its) {
        return new LabView.Edited(
                its.question(),
                its.arms().stream().map(arm -> arm.text()).toList(),
                its.kind() == Experiment.Kind.OPENER,
                String.valueOf(its.pairs()));
    }

    private LabView.Card card(Verdict verdict) {
        var its = verdict.experiment();
        var most =
                verdict.arms().stream()
                        .filter(each -> each.tries() >= FEW)
                        .mapToDouble(each -> each.share().most())
                        .max()
                        .orElse(0);
        var end = most == 0 ? 1 : Math.min(1, Math.ceil(most * 10) / 10);
        var drawn = verdict.results().size();
        return new LabView.Card(
                its.id().toString(),
                its.question(),
                about(its),
                day(its),
                its.running(),
                verdict.arms().stream().map(each -> arm(its, each, end)).toList(),
                most == 0 ? List.of() : axis(end),
                verdict.wins().sentence(),
                verdict.next(),
                stop(verdict),
                drawn,
                its.pairs(),
                "%d of %d %s drawn".formatted(drawn, its.pairs(), pairs(its)),
                its.running() ? ahead(its) : "",
                its.running() ? coming(its) : List.of(),
                keeps(its),
                verdict.label() == Label.CLEAR);
    }

    private static String pairs(Experiment its) {
        return its.arms().size() == 2 ? "pairs" : "rounds";
    }

    private static String about(Experiment its) {
        return "Counts when %s. %s"
                .formatted(
                        counts(its.counts()),
                        switch (its.kind()) {
                            case OPENER -> "Lines are drawn by lot.";
                            case HALF_HOUR ->
                                    "The half-hour with more of those wins, and beside each stand the pairs it won. A coin decides which comes first.";
                            case CHANNEL, HALF_DAY, SAMPLE -> "A coin decides.";
                        });
    }

    static String counts(Experiment.Counts counts) {
        return switch (counts) {
            case ANSWERED -> "they answer";
            case LASTED -> "the talk lasts two minutes";
            case TALKED -> "you talk";
            case NEXT_STEP -> "a next step comes of it";
            case HELP -> "help comes of it, either way";
        };
    }

    private String day(Experiment its) {
        if (!its.running())
            return Looks.day(
                    LocalDate.ofInstant(its.ended().orElse(its.began()), zone),
                    LocalDate.ofInstant(now, zone));
        return "day " + Math.max(1, Duration.between(its.began(), now).toDays() + 1);
    }

    private LabView.ArmLine arm(Experiment its, Verdict.Share share, double end) {
        var letter = Experiment.letter(share.arm());
        var counts = "%d of %d".formatted(share.hits(), share.tries());
        var few = share.tries() < FEW;
        return new LabView.ArmLine(
                letter,
                its.arms().get(share.arm()).text(),
                its.kind() == Experiment.Kind.OPENER,
                few ? Optional.empty() : Optional.of(Plots.plot(share.share(), end)),
                few ? Plots.dots((int) share.hits(), (int) share.tries()) : List.of(),
                counts,
                few
                        ? "%s: %s. Ask again at %d.".formatted(letter, counts, FEW)
                        : "%s: %s. Best guess %d %%, likely %d to %d %%."
                                .formatted(
                                        letter,
                                        counts,
                                        hundred(share.share().mean()),
                                        hundred(share.share().least()),
                                        hundred(share.share().most())));
    }

    private static long hundred(double share) {
        return Math.round(share * 100);
    }

    private static List<Plots.Mark> axis(double end) {
        return IntStream.rangeClosed(0, 2)
                .mapToObj(i ->
                        new Plots.Mark(
                                Plots.percent(i / 2.0),
                                Math.round(end * i * 50) + "%",
                                i == 0 ? "start" : i == 2 ? "end" : "middle"))
                .toList();
    }

    private static String stop(Verdict verdict) {
        var its = verdict.experiment();
        if (!its.running()) return "";
        var early = verdict.label() == Label.LEANING ? "Early leads often shrink. " : "";
        return early + "You said you would stop at %d %s.".formatted(its.pairs(), pairs(its));
    }

    private String ahead(Experiment its) {
        return Lasting.of(book, its.kind(), its.counts(), now)
                .map(Lasting::sentence)
                .orElse(
                        "Nothing of this kind was logged in the last ninety days, so nobody can say how long it takes.");
    }

    /// What was drawn and is not done yet.
    private List<String> coming(Experiment its) {
        var waiting =
                book.assignments().stream()
                        .filter(each -> each.experiment().equals(its.id()))
                        .filter(each -> now.isBefore(each.drawn().plus(Duration.ofDays(1))))
                        .filter(each -> !done(each))
                        .sorted(
                                comparing(Assignment::pair)
                                        .thenComparing(each -> each.id().value()))
                        .limit(4)
                        .toList();
        return waiting.stream()
                .flatMap(each -> said(its, each, each.equals(waiting.getFirst())).stream())
                .toList();
    }

    private boolean done(Assignment each) {
        return each.person()
                        .map(book::encountersWith)
                        .filter(all -> all.stream().anyMatch(it -> it.at().isAfter(each.drawn())))
                        .isPresent()
                || each.slot().filter(now::isAfter).isPresent();
    }

    private Optional<String> said(Experiment its, Assignment each, boolean next) {
        var arm =
                its.kind() == Experiment.Kind.OPENER
                        ? "line " + Experiment.letter(each.arm())
                        : each.shown();
        return each.person()
                .flatMap(book::person)
                .map(person ->
                        next && its.kind() == Experiment.Kind.OPENER
                                ? "Your next call, to %s, gets %s"
                                        .formatted(person.name().full(), arm)
                                : person.name().full() + ": " + arm)
                .or(() -> each.slot().map(at -> Looks.time(at, zone) + ": " + arm));
    }

    private List<LabView.Keep> keeps(Experiment its) {
        return IntStream.range(0, its.arms().size())
                .mapToObj(arm ->
                        new LabView.Keep(
                                arm,
                                "Keep " + Experiment.letter(arm),
                                Kept.changes(book, its, arm)))
                .toList();
    }

    private LabView.Finished finished(Experiment its) {
        var verdict = Verdict.of(book, its, now);
        var state =
                switch (its.state()) {
                    case RUNNING -> "Running";
                    case STOPPED -> "Stopped";
                    case KEPT -> "Kept " + Experiment.letter(its.kept().orElse(0));
                    case DROPPED -> "Dropped";
                };
        return new LabView.Finished(
                its.id().toString(), its.question(), verdict.wins().sentence(), state);
    }

    private static String wins(Verdict verdict) {
        var wins = verdict.wins();
        if (wins.n() == 0) return "";
        var average =
                verdict.average()
                        .map(it ->
                                " On average it brought %.1f to %.1f points more a pair."
                                        .formatted(it.low(), it.high()))
                        .orElse("");
        return "%s won %d of %d decided pairs: a share of %d %%, and surely between %d and %d, however often one looks. That is how often it wins, not by how much.%s"
                .formatted(
                        Experiment.letter(verdict.best()),
                        verdict.pairs().wins(),
                        wins.n(),
                        hundred((double) verdict.pairs().wins() / wins.n()),
                        hundred(wins.within().low()),
                        hundred(wins.within().high()),
                        average);
    }

    private Optional<LabView.Chart> chart(Verdict verdict) {
        var days = verdict.days();
        if (days.size() < 2) return Optional.empty();
        var from = days.getFirst().at();
        var until = days.getLast().at();
        var whole = Math.max(1, Duration.between(from, until).toSeconds());
        var most = days.stream().mapToDouble(Verdict.Day::evidence).max().orElse(1);
        var top = Math.log(Math.max(40, most * 1.2));
        var points = new ArrayList<LabView.Point>();
        var x = "0.00%";
        var y = height(1, top);
        for (var day : days) {
            var nextX =
                    Plots.percent((double) Duration.between(from, day.at()).toSeconds() / whole);
            var nextY = height(day.evidence(), top);
            points.add(new LabView.Point(x, y, nextX, nextY));
            x = nextX;
            y = nextY;
        }
        var today = LocalDate.ofInstant(now, zone);
        return Optional.of(
                new LabView.Chart(
                        "The evidence is %s now, after %d pairs; it settles at 20 and was never above %s."
                                .formatted(
                                        number(days.getLast().evidence()),
                                        days.size(),
                                        number(most)),
                        height(20, top),
                        points,
                        Looks.day(LocalDate.ofInstant(from, zone), today),
                        Looks.day(LocalDate.ofInstant(until, zone), today)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    /// By its logarithm, from a twentieth up.
    private static String height(double evidence, double top) {
        var least = -Math.log(20);
        var share = (Math.log(Math.max(.05, evidence)) - least) / (top - least);
        return String.format(Locale.ROOT, "%.1f", TALL - share * (TALL - 4) - 2);
    }

    private LabView.Row row(Results.Pair pair) {
        var today = LocalDate.ofInstant(now, zone);
        var drawn = pair.arms().getFirst().assignment().drawn();
        return new LabView.Row(
                String.valueOf(pair.number()),
                Looks.day(LocalDate.ofInstant(drawn, zone), today),
                pair.arms().stream().map(came -> came(pair, came)).toList(),
                switch (pair.state()) {
                    case OPEN ->
                            "open until "
                                    + Looks.day(LocalDate.ofInstant(pair.closes(), zone), today);
                    case CLOSED -> "counts";
                    case WITHHELD -> "left out: " + pair.why();
                });
    }

    private String came(Results.Pair pair, Results.Came came) {
        var it = came.assignment();
        var who =
                it.person()
                        .flatMap(book::person)
                        .map(person -> person.name().full())
                        .or(() -> it.slot().map(at -> Looks.time(at, zone)))
                        .orElse("somebody");
        return "%s %s: %s".formatted(Experiment.letter(it.arm()), who, what(pair, came));
    }

    private static String what(Results.Pair pair, Results.Came came) {
        if (came.times() > 1) return "something came of it with %d people".formatted(came.times());
        if (came.hit()) return "something came of it";
        if (pair.state() == Results.State.OPEN) return "not yet";
        return came.tried() ? "nothing" : "not done, counts as nothing";
    }
}
