package pavement;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import pavement.http.Server;
import pavement.owners.Gate;
import pavement.owners.Way;
import pavement.trust.Authority;
import pavement.trust.Identity;
import pavement.trust.Nearby;

/// Opens and closes the door to the local network as its owner wishes, and moves it when this
/// computer's addresses move. Nothing of it is loaded while the door is closed.
final class Doorkeeper implements Runnable {
    private static final Logger LOG = Logger.getLogger("pavement");
    private static final Duration LISTEN = Duration.ofSeconds(1);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(30);

    private static final String NOWHERE =
            "This computer has no address on a private network, so no phone can reach it directly. Connect it to your Wi-Fi, or name its address: PAVEMENT_LAN.";

    private final Gate gate;
    private final Server server;
    private final Authority authority;
    private final Setting setting;
    private final InstantSource clock;
    private Optional<Closeable> held = Optional.empty();
    private Optional<Open> open = Optional.empty();
    private long answered = -1;
    private Instant looked = Instant.MIN;

    /// Where the door is.
    ///
    /// @param far names by which a proxy on this computer is reached
    /// @param nearby asked anew each time
    record Setting(List<Way> far, Supplier<Nearby> nearby) {}

    private record Open(Server.Opened door, Nearby nearby, Identity identity, int port) {}

    Doorkeeper(
            Gate gate, Server server, Authority authority, Setting setting, InstantSource clock) {
        this.gate = gate;
        this.server = server;
        this.authority = authority;
        this.setting = setting;
        this.clock = clock;
    }

    /// One that keeps watch.
    record Watching(Thread thread) {
        void stop() {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Watching watch() {
        return new Watching(Thread.ofPlatform().daemon().name("doorkeeper").start(this));
    }

    @Override
    public void run() {
        do look();
        while (gate.pause(LISTEN));
        close();
        held.ifPresent(Doorkeeper::letGo);
    }

    /// Once: sees to it that things are as they are wished to be.
    void look() {
        try {
            if (held.isEmpty()) held = gate.hold();
            if (held.isEmpty()) return; // another server on this home has the door
            var wish = gate.wish();
            var now = clock.instant();
            var due = wish.open() && now.isAfter(looked.plus(LOOK_AROUND));
            if (wish.asked() == answered && !due) return;
            looked = now;
            tell(arranged(wish));
            answered = wish.asked();
        } catch (UncheckedIOException disk) {
            LOG.log(Level.WARNING, disk.getMessage(), disk.getCause());
        }
    }

    private Gate.State arranged(Gate.Wish wish) {
        if (!wish.open()) {
            close();
            return state(wish, "");
        }
        var nearby = setting.nearby().get();
        if (stands(nearby, wish.port())) return state(wish, "");
        close();
        if (nearby.addresses().isEmpty()) return state(wish, NOWHERE);
        try {
            open = Optional.of(opened(nearby, wish.port()));
            return state(wish, "");
        } catch (Server.NotOpen taken) {
            LOG.log(Level.INFO, taken.getMessage(), taken);
            return state(
                    wish,
                    "Port %d is in use by another program. Choose another one: pavement phone --port %d"
                            .formatted(wish.port(), wish.port() + 1));
        }
    }

    private boolean stands(Nearby nearby, int port) {
        return open.filter(door -> door.nearby().equals(nearby) && door.port() == port)
                .filter(door -> Authority.fits(door.identity(), nearby, clock.instant()))
                .isPresent();
    }

    private Open opened(Nearby nearby, int port) {
        var identity = authority.identity(nearby);
        var hosts = new HashSet<>(nearby.addresses());
        if (!nearby.name().isEmpty()) hosts.add(nearby.name());
        var tls = new Server.Tls(identity.key(), identity.chain());
        var door = server.open(new Server.Lan(nearby.addresses(), port, hosts, tls));
        return new Open(door, nearby, identity, port);
    }

    private void close() {
        open.ifPresent(door -> door.door().close());
        open = Optional.empty();
    }

    private Gate.State state(Gate.Wish wish, String trouble) {
        var near =
                open.map(door ->
                                door.nearby().hosts().stream()
                                        .map(host -> Way.https(host, door.door().port()))
                                        .toList())
                        .orElse(List.of());
        var certificate = open.map(door -> encoded(door.identity())).orElse("");
        return new Gate.State(wish.asked(), near, setting.far(), trouble, certificate);
    }

    private void tell(Gate.State state) {
        if (!state.equals(gate.state())) gate.report(state);
    }

    private static String encoded(Identity identity) {
        try {
            return Base64.getEncoder().encodeToString(identity.authority().getEncoded());
        } catch (CertificateEncodingException never) {
            throw new IllegalStateException("a certificate that was made can be written", never);
        }
    }

    private static void letGo(Closeable held) {
        try {
            held.close();
        } catch (java.io.IOException gone) {
            LOG.log(Level.FINE, "the lock was gone", gone);
        }
    }
}
