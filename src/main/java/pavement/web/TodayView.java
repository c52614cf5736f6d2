package pavement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pavement.web.Looks.Plate;

/// What the page of today shows; computed by [TodayDrawing], shown by `today.jte`.
///
/// @param heading the day, written out
/// @param lede one sentence about the day's shape
/// @param now the time, for the line between what was and what comes
/// @param empty what to say when nothing is planned; empty when something is
/// @param warnings what did not fit or could not be kept, each a sentence
/// @param changed what the last "Plan again" changed, when it did
/// @param notes what else is worth knowing about the hours, quietly
/// @param later what the owner owes after tomorrow, said where nothing is due until then
/// @param asked set-up meetings that are over and not written down
/// @param reminded what became of the last reminders
/// @param beside what is said of the week
/// @param feeds what is to be said of subscribed calendars
/// @param events those of today, and those to debrief
/// @param again how often another plan was asked for today
/// @param deals what is to be done about deals by today
/// @param lots those that could be drawn, and were
/// @param offers things to come that a snooze can wait for, by person
record TodayView(
        String heading,
        String lede,
        String now,
        Shown<Slot> done,
        List<Slot> ahead,
        String empty,
        List<String> warnings,
        Optional<Changed> changed,
        List<String> notes,
        Split split,
        Week week,
        Shown<Due> promises,
        Optional<Later> later,
        Shown<Waiting> waiting,
        Optional<Rescue> rescue,
        List<Asked> asked,
        EventsNear events,
        int again,
        Reminded reminded,
        Map<String, List<Snoozing.Offer>> offers,
        WeekBeside beside,
        Feeds feeds,
        LotsView lots,
        List<DealDrawing.Todo> deals) {
    /// How much of what he owes stands with the way back, and not under Promises.
    int gathered() {
        return beside.back().map(each -> each.late().size()).orElse(0);
    }

    List<Snoozing.Offer> offers(Slot slot) {
        return offers.getOrDefault(slot.person(), List.of());
    }

    String toLog() {
        return Words.count(asked.size(), "talk", "talks") + " to log";
    }

    String toLogNames() {
        return asked.stream().map(Asked::what).collect(Collectors.joining(", "));
    }

    /// As much of a list as one looks at; a day with a hundred calls is no shorter for it.
    ///
    /// @param more how many are left out
    record Shown<T>(List<T> each, int more) {
        static final int MOST = 12;

        /// What is done stands before what comes next, which is to be on the first screen.
        static final int LAST = 2;

        static <T> Shown<T> first(List<T> all) {
            return new Shown<>(all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
        }

        static <T> Shown<T> last(List<T> all) {
            var more = Math.max(0, all.size() - LAST);
            return new Shown<>(all.stream().skip(more).toList(), more);
        }

        static <T> Shown<T> all(List<T> all) {
            return new Shown<>(all, 0);
        }

        int all() {
            return each.size() + more;
        }
    }

    /// Subscribed calendars.
    ///
    /// @param lost which has not been read for a day, in a sentence; empty when all were
    /// @param none whether there is neither one nor anything that stands in the days without one
    record Feeds(String lost, boolean none) {
        static final Feeds NONE = new Feeds("", false);
    }

    /// What became of the plan before, in a line that opens.
    record Changed(String line, List<String> clauses) {}

    /// "How was it?", once.
    ///
    /// @param path of its debrief and of the answer that there is nothing to write
    record Asked(String path, String what, String when) {}

    /// One line of the day.
    ///
    /// @param time "09:15"; empty for what has no time
    /// @param tie of the person, as `data-tie`
    /// @param what "Call Joanne Pruitt"
    /// @param about beside the plate: "Pruitt Books · not met yet"
    /// @param person id for the actions; empty when it is about nobody
    /// @param channel name for the log
    /// @param plan the move it is, `day#rank`; empty for what is fixed
    /// @param lot what a lot said of it; may be empty
    /// @param call a `tel:` link; empty without a number
    /// @param message an `sms:` or `mailto:` link; empty without an address
    record Slot(
            String time,
            String minutes,
            String tie,
            boolean fixed,
            boolean done,
            boolean next,
            String initials,
            String what,
            String link,
            Optional<Plate> plate,
            String about,
            String why,
            Optional<Odds> odds,
            String person,
            String channel,
            String plan,
            String call,
            String message,
            String logId,
            String lot) {
        /// How the lane is painted: who is not met yet is met outside of work.
        String lane() {
            return tie.equals("passive") ? "passive" : "active";
        }

        boolean suggested() {
            return !plan.isEmpty();
        }

        boolean callFirst() {
            return channel.equals("CALL") && !call.isEmpty();
        }

        /// Where a phone goes when the call is over; empty for what is about nobody.
        String callLog() {
            if (person.isEmpty()) return "";
            var log = "/log?person=" + person + "&channel=CALL";
            return plan.isEmpty() ? log : log + "&plan=" + Words.encoded(plan);
        }

        /// A row has room for one way to reach somebody: the planned one, where there is a number
        /// or address for it.
        boolean callShown() {
            return !call.isEmpty() && (channel.equals("CALL") || message.isEmpty());
        }

        boolean messageShown() {
            return !message.isEmpty() && !callShown();
        }

        /// What has to be written down before this can be done as it says; empty when nothing has.
        String lacking() {
            if (!suggested()) return "";
            if (channel.equals("CALL") && call.isEmpty()) return "a number";
            return channel.equals("MESSAGE") && message.isEmpty() ? "an address" : "";
        }

        String label(String verb) {
            return verb + ": " + what;
        }
    }

    /// Active against passive of one day, in percent of the bar.
    ///
    /// @param sentence the finding, for readers and for the line above the bar
    record Split(
            String sentence,
            String doneWidth,
            String plannedFrom,
            String plannedWidth,
            String passiveFrom,
            String passiveWidth,
            String aim,
            String active,
            String passive) {}

    /// The week by day, above and below the kerb on one scale.
    record Week(String sentence, List<Column> columns) {}

    /// @param x in percent; heights and tops in pixels
    record Column(
            String name,
            String x,
            String middle,
            boolean today,
            double active,
            double activePlanned,
            double passive,
            double passivePlanned) {
        double top(double height) {
            return 72 - height;
        }
    }

    /// @param late "was due Friday"; empty when it is not
    record Due(String id, String what, String said, String late) {}

    /// The next promise that is not due yet.
    ///
    /// @param said that nothing is due
    /// @param link to the person; empty when it is to nobody
    /// @param when its day, and how many come after it
    record Later(String said, String what, String link, String when) {}

    /// @param when the day it is due; without one, since when it is waited for
    record Waiting(String id, String who, String what, String when) {}

    /// After a silence: one question and three names.
    record Rescue(String question, List<Slot> names) {}
}
