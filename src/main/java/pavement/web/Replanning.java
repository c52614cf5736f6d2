package pavement.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pavement.acts.PlanDay;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.DayPlan;
import pavement.book.Former;
import pavement.plan.Plan;

/// Another plan in place of one he has seen.
final class Replanning {
    private final Site site;

    Replanning(Site site) {
        this.site = site;
    }

    /// What he has before him, so that the next plan changes as little of it as it can.
    static List<Former> former(Plan plan) {
        return plan.moves().stream()
                .map(move ->
                        new Former(
                                move.person().id(),
                                move.channel(),
                                move.minutes(),
                                move.start(),
                                move.done()))
                .toList();
    }

    /// A calendar changed an appointment of today: the plan he has seen is planned again, as if he
    /// had asked, and Today says what became of it. Minutes he said he has are not started anew.
    void changed(Book before, Book after) {
        var day = site.today(after);
        var seen = site.seen(day);
        if (seen.isEmpty() || fixed(before).equals(fixed(after))) return;
        var wish = after.dayPlan(day);
        if (seen.get().asked().isPresent()) return;
        site.desk()
                .carryOut(
                        new PlanDay(
                                new DayPlan(
                                        day,
                                        wish.map(DayPlan::draw).orElse(0),
                                        Optional.empty(),
                                        site.desk().now(),
                                        former(seen.get())),
                                false));
    }

    /// What of today is not his to place.
    private Set<String> fixed(Book book) {
        var day = site.today(book);
        var zone = site.self(book).zone();
        return book.appointments().stream()
                .filter(Appointment::takesTime)
                .filter(each -> !each.start().atZone(zone).toLocalDate().isAfter(day))
                .filter(each -> each.end().isAfter(day.atStartOfDay(zone).toInstant()))
                .map(Replanning::time)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String time(Appointment it) {
        return it.uid() + " " + it.start() + " " + it.end();
    }
}
