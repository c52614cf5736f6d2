package pavement.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.acts.BringWhole;
import pavement.acts.SortPeople;
import pavement.acts.TakeOut;
import pavement.book.Import;
import pavement.book.ImportId;
import pavement.book.PersonId;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.imports.Imports;
import pavement.imports.Imports.State;
import pavement.imports.Source;
import pavement.intake.Column;
import pavement.intake.Field;
import pavement.intake.FileReader;
import pavement.intake.Handing;
import pavement.intake.Reading;
import pavement.intake.Sorting;
import pavement.store.Whole;
import pavement.web.Shell.Nav;

/// Bringing people in: what a file would do is shown first, and nothing is done before he says so.
final class ImportPage {
    private static final int PASTED = 200_000;
    private static final Duration A_MOMENT = Duration.ofMillis(700);

    private final Site site;
    private final Imports imports;
    private final Path scratch;

    /// @param scratch a folder for files while they are read
    ImportPage(Site site, Path scratch) {
        this.site = site;
        this.imports =
                new Imports(
                        site.desk(),
                        () -> site.self(site.book()),
                        ImportPage::whole,
                        new Replanning(site)::changed);
        this.scratch = scratch;
    }

    void addTo(Routes routes) {
        routes.get("/import", request -> show(request, ""));
        routes.upload("/import", this::upload);
        routes.post("/import/paste", this::paste);
        routes.post("/import/columns", this::columns);
        routes.post("/import/whose", this::whose);
        routes.post("/import/bring", this::bring);
        routes.post("/import/stop", this::stop);
        routes.post("/import/pause", _ -> held(imports.pause()));
        routes.post("/import/resume", _ -> held(imports.resume()));
        routes.post("/import/{id}/undo", this::undo);
        routes.post("/import/sort", this::sort);
    }

    private static Optional<BringWhole> whole(Source source) {
        try {
            return Whole.in(source.file()).map(BringWhole::new);
        } catch (Whole.Damaged damaged) {
            throw new IllegalArgumentException(
                    "In " + source.name() + ", " + damaged.getMessage() + ".", damaged);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    source.name() + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    /// What was undone since has not ended here.
    private State state() {
        var state = imports.state();
        return state instanceof State.WholeEnded(var done, _)
                        && done.batch().isPresent()
                        && done.batch().flatMap(site.desk()::offer).isEmpty()
                ? new State.Idle()
                : state;
    }

    private Answer show(Request request, String complaint) {
        return show(request, complaint, read());
    }

    /// Whose list it was read as, so that changing one word of it does not lose the others.
    private Form read() {
        return imports.state() instanceof State.Ready(var run, _, _, _)
                ? run.handing().map(this::typed).orElseGet(() -> new Form(Map.of()))
                : new Form(Map.of());
    }

    private Form typed(Handing handing) {
        return new Form(
                Map.of(
                        "name",
                                site.book().person(handing.helper()).stream()
                                        .map(it -> it.name().full())
                                        .toList(),
                        "day", List.of(handing.agreed().toString()),
                        "ghosts", handing.ghosts() ? List.of("on") : List.of()));
    }

    private Answer show(Request request, String complaint, Form whose) {
        var book = site.book();
        var at =
                request.query("doubt")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(1);
        var view = ImportView.of(book, state(), at, complaint, whose);
        if (!complaint.isEmpty() || !whose.ok())
            return site.again(request, "Import", "p-import", Nav.IMPORT, "imports.jte", view);
        return site.page(request, "Import", "p-import", Nav.IMPORT, "imports.jte", view);
    }

    /// Reads the files of a form, and shows what they would do.
    Answer upload(Request request) {
        var sources = new ArrayList<Source>();
        for (var upload : request.uploads("file")) {
            if (upload.name().isEmpty() && upload.size() == 0) continue;
            var copy = temporary();
            upload.saveAs(copy);
            sources.add(
                    new Source(
                            upload.name().isEmpty() ? "the file" : upload.name(),
                            copy,
                            List.of(),
                            true));
        }
        if (sources.isEmpty()) return show(request, "Choose a file first.");
        return begun(imports.begin(sources));
    }

    private Answer paste(Request request) {
        var form = request.form();
        var list = form.required("list", PASTED, "Paste some names first, one on a line.");
        if (!form.ok()) return show(request, form.complaint("list"));
        return begun(imports.begin(FileReader.pasted(list)));
    }

    /// The columns mean something else than was guessed, so the files are read again.
    private Answer columns(Request request) {
        if (!(imports.state() instanceof State.Ready ready))
            throw new Refused(409, "There is no file to read again. Choose it once more.");
        var form = request.form();
        var sources = new ArrayList<Source>();
        for (int i = 0; i < ready.sources().size(); i++) {
            var source = ready.sources().get(i);
            var reading = ready.readings().get(i);
            sources.add(
                    reading.format().table() ? source.mapped(mapping(form, i, reading)) : source);
        }
        if (!form.ok()) throw new Refused(422, form.said());
        return begun(imports.again(sources));
    }

    private static List<Column> mapping(Form form, int file, Reading reading) {
        var table = new ImportView.Table(file, reading);
        var names =
                table.headless() && form.ticked(table.heading())
                        ? reading.sample().getFirst()
                        : List.<String>of();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < reading.columns().size(); i++) {
            var column = reading.columns().get(i);
            if (i < names.size()) column = column.called(names.get(i));
            columns.add(form.one(table.field(i), Field.class).map(column::as).orElse(column));
        }
        return columns;
    }

    /// The list is a helper's, who agreed to it; without a name it is the owner's again.
    private Answer whose(Request request) {
        var form = request.form();
        if (!form.has("name")) throw new Refused(422, "Say whose list it is. Nothing was changed.");
        if (!(imports.state() instanceof State.Ready)) return begun(false);
        var name = form.text("name", 200);
        var helper = name.flatMap(typed -> helper(form, typed));
        var agreed = agreed(form);
        var ghosts = form.ticked("ghosts");
        if (name.isPresent() && agreed.isEmpty() && form.complaint("day").isEmpty())
            form.complain(
                    "day",
                    "Say on which day they agreed that you may read their list: today or earlier.");
        if (!form.ok()) return show(request, "", form);
        return begun(
                imports.whose(
                        helper.flatMap(who -> agreed.map(day -> new Handing(who, day, ghosts)))));
    }

    private Optional<LocalDate> agreed(Form form) {
        var today = site.today(site.book());
        return form.date("day").filter(day -> !day.isAfter(today));
    }

    private Optional<PersonId> helper(Form form, String name) {
        var found =
                site.book().people().stream()
                        .filter(it -> it.name().full().equalsIgnoreCase(name))
                        .toList();
        if (found.size() == 1) return Optional.of(found.getFirst().id());
        form.complain(
                "name",
                found.isEmpty()
                        ? "Nobody in your book is called “%s”. Add them first.".formatted(name)
                        : "Several people are called “%s”. Give one of them another name first."
                                .formatted(name));
        return Optional.empty();
    }

    private Answer bring(Request request) {
        return begun(imports.bringIn());
    }

    private Answer begun(boolean begun) {
        if (!begun)
            throw new Refused(
                    409,
                    "Another import is being written, or there is none. Look again in a moment.");
        imports.settle(A_MOMENT);
        return Answer.seeOther("/import");
    }

    private static Answer held(boolean held) {
        if (!held)
            throw new Refused(
                    409, "Nothing is being read now, so there is nothing to pause or resume.");
        return Answer.seeOther("/import");
    }

    private Answer stop(Request request) {
        imports.stop();
        return Answer.seeOther("/import");
    }

    private Answer undo(Request request) {
        var id = new ImportId(request.id("id"));
        var found =
                site.book().imports().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> Refused.notFound("That import is no longer in your book."));
        return Answer.seeOther("/import?said=" + Words.encoded(takenOut(found)));
    }

