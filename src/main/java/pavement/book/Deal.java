package pavement.book;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that somebody may buy, from lead to customer or lost (SCIENCE G).
///
/// @param people whom it is with, the first of them first; `PersonId.FORGOTTEN` stands for somebody
///   who was forgotten, and the deal stays
/// @param organisation as it is called; may be empty
/// @param what is bought; may be empty
/// @param expected the day on which he thinks they decide
/// @param stays every step it came to, oldest first; never empty, and the last is where it stands
/// @param invoices in the order of their days
/// @param origin the talk it began with, as far as that is known and still in the book
/// @param by the file it was brought in from
public record Deal(
        DealId id,
        List<PersonId> people,
        String organisation,
        String what,
        Optional<Price> price,
        Optional<LocalDate> expected,
        List<Stay> stays,
        Optional<Next> next,
        List<Invoice> invoices,
        Optional<EncounterId> origin,
        Instant made,
        Optional<ImportId> by)
        implements Fact {
    public static final int LONGEST = 200;
    public static final int MOST_INVOICES = 1_000;

    public Deal {
        people = List.copyOf(people);
        organisation = organisation.strip();
        what = what.strip();
        stays = List.copyOf(stays);
        invoices =
                invoices.stream().sorted(java.util.Comparator.comparing(Invoice::on)).toList();
        var known = people.stream().filter(each -> !each.equals(PersonId.FORGOTTEN)).toList();
        if (known.stream().distinct().count() < known.size())
            throw new IllegalArgumentException("the same person twice in one deal");
        if (people.isEmpty() && organisation.isEmpty() && what.isEmpty())
            throw new IllegalArgumentException("a deal is with somebody, or about something");
        if (organisation.length() > LONGEST || what.length() > LONGEST)
            throw new IllegalArgumentException("a name is a line");
        if (stays.isEmpty()) throw new IllegalArgumentException("a deal stands at a step");
        if (invoices.size() > MOST_INVOICES)
            throw new IllegalArgumentException("no bookkeeping: " + invoices.size() + " invoices");
    }

    /// Just begun, and nothing is known of what it is worth.
    public Deal(
            DealId id,
            List<PersonId> people,
            String organisation,
            String what,
            StepId step,
            Instant at) {
        this(
                id,
                people,
                organisation,
                what,
                Optional.empty(),
                Optional.empty(),
                List.of(new Stay(step, at, "", false)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                at,
                Optional.empty());
    }

    /// Where it stands, and since when.
    public Stay now() {
        return stays.getLast();
    }

    public StepId step() {
        return now().step();
    }

    /// Its stays by spell: re-opening it begins another. Never empty.
    public List<List<Stay>> spells() {
        var spells = new ArrayList<List<Stay>>();
        for (var stay : stays) {
            if (spells.isEmpty() || stay.anew()) spells.add(new ArrayList<>());
            spells.getLast().add(stay);
        }
        return spells.stream().map(List::copyOf).toList();
    }

    /// Changes with anything that is said of it: whoever changes it says which he saw.
    public String mark() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Deal with(List<PersonId> people) {
        return new Deal(
                id, people, organisation, what, price, expected, stays, next, invoices, origin,
                made, by);
    }

    public Deal called(String organisation, String what) {
        return new Deal(
                id, people, organisation, what, price, expected, stays, next, invoices, origin,
                made, by);
    }

    public Deal worth(Optional<Price> price, Optional<LocalDate> expected) {
        return new Deal(
                id, people, organisation, what, price, expected, stays, next, invoices, origin,
                made, by);
    }

    /// Comes to a step.
    public Deal to(Stay stay) {
        var more = new ArrayList<>(stays);
        more.add(stay);
        return through(more);
    }

    /// With another history.
    public Deal through(List<Stay> stays) {
        return new Deal(
                id, people, organisation, what, price, expected, stays, next, invoices, origin,
                made, by);
    }

    public Deal then(Optional<Next> next) {
        return new Deal(
                id, people, organisation, what, price, expected, stays, next, invoices, origin,
                made, by);
    }

    public Deal invoicing(List<Invoice> invoices) {
        return new Deal(
                id, people, organisation, what, price, expected, stays, next, invoices, origin,
                made, by);
    }

    public Deal from(Optional<EncounterId> origin) {
        return new Deal(
                id, people, organisation, what, price, expected, stays, next, invoices, origin,
                made, by);
    }

    public Deal by(Optional<ImportId> by) {
        return new Deal(
                id, people, organisation, what, price, expected, stays, next, invoices, origin,
                made, by);
    }

    @Override
    public Ref ref() {
        return ref(id);
    }

    public static Ref ref(DealId id) {
        return new Ref(Ref.Kind.DEAL, id.value());
    }

    /// Those of its people who are still known.
    @Override
    public List<PersonId> about() {
        return people.stream().filter(each -> !each.equals(PersonId.FORGOTTEN)).toList();
    }
}
