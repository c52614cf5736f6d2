package pavement.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import pavement.book.Appointment;
import pavement.book.Arm;
import pavement.book.Ask;
import pavement.book.Assignment;
import pavement.book.Block;
import pavement.book.DayOff;
import pavement.book.DayPlan;
import pavement.book.Deal;
import pavement.book.Doubt;
import pavement.book.Encounter;
import pavement.book.Experiment;
import pavement.book.Frozen;
import pavement.book.Introduction;
import pavement.book.Led;
import pavement.book.Letters;
import pavement.book.Listed;
import pavement.book.Merge;
import pavement.book.Met;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Pipeline;
import pavement.book.Promise;
import pavement.book.Self;
import pavement.book.Stage;
import pavement.book.Step;
import pavement.book.With;
import pavement.book.Work;

/// What is left of a fact once a person is forgotten.
final class Left {
    private Left() {}

    static Encounter of(Encounter old, PersonId gone, Scrub scrub) {
        var his = old.people().contains(gone);
        var with = old.with().stream().map(each -> of(each, gone, scrub)).toList();
        var others = with.stream().anyMatch(each -> !each.person().equals(PersonId.FORGOTTEN));
        var note = !his ? scrub.elsewhere(old.note()) : others ? scrub.shared(old.note()) : "";
        return new Encounter(
                old.id(),
                old.at(),
                old.channel(),
                old.direction(),
                old.by(),
                old.deliberate(),
                with,
                of(old.stage(), scrub),
                old.spent(),
                old.outcome(),
                old.worth(),
                old.expected(),
                old.comfort(),
                old.trial(),
                note,
                old.inside(),
                old.said());
    }

    static DayPlan of(DayPlan old, PersonId gone) {
        return old.with(old.former().stream().filter(each -> !each.person().equals(gone)).toList());
    }

    /// Words of days off and names of places are his to choose, and may name somebody.
    static Self of(Self old, Scrub scrub) {
        var its = old.timetable();
        var off =
                its.off().stream()
                        .map(each ->
                                new DayOff(each.from(), each.until(), scrub.elsewhere(each.what())))
                        .toList();
        var places =
                its.places().stream()
                        .filter(each -> scrub.elsewhere(each.name()).equals(each.name()))
                        .toList();
        return old.with(its.off(off).places(places));
    }

    static Block of(Block old, PersonId gone, Scrub scrub) {
        var his = old.about().contains(gone);
        var title = his ? scrub.shared(old.title()) : scrub.elsewhere(old.title());
        var others =
                old.people().stream()
                        .filter(each -> !each.person().equals(gone))
                        .map(each ->
                                new Listed(
                                        each.person(), scrub.elsewhere(each.why()), each.state()))
                        .toList();
        return old.called(title, old.channel(), of(old.stage(), scrub))
                .doing(of(old.work(), scrub))
                .with(others);
    }

    /// Two arms that differed in the name alone become letters.
    static Experiment of(Experiment old, Scrub scrub) {
        var arms = old.arms().stream().map(arm -> new Arm(scrub.elsewhere(arm.text()))).toList();
        var apart = arms.stream().distinct().count() == arms.size();
        return old.asking(
                scrub.elsewhere(old.question()), apart ? arms : lettered(arms.size()), old.pairs());
    }

    private static List<Arm> lettered(int arms) {
        return IntStream.range(0, arms)
                .mapToObj(arm -> new Arm("Line " + Experiment.letter(arm)))
                .toList();
    }

    static Assignment of(Assignment old, PersonId gone, Scrub scrub) {
        var shown = scrub.elsewhere(old.shown());
        return old.about().contains(gone) ? old.forgetting(shown) : old.showing(shown);
    }

    private static Work of(Work old, Scrub scrub) {
        return switch (old) {
            case Work.Calls(var opener) -> new Work.Calls(scrub.elsewhere(opener));
            case Work.Event _, Work.Walk _, Work.Meeting _ -> old;
        };
    }

    static Appointment of(Appointment old, PersonId gone, Scrub scrub) {
        var his = old.with().contains(gone);
        return old.titled(
                        his ? scrub.shared(old.title()) : scrub.elsewhere(old.title()),
                        his ? scrub.shared(old.place()) : scrub.elsewhere(old.place()))
                .with(old.with().stream().filter(each -> !each.equals(gone)).toList());
    }

