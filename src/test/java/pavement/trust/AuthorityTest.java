package pavement.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");
    private static final Nearby HOME = new Nearby(List.of("192.168.1.5"), "desk.local", true);
    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;

    @TempDir private Path home;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    private Identity identity(Nearby nearby) {
        return new Authority(home, now::get).identity(nearby);
    }

    @Test
    void theAuthoritySignsCertificatesOfServersAndNothingElse() throws GeneralSecurityException {
        var root = identity(HOME).authority();
        assertThat(root.getBasicConstraints()).isZero();
        assertThat(root.getKeyUsage()[KEY_CERT_SIGN]).isTrue();
        assertThat(root.getKeyUsage()[CRL_SIGN]).isTrue();
        assertThat(root.getKeyUsage()[0]).isFalse();
        assertThat(root.getCriticalExtensionOIDs())
                .as("basic constraints, key usage, name constraints")
                .containsExactlyInAnyOrder("2.5.29.19", "2.5.29.15", "2.5.29.30");
        assertThat(root.getSubjectX500Principal().getName()).startsWith("CN=Pavement on desk");
        root.verify(root.getPublicKey());
    }

    @Test
    void theServersCertificateIsWhatPhonesAskFor() throws GeneralSecurityException {
        var identity = identity(HOME);
        var leaf = identity.certificate();
        leaf.verify(identity.authority().getPublicKey());
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(leaf.getKeyUsage()[0]).isTrue();
        assertThat(leaf.getKeyUsage()[KEY_CERT_SIGN]).isFalse();
        assertThat(leaf.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(7, "192.168.1.5"), List.of(2, "desk.local"));
        var lasts =
                ChronoUnit.DAYS.between(
                        leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant());
        assertThat(lasts).isLessThanOrEqualTo(398);
        assertThat(leaf.getSerialNumber().signum()).isPositive();
        assertThat(leaf.getSerialNumber().bitLength()).isBetween(64, 159);
        assertThat(leaf.getNotBefore()).isBefore(Date.from(NOW));
    }

    @Test
    void itIsKeptWhileItFits() {
        var first = identity(HOME);
        assertThat(identity(HOME).chain()).isEqualTo(first.chain());
        assertThat(identity(HOME).key()).isEqualTo(first.key());
    }

    @Test
    void itIsRenewedBeforeItRunsOut() {
        var first = identity(HOME);
        now.set(NOW.plus(Duration.ofDays(366)));
        assertThat(identity(HOME).certificate()).isEqualTo(first.certificate());
        now.set(NOW.plus(Duration.ofDays(367)));
        var second = identity(HOME);
        assertThat(second.certificate()).isNotEqualTo(first.certificate());
        assertThat(second.authority()).isEqualTo(first.authority());
    }

    @Test
    void itIsRenewedWhenTheAddressesChange() {
        var first = identity(HOME);
        var moved = identity(new Nearby(List.of("10.0.0.7", "192.168.1.5"), "desk.local", true));
        assertThat(moved.certificate()).isNotEqualTo(first.certificate());
        assertThat(moved.authority()).isEqualTo(first.authority());
    }

    @Test
    void theAuthorityIsReplacedBeforeItCouldNotSignForAWholeYear() {
        var first = identity(HOME);
        now.set(NOW.plus(Authority.AUTHORITY_LASTS).minus(Duration.ofDays(300)));
        assertThat(identity(HOME).authority()).isNotEqualTo(first.authority());
    }

    @Test
    void whatIsDamagedIsMadeAnew() throws java.io.IOException {
        var first = identity(HOME);
        java.nio.file.Files.writeString(home.resolve("server.p12"), "nonsense");
        assertThat(identity(HOME).authority()).isEqualTo(first.authority());
        java.nio.file.Files.writeString(home.resolve("authority.p12"), "nonsense");
        assertThat(identity(HOME).authority()).isNotEqualTo(first.authority());
    }

    @Test
    void whoeverStoleTheAuthorityCouldStillNotPoseAsABank() {
        identity(HOME);
        var root = rootWithKey();
        for (var elsewhere :
                List.of(
                        new Nearby(List.of(), "bank.example.com", true),
                        new Nearby(List.of("8.8.8.8"), "", false)))
            assertThatThrownBy(() -> validate(Issuing.server(root, elsewhere, NOW)))
                    .as(elsewhere.toString())
                    .isInstanceOf(CertPathValidatorException.class);
        for (var here :
                List.of(
                        HOME,
                        new Nearby(List.of("10.1.2.3", "172.20.0.1", "100.100.1.1"), "", false)))
            org.assertj.core.api.Assertions.assertThatCode(
                            () -> validate(Issuing.server(root, here, NOW)))
                    .as(here.toString())
                    .doesNotThrowAnyException();
    }

    private Identity rootWithKey() {
        return Issuing.authority(HOME, NOW);
    }

    private static void validate(Identity identity) throws GeneralSecurityException {
        var root = identity.authority();
        // Java reads the constraints of certificates below the one it trusts, so the root stands
        // there, too
        var path =
                CertificateFactory.getInstance("X.509")
                        .generateCertPath(List.of(identity.certificate(), root));
        var trusted = new TrustAnchor(root.getSubjectX500Principal(), root.getPublicKey(), null);
        var parameters = new PKIXParameters(Set.of(trusted));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    @Test
    void onlyAddressesOfLocalNetworksAreNear() {
        for (var near : List.of("192.168.0.1", "10.255.0.1", "172.31.255.255", "100.64.0.1"))
            assertThat(Nearby.near(near)).as(near).isTrue();
        for (var far :
                List.of(
                        "8.8.8.8",
                        "172.32.0.1",
                        "192.169.0.1",
                        "100.128.0.1",
                        "fe80::1",
                        "desk",
                        "")) assertThat(Nearby.near(far)).as(far).isFalse();
        assertThat(Nearby.look(List.of("8.8.8.8", "10.0.0.2")).addresses())
                .containsExactly("10.0.0.2");
        assertThat(Nearby.look(List.of()).addresses()).allMatch(Nearby::near);
    }
}
