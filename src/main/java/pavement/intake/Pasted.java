package pavement.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pavement.book.Job;
import pavement.book.Name;
import pavement.book.Reach;
import pavement.cards.Contact;
import pavement.cards.Keys;
import pavement.cards.Spaces;

/// One line of a pasted list: what looks like a way to reach somebody is one, the first words are
/// his name, the next his company.
final class Pasted {
    private static final Pattern MAIL = Pattern.compile("[^\\s<>,;]+@[^\\s<>,;]+\\.[^\\s<>,;]+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d ()./-]{5,}\\d");

    private Pasted() {}

    static Optional<Contact> contact(String line) {
        var reaches = new ArrayList<Reach>();
        var rest =
                taken(
                        taken(line, MAIL, Reach.Kind.EMAIL, reaches),
                        PHONE,
                        Reach.Kind.PHONE,
                        reaches);
        var parts =
                List.of(rest.replaceAll("[<>]", " ").split("[,;\\t]")).stream()
                        .map(Spaces::one)
                        .map(part -> part.replaceFirst("^[-*•]+ ", ""))
                        .filter(part -> !part.isEmpty())
                        .toList();
        var name =
                parts.isEmpty()
                        ? reaches.stream().map(Reach::value).findFirst()
                        : Optional.of(parts.getFirst());
        var job =
                new Job(parts.size() > 1 ? parts.get(1) : "", parts.size() > 2 ? parts.get(2) : "");
        return name.map(full -> new Contact(Name.of(full), job, reaches, List.of(), "", "", ""));
    }

    private static String taken(String line, Pattern what, Reach.Kind kind, List<Reach> into) {
        var found = what.matcher(line);
        while (found.find())
            into.add(new Reach(kind, "", found.group(), Keys.of(kind, found.group())));
        return found.replaceAll(" ");
    }
}
