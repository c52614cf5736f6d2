package pavement.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import pavement.book.Self;

class SampleBookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

    @Test
    void itsSumsAreInTheOwnersCurrency() {
        var self = Self.in(ZoneId.of("America/New_York"), "US", DayOfWeek.SUNDAY, "USD");
        var sample = SampleBook.of(self, TODAY);

        assertThat(sample.deals())
                .isNotEmpty()
                .allSatisfy(deal -> assertThat(deal.toString()).doesNotContain("EUR"));
        assertThat(sample.encounters().stream().flatMap(each -> each.worth().money().stream()))
                .isNotEmpty()
                .allSatisfy(money -> assertThat(money.currency()).isEqualTo("USD"));
    }

    @Test
    void itIsTheSameForTheSameDay() {
        var self = Self.in(ZoneId.of("Europe/Berlin"), "DE", DayOfWeek.MONDAY, "EUR");

        assertThat(SampleBook.of(self, TODAY)).isEqualTo(SampleBook.on(TODAY, self.zone()));
    }
}
