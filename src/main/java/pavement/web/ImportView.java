package pavement.web;

import static java.util.Comparator.comparing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pavement.acts.BringWhole;
import pavement.book.Book;
import pavement.book.Dated;
import pavement.book.Import;
import pavement.cards.Warning;
import pavement.http.Form;
import pavement.imports.Imports.State;
import pavement.imports.Progress;
import pavement.imports.Run;
import pavement.intake.Column;
import pavement.intake.Field;
import pavement.intake.Item;
import pavement.intake.Proposal;
import pavement.intake.Reading;
import pavement.intake.Sorting;

/// What the import page shows.
///
/// @param complaint why the last try could not be taken; empty when it could
/// @param doubt the pair to look at now
/// @param groups people to sort
/// @param imports the newest first
/// @param helper what was typed about whose list it is, with what is wrong with it
record ImportView(
        State state,
        String complaint,
        Optional<SameView> doubt,
        List<Sorting.Group> groups,
        int toSort,
        List<Past> imports,
        Optional<Back> back,
        Form helper) {
    private static final int SHOWN = 200;

    /// An import of before.
    record Past(String id, String source, String said) {}

    /// A whole book that is ready to come back in.
    ///
    /// @param held what it holds, `would` what bringing it in comes to, each a sentence
    /// @param sample whether sample people are in the way; `news` whether it would change anything
    record Back(String held, String would, boolean sample, boolean news) {
        static Back of(Book book, BringWhole whole) {
            var held = whole.held().said(book.zone());
            return switch (whole.would(book)) {
                case BringWhole.Reply.Brought it when it.facts() == 0 ->
                        new Back(
                                held,
                                "Everything in it is in your book already. Nothing would change.",
                                false,
                                false);
                case BringWhole.Reply.Brought it -> new Back(held, it.said(), false, true);
                case BringWhole.Reply.RemoveSampleFirst it when sampleIn(book) ->
                        new Back(held, it.said(), true, false);
                case BringWhole.Reply.RemoveSampleFirst it ->
                        new Back(
                                held,
                                it.said()
                                        + " Those in this file are sample people: remove them where it was written, and export once more.",
                                false,
                                false);
            };
        }
    }

    private static boolean sampleIn(Book book) {
        return book.people().stream().anyMatch(person -> person.origin().sample());
    }

    static ImportView of(Book book, State state, int doubt, String complaint, Form helper) {
        var groups = Sorting.groups(book);
        var past =
                book.imports().stream()
                        .sorted(comparing(Import::at).reversed())
                        .limit(5)
                        .map(ImportView::past)
                        .toList();
        return new ImportView(
                state,
                complaint,
                SameView.of(book, doubt),
                groups,
                groups.stream().mapToInt(group -> group.people().size()).sum(),
                past,
                state instanceof State.WholeReady(_, _, var whole)
                        ? Optional.of(Back.of(book, whole))
                        : Optional.empty(),
                helper);
    }

    private static Past past(Import each) {
        var said =
                "%s, %s new, %s updated"
                        .formatted(
                                Dated.DATE.of(each.at().atZone(ZoneOffset.UTC)),
                                "%,d".formatted(each.added()),
                                "%,d".formatted(each.changed()));
        return new Past(each.id().toString(), each.source(), said);
    }

    boolean working() {
        return progress().isPresent();
    }

    /// The page looks again by itself as long as something moves.
    boolean moving() {
        return working() && !paused();
    }

    Optional<Progress> progress() {
        return state.working().map(Run::progress);
    }

    /// Reading can wait; what is written is written whole or not at all.
    boolean reading() {
        return state instanceof State.Reading;
    }

    boolean paused() {
        return progress().filter(Progress::paused).isPresent();
    }

    String progressSays() {
        if (paused()) return "Paused. Nothing has been changed.";
        if (!reading()) return "A few seconds for each ten thousand people.";
        var percent = progress().stream().flatMapToInt(at -> at.percent().stream()).findFirst();
        var left = progress().flatMap(Progress::left).map(Words::left);
        if (percent.isEmpty()) return left.orElse("");
        return percent.getAsInt() + "%" + left.map(text -> ", " + text).orElse("");
    }

    /// What counts up while it goes on.
    String progressCounts() {
        return progress()
                .map(at ->
                        reading() && at.rows() > 0
                                ? "%s, %,d so far".formatted(at.step(), at.rows())
                                : at.step())
                .orElse("");
    }

    String lede() {
        return switch (state) {
            case State.Idle _ ->
                    "See first what a file would do. Nothing changes before you say so.";
            case State.Reading _ when paused() ->
                    "It waits for you, also when you leave this page.";
            case State.Reading _ -> "You can leave this page, it carries on without you.";
            case State.Writing _, State.WholeWriting _ ->
                    "You can leave this page. It gets in whole or not at all; undo takes it back out.";
            case State.Ready(_, _, _, var proposal) ->
                    proposal.what().source() + ". Nothing has been changed yet.";
            case State.Ended(var end, var source) -> source + ". " + said(end);
            case State.Failed(var why) -> why;
            case State.WholeReady(_, var source, _) ->
                    source.name() + ". Nothing has been changed yet.";
            case State.WholeEnded(var done, var source) -> source + ". " + said(done.reply());
        };
    }

    private static String said(BringWhole.Reply reply) {
        return switch (reply) {
            case BringWhole.Reply.Brought it ->
                    "Brought in: %s, %s."
                            .formatted(
                                    Words.count(it.people(), "person", "people"),
                                    Words.count(it.facts(), "fact in all", "facts in all"));
            case BringWhole.Reply.RemoveSampleFirst it -> it.said() + " Nothing was changed.";
        };
    }

    private static String said(Run.End end) {
        return switch (end) {
            case Run.End.BroughtIn _ -> "Brought in.";
            case Run.End.NothingNew(var why) -> why;
            case Run.End.RemoveSampleFirst _ ->
                    "Sample people are in your book. Remove them first, then bring in yours.";
            case Run.End.Busy _ ->
                    "Your book kept changing meanwhile, so nothing was brought in. Try again.";
        };
    }

    /// What is ready to be brought in, or was.
    Optional<Proposal> proposal() {
        return switch (state) {
            case State.Ready(_, _, _, var proposal) -> Optional.of(proposal);
            case State.Writing(_, var proposal) -> Optional.of(proposal);
            case State.Ended(Run.End.BroughtIn(var proposal, _), _) -> Optional.of(proposal);
            case State.Ended _,
                    State.Idle _,
                    State.Reading _,
                    State.Failed _,
                    State.WholeReady _,
                    State.WholeWriting _,
                    State.WholeEnded _ ->
                    Optional.empty();
        };
    }

    /// Undoes the whole book that has just come in.
    Optional<UUID> wholeUndo() {
        return state instanceof State.WholeEnded(var done, _) ? done.batch() : Optional.empty();
    }

    boolean ready() {
        return state instanceof State.Ready;
    }

    /// It is read as the list of a helper.
    boolean handed() {
        return state instanceof State.Ready(var run, _, _, _) && run.handing().isPresent();
    }

    /// What it counts: people of a helper's list are new to the owner, and need not come in.
    String newcomers() {
        return handed() ? "not in your book" : "new people";
    }

    String unsure() {
        return handed() ? "taken for one of yours" : "maybe the same, you decide";
    }

    String whose() {
        return "%s somebody they know. %s."
                .formatted(
                        Words.count(lines(), "row names", "rows name"),
                        proposal().map(it -> it.what().added()).orElse(0) == 0
                                ? "Nobody new comes in"
                                : Words.count(
                                        proposal().map(it -> it.what().added()).orElse(0),
                                        "person comes in as only heard of",
                                        "people come in as only heard of"));
    }

    private int lines() {
        return (int)
                proposal().stream()
                        .flatMap(it -> it.changes().stream())
                        .filter(change ->
                                change instanceof pavement.book.Change.Saved(var fact)
                                        && fact instanceof pavement.book.Known)
                        .count();
    }

    /// Something waits for the owner's word, and comes before more files.
    boolean waiting() {
        return doubt.isPresent() || !groups.isEmpty();
    }

    boolean nothingNew() {
        return proposal().filter(each -> each.changes().isEmpty()).isPresent();
    }

    String nothing() {
        return proposal().map(Proposal::nothing).orElse("");
    }

    /// The import that has just been brought in, to be taken out again.
    Optional<String> broughtIn() {
        return state instanceof State.Ended(Run.End.BroughtIn(var proposal, _), _)
                ? Optional.of(proposal.what().id().toString())
                : Optional.empty();
    }

    List<Item> items(Item.Kind kind) {
        return proposal()
                .map(each ->
                        each.people().stream()
                                .filter(item -> item.kind() == kind)
                                .limit(SHOWN)
                                .toList())
                .orElse(List.of());
    }

    int count(Item.Kind kind) {
        return proposal().map(each -> each.count(kind)).orElse(0);
    }

    List<Warning> left() {
        return proposal().map(each -> each.left().stream().limit(SHOWN).toList()).orElse(List.of());
    }

    int leftOut() {
        return proposal().map(each -> each.left().size()).orElse(0);
    }

    String number(int count) {
        return "%,d".formatted(count);
    }

    String bringIn() {
        if (handed()) return "Keep whom they know";
        var people = count(Item.Kind.NEW) + count(Item.Kind.UNSURE);
        if (people > 0) return "Bring in " + Words.count(people, "person", "people");
        return count(Item.Kind.ADDS) > 0
                ? "Update " + Words.count(count(Item.Kind.ADDS), "person", "people")
                : "Bring in";
    }

    /// The tables among the files, whose columns can be made to mean something else.
    List<Table> tables() {
        if (!(state instanceof State.Ready(_, var sources, var readings, _)) || sources.isEmpty())
            return List.of();
        return java.util.stream.IntStream.range(0, readings.size())
                .filter(i ->
                        readings.get(i).format().table() && !readings.get(i).columns().isEmpty())
                .mapToObj(i -> new Table(i, readings.get(i)))
                .toList();
    }

    /// @param number of the file among the files
    record Table(int number, Reading reading) {
        /// Whether he should look at it: nothing told us which program wrote it.
        boolean open() {
            return reading.format() == pavement.intake.Format.TABLE;
        }

        /// Whether the first line was taken for a row, because no program we know writes it.
        boolean headless() {
            return !reading.sample().isEmpty()
                    && reading.columns().stream().allMatch(each -> each.header().isEmpty());
        }

        String heading() {
            return "f" + number + "head";
        }

        String field(int column) {
            return "f" + number + "c" + column;
        }

        String header(int column) {
            var header = reading.columns().get(column).header();
            return header.isEmpty() ? "Column " + (column + 1) : header;
        }

        String example(int column) {
            return reading.sample().stream()
                    .filter(row -> column < row.size() && !row.get(column).isBlank())
                    .map(row -> row.get(column))
                    .findFirst()
                    .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text)
                    .orElse("");
        }

        List<Field> choices(Column column) {
            return ImportPage.choices(column);
        }
    }
}
