package pavement.paths;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.acts.Forget;
import pavement.acts.MergePeople;
import pavement.book.Appointment;
import pavement.book.AppointmentId;
import pavement.book.Block;
import pavement.book.BlockId;
import pavement.book.Book;
import pavement.book.Change;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Introduction;
import pavement.book.IntroductionId;
import pavement.book.Job;
import pavement.book.Known;
import pavement.book.KnownId;
import pavement.book.MergeId;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Stretch;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Work;
import pavement.book.Worth;

/// Anything that can happen among a few people who may know each other.
final class Anyone {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final List<String> NAMES =
            List.of(
                    "Anna Berg", "Ben Cole", "Cleo Dahl", "Dora Eck", "Emil Fay", "Finn Gold",
                    "Gus Hall", "Ida Jung", "Anna Kurz", "Lea Moor");

    private final RandomGenerator random;
    private int made;

    Anyone(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    Book next(Book book) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> saved(book, somebody());
            case 2, 3, 4 -> saved(book, talk());
            case 5 -> saved(book, appointment());
            case 6 -> saved(book, block());
            case 7, 8 -> saved(book, known(Known.How.values()[random.nextInt(3)]));
            case 9 -> saved(book, introduction());
            case 10 -> merged(book);
            case 11 ->
                    random.nextInt(3) > 0
                            ? book
                            : book.with(new Forget(who()).on(book).changes());
            default -> random.nextBoolean() ? removed(book) : saved(book, somebody());
        };
    }

    /// As `next`, but nothing that was said is taken back and nobody goes.
    Book more(Book book) {
        return switch (random.nextInt(6)) {
            case 0 -> saved(book, somebody());
            case 1, 2 -> saved(book, talk());
            case 3 -> saved(book, known(Known.How.values()[random.nextInt(2)]));
            case 4 -> saved(book, introduction());
            default -> saved(book, appointment());
        };
    }

    private static Book saved(Book book, pavement.book.Fact fact) {
        return book.with(List.of(new Change.Saved(fact)));
    }

    private Book merged(Book book) {
        var act =
                new MergePeople(
                        new MergeId(id(40)), who(), who(), Optional.empty(), Optional.empty(), NOW);
        return book.with(act.on(book).changes());
    }

    private Book removed(Book book) {
        var facts = new ArrayList<pavement.book.Fact>(book.encounters());
        facts.addAll(book.knowns());
        facts.addAll(book.appointments());
        facts.addAll(book.blocks());
        if (facts.isEmpty()) return book;
        var gone = facts.get(random.nextInt(facts.size()));
        return book.with(List.of(new Change.Removed(gone.ref())));
    }

    Book full() {
        var book = Book.EMPTY;
        for (var i = 0; i < NAMES.size(); i++) book = saved(book, somebody(i));
        return book;
    }

    PersonId who() {
        return person(random.nextInt(NAMES.size()));
    }

    static PersonId person(int number) {
        return new PersonId(new UUID(1, number + 1));
    }

    private Person somebody() {
        return somebody(random.nextInt(NAMES.size()));
    }

    private Person somebody(int number) {
        var stage =
                random.nextBoolean()
                        ? new Stage(Stage.Kind.EVENT, one("Meetup", "Fair"))
                        : new Stage(Stage.Kind.COFFEE_SHOP, "Kiez");
        var through = random.nextInt(3) == 0 ? Optional.of(who()) : Optional.<PersonId>empty();
        var met = new Met(stage, Optional.of(day()), through);
        var name = random.nextInt(9) == 0 ? one("Nils Ost", "Ben") : NAMES.get(number);
        return Person.called(
                        person(number),
                        Name.of(name),
                        met,
                        new Origin(at(), "", Optional.empty(), false, random.nextInt(4) == 0))
                .with(new Job(one("", "Acme", "Bolt"), ""))
                .noted(note());
    }

    private String note() {
        var one = NAMES.get(random.nextInt(NAMES.size()));
        var other = NAMES.get(random.nextInt(NAMES.size()));
        return switch (random.nextInt(6)) {
            case 0 -> one + " knows " + other + " from school.";
            case 1 -> "Her friend " + other + " bakes.";
            case 2 -> one + " doesn't know " + other + ".";
            case 3 -> one.split(" ")[0] + " and " + other.split(" ")[0] + " know each other";
            default -> "";
        };
    }

    private Encounter talk() {
        var people = new ArrayList<With>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var who = who();
            if (people.stream().noneMatch(each -> each.person().equals(who)))
                people.add(new With(who, Frozen.UNKNOWN));
        }
        return new Encounter(
                new EncounterId(id(20 + random.nextInt(6))),
                at(),
                Channel.values()[random.nextInt(Channel.values().length)],
                Direction.OUT,
                Initiative.ME,
                true,
                people,
                Stage.UNKNOWN,
                new Spent(5, 0),
                Outcome.TALKED,
                Worth.NOTHING,
                Optional.empty(),
                new Comfort(Optional.empty(), Optional.empty()),
                Trial.NONE,
                note(),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Inside(new BlockId(new UUID(30, random.nextInt(2))), false)),
                Optional.empty());
    }

    private Appointment appointment() {
        var people = new ArrayList<PersonId>();
        for (var i = random.nextInt(5); i > 0; i--) {
            var who = who();
            if (!people.contains(who)) people.add(who);
        }
        var at = at();
        return new Appointment(
                new AppointmentId(id(25)), "", "Lunch", "", at, at, false, people, false,
                Optional.empty());
    }

    private Block block() {
        var people = new ArrayList<PersonId>();
        for (var i = random.nextInt(5); i > 0; i--) {
            var who = who();
            if (!people.contains(who)) people.add(who);
        }
        return new Block(
                new BlockId(new UUID(30, random.nextInt(2))),
                random.nextInt(4) == 0
                        ? new Work.Walk()
                        : new Work.Event(Optional.empty(), Optional.empty()),
                "Meetup",
                Channel.EVENT,
                Stage.UNKNOWN,
                new Stretch(Optional.of(at()), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Trial.NONE,
                people.stream()
                        .map(it ->
                                new pavement.book.Listed(
                                        it, "", pavement.book.Listed.State.values()[0]))
                        .toList());
    }

    Known known(Known.How how) {
        var one = who();
        var other = who();
        while (other.equals(one)) other = who();
        return new Known(
                new KnownId(id(50 + random.nextInt(8))), one, other, how, "", day(),
                Optional.empty());
    }

    private Introduction introduction() {
        var one = who();
        var other = who();
        while (other.equals(one)) other = who();
        var next =
                Introduction.idea(
                        new IntroductionId(id(60 + random.nextInt(4))),
                        Introduction.Kind.values()[random.nextInt(2)],
                        one,
                        Optional.of(other),
                        "",
                        Optional.empty(),
                        at());
        for (var i = random.nextInt(8); i > 0; i--) {
            var all =
                    next.next().stream()
                            .filter(each -> each != Introduction.What.RESULT)
                            .toList();
            if (!all.isEmpty()) next = next.then(all.get(random.nextInt(all.size())), at());
        }
        return next;
    }

    private UUID id(int kind) {
        return new UUID(kind, kind == 40 ? ++made : 7);
    }

    private LocalDate day() {
        return TODAY.minusDays(random.nextInt(1500));
    }

    private Instant at() {
        return NOW.minusSeconds(86_400L * random.nextInt(1500));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
