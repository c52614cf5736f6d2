package pavement.cards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pavement.book.Job;
import pavement.book.Name;
import pavement.book.Reach;

/// What the properties of one card say in our words.
final class Contacts {
    private static final Set<String> SILENT =
            Set.of("pref", "internet", "x400", "voice", "msg", "text", "x-internet");

    private final List<ContentLine> lines;

    private Contacts(List<ContentLine> lines) {
        this.lines = lines;
    }

    /// Empty when there is neither a name nor anything to call him by.
    static Optional<Contact> of(List<ContentLine> lines) {
        return new Contacts(lines).contact();
    }

    /// Groups are lists of people, not people.
    static boolean group(List<ContentLine> lines) {
        return lines.stream()
                .filter(line ->
                        line.name().equals("KIND")
                                || line.name().equals("X-ADDRESSBOOKSERVER-KIND"))
                .anyMatch(line -> line.value().strip().equalsIgnoreCase("group"));
    }

    static String version(List<ContentLine> lines) {
        return lines.stream()
                .filter(line -> line.name().equals("VERSION"))
                .map(line -> line.value().strip())
                .filter(version -> version.equals("2.1") || version.equals("4.0"))
                .findFirst()
                .orElse("3.0");
    }

    /// What one property says of how to reach somebody, if it does; its label may be on a line
    /// beside it.
    static Optional<Reach> reach(ContentLine line, List<ContentLine> beside) {
        return new Contacts(beside).reach(line);
    }

    private Optional<Contact> contact() {
        var reaches =
                List.copyOf(
                        new LinkedHashSet<>(
                                lines.stream()
                                        .map(this::reach)
                                        .flatMap(Optional::stream)
                                        .toList()));
        var job =
                new Job(first(all("ORG").map(value -> component(value, 0))), first(texts("TITLE")));
        return name(job, reaches)
                .map(name ->
                        new Contact(
                                name, job, ordered(reaches), tags(), note(), birthday(), uid()));
    }

    private Optional<Name> name(Job job, List<Reach> reaches) {
        var parts =
                all("N").filter(value -> !value.replace(";", "").isBlank()).findFirst().orElse("");
        var nickname =
                first(
                        all("NICKNAME")
                                .flatMap(value -> Values.split(value, ',').stream())
                                .map(Contacts::oneLine));
        var full =
                Stream.of(
                                first(texts("FN")),
                                joined(parts),
                                nickname,
                                job.organisation(),
                                reaches.stream().map(Reach::value).findFirst().orElse(""))
                        .filter(name -> !name.isEmpty())
                        .findFirst();
        return full.map(
                name -> new Name(name, component(parts, 1), component(parts, 0), nickname, false));
    }

    /// Prefix, given, additional, family, suffix.
    private static String joined(String name) {
        return Stream.of(3, 1, 2, 0, 4)
                .map(index -> component(name, index))
                .filter(part -> !part.isEmpty())
                .reduce((one, next) -> one + " " + next)
                .orElse("");
    }

    private Optional<Reach> reach(ContentLine line) {
        return switch (line.name()) {
            case "EMAIL" ->
                    reach(Reach.Kind.EMAIL, line, without("mailto:", oneLine(line.value())));
            case "TEL" -> reach(Reach.Kind.PHONE, line, number(oneLine(line.value())));
            case "URL" -> reach(Reach.Kind.URL, line, oneLine(line.value()));
            case "X-SOCIALPROFILE" ->
                    line.value().contains("/")
                            ? reach(Reach.Kind.URL, line, oneLine(line.value()))
                            : Optional.empty();
            case "ADR" -> reach(Reach.Kind.ADDRESS, line, address(line.value()));
            default -> Optional.empty();
        };
    }

    private Optional<Reach> reach(Reach.Kind kind, ContentLine line, String value) {
        if (value.isEmpty()) return Optional.empty();
        return Optional.of(new Reach(kind, label(line), value, Keys.of(kind, value)));
    }

    /// RFC 3966: `tel:+1-800-555-0199;ext=12`.
    private static String number(String value) {
        var number = without("tel:", value);
        if (number.length() == value.length()) return value;
        var parts = number.split(";");
        var extension = Stream.of(parts).filter(part -> part.startsWith("ext=")).findFirst();
        return parts[0] + extension.map(part -> " ext " + part.substring(4)).orElse("");
    }

