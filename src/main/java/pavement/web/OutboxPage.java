package pavement.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import pavement.desk.Journal;
import pavement.http.Answer;
import pavement.http.Request;
import pavement.http.Routes;
import pavement.web.Sending.Answered;
import pavement.web.Sending.Entry;
import pavement.web.Sending.State;
import pavement.web.Shell.Nav;

/// Where a phone sends what it kept while the server was out of reach. Each entry is answered on
/// its own, and sending one again is safe: what was taken once is known for good.
final class OutboxPage {
    /// Clocks of phones differ by this much without anything being wrong.
    private static final Duration ALIKE = Duration.ofMinutes(2);

    private final Site site;
    private final Taking taking;

    OutboxPage(Site site, Taking taking) {
        this.site = site;
        this.taking = taking;
    }

    void addTo(Routes routes) {
        routes.get("/outbox", this::show);
        routes.get(
                "/outbox/token", request -> Answer.json("{\"token\":\"" + request.token() + "\"}"));
        routes.post("/outbox", this::take);
    }

    private Answer show(Request request) {
        return site.page(request, "Kept on this phone", "p-kept", Nav.NOWHERE, "outbox.jte", "");
    }

    private Answer take(Request request) {
        var sending = Sending.of(request.document());
        var skew = Duration.between(Instant.ofEpochMilli(sending.now()), site.desk().now());
        var off = skew.abs().compareTo(ALIKE) > 0;
        var answers = new ArrayList<Answered>();
        var there = new HashSet<>(site.desk().received(named(sending)));
        try {
            for (var entry : sending.entries())
                answers.add(answered(entry, off ? skew : Duration.ZERO, there));
        } catch (Journal.NotKept full) {
            sending.entries().stream()
                    .skip(answers.size())
                    .forEach(entry -> answers.add(new Answered(entry.id(), State.KEPT, NOT_KEPT)));
            return new Answer.Json(507, new Sending.Reply(answers, NOT_KEPT).json());
        }
        return Answer.json(new Sending.Reply(answers, off ? clock(skew) : "").json());
    }

    private static final String NOT_KEPT =
            "The computer could not write this down; its disk may be full. It is safe on this phone and is sent again.";

    private static Set<UUID> named(Sending sending) {
        var named = new HashSet<UUID>();
        for (var entry : sending.entries()) {
            named.add(entry.id());
            named.addAll(entry.after());
        }
        return named;
    }

    private Answered answered(Entry entry, Duration skew, Set<UUID> there) {
        if (there.contains(entry.id())) return new Answered(entry.id(), State.BEFORE, "");
        if (!there.containsAll(entry.after()))
            return new Answered(
                    entry.id(), State.WAITS, "Waits for what was written before it to arrive.");
        var answer = taking.of(entry, written(entry, skew));
        if (answer.state() == State.TAKEN || answer.state() == State.BEFORE) {
            site.desk().receive(entry.id());
            there.add(entry.id());
        }
        return answer;
    }

    /// On this computer's clock; never later than now, whatever the phone's said.
    private Instant written(Entry entry, Duration skew) {
        var now = site.desk().now();
        var at = Instant.ofEpochMilli(entry.at()).plus(skew);
        return at.isAfter(now) ? now : at;
    }

    private static String clock(Duration skew) {
        var way = skew.isNegative() ? "ahead" : "behind";
        return "This phone’s clock is "
                + Looks.length(skew.abs())
                + " "
                + way
                + ". The times were put right; set the clock, so that days come out right too.";
    }
}
