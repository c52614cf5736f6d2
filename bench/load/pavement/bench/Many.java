package pavement.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/// Books of any size, the same for the same numbers: people with a job, a phone and an e-mail, encounters over two years.
final class Many {
    private static final String[] GIVEN = "Ada Ben Carla Dana Emil Fatima Gabe Hana Ines Jonas Kofi Lena Mei Noor Omar Priya Quinn Ruth Sol Tomas Uma Victor Wen Xenia Yusuf Zoe".split(" ");
    private static final String[] FAMILY = "Abrams Brandt Costa Diaz Eriksen Fischer Garcia Haddad Ibarra Jensen Kim Lindqvist Moreno Novak Osei Pruitt Quist Raman Salas Tan Umar Vogel Weber Xu Yoo Zeller".split(" ");
    private static final String[] WORK = "bakery bookshop courier florist framer roaster printer studio dentist bookkeeper carpenter farm".split(" ");
    private static final String[] WORDS = "asked about prices and wants to hear more next week she knows a good printer needs help with the books sells crates talked about the market stall liked the idea not now perhaps in spring".split(" ");
    private static final Stage.Kind[] STAGES = Stage.Kind.values();

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    private final Instant now;

    Many(Instant now) {
        this.now = now;
    }

    List<Fact> book(int people, int encountersEach) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < people; i++) {
            var person = person(i);
            facts.add(person);
            for (int j = 0; j < encountersEach; j++) facts.add(encounter(person, (long) i * encountersEach + j));
            if (i % 5 == 0) facts.add(ask(person, i));
            if (i % 100 == 0) facts.add(promise(person, i));
        }
        return facts;
    }

    Person person(int i) {
        var given = GIVEN[random.nextInt(GIVEN.length)];
        var family = FAMILY[random.nextInt(FAMILY.length)] + (i > 5_000 ? "-" + FAMILY[random.nextInt(FAMILY.length)] : "");
        var work = WORK[random.nextInt(WORK.length)];
        var mail = given.toLowerCase() + i + "@" + work + ".example";
        var phone = "+4930%07d".formatted(i);
        var stage = new Stage(STAGES[random.nextInt(STAGES.length)], family + " " + work);
        return new Person(
                new PersonId(id(1, i)), new Name(given + " " + family, given, family, "", false),
                new Job(family + " " + work, "owner"),
                List.of(new Reach(Reach.Kind.EMAIL, "work", mail, mail), new Reach(Reach.Kind.PHONE, "mobile", phone, phone)),
                List.of(), words(8), "", new Met(stage, Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(random.nextInt(700))), Optional.empty()),
                Wishes.NONE, Origin.written(now.minus(Duration.ofDays(700))));
    }

    Encounter encounter(Person person, long i) {
        var at = now.minus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60) + 60L * 24));
        var channel = Channel.values()[random.nextInt(5)];
        var outcome = Outcome.values()[Math.min(5, (int) Math.abs(random.nextGaussian() * 2))];
        var frozen = new Frozen(Tie.values()[random.nextInt(4)], random.nextInt(12), random.nextInt(80), person.met().stage());
        return new Encounter(
                new EncounterId(id(2, i)), Instant.ofEpochMilli(at.toEpochMilli()), channel, random.nextInt(4) == 0 ? Direction.IN : Direction.OUT, Initiative.ME,
                random.nextInt(3) > 0, List.of(new With(person.id(), frozen)), person.met().stage(), new Spent(random.nextInt(40), 5),
                outcome, Worth.NOTHING, Optional.empty(), Comfort.UNASKED, Trial.NONE, words(7));
    }

    private Ask ask(Person person, int i) {
        return new Ask(new AskId(id(3, i)), random.nextBoolean() ? Ask.Side.NEED : Ask.Side.OFFER, Optional.of(person.id()), words(3), now, Optional.empty(), true);
    }

    private Promise promise(Person person, int i) {
        return new Promise(
                new PromiseId(id(4, i)), Optional.of(person.id()), true, words(4), Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(random.nextInt(60))),
                Optional.empty(), Optional.of(Channel.MESSAGE), Promise.State.OPEN, now, Optional.empty());
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        return text.toString();
    }

    private static UUID id(int kind, long number) {
        return new UUID(0x0190_0000_0000_7000L | kind, 0x8000_0000_0000_0000L | number);
    }
}
