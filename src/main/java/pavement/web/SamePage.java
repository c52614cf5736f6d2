package pavement.web;

import java.util.Optional;
import pavement.acts.MergePeople;
import pavement.acts.SplitPeople;
import pavement.acts.TwoPeople;
import pavement.book.Card;
import pavement.book.Change;
import pavement.book.Merge;
import pavement.book.MergeId;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.cards.CardReader;
import pavement.desk.Traced;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Refused;
import pavement.http.Request;
import pavement.http.Routes;

/// "Same person?" The owner's word on two people who may be one; a merge can be split again.
final class SamePage {
    private final Site site;

    SamePage(Site site) {
        this.site = site;
    }

    void addTo(Routes routes) {
        routes.post("/same/merge", this::merge);
        routes.post("/same/two", this::two);
        routes.post("/same/{id}/split", this::split);
    }

    private Answer merge(Request request) {
        var form = request.form();
        var kept = person(form, "kept");
        var gone = person(form, "gone");
        var desk = site.desk();
        var chosen = chosen(form, kept, gone);
        var act =
                new MergePeople(
                        new MergeId(desk.newId()),
                        kept.id(),
                        gone.id(),
                        desk.card(gone.id()),
                        Optional.of(chosen),
                        desk.now());
        return Site.done(back(form), desk.carryOutUndoably(act));
    }

    private Answer two(Request request) {
        var form = request.form();
        var act =
                new TwoPeople(
                        person(form, "kept").id(), person(form, "gone").id(), site.desk().now());
        return Site.done(back(form), site.desk().carryOutUndoably(act));
    }

    private Answer split(Request request) {
        var id = new MergeId(request.id("id"));
        var card =
                site.book().merges().stream()
                        .filter(merge -> merge.id().equals(id))
                        .findFirst()
                        .flatMap(this::card);
        var done = site.desk().carryOutUndoably(new SplitPeople(id, card, site.desk().now()));
        return switch (done.reply()) {
            case SplitPeople.Reply.Split(var kept, _) -> Site.done("/people/" + kept.id(), done);
            case SplitPeople.Reply.NoMerge _ ->
                    throw Refused.notFound("These two are not merged any more.");
        };
    }

    /// The card of the one who went: the trace has it for thirty days. After that it is known only
    /// where the kept one took it over, which its identifier tells.
    private Optional<Card> card(Merge merge) {
        var gone = merge.gone();
        var traced =
                site.desk().history(gone.id(), merge.at().minusSeconds(1)).stream()
                        .map(Traced::back)
                        .filter(Change.CardKept.class::isInstance)
                        .map(back -> ((Change.CardKept) back).card())
                        .filter(card -> card.person().equals(gone.id()))
                        .findFirst();
        return traced.or(() -> takenOver(merge));
    }

    private Optional<Card> takenOver(Merge merge) {
        var his = merge.gone().origin().uid();
        if (his.isEmpty() || his.equals(merge.kept().origin().uid())) return Optional.empty();
        return site.desk()
                .card(merge.kept().id())
                .filter(card ->
                        CardReader.read("", card.octets()).entries().stream()
                                .anyMatch(each -> each.contact().uid().equals(his)));
    }

    private static Person chosen(Form form, Person kept, Person gone) {
        var person = kept;
        if (form.raw("name").equals("theirs")) person = person.named(gone.name());
        if (form.raw("work").equals("theirs")) person = person.with(gone.job());
        if (form.raw("met").equals("theirs")) person = person.with(gone.met());
        return person;
    }

    private Person person(Form form, String field) {
        var id = form.id(field);
        if (!form.ok() || id.isEmpty())
            throw new Refused(422, "This form is damaged. Load the page again and repeat.");
        return site.book()
                .person(new PersonId(id.get()))
                .orElseThrow(() -> Refused.notFound("One of the two is no longer in your book."));
    }

    /// The next pair has moved up to the place of this one.
    private static String back(Form form) {
        return "/import?doubt=" + form.whole("at", 1, 1_000_000).orElse(1);
    }
}
