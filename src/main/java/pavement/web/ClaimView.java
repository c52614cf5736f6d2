package pavement.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pavement.book.Book;
import pavement.evidence.Label;
import pavement.lab.Arm;
import pavement.lab.Bins;
import pavement.lab.Caution;
import pavement.lab.Claim;
import pavement.lab.Measure;
import pavement.lab.Tried;
import pavement.ties.Try;
import pavement.web.Plots.Row.Start;

/// The claim, as the page says it.
///
/// @param lede what it all rests on
/// @param lead the first claim by the attempt, as the page of experiments begins
/// @param fooling what could fool him in anything that was merely observed
/// @param asked successes without minutes, to be mended
/// @param notes what was left out, and why
record ClaimView(
        String lede,
        boolean empty,
        Judged lead,
        List<Judged> claims,
        List<String> fooling,
        Contacts contacts,
        List<Asked> asked,
        List<String> notes) {
    /// One of the two claims.
    ///
    /// @param then what follows from the verdict
    /// @param withheld what cannot be said, and why
    record Judged(
            String question,
            String verdict,
            String then,
            List<Plots.Table> tables,
            List<String> withheld,
            List<String> cautions,
            String weekly) {}

    /// Granovetter's table beside the owner's.
    ///
    /// @param said in a sentence what it rests on
    record Contacts(String said, List<Contact> rows) {}

    /// @param share of the owner's own next steps; "too few" below ten
    record Contact(
            String name,
            String what,
            String published,
            String publishedRange,
            String own,
            String share,
            String tried,
            String rate,
            String sentence) {}

    record Asked(String id, String who, String when) {}

    /// What it takes to name an encounter.
    record Asking(Book book, ZoneId zone, LocalDate today) {
        Asked of(Try it) {
            return new Asked(
                    it.first().id().toString(),
                    book.person(it.person()).map(each -> each.name().full()).orElse("Somebody"),
                    Looks.day(LocalDate.ofInstant(it.first().at(), zone), today));
        }
    }

    static ClaimView of(Tried tried, List<Claim> claims, Bins bins, Asking asking) {
        var active = claims.getFirst();
        var hours = active.one().hours() + active.other().hours();
        var n = tried.decided();
        return new ClaimView(
                n == 0
                        ? "Nothing to go by yet."
                        : "%s in %s, all your own, each as the tie stood at that moment."
                                .formatted(
                                        Words.count((int) n, "attempt", "attempts"),
                                        hours == 0 ? "unknown time" : Plots.number(hours) + " h"),
                n == 0,
                lead(active),
                claims.stream().map(ClaimView::judged).toList(),
                fooling(active),
                contacts(bins),
                active.asked().stream().limit(5).map(asking::of).toList(),
                notes(tried, active));
    }

    private static List<String> notes(Tried tried, Claim claim) {
        var notes = new ArrayList<String>();
        if (tried.waiting() > 0)
            notes.add(
                    "%s still open, not counted as a no."
                            .formatted(
                                    Words.count(
                                            (int) tried.waiting(), "attempt is", "attempts are")));
        if (tried.ahead() > 0)
            notes.add(
                    "%s dated later than now, and left out."
                            .formatted(
                                    Words.count(
                                            (int) tried.ahead(), "attempt is", "attempts are")));
        var odd = claim.one().odd() + claim.other().odd();
        if (odd > 0)
            notes.add(
                    "%s nought or less, and left out of what a success is worth."
                            .formatted(Words.count((int) odd, "sum is", "sums are")));
        return notes;
    }

    private static Judged judged(Claim claim) {
        return judged(
                claim,
                question(claim.which()),
                telling(claim),
                claim.measures().stream()
                        .filter(Measure.Weighed.class::isInstance)
                        .map(each -> table((Measure.Weighed) each, claim.which()))
                        .toList(),
                claim.measures().stream()
                        .filter(Measure.Withheld.class::isInstance)
                        .map(each -> ((Measure.Withheld) each).reason())
                        .distinct()
                        .toList());
    }

    private static Judged lead(Claim claim) {
        var attempt = claim.weighed(Measure.Of.ATTEMPT);
        return judged(
                claim,
                "Do strangers pay off more than people at work?",
                attempt,
                attempt.map(each -> table(each, claim.which()).unjudged()).stream().toList(),
                List.of());
    }

    /// While one side is empty nothing about the sides can fool him, but that he chose.
    private static List<String> fooling(Claim claim) {
        var n = claim.one().attempts() + claim.other().attempts();
        if (n == 0 || !claim.cautions().isEmpty())
            return claim.cautions().stream().map(Caution::sentence).toList();
        return List.of(
                "You chose whom to try and how, all %s; no coin did."
                        .formatted(Words.count((int) n, "time", "times")));
    }

    private static Judged judged(
            Claim claim,
            String question,
            Optional<Measure.Weighed> telling,
            List<Plots.Table> tables,
            List<String> withheld) {
        var first = claim.which().name(true);
        var second = claim.which().name(false);
        return new Judged(
                question,
                telling.map(each -> Plots.verdict(each.versus(), first, second))
                        .orElse("Nothing to compare yet."),
                then(claim, telling, first, second),
                tables,
                withheld,
                claim.cautions().stream().map(Caution::sentence).toList(),
                weekly(claim));
    }

    private static String question(Claim.Which which) {
        return switch (which) {
            case ACTIVE -> "Does active networking pay off more than passive?";
            case STRANGERS -> "Are strangers more lucrative than people you already know?";
        };
    }

    /// The hour decides, unless it is open and by the attempt there is no difference worth having.
    private static Optional<Measure.Weighed> telling(Claim claim) {
        var attempt = claim.weighed(Measure.Of.ATTEMPT);
        return claim.weighed(Measure.Of.HOUR)
                .filter(hour ->
                        label(hour) != Label.OPEN
                                || attempt.filter(each -> label(each) == Label.PRACTICALLY_EQUAL)
                                        .isEmpty())
                .or(() -> attempt);
    }

    private static Label label(Measure.Weighed it) {
        return it.versus().finding().label();
    }

    private static String then(
            Claim claim, Optional<Measure.Weighed> measure, String first, String second) {
        var label = measure.map(ClaimView::label).orElse(Label.NO_DATA);
        return switch (label) {
            case NO_DATA ->
                    "Nothing to go by on the side of %s yet. Log what you try, also what nobody answers."
                            .formatted(
                                    claim.one().attempts() == 0
                                            ? Plots.lower(first)
                                            : Plots.lower(second));
            case TOO_EARLY ->
                    "Ask again after %d more. Ten attempts on each side are the least that means anything."
                            .formatted(missing(claim.one()) + missing(claim.other()));
            case PRACTICALLY_EQUAL, OPEN, LEANING, CLEAR ->
                    (measure.filter(each -> each.of() == Measure.Of.HOUR).isPresent()
                                    ? "By the hour: "
                                    : "By the attempt: ")
                            + Plots.lower(measure.orElseThrow().versus().finding().sentence());
        };
    }

    private static long missing(Arm arm) {
        return Math.max(0, 10 - arm.attempts());
    }

    private static Plots.Table table(Measure.Weighed it, Claim.Which which) {
        var solid = Start.of(which.name(true), "active");
        var dashed =
                Start.of(
                        which.name(false),
                        switch (which) {
                            case ACTIVE -> "passive";
                            case STRANGERS -> "";
                        });
        var lower =
                switch (which) {
                    case ACTIVE -> "passive better";
                    case STRANGERS -> "known better";
                };
        return Plots.table(it, question(which), solid, dashed, lower);
    }

    private static String weekly(Claim claim) {
        if (claim.weekly().isEmpty()
                || claim.one().attempts() == 0
                || claim.other().attempts() == 0) return "";
        var e = claim.weekly().getAsDouble();
        return "Week by week, the evidence against “an hour of either brings the same” stands at %s; a coin-drawn test is settled at 20, and this was not drawn."
                .formatted(
                        e < .095 ? "less than 0.1" : e > 999 ? "more than 999" : Plots.number(e));
    }

    private static Contacts contacts(Bins bins) {
        return new Contacts(
                bins.results() == 0
                        ? "None of your attempts has led to a next step yet."
                        : "%s of yours beside the 54 jobs of 1973. Shares of successes follow how many of each you tried, so the attempts and hours stand beside them."
                                .formatted(
                                        Words.count(
                                                (int) bins.results(), "next step", "next steps")),
                bins.rows().stream().map(ClaimView::contact).toList());
    }

    private static Contact contact(Bins.Row row) {
        var arm = row.arm();
        return new Contact(
                name(row.contact()),
                what(row.contact()),
                "%s%%".formatted(Math.round(row.published().value() * 100)),
                range(row.published().within().low(), row.published().within().high()),
                Long.toString(arm.results()),
                row.share()
                        .map(each ->
                                "%d%% (%s)"
                                        .formatted(
                                                Math.round(each.value() * 100),
                                                range(each.within().low(), each.within().high())))
                        .orElse(""),
                "%d in %s"
                        .formatted(
                                arm.attempts(),
                                arm.hours() == 0 && arm.attempts() > 0
                                        ? "unknown time"
                                        : Plots.number(arm.hours()) + " h"),
                row.enough()
                        ? "%d%% (%s)"
                                .formatted(
                                        Math.round(row.rate().value() * 100),
                                        range(
                                                row.rate().within().low(),
                                                row.rate().within().high()))
                        : arm.attempts() == 0 ? "nothing yet" : "ask again at 10",
                row.rate().sentence());
    }

    private static String range(double low, double high) {
        return "%d to %d".formatted(Math.round(low * 100), Math.round(high * 100));
    }

    private static String name(Bins.Contact contact) {
        return switch (contact) {
            case OFTEN -> "Often";
            case OCCASIONALLY -> "Occasionally";
            case RARELY -> "Rarely";
        };
    }

    private static String what(Bins.Contact contact) {
        return switch (contact) {
            case OFTEN -> "twice a week or more";
            case OCCASIONALLY -> "more than once a year";
            case RARELY -> "once a year or less";
        };
    }
}
