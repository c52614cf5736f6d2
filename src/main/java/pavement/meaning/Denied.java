package pavement.meaning;

import java.util.List;

/// How much of a need the other one says he does not do, or does no more.
///
/// @param scoring what each word weighs
record Denied(Scoring scoring) {
    /// Relations over which a denial reaches: who does no family law does no divorces, but who
    /// paints no ceilings may paint.
    private static boolean reaches(Relation relation) {
        return switch (relation) {
            case SAME, HIS_OWN, WIDER -> true;
            case KIND_OF, HOLDS, PART_OF, BESIDE -> false;
        };
    }

    /// From 0 to 1: the share of the need's words, or all of it when the thing itself is denied.
    double in(Entry need, Entry offer, List<Why> whys) {
        var all = 0.0;
        var denied = 0.0;
        for (var word : need.reading().words()) {
            if (word.voice() == Denials.Voice.DENIED) continue;
            var weight = word.weight() * scoring.rarity().ofWord(word.stem());
            all += weight;
            if (offer.reading().says(word.stem())) continue;
            if (denies(offer.reading(), word.stem(), false, whys)
                    || denies(offer.beside(), word.stem(), true, whys)) denied += weight;
        }
        if (denied(need.reading(), offer, offer.reading(), false, whys)
                || denied(need.reading(), offer, offer.beside(), true, whys)) return 1;
        return all == 0 ? 0 : denied / all;
    }

    private static boolean denies(Reading reading, String stem, boolean beside, List<Why> whys) {
        for (var term : reading.words())
            if (term.voice() == Denials.Voice.DENIED && term.stem().equals(stem)) {
                whys.add(new Why.Denied(term.span(), beside));
                return true;
            }
        return false;
    }

    /// What the offer itself says outright is not denied by what stands beside it.
    private boolean denied(
            Reading need, Entry offer, Reading reading, boolean beside, List<Why> whys) {
        for (var no : reading.things()) {
            if (no.voice() != Denials.Voice.DENIED) continue;
            for (var thing : need.things()) {
                if (thing.voice() == Denials.Voice.DENIED) continue;
                var kin = scoring.meaning().kin().between(thing.group(), no.group());
                if (kin.weight() == 0 || !reaches(kin.relation())) continue;
                if (offer.reading().things().stream()
                        .anyMatch(yes ->
                                yes.voice() == Denials.Voice.SAID
                                        && yes.group() == thing.group())) continue;
                whys.add(new Why.Denied(no.span(), beside));
                return true;
            }
        }
        return false;
    }
}
