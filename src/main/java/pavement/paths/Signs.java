package pavement.paths;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pavement.book.Appointment;
import pavement.book.Book;
import pavement.book.Encounter;
import pavement.book.Introduction;
import pavement.book.Known;
import pavement.book.Person;
import pavement.book.PersonId;

/// All that speaks for one person knowing others.
final class Signs {
    /// Among more than these nobody is said to know anybody by having been there.
    private static final int CROWD = 100;

    private final Book book;
    private final ZoneId zone;
    private final Groups groups;
    private final Told told;
    private final LocalDate day;
    private final Person person;
    private final Map<PersonId, List<Sign>> found = new HashMap<>();

    private Signs(Book book, Groups groups, Told told, LocalDate day, Person person) {
        this.book = book;
        this.zone = book.zone();
        this.groups = groups;
        this.told = told;
        this.day = day;
        this.person = person;
    }

    /// By the other person; in an order that does not depend on the way it was found.
    static Map<PersonId, List<Sign>> of(
            Book book, Groups groups, Told told, LocalDate day, Person person) {
        var signs = all(book, groups, told, day, person);
        signs.keySet().removeIf(other -> book.person(other).isEmpty());
        return signs;
    }

    /// Those too who are not in the book: whoever looks at everybody has another way to tell.
    static Map<PersonId, List<Sign>> all(
            Book book, Groups groups, Told told, LocalDate day, Person person) {
        var signs = new Signs(book, groups, told, day, person);
        signs.gather();
        signs.found.remove(person.id());
        signs.found.replaceAll((_, all) -> counted(all));
        return signs.found;
    }

    private void gather() {
        for (var talk : book.encountersWith(person.id())) if (talk.with().size() > 1) talk(talk);
        for (var fact : book.about(person.id())) {
            if (fact instanceof Known known) known(known);
            if (fact instanceof Introduction introduction) introduction(introduction);
            if (fact instanceof Appointment appointment) appointment(appointment);
        }
        for (var mention : told.of(person.id()))
            add(
                    mention.one().equals(person.id()) ? mention.other() : mention.one(),
                    mention.sign());
        person.met().through().ifPresent(by -> add(by, through(person)));
        for (var led : groups.in(new Groups.Key.Through(person.id())))
            book.person(led).ifPresent(it -> add(led, through(it)));
        for (var key : groups.keys(person.id())) group(key);
    }

    private void talk(Encounter talk) {
        var people = talk.people();
        if (people.size() < 2 || people.size() > CROWD) return;
        var kind =
                switch (talk.channel()) {
                    case CALL, VIDEO, IN_PERSON -> Sign.Kind.MEETING;
                    case MESSAGE -> Sign.Kind.THREAD;
                    case EVENT -> Sign.Kind.EVENT;
                    // Whoever gets a newsletter does not know its other readers.
                    case REACTION, BULK -> Sign.Kind.DENIED;
                };
        if (kind == Sign.Kind.DENIED) return;
        var sign = new Sign(kind, on(talk.at()), talk.with().size(), talk.stage().place());
        for (var other : people) add(other, sign);
    }

    private void appointment(Appointment it) {
        if (it.with().size() < 2 || it.with().size() > CROWD) return;
        var sign = new Sign(Sign.Kind.MEETING, on(it.start()), it.with().size(), it.title());
        for (var other : it.with()) add(other, sign);
    }

    private void known(Known it) {
        var kind =
                switch (it.how()) {
                    case SAID -> Sign.Kind.SAID;
                    case HANDED -> Sign.Kind.HANDED;
                    case DENIED -> Sign.Kind.DENIED;
                };
        var other = it.one().equals(person.id()) ? it.other() : it.one();
        add(other, new Sign(kind, it.on(), 0, it.said()));
    }

    private void introduction(Introduction it) {
        var at = it.when(Introduction.What.MADE);
        if (at.isEmpty() || it.other().isEmpty()) return;
        var other = it.one().equals(person.id()) ? it.other().get() : it.one();
        add(other, new Sign(Sign.Kind.INTRODUCED, on(at.get()), 0, ""));
    }

    /// Whom somebody only told of, he knows; whom he brought along, he surely does.
    private Sign through(Person led) {
        var on = led.met().on().orElseGet(() -> on(led.origin().since()));
        var kind = book.heardOf(led) ? Sign.Kind.SAID : Sign.Kind.INTRODUCED;
        return new Sign(kind, on, 0, "");
    }

    private void group(Groups.Key key) {
        var members = groups.in(key);
        if (members.size() < 2 || members.size() > CROWD) return;
        switch (key) {
            case Groups.Key.Firm _ -> {
                for (var other : members)
                    book.person(other).ifPresent(it -> firm(it, members.size()));
            }
            case Groups.Key.Evening(var _, var on) ->
                    together(members, on, person.met().stage().place());
            case Groups.Key.Event(var block) ->
                    book.block(block)
                            .ifPresent(it ->
                                    it.clock()
                                            .started()
                                            .ifPresent(
                                                    at -> together(members, on(at), it.title())));
            case Groups.Key.Through _ -> {}
        }
    }

    private void together(Iterable<PersonId> members, LocalDate on, String where) {
        var size = 0;
        for (var _ : members) size++;
        var sign = new Sign(Sign.Kind.EVENT, on, size, where);
        for (var other : members) add(other, sign);
    }

    /// No years are known, so it holds from when both were written down.
    private void firm(Person other, int size) {
        var mine = person.origin().since();
        var his = other.origin().since();
        var on = on(mine.isAfter(his) ? mine : his);
        // One spelling, whichever of the two is asked.
        var one = person.job().organisation();
        var two = other.job().organisation();
        add(other.id(), new Sign(Sign.Kind.FIRM, on, size, one.compareTo(two) < 0 ? one : two));
    }

    /// What is still to come shows nothing yet.
    private void add(PersonId other, Sign sign) {
        if (!sign.on().isAfter(day) || sign.kind() == Sign.Kind.DENIED)
            found.computeIfAbsent(other, _ -> new ArrayList<>(2)).add(sign);
    }

    private LocalDate on(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// Of one day only the closest meeting counts, for a calendar and a log tell the same one; and
    /// what is written twice is still said once.
    private static List<Sign> counted(List<Sign> all) {
        if (all.size() == 1) return all;
        all.sort(Sign.ORDER);
        var kept = new ArrayList<Sign>(all.size());
        for (var sign : all) {
            var twice =
                    kept.stream()
                            .anyMatch(each ->
                                    sign.kind().together()
                                            ? each.kind().together() && each.on().equals(sign.on())
                                            : each.kind() == sign.kind());
            if (!twice) kept.add(sign);
        }
        return kept;
    }
}