    private String takenOut(Import what) {
        return switch (imports.takeOut(what)) {
            case TakeOut.Reply.TakenOut(_, var kept) when kept > 0 ->
                    "Taken out: %s. %,d people stay, because you wrote about them since."
                            .formatted(what.source(), kept);
            case TakeOut.Reply.TakenOut _, TakeOut.Reply.NothingLeft _ ->
                    "Taken out: " + what.source();
        };
    }

    private Answer sort(Request request) {
        var form = request.form();
        var groups = Sorting.groups(site.book());
        var keys = form.all("key");
        var sorted = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            var key = keys.get(i);
            var how = form.one("how" + i, SortPeople.How.class);
            var group = groups.stream().filter(each -> each.key().equals(key)).findFirst();
            if (how.isPresent() && group.isPresent()) sorted.add(sort(group.get(), how.get()));
        }
        if (!form.ok()) throw new Refused(422, form.said());
        if (sorted.isEmpty())
            throw new Refused(422, "Say for at least one group how you know them.");
        return Answer.seeOther(
                "/import?said=" + Words.encoded("Sorted " + String.join(", ", sorted)));
    }

    private String sort(Sorting.Group group, SortPeople.How how) {
        Optional<pavement.book.Stage> stage =
                how == SortPeople.How.PASSIVE ? group.stage() : Optional.empty();
        site.desk().carryOut(new SortPeople(group.name(), group.people(), how, stage));
        return group.name();
    }

    /// A card that came as text.
    Answer card(String text) {
        var copy = temporary();
        try {
            Files.writeString(copy, text);
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder for uploads cannot be written", failure);
        }
        return begun(imports.begin(List.of(new Source("a shared contact", copy, List.of(), true))));
    }

    private Path temporary() {
        try {
            Files.createDirectories(scratch);
            return Files.createTempFile(scratch, "import", ".part");
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder for uploads cannot be written", failure);
        }
    }

    /// What the owner can choose from for a column.
    static List<Field> choices(Column column) {
        return Arrays.stream(Field.values())
                .filter(field -> field == column.field() || !field.part())
                .toList();
    }
}
