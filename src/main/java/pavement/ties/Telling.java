package pavement.ties;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pavement.book.Encounter;
import pavement.book.Frozen;
import pavement.book.Initiative;
import pavement.book.Met;
import pavement.book.PersonId;
import pavement.book.Tie;

/// A [Story] while it is told, encounter by encounter, oldest first. Once told it is only read.
final class Telling {
    private static final double YEAR = 365;
    private static final Comparator<Encounter> FULLNESS =
            comparing(Encounter::outcome)
                    .thenComparing(each -> each.spent().minutes())
                    .thenComparing(each -> each.id().value());

    Warmth warmth = Warmth.NONE;
    double peak;
    int contacts;
    int deliberate;
    int copresent;
    int byThem;
    int byMe;
    Fading freshDeliberate = Fading.NONE;
    Fading freshCopresent = Fading.NONE;
    Fading freshByThem = Fading.NONE;
    Fading freshByMe = Fading.NONE;
    Fading unanswered = Fading.NONE;
    boolean leansActive;
    Optional<Encounter> first = Optional.empty();
    Optional<Encounter> last = Optional.empty();
    int contactsInLastYear;
    double spanOfLastYear;
    Map<Cell, Tally> tallies = Map.of();
    List<Attempt> open = List.of();
    byte[] replies = {};
    int tries;
    int answered;
    Optional<Instant> lastTry = Optional.empty();
    Optional<Instant> lastStep = Optional.empty();

    final double expected;

    Telling(Met met) {
        this.expected = Stages.deliberate(met.stage().kind());
        this.leansActive = expected >= .5;
    }

    /// The share of contact that is deliberate.
    double activeShare(double day) {
        return Stages.share(
                freshDeliberate.at(day, Story.HALF_LIFE),
                freshCopresent.at(day, Story.HALF_LIFE),
                expected);
    }

    Telling told(PersonId person, List<Encounter> all) {
        var encounters = oneOfEach(all);
        var attempts = new Tries();
        var year = new ArrayDeque<Double>();
        for (var encounter : encounters) {
            attempts.tell(encounter, then(person, encounter));
            warmth = warmth.and(encounter.at(), Warmth.weight(encounter));
            peak = Math.max(peak, warmth.left(encounter.at()));
            if (encounter.twoWay()) contact(encounter, year);
        }
        contactsInLastYear = year.size();
        spanOfLastYear = year.isEmpty() ? 0 : year.getLast() - year.getFirst();
        tallies = attempts.tallies();
        open = attempts.open();
        replies = attempts.replies();
        unanswered = attempts.unanswered();
        tries = attempts.count();
        answered = attempts.answered();
        lastTry = attempts.latest();
        lastStep = attempts.lastStep();
        return this;
    }

    private void contact(Encounter encounter, ArrayDeque<Double> year) {
        var day = Days.of(encounter.at());
        contacts++;
        first = first.or(() -> Optional.of(encounter));
        last = Optional.of(encounter);
        year.addLast(day);
        while (day - year.getFirst() > YEAR) year.removeFirst();
        if (encounter.by() == Initiative.THEM) {
            byThem++;
            freshByThem = freshByThem.and(day, Story.HALF_LIFE);
        } else if (encounter.by() == Initiative.ME) {
            byMe++;
            freshByMe = freshByMe.and(day, Story.HALF_LIFE);
        }
        if (encounter.deliberate()) {
            deliberate++;
            freshDeliberate = freshDeliberate.and(day, Story.HALF_LIFE);
        } else {
            copresent++;
            freshCopresent = freshCopresent.and(day, Story.HALF_LIFE);
        }
        leansActive = Stages.active(leansActive, activeShare(day));
    }

    /// The same contact written down twice is one (SCIENCE A1): of a minute and a channel the
    /// fullest account holds.
    static List<Encounter> oneOfEach(List<Encounter> encounters) {
        var kept = new ArrayList<Encounter>(encounters.size());
        var inTime = new ArrayList<>(encounters);
        inTime.sort(Encounter.IN_TIME);
        for (var encounter : inTime) {
            var twin = twin(kept, encounter);
            if (twin < 0) kept.add(encounter);
            else if (FULLNESS.compare(encounter, kept.get(twin)) > 0) kept.set(twin, encounter);
        }
        return kept;
    }

    private static int twin(List<Encounter> kept, Encounter encounter) {
        var minute = minute(encounter);
        for (var i = kept.size() - 1; i >= 0 && minute(kept.get(i)) == minute; i--)
            if (kept.get(i).channel() == encounter.channel()) return i;
        return -1;
    }

    private static long minute(Encounter encounter) {
        return Math.floorDiv(encounter.at().getEpochSecond(), 60);
    }

    /// The label of that moment, never today's: who became a customer looks active afterwards.
    private static Tie then(PersonId person, Encounter encounter) {
        return frozen(person, encounter).tie();
    }

    static Frozen frozen(PersonId person, Encounter encounter) {
        for (var with : encounter.with()) if (with.person().equals(person)) return with.then();
        return Frozen.UNKNOWN;
    }

    /// Days between two contacts in the mean; 0 when there are not two.
    double meanGap() {
        if (contacts < 2) return 0;
        return Days.between(first.orElseThrow().at(), last.orElseThrow().at()) / (contacts - 1);
    }
}
