package pavement.owners;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The devices that may come in, and the links that let another one in.
///
/// They are kept in a file beside the home's secret and not in the book: a book brought back from a
/// snapshot must not bring back a device that was revoked since, two homes may share one book in a
/// PostgreSQL and have doors of their own, and a command needs no database to let a phone in.
public final class Devices {
    /// How long a link to pair a phone works.
    public static final Duration INVITED = Duration.ofMinutes(10);

    /// Who did not come for so long is asked to pair again.
    public static final Duration LASTING = Duration.ofDays(365);

    /// How long is remembered who was sent away, so that he is told so, and known when he returns.
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final Duration SEEN = Duration.ofHours(1);
    private static final int MOST_INVITATIONS = 5;

    private final Kept<All> kept;

    Devices(Path home) {
        this.kept = new Kept<>(home.resolve("devices.json"), All.class, All.NONE);
    }

    record Invitation(String hash, Instant until) {}

    record All(List<Device> devices, List<Invitation> invitations) {
        static final All NONE = new All(List.of(), List.of());

        Optional<Device> device(String id) {
            return devices.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        All with(Device device) {
            var others = devices.stream().filter(each -> !each.id().equals(device.id()));
            return new All(Stream.concat(others, Stream.of(device)).toList(), invitations);
        }

        boolean invites(String key, Instant now) {
            return invitations.stream()
                    .filter(each -> now.isBefore(each.until()))
                    .map(each -> Secrets.fits(key, each.hash()))
                    .reduce(false, Boolean::logicalOr);
        }

        All without(String key, Instant now) {
            return new All(
                    devices,
                    invitations.stream()
                            .filter(each -> now.isBefore(each.until()))
                            .filter(each -> !Secrets.fits(key, each.hash()))
                            .toList());
        }
    }

    /// Who brings a cookie.
    public sealed interface Bearer {
        record Known(Device device) implements Bearer {}

        /// A device that was here and is no longer let in.
        record Former(Device device) implements Bearer {}

        record Unknown() implements Bearer {}
    }

    /// A device that was just let in.
    ///
    /// @param cookie what it shows from now on
    /// @param again whether it was here before, and took its earlier place
    public record Paired(Device device, String cookie, boolean again) {}

    /// The key of a link that lets one device in, once, within ten minutes.
    public String invite(Instant now) {
        var key = Secrets.random(16);
        var invitation = new Invitation(Secrets.hash(key), now.plus(INVITED));
        return kept.change(all -> {
            var open = new ArrayList<>(all.without(key, now).invitations());
            while (open.size() >= MOST_INVITATIONS) open.removeFirst();
            open.add(invitation);
            return new Kept.Changed<>(new All(all.devices(), List.copyOf(open)), key);
        });
    }

    /// Whether the key would let somebody in; it is not used up by asking.
    public boolean invites(String key, Instant now) {
        return kept.value().invites(key, now);
    }

    /// Lets a device in and uses the key up. A device that was here before, and still has its
    /// cookie, takes its earlier place.
    ///
    /// @param cookie the one it came with; empty for none
    public Optional<Paired> pair(String key, String cookie, String name, Instant now) {
        return kept.change(all -> {
            if (!all.invites(key, now)) return new Kept.Changed<>(all, Optional.empty());
            var before = all.device(id(cookie)).filter(each -> Secrets.fits(cookie, each.hash()));
            var id = before.map(Device::id).orElseGet(() -> Secrets.random(9));
            var fresh = id + "." + Secrets.random(32);
            var device =
                    new Device(id, name, Secrets.hash(fresh), now, now, Device.Standing.IN, now);
            return new Kept.Changed<>(
                    all.without(key, now).with(device),
                    Optional.of(new Paired(device, fresh, before.isPresent())));
        });
    }

    public Bearer recognise(String cookie, Instant now) {
        var found =
                kept.value()
                        .device(id(cookie))
                        .filter(device -> Secrets.fits(cookie, device.hash()));
        if (found.isEmpty()) return new Bearer.Unknown();
        var device = found.get();
        var late = now.isAfter(device.seen().plus(LASTING));
        return device.in() && !late ? new Bearer.Known(device) : new Bearer.Former(device);
    }

    /// The name of a device that is or was here.
    public Optional<String> known(String cookie, Instant now) {
        return switch (recognise(cookie, now)) {
            case Bearer.Known(var device) -> Optional.of(device.name());
            case Bearer.Former(var device) -> Optional.of(device.name());
            case Bearer.Unknown _ -> Optional.empty();
        };
    }

    /// Notes that it came.
    ///
    /// @return whether that was worth noting, which it is once an hour
    public boolean seen(Device device, Instant now) {
        if (now.isBefore(device.seen().plus(SEEN))) return false;
        try {
            change(device.id(), known -> known.in() ? known.seenAt(now) : known);
            return true;
        } catch (UncheckedIOException full) {
            return false; // a full disk shuts nobody out
        }
    }

    /// Those let in, the one seen last first.
    public List<Device> all() {
        return kept.value().devices().stream()
                .filter(Device::in)
                .sorted(Comparator.comparing(Device::seen).reversed())
                .toList();
    }

    /// Those revoked lately, who can still be let in again.
    public List<Device> revoked(Instant now) {
        return kept.value().devices().stream()
                .filter(device -> device.standing() == Device.Standing.REVOKED)
                .filter(device -> now.isBefore(device.since().plus(REMEMBERED)))
                .sorted(Comparator.comparing(Device::since).reversed())
                .toList();
    }

    /// @return the device as it is now; empty when there is no such
    public Optional<Device> revoke(String id, Instant now) {
        return change(
                id,
                known -> known.in() ? known.standing(Device.Standing.REVOKED, now) : known,
                now);
    }

    public Optional<Device> signOut(String id, Instant now) {
        return change(
                id,
                known -> known.in() ? known.standing(Device.Standing.SIGNED_OUT, now) : known,
                now);
    }

    /// Takes a revocation back.
    public Optional<Device> restore(String id, Instant now) {
        return change(
                id,
                known ->
                        known.standing() == Device.Standing.REVOKED
                                ? known.standing(Device.Standing.IN, now)
                                : known,
                now);
    }

    public Optional<Device> rename(String id, String name) {
        return change(id, known -> known.named(name));
    }

    private Optional<Device> change(String id, UnaryOperator<Device> how) {
        return kept.change(all -> {
            var changed = all.device(id).map(how);
            return new Kept.Changed<>(changed.map(all::with).orElse(all), changed);
        });
    }

    /// As above, and forgets whom nobody has to remember any more.
    private Optional<Device> change(String id, UnaryOperator<Device> how, Instant now) {
        return kept.change(all -> {
            var changed = all.device(id).map(how);
            var next = changed.map(all::with).orElse(all);
            var remembered =
                    next.devices().stream()
                            .filter(each ->
                                    each.in() || now.isBefore(each.since().plus(REMEMBERED)))
                            .toList();
            return new Kept.Changed<>(new All(remembered, next.invitations()), changed);
        });
    }

    private static String id(String cookie) {
        var dot = cookie.indexOf('.');
        return dot < 0 ? "" : cookie.substring(0, dot);
    }
}
