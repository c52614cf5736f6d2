package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import pavement.Served;
import pavement.book.Ask;
import pavement.book.AskId;
import pavement.book.Book;
import pavement.book.Fact;
import pavement.book.Marks;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.PersonId;

/// A large book is thought out beside the pages, and a page that is not ready says so.
class AheadTest {
    private static final Instant NOW = Instant.parse("2026-10-14T10:00:00Z");
    private static final String MEANWHILE = "The page comes by itself.";

    private static Book people(int size) {
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < size; i++)
            facts.add(
                    Person.called(
                            new PersonId(new UUID(1, i)),
                            Name.of("Nora" + i),
                            Met.UNKNOWN,
                            Origin.written(NOW)));
        facts.add(ask(1, Ask.Side.OFFER, "runs paid social", Optional.of(7)));
        facts.add(ask(2, Ask.Side.NEED, "Facebook ads", Optional.empty()));
        return Book.at(1, facts, Marks.NONE);
    }

    private static Ask ask(int id, Ask.Side side, String what, Optional<Integer> whose) {
        return new Ask(
                new AskId(new UUID(3, id)),
                side,
                whose.map(each -> new PersonId(new UUID(1, each))),
                what,
                NOW,
                Optional.empty(),
                true);
    }

    @Test
    void aPageThatIsNotReadySaysSoAndComesByItselfOnceADay() throws Exception {
        var clock = new AtomicReference<>(NOW);
        try (var served = new Served(people(10_000), clock::get)) {
            var owner = served.owner();
            for (var day = 0; day < 2; day++) {
                clock.set(NOW.plusSeconds(86_400L * day));
                var first = owner.get("/find?q=Facebook+ads");
                assertThat(first.statusCode()).isEqualTo(200);
                assertThat(first.headers().firstValue("Refresh")).contains("1");
                assertThat(first.body())
                        .contains("<h1>Find who can</h1>", MEANWHILE, "<progress", "of 4 done")
                        .doesNotContain("Nora7<");
                for (var path : List.of("/winwin", "/map", "/find?q=Facebook+ads"))
                    while (owner.get(path).body().contains(MEANWHILE)) Thread.sleep(50);
                var found = owner.get("/find?q=Facebook+ads");
                assertThat(found.headers().firstValue("Refresh")).isEmpty();
                assertThat(found.body()).contains("Nora7", "<mark>paid social</mark>");
                assertThat(owner.get("/winwin").body()).contains("Nora7");
            }
        }
    }

    @Test
    void aSmallBookIsThoughtOutAtOnce() {
        try (var served = new Served(people(100), NOW)) {
            var found = served.owner().get("/find?q=Facebook+ads");
            assertThat(found.headers().firstValue("Refresh")).isEmpty();
            assertThat(found.body()).contains("<mark>paid social</mark>");
        }
    }
}
