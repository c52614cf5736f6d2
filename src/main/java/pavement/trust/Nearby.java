package pavement.trust;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Where this computer is reached on the networks at hand: never an address of the open internet.
///
/// @param addresses private IPv4 addresses, the best first
/// @param name its name on the local network (RFC 6762), such as `desk.local`; empty for none
/// @param named whether this computer itself finds that name, so that a phone may, too
public record Nearby(List<String> addresses, String name, boolean named) {
    /// Bridges and cables of machines within this machine.
    private static final List<String> INNER =
            List.of(
                    "docker",
                    "br-",
                    "veth",
                    "virbr",
                    "vmnet",
                    "vboxnet",
                    "cni",
                    "flannel",
                    "lxc",
                    "lxd",
                    "podman",
                    "vethernet",
                    "awdl",
                    "llw");

    private static final int PRIVATE_NETWORKS = 3;

    public Nearby {
        addresses = List.copyOf(addresses);
    }

    /// @param given addresses the owner named himself; empty to look for them
    public static Nearby look(List<String> given) {
        var addresses = given.isEmpty() ? found() : given.stream().filter(Nearby::near).toList();
        var name = ownName();
        return new Nearby(addresses, name, !name.isEmpty() && finds(name, addresses));
    }

    /// Names and addresses, the best to give out first: a name outlives a change of address.
    public List<String> hosts() {
        return named ? Stream.concat(Stream.of(name), addresses.stream()).toList() : addresses;
    }

    /// Whether a certificate of ours could stand for it.
    public static boolean near(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet4Address four
                    && Range.NEAR.stream().anyMatch(range -> range.holds(four));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static List<String> found() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Nearby::outward)
                    .flatMap(each -> each.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(Nearby::ofALocalNetwork)
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .toList();
        } catch (SocketException failure) {
            return List.of();
        }
    }

    private static boolean outward(NetworkInterface each) {
        try {
            var name = each.getName().toLowerCase(Locale.ROOT);
            Predicate<String> starts = name::startsWith;
            return each.isUp()
                    && !each.isLoopback()
                    && !each.isPointToPoint()
                    && INNER.stream().noneMatch(starts);
        } catch (SocketException gone) {
            return false;
        }
    }

    private static boolean ofALocalNetwork(InetAddress address) {
        return address instanceof Inet4Address four
                && Range.NEAR.stream().limit(PRIVATE_NETWORKS).anyMatch(range -> range.holds(four));
    }

    private static String ownName() {
        try {
            var name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            var first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            var usable = first.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
            return usable && !first.equals("localhost") && !first.matches("\\d+")
                    ? first + ".local"
                    : "";
        } catch (IOException nameless) {
            return "";
        }
    }

    private static boolean finds(String name, List<String> addresses) {
        try {
            return Arrays.stream(InetAddress.getAllByName(name))
                    .map(InetAddress::getHostAddress)
                    .anyMatch(addresses::contains);
        } catch (IOException unknown) {
            return false;
        }
    }

    /// A block of IPv4 addresses.
    record Range(Inet4Address first, int bits) {
        /// What our certificates can stand for: the private networks (RFC 1918), the shared ones
        /// that meshes such as Tailscale use (RFC 6598), and this computer itself.
        static final List<Range> NEAR =
                Stream.of(
                                "192.168.0.0/16",
                                "10.0.0.0/8",
                                "172.16.0.0/12",
                                "100.64.0.0/10",
                                "127.0.0.0/8")
                        .map(Range::of)
                        .toList();

        private static Range of(String text) {
            var slash = text.indexOf('/');
            return new Range(
                    (Inet4Address) InetAddress.ofLiteral(text.substring(0, slash)),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(Inet4Address address) {
            return (number(address) ^ number(first)) >>> (32 - bits) == 0;
        }

        /// RFC 5280 §4.2.1.10: the address, and then its mask.
        byte[] octets() {
            var mask = -1 << (32 - bits);
            return java.nio.ByteBuffer.allocate(8).put(first.getAddress()).putInt(mask).array();
        }

        private static int number(Inet4Address address) {
            return java.nio.ByteBuffer.wrap(address.getAddress()).getInt();
        }
    }

    Optional<String> localName() {
        return Optional.of(name).filter(each -> !each.isEmpty());
    }
}
