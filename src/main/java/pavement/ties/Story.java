package pavement.ties;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import pavement.book.Channel;
import pavement.book.Encounter;
import pavement.book.Person;
import pavement.book.Reach;

/// What the encounters with one person come to, so that every later question about him costs the
/// same however many there were. It knows no present: each question brings its moment.
public final class Story {
    static final double HALF_LIFE = 365;
    static final double FATIGUE_HALF_LIFE = 21;

    private final Telling told;

    // What a plan asks of everybody lies here, and not three steps further: in a large book it is
    // the way through memory that costs.
    private final int waiting;
    private final long waitingSince;
    private final double meanGap;
    private final double lastDay;
    private final double unusualFrom;
    private final Own own;
    private final boolean called;
    private final boolean written;

    private Story(Person person, Telling told) {
        this.told = told;
        this.waiting = told.open.size();
        this.waitingSince = waiting == 0 ? 0 : told.open.getLast().at().toEpochMilli();
        this.meanGap = told.meanGap();
        this.own = Own.of(told.tallies);
        this.unusualFrom = Silence.unusualFrom(told.contactsInLastYear, told.spanOfLastYear);
        this.lastDay = told.last.map(Encounter::at).map(Days::of).orElse(Double.NaN);
        this.called = has(person, Reach.Kind.PHONE::equals) || used(Channel.CALL);
        this.written = has(person, kind -> kind != Reach.Kind.ADDRESS) || used(Channel.MESSAGE);
    }

    private static boolean has(Person person, Predicate<Reach.Kind> kind) {
        for (var reach : person.reaches()) if (kind.test(reach.kind())) return true;
        return false;
    }

    private boolean used(Channel channel) {
        for (var cell : told.tallies.keySet()) if (cell.channel() == channel) return true;
        return false;
    }

    /// All of it, however the book holds it.
    public static Story of(Person person, List<Encounter> encounters) {
        return new Story(person, new Telling(person.met()).told(person.id(), encounters));
    }

    /// Only what had happened before that moment.
    public static Story before(Person person, List<Encounter> encounters, Instant at) {
        return of(person, encounters.stream().filter(each -> each.at().isBefore(at)).toList());
    }

    /// Whether there is a number to call, or there was a call before.
    public boolean canBeCalled() {
        return called;
    }

    /// Whether there is an address or a number to write to, or there was a message before.
    public boolean canBeWritten() {
        return written;
    }

    public Warmth warmth() {
        return told.warmth;
    }

    /// Once at least as warm as a talk of half an hour every three weeks keeps a tie.
    public boolean formerlyStrong() {
        return told.peak >= 1.5;
    }

    /// Two-way contacts, ever.
    public int contacts() {
        return told.contacts;
    }

    public int deliberate() {
        return told.deliberate;
    }

    public int copresent() {
        return told.copresent;
    }

    /// The last two-way contact.
    public Optional<Encounter> last() {
        return told.last;
    }

    /// Days since the last two-way contact; NaN when there never was one.
    double silentDays(double today) {
        return today - lastDay;
    }

    public Reciprocity reciprocity(Instant at) {
        var day = Days.of(at);
        return Reciprocity.of(
                told.byThem,
                told.byMe,
                told.freshByThem.at(day, HALF_LIFE),
                told.freshByMe.at(day, HALF_LIFE));
    }

    /// Empty when there never was a contact to be silent since.
    public Optional<Silence> silence(Instant at) {
        return told.last.map(contact ->
                Silence.of(
                        told.contactsInLastYear,
                        told.spanOfLastYear,
                        Math.max(0, Days.between(contact.at(), at))));
    }

    /// Whether the silence is unusual: the quick answer, for loops over everybody.
    public boolean unusuallySilent(Instant at) {
        return silentDays(Days.of(at)) > unusualFrom;
    }

    /// Days between two contacts in the mean; 0 when there are not two.
    double meanGap() {
        return meanGap;
    }

    /// SCIENCE A4: the share of contact that is deliberate, the stage counting as two contacts.
    public double activeShare(Instant at) {
        return told.activeShare(Days.of(at));
    }

    /// A tie changes sides only when it is clearly across, so that nobody flickers.
    boolean leansActive(Instant at) {
        return Stages.active(told.leansActive, activeShare(at));
    }

    public Map<Cell, Tally> tallies() {
        return told.tallies;
    }

    public Own own() {
        return own;
    }

    /// The last next step that counted.
    public Optional<Instant> lastStep() {
        return told.lastStep;
    }

    /// Attempts since the last answer, oldest first.
    public List<Attempt> open() {
        return told.open;
    }

    /// The waits of his answers, as [Replies] counts them.
    byte[] replies() {
        return told.replies;
    }

    /// How many attempts are open.
    public int waiting() {
        return waiting;
    }

    /// When the last open attempt was made, in milliseconds since 1970; 0 when none is open.
    public long waitingSince() {
        return waitingSince;
    }

    public int tries() {
        return told.tries;
    }

    public int answered() {
        return told.answered;
    }

    public Optional<Instant> lastTry() {
        return told.lastTry;
    }

    /// Unanswered attempts, half of them forgotten after three weeks.
    public double fatigue(Instant at) {
        return told.unanswered.at(Days.of(at), FATIGUE_HALF_LIFE);
    }
}
