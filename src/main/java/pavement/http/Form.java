package pavement.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The fields of a form, read strictly and with all complaints at once.
///
/// A method that finds a wrong value remembers a complaint and answers empty; look at [#complaints]
/// when all is read.
public final class Form {
    private static final Set<String> TICKS = Set.of("on", "yes", "true", "1");

    private final Map<String, List<String>> fields;
    private final List<Complaint> complaints = new ArrayList<>();

    /// What is wrong with one field, and what to do about it.
    public record Complaint(String field, String sentence) {}

    public Form(Map<String, List<String>> fields) {
        this.fields = new LinkedHashMap<>(fields);
        // A field of a document may list no value at all, which is no field.
        this.fields.values().removeIf(List::isEmpty);
    }

    /// Stripped; empty when missing or blank. Longer than `most` characters is a complaint.
    public Optional<String> text(String field, int most) {
        var value = raw(field).strip();
        if (all(field).stream().map(String::strip).distinct().count() > 1) {
            complain(
                    field, "This was sent twice, and differently. Load the page again and repeat.");
            return Optional.empty();
        }
        if (value.length() > most) {
            complain(field, "This is longer than %,d characters. Shorten it.".formatted(most));
            return Optional.empty();
        }
        if (value.indexOf('\0') >= 0) {
            complain(field, "This holds a character that cannot be kept. Type it again.");
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /// As `text`, and missing is a complaint that names what is wanted ("Write a name.").
    public String required(String field, int most, String wanted) {
        var before = complaints.size();
        var value = text(field, most);
        if (value.isEmpty() && complaints.size() == before) complain(field, wanted);
        return value.orElse("");
    }

    public Optional<Integer> whole(String field, int least, int most) {
        return text(field, 20)
                .flatMap(value -> {
                    try {
                        var number = Integer.parseInt(value);
                        if (number >= least && number <= most) return Optional.of(number);
                    } catch (NumberFormatException notANumber) {
                        // Falls through to the complaint, which is the same for both.
                    }
                    complain(
                            field,
                            "This is a whole number from %d to %d, not “%s”."
                                    .formatted(least, most, value));
                    return Optional.empty();
                });
    }

    public Optional<Double> number(String field, double least, double most) {
        return text(field, 30)
                .flatMap(value -> {
                    try {
                        var number = Double.parseDouble(value);
                        if (number >= least && number <= most) return Optional.of(number);
                    } catch (NumberFormatException notANumber) {
                        // Falls through to the complaint, which is the same for both.
                    }
                    complain(
                            field,
                            "This is a number from %s to %s, not “%s”."
                                    .formatted(least, most, value));
                    return Optional.empty();
                });
    }

    /// ISO, as date inputs send it.
    public Optional<LocalDate> date(String field) {
        return text(field, 20)
                .flatMap(value -> {
                    try {
                        return Optional.of(LocalDate.parse(value));
                    } catch (DateTimeException notADate) {
                        complain(
                                field,
                                "This is not a date: “%s”. Write it as 2026-03-31."
                                        .formatted(value));
                        return Optional.empty();
                    }
                });
    }

    /// ISO, as time inputs send it.
    public Optional<LocalTime> time(String field) {
        return text(field, 20)
                .flatMap(value -> {
                    try {
                        return Optional.of(LocalTime.parse(value));
                    } catch (DateTimeException notATime) {
                        complain(
                                field,
                                "This is not a time: “%s”. Write it as 09:30.".formatted(value));
                        return Optional.empty();
                    }
                });
    }

    public Optional<UUID> id(String field) {
        return text(field, 60)
                .flatMap(value -> {
                    try {
                        return Optional.of(UUID.fromString(value));
                    } catch (IllegalArgumentException notAnId) {
                        complain(field, "This form is damaged. Load the page again and repeat.");
                        return Optional.empty();
                    }
                });
    }

    /// One of an enum's names, in any case.
    public <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
        return text(field, 60)
                .flatMap(value -> {
                    for (var each : type.getEnumConstants())
                        if (each.name().equalsIgnoreCase(value)) return Optional.of(each);
                    complain(
                            field,
                            "“%s” is not one of the choices. Choose again.".formatted(value));
                    return Optional.empty();
                });
    }

    /// A checkbox: there or not. A browser says "on", or the one word its form has for it.
    public boolean ticked(String field) {
        var value = text(field, 20).orElse("");
        if (value.isEmpty() || TICKS.contains(value)) return !value.isEmpty();
        complain(field, "This is ticked or not, and not “%s”.".formatted(value));
        return false;
    }

    /// Every value of a repeated field, as sent.
    public List<String> all(String field) {
        return List.copyOf(fields.getOrDefault(field, List.of()));
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /// As sent, to show it again; empty when missing.
    public String raw(String field) {
        return fields.getOrDefault(field, List.of("")).getFirst();
    }

    public void complain(String field, String sentence) {
        complaints.add(new Complaint(field, sentence));
    }

    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /// All of them, for a page without the form: what "this" is, is named.
    public String said() {
        return complaints.stream()
                .map(each ->
                        each.sentence().startsWith("This ")
                                ? "“%s”: %s".formatted(each.field(), each.sentence())
                                : each.sentence())
                .collect(Collectors.joining(" "));
    }

    /// The first complaint about a field, for the line under it; empty when there is none.
    public String complaint(String field) {
        return complaints.stream()
                .filter(each -> each.field().equals(field))
                .map(Complaint::sentence)
                .findFirst()
                .orElse("");
    }

    public boolean ok() {
        return complaints.isEmpty();
    }
}
