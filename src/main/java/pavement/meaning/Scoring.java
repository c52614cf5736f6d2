package pavement.meaning;

import static java.util.Comparator.comparingDouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// One need against one offer (SCIENCE D1).
///
/// @param rarity of words and things among offers
record Scoring(Meaning meaning, Rarity rarity) {
    /// τ of D1, until there are judged pairs to fit it to.
    static final double TAU = 6;

    /// A thing that was recognised says as much as two words of its rarity. Set on the gold set.
    static final double THING = 2;

    /// A word out of a phrase that means something else as a whole ("printer driver").
    static final double BOUND = .2;

    private static final double HALF_LIFE = 180;

    private static final double[] FRESH =
            IntStream.range(0, 2000).mapToDouble(days -> Math.pow(2, -days / HALF_LIFE)).toArray();

    private static final double GUESSED = .6;

    /// Whoever writes another language may still serve, but whoever shares it comes first.
    private static final double FOREIGN = .7;

    /// How much a model of the owner's may add on its own.
    private static final double MODEL = .6;

    /// @param worth in the units of BM25
    private record Hit(double worth, Why why, List<String> stems) {}

    Likeness likeness(Entry need, Entry offer, LocalDate today) {
        var whys = new ArrayList<Why>();
        var denied = new Denied(this).in(need, offer, whys);
        var text = text(need, offer, whys);
        var tags = need.tagsWith(offer);
        if (tags > 0) tags(need, offer, whys);
        var category = category(need.said(), offer.said());
        if (category) whys.add(new Why.Category(offer.said().category()));
        var fresh = fresh(need.said(), offer.said(), today);
        var unfit = Fit.against(need, offer);
        unfit.ifPresent(reason -> whys.add(new Why.Unfit(reason)));
        var core =
                Likeness.score(text, tags, category)
                        * Math.pow(1 - denied, 2)
                        * foreign(need.reading(), offer.reading(), whys);
        return new Likeness(
                unfit.isPresent() ? 0 : core * fresh * guessed(need.said(), offer.said()),
                text,
                tags,
                category,
                fresh,
                whys);
    }

    private static double foreign(Reading need, Reading offer, List<Why> whys) {
        if (need.tongue().isEmpty()
                || offer.tongue().isEmpty()
                || need.tongue().equals(offer.tongue())) return 1;
        whys.add(new Why.Foreign(need.tongue(), offer.tongue()));
        return FOREIGN;
    }

    static double fresh(Said need, Said offer, LocalDate today) {
        var older = need.since().isBefore(offer.since()) ? need.since() : offer.since();
        return fresh(today.toEpochDay() - older.toEpochDay());
    }

    static double fresh(long since) {
        var days = Math.max(0, since);
        return days < FRESH.length ? FRESH[(int) days] : Math.pow(2, -days / HALF_LIFE);
    }

    static double guessed(Said need, Said offer) {
        return guessed(need) * guessed(offer);
    }

    static double guessed(Said said) {
        return said.guessed() ? GUESSED : 1;
    }

    static boolean category(Said need, Said offer) {
        return !need.category().isBlank()
                && need.category().strip().equalsIgnoreCase(offer.category().strip());
    }

    private double text(Entry need, Entry offer, List<Why> whys) {
        var words = 1 - Math.exp(-worth(need.reading(), offer.reading(), whys) / TAU);
        var near = meaning.vectors().nearness(need.point(), offer.point());
        if (near == 0) return words;
        whys.add(new Why.Near(near));
        return joined(words, near);
    }

    /// What words say and what a model says, each as evidence of its own.
    static double joined(double words, double near) {
        return 1 - (1 - words) * (1 - MODEL * near);
    }

    /// What words and things have in common. A thing takes the place of its words where it says
    /// more than they do, so that nothing counts twice.
    private double worth(Reading need, Reading offer, List<Why> whys) {
        var words = words(need, offer);
        var covered = new ArrayList<String>();
        var worth = 0.0;
        for (var hit : things(need, offer)) {
            if (hit.stems().stream().anyMatch(covered::contains)) continue;
            var plain = 0.0;
            for (var word : words)
                if (hit.stems().contains(word.stems().getFirst())) plain += word.worth();
            if (hit.worth() <= plain) continue;
            worth += hit.worth();
            covered.addAll(hit.stems());
            whys.add(hit.why());
        }
        for (var hit : words)
            if (!covered.contains(hit.stems().getFirst())) {
                worth += hit.worth();
                whys.add(hit.why());
            }
        return worth;
    }

    private static final Hit NO_HIT = new Hit(0, new Why.Near(0), List.of());

    private List<Hit> words(Reading need, Reading offer) {
        var hits = new ArrayList<Hit>(4);
        for (var word : need.words()) {
            if (word.voice() == Denials.Voice.DENIED || !offer.says(word.stem())) continue;
            var same = offer.term(word.stem()).orElseThrow();
            var worth =
                    word.weight()
                            * same.weight()
                            * rarity.ofWord(word.stem())
                            * rarity.kept(same.times(), offer.length())
                            * (word.bound() ? BOUND : 1)
                            * (same.bound() ? BOUND : 1);
            hits.add(new Hit(worth, new Why.Word(word.span(), same.span()), List.of(word.stem())));
        }
        hits.sort(comparingDouble(Hit::worth).reversed());
        return hits;
    }

    private List<Hit> things(Reading need, Reading offer) {
        var hits = new ArrayList<Hit>(2);
        for (var thing : need.things()) {
            if (thing.voice() == Denials.Voice.DENIED) continue;
            var best = NO_HIT;
            for (var other : offer.things()) {
                if (other.voice() != Denials.Voice.SAID) continue;
                var kin = meaning.kin().between(thing.group(), other.group());
                var worth = kin.weight() == 0 ? 0 : worth(kin, thing, other, offer.length());
                if (worth > best.worth()) best = hit(worth, kin, thing, other, offer);
            }
            if (best.worth() > 0) hits.add(best);
        }
        hits.sort(comparingDouble(Hit::worth).reversed());
        return hits;
    }

    private double worth(Kin.To kin, Reading.Thing thing, Reading.Thing other, int length) {
        return THING
                * kin.weight()
                * thing.weight()
                * other.weight()
                * rarity.ofThing(thing.group())
                * rarity.kept(1, length);
    }

    private Hit hit(
            double worth, Kin.To kin, Reading.Thing thing, Reading.Thing other, Reading offer) {
        var literally = kin.relation() == Relation.SAME;
        for (var stem : thing.stems()) literally = literally && offer.term(stem).isPresent();
        var why =
                literally
                        ? new Why.Word(thing.span(), other.span())
                        : new Why.Thing(
                                meaning.name(thing.group()),
                                kin.relation(),
                                meaning.name(other.group()),
                                thing.span(),
                                other.span());
        return new Hit(worth, why, thing.stems());
    }

    private void tags(Entry need, Entry offer, List<Why> whys) {
        for (var tag : new TreeSet<>(need.said().tags()))
            if (offer.tags().contains(meaning.tag(tag))) whys.add(new Why.Tag(tag));
    }
}
