package pavement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pavement.http.Phone;
import pavement.notation.Books;
import pavement.owners.Way;
import pavement.store.MemoryJournal;
import pavement.trust.Nearby;

/// A phone from outside to inside and out again, over real TLS that checks who it talks to.
@Tag("edge")
class PairingTest {
    private static final Instant START = Instant.parse("2026-10-15T08:00:00Z");
    private static final Pattern LINK =
            Pattern.compile("(https?://[^/\"<]+)(/pair/[A-Za-z0-9_-]+)");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private Served served = new Served(Books.read("Tom Baker  met at work Acme"), now::get);

    @AfterEach
    void stop() {
        served.close();
    }

    private void later(Duration passed) {
        now.updateAndGet(before -> before.plus(passed));
    }

    private X509Certificate authority() {
        try {
            var der = Base64.getDecoder().decode(served.entrance().gate().state().authority());
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException never) {
            throw new IllegalStateException(never);
        }
    }

    private Phone phone(Way way) {
        return Phone.trusting(authority(), way.to(""));
    }

    private String invited() {
        return "/pair/" + served.entrance().devices().invite(now.get());
    }

    private Phone paired(Way way) {
        var phone = phone(way);
        assertThat(phone.post(invited(), "name", "Maya’s phone").statusCode()).isEqualTo(303);
        phone.get("/phone");
        return phone;
    }

    // --- the door

    @Test
    void nothingListensBeyondThisComputerUntilTheOwnerAsks() throws IOException {
        var others =
                java.net.NetworkInterface.networkInterfaces()
                        .flatMap(each -> each.inetAddresses())
                        .filter(address -> !address.isLoopbackAddress())
                        .toList();
        for (var address : others)
            assertThatThrownBy(() -> new Socket(address, served.port()).close())
                    .as(address.toString())
                    .isInstanceOf(IOException.class);
        assertThat(Files.exists(served.home().resolve("authority.p12"))).isFalse();

        var way = served.door();
        assertThat(way.port()).isNotEqualTo(served.port());
        new Socket("127.0.0.1", way.port()).close();
    }

    @Test
    void theDoorIsShutAgainAndOpenedAgain() {
        var owner = served.owner();
        var way = served.door();
        owner.get("/phone");
        assertThat(owner.post("/phone/close").statusCode()).isEqualTo(303);
        assertThatThrownBy(() -> new Socket("127.0.0.1", way.port()).close())
                .isInstanceOf(ConnectException.class);
        assertThat(owner.get("/phone").body()).contains("Open the door and show the code");

        var again = served.door();
        assertThat(phone(again).get("/today").statusCode()).isEqualTo(401);
    }

