package pavement.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Request;
import pavement.http.Routes;

/// What another app hands over through the phone's share sheet: a contact is shown as an import, a
/// text or a link stands in the line of the log. Nothing is stored by sharing.
final class SharePage {
    private static final int LONGEST = 10_000;

    private final LogPage log;
    private final ImportPage imports;

    SharePage(LogPage log, ImportPage imports) {
        this.log = log;
        this.imports = imports;
    }

    void addTo(Routes routes) {
        routes.share("/share", this::shared);
        routes.get("/share", _ -> Answer.seeOther("/log"));
    }

    private Answer shared(Request request) {
        if (request.uploads("file").stream().anyMatch(file -> file.size() > 0))
            return imports.upload(request);
        var form = request.form();
        var text = form.raw("text").strip();
        if (text.toUpperCase(Locale.ROOT).startsWith("BEGIN:VCARD")) return imports.card(text);
        return log.written(request, line(form));
    }

    /// Apps put the same words into several of the three; each is said once.
    private static String line(Form form) {
        var parts =
                Stream.of("title", "text", "url")
                        .map(field -> form.raw(field).strip())
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();
        var said =
                parts.stream()
                        .filter(part ->
                                parts.stream()
                                        .noneMatch(other ->
                                                !other.equals(part) && other.contains(part)))
                        .collect(Collectors.joining(" "));
        return said.length() > LONGEST
                ? said.substring(0, said.offsetByCodePoints(0, said.codePointCount(0, LONGEST)))
                : said;
    }
}
