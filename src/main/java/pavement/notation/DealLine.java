package pavement.notation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.Every;
import pavement.book.Invoice;
import pavement.book.Money;
import pavement.book.Next;
import pavement.book.Pipeline;
import pavement.book.Price;
import pavement.book.Stay;
import pavement.book.StepId;

/// `2026-03-02 deal Tom + Ada, Baker & Sons: bread bags, 240 EUR a month, lead, talking 2026-03-04,
/// lost 2026-03-09 too dear, expected 2026-05-01, next 2026-03-12 call him, invoice 2026-04-01 240
/// EUR paid 2026-04-09`
final class DealLine {
    private static final Map<String, StepId> STEPS =
            Map.of(
                    "lead", Pipeline.LEAD,
                    "talking", Pipeline.TALKING,
                    "offer", Pipeline.OFFER,
                    "customer", Pipeline.CUSTOMER,
                    "lost", Pipeline.LOST);

    private final Line line;
    private final Days days;
    private final LocalDate began;
    private String what = "";
    private Optional<Price> price = Optional.empty();
    private Optional<LocalDate> expected = Optional.empty();
    private Optional<Next> next = Optional.empty();
    private final List<Stay> stays = new ArrayList<>();
    private final List<Invoice> invoices = new ArrayList<>();

    private DealLine(Line line, Days days, LocalDate began) {
        this.line = line;
        this.days = days;
        this.began = began;
    }

    /// Empty when the line is about something else.
    static Optional<Deal> read(Line line, Names names, Days days) {
        var cut = Line.cut(line.text(), "  ");
        var said = cut.flatMap(each -> Line.after(each.after(), "deal "));
        if (said.isEmpty()) return Optional.empty();
        var head = Line.cut(said.get(), ":").orElseThrow(() -> line.wrong("a deal has a colon"));
        var began = days.of(line, cut.orElseThrow().before().substring(0, 10));
        return Optional.of(new DealLine(line, days, began).deal(names, head, said.get()));
    }

    private Deal deal(Names names, Line.Cut head, String whole) {
        var who = Line.pieces(head.before());
        Line.pieces(head.after()).forEach(this::part);
        if (stays.isEmpty()) stays.add(stay(Pipeline.LEAD, began, ""));
        return new Deal(
                new DealId(Names.uuid("deal " + whole)),
                names.all(line, who.getFirst()),
                who.size() > 1 ? who.get(1) : "",
                what,
                price,
                expected,
                stays,
                next,
                invoices,
                Optional.empty(),
                days.noon(began),
                Optional.empty());
    }

    private void part(String part) {
        var words = List.of(part.split("\\s+"));
        var first = words.getFirst();
        if (first.equals("expected")) expected = Optional.of(day(words.get(1)));
        else if (first.equals("next"))
            next = Optional.of(new Next(rest(words, 2), Optional.of(day(words.get(1)))));
        else if (first.equals("invoice")) invoices.add(invoice(words));
        else if (STEPS.containsKey(first) && (words.size() == 1 || Days.looksLikeOne(words.get(1))))
            stays.add(stayed(words));
        else if (first.matches("\\d+") && words.size() > 1 && words.get(1).matches("[A-Z]{3}"))
            price = Optional.of(new Price(money(words, 0), every(words)));
        else what = part;
    }

    private Stay stayed(List<String> words) {
        var step = STEPS.getOrDefault(words.getFirst(), Pipeline.LEAD);
        return words.size() == 1
                ? stay(step, began, "")
                : stay(step, day(words.get(1)), rest(words, 2));
    }

    /// Out of the lost, or from a customer back, is another spell.
    private Stay stay(StepId step, LocalDate day, String why) {
        Instant at = days.noon(day);
        var before = stays.isEmpty() ? Pipeline.LEAD : stays.getLast().step();
        var anew =
                before.equals(Pipeline.LOST)
                        || before.equals(Pipeline.CUSTOMER) && !step.equals(Pipeline.LOST);
        return new Stay(step, at, why, anew);
    }

    private Invoice invoice(List<String> words) {
        var paid =
                words.size() > 5 && words.get(4).equals("paid")
                        ? Optional.of(day(words.get(5)))
                        : Optional.<LocalDate>empty();
        return new Invoice(day(words.get(1)), money(words, 2), paid);
    }

    private Money money(List<String> words, int at) {
        return new Money(100L * line.number(words.get(at)), words.get(at + 1));
    }

    private static Every every(List<String> words) {
        return words.size() < 4
                ? Every.ONCE
                : switch (words.get(3)) {
                    case "week" -> Every.WEEK;
                    case "year" -> Every.YEAR;
                    default -> Every.MONTH;
                };
    }

    private LocalDate day(String written) {
        return days.of(line, written);
    }

    private static String rest(List<String> words, int from) {
        return String.join(" ", words.subList(Math.min(from, words.size()), words.size()));
    }
}
