package pavement.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request as the HTTP library has it, read strictly: a field that is not UTF-8 is refused, not
/// replaced.
final class Exchange {
    /// Octets of a form without files.
    static final int FORM_LIMIT = 1 << 20;

    private final Context context;
    private final String token;
    private final Session session;
    private final Form query;
    private final Form form;

    Exchange(Context context, String token, Session session) {
        this.context = context;
        this.token = token;
        this.session = session;
        this.query = new Form(fields(Optional.ofNullable(context.queryString()).orElse("")));
        this.form = body();
    }

    String path() {
        return context.path();
    }

    String root() {
        return context.scheme() + "://" + header("Host").orElse("localhost");
    }

    String pathPart(String name) {
        return context.pathParam(name);
    }

    Form query() {
        return query;
    }

    Form form() {
        return form;
    }

    String token() {
        return token;
    }

    Session session() {
        return session;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    List<Upload> uploads(String field) {
        return context.uploadedFiles(field).stream()
                .filter(file -> file.size() > 0 || !file.filename().isBlank())
                .map(file -> new Upload(bare(file.filename()), file.size(), file.content()))
                .toList();
    }

    Optional<String> referrer() {
        return header("Referer").flatMap(Exchange::pathOf);
    }

    private boolean json() {
        return header("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
    }

    /// The body as it was sent, when it is JSON.
    Optional<String> document() {
        return json() ? Optional.of(text(context.bodyAsBytes())) : Optional.empty();
    }

    private Form body() {
        if (!io.javalin.http.HandlerType.POST.equals(context.method())) return query;
        if (json()) return query;
        if (context.isMultipartFormData()) return new Form(kept(context.formParamMap()));
        return new Form(fields(text(context.bodyAsBytes())));
    }

    private static Map<String, List<String>> fields(String encoded) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&")) {
            if (pair.isEmpty()) continue;
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            var value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
        }
        return fields;
    }

    private static Map<String, List<String>> kept(Map<String, List<String>> fields) {
        fields.values().forEach(values -> values.forEach(Exchange::kept));
        return fields;
    }

    /// No book can keep a NUL, so none gets past here: not in a form, and not in a query either,
    /// whose words may end up in one.
    private static String kept(String text) {
        if (text.indexOf('\0') >= 0)
            throw new Refused(
                    400,
                    "This holds a character that cannot be kept (NUL). Take it out and send it again.");
        return text;
    }

    private static String decoded(String encoded) {
        try {
            var octets =
                    URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1)
                            .getBytes(StandardCharsets.ISO_8859_1);
            return kept(text(octets));
        } catch (IllegalArgumentException halfAnEscape) {
            throw new Refused(
                    400, "This address or form is damaged. Load the page again and repeat.");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(
                    400, "This form is not written in UTF-8. Send it again from the page itself.");
        }
    }

    private static Optional<String> pathOf(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawPath());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String bare(String fileName) {
        var name =
                fileName.substring(
                        Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return name.replace("\0", "");
    }
}
