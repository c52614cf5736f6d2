package pavement.line;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import pavement.acts.DealSaid;
import pavement.acts.LogLine;
import pavement.acts.Stand;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Block;
import pavement.book.Channel;
import pavement.book.Comfort;
import pavement.book.DealId;
import pavement.book.Direction;
import pavement.book.Encounter;
import pavement.book.EncounterId;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Inside;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Money;
import pavement.book.Name;
import pavement.book.Next;
import pavement.book.Origin;
import pavement.book.Outcome;
import pavement.book.Person;
import pavement.book.PersonId;
import pavement.book.Price;
import pavement.book.Promise;
import pavement.book.PromiseId;
import pavement.book.Spent;
import pavement.book.Stage;
import pavement.book.Tie;
import pavement.book.Trial;
import pavement.book.With;
import pavement.book.Worth;

/// What a line is about to become: its reading, and what the owner corrected in it. The words
/// become facts here and nowhere else, so that the page and the command log alike.
///
/// @param read the line with only those chips that are to be kept
/// @param people whom it was with, beside those the line names: a person chosen before a word was
///   typed
/// @param outcome empty to take what the words suggest
/// @param block the one that runs: what the line does not say, it supplies
/// @param now on the owner's clock
public record Draft(
        Understood read,
        List<Person> people,
        Optional<Outcome> outcome,
        Optional<Double> expected,
        Comfort comfort,
        Trial trial,
        Optional<Block> block,
        LocalDateTime now,
        ZoneId zone) {
    /// A line as it was read, with nothing corrected.
    public static Draft of(Understood read, Optional<Block> block, LocalDateTime now, ZoneId zone) {
        return new Draft(
                read,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Comfort.UNASKED,
                Trial.NONE,
                block,
                now,
                zone);
    }

    /// @param id of the encounter, so that the same draft twice is one encounter
    /// @param ids for everything else that is new in it
    public LogLine act(UUID id, Supplier<UUID> ids) {
        return new Facts(id, ids).act(!read.planOnly() || !people.isEmpty());
    }

    /// As `act`, of something that is only to come: nobody was talked with yet.
    public LogLine plan(UUID id, Supplier<UUID> ids) {
        return new Facts(id, ids).act(false);
    }

    /// The facts of one draft while they are made: a name that comes twice is one new person.
    private final class Facts {
        private final EncounterId id;
        private final Supplier<UUID> ids;
        private final Map<String, Person> fresh = new LinkedHashMap<>();

        Facts(UUID id, Supplier<UUID> ids) {
            this.id = new EncounterId(id);
            this.ids = ids;
        }

        LogLine act(boolean happened) {
            var with = with(happened);
            var first = with.stream().findFirst().map(Person::id);
            introduced(first);
            var promises = promises(with, happened);
            var asks = asks(first, happened);
            var encounter = happened ? Optional.of(encounter(with)) : Optional.<Encounter>empty();
            return new LogLine(
                    encounter,
                    List.copyOf(fresh.values()),
                    asks,
                    promises,
                    deal(promises),
                    instant(now));
        }

        private List<Person> with(boolean happened) {
            var with = new LinkedHashMap<PersonId, Person>();
            people.forEach(person -> with.put(person.id(), person));
            var through =
                    read.first(Chip.Through.class)
                            .map(chip -> person(chip.by(), Met.UNKNOWN, false).id());
            var how = new Acquaintance(read, inside().map(Block::stage).orElse(implied()), through);
            for (var who : read.all(Chip.Who.class)) {
                var person =
                        happened
                                ? person(who.identity(), how.met(at().toLocalDate()), false)
                                : person(how.atWork(who.identity()), how.coming(), false);
                with.put(person.id(), person);
            }
            return List.copyOf(with.values());
        }

        private void introduced(Optional<PersonId> through) {
            var met =
                    new Met(
                            new Stage(Stage.Kind.INTRODUCTION, ""),
                            Optional.of(at().toLocalDate()),
                            through);
            read.all(Chip.Introduced.class).forEach(chip -> person(chip.to(), met, false));
            read.all(Chip.Heard.class).forEach(chip -> person(chip.of(), met, true));
        }

        private Person person(Identity identity, Met met, boolean ghost) {
            return switch (identity) {
                case Identity.Known(var person) -> person;
                case Identity.OneOf(var choices) -> choices.getFirst();
                case Identity.Fresh(var name, var firm) ->
                        fresh.computeIfAbsent(name.full(), _ -> newcomer(name, firm, met, ghost));
            };
        }

        private Person newcomer(Name name, String firm, Met met, boolean ghost) {
            var origin = new Origin(instant(now), "", Optional.empty(), false, ghost);
            return Person.called(new PersonId(ids.get()), name, met, origin)
                    .with(new Job(firm, ""));
        }

        /// The act takes from the block what is left unknown here.
        private Stage implied() {
            if (inside().isPresent()) return Stage.UNKNOWN;
            return channel() == Channel.EVENT ? new Stage(Stage.Kind.EVENT, "") : Stage.UNKNOWN;
        }

        private List<Ask> asks(Optional<PersonId> first, boolean happened) {
            var asks = new ArrayList<Ask>();
            for (var need : read.all(Chip.Need.class))
                ask(Ask.Side.NEED, need.whose(), first, need.what(), happened).ifPresent(asks::add);
            for (var offer : read.all(Chip.Offer.class))
                ask(Ask.Side.OFFER, offer.whose(), first, offer.what(), happened)
                        .ifPresent(asks::add);
            var alone = !happened && read.first(Chip.Pledge.class).isEmpty();
            for (var own : read.all(Chip.Own.class))
                asks.add(own(new AskId(alone && asks.isEmpty() ? id.value() : ids.get()), own));
            return asks;
        }

        /// It stays the owner's when the talk in which he said it is taken out or moved.
        private Ask own(AskId id, Chip.Own said) {
            var nobody = Optional.<PersonId>empty();
            return new Ask(id, said.side(), nobody, said.what(), instant(at()), from(false), true);
        }

        /// Whoever was introduced and then left out by the owner has nothing to do with it.
        private Optional<Person> meant(Optional<Identity> who) {
            return who.filter(each -> !dropped(each)).map(each -> person(each, Met.UNKNOWN, false));
        }

        private boolean dropped(Identity who) {
            return who instanceof Identity.Fresh(var name, _)
                    && !fresh.containsKey(name.full())
                    && read.all(Chip.Pledge.class).stream()
                            .map(each -> Folded.of(each.span().of(read.line())))
                            .noneMatch(words -> words.contains(Folded.of(name.full())));
        }

        private Optional<Ask> ask(
                Ask.Side side,
                Optional<Identity> whose,
                Optional<PersonId> first,
                String what,
                boolean happened) {
            return meant(whose)
                    .map(Person::id)
                    .or(() -> first)
                    .map(each ->
                            new Ask(
                                    new AskId(ids.get()),
                                    side,
                                    Optional.of(each),
                                    what,
                                    instant(at()),
                                    from(happened),
                                    true));
        }

        private List<Promise> promises(List<Person> with, boolean happened) {
            var promises = new ArrayList<Promise>();
            for (var pledge : read.all(Chip.Pledge.class)) {
                var named = meant(pledge.whom());
                var whom = named.or(() -> with.stream().findFirst());
                // Of several, nobody can tell who "her" is.
                var sure = with.size() == 1 ? whom : named;
                var promise =
                        new PromiseId(promises.isEmpty() && !happened ? id.value() : ids.get());
                promises.add(
                        new Promise(
                                        promise,
                                        whom.map(Person::id),
                                        pledge.mine(),
                                        sure.map(who -> Pronouns.resolved(read, pledge, who))
                                                .orElse(pledge.what()),
                                        pledge.due(),
                                        pledge.at(),
                                        pledge.channel(),
                                        Promise.State.OPEN,
                                        instant(at()),
                                        from(happened))
                                .expecting(happened ? Optional.empty() : expected));
            }
            return promises;
        }

        /// What the words say of a deal, or a sale that was tapped. What is to be done for it is
        /// the first thing promised.
        private Optional<DealSaid> deal(List<Promise> promises) {
            var chip = read.first(Chip.Deal.class);
            var sold = outcome.filter(Outcome.SALE::equals).isPresent();
            if (chip.isEmpty() && !sold) return Optional.empty();
            var price = read.first(Chip.Sum.class).map(sum -> new Price(sum.money(), sum.every()));
            var next =
                    promises.stream()
                            .filter(promise -> promise.mine() && promise.due().isPresent())
                            .findFirst()
                            .map(promise -> new Next(shortened(promise.what()), promise.due()));
            return Optional.of(
                    new DealSaid(
                            sold ? Optional.of(Stand.CUSTOMER) : chip.map(Chip.Deal::stand),
                            shortened(chip.map(Chip.Deal::why).orElse("")),
                            price,
                            next,
                            chip.flatMap(Chip.Deal::which),
                            chip.filter(Chip.Deal::another).isPresent(),
                            chip.isEmpty() && price.isEmpty(),
                            new DealId(ids.get())));
        }

        private static String shortened(String text) {
            return text.length() <= Next.LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, 90)) + "…";
        }

        private Optional<EncounterId> from(boolean happened) {
            return happened ? Optional.of(id) : Optional.empty();
        }

        private Encounter encounter(List<Person> with) {
            var stage = read.first(Chip.Where.class).map(Chip.Where::stage).orElse(implied());
            var talk = read.first(Chip.Minutes.class).map(Chip.Minutes::minutes).orElse(0);
            return new Encounter(
                            id,
                            instant(at()),
                            channel(),
                            direction(),
                            initiative(),
                            deliberate(stage),
                            with.stream().map(Facts.this::unfrozen).toList(),
                            stage,
                            new Spent(talk, 0),
                            cameOfIt(),
                            new Worth(0, 0, money()),
                            expected,
                            comfort,
                            trial,
                            read.line())
                    .inside(inside().map(in -> new Inside(in.id(), false)));
        }

        /// The act freezes it; until then it says nothing.
        private With unfrozen(Person person) {
            return new With(person.id(), new Frozen(Tie.STRANGER, 0, 0, person.met().stage()));
        }

        private Optional<Money> money() {
            return read.first(Chip.Sum.class).map(Chip.Sum::money);
        }
    }

    /// What happened before it began is not inside it ("yesterday, coffee with Tom").
    private Optional<Block> inside() {
        var at = instant(at());
        return block.filter(
                in -> in.clock().started().filter(from -> !at.isBefore(from)).isPresent());
    }

    private LocalDateTime at() {
        return read.first(Chip.When.class).map(Chip.When::at).orElse(now);
    }

    private Channel channel() {
        return read.first(Chip.How.class)
                .map(Chip.How::channel)
                .orElseGet(() -> channel(read.first(Chip.Where.class)));
    }

    private Channel channel(Optional<Chip.Where> where) {
        if (where.isEmpty() && inside().isPresent()) return inside().get().channel();
        var stage = where.map(said -> said.stage().kind()).orElse(Stage.Kind.UNKNOWN);
        return switch (stage) {
            case COLD_CALL -> Channel.CALL;
            case COLD_MESSAGE, ONLINE -> Channel.MESSAGE;
            case EVENT -> Channel.EVENT;
            case COFFEE_SHOP,
                    BOOKSTORE,
                    SANDWICH_SHOP,
                    STREET,
                    PLACE,
                    INTRODUCTION,
                    MEETING,
                    WORK,
                    CLIENT,
                    SCHOOL,
                    FAMILY,
                    UNKNOWN ->
                    Channel.IN_PERSON;
        };
    }

    /// Meeting somebody is both sides' doing; a call or a message goes out unless the line says
    /// otherwise.
    private Direction direction() {
        return read.first(Chip.How.class)
                .flatMap(Chip.How::direction)
                .orElse(
                        switch (channel()) {
                            case CALL, VIDEO, MESSAGE, REACTION, BULK -> Direction.OUT;
                            case IN_PERSON, EVENT -> Direction.MUTUAL;
                        });
    }

    private Initiative initiative() {
        if (read.first(Chip.Through.class).isPresent()) return Initiative.INTRODUCER;
        if (byChance()) return Initiative.CHANCE;
        return direction() == Direction.IN ? Initiative.THEM : Initiative.ME;
    }

    private boolean byChance() {
        return read.first(Chip.How.class)
                .flatMap(Chip.How::direction)
                .equals(Optional.of(Direction.MUTUAL));
    }

    /// Seen anyway at work or at home is not sought, and neither is who was bumped into.
    private boolean deliberate(Stage stage) {
        return !byChance() && !stage.passive();
    }

    /// What the owner tapped, else what the words suggest, else what such a thing usually is.
    private Outcome cameOfIt() {
        return outcome.or(() -> read.first(Chip.Came.class).map(Chip.Came::outcome))
                .orElse(
                        channel() == Channel.MESSAGE && direction() == Direction.OUT
                                ? Outcome.NO_ANSWER
                                : Outcome.TALKED);
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
