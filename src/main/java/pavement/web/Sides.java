package pavement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Ask;
import pavement.book.Book;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.match.Both;
import pavement.match.Hit;
import pavement.match.Matches;
import pavement.ties.Standings;
import pavement.ties.Ties;
import pavement.web.WinWinView.Deed;
import pavement.web.WinWinView.Match;
import pavement.web.WinWinView.No;
import pavement.web.WinWinView.Say;
import pavement.web.WinWinView.Side;

/// Draws two sides of a match with the words that prove it.
record Sides(Matches matches, Standings standings, String owner, ZoneId zone, Instant now) {
    private Book book() {
        return matches.book();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    Match match(Both both, boolean now) {
        return match(both, now, Optional.of(both.other()));
    }

    /// A hit by itself, from the side of who said this.
    Match match(Hit hit, Ask from) {
        return match(both(hit), false, from.whose());
    }

    private Match match(Both both, boolean now, Optional<PersonId> left) {
        var proofs = both.hits().map(hit -> new Shown(hit, Proof.of(matches, hit))).toList();
        var because = new ArrayList<String>();
        proofs.stream().findFirst().ifPresent(shown -> because.add(since(shown.hit())));
        proofs.forEach(shown -> because.addAll(shown.proof().because()));
        return new Match(
                both.both() ? "both" : "fit",
                now,
                side(left, proofs),
                side(left.equals(both.one()) ? Optional.of(both.other()) : both.one(), proofs),
                deed(both),
                because.stream().filter(each -> !each.isEmpty()).distinct().limit(3).toList(),
                no(both));
    }

    private record Shown(Hit hit, Proof proof) {}

    private Side side(Optional<PersonId> who, List<Shown> proofs) {
        var says = new ArrayList<Say>();
        for (var shown : proofs) {
            var hit = shown.hit();
            if (hit.receiver().equals(who))
                says.add(say(who, "needs", "need", shown.proof().need(), hit.need()));
            if (hit.giver().equals(who))
                says.add(say(who, "offers", "offer", shown.proof().offer(), hit.offer()));
        }
        return drawn(who, says);
    }

    private static Say say(
            Optional<PersonId> who, String theirs, String own, List<Proof.Piece> what, Ask ask) {
        return new Say(who.isPresent() ? theirs : own, what, marks(ask));
    }

    static List<String> marks(Ask ask) {
        var marks = new ArrayList<String>();
        if (ask.heard().guessed()) marks.add("guessed");
        if (ask.confidential()) marks.add("confidential");
        if (ask.state() == Ask.State.PAUSED) marks.add("paused");
        return marks;
    }

    private Side drawn(Optional<PersonId> who, List<Say> says) {
        var person = who.flatMap(book()::person);
        return person.map(each ->
                        new Side(
                                "/people/" + each.id(),
                                Looks.initials(each.name()),
                                line(each),
                                each.name().full(),
                                says))
                .orElseGet(() -> new Side("", owner, "self", "You", says));
    }

    String line(Person person) {
        var story = standings.story(person.id()).orElseGet(() -> Ties.story(book(), person));
        return Looks.line(Ties.tie(person, story, now));
    }

    /// When it was said, and from what it was guessed.
    private String since(Hit hit) {
        var theirs = hit.receiver().isPresent() ? hit.need() : hit.offer();
        if (theirs.heard().guessed()) return "From the title: " + theirs.heard().sentence() + ".";
        return "Said " + Looks.day(LocalDate.ofInstant(theirs.fresh(), zone), today()) + ".";
    }

    /// What to do about one step of help.
    Deed deed(Hit hit) {
        return deed(both(hit));
    }

    private static Deed deed(Both both) {
        if (both.one().isPresent())
            return new Deed(
                    "Introduce them",
                    IntroductionsPage.introducing(
                            both.one().get(),
                            both.other(),
                            both.hits().flatMap(hit -> Stream.of(hit.need(), hit.offer()))));
        return both.forOther().isPresent()
                ? new Deed("Offer it", "/brief/person/" + both.other())
                : new Deed("Ask", asking(both));
    }

    /// Where what to say is drafted.
    private static String asking(Both both) {
        var need = both.hits().findFirst().orElseThrow().need();
        return FindPage.path(need.what()) + "&all=yes&who=" + both.other();
    }

    private static No no(Both both) {
        var hit = both.hits().findFirst().orElseThrow();
        return both.one()
                .map(one -> new No(one.toString(), both.other().toString(), "", ""))
                .orElseGet(() ->
                        new No(
                                both.other().toString(),
                                "",
                                hit.need().id().toString(),
                                hit.offer().id().toString()));
    }

    /// One ask with nothing marked.
    Side side(Ask ask) {
        var verb =
                switch (ask.side()) {
                    case NEED -> ask.whose().isPresent() ? "needs" : "need";
                    case OFFER -> ask.whose().isPresent() ? "offers" : "offer";
                };
        return drawn(ask.whose(), List.of(new Say(verb, Proof.plain(ask.what()), marks(ask))));
    }

    private static Both both(Hit hit) {
        var receiver = hit.receiver();
        var giver = hit.giver();
        return giver.isEmpty() || receiver.isPresent() && swapped(giver.get(), receiver.get())
                ? new Both(giver, receiver.orElseThrow(), Optional.empty(), Optional.of(hit))
                : new Both(receiver, giver.get(), Optional.of(hit), Optional.empty());
    }

    private static boolean swapped(PersonId giver, PersonId receiver) {
        return giver.value().compareTo(receiver.value()) < 0;
    }

    /// "Sol Kim could, and 3 more", or what is said instead when nobody could.
    String who(Ask ask, List<Hit> hits) {
        var name =
                hits.stream()
                        .findFirst()
                        .flatMap(hit -> hit.across(ask).whose())
                        .flatMap(book()::person)
                        .map(person -> person.name().full());
        if (name.isEmpty()) return ask.side() == Ask.Side.NEED ? "nobody yet" : "nobody asked yet";
        var verb = ask.side() == Ask.Side.NEED ? " may help" : " needs it";
        var more = hits.size() - 1;
        return more == 0
                ? name.get() + verb
                : "%s and %d more%s"
                        .formatted(
                                name.get(),
                                more,
                                ask.side() == Ask.Side.NEED ? " may help" : " may need it");
    }
}
