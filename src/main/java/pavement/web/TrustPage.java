package pavement.web;

import java.util.Base64;
import java.util.Optional;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.owners.Entrance;
import pavement.trust.Profile;

/// How a phone comes to trust this computer: three steps, the certificate, and whether it worked.
/// Anybody may read it, also by plain HTTP, because a phone cannot know the certificate before it
/// has it; so nothing else is here.
final class TrustPage {
    private final Site site;
    private final Entrance entrance;

    TrustPage(Site site, Entrance entrance) {
        this.site = site;
        this.entrance = entrance;
    }

    /// @param apple whether its steps come first
    /// @param works an address only a phone that trusts this computer can read; empty while the
    ///   door is closed
    record View(boolean apple, String works, String fingerprint) {}

    void addTo(Routes routes) {
        routes.open("/trust", this::show);
        routes.open("/trust/works", this::works);
        routes.open(
                "/trust/pavement.crt",
                _ ->
                        new Answer.Bytes(
                                "application/x-x509-ca-cert",
                                certificate().orElseThrow(TrustPage::closed),
                                "pavement.crt"));
        routes.open(
                "/trust/pavement.mobileconfig",
                _ ->
                        new Answer.Bytes(
                                Profile.TYPE,
                                Profile.of(certificate().orElseThrow(TrustPage::closed)),
                                ""));
    }

    private Answer show(Request request) {
        var agent = request.header("User-Agent").orElse("");
        var apple =
                agent.contains("iPhone") || agent.contains("iPad") || agent.contains("Macintosh");
        var fingerprint = certificate().map(Profile::fingerprint).orElse("");
        return Answer.html(site.alone("trust.jte", new View(apple, address(request), fingerprint)));
    }

    /// Read by HTTPS, that it could be read is the proof.
    private Answer works(Request request) {
        if (!request.secure()) return Answer.seeOther("/trust");
        return Answer.html(site.alone("trustWorks.jte", ""));
    }

    /// At the host the phone knows already, as far as it is one of the door's.
    private String address(Request request) {
        var near = entrance.gate().state().near();
        var host = request.header("Host").orElse("").replaceFirst(":\\d+$", "");
        return near.stream()
                .filter(way -> way.host().equalsIgnoreCase(host))
                .findFirst()
                .or(() -> near.stream().findFirst())
                .map(way -> way.to("/trust/works"))
                .orElse("");
    }

    private Optional<byte[]> certificate() {
        return Optional.of(entrance.gate().state().authority())
                .filter(authority -> !authority.isEmpty())
                .map(Base64.getDecoder()::decode);
    }

    private static Refused closed() {
        return Refused.notFound(
                "The door to the network is closed, so there is nothing to trust. Open it on the computer: Settings, then Phone.");
    }
}
