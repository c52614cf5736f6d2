package pavement.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.Stage;
import pavement.evidence.Basis;
import pavement.evidence.Claims;
import pavement.evidence.Claims.Share;
import pavement.evidence.Comparison;
import pavement.evidence.Estimate;
import pavement.evidence.Finding;
import pavement.evidence.Interval;
import pavement.lab.Measure.Side;

/// One stage against all the others of the owner: what came of it, and how it went on with those
/// met there.
///
/// @param people met there
/// @param others met elsewhere, in number
/// @param measures what came of the attempts
public record StageStory(
        Stage stage,
        List<Person> people,
        long others,
        Arm here,
        Arm elsewhere,
        List<Measure> measures,
        List<Went> went) {
    private static final String ELSEWHERE = "People met elsewhere";

    /// How it went on in one respect.
    ///
    /// @param versus how far the stage differs from the others
    public record Went(
            Habit habit, Side here, Side elsewhere, Comparison versus, Finding finding) {}

    /// Empty when nobody was met on such a stage.
    public static Optional<StageStory> of(UUID id, Book book, Tried tried, Instant now) {
        var here = new ArrayList<Afterwards>();
        var elsewhere = new ArrayList<Afterwards>();
        for (var person : book.people())
            (Stages.id(person.met().stage()).equals(id) ? here : elsewhere)
                    .add(Afterwards.of(person, book.encountersWith(person.id()), now));
        if (here.isEmpty()) return Optional.empty();
        var stage = here.getFirst().person().met().stage();
        var mine = tried.arm(each -> each.met().equals(stage));
        var theirs = tried.arm(each -> !each.met().equals(stage));
        return Optional.of(
                new StageStory(
                        stage,
                        here.stream().map(Afterwards::person).toList(),
                        elsewhere.size(),
                        mine,
                        theirs,
                        new Weighing(Words.place(stage), mine, ELSEWHERE, theirs).all(),
                        went(Words.place(stage), here, elsewhere)));
    }

    private static List<Went> went(String name, List<Afterwards> here, List<Afterwards> elsewhere) {
        var went = new ArrayList<Went>();
        for (var habit : Habit.values()) {
            var mine = share(habit, here);
            var theirs = share(habit, elsewhere);
            var claims = Claims.shares(List.of(mine, theirs));
            var versus = claims.compare(0, 1);
            went.add(
                    new Went(
                            habit,
                            side(habit, name, mine, claims, 0),
                            side(habit, ELSEWHERE, theirs, claims, 1),
                            versus,
                            finding(name, versus, mine.tries() + theirs.tries())));
        }
        return List.copyOf(went);
    }

    private static Share share(Habit habit, List<Afterwards> people) {
        var known = people.stream().map(each -> each.of(habit)).flatMap(Optional::stream).toList();
        return new Share(known.stream().filter(yes -> yes).count(), known.size());
    }

    private static Side side(Habit habit, String name, Share it, Claims claims, int side) {
        var range = Estimate.of(claims.believed(side));
        var n = it.tries();
        return Weighing.side(
                it,
                range,
                claims.prior(side),
                n == 0
                        ? name + ": nothing is known yet."
                        : "%s: %d of %d %s, best guess %d %% (4 in 5: %d to %d %%)."
                                .formatted(
                                        name,
                                        it.hits(),
                                        n,
                                        said(habit),
                                        Sentences.hundred(range.mean()),
                                        Sentences.hundred(range.low()),
                                        Sentences.hundred(range.high())));
    }

    private static Finding finding(String name, Comparison it, long n) {
        return new Finding(
                it.gap().mean(),
                new Interval(it.gap().low(), it.gap().high(), .8),
                n,
                0,
                it.label(),
                Basis.OBSERVED,
                Sentences.versus(Measure.Of.PERSON, name, ELSEWHERE, it));
    }

    private static String said(Habit habit) {
        return switch (habit) {
            case AGAIN -> "talked with you again within 90 days";
            case OFTEN -> "talked with you four times or more in the first year";
            case FACING -> "met you mostly face to face afterwards";
            case CALLING -> "talked with you mostly by telephone afterwards";
            case THEIRS -> "start at least as often as you";
            case BOTH -> "helped you and were helped by you";
        };
    }
}
