package pavement.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pavement.acts.EditDeal;
import pavement.book.Book;
import pavement.book.Deal;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Price;
import pavement.deals.Typed;
import pavement.deals.Written;
import pavement.http.Form;

/// The form of a deal: whom it is with, what about, what it is worth. Names are typed; who is in
/// the book already is he, and who is not is somebody new.
final class DealForm {
    private static final int SEVERAL = 20;

    private final Site site;
    private final Known known;
    private final Book book;
    private final Form form;
    private final List<Person> newcomers = new ArrayList<>();

    DealForm(Site site, Known known, Book book, Form form) {
        this.site = site;
        this.known = known;
        this.book = book;
        this.form = form;
    }

    /// Somebody who is in it, with a tick to keep him.
    record Buyer(String id, String name) {}

    /// The form as it is drawn.
    record View(
            List<Buyer> people,
            String with,
            String organisation,
            String what,
            String value,
            String expected,
            String home,
            Form form) {
        String complaint(String field) {
            return form.complaint(field);
        }
    }

    /// As it was sent, or as the deal stands.
    View view(List<PersonId> people, Optional<Deal> deal) {
        var sent = form.has("with") || form.has("value");
        var ids = sent ? ticked() : people;
        return new View(
                ids.stream()
                        .flatMap(id -> book.person(id).stream())
                        .map(each -> new Buyer(each.id().toString(), each.name().full()))
                        .toList(),
                form.raw("with"),
                sent ? form.raw("organisation") : deal.map(Deal::organisation).orElse(""),
                sent ? form.raw("what") : deal.map(Deal::what).orElse(""),
                sent ? form.raw("value") : deal.flatMap(Deal::price).map(Written::typed).orElse(""),
                sent
                        ? form.raw("expected")
                        : deal.flatMap(Deal::expected).map(LocalDate::toString).orElse(""),
                home(),
                form);
    }

    private String home() {
        return site.self(book).currency();
    }

    private List<PersonId> ticked() {
        return form.all("person").stream()
                .flatMap(text -> id(text).stream())
                .map(PersonId::new)
                .distinct()
                .toList();
    }

    private Optional<UUID> id(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            form.complain("person", "This form is damaged. Load the page again and repeat.");
            return Optional.empty();
        }
    }

    /// With complaints in the form where something is wrong.
    EditDeal.Terms terms() {
        var people = new LinkedHashSet<>(ticked());
        form.text("with", 1_000).ifPresent(names -> people.addAll(named(names)));
        var organisation = form.text("organisation", Deal.LONGEST).orElse("");
        var what = form.text("what", Deal.LONGEST).orElse("");
        if (people.size() > SEVERAL) form.complain("with", "A deal is with twenty people at most.");
        return new EditDeal.Terms(
                List.copyOf(people), organisation, what, price("value"), form.date("expected"));
    }

    /// @param field of the sum
    Optional<Price> price(String field) {
        return form.text(field, 60)
                .flatMap(text ->
                        switch (Typed.read(text, home())) {
                            case Typed.Sum.Read(var price) -> Optional.of(price);
                            case Typed.Sum.Wrong(var sentence) -> {
                                form.complain(field, sentence);
                                yield Optional.empty();
                            }
                        });
    }

    /// Those whom the names stand for. A name that several bear asks for more of it.
    private List<PersonId> named(String names) {
        return Stream.of(names.split("[,;\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> named(name, known.names(book).fully(name)).stream())
                .toList();
    }

    private Optional<PersonId> named(String name, List<Person> found) {
        if (name.length() > Deal.LONGEST) {
            form.complain("with", "A name is shorter than this.");
            return Optional.empty();
        }
        if (found.size() > 1) {
            form.complain(
                    "with",
                    "%d people are called %s. Begin on the page of the one you mean."
                            .formatted(found.size(), name));
            return Optional.empty();
        }
        return found.stream()
                .map(Person::id)
                .findFirst()
                .or(() -> Optional.of(newcomer(name).id()));
    }

    private Person newcomer(String name) {
        var made =
                Person.called(
                                new PersonId(site.desk().newId()),
                                DeckPage.described(name) ? Name.describing(name) : Name.of(name),
                                Met.UNKNOWN,
                                Origin.written(site.desk().now()))
                        .with(new Job(form.raw("organisation").strip(), ""));
        newcomers.add(made);
        return made;
    }

    List<Person> newcomers() {
        return List.copyOf(newcomers);
    }
}
