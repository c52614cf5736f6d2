package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.owners.Device;
import pavement.owners.Entrance;
import pavement.owners.Gate;
import pavement.owners.Qr;
import pavement.owners.Way;
import pavement.trust.Profile;
import pavement.web.Shell.Nav;

/// Lets phones in, lists them, and shows them out; opens and closes the door they come through.
final class PhonePage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static final int NAME = 80;

    private final Site site;
    private final Entrance entrance;

    PhonePage(Site site, Entrance entrance) {
        this.site = site;
        this.entrance = entrance;
    }

    /// @param codes what a phone has to scan; empty until it was asked for
    /// @param open whether the door to the local network is
    /// @param others more addresses of the same door
    /// @param ours whether this browser runs on the computer itself
    record View(
            boolean open,
            List<String> far,
            String trouble,
            Optional<Codes> codes,
            List<String> others,
            List<Row> devices,
            List<Row> revoked,
            boolean ours,
            Form form) {
        String complaint(String field) {
            return form.complaint(field);
        }
    }

    /// @param trust empty when the phone trusts this way already
    /// @param fingerprint of what the phone is asked to trust
    record Codes(Optional<Code> trust, Code pair, String fingerprint) {}

    record Code(String link, int size, String path) {
        static Code of(String link) {
            var qr = Qr.of(link);
            return new Code(link, qr.size(), qr.path());
        }
    }

    /// @param here whether this very browser is it
    record Row(String id, String name, String paired, String seen, boolean here) {}

    void addTo(Routes routes) {
        routes.get("/phone", request -> shown(request, Optional.empty()));
        routes.post("/phone/code", this::code);
        routes.post("/phone/close", this::close);
        routes.get("/phone/here", this::here);
        routes.post("/phone/out", this::signOut);
        routes.post("/phone/devices/{id}/name", this::rename);
        routes.post("/phone/devices/{id}/revoke", this::revoke);
        routes.post("/phone/devices/{id}/restore", this::restore);
    }

    private Answer shown(Request request, Optional<Codes> codes) {
        return site.page(
                request,
                "Phone",
                "p-phone",
                Nav.SETTINGS,
                "phone.jte",
                view(request, codes, request.form()));
    }

    /// Opens the door unless a proxy leads here already, and shows what to scan.
    private Answer code(Request request) {
        var form = request.form();
        var wanted = form.whole("port", 1, 65_535);
        var near = form.ticked("near");
        if (!form.ok())
            return site.again(
                    request,
                    "Phone",
                    "p-phone",
                    Nav.SETTINGS,
                    "phone.jte",
                    view(request, Optional.empty(), form));
        var gate = entrance.gate();
        var before = gate.state();
        var through = !near && !before.far().isEmpty();
        var state =
                through ? before : answer(gate.open(wanted.orElseGet(() -> gate.wish().port())));
        if (!through && !state.open()) return shown(request, Optional.empty());
        return shown(request, Optional.of(codes(state, through)));
    }

    private Codes codes(Gate.State state, boolean through) {
        var way = through ? state.far().getFirst() : state.near().getFirst();
        var key = entrance.devices().invite(site.desk().now());
        return new Codes(
                through ? Optional.empty() : Optional.of(Code.of(plain(way))),
                Code.of(way.to("/pair/" + key)),
                through ? "" : Profile.fingerprint(Base64.getDecoder().decode(state.authority())));
    }

    private static String plain(Way way) {
        return new Way("http", way.host(), way.port()).to("/trust");
    }

    private Answer close(Request request) {
        answer(entrance.gate().close());
        return said("The door to your network is closed.");
    }

    private Gate.State answer(Gate.Wish wish) {
        return entrance.gate()
                .answered(wish, PATIENCE)
                .orElseThrow(() ->
                        new Refused(
                                503,
                                "The door did not answer. Start Pavement again, and then repeat this."));
    }

    private Answer here(Request request) {
        var name =
                device(request)
                        .map(Device::name)
                        .orElseThrow(() -> Refused.notFound("This is no paired device."));
        return site.page(
                request, "This phone is in", "p-phone", Nav.SETTINGS, "phoneHere.jte", name);
    }

    private Answer signOut(Request request) {
        var id =
                request.device()
                        .orElseThrow(() ->
                                new Refused(
                                        409,
                                        "This is the computer itself, which needs no pairing and cannot be signed out here."));
        entrance.devices().signOut(id, site.desk().now());
        return Answer.seeOther("/");
    }

    private Answer rename(Request request) {
        var form = request.form();
        var name = form.required("name", NAME, "Write a name.");
        if (!form.ok()) throw new Refused(422, form.said());
        there(entrance.devices().rename(request.named("id"), name));
        return said("Renamed to " + name + ".");
    }

    private Answer revoke(Request request) {
        var now = site.desk().now();
        var device = there(entrance.devices().revoke(request.named("id"), now));
        return said(device.name() + " is revoked. Undo: Let it in again, below.");
    }

    private Answer restore(Request request) {
        var now = site.desk().now();
        var device = there(entrance.devices().restore(request.named("id"), now));
        if (!device.in()) throw new Refused(409, "It signed itself out. Pair it again.");
        return said(device.name() + " is let in again.");
    }

    private static Device there(Optional<Device> device) {
        return device.orElseThrow(() -> Refused.notFound("There is no such device any more."));
    }

    private static Answer said(String sentence) {
        return Answer.seeOther("/phone?said=" + Words.encoded(sentence));
    }

    private Optional<Device> device(Request request) {
        return entrance.devices().all().stream()
                .filter(each -> request.device().filter(each.id()::equals).isPresent())
                .findFirst();
    }

    private View view(Request request, Optional<Codes> codes, Form form) {
        var state = entrance.gate().state();
        var shown = codes.stream().map(each -> each.pair().link()).toList();
        var others =
                Stream.concat(state.far().stream(), state.near().stream())
                        .map(way -> way.to("/"))
                        .filter(way -> shown.stream().noneMatch(link -> link.startsWith(way)))
                        .toList();
        return new View(
                state.open(),
                state.far().stream().map(way -> way.to("/")).toList(),
                state.trouble(),
                codes,
                others,
                rows(entrance.devices().all(), request),
                rows(entrance.devices().revoked(site.desk().now()), request),
                request.device().isEmpty(),
                form);
    }

    private List<Row> rows(List<Device> devices, Request request) {
        return devices.stream()
                .map(device ->
                        new Row(
                                device.id(),
                                device.name(),
                                day(device.paired()),
                                day(device.in() ? device.seen() : device.since()),
                                request.device().filter(device.id()::equals).isPresent()))
                .toList();
    }

    private String day(Instant at) {
        var book = site.book();
        var zone = site.self(book).zone();
        return Looks.day(LocalDate.ofInstant(at, zone), site.today(book));
    }
}
