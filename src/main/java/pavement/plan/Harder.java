package pavement.plan;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import pavement.book.Book;
import pavement.book.Channel;
import pavement.book.Notch;
import pavement.book.Self;
import pavement.book.Stage;
import pavement.book.WeekPlan;

/// The step one notch harder that he took: a line of the plan until he has tried it once, or the
/// week is over.
public final class Harder {
    private Harder() {}

    static List<Plan.Generic> of(Book book, Self self, LocalDate day) {
        var start = day.with(TemporalAdjusters.previousOrSame(self.weekStart()));
        return book
                .weekPlan(start)
                .flatMap(WeekPlan::notch)
                .filter(notch -> notch.taken() && !tried(book, self, day, notch))
                .map(notch ->
                        new Plan.Generic(
                                words(notch.stage(), notch.channel()),
                                "One notch harder, as you chose. Once is enough.",
                                10))
                .stream()
                .toList();
    }

    private static boolean tried(Book book, Self self, LocalDate day, Notch notch) {
        var tomorrow = day.plusDays(1).atStartOfDay(self.zone()).toInstant();
        return book.encountersBetween(notch.at(), tomorrow).stream()
                .anyMatch(each ->
                        each.stage().kind() == notch.stage() && each.channel() == notch.channel());
    }

    /// "Talk to somebody in a coffee shop"
    public static String words(Stage.Kind stage, Channel channel) {
        return verb(channel) + where(stage);
    }

    private static String verb(Channel channel) {
        return switch (channel) {
            case CALL -> "Call somebody";
            case VIDEO -> "Call somebody by video";
            case IN_PERSON, EVENT -> "Talk to somebody";
            case MESSAGE, REACTION, BULK -> "Write to somebody";
        };
    }

    private static String where(Stage.Kind stage) {
        return switch (stage) {
            case COFFEE_SHOP -> " in a coffee shop";
            case BOOKSTORE -> " in a bookstore";
            case SANDWICH_SHOP -> " in a sandwich shop";
            case STREET -> " on the street";
            case PLACE -> " out and about";
            case EVENT -> " at an event";
            case COLD_CALL, COLD_MESSAGE -> ", cold";
            case INTRODUCTION -> " you are introduced to";
            case MEETING -> " at a meeting you set up";
            case ONLINE -> " online";
            case WORK -> " at work";
            case CLIENT -> " through the job";
            case SCHOOL -> " from school";
            case FAMILY -> " of the family";
            case UNKNOWN -> "";
        };
    }
}
