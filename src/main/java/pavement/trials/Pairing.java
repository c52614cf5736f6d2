package pavement.trials;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import pavement.book.Assignment;
import pavement.book.Book;
import pavement.book.Experiment;
import pavement.book.PersonId;
import pavement.book.Self;
import pavement.ties.Seniority;

/// Who may be drawn for together: neighbours in the plan's own order who are alike, so that neither
/// arm costs the day anything (SCIENCE B7).
public final class Pairing {
    /// Experiments that may run at once.
    public static final int AT_ONCE = 2;

    /// The planner's scores of those in one pair lie within this share.
    static final double ALIKE = .15;

    /// Of the minutes of a week, for experiments.
    static final double SHARE = .30;

    private static final int OF_A_MOVE = 10;

    private final Book book;
    private final Self self;
    private final LocalDate day;
    private final Instant now;

    public Pairing(Book book, Self self, LocalDate day, Instant now) {
        this.book = book;
        this.self = self;
        this.day = day;
        this.now = now;
    }

    /// @param score the planner's, points an hour
    /// @param fit of needs and offers as the planner saw it, 0 to 1
    /// @param stratum what those of a pair have in common whatever else: the tie
    public record Candidate(PersonId person, double score, double fit, String stratum) {}

    /// @param stratum all that they have in common
    public record Group(String stratum, List<PersonId> people) {}

    /// Every pair that could be drawn now, the best of each tie first. Of one tie are paired first
    /// those whose needs and offers fit as well and who are as senior (B6: a difference within a
    /// pair that would blur what the arms do), and then whoever is left.
    public List<Group> of(Experiment experiment, List<Candidate> candidates) {
        if (why(experiment).isPresent()) return List.of();
        var ties = new TreeMap<String, List<Candidate>>();
        for (var each : candidates)
            if (free(each)) ties.computeIfAbsent(each.stratum(), _ -> new ArrayList<>()).add(each);
        var groups = new ArrayList<Group>();
        ties.forEach((tie, of) -> {
            of.sort(
                    comparing(Candidate::score)
                            .reversed()
                            .thenComparing(each -> each.person().value()));
            var arms = experiment.arms().size();
            var strata = new TreeMap<String, List<Candidate>>();
            for (var each : of)
                strata.computeIfAbsent(tie + alike(each), _ -> new ArrayList<>()).add(each);
            strata.forEach((stratum, its) -> of.removeAll(groups(stratum, its, arms, groups)));
            groups(tie, of, arms, groups);
        });
        return groups.stream().limit(left(experiment)).toList();
    }

    /// What somebody has beside his tie, in words; nothing of most.
    private String alike(Candidate candidate) {
        var fit = candidate.fit();
        var senior = book.person(candidate.person()).map(Seniority::of).orElse(0);
        return (fit == 0 ? "" : fit < 1 ? ", fits in part" : ", fits")
                + (senior == 0 ? "" : senior == 1 ? ", leads some" : ", decides alone");
    }

    private boolean free(Candidate candidate) {
        return book.person(candidate.person())
                .filter(person -> NoHarm.against(book, person, now).isEmpty())
                .isPresent();
    }

    /// Neighbours whose scores are alike; who stands in one is told.
    private static List<Candidate> groups(
            String stratum, List<Candidate> sorted, int arms, List<Group> groups) {
        var drawn = new ArrayList<Candidate>();
        for (var i = 0; i + arms <= sorted.size(); ) {
            var of = sorted.subList(i, i + arms);
            if (alike(of.getFirst().score(), of.getLast().score())) {
                groups.add(new Group(stratum, of.stream().map(Candidate::person).toList()));
                drawn.addAll(of);
                i += arms;
            } else i++;
        }
        return drawn;
    }

    static boolean alike(double most, double least) {
        return most > 0 && least >= most * (1 - ALIKE);
    }

    /// Why nothing is drawn for it now; empty when something may be.
    public Optional<String> why(Experiment experiment) {
        if (!experiment.running()) return Optional.of("It does not run.");
        if (experiment.rests().filter(day::equals).isPresent())
            return Optional.of("Not today, as you said.");
        if (left(experiment) == 0) return Optional.of("All the pairs you meant to draw are drawn.");
        if (takesTime(experiment.kind()) && used() + minutes(experiment) > SHARE * week())
            return Optional.of("Experiments have had their part of your minutes for this week.");
        return Optional.empty();
    }

    private long left(Experiment experiment) {
        return Math.max(0, experiment.pairs() - drawn(book, experiment));
    }

    public static long drawn(Book book, Experiment experiment) {
        return book.assignments().stream()
                .filter(each -> each.experiment().equals(experiment.id()))
                .mapToInt(Assignment::pair)
                .distinct()
                .count();
    }

    /// Which words open a call, and what is brought along, takes no minute from anybody.
    private static boolean takesTime(Experiment.Kind kind) {
        return switch (kind) {
            case CHANNEL, HALF_DAY, HALF_HOUR -> true;
            case OPENER, SAMPLE -> false;
        };
    }

    private static double minutes(Experiment experiment) {
        return experiment.arms().size()
                * (experiment.kind() == Experiment.Kind.HALF_HOUR
                        ? Window.HALF_HOUR.toMinutes()
                        : OF_A_MOVE);
    }

    /// Minutes of the last seven days on which a coin decided.
    private double used() {
        var since = now.minus(Duration.ofDays(7));
        return book.assignments().stream()
                .filter(each -> each.drawn().isAfter(since))
                .flatMap(each ->
                        book
                                .experiment(each.experiment())
                                .filter(its -> takesTime(its.kind()))
                                .map(its -> minutes(its) / its.arms().size())
                                .stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private double week() {
        var sum = 0.0;
        for (var i = 0; i < 7; i++)
            sum += self.hours(day.plusDays(i)).map(hours -> hours.minutes()).orElse(0);
        return sum;
    }
}
