package pavement.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pavement.book.Book;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Reach;
import pavement.book.Stage;
import pavement.http.Form;
import pavement.intake.Phones;

/// Reads a person from the fields of the form, and fills the fields from a person.
///
/// @param country of phone numbers without one
record PersonForm(Form form, Book book, String country, LocalDate today) {
    /// A year in which every day there is can be.
    private static final String LEAP_YEAR = "2000";

    /// What stands in the fields about somebody known.
    static Form of(Book book, Person person) {
        var fields = new HashMap<String, List<String>>();
        fields.put("full", List.of(person.name().full()));
        fields.put("given", List.of(person.name().given()));
        fields.put("family", List.of(person.name().family()));
        fields.put("nickname", List.of(person.name().nickname()));
        if (person.name().described()) fields.put("described", List.of("on"));
        fields.put("organisation", List.of(person.job().organisation()));
        fields.put("title", List.of(person.job().title()));
        fields.put("birthday", List.of(person.birthday()));
        fields.put("tags", List.of(String.join(", ", person.tags())));
        fields.put("note", List.of(person.note()));
        fields.put("stage", List.of(person.met().stage().kind().name()));
        fields.put("place", List.of(person.met().stage().place()));
        fields.put("on", List.of(person.met().on().map(LocalDate::toString).orElse("")));
        fields.put(
                "through",
                List.of(
                        person.met()
                                .through()
                                .flatMap(book::person)
                                .map(each -> each.name().full())
                                .orElse("")));
        for (var kind : Reach.Kind.values()) reaches(person, kind, fields);
        return new Form(fields);
    }

    private static void reaches(Person person, Reach.Kind kind, Map<String, List<String>> fields) {
        var reaches = person.reaches().stream().filter(reach -> reach.kind() == kind).toList();
        fields.put(ReachFields.field(kind), reaches.stream().map(Reach::value).toList());
        fields.put(ReachFields.field(kind) + "Label", reaches.stream().map(Reach::label).toList());
    }

    /// Empty when there are complaints, which the form then holds, all at once.
    Optional<Person> read(Person before) {
        var full = form.required("full", 300, "Write a name, or a few words that describe them.");
        var given = form.text("given", 200).orElse("");
        var family = form.text("family", 200).orElse("");
        var nickname = form.text("nickname", 200).orElse("");
        var job =
                new Job(
                        form.text("organisation", 300).orElse(""),
                        form.text("title", 300).orElse(""));
        var birthday = birthday(before);
        var note = form.text("note", 100_000).orElse("").replace("\r\n", "\n");
        var tags = tags();
        var met = met(before);
        var phones = new Phones(country);
        var reaches =
                ReachFields.read(form).stream().map(reach -> kept(reach, before, phones)).toList();
        if (!form.ok()) return Optional.empty();
        return Optional.of(
                before.named(new Name(full, given, family, nickname, form.ticked("described")))
                        .with(job)
                        .born(birthday)
                        .noted(note)
                        .tagged(tags)
                        .with(met)
                        .reachedBy(reaches));
    }

    /// What a card says in words ("circa 1800") stays; figures are a day that has been.
    private String birthday(Person before) {
        var written = form.text("birthday", 60).orElse("");
        if (written.equals(before.birthday()) || written.codePoints().anyMatch(Character::isLetter))
            return written;
        var day = written.startsWith("--") ? LEAP_YEAR + written.substring(1) : written;
        try {
            if (!day.isEmpty() && LocalDate.parse(day).isAfter(today))
                form.complain("birthday", "This day has not come yet. Check the year.");
        } catch (DateTimeParseException _) {
            form.complain(
                    "birthday",
                    "This is not a day: “%s”. Write 1988-06-15, or --06-15 without the year."
                            .formatted(written));
        }
        return written;
    }

    /// What was not touched keeps its key, so that an import recognises it as before.
    private static Reach kept(Reach written, Person before, Phones phones) {
        return before.reaches().stream()
                .filter(old -> old.kind() == written.kind() && old.value().equals(written.value()))
                .findFirst()
                .map(old -> new Reach(old.kind(), written.label(), old.value(), old.key()))
                .orElseGet(() -> phones.keyed(written));
    }

    private List<String> tags() {
        return form.text("tags", 2000).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private Met met(Person before) {
        var kind = form.one("stage", Stage.Kind.class).orElse(Stage.Kind.UNKNOWN);
        var place = form.text("place", 200).orElse("");
        var on = form.date("on");
        if (on.filter(day -> day.isAfter(today)).isPresent())
            form.complain("on", "This day has not come yet. Choose today or earlier.");
        return new Met(new Stage(kind, place), on, through(before));
    }

    private Optional<PersonId> through(Person before) {
        var name = form.text("through", 300).orElse("").toLowerCase(Locale.ROOT);
        if (name.isEmpty()) return Optional.empty();
        var named =
                book.people().stream()
                        .filter(each ->
                                each.name().full().toLowerCase(Locale.ROOT).equals(name)
                                        && !each.id().equals(before.id()))
                        .map(Person::id)
                        .toList();
        var same = before.met().through().filter(named::contains);
        if (same.isPresent() || named.size() == 1)
            return same.or(() -> Optional.of(named.getFirst()));
        form.complain(
                "through",
                named.isEmpty()
                        ? "Nobody in your book is called so. Write the full name, or leave it empty."
                        : "%d people are called so. Write the name of one of them another way first."
                                .formatted(named.size()));
        return Optional.empty();
    }
}
