package pavement.owners;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// An address by which a device reaches this computer.
///
/// @param host lower case; a name or an IPv4 address
/// @param port -1 for the usual one
public record Way(String scheme, String host, int port) {
    public static Way https(String host, int port) {
        return new Way("https", host.toLowerCase(Locale.ROOT), port);
    }

    /// What an owner calls the address of his proxy: `pavement.example.org`, with a port or a
    /// scheme when they are not the usual ones. Empty when it is none.
    public static Optional<Way> of(String said) {
        try {
            var uri = URI.create(said.contains("://") ? said.strip() : "https://" + said.strip());
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            var path = Optional.ofNullable(uri.getRawPath()).orElse("");
            var plain = path.isEmpty() || path.equals("/");
            var odd = uri.getRawQuery() == null && uri.getRawUserInfo() == null && plain;
            return Optional.ofNullable(uri.getHost())
                    .filter(_ -> odd && (scheme.equals("https") || scheme.equals("http")))
                    .map(host -> new Way(scheme, host.toLowerCase(Locale.ROOT), uri.getPort()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    public String to(String path) {
        return scheme + "://" + host + (port < 0 ? "" : ":" + port) + path;
    }
}
