package pavement.web;

import java.util.stream.Stream;
import pavement.http.Answer;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.owners.Agent;
import pavement.owners.Device;
import pavement.owners.Entrance;

/// Where the code on the computer leads. Looking at it uses nothing up, because cameras and
/// messages look at links before a person does; the button does.
final class PairPage {
    private static final String SPENT =
            "This code was used, or is older than ten minutes. Show a new one on the computer (Settings, then Phone) and scan that.";

    private final Site site;
    private final Entrance entrance;

    PairPage(Site site, Entrance entrance) {
        this.site = site;
        this.entrance = entrance;
    }

    /// @param name a first one for the device
    /// @param secure whether the phone came by HTTPS, without which it can write only while it
    ///   reaches the computer
    record View(String key, String name, String complaint, boolean secure) {}

    void addTo(Routes routes) {
        routes.keyed("/pair/{key}", this::show, this::take);
    }

    private Answer show(Request request) {
        return Answer.html(page(request, key(request), name(request), ""));
    }

    private Answer take(Request request) {
        var key = key(request);
        var form = request.form();
        var name = form.text("name", PhonePage.NAME).orElseGet(() -> name(request));
        if (!form.ok())
            return Answer.again(page(request, key, form.raw("name"), form.complaint("name")));
        var paired =
                entrance.devices()
                        .pair(key, request.shown(), name, site.desk().now())
                        .orElseThrow(() -> new Refused(401, SPENT));
        return new Answer.Admit(paired.cookie(), "/phone/here");
    }

    private String page(Request request, String key, String name, String complaint) {
        return site.alone("pair.jte", new View(key, name, complaint, request.secure()));
    }

    private String key(Request request) {
        var key = request.named("key");
        if (!entrance.devices().invites(key, site.desk().now())) throw new Refused(401, SPENT);
        return key;
    }

    /// The one it had, when it was here before.
    private String name(Request request) {
        var now = site.desk().now();
        return entrance.devices()
                .known(request.shown(), now)
                .orElseGet(() -> unlike(Agent.name(request.header("User-Agent").orElse(""))));
    }

    /// Two phones of one kind are told apart by a number until their owner names them.
    private String unlike(String name) {
        var taken = entrance.devices().all().stream().map(Device::name).toList();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name + " " + number)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
    }
}
