package pavement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.Served;
import pavement.book.Ask;
import pavement.notation.Books;

/// Needs and offers that say nothing, or too much, come back to the form with what was typed.
class AskTypedTest {
    private static final String TOM = Books.id("Tom Baker").toString();

    private static Served served() {
        return new Served(
                Books.read("me  Maya, UTC\nTom Baker  met in public, Kiez\n"),
                Instant.parse("2026-10-15T08:00:00Z"));
    }

    /// @param action the form, `person` about whom
    record Typed(String action, String person, String what, String complaint) {
        @Override
        public String toString() {
            return action + " " + what.codePointCount(0, what.length()) + " " + complaint;
        }
    }

    static Stream<Typed> wrong() {
        return Stream.of("/asks", "/people/" + TOM + "/asks", "/settings/asks")
                .flatMap(action ->
                        Stream.of(
                                new Typed(action, "", "", "Write in a few words what it is."),
                                new Typed(action, "", "   ", "Write in a few words what it is."),
                                new Typed(action, "", "😀🎉", "Say it in words."),
                                new Typed(action, "", "?! …", "Say it in words."),
                                new Typed(
                                        action,
                                        "",
                                        "a van ".repeat(1_667),
                                        "This is longer than 500 characters. Shorten it.")));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeKeptIsTypedAgain(Typed typed) {
        try (var served = served()) {
            var owner = served.owner();
            owner.get("/winwin");

            var answer =
                    owner.post(
                            typed.action(),
                            "side",
                            "NEED",
                            "what",
                            typed.what(),
                            "back",
                            "/winwin");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("aria-describedby=\"wrong-what\">" + typed.what() + "</textarea>")
                    .contains("role=\"alert\">" + typed.complaint())
                    .contains("action=\"" + typed.action() + "\"")
                    .contains("name=\"back\" value=\"/winwin\"");
            assertThat(served.desk().book().asks()).isEmpty();

            var kept =
                    owner.post(
                            typed.action(), "side", "OFFER", "what", "a van 🚐", "back", "/winwin");
            assertThat(kept.statusCode()).isEqualTo(303);
            assertThat(served.desk().book().asks())
                    .extracting(Ask::what)
                    .containsExactly("a van 🚐");
        }
    }

    /// Said in other words on the page of whoever said it.
    @ParameterizedTest
    @ValueSource(strings = {"", "😀🎉"})
    void whatIsChangedToNothingIsTypedAgain(String what) {
        try (var served = served()) {
            var owner = served.owner();
            owner.post("/people/" + TOM + "/asks", "side", "OFFER", "what", "a van");
            var ask = served.desk().book().asks().iterator().next();
            var path = "/people/" + TOM + "/asks/" + ask.id();

            var answer = owner.post(path, "what", what);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("aria-describedby=\"wrong-what\">" + what + "</textarea>")
                    .contains("action=\"" + path + "\"")
                    .contains("What Tom offers");
            assertThat(owner.post(path, "what", "two vans").statusCode()).isEqualTo(303);
            assertThat(served.desk().book().asks())
                    .extracting(Ask::what)
                    .containsExactly("two vans");
        }
    }

    /// Back is a page of this site and nothing else.
    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:x"})
    void theWayBackLeadsNowhereElse(String back) {
        try (var served = served()) {
            var owner = served.owner();
            owner.get("/winwin");

            var answer = owner.post("/asks", "side", "NEED", "what", "", "back", back);

            assertThat(answer.body()).doesNotContain(back);
        }
    }
}
