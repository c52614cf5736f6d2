package pavement.plan;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.Channel;
import pavement.book.Former;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.SetAside;

/// What goes into the plan: promises first, one neglected person, one thing to learn, and then the
/// best that fits.
final class Choice {
    private static final int MOST = 7;

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
        this.reasons = new Reasons(frame.day(), frame.made(), ranking);
    }

    /// @param unfit promises the budget has no room for
    record Chosen(List<Move> moves, List<Promise> unfit) {}

    private record Line(
            Candidate candidate, Move.Kind kind, String why, Optional<Promise> promise) {}

    /// The plan for so many minutes, of which that share should be active.
    Chosen of(int budget, double share, List<Promise> promises, List<SetAside> aside) {
        promises.forEach(promise -> promised(promise, budget));
        before.running().forEach(this::goesOn);
        if (lines.size() < MOST)
            new Neglect(frame, ranking)
                    .most(people, budget - used, barred)
                    .ifPresent(this::neglected);
        if (lines.size() < MOST) explored(budget).ifPresent(this::explore);
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
        return new Chosen(swapped(aside), unfit);
    }

    /// After a silence: the three best, and nothing that was missed.
    Chosen three(List<SetAside> aside) {
        ranked().stream().limit(3).forEach(this::best);
        return new Chosen(swapped(aside), List.of());
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
        return frame.then()
                .story(old.person())
                .flatMap(story ->
                        frame.then()
                                .book()
                                .person(old.person())
                                .filter(person -> frame.rules().allowed(person, story))
                                .flatMap(person -> ranking.through(person, story, old.channel())))
                .filter(each -> !barred.holds(each));
    }

    /// What he is at is not taken from him.
    private void goesOn(Former old) {
        if (!people.contains(old.person())) through(old).ifPresent(this::best);
    }

    private void promised(Promise promise, int budget) {
        var minutes = minutes(promise);
        if (used + minutes > budget) {
            if (budget > 0) unfit.add(promise);
            return;
        }
        promise.person()
                .flatMap(frame.then().book()::person)
                .ifPresentOrElse(
                        person -> promised(promise, person, minutes), () -> used += minutes);
    }

    /// Somebody promised two things is seen once for both.
    private void promised(Promise promise, Person person, int minutes) {
        if (Rules.blocked(person) || people.contains(person.id())) return;
        var story = frame.then().story(person.id()).orElseThrow();
        var candidate = new Candidate(ranking.known(person, story), channel(promise), 0, minutes);
        add(
                new Line(
                        candidate,
                        Move.Kind.PROMISE,
                        reasons.promised(promise),
                        Optional.of(promise)));
    }

    private static int minutes(Promise promise) {
        return switch (channel(promise)) {
            case CALL, VIDEO -> 15;
            case MESSAGE, REACTION, BULK -> 10;
            case IN_PERSON, EVENT -> 60;
        };
    }

    private static Channel channel(Promise promise) {
        return promise.channel().orElse(Channel.MESSAGE);
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
                .or(() -> unexplored(frame, ranking, people, minutes))
                .filter(each -> !barred.holds(each));
    }

    /// Every class and channel that can be tried is tried once a fortnight; the least tried goes
    /// first.
    static Optional<Candidate> unexplored(
            Frame frame, Ranking ranking, Set<PersonId> taken, int minutes) {
        var tried = frame.triedLately();
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

    /// What was put aside goes; what was swapped makes room for the next of its side that fits in
    /// its minutes. The others keep their places, so nothing else moves.
    private List<Move> swapped(List<SetAside> aside) {
        var gone = new HashSet<PersonId>();
        aside.forEach(each -> gone.add(each.person()));
        people.addAll(gone);
        var moves = new ArrayList<Move>();
        for (var i = 0; i < lines.size(); i++)
            if (!gone.contains(lines.get(i).candidate().person().id()))
                moves.add(move(lines.get(i), i + 1));
        var rank = lines.size();
        for (var out :
                aside.stream()
                        .filter(each -> each.why() == SetAside.Why.SWAPPED)
                        .sorted(comparing(SetAside::at))
                        .toList()) {
            var room = room(out, rank);
            var next = ranked().stream().filter(each -> fits(each, room)).findFirst();
            if (next.isEmpty()) continue;
            people.add(next.get().person().id());
            var line =
                    new Line(
                            next.get(), Move.Kind.BEST, reasons.best(next.get()), Optional.empty());
            lines.add(line);
            moves.add(move(line, ++rank));
        }
        return moves;
    }

    /// The line that was swapped away; for one that is no longer proposed, a quarter of an hour of
    /// the active side.
    private Room room(SetAside out, int planned) {
        return lines.stream()
                .limit(planned)
                .map(Line::candidate)
                .filter(each -> each.person().id().equals(out.person()))
                .map(each -> new Room(each.minutes(), each.active()))
                .findFirst()
                .orElse(new Room(15, true));
    }

    private record Room(int minutes, boolean active) {}

    private static boolean fits(Candidate candidate, Room room) {
        return candidate.minutes() <= room.minutes() && (candidate.active() || !room.active());
    }

    private Move move(Line line, int rank) {
        var candidate = line.candidate();
        var story = candidate.story();
        var belief = ranking.cells().of(candidate.tie(), candidate.channel());
        var start =
                line.promise()
                        .flatMap(promise ->
                                promise.due()
                                        .filter(frame.day()::equals)
                                        .flatMap(_ -> promise.at())
                                        .map(time ->
                                                frame.day()
                                                        .atTime(time)
                                                        .atZone(frame.zone())
                                                        .toInstant()))
                        .or(() -> before.began(candidate.person().id()));
        var numbers =
                new Move.Numbers(
                        candidate.value(),
                        belief.step(),
                        belief.tries(),
                        story.tries(),
                        story.answered(),
                        story.warmth().score(frame.made()),
                        story.contacts() > 0);
        return new Move(
                frame.day() + "#" + rank,
                rank,
                candidate.person(),
                candidate.channel(),
                candidate.minutes(),
                line.why(),
                ranking.odds(candidate.known(), candidate.channel()),
                candidate.tie(),
                line.kind(),
                start,
                line.promise(),
                numbers,
                false,
                "",
                false,
                false);
    }
}
