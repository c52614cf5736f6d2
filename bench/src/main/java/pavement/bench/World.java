package pavement.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Fact;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Reach;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.Wishes;
import pavement.book.With;
import pavement.book.Worth;

/// A made-up life of networking: people, twenty encounters each over two years, needs, offers and promises. The same
/// size gives the same world, up to the day it ends on.
final class World {
    private static final String[] GIVEN = {
        "Ada", "Bo", "Carla", "Dmitri", "Esra", "Femi", "Grace", "Hannah", "Ivo", "Jelena", "Kwame", "Lucía", "Mei",
        "Nils", "Olga", "Priya", "Quentin", "Rosa", "Søren", "Tom", "Uma", "Viktor", "Wanda", "Xavier", "Yusuf", "Zoë"
    };
    private static final String[] SOUND = {"ba", "der", "kin", "lo", "mar", "nes", "ot", "pir", "qua", "ros", "sen", "tov", "ul", "vic"};
    private static final String[] TRADE = {
        "dentist", "Facebook ads", "bookkeeping", "roofing", "web shop", "bakery", "tax law", "logistics", "photography",
        "event space", "translation", "plumbing", "recruiting", "insurance", "furniture", "coffee roasting"
    };

    private final RandomGenerator random;
    private final Instant now;
    private long made;

    World(int size, Instant now) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(size);
        this.now = now;
    }

    List<Fact> people(int count) {
        var all = new ArrayList<Fact>();
        for (int i = 0; i < count; i++) {
            var person = person(i);
            all.add(person);
            if (i % 5 == 0) all.add(ask(person));
            if (i % 20 == 0) all.add(promise(person));
        }
        return all;
    }

    /// Of the people among them.
    static List<PersonId> ids(List<Fact> facts) {
        return facts.stream().filter(Person.class::isInstance).flatMap(fact -> fact.about().stream()).toList();
    }

    Encounter encounterWith(PersonId person) {
        var at = now.minus(Duration.ofMinutes(random.nextLong(2L * 365 * 24 * 60)));
        var outcome = Outcome.values()[Math.min(5, (int) Math.abs(random.nextGaussian() * 2))];
        var channel = any(Channel.CALL, Channel.IN_PERSON, Channel.MESSAGE, Channel.VIDEO, Channel.EVENT);
        var then = new Frozen(Tie.ACTIVE, random.nextInt(9), random.nextInt(100), stage());
        return new Encounter(
                new EncounterId(id()), at, channel, Direction.OUT, Initiative.ME, true, List.of(new With(person, then)),
                stage(), new Spent(random.nextInt(45), random.nextInt(10)), outcome,
                new Worth(random.nextInt(3), random.nextInt(3), Optional.empty()), Optional.of(random.nextDouble()),
                Comfort.UNASKED, Trial.NONE, "talked about " + any(TRADE) + ", sends the " + any(TRADE) + " list");
    }

    private Person person(int number) {
        var given = any(GIVEN);
        var family = name();
        var mail = given.toLowerCase(java.util.Locale.ROOT) + "." + family.toLowerCase(java.util.Locale.ROOT) + number + "@example.org";
        var phone = "+4930" + (1_000_000 + number);
        return new Person(
                new PersonId(id()), new Name(given + " " + family, given, family, "", false),
                new Job(name() + " " + any("Ltd", "GmbH", "& Sons", "Studio"), any(TRADE)),
                List.of(new Reach(Reach.Kind.EMAIL, "work", mail, mail), new Reach(Reach.Kind.PHONE, "cell", phone, phone)),
                List.of(any("berlin", "alumni", "expo", "saas")), "knows " + any(TRADE), "", Met.at(stage()), Wishes.NONE,
                Origin.written(now.minus(Duration.ofDays(800))));
    }

    private Ask ask(Person person) {
        var side = any(Ask.Side.NEED, Ask.Side.OFFER);
        return new Ask(new AskId(id()), side, Optional.of(person.id()), any(TRADE), now, Optional.empty(), true);
    }

    private Promise promise(Person person) {
        var due = now.atZone(java.time.ZoneOffset.UTC).toLocalDate().plusDays(random.nextInt(60));
        return new Promise(
                new PromiseId(id()), Optional.of(person.id()), true, "send the " + any(TRADE) + " list", Optional.of(due),
                Optional.empty(), Optional.empty(), Promise.State.OPEN, now, Optional.empty());
    }

    private Stage stage() {
        return new Stage(any(Stage.Kind.values()), "the " + any(TRADE) + " meetup");
    }

    private String name() {
        var name = any(SOUND) + any(SOUND) + any(SOUND);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// In the order in which they were made, as UUIDv7 are.
    private UUID id() {
        return new UUID(0x0190_0000_0000_7000L + (made++ << 16), random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
