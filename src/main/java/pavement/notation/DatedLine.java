package pavement.notation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.DayPlan;
import pavement.book.Doubt;
import pavement.book.Fact;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.SetAside;
import pavement.book.Stretch;

/// A line that starts with a day: an encounter, a promise, a need or an offer, an appointment, a
/// word about the plan.
final class DatedLine {
    private final Line line;
    private final Names names;
    private final Days days;
    private final LocalDate day;
    private final Optional<LocalTime> from;
    private final Optional<LocalTime> until;
    private final String text;

    private DatedLine(Line line, Names names, Days days) {
        this.line = line;
        this.names = names;
        this.days = days;
        var cut =
                Line.cut(line.text(), "  ")
                        .orElseThrow(() -> line.wrong("two spaces must follow the day"));
        var when = cut.before();
        this.day = days.of(line, when.substring(0, 10));
        var times = List.of(when.substring(10).strip().split("-"));
        this.from =
                times.getFirst().isEmpty()
                        ? Optional.empty()
                        : Optional.of(line.time(times.getFirst()));
        this.until = times.size() < 2 ? Optional.empty() : Optional.of(line.time(times.get(1)));
        this.text = cut.after();
        if (!line.details().isEmpty())
            throw line.details().getFirst().wrong("only a person has lines below him");
    }

    sealed interface Read {
        record Of(Fact fact) implements Read {}

        record Talk(EncounterLine.Loose loose) implements Read {}
    }

    static Read read(Line line, Names names, Days days) {
        return new DatedLine(line, names, days).read();
    }

    private Read read() {
        var head = Line.cut(text, ":").map(Line.Cut::before).orElse(text);
        var body = Line.cut(text, ":").map(Line.Cut::after).orElse("");
        return promise(head, body)
                .or(() -> ask(head, body))
                .or(() ->
                        head.equals("appointment")
                                ? Optional.of(appointment(body))
                                : Optional.empty())
                .or(() ->
                        head.equals("maybe the same") ? Optional.of(doubt(body)) : Optional.empty())
                .or(() ->
                        Line.after(head, "block ")
                                .map(kind -> BlockLine.read(line, names, kind, body, clock())))
                .or(() -> IntroductionLine.read(line, names, days, day, head, body))
                .or(() -> Line.after(head, "set aside ").map(this::setAside))
                .or(() -> Line.after(head, "plan again ").map(this::dayPlan))
                .<Read>map(Read.Of::new)
                .orElseGet(() -> new Read.Talk(EncounterLine.read(line, names, at(), text)));
    }

    /// Past midnight is the next day.
    private Stretch clock() {
        var late = until.filter(time -> from.filter(time::isBefore).isPresent()).isPresent();
        var end = until.map(time -> days.at(late ? day.plusDays(1) : day, time));
        return new Stretch(Optional.of(at()), Optional.empty(), end);
    }

    private Instant at() {
        return from.map(time -> days.at(day, time)).orElse(days.noon(day));
    }

    /// `I owe Tom: the deck, by 2026-03-09 10:00, by call, kept` and `Tom owes me: …`
    private Optional<Fact> promise(String head, String body) {
        if (head.equals("I owe")) return Optional.of(promise(true, Optional.empty(), body));
        var mine = Line.after(head, "I owe ");
        if (mine.isPresent()) return Optional.of(promise(true, mine, body));
        if (!head.endsWith(" owes me")) return Optional.empty();
        return Optional.of(promise(false, Optional.of(head.substring(0, head.length() - 8)), body));
    }

