package pavement.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Reach;
import pavement.book.Stage;
import pavement.cards.Contact;
import pavement.cards.Keys;
import pavement.cards.Spaces;
import pavement.cards.SystemGroups;

/// The cells of one row, by what their columns mean.
final class RowOfCells {
    private final Format format;
    private final List<Column> columns;
    private final List<String> cells;

    private RowOfCells(Format format, List<Column> columns, List<String> cells) {
        this.format = format;
        this.columns = columns;
        this.cells = cells;
    }

    /// Empty when there is neither a name nor anything to call him by.
    static Optional<Row> row(Format format, List<Column> columns, List<String> cells, int line) {
        return new RowOfCells(format, columns, cells).row(line);
    }

    private Optional<Row> row(int line) {
        var reaches = reaches();
        var job = new Job(first(Field.ORGANISATION), first(Field.TITLE));
        return name(job, reaches)
                .map(name -> {
                    var note =
                            String.join(
                                    "\n\n",
                                    values(Field.NOTE)
                                            .map(text -> text.replace("\r\n", "\n").strip())
                                            .toList());
                    var contact =
                            new Contact(
                                    name, job, reaches, tags(), note, birthday(), first(Field.UID));
                    return new Row(line, contact, met(), Optional.empty(), lead());
                });
    }

    private Optional<Lead> lead() {
        var lead =
                new Lead(
                        first(Field.DEAL_VALUE),
                        first(Field.DEAL_CURRENCY),
                        first(Field.DEAL_EVERY),
                        first(Field.DEAL_STEP),
                        first(Field.DEAL_EXPECTED),
                        first(Field.DEAL_WHAT));
        return Optional.of(lead).filter(each -> !each.nothing());
    }

    private Optional<Name> name(Job job, List<Reach> reaches) {
        var given = first(Field.GIVEN);
        var family = first(Field.FAMILY);
        var nickname = first(Field.NICKNAME);
        var both = Spaces.one(given + " " + family);
        var written = first(Field.FULL_NAME);
        var turned = written.contains(",") && !given.isEmpty() && !family.isEmpty();
        var full =
                Stream.of(
                                turned ? both : written,
                                both,
                                nickname,
                                job.organisation(),
                                reaches.stream().map(Reach::value).findFirst().orElse(""))
                        .filter(name -> !name.isEmpty())
                        .findFirst();
        var closed =
                format == Format.LINKEDIN && first(Field.FULL_NAME).isEmpty() && both.isEmpty();
        return full.filter(_ -> !closed)
                .map(name -> new Name(name, given, family, nickname, false));
    }

    private List<Reach> reaches() {
        var reaches = new LinkedHashSet<Reach>();
        add(reaches, Field.EMAIL, Reach.Kind.EMAIL);
        add(reaches, Field.PHONE, Reach.Kind.PHONE);
        add(reaches, Field.URL, Reach.Kind.URL);
        add(reaches, Field.ADDRESS, Reach.Kind.ADDRESS);
        parts().forEach((slot, parts) -> {
            if (wholeAddress(slot).isEmpty())
                reaches.add(
                        new Reach(Reach.Kind.ADDRESS, labelOf(slot), String.join(", ", parts), ""));
        });
        return List.copyOf(reaches);
    }

    private void add(Set<Reach> reaches, Field field, Reach.Kind kind) {
        for (int i = 0; i < width(); i++) {
            if (columns.get(i).field() != field) continue;
            var label = labelOf(columns.get(i).slot());
            for (var value : several(cell(i))) {
                var clean = Spaces.one(value.replace("\n", ", "));
                if (!clean.isEmpty() && fits(kind, clean))
                    reaches.add(
                            new Reach(
                                    kind,
                                    label.isEmpty() ? columns.get(i).label() : label,
                                    clean,
                                    Keys.of(kind, clean)));
            }
        }
    }

    /// Google's exports put a label into the column of a value now and then.
    private static boolean fits(Reach.Kind kind, String value) {
        return switch (kind) {
            case EMAIL -> value.contains("@");
            case PHONE -> value.chars().anyMatch(Character::isDigit);
            case URL, ADDRESS -> true;
        };
    }

    private Map<String, List<String>> parts() {
        var parts = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < width(); i++)
            if (columns.get(i).field() == Field.ADDRESS_PART && !cell(i).isEmpty())
                parts.computeIfAbsent(columns.get(i).slot(), _ -> new ArrayList<>())
                        .add(Spaces.one(cell(i)));
        return parts;
    }

    private Optional<String> wholeAddress(String slot) {
        for (int i = 0; i < width(); i++)
            if (columns.get(i).field() == Field.ADDRESS
                    && columns.get(i).slot().equals(slot)
                    && !cell(i).isEmpty()) return Optional.of(cell(i));
        return Optional.empty();
    }

    private String labelOf(String slot) {
        for (int i = 0; i < width(); i++) {
            var column = columns.get(i);
            if (column.field() == Field.LABEL && column.slot().equals(slot))
                return Spaces.one(cell(i).replaceFirst("^\\* ?", "")).toLowerCase(Locale.ROOT);
            if (column.field() == Field.ADDRESS_PART && column.slot().equals(slot))
                return column.label();
        }
        return "";
    }

    private List<String> tags() {
        return values(Field.TAGS)
                .flatMap(text -> Stream.of(text.split(" ::: |[;,]")))
                .map(tag -> Spaces.one(tag))
                .filter(tag -> !tag.isEmpty() && !SystemGroups.has(tag))
                .distinct()
                .toList();
    }

    private String birthday() {
        var whole = first(Field.BIRTHDAY);
        if (!whole.isEmpty()) return Dates.day(whole).map(Object::toString).orElse(whole);
        var year = first(Field.BIRTH_YEAR);
        var month = first(Field.BIRTH_MONTH);
        var day = first(Field.BIRTH_DAY);
        if (!month.matches("\\d{1,2}") || !day.matches("\\d{1,2}")) return "";
        var rest = "-%02d-%02d".formatted(Integer.parseInt(month), Integer.parseInt(day));
        return (year.matches("\\d{4}") ? year : "-") + rest;
    }

    private Met met() {
        var on = values(Field.MET_ON).findFirst().flatMap(Dates::day);
        var at = first(Field.MET_AT);
        if (!at.isEmpty()) return new Met(new Stage(Stage.Kind.PLACE, at), on, Optional.empty());
        if (format == Format.LINKEDIN)
            return new Met(new Stage(Stage.Kind.ONLINE, ""), on, Optional.empty());
        return new Met(Stage.UNKNOWN, on, Optional.empty());
    }

    private static List<String> several(String cell) {
        return List.of(cell.split(" ::: "));
    }

    private String first(Field field) {
        return values(field).map(Spaces::one).findFirst().orElse("");
    }

    private Stream<String> values(Field field) {
        return java.util.stream.IntStream.range(0, width())
                .filter(i -> columns.get(i).field() == field)
                .mapToObj(this::cell)
                .filter(cell -> !cell.isBlank());
    }

    private int width() {
        return Math.min(columns.size(), cells.size());
    }

    private String cell(int index) {
        return cells.get(index);
    }
}
