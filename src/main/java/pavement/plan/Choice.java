package pavement.plan;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pavement.book.Former;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.SetAside;
import pavement.ties.Cell;
import pavement.ties.Story;

/// What goes into the plan: promises first, one neglected person, one thing to learn, and then the
/// best that fits.
final class Choice {
    static final int MOST = 7;

    /// After a silence.
    private static final int NAMES = 3;

    /// No move is longer than a day.
    private static final int LONGEST = 960;

    private final Frame frame;
    private final Ranking ranking;
    private final Reasons reasons;
    private final Before before;
    private final Barred barred;
    private final List<Line> lines = new ArrayList<>();
    private final List<Promise> unfit = new ArrayList<>();
    private final Set<PersonId> people = new HashSet<>();
    private int used;
    private int active;

    Choice(Frame frame, Ranking ranking, Before before, Barred barred) {
        this.before = before;
        this.barred = barred;
        this.frame = frame;
        this.ranking = ranking;
        this.reasons = new Reasons(frame, ranking);
    }

    /// @param unfit promises the budget has no room for
    /// @param left why those of the plan before are no longer in who are not
    record Chosen(List<Move> moves, List<Promise> unfit, Map<PersonId, String> left) {}

    /// What the owner said of single people today.
    ///
    /// @param before the plan was made, `since` what he said of it
    record Word(List<SetAside> before, List<SetAside> since) {}

    /// The plan for so many minutes, of which that share should be active.
    Chosen of(int budget, double share, List<Promise> promises, Word word) {
        promises.forEach(promise -> promised(promise, budget));
        putIn(word.before()).forEach(this::add);
        goOn(budget);
        if (room(Move.Kind.NEGLECTED)) mostNeglected(budget).ifPresent(this::neglected);
        if (room(Move.Kind.EXPLORE)) explored(budget).ifPresent(this::explore);
        var ranked = ranked();
        var items =
                ranked.stream()
                        .map(each ->
                                new Knapsack.Item(
                                        before.worth(each), each.minutes(), each.active()))
                        .toList();
        var spoken = new Knapsack.Used(used, active);
        var rest =
                Knapsack.choose(items, budget - used, MOST - lines.size(), share, spoken).stream()
                        .map(ranked::get)
                        .toList();
        rest.forEach(this::best);
        var left = left();
        return new Chosen(swapped(word.since()), unfit, left);
    }

    /// After a silence: the three best, as many of them active as the share asks for and there are,
    /// and nothing that was missed.
    Chosen three(double share, Word word) {
        var ranked = ranked();
        var passive = NAMES - (int) Math.ceil(NAMES * share);
        var fitting = new ArrayList<Candidate>();
        for (var each : ranked) if (each.active() || passive-- > 0) fitting.add(each);
        ranked.stream().filter(each -> !fitting.contains(each)).forEach(fitting::add);
        fitting.stream().limit(NAMES).forEach(this::best);
        return new Chosen(swapped(word.since()), List.of(), Map.of());
    }

    private Map<PersonId, String> left() {
        var leaving =
                new Leaving(
                        frame,
                        ranking,
                        lines.stream()
                                .filter(this::fresh)
                                .map(each -> new Leaving.Fresh(each.candidate(), each.kind()))
                                .toList());
        var left = new HashMap<PersonId, String>();
        for (var old : before.open())
            if (!people.contains(old.person()))
                known(old)
                        .flatMap(known -> leaving.why(known, through(old)))
                        .ifPresent(why -> left.put(old.person(), why));
        return left;
    }

    private boolean fresh(Line line) {
        return before.open().stream()
                .noneMatch(old -> old.person().equals(line.candidate().person().id()));
    }

    /// Whom the owner wants in, whatever the ranking says. Only the rules he cannot overrule hold.
    private List<Line> putIn(List<SetAside> said) {
        var lines = new ArrayList<Line>();
        for (var each : said)
            if (each.why() == SetAside.Why.PUT_IN && !people.contains(each.person()))
                frame.then()
                        .book()
                        .person(each.person())
                        .flatMap(person -> putIn(person, place(each, said)))
                        .ifPresent(lines::add);
        return lines;
    }

    /// What somebody leaves free who was swapped for him in the same moment.
    private Optional<Room> place(SetAside in, List<SetAside> said) {
        return said.stream()
                .filter(each -> each.why() == SetAside.Why.SWAPPED && each.at().equals(in.at()))
                .findFirst()
                .map(out -> room(out.person(), lines.size()));
    }

