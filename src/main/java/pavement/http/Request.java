package pavement.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was asked, already past the guards: from this computer, signed in, and decoded strictly.
public final class Request {
    private final Exchange exchange;

    Request(Exchange exchange) {
        this.exchange = exchange;
    }

    /// The path as asked, without the query.
    public String path() {
        return exchange.path();
    }

    /// The part of the path named in braces.
    public String named(String name) {
        return exchange.pathPart(name);
    }

    /// A part of the path that must be an id; anything else is not found.
    public UUID id(String name) {
        try {
            return UUID.fromString(named(name));
        } catch (IllegalArgumentException notAnId) {
            throw Refused.notFound("There is nothing at this address.");
        }
    }

    /// The form's fields, or the query's for a GET.
    public Form form() {
        return exchange.form();
    }

    /// The body of a request whose content is JSON; empty for any other.
    public Optional<String> document() {
        return exchange.document();
    }

    /// One value of the query, stripped; empty when missing or blank.
    public Optional<String> query(String name) {
        return exchange.query().text(name, 10_000);
    }

    /// Files of a multipart form, kept on disk while the request lives.
    public List<Upload> uploads(String field) {
        return exchange.uploads(field);
    }

    /// Asked by htmx for a piece of a page and not by a browser for a whole one.
    public boolean piece() {
        return exchange.header("HX-Request").isPresent() && exchange.header("HX-Boosted").isEmpty();
    }

    /// The token that every form of this visitor carries as `csrf`.
    public String token() {
        return exchange.token();
    }

    /// The id of the paired device that asks; empty for this computer's own browsers.
    public Optional<String> device() {
        return exchange.session().device();
    }

    /// What the visitor shows to be known by, whether or not it still lets him in; may be empty.
    public String shown() {
        return exchange.session().cookie();
    }

    /// Whether it came the way the device would have to come again: by HTTPS.
    public boolean secure() {
        return exchange.session().secure();
    }

    /// Scheme, name and port by which this server was addressed.
    public String root() {
        return exchange.root();
    }

    /// Where the visitor came from within this site, as a path; empty when unknown.
    public Optional<String> from() {
        return exchange.referrer();
    }

    public Optional<String> header(String name) {
        return exchange.header(name);
    }
}