    @Test
    void aPortThatIsTakenIsSaidAndAnotherOneIsTried() throws IOException {
        served.door();
        var owner = served.owner();
        owner.get("/phone");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertThat(owner.post("/phone/code", "port", port).body())
                    .contains("Port " + port + " is in use by another program");
        }
        assertThat(owner.post("/phone/code", "port", "0").statusCode()).isEqualTo(422);
        assertThat(owner.post("/phone/code", "port", "seven").statusCode()).isEqualTo(422);
        assertThat(owner.get("/phone").body()).doesNotContain("/pair/");
    }

    @Test
    void whereThereIsNoNetworkIsSaid() {
        served.door();
        served.moves(new Nearby(List.of(), "desk.local", false));
        var owner = served.owner();
        owner.get("/phone");
        assertThat(owner.post("/phone/code", "port", "7399").body())
                .contains("no address on a private network");
    }

    @Test
    void theDoorMovesWithTheComputer() {
        var before = served.door();
        served.moves(new Nearby(List.of("127.0.0.2"), "desk.local", false));
        later(Duration.ofMinutes(1));
        var gate = served.entrance().gate();
        while (!gate.state().near().getFirst().host().equals("127.0.0.2"))
            gate.pause(Duration.ofMillis(50));

        var way = gate.state().near().getFirst();
        assertThat(phone(way).get("/today").statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> new Socket("127.0.0.1", before.port()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void theCertificateIsRenewedBeforeItRunsOutAndTheAuthorityStays() {
        // whoever checks it has the clock of this machine
        now.set(Instant.now().minus(Duration.ofDays(370)));
        var first = phone(served.door());
        var authority = authority();
        assertThat(first.get("/today").statusCode()).isEqualTo(401);
        later(Duration.ofDays(370));
        var gate = served.entrance().gate();
        var before = gate.state();
        while (gate.state().near().equals(before.near())) gate.pause(Duration.ofMillis(50));

        assertThat(authority()).isEqualTo(authority);
        assertThat(phone(gate.state().near().getFirst()).get("/today").statusCode()).isEqualTo(401);
    }

    @Test
    void keysAreForTheOwnerOfTheFilesOnly() throws IOException {
        paired(served.door());
        for (var name : List.of("authority.p12", "server.p12", "devices.json", "door.json"))
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(served.home().resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
    }

    // --- who it is

    @Test
    void aPhoneThatDoesNotTrustThisComputerDoesNotTalkToIt() {
        var way = served.door();
        assertThatThrownBy(() -> Phone.trustingNobody(way.to("")).get("/today"))
                .hasCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void theCertificateIsForThisAddressAndNoOther() {
        var way = served.door();
        var other = Way.https("127.0.0.9", way.port());
        assertThat(phone(way).get("/static/app.css").statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> phone(other).get("/static/app.css"))
                .isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void onlyAddressesThatWereGivenOutAreAnswered() throws IOException {
        var way = served.door();
        for (var host : List.of("rebind.example", "localhost", "192.168.1.1"))
            assertThat(raw(way, host, "/trust")).as(host).startsWith("HTTP/1.1 421");
        assertThat(raw(way, "desk.local:" + way.port(), "/trust")).startsWith("HTTP/1.1 200");
    }

    @Test
    void plainHttpOnTheNetworkSaysHowToTrustAndNothingElse() throws IOException {
        var way = served.door();
        var phone = paired(way);
        var plain = Phone.trustingNobody("http://127.0.0.1:" + way.port());
        assertThat(plain.get("/trust").body()).contains("Let this phone trust your computer");
        assertThat(plain.get("/trust/pavement.crt").headers().firstValue("Content-Type"))
                .contains("application/x-x509-ca-cert");
        assertThat(plain.get("/trust/pavement.mobileconfig").body())
                .contains("com.apple.security.root")
                .contains(served.entrance().gate().state().authority());
        for (var path : List.of("/", "/today", "/people", "/pack", "/outbox/token", "/trusty"))
            assertThat(plain.get(path, "Cookie", phone.cookie().orElseThrow()))
                    .as(path)
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(303))
                    .satisfies(PairingTest::leadsToTrust)
                    .satisfies(answer -> assertThat(answer.body()).isIn("", "Redirected"));
        assertThat(plain.get(invited())).satisfies(PairingTest::leadsToTrust);
        assertThat(plain.post(invited(), "name", "x").statusCode()).isEqualTo(403);
        assertThat(plain.get("/trust/works")).satisfies(PairingTest::leadsToTrust);
        assertThat(phone.get("/trust/works").body()).contains("It works");
    }

    private static void leadsToTrust(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location")).contains("/trust");
    }

    private static String raw(Way way, String host, String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", way.port())) {
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: "
                                            + host
                                            + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(
                    socket.getInputStream().readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    // --- pairing

    @Test
    void theCodeOnThePageLetsOnePhoneIn() {
        served.door();
        var owner = served.owner();
        owner.get("/phone");
        var page = owner.post("/phone/code", "port", "").body();
        var link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(page).contains("Fingerprint of the certificate").contains("/trust");
        assertThat(page).doesNotContain("https://127.0.0.1:" + served.port());

        var phone = Phone.trusting(authority(), link.group(1));
        assertThat(phone.get(link.group(2), "User-Agent", IPHONE).body())
                .contains("value=\"iPhone, Safari\"");
        var answer = phone.post(link.group(2), "name", "Maya’s phone");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-")
                .contains("HttpOnly")
                .contains("Secure")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(phone.get("/phone/here").body()).contains("This phone is in", "Maya’s phone");
        assertThat(phone.get("/people").body()).contains("Tom Baker");
        assertThat(owner.get("/phone").body()).contains("Maya’s phone", "This computer");
        assertThat(Files.exists(served.home().resolve("devices.json"))).isTrue();
    }

    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    @Test
    void aCodeWorksOnceAndLookingAtItUsesNothingUp() {
        var way = served.door();
        var link = invited();
        for (int i = 0; i < 3; i++) assertThat(phone(way).get(link).statusCode()).isEqualTo(200);
        assertThat(phone(way).post(link, "name", "One").statusCode()).isEqualTo(303);
        assertThat(phone(way).get(link).statusCode()).isEqualTo(401);
        assertThat(phone(way).post(link, "name", "Two"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                .satisfies(answer -> assertThat(answer.body()).contains("This code was used"));
        assertThat(served.entrance().devices().all()).hasSize(1);
    }

    @Test
    void twoPhonesOfOneKindAreToldApart() {
        var way = served.door();
        for (var name : List.of("iPhone, Safari", "iPhone, Safari 2")) {
            var phone = phone(way);
            var link = invited();
            assertThat(phone.get(link, "User-Agent", IPHONE).body())
                    .contains("value=\"" + name + "\"");
            phone.post(link, "name", name);
        }
    }

    @Test
    void aCodeIsOfNoUseAfterTenMinutes() {
        var way = served.door();
        var link = invited();
        later(Duration.ofMinutes(9));
        assertThat(phone(way).get(link).statusCode()).isEqualTo(200);
        later(Duration.ofMinutes(1));
        assertThat(phone(way).post(link, "name", "Late").statusCode()).isEqualTo(401);
    }

    @Test
    void wrongCodesAreNotListenedToForLong() {
        var way = served.door();
        var right = invited();
        var guesser = phone(way);
        for (int i = 0; i < 10; i++)
            assertThat(guesser.get("/pair/wrong" + i).statusCode()).isEqualTo(401);
        assertThat(guesser.get("/pair/wrong").statusCode()).isEqualTo(429);
        assertThat(guesser.post(right, "name", "x").statusCode()).isEqualTo(429);
        later(Duration.ofSeconds(61));
        assertThat(guesser.post(right, "name", "x").statusCode()).isEqualTo(303);
    }

    @Test
    void aNameThatIsTooLongIsSaidAndTheCodeStaysGood() {
        var way = served.door();
        var link = invited();
        var phone = phone(way);
        assertThat(phone.post(link, "name", "x".repeat(81)))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("Shorten it"));
        assertThat(phone.post(link, "name", "Short").statusCode()).isEqualTo(303);
    }

    @Test
    void theSamePhoneTakesItsEarlierPlace() {
        var way = served.door();
        var phone = paired(way);
        var before = phone.cookie();
        var id = served.entrance().devices().all().getFirst().id();
        later(Duration.ofDays(3));
        var link = invited();
        assertThat(phone.get(link).body()).contains("Maya’s phone");
        assertThat(phone.post(link).statusCode()).isEqualTo(303);

        assertThat(served.entrance().devices().all())
                .singleElement()
                .satisfies(device -> assertThat(device.id()).isEqualTo(id))
                .satisfies(device -> assertThat(device.paired()).isEqualTo(now.get()));
        assertThat(phone.cookie()).isNotEqualTo(before);
        assertThat(phone.get("/today").statusCode()).isEqualTo(200);
        var old = phone(way);
        assertThat(old.get("/today", "Cookie", before.orElseThrow()).statusCode()).isEqualTo(401);
    }

    @Test
    void theKeyOfThisComputerIsNoKeyOnTheNetwork() {
        var way = served.door();
        var key = served.link().replaceFirst(".*/key/", "/key/");
        assertThat(phone(way).get(key).statusCode()).isEqualTo(404);
        var pair = invited();
        assertThat(served.stranger().get(pair).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingThatLetsAnybodyInLiesInTheHome() throws IOException {
        var phone = paired(served.door());
        var open = invited();
        var cookie = phone.cookie().orElseThrow();
        var key = cookie.substring(cookie.indexOf('.') + 1);
        for (var name : List.of("devices.json", "door.json", "door-now.json"))
            assertThat(Files.readString(served.home().resolve(name)))
                    .doesNotContain(key)
                    .doesNotContain(open.substring("/pair/".length()));
    }

    // --- revoking

    @Test
    void aRevokedPhoneIsRefusedEverywhereAtOnceAndToldWhy() {
        var phone = paired(served.door());
        var owner = served.owner();
        var page = owner.get("/phone").body();
        var id = served.entrance().devices().all().getFirst().id();
        assertThat(page).contains("/phone/devices/" + id + "/revoke");
        assertThat(phone.outbox(entry(1)).body()).contains("TAKEN");
        owner.post("/phone/devices/" + id + "/revoke");

        for (var path : List.of("/today", "/people", "/pack", "/pack/key", "/outbox/token"))
            assertThat(phone.get(path))
                    .as(path)
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                    .satisfies(answer ->
                            assertThat(answer.headers().firstValue("Pavement-Device"))
                                    .contains("revoked"))
                    .satisfies(answer ->
                            assertThat(answer.body())
                                    .contains("This device was revoked.")
                                    .contains("What is kept here")
                                    .doesNotContain("Tom"));
        assertThat(phone.outbox(entry(2)).statusCode()).isEqualTo(401);

        assertThat(owner.get("/phone").body()).contains("Let it in again");
        owner.post("/phone/devices/" + id + "/restore");
        assertThat(phone.outbox(entry(2)).body()).contains("TAKEN");
    }

    @Test
    void whatWasKeptIsSentOnceAfterPairingAgain() {
        var way = served.door();
        var phone = paired(way);
        assertThat(phone.outbox(entry(1)).body()).contains("TAKEN");
        var id = served.entrance().devices().all().getFirst().id();
        served.entrance().devices().revoke(id, now.get());
        assertThat(phone.outbox(entry(2)).statusCode()).isEqualTo(401);
        assertThat(phone.post(invited()).statusCode()).isEqualTo(303);
        phone.get("/phone");

        assertThat(phone.outbox(entry(1)).body()).contains("BEFORE");
        assertThat(phone.outbox(entry(2)).body()).contains("TAKEN");
        assertThat(served.entrance().devices().all())
                .singleElement()
                .satisfies(device -> assertThat(device.id()).isEqualTo(id));
        assertThat(served.entrance().devices().revoked(now.get())).isEmpty();
    }

    private String entry(int number) {
        return "{\"now\":%d,\"entries\":[{\"id\":\"01995000-0000-7000-8000-00000000000%d\",\"kind\":\"log\",\"at\":%d,\"after\":[],\"fields\":{\"line\":[\"Coffee with Ada %d\"]}}]}"
                .formatted(now.get().toEpochMilli(), number, now.get().toEpochMilli(), number);
    }

    @Test
    void aPhoneSignsItselfOut() {
        var phone = paired(served.door());
        assertThat(phone.get("/phone").body()).contains("you are here", "Sign out");
        assertThat(phone.post("/phone/out").statusCode()).isEqualTo(303);
        assertThat(phone.get("/today"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Pavement-Device"))
                                .contains("signed out"))
                .satisfies(answer -> assertThat(answer.body()).contains("is signed out"));
        assertThat(served.entrance().devices().all()).isEmpty();
        assertThat(served.entrance().devices().revoked(now.get())).isEmpty();
    }

    @Test
    void aDeviceIsRenamedAndAnUnknownOneIsNotFound() {
        paired(served.door());
        var owner = served.owner();
        owner.get("/phone");
        var path = "/phone/devices/" + served.entrance().devices().all().getFirst().id();
        assertThat(owner.post(path + "/name", "name", "The old one").statusCode()).isEqualTo(303);
        assertThat(owner.get("/phone").body()).contains("The old one");
        assertThat(owner.post(path + "/name", "name", " ").statusCode()).isEqualTo(422);
        assertThat(owner.post(path + "/name", "name", "x".repeat(81)).statusCode()).isEqualTo(422);
        for (var what : List.of("revoke", "restore", "name"))
            assertThat(owner.post("/phone/devices/nobody/" + what, "name", "x").statusCode())
                    .isEqualTo(404);
        assertThat(owner.post("/phone/out").statusCode()).isEqualTo(409);
    }

    @Test
    void lastSeenIsNotedAndTheCookieLivesOnWithIt() {
        var phone = paired(served.door());
        later(Duration.ofHours(5));
        assertThat(phone.get("/today").headers().firstValue("Set-Cookie")).isPresent();
        assertThat(phone.get("/today").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(served.entrance().devices().all().getFirst().seen()).isEqualTo(now.get());
        later(Duration.ofDays(364));
        assertThat(phone.get("/today").statusCode()).isEqualTo(200);
        later(Duration.ofDays(366));
        assertThat(phone.get("/today").statusCode()).isEqualTo(401);
    }

    // --- behind a proxy

    @Test
    void aProxyOfThisComputerLeadsHereByTheNameItWasGiven() throws IOException {
        served.close();
        served =
                new Served(
                        new MemoryJournal(),
                        Books.read(""),
                        now::get,
                        List.of(Way.of("pavement.example.org").orElseThrow()));
        var link = invited();
        var forwarded = "X-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.7\r\n";
        assertThat(proxied("other.example.org", "GET " + link, forwarded)).contains(" 421 ");
        assertThat(proxied("pavement.example.org", "GET /today", forwarded))
                .contains(" 401 ")
                .contains("not paired yet");
        assertThat(proxied("pavement.example.org", "GET " + link, forwarded))
                .contains(" 200 ")
                .doesNotContain("plain http");
        assertThat(proxied("pavement.example.org", "GET " + link, ""))
                .contains("This address is plain http");
        assertThat(proxied("pavement.example.org", "POST " + link, forwarded))
                .contains(" 303 ")
                .contains("Set-Cookie: __Host-pavement")
                .contains("Secure");

        var owner = served.owner();
        owner.get("/phone");
        var page = owner.post("/phone/code", "port", "").body();
        assertThat(page).contains("https://pavement.example.org/pair/").doesNotContain("1. Trust");
        assertThat(Files.exists(served.home().resolve("authority.p12")))
                .as("no door was opened for it")
                .isFalse();
    }

    @Test
    void wrongCodesBehindAProxyAreCountedForEachVisitor() throws IOException {
        served.close();
        served =
                new Served(
                        new MemoryJournal(),
                        Books.read(""),
                        now::get,
                        List.of(Way.of("pavement.example.org").orElseThrow()));
        var one = "X-Forwarded-For: 203.0.113.7\r\n";
        for (int i = 0; i < 10; i++) proxied("pavement.example.org", "GET /pair/wrong", one);
        assertThat(proxied("pavement.example.org", "GET /pair/wrong", one)).contains(" 429 ");
        assertThat(
                        proxied(
                                "pavement.example.org",
                                "GET /pair/wrong",
                                "X-Forwarded-For: 203.0.113.7, 203.0.113.8\r\n"))
                .contains(" 401 ");
    }

    @Test
    void whatAStrangerSaysOfItsWayIsNotBelieved() throws IOException {
        var way = served.door();
        var link = invited();
        assertThat(raw(way, "127.0.0.1\r\nX-Forwarded-Proto: https", link))
                .startsWith("HTTP/1.1 303")
                .contains("/trust");
    }

    private String proxied(String host, String what, String headers) throws IOException {
        try (var socket = new Socket("127.0.0.1", served.port())) {
            var length = what.startsWith("POST") ? "Content-Length: 0\r\n" : "";
            socket.getOutputStream()
                    .write(
                            (what
                                            + " HTTP/1.1\r\nHost: "
                                            + host
                                            + "\r\n"
                                            + headers
                                            + length
                                            + "Connection: close\r\n\r\n")
                                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(
                    socket.getInputStream().readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