    /// @param place where he was offered, so that he comes as he was offered
    private Optional<Line> putIn(Person person, Optional<Room> place) {
        return frame.then()
                .story(person.id())
                .flatMap(story -> {
                    var tie = ranking.known(person, story).tie();
                    var bar = frame.rules().bar(person, story, tie);
                    if (bar.filter(Bar::hard).isPresent()) return Optional.empty();
                    return former(person, story)
                            .or(() -> place.flatMap(room -> offered(person, story, room)))
                            .or(() -> ranking.of(person, story, Integer.MAX_VALUE))
                            .map(it ->
                                    new Line(
                                            it,
                                            Move.Kind.PUT_IN,
                                            reasons.putIn(it, bar),
                                            Optional.empty()));
                });
    }

    private Optional<Candidate> offered(Person person, Story story, Room room) {
        return ranking.best().stream()
                .filter(each -> each.person().id().equals(person.id()) && room.holds(each))
                .findFirst()
                .or(() -> ranking.of(person, story, room.minutes()));
    }

    /// Through the channel he was in the plan before with.
    private Optional<Candidate> former(Person person, Story story) {
        return before.open().stream()
                .filter(old -> old.person().equals(person.id()))
                .findFirst()
                .flatMap(old -> ranking.through(person, story, old.channel()));
    }

    /// Best first; who was in the plan before, through the channel he was in it with; who has no
    /// place through his best channel, through another.
    private List<Candidate> ranked() {
        var best = ranking.best();
        var ranked = new LinkedHashMap<PersonId, Candidate>();
        for (var each : best) {
            var id = each.person().id();
            if (people.contains(id)) continue;
            if (!barred.holds(each)) ranked.put(id, each);
            else ranking.of(each.known(), LONGEST, barred).ifPresent(it -> ranked.put(id, it));
        }
        for (var old : before.open())
            if (!people.contains(old.person()))
                through(old).ifPresent(it -> ranked.put(old.person(), it));
        return List.copyOf(ranked.values());
    }

    /// Somebody of the plan before; empty when the rules no longer let him in.
    private Optional<Candidate> through(Former old) {
        return known(old)
                .filter(it -> frame.rules().allowed(it.person(), it.story()))
                .flatMap(it -> ranking.through(it.person(), it.story(), old.channel()))
                .filter(each -> !barred.holds(each));
    }

    private Optional<Candidate.Known> known(Former old) {
        return frame.then()
                .story(old.person())
                .flatMap(story ->
                        frame.then()
                                .book()
                                .person(old.person())
                                .map(person -> ranking.known(person, story)));
    }

    /// What he is at is not taken from him, and is what it was: the one place of its kind a day is
    /// not given twice.
    private void goOn(int budget) {
        if (before.running().isEmpty()) return;
        var running = before.running().stream().filter(old -> !people.contains(old.person()));
        var neglected = mostNeglected(budget).map(each -> each.person().id());
        var tried = frame.triedLately();
        running.flatMap(old -> through(old).stream())
                .forEach(each -> {
                    if (neglected.filter(each.person().id()::equals).isPresent()) neglected(each);
                    else if (tried.contains(each.cell()) || !room(Move.Kind.EXPLORE)) best(each);
                    else explore(each);
                });
    }

    /// One place a day is for one of that kind.
    private boolean room(Move.Kind one) {
        return lines.size() < MOST && lines.stream().noneMatch(line -> line.kind() == one);
    }

    private Optional<Candidate> mostNeglected(int budget) {
        return new Neglect(frame, ranking).most(people, budget - used, barred);
    }

    /// What runs goes on, and somebody promised two things is seen once for both, whatever time is
    /// left.
    private void promised(Promise promise, int budget) {
        if (promise.person().filter(people::contains).isPresent()) return;
        var minutes = Times.keeping(promise);
        if (used + minutes > budget && promise.person().filter(before::runs).isEmpty()) {
            unfit.add(promise);
            return;
        }
        promise.person()
                .flatMap(frame.then().book()::person)
                .ifPresentOrElse(
                        person -> promised(promise, person, minutes), () -> used += minutes);
    }

    private void promised(Promise promise, Person person, int minutes) {
        if (Rules.blocked(person)) return;
        var story = frame.then().story(person.id()).orElseThrow();
        var kept = Fulfilling.of(promise, story, before.running(person.id()));
        var candidate =
                ranking.through(ranking.known(person, story), kept.channel()).taking(minutes);
        add(
                new Line(
                        candidate,
                        Move.Kind.PROMISE,
                        reasons.promised(promise) + kept.lacking(),
                        Optional.of(promise)));
    }

    private void neglected(Candidate candidate) {
        var why = reasons.neglected(candidate, candidate.person().wishes().cadenceDays());
        add(new Line(candidate, Move.Kind.NEGLECTED, why, Optional.empty()));
    }

