package pavement.web;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import pavement.acts.DrawLots;
import pavement.book.Assignment;
import pavement.book.Block;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Experiment;
import pavement.book.Self;
import pavement.plan.Move;
import pavement.plan.Plan;
import pavement.trials.Assigned;
import pavement.trials.Kept;

/// What Today says of lots: those that could be drawn, and those that were.
///
/// @param drawn today's, each in a sentence
record LotsView(List<Offer> offers, List<Drawn> drawn) {
    /// @param id of the experiment
    /// @param said what the coin would decide, and about whom
    record Offer(String id, String question, String said) {}

    /// @param who a name, or when the half-hour is
    record Drawn(String who, String link, String arm, boolean done) {}

    static LotsView of(Book book, Self self, Plan plan, Instant now, Supplier<UUID> ids) {
        if (book.experiments().isEmpty()) return new LotsView(List.of(), List.of());
        var lots = new Lots(book, self, plan, now);
        var offers = new ArrayList<Offer>();
        for (var each : Lots.running(book))
            lots.next(each, ids)
                    .map(group ->
                            new Offer(
                                    each.id().toString(),
                                    each.question(),
                                    said(each, Lots.names(book, group, self.zone()))))
                    .ifPresent(offers::add);
        var drawn =
                book.assignments().stream()
                        .filter(each -> today(each, self, plan.day()))
                        .sorted(comparing(Assignment::pair).thenComparing(Assignment::arm))
                        .flatMap(each -> drawn(book, each, self).stream())
                        .toList();
        return new LotsView(List.copyOf(offers), drawn);
    }

    private static boolean today(Assignment assignment, Self self, LocalDate day) {
        return assignment.drawn().atZone(self.zone()).toLocalDate().equals(day);
    }

    private static String said(Experiment its, String names) {
        return switch (its.kind()) {
            case OPENER -> "";
            case CHANNEL -> names + ": a coin says whom to call and to whom to write first.";
            case HALF_DAY -> names + ": a coin says who is called before noon and who after.";
            case SAMPLE -> names + ": a coin says to whom you bring a sample.";
            case HALF_HOUR ->
                    "Two half-hours, at "
                            + names
                            + ": a coin says which is spent outside your passive network.";
        };
    }

    /// Openers stand on the cards of their block.
    private static List<Drawn> drawn(Book book, Assignment each, Self self) {
        var done =
                each.person()
                        .map(book::encountersWith)
                        .filter(all -> all.stream().anyMatch(it -> it.at().isAfter(each.drawn())))
                        .isPresent();
        var person = each.person().flatMap(book::person);
        if (person.isPresent())
            return List.of(
                    new Drawn(
                            person.get().name().full(),
                            "/people/" + person.get().id(),
                            each.shown(),
                            done));
        return each.slot().stream()
                .map(at -> new Drawn(Looks.time(at, self.zone()), "", each.shown(), false))
                .toList();
    }

    /// What a lot, or an experiment that was kept, says of a move; empty when neither does.
    static String on(Book book, Move move, Instant now) {
        return Assigned.to(book, move.person().id(), now)
                .map(lot -> "Drawn by lot: " + lot.shown())
                .or(() ->
                        Kept.of(book, Experiment.Kind.SAMPLE)
                                .filter(kept ->
                                        kept.arm() == 0 && move.channel() == Channel.IN_PERSON)
                                .map(kept -> kept.text() + ", as you kept it"))
                .orElse("");
    }

    /// Draws for the block that just began, before any of its cards is shown.
    static void draw(Site site, Block block) {
        var book = site.book();
        for (var each : Lots.running(book)) {
            if (each.kind() != Experiment.Kind.OPENER) continue;
            var desk = site.desk();
            var thought = site.thought(book);
            var lots = new Lots(book, site.self(book), thought.plan(), desk.now());
            var groups = lots.openers(each, block, thought::about, desk::newId);
            if (!groups.isEmpty()) desk.carryOut(new DrawLots(each.id(), groups, desk.now()));
        }
    }
}