    static Person of(Person old, PersonId gone, Scrub scrub) {
        var through = old.met().through().filter(each -> !each.equals(gone));
        var his = !through.equals(old.met().through());
        return old.noted(his ? scrub.shared(old.note()) : scrub.elsewhere(old.note()))
                .tagged(old.tags().stream().map(scrub::elsewhere).toList())
                .with(new Met(of(old.met().stage(), scrub), old.met().on(), through));
    }

    static Merge of(Merge old, PersonId gone, Scrub scrub) {
        return new Merge(
                old.id(),
                of(old.kept(), gone, scrub),
                of(old.gone(), gone, scrub),
                old.moved(),
                old.at());
    }

    /// What was made or ended stays as a count while somebody of it is known; what was under way
    /// with him is over.
    static Optional<Introduction> of(Introduction old, PersonId gone, Scrub scrub) {
        if (!old.about().contains(gone))
            return Optional.of(written(old, scrub::elsewhere, old.letters()));
        if (old.about().size() < 2 || old.open() && !old.made()) return Optional.empty();
        var one = old.one().equals(gone) ? PersonId.FORGOTTEN : old.one();
        var other = old.other().map(each -> each.equals(gone) ? PersonId.FORGOTTEN : each);
        return Optional.of(written(old.between(one, other), scrub::shared, Letters.NONE));
    }

    private static Introduction written(
            Introduction old, UnaryOperator<String> scrub, Letters letters) {
        return old.saying(
                        scrub.apply(old.why()),
                        new Letters(
                                scrub.apply(letters.toOne()),
                                scrub.apply(letters.toOther()),
                                scrub.apply(letters.toBoth())))
                .leading(old.led().map(led -> left(led, scrub.apply(led.what()))));
    }

    private static Led left(Led led, String what) {
        return new Led(what, led.money());
    }

    static Promise of(Promise old, Scrub scrub) {
        return old.saying(scrub.elsewhere(old.what()));
    }

    static Ask of(Ask old, Scrub scrub) {
        var detail = old.detail();
        var heard = old.heard();
        return old.saying(scrub.elsewhere(old.what()))
                .of(
                        new Ask.Detail(
                                detail.tags().stream().map(scrub::elsewhere).toList(),
                                scrub.elsewhere(detail.category()),
                                scrub.elsewhere(detail.place()),
                                detail.language()))
                .heard(
                        new Ask.Heard(
                                heard.again(), heard.guessed(), scrub.elsewhere(heard.sentence())));
    }

    static Doubt of(Doubt old, Scrub scrub) {
        return new Doubt(
                old.one(), old.other(), scrub.elsewhere(old.why()), old.verdict(), old.at());
    }

    /// The deal stays, with somebody forgotten in his place: what it is worth still counts.
    static Deal of(Deal old, PersonId gone, Scrub scrub) {
        var his = old.about().contains(gone);
        UnaryOperator<String> words = his ? scrub::shared : scrub::elsewhere;
        return old.with(
                        old.people().stream()
                                .map(each -> each.equals(gone) ? PersonId.FORGOTTEN : each)
                                .toList())
                .called(words.apply(old.organisation()), words.apply(old.what()))
                .through(
                        old.stays().stream()
                                .map(stay -> stay.because(words.apply(stay.why())))
                                .toList())
                .then(old.next().map(next -> next.saying(words.apply(next.what()))));
    }

    /// A step that was called after him alone is called by its place.
    static Pipeline of(Pipeline old, Scrub scrub) {
        var steps = new ArrayList<Step>();
        for (var step : old.steps()) {
            var name = scrub.elsewhere(step.name());
            steps.add(name.equals(step.name()) ? step : step.named("Step " + (steps.size() + 1)));
        }
        return old.with(steps);
    }

    private static With of(With old, PersonId gone, Scrub scrub) {
        var then = old.then();
        var frozen =
                new Frozen(
                        then.tie(), then.contactsLastYear(), then.warmth(), of(then.met(), scrub));
        return new With(old.person().equals(gone) ? PersonId.FORGOTTEN : old.person(), frozen);
    }

    private static Stage of(Stage old, Scrub scrub) {
        return new Stage(old.kind(), scrub.elsewhere(old.place()));
    }
}
