package pavement.embeddings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Where the owner's model answers, as he typed it.
///
/// @param address whole, as in `http://127.0.0.1:11434/v1/embeddings`
/// @param model which of its models
public record Endpoint(URI address, String model) implements Source {
    @Override
    public String where() {
        return address.toString();
    }

    @Override
    public String identity() {
        return "%s %s".formatted(address, model);
    }

    /// Texts of his people would go there in the open, so plain `http` is for this computer alone.
    static Read read(String typed, String model) {
        try {
            var address = new URI(typed.strip());
            var scheme =
                    Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            var host = Optional.ofNullable(address.getHost()).orElse("");
            if (host.isEmpty()
                    || address.getPort() > 65_535
                    || !(scheme.equals("http") || scheme.equals("https")))
                return new Read.Wrong(
                        "“%s” is no web address. Write it whole, as in http://127.0.0.1:11434/v1/embeddings."
                                .formatted(typed.strip()));
            if (scheme.equals("http") && !here(host))
                return new Read.Wrong(
                        "What your people need would go to %s for anybody to read. Use https, or a model on this computer."
                                .formatted(host));
            if (model.isBlank()) return new Read.Wrong("Name the model, as the endpoint calls it.");
            return new Read.Good(new Endpoint(address, model.strip()));
        } catch (URISyntaxException _) {
            return new Read.Wrong(
                    "“%s” is no web address. Write it whole, as in http://127.0.0.1:11434/v1/embeddings."
                            .formatted(typed.strip()));
        }
    }

    private static boolean here(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(?:\\.\\d{1,3}){3}");
    }
}
