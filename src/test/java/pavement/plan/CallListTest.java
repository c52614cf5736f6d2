package pavement.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pavement.book.Book;
import pavement.book.There;
import pavement.notation.Books;

final class CallListTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-03-03T11:00:00Z");

    private static CallList list(Book book, Instant now, String zone) {
        return new CallList(book, now, BERLIN, _ -> new There(ZoneId.of(zone), false));
    }

    @Test
    void everyRuleLeavesOutWhomItIsAboutAndSaysWhy() {
        var book =
                Books.read(
                        """
                        me  Maya, Europe/Berlin, 90 min a day, 60% active
                        Ada Able  met cold
                            phone: +49 30 1234567
                        Bo Blocked  met cold
                            phone: +49 30 1234568
                            do not contact
                        Cy Silent  met cold
                            phone: +49 30 1234569
                        Di Recent  met at work Acme
                            phone: +49 30 1234560
                        Ed Aside  met cold
                            phone: +49 30 1234561
                        Flo Nameless  met cold
                        2026-03-01 10:00  Cy, call: rang -> no answer
                        2026-03-02 10:00  Di, call, 5m: a chat
                        Gus Agreed  met cold
                            phone: +49 30 5
                        2026-02-20  I owe Gus: call him about the van, by 2026-03-20 10:00, by call
                        2026-03-02 10:00  set aside Ed, snoozed until 2026-03-10
                        """);
        var people =
                book.people().stream()
                        .sorted(Comparator.comparing(person -> person.name().full()))
                        .toList();

        assertThat(list(book, NOON, "Europe/Berlin").leftOut(people))
                .extracting(
                        out -> out.person().name().full(),
                        CallList.LeftOut::why,
                        CallList.LeftOut::sentence)
                .containsExactly(
                        tuple(
                                "Bo Blocked",
                                CallList.Why.DO_NOT_CONTACT,
                                "Not to be contacted. That beats every list."),
                        tuple(
                                "Cy Silent",
                                CallList.Why.RESTING,
                                "1 try nobody answered; rests until Fri 6 Mar."),
                        tuple(
                                "Di Recent",
                                CallList.Why.JUST_NOW,
                                "In touch within five days. Once is enough."),
                        tuple("Ed Aside", CallList.Why.SET_ASIDE, "Set aside until Tue 10 Mar."),
                        tuple("Flo Nameless", CallList.Why.NO_NUMBER, "No phone number."),
                        tuple(
                                "Gus Agreed",
                                CallList.Why.AGREED,
                                "Agreed for Fri 20 Mar already: call him about the van."));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T08:00:00Z, Europe/Berlin, true",
        "2026-03-03T07:59:00Z, Europe/Berlin, false",
        "2026-03-03T11:00:00Z, America/New_York, false",
        "2026-03-03T14:00:00Z, America/New_York, true",
        "2026-03-03T17:00:00Z, Europe/Berlin, false",
        "2026-03-08T11:00:00Z, Europe/Berlin, false"
    })
    void strangersAreCalledInTheirOwnBusinessHours(Instant now, String zone, boolean may) {
        var book = Books.read("Ada Able  met cold\n    phone: +1 804 555 0147\n");

        assertThat(list(book, now, zone).check(book.people().iterator().next()).isEmpty())
                .isEqualTo(may);
    }

    @Test
    void whoHasBeenTalkedWithMayBeCalledFromEightToEight() {
        var book =
                Books.read(
                        """
                        Ada Able  met cold
                            phone: +1 804 555 0147
                        2026-01-02 10:00  Ada, call, 5m: a chat
                        """);
        var ada = book.people().iterator().next();

        assertThat(list(book, Instant.parse("2026-03-08T18:00:00Z"), "Europe/Berlin").check(ada))
                .isEmpty();
        assertThat(list(book, Instant.parse("2026-03-08T19:00:00Z"), "Europe/Berlin").check(ada))
                .isPresent();
    }
}