    private Promise promise(boolean mine, Optional<String> who, String body) {
        var pieces = line.listed(body);
        var promise =
                new Promise(
                        new PromiseId(Names.uuid("promise " + line.text())),
                        who.map(name -> names.find(line, name)),
                        mine,
                        pieces.getFirst(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Promise.State.OPEN,
                        at(),
                        Optional.empty());
        for (var piece : pieces.subList(1, pieces.size())) promise = with(promise, piece);
        return promise;
    }

    private Promise with(Promise promise, String piece) {
        return switch (piece) {
            case "kept" -> promise.now(Promise.State.KEPT);
            case "dropped" -> promise.now(Promise.State.DROPPED);
            case String chance when chance.matches("expected [01]\\.\\d+") ->
                    promise.expecting(Optional.of(Double.valueOf(chance.substring(9))));
            default ->
                    by(
                            promise,
                            Line.after(piece, "by ")
                                    .orElseThrow(() ->
                                            line.wrong(
                                                    "'"
                                                            + piece
                                                            + "' is neither 'by …', 'expected 0.3', 'kept' nor 'dropped'")));
        };
    }

    private Promise by(Promise promise, String what) {
        if (Words.channel(what).isPresent()) return promise.through(Words.channel(what));
        var when = Line.cut(what, " ").orElse(new Line.Cut(what, ""));
        var time =
                when.after().isEmpty()
                        ? Optional.<LocalTime>empty()
                        : Optional.of(line.time(when.after()));
        return promise.movedTo(days.of(line, when.before()), time);
    }

    /// `Tom needs: a courier`, `I offer: an intro to the market hall, closed`
    private Optional<Fact> ask(String head, String body) {
        return switch (head) {
            case "I need" -> Optional.of(ask(Ask.Side.NEED, Optional.empty(), body));
            case "I offer" -> Optional.of(ask(Ask.Side.OFFER, Optional.empty(), body));
            default -> {
                if (head.endsWith(" needs"))
                    yield Optional.of(ask(Ask.Side.NEED, who(head, " needs"), body));
                if (head.endsWith(" offers"))
                    yield Optional.of(ask(Ask.Side.OFFER, who(head, " offers"), body));
                yield Optional.empty();
            }
        };
    }

    private Optional<PersonId> who(String head, String verb) {
        return Optional.of(names.find(line, head.substring(0, head.length() - verb.length())));
    }

    private Ask ask(Ask.Side side, Optional<PersonId> whose, String body) {
        var closed = body.endsWith(", closed");
        var what = closed ? body.substring(0, body.length() - 8) : body;
        var id = new AskId(Names.uuid("ask " + line.text()));
        return new Ask(id, side, whose, what, at(), Optional.empty(), !closed);
    }

    /// `2026-03-03 10:00-11:00 appointment: Demo day, with Tom + Ada, at Factory Görlitzer Park,
    /// passive`
    private Appointment appointment(String body) {
        var pieces = line.listed(body);
        var with = List.<PersonId>of();
        var place = "";
        var passive = false;
        for (var piece : pieces.subList(1, pieces.size())) {
            if (piece.startsWith("with ")) with = names.all(line, piece.substring(5));
            else if (piece.startsWith("at ")) place = piece.substring(3);
            else if (piece.equals("passive")) passive = true;
            else throw line.wrong("'" + piece + "' is neither 'with …', 'at …' nor 'passive'");
        }
        var allDay = from.isEmpty();
        var start = from.map(time -> days.at(day, time)).orElse(days.at(day, LocalTime.MIN));
        var end =
                allDay
                        ? days.at(day.plusDays(1), LocalTime.MIN)
                        : until.map(time -> days.at(day, time)).orElse(start.plusSeconds(1800));
        var id = Names.uuid("appointment " + line.text());
        return new Appointment(
                new AppointmentId(id),
                id + "@pavement",
                pieces.getFirst(),
                place,
                start,
                end,
                allDay,
                with,
                passive,
                Optional.empty());
    }

    private Doubt doubt(String body) {
        var pieces = line.listed(body);
        if (pieces.size() != 3)
            throw line.wrong("two names and why is 'maybe the same: Tom, Thomas, same e-mail'");
        return new Doubt(
                names.find(line, pieces.get(0)),
                names.find(line, pieces.get(1)),
                pieces.get(2),
                Doubt.Verdict.OPEN,
                at());
    }

    /// `set aside Tom, skipped` or `… swapped` or `… snoozed until 2026-03-10`
    private SetAside setAside(String body) {
        var cut = Line.cut(body, ",").orElseThrow(() -> line.wrong("skipped, swapped or snoozed?"));
        var person = names.find(line, cut.before());
        return switch (cut.after()) {
            case "skipped" ->
                    new SetAside(person, day, SetAside.Why.SKIPPED, day.plusDays(1), at());
            case "swapped" ->
                    new SetAside(person, day, SetAside.Why.SWAPPED, day.plusDays(1), at());
            default -> new SetAside(person, day, SetAside.Why.SNOOZED, snoozed(cut.after()), at());
        };
    }

    private LocalDate snoozed(String until) {
        return days.of(
                line,
                Line.after(until, "snoozed until ")
                        .orElseThrow(() -> line.wrong("skipped, swapped or snoozed?")));
    }

    /// `plan again 2` or `plan again 0, 20m`
    private DayPlan dayPlan(String body) {
        var pieces = line.listed(body);
        var minutes =
                pieces.size() < 2
                        ? Optional.<Integer>empty()
                        : Optional.of(line.number(pieces.get(1).replace("m", "")));
        return new DayPlan(day, line.number(pieces.getFirst()), minutes, at());
    }
}
