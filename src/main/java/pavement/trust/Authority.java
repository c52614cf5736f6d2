package pavement.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pavement.owners.PrivateFile;

/// The authority this computer is to phones, and the certificate of its server. Made when they are
/// first needed, kept in the home, and renewed before they run out.
public final class Authority {
    /// Apple refuses a server's certificate of a private authority beyond 825 days, and one of a
    /// public authority beyond 398; the shorter one serves everybody.
    static final Duration SERVER_LASTS = Duration.ofDays(397);

    static final Duration AUTHORITY_LASTS = Duration.ofDays(3652);

    private static final Duration EARLY = Duration.ofDays(30);

    // A store needs one; what guards these keys is that nobody but their owner may read the file.
    private static final char[] WORD = "pavement".toCharArray();
    private static final String ENTRY = "pavement";

    private final Path authority;
    private final Path server;
    private final InstantSource clock;

    public Authority(Path home, InstantSource clock) {
        this.authority = home.resolve("authority.p12");
        this.server = home.resolve("server.p12");
        this.clock = clock;
    }

    /// What the server shows at these addresses: as kept while it fits, or a new one.
    public Identity identity(Nearby nearby) {
        var now = clock.instant();
        var root =
                read(authority)
                        .filter(kept -> outlasts(kept, now))
                        .orElseGet(() -> founded(nearby, now));
        return read(server)
                .filter(kept -> kept.authority().equals(root.certificate()))
                .filter(kept -> fits(kept, nearby, now))
                .orElseGet(() -> issued(root, nearby, now));
    }

    /// Whether it stands for all of these addresses, and for a while yet.
    public static boolean fits(Identity identity, Nearby nearby, Instant now) {
        var runsOut = identity.certificate().getNotAfter().toInstant();
        return now.isBefore(runsOut.minus(EARLY)) && names(identity).equals(names(nearby));
    }

    private static boolean outlasts(Identity root, Instant now) {
        return now.plus(SERVER_LASTS).isBefore(root.certificate().getNotAfter().toInstant());
    }

    private Identity founded(Nearby nearby, Instant now) {
        return write(authority, Issuing.authority(nearby, now));
    }

    private Identity issued(Identity root, Nearby nearby, Instant now) {
        return write(server, Issuing.server(root, nearby, now));
    }

    private static Set<String> names(Nearby nearby) {
        var names = new TreeSet<>(nearby.addresses());
        nearby.localName().ifPresent(names::add);
        return names;
    }

    private static Set<String> names(Identity identity) {
        try {
            return Optional.ofNullable(identity.certificate().getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .map(name -> String.valueOf(name.getLast()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (CertificateParsingException damaged) {
            return Set.of();
        }
    }

    /// One that cannot be read is as good as none.
    private static Optional<Identity> read(Path file) {
        if (!Files.exists(file)) return Optional.empty();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), WORD);
            var chain =
                    Arrays.stream(store.getCertificateChain(ENTRY))
                            .map(X509Certificate.class::cast)
                            .toList();
            return Optional.of(new Identity((PrivateKey) store.getKey(ENTRY, WORD), chain));
        } catch (GeneralSecurityException | IOException damaged) {
            return Optional.empty();
        }
    }

    private static Identity write(Path file, Identity identity) {
        try (var out = new ByteArrayOutputStream()) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, WORD);
            List<X509Certificate> chain = identity.chain();
            store.setKeyEntry(ENTRY, identity.key(), WORD, chain.toArray(Certificate[]::new));
            store.store(out, WORD);
            PrivateFile.write(file, out.toByteArray());
            return identity;
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has PKCS12", never);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }
}
