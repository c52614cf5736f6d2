package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Experiment;
import pavement.book.Listed;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.There;
import pavement.book.Work;
import pavement.intake.Whereabouts;
import pavement.plan.CallList;
import pavement.plan.Move;
import pavement.trials.Kept;

/// Who is called in a block, and where their telephones ring.
record Callees(Site site, Book book, Instant now) {
    /// More calls than anybody makes in one block.
    static final int MOST = 500;

    static Callees of(Site site) {
        return new Callees(site, site.book(), site.desk().now());
    }

    CallList rules() {
        return new CallList(book, now, site.self(book).zone(), this::there);
    }

    There there(Person person) {
        return Whereabouts.of(site.self(book), now).apply(person);
    }

    /// Whom the plan of today calls, with its reasons.
    List<Listed> planned() {
        var whys = new LinkedHashMap<PersonId, String>();
        for (var move : site.plan(book).moves())
            if (!move.done() && callable(move)) whys.put(move.person().id(), move.why());
        return listed(whys);
    }

    private static boolean callable(Move move) {
        return move.channel() == Channel.CALL
                || move.person().first(Reach.Kind.PHONE).isPresent()
                        && move.channel() == Channel.MESSAGE;
    }

    List<Listed> people(List<PersonId> people) {
        var whys = new LinkedHashMap<PersonId, String>();
        people.stream().limit(MOST).forEach(id -> whys.putIfAbsent(id, ""));
        return listed(whys);
    }

    /// In their order; those a rule keeps off are on the list with that rule, and never have a
    /// turn.
    private List<Listed> listed(Map<PersonId, String> whys) {
        var rules = rules();
        var listed = new ArrayList<Listed>();
        whys.forEach((id, why) ->
                book.person(id)
                        .map(person ->
                                rules.check(person)
                                        .map(out ->
                                                new Listed(
                                                        id, out.sentence(), Listed.State.LEFT_OUT))
                                        .orElseGet(() -> Listed.waiting(id, why)))
                        .ifPresent(listed::add));
        return List.copyOf(listed);
    }

    /// What he said first in his last call block, what he kept since, or something to begin with.
    String opener() {
        var last = last();
        var since = last.flatMap(block -> block.clock().started()).orElse(Instant.EPOCH);
        return Kept.of(book, Experiment.Kind.OPENER)
                .filter(kept -> kept.at().isAfter(since))
                .map(Kept::text)
                .or(() -> last.map(Callees::opener))
                .orElseGet(this::first);
    }

    private Optional<Block> last() {
        return book.blocks().stream()
                .filter(block -> block.clock().started().isPresent())
                .filter(block -> !opener(block).isEmpty())
                .max(comparing(block -> block.clock().started().orElse(Instant.EPOCH)));
    }

    static String opener(Block block) {
        return block.work() instanceof Work.Calls(var opener) ? opener : "";
    }

    private String first() {
        var name = site.self(book).name();
        return (name.isEmpty() ? "Hello" : "Hello, this is " + name)
                + ". I am building something new and would like to ask you one thing. Is this a bad time?";
    }
}