    private static String address(String value) {
        var parts =
                Values.split(value, ';').stream()
                        .map(Contacts::oneLine)
                        .filter(part -> !part.isEmpty())
                        .toList();
        return String.join(", ", parts);
    }

    private static List<Reach> ordered(List<Reach> reaches) {
        return reaches.stream().sorted(java.util.Comparator.comparing(Contacts::rank)).toList();
    }

    /// The order in which all kinds of files are read, so that the same person reads the same from
    /// each.
    private static int rank(Reach reach) {
        return switch (reach.kind()) {
            case EMAIL -> 0;
            case PHONE -> 1;
            case URL -> 2;
            case ADDRESS -> 3;
        };
    }

    /// The name an Apple program gave it, else its types: "work", "home fax", "mobile".
    private String label(ContentLine line) {
        if (line.group().isEmpty()) return types(line);
        return lines.stream()
                .filter(each ->
                        each.name().equals("X-ABLABEL")
                                && each.group().equalsIgnoreCase(line.group()))
                .map(each -> named(oneLine(each.value())))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> types(line));
    }

    /// Apple's own names stand between marks: `_$!<Work>!$_`.
    private static String named(String label) {
        var own = label.startsWith("_$!<") && label.endsWith(">!$_");
        return own ? label.substring(4, label.length() - 4).toLowerCase(Locale.ROOT) : label;
    }

    private static String types(ContentLine line) {
        var words = new LinkedHashSet<String>();
        for (var param : line.plainParams()) {
            var equals = param.indexOf('=');
            if (equals >= 0 && !param.substring(0, equals).strip().equalsIgnoreCase("TYPE"))
                continue;
            for (var word :
                    param.substring(equals + 1)
                            .replace("\"", "")
                            .toLowerCase(Locale.ROOT)
                            .split("[,\\s]+"))
                if (!word.isEmpty() && !SILENT.contains(word))
                    words.add(word.equals("cell") ? "mobile" : word);
        }
        return String.join(" ", words);
    }

    private List<String> tags() {
        return groups(all("CATEGORIES")).filter(tag -> !SystemGroups.has(tag)).toList();
    }

    /// What a program put into the card itself, and finds there again.
    static List<String> systemGroups(List<ContentLine> lines) {
        var values =
                lines.stream()
                        .filter(line -> line.name().equals("CATEGORIES"))
                        .map(ContentLine::value);
        return groups(values).filter(SystemGroups::has).toList();
    }

    private static Stream<String> groups(Stream<String> values) {
        return values.flatMap(value -> Values.split(value, ',').stream())
                .map(Contacts::oneLine)
                .filter(tag -> !tag.isEmpty())
                .distinct();
    }

    private String note() {
        var notes =
                all("NOTE")
                        .map(value ->
                                Values.plain(value)
                                        .replace("\r\n", "\n")
                                        .replace('\r', '\n')
                                        .strip());
        return String.join("\n\n", notes.filter(note -> !note.isEmpty()).toList());
    }

    private String uid() {
        return first(texts("UID"));
    }

    /// As written: dates in whole, without a year, or in words.
    private String birthday() {
        var line = lines.stream().filter(each -> each.name().equals("BDAY")).findFirst();
        return line.map(each ->
                        Birthdays.read(oneLine(each.value()), each.param("X-APPLE-OMIT-YEAR")))
                .orElse("");
    }

    private Stream<String> all(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).map(ContentLine::value);
    }

    private Stream<String> texts(String name) {
        return all(name).map(Contacts::oneLine);
    }

    private static String component(String value, int index) {
        var parts = new ArrayList<>(Values.split(value, ';'));
        return index < parts.size() ? oneLine(parts.get(index)) : "";
    }

    private static String first(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    private static String without(String scheme, String value) {
        return value.regionMatches(true, 0, scheme, 0, scheme.length())
                ? value.substring(scheme.length())
                : value;
    }

    private static String oneLine(String escaped) {
        return Spaces.one(Values.plain(escaped));
    }
}
