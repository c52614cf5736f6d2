package pavement.http;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// Listens on the local network. Whoever forgets the `s` of `https` is understood all the same, on
/// the same port; the guard lets him see how to trust this computer, and nothing else.
final class LanConnectors {
    private static final char[] WORD = "in memory only".toCharArray();
    private static final String HTTP = "http/1.1";

    private LanConnectors() {}

    static void add(JavalinConfig config, pavement.http.Server.Lan lan) {
        var tls = context(lan.tls());
        for (var address : lan.addresses())
            config.jetty.addConnector((server, http) -> {
                var connector = connector(server, http, tls);
                connector.setHost(address);
                connector.setPort(lan.port());
                return connector;
            });
    }

    private static ServerConnector connector(
            Server server, HttpConfiguration http, SslContextFactory.Server tls) {
        var secure = new HttpConfiguration(http);
        // An address has no name that a client could indicate (RFC 6066 §3).
        secure.addCustomizer(new SecureRequestCustomizer(false));
        var whoever = new DetectorConnectionFactory(new SslConnectionFactory(tls, HTTP));
        return new ServerConnector(server, whoever, new HttpConnectionFactory(secure));
    }

    private static SslContextFactory.Server context(pavement.http.Server.Tls tls) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, WORD);
            store.setKeyEntry("pavement", tls.key(), WORD, tls.chain().toArray(Certificate[]::new));
            var context = new SslContextFactory.Server();
            context.setKeyStore(store);
            context.setKeyStorePassword(new String(WORD));
            return context;
        } catch (GeneralSecurityException | IOException never) {
            throw new IllegalStateException("every Java has PKCS12", never);
        }
    }
}