    private Optional<Candidate> explored(int budget) {
        ranking.best();
        var minutes = Math.min(budget - used, budget / 2);
        var tried = frame.triedLately();
        return before.open().stream()
                .filter(old -> !people.contains(old.person()))
                .flatMap(old -> through(old).stream())
                .filter(each -> !tried.contains(each.cell()) && each.minutes() <= minutes)
                .findFirst()
                .or(() -> unexplored(tried, ranking, people, minutes))
                .filter(each -> !barred.holds(each));
    }

    /// Every class and channel that can be tried is tried once a fortnight; the least tried goes
    /// first.
    static Optional<Candidate> unexplored(
            Set<Cell> tried, Ranking ranking, Set<PersonId> taken, int minutes) {
        return ranking.bestOf().stream()
                .filter(each -> !tried.contains(each.cell()))
                .filter(each -> !taken.contains(each.person().id()))
                .filter(each -> each.minutes() <= minutes)
                .min(
                        comparing((Candidate each) ->
                                        ranking.cells().of(each.tie(), each.channel()).tries())
                                .thenComparing(Candidate::tie)
                                .thenComparing(Candidate::channel));
    }

    private void explore(Candidate candidate) {
        add(new Line(candidate, Move.Kind.EXPLORE, reasons.explore(candidate), Optional.empty()));
    }

    private void best(Candidate candidate) {
        add(new Line(candidate, Move.Kind.BEST, reasons.best(candidate), Optional.empty()));
    }

    private void add(Line line) {
        lines.add(line);
        people.add(line.candidate().person().id());
        used += line.candidate().minutes();
        if (line.candidate().active()) active += line.candidate().minutes();
    }

    /// What was put aside goes; what was swapped makes room for whom the owner chose in the same
    /// moment, or for the next of its side that fits in its minutes. The others keep their places,
    /// so nothing else moves.
    private List<Move> swapped(List<SetAside> said) {
        var gone = new HashSet<PersonId>();
        for (var each : said) if (each.why() != SetAside.Why.PUT_IN) gone.add(each.person());
        stay(said);
        var wanted = putIn(said);
        people.addAll(gone);
        wanted.forEach(line -> people.add(line.candidate().person().id()));
        var moves = new ArrayList<Move>();
        for (var i = 0; i < lines.size(); i++)
            if (!gone.contains(lines.get(i).candidate().person().id()))
                moves.add(lines.get(i).move(frame, ranking, before, i + 1));
        var planned = lines.size();
        lines.addAll(wanted);
        said.stream()
                .filter(each -> each.why() == SetAside.Why.SWAPPED && !chosen(each, said))
                .sorted(comparing(SetAside::at))
                .forEach(out ->
                        instead(room(out.person(), planned), out.at()).ifPresent(lines::add));
        for (var i = planned; i < lines.size(); i++)
            moves.add(lines.get(i).move(frame, ranking, before, i + 1));
        return moves;
    }

    /// Who is in anyway, and was asked for, stays however late it gets.
    private void stay(List<SetAside> said) {
        var asked = new HashSet<PersonId>();
        for (var each : said) if (each.why() == SetAside.Why.PUT_IN) asked.add(each.person());
        lines.replaceAll(line ->
                line.promise().isPresent() || !asked.contains(line.candidate().person().id())
                        ? line
                        : new Line(
                                line.candidate(),
                                Move.Kind.PUT_IN,
                                reasons.putIn(line.candidate(), Optional.empty()),
                                Optional.empty()));
    }

    /// Whether the owner said, in the same moment, who comes instead.
    private boolean chosen(SetAside out, List<SetAside> said) {
        return said.stream()
                .anyMatch(each ->
                        each.why() == SetAside.Why.PUT_IN
                                && each.at().equals(out.at())
                                && people.contains(each.person()));
    }

    /// @param at when the owner said so: whoever he had met by then comes in for nobody
    private Optional<Line> instead(Room room, Instant at) {
        var next =
                ranked().stream()
                        .filter(room::holds)
                        .filter(each -> !frame.metBefore(each.person().id(), at))
                        .findFirst();
        next.ifPresent(each -> people.add(each.person().id()));
        return next.map(
                each -> new Line(each, Move.Kind.BEST, reasons.best(each), Optional.empty()));
    }

    /// The line that was swapped away; for one that is no longer proposed, a quarter of an hour of
    /// the active side.
    private Room room(PersonId out, int planned) {
        return lines.stream()
                .limit(planned)
                .map(Line::candidate)
                .filter(each -> each.person().id().equals(out))
                .map(each -> new Room(each.minutes(), each.active()))
                .findFirst()
                .orElse(new Room(15, true));
    }

    /// What a swap leaves free.
    record Room(int minutes, boolean active) {
        boolean holds(Candidate candidate) {
            return candidate.minutes() <= minutes && (candidate.active() || !active);
        }
    }
}
