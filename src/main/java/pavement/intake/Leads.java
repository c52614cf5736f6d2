package pavement.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pavement.acts.Stand;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Deal;
import pavement.book.DealId;
import pavement.book.ImportId;
import pavement.book.Person;
import pavement.book.Price;
import pavement.book.Stay;
import pavement.book.Step;
import pavement.cards.Warning;
import pavement.deals.Tables;
import pavement.deals.Typed;
import pavement.deals.Written;

/// Rows that say what somebody may buy become deals. The same row is always the same deal, so a
/// file that comes twice brings nothing new.
final class Leads {
    private static final int LONGEST = 200;
    private static final Map<String, Stand> STANDS =
            Map.ofEntries(
                    Map.entry("new", Stand.LEAD),
                    Map.entry("neu", Stand.LEAD),
                    Map.entry("open", Stand.LEAD),
                    Map.entry("offen", Stand.LEAD),
                    Map.entry("prospect", Stand.LEAD),
                    Map.entry("interessent", Stand.LEAD),
                    Map.entry("qualified", Stand.TALKING),
                    Map.entry("qualifiziert", Stand.TALKING),
                    Map.entry("contacted", Stand.TALKING),
                    Map.entry("kontaktiert", Stand.TALKING),
                    Map.entry("im gespräch", Stand.TALKING),
                    Map.entry("negotiation", Stand.OFFER),
                    Map.entry("verhandlung", Stand.OFFER),
                    Map.entry("proposal", Stand.OFFER),
                    Map.entry("angebot", Stand.OFFER),
                    Map.entry("quote", Stand.OFFER),
                    Map.entry("trial", Stand.OFFER),
                    Map.entry("testphase", Stand.OFFER),
                    Map.entry("won", Stand.CUSTOMER),
                    Map.entry("closed won", Stand.CUSTOMER),
                    Map.entry("gewonnen", Stand.CUSTOMER),
                    Map.entry("kunde", Stand.CUSTOMER),
                    Map.entry("lost", Stand.LOST),
                    Map.entry("closed lost", Stand.LOST),
                    Map.entry("verloren", Stand.LOST));

    private final Book book;
    private final ImportId by;
    private final Instant now;
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<DealId, Deal> deals = new LinkedHashMap<>();

    Leads(Book book, ImportId by, Instant now) {
        this.book = book;
        this.by = by;
        this.now = now;
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    List<Change> changes() {
        return deals.values().stream().<Change>map(Change.Saved::new).toList();
    }

    /// What it brings, in a few words; empty when the row says nothing of a deal, or nothing new.
    Optional<String> take(String file, int line, Lead lead, Person person) {
        var organisation = cut(person.job().organisation());
        var what = cut(lead.what());
        var id = id(person.id() + "\n" + organisation.toLowerCase(Locale.ROOT) + "\n" + what);
        if (book.deal(id).isPresent() || deals.containsKey(id)) return Optional.empty();
        var step = step(file, line, lead.step());
        var price = price(file, line, lead);
        var expected =
                lead.expected().isBlank()
                        ? Optional.<java.time.LocalDate>empty()
                        : Dates.day(lead.expected());
        if (expected.isEmpty() && !lead.expected().isBlank())
            warn(
                    file,
                    line,
                    "“%s” is no date, so the deal has none.".formatted(cut(lead.expected())));
        var deal =
                new Deal(id, List.of(person.id()), organisation, what, step.id(), now)
                        .through(List.of(new Stay(step.id(), now, "", false)))
                        .worth(price, expected)
                        .by(Optional.of(by));
        deals.put(id, deal);
        return Optional.of(
                "a deal"
                        + price.map(sum -> ", " + Written.price(sum)).orElse("")
                        + " at "
                        + step.name());
    }

    private static DealId id(String row) {
        return new DealId(
                Ids.of("lead " + UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8))));
    }

    private Step step(String file, int line, String name) {
        var pipeline = book.pipeline();
        if (name.isBlank()) return pipeline.first();
        return Tables.named(pipeline, name)
                .or(() -> elsewhere(name).flatMap(stand -> pipeline.step(stand.in(pipeline))))
                .orElseGet(() -> {
                    warn(
                            file,
                            line,
                            "Your pipeline has no step “%s”, so the deal stands at %s."
                                    .formatted(cut(name), pipeline.first().name()));
                    return pipeline.first();
                });
    }

    /// What other programs call their steps, in English and in German.
    private static Optional<Stand> elsewhere(String name) {
        return Optional.ofNullable(STANDS.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private Optional<Price> price(String file, int line, Lead lead) {
        if (lead.value().isBlank()) return Optional.empty();
        var every = lead.every().strip().toLowerCase(Locale.ROOT);
        var recurs =
                switch (every) {
                    case "week", "month", "year" -> " a " + every;
                    case "woche", "wöchentlich", "pro woche" -> " a week";
                    case "monat", "monatlich", "pro monat" -> " a month";
                    case "jahr", "jährlich", "pro jahr" -> " a year";
                    case "einmal", "einmalig" -> " once";
                    default -> " " + every;
                };
        var sum = lead.currency().strip() + " " + lead.value().strip();
        // A cell may say by itself in what, and how often, it is paid.
        var ways = List.of(sum + recurs, sum, lead.value() + recurs, lead.value());
        var read = ways.stream().map(each -> Typed.read(each, book.homeCurrency())).toList();
        for (var each : read)
            if (each instanceof Typed.Sum.Read(var price)) return Optional.of(price);
        if (read.getLast() instanceof Typed.Sum.Wrong(var sentence))
            warn(file, line, sentence + " The deal has no sum.");
        return Optional.empty();
    }

    private void warn(String file, int line, String why) {
        warnings.add(new Warning(file, line, why));
    }

    private static String cut(String text) {
        var clean = text.strip();
        return clean.length() <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST / 2));
    }
}
