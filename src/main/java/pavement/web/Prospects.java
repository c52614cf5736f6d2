package pavement.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pavement.book.PersonId;
import pavement.http.Form;
import pavement.http.Request;
import pavement.http.Upload;
import pavement.imports.Run;
import pavement.intake.FileReader;
import pavement.intake.Item;
import pavement.intake.Owner;
import pavement.intake.Reading;
import pavement.intake.Watch;

/// A prospect list, pasted or as a file: brought in like any import, and its people in its order.
record Prospects(Site site) {
    /// Empty with a complaint about `list` when nobody came of it.
    List<PersonId> of(Request request, Form form) {
        var readings = new ArrayList<Reading>();
        var pasted = form.raw("list");
        if (pasted.length() > 200_000)
            form.complain("list", "This is more than a list. Bring it in as a file.");
        else if (!pasted.isBlank()) readings.add(FileReader.pasted(pasted));
        for (var upload : request.uploads("file"))
            if (upload.size() > 0) readings.add(read(upload));
        if (form.ok() && readings.isEmpty())
            form.complain("list", "Paste names and numbers, one person a line, or choose a file.");
        return form.ok() ? broughtIn(form, readings) : List.of();
    }

    private Reading read(Upload upload) {
        var reader = new FileReader(site.self(site.book()).zone(), site.desk().now(), Watch.NOBODY);
        try (var content = upload.content()) {
            return reader.read(upload.name(), content, List.of());
        } catch (IOException failure) {
            throw new UncheckedIOException("the list could not be read", failure);
        }
    }

    private List<PersonId> broughtIn(Form form, List<Reading> readings) {
        var mine = site.self(site.book());
        var owner = new Owner(mine.name(), Set.of(), mine.zone(), mine.country());
        var run = new Run(site.desk(), owner);
        var proposal = run.propose(readings);
        return switch (run.bringIn(proposal, readings)) {
            case Run.End.BroughtIn(var done, _) -> people(form, done.items());
            case Run.End.NothingNew _ -> people(form, proposal.items());
            case Run.End.RemoveSampleFirst _ -> {
                form.complain(
                        "list",
                        "The sample people are here, and real ones never stand beside them. Remove them first (above).");
                yield List.of();
            }
            case Run.End.Busy _ -> {
                form.complain("list", "The book was busy. Try again.");
                yield List.of();
            }
        };
    }

    private static List<PersonId> people(Form form, List<Item> items) {
        if (items.isEmpty()) form.complain("list", "There is nobody in this list.");
        return items.stream().map(Item::person).distinct().toList();
    }
}
