package pavement.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pavement.book.PersonId;
import pavement.http.Form;
import pavement.http.Request;
import pavement.http.Upload;
import pavement.imports.Run;
import pavement.intake.FileReader;
import pavement.intake.Handing;
import pavement.intake.Item;
import pavement.intake.Owner;
import pavement.intake.Proposal;
import pavement.intake.Reading;
import pavement.intake.Watch;

/// A prospect list, pasted or as a file: brought in like any import, and its people in its order.
record Prospects(Site site) {
    /// Empty with a complaint about `list` when nobody came of it.
    List<PersonId> of(Request request, Form form) {
        var readings = read(request, form);
        if (form.ok() && readings.isEmpty())
            form.complain("list", "Paste names and numbers, one person a line, or choose a file.");
        if (!form.ok()) return List.of();
        var people = broughtIn(form, readings).map(Brought::people).orElse(List.of());
        if (form.ok() && people.isEmpty()) form.complain("list", "There is nobody in this list.");
        return people;
    }

    /// What was pasted and what was chosen, read and not brought in.
    List<Reading> read(Request request, Form form) {
        var readings = new ArrayList<Reading>();
        var pasted = form.raw("list");
        if (pasted.length() > 200_000)
            form.complain("list", "This is more than a list. Bring it in as a file.");
        else if (!pasted.isBlank()) readings.add(FileReader.pasted(pasted));
        for (var upload : request.uploads("file"))
            if (upload.size() > 0) readings.add(read(upload));
        return readings;
    }

    private Reading read(Upload upload) {
        var reader = new FileReader(site.self(site.book()).zone(), site.desk().now(), Watch.NOBODY);
        try (var content = upload.content()) {
            return reader.read(upload.name(), content, List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException("the list could not be read", failure);
        }
    }

    Owner owner() {
        var mine = site.self(site.book());
        return new Owner(mine.name(), Set.of(), mine.zone(), mine.country());
    }

    /// What a list came to.
    ///
    /// @param rows what stood in the list itself, one after the other
    record Brought(Proposal proposal, List<Item> rows) {
        List<PersonId> people() {
            return rows.stream().map(Item::person).distinct().toList();
        }
    }

    /// Empty with a complaint about `list` when it could not be.
    Optional<Brought> broughtIn(Form form, List<Reading> readings) {
        var run = new Run(site.desk(), owner());
        var proposal = run.propose(readings);
        return switch (run.bringIn(proposal, readings)) {
            case Run.End.BroughtIn(var done, _) ->
                    Optional.of(new Brought(done, Handing.rows(done, readings)));
            case Run.End.NothingNew _ ->
                    Optional.of(new Brought(proposal, Handing.rows(proposal, readings)));
            case Run.End.RemoveSampleFirst _ -> {
                form.complain(
                        "list",
                        "The sample people are here, and real ones never stand beside them. Remove them first (above).");
                yield Optional.empty();
            }
            case Run.End.Busy _ -> {
                form.complain("list", "The book was busy. Try again.");
                yield Optional.empty();
            }
        };
    }
}
