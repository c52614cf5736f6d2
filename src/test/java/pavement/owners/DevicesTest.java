package pavement.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {
    private static final Instant NOW = Instant.parse("2026-10-15T08:00:00Z");

    @TempDir private Path home;

    private Devices devices() {
        return new Devices(home);
    }

    @Test
    void anotherProcessSeesADeviceAtOnce() {
        var server = devices();
        var shell = devices();
        var key = shell.invite(NOW);
        var paired = server.pair(key, "", "Phone", NOW).orElseThrow();
        assertThat(shell.all()).extracting(Device::name).containsExactly("Phone");
        shell.revoke(paired.device().id(), NOW);
        assertThat(server.recognise(paired.cookie(), NOW))
                .isInstanceOf(Devices.Bearer.Former.class);
    }

    @Test
    void aKeyLetsOneInHoweverManyTryAtOnce() throws Exception {
        var key = devices().invite(NOW);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    threads.invokeAll(
                            IntStream.range(0, 16)
                                    .<java.util.concurrent.Callable<Boolean>>mapToObj(n ->
                                            () -> devices().pair(key, "", "P" + n, NOW).isPresent())
                                    .toList());
            var in = 0;
            for (var each : tries) if (each.get()) in++;
            assertThat(in).isEqualTo(1);
        }
        assertThat(devices().all()).hasSize(1);
    }

    @Test
    void aCookieIsWorthItsKeyAndNotItsName() {
        var devices = devices();
        var paired = devices.pair(devices.invite(NOW), "", "Phone", NOW).orElseThrow();
        var id = paired.device().id();
        for (var forged : List.of("", ".", id, id + ".", id + ".x", paired.cookie() + "x"))
            assertThat(devices.recognise(forged, NOW))
                    .as(forged)
                    .isInstanceOf(Devices.Bearer.Unknown.class);
        var taken = devices.pair(devices.invite(NOW), id + ".forged", "Thief", NOW).orElseThrow();
        assertThat(taken.again()).isFalse();
        assertThat(devices.all()).hasSize(2);
    }

    @Test
    void whoWasRevokedIsForgottenAfterNinetyDays() {
        var devices = devices();
        var one = devices.pair(devices.invite(NOW), "", "One", NOW).orElseThrow();
        var two = devices.pair(devices.invite(NOW), "", "Two", NOW).orElseThrow();
        devices.revoke(one.device().id(), NOW);
        assertThat(devices.revoked(NOW)).hasSize(1);
        var later = NOW.plus(Duration.ofDays(91));
        assertThat(devices.revoked(later)).isEmpty();
        devices.revoke(two.device().id(), later);
        assertThat(devices.recognise(one.cookie(), later))
                .isInstanceOf(Devices.Bearer.Unknown.class);
    }

    @Test
    void aDamagedFileLetsNobodyInAndSaysSo() throws IOException {
        var devices = devices();
        var paired = devices.pair(devices.invite(NOW), "", "Phone", NOW).orElseThrow();
        Files.writeString(home.resolve("devices.json"), "{");
        assertThatThrownBy(() -> devices().recognise(paired.cookie(), NOW))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseInstanceOf(tools.jackson.core.JacksonException.class)
                .cause()
                .hasMessageContaining("pair every phone again");
    }

    @Test
    void aDeviceIsCalledWhatItsOwnerWouldCallIt() {
        assertThat(
                        Agent.name(
                                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Android phone, Chrome");
        assertThat(
                        Agent.name(
                                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0"))
                .isEqualTo("Windows computer, Edge");
        assertThat(Agent.name("curl/8")).isEqualTo("Device");
        assertThat(Agent.name("")).isEqualTo("Device");
    }

    @Test
    void theAddressOfAProxyIsReadStrictly() {
        assertThat(Way.of("Pavement.Example.org").orElseThrow().to("/x"))
                .isEqualTo("https://pavement.example.org/x");
        assertThat(Way.of("box.lan:8443").orElseThrow().to("/")).isEqualTo("https://box.lan:8443/");
        assertThat(Way.of("http://box.lan").orElseThrow().to("/")).isEqualTo("http://box.lan/");
        for (var wrong : List.of("", "a b", "ftp://x", "x/y", "x?y", "u@x", "https://"))
            assertThat(Way.of(wrong)).as(wrong).isEmpty();
    }

    @Test
    void oneServerHoldsTheGateUntilItLetsGo() throws IOException {
        var gate = new Gate(home);
        assertThat(gate.served()).isFalse();
        var held = gate.hold().orElseThrow();
        assertThat(new Gate(home).served()).isTrue();
        assertThat(new Gate(home).hold()).isEmpty();
        held.close();
        assertThat(gate.served()).isFalse();
        assertThat(gate.answered(gate.open(7071), Duration.ofSeconds(5)))
                .as("nobody is there to answer")
                .isEmpty();
    }
}
