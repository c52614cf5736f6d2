package pavement.courier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailAccountTest {
    @Test
    void onlyWhatEveryServerTakesTravels() {
        assertThat(MailAccount.travelling("maya+pavement@example.com"))
                .contains("maya+pavement@example.com");
        assertThat(MailAccount.travelling("m.o'neill@müller.example"))
                .contains("m.o'neill@xn--mller-kva.example");
        assertThat(MailAccount.travelling("root@localhost")).contains("root@localhost");
        for (var odd :
                new String[] {
                    "zoë@example.com",
                    "a..b@example.com",
                    ".a@example.com",
                    "a.@example.com",
                    "@example.com",
                    "a@",
                    "a@exa mple.com",
                    "a@b..c",
                    "nobody",
                    "maya@straße.example",
                    "a@b@example.com"
                }) assertThat(MailAccount.travelling(odd)).as(odd).isEmpty();
    }
}
