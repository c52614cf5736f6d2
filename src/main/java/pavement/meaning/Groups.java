package pavement.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads groups from text, in the format of docs/thesaurus.md. All complaints at once, each with
/// its line and what to do; the groups that are right are read all the same.
final class Groups {
    private static final Pattern FORM = Pattern.compile("([^()]+)(?:\\(([^()]*)\\))?");
    private static final Pattern REMARK = Pattern.compile("(^|\\s)#.*");
    private static final int FEWEST = 2;

    /// @param groups what was understood
    /// @param complaints what was not, for a person to read
    record Read(List<Group> groups, List<String> complaints) {}

    /// A file of groups.
    ///
    /// @param name as it is called in a complaint
    record Source(String name, String text) {}

    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private String file = "";
    private int number;

    private static final class Draft {
        private final String name;
        private final String where;
        private final List<Group.Form> forms = new ArrayList<>();
        private final List<String> kindOf = new ArrayList<>();
        private final List<String> partOf = new ArrayList<>();

        Draft(String name, String where) {
            this.name = name;
            this.where = where;
        }

        void add(Draft more) {
            forms.addAll(more.forms.subList(1, more.forms.size()));
            kindOf.addAll(more.kindOf);
            partOf.addAll(more.partOf);
        }

        Group group() {
            return new Group(name, forms, kindOf, partOf, where);
        }
    }

    private Groups() {}

    static Read read(List<Source> sources) {
        var reading = new Groups();
        sources.forEach(reading::source);
        return new Read(reading.joined(), List.copyOf(reading.complaints));
    }

    private void source(Source source) {
        file = source.name();
        number = 0;
        var before = drafts.size();
        source.text().lines().forEach(line -> line(line, before));
    }

    private void line(String line, int before) {
        number++;
        var said = REMARK.matcher(line).replaceFirst("").stripTrailing();
        if (said.isBlank()) return;
        if (!Character.isWhitespace(said.charAt(0))) group(said);
        else if (drafts.size() == before)
            complain("stands under no group. Begin the group at the left edge, as “name: form”.");
        else under(said.strip());
    }

    private void group(String said) {
        var colon = said.indexOf(':');
        if (colon < 1) {
            complain("has no colon. Write “name: another way to say it, one more”.");
            return;
        }
        var draft =
                new Draft(
                        said.substring(0, colon).replaceFirst("\\(.*", "").strip(),
                        file + ", line " + number);
        forms(draft, said.substring(0, colon) + "," + said.substring(colon + 1));
        drafts.add(draft);
    }

    private void under(String said) {
        var draft = drafts.getLast();
        if (said.startsWith("kind of ")) draft.kindOf.addAll(names(said.substring(8)));
        else if (said.startsWith("part of ")) draft.partOf.addAll(names(said.substring(8)));
        else if (said.startsWith("or ")) forms(draft, said.substring(3));
        else complain("begins with none of “kind of”, “part of” and “or”. Write one of them.");
    }

    private void forms(Draft draft, String said) {
        for (var piece : said.split(",", -1)) {
            var form = FORM.matcher(piece.strip());
            if (piece.isBlank()) continue;
            if (form.matches())
                draft.forms.add(
                        new Group.Form(
                                form.group(1).strip(),
                                Stream.ofNullable(form.group(2))
                                        .flatMap(sense -> Stream.of(sense.strip().split("\\s+")))
                                        .toList()));
            else
                complain(
                        "has brackets that do not close in “"
                                + piece.strip()
                                + "”. Write a sense as “till (cash shop)”.");
        }
    }

    private static List<String> names(String said) {
        return Stream.of(said.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    /// Groups of one name are one group, so that an owner can add a form to one of ours.
    private List<Group> joined() {
        var byName = new HashMap<String, Draft>();
        var first = new ArrayList<Draft>();
        for (var draft : drafts) {
            Optional.ofNullable(byName.putIfAbsent(key(draft.name), draft))
                    .ifPresentOrElse(known -> known.add(draft), () -> first.add(draft));
        }
        for (var draft : first) check(draft, byName);
        return first.stream()
                .filter(draft -> draft.forms.size() >= FEWEST)
                .map(Draft::group)
                .toList();
    }

    private void check(Draft draft, Map<String, Draft> byName) {
        if (draft.forms.size() < FEWEST)
            complaints.add(
                    draft.where
                            + ": “"
                            + draft.name
                            + "” has only one form, and so says nothing. Add another way to say it.");
        for (var names : List.of(draft.kindOf, draft.partOf))
            for (var name : names)
                if (!byName.containsKey(key(name)))
                    complaints.add(
                            draft.where
                                    + ": there is no group “"
                                    + name
                                    + "”. Check the spelling, or write a group with that name.");
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void complain(String what) {
        complaints.add(file + ", line " + number + ": this line " + what);
    }
}
