package pavement.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pavement.book.Book;
import pavement.desk.SampleBook;
import pavement.meaning.Meaning;
import pavement.notation.Books;
import pavement.paths.Acquaintances;
import pavement.paths.Routes;
import pavement.ties.Standings;

/// The order in which people are found, and who is left out, as a sensible person would have it.
class WhoCanTest {
    private static final Instant NOW = Instant.parse("2026-10-15T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
    private static final Finder SAMPLE = finder(SampleBook.on(DAY, ZoneId.of("Europe/Berlin")));

    /// @param first who comes first, in that order
    record Judged(String typed, List<String> first, List<String> never, boolean only) {
        @Override
        public String toString() {
            return typed;
        }
    }

    private static Finder finder(Book book) {
        var directory = new Directory(Meaning.shipped());
        directory.follow(book);
        var known = Acquaintances.of(book, DAY);
        return new Finder(directory, known, Routes.of(known, Standings.of(book), NOW));
    }

    private static List<String> found(Finder finder, String typed) {
        return finder.find(Wanted.read(typed, Meaning.shipped())).stream()
                .map(hit -> hit.person().name().full())
                .toList();
    }

    static Stream<Judged> judged() {
        var all = new ArrayList<Judged>();
        for (var written : lines()) {
            var line = written.replaceFirst("(^|\\s+)#.*", "").strip();
            if (line.startsWith("? "))
                all.add(new Judged(line.substring(2), new ArrayList<>(), new ArrayList<>(), false));
            else if (line.equals("only")) {
                var last = all.removeLast();
                all.add(new Judged(last.typed(), last.first(), last.never(), true));
            } else if (line.startsWith("- ")) all.getLast().never().add(line.substring(2));
            else if (!line.isEmpty()) all.getLast().first().add(line);
        }
        return all.stream();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/find/who-can.txt"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("judged")
    void theOrderIsSensible(Judged it) {
        var found = found(SAMPLE, it.typed());

        assertThat(found.stream().limit(it.first().size()).toList()).isEqualTo(it.first());
        assertThat(found.stream().filter(it.never()::contains)).isEmpty();
        if (it.only()) assertThat(found).hasSameSizeAs(it.first());
    }

    /// What is written in the note of one who is not the one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Needs a plumber.",
                "Asked whether the plumber came.",
                "Complained about his plumber.",
                "His cousin is a plumber.",
                "A rival plumber forgets Sundays.",
                "The plumber was late.",
                "Two plumbers came and went.",
                "Would rather be a plumber.",
                "Hates plumbing.",
                "Told her I do plumbing.",
                "Sent her my plumber.",
                "Recommended a plumber.",
                "Introduced me to a plumber.",
                "Nobody does plumbing there.",
                "My brother is a plumber",
                "My brother is a plumber.",
                "Brother is a plumber.",
                "brother's a plumber, lives in Leeds",
                "His brother Tim is a plumber",
                "Has a brother who is a plumber",
                "Her husband's a plumber",
                "Married to a plumber",
                "Son of a plumber",
                "Father was a plumber",
                "Partner is a plumber",
                "Shares a flat with a plumber",
                "Says her brother-in-law is a plumber",
                "Said his dad does plumbing",
                "\"My brother is a plumber\", she said",
                "Wife runs a plumbing firm",
                "Sister-in-law does plumbing",
                "Best friend is a plumber",
                "An old friend of hers does plumbing",
                "Lives with her plumber boyfriend",
                "Engaged to a plumber",
                "Tim, her brother, is a plumber",
                "Plumber in the family: her uncle",
                "Her partner Sam is a plumber",
                "His girlfriend does plumbing",
                "Used to be a plumber",
                "Retired plumber",
                "Neighbour is a plumber",
            })
    void whatIsNotHisProvesNothing(String note) {
        assertThat(plumbers(note)).isEmpty();
    }

    /// Ann, where her note proves it.
    private static List<String> plumbers(String note) {
        var book = Books.read("Ann Ode  met in public, Kiez\n    note: " + note + "\n");
        return found(finder(book), "a plumber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plumber.",
                "A plumber with a van.",
                "A plumber who fixes boilers.",
                "A plumber for small firms.",
                "The best plumber in town.",
                "She does plumbing for cafés.",
                "Runs a plumbing firm, needs a van.",
                "Her team does plumbing.",
                "Knows a lot about plumbing.",
                "Wants to do plumbing for me on Saturdays.",
                "Is a plumber I met at the gym.",
                "Plumber, her brother runs a bakery",
                "Runs a plumbing firm with her brother",
                "Partner in a plumbing firm",
                "Friend from school, plumber",
                "Friend of Tom's, does plumbing",
                "Colleague of Ana, plumber",
                "Plumber. Her brother lives in Leeds.",
                "My plumber since 2019",
            })
    void whatIsHisDoes(String note) {
        assertThat(plumbers(note)).containsExactly("Ann Ode");
    }

    /// Who knows a plumber is a way to one, and comes after everybody who is one.
    @Test
    void whoKnowsOneIsNotTheOne() {
        var finder =
                finder(
                        Books.read(
                                """
                                Ann Ode  met in a coffee shop Kiez, 2026-10-01
                                Bob Pen  met online
                                    job: Plumber, Pen Pipes
                                    mail: bob@pen.example
                                2026-10-14  Ann, call, 20m: knows a plumber -> talked
                                """));

        assertThat(found(finder, "a plumber")).containsExactly("Bob Pen", "Ann Ode");
        assertThat(finder.find(Wanted.read("a plumber", Meaning.shipped())))
                .extracting(hit -> hit.line().source())
                .containsExactly(Line.Source.TITLE, Line.Source.KNOWS);
    }

    /// In a list that was brought in hundreds say one word, and few are what it names.
    @Test
    void aTitleThatSaysItComesBeforeAMention() {
        var book = new StringBuilder();
        for (var i = 0; i < 300; i++)
            book.append("Tea Cher")
                    .append(Character.toString('A' + i % 26))
                    .append(i)
                    .append("  met online\n    mail: t")
                    .append(i)
                    .append(
                            "@x.example\n    job: Consultant, Acme\n    note: Teaches Java on Tuesdays.\n");
        for (var i = 0; i < 5; i++)
            book.append("Dev Eloper")
                    .append(i)
                    .append("  met online\n    mail: d")
                    .append(i)
                    .append("@x.example\n    job: Java developer, Acme\n");

        assertThat(found(finder(Books.read(book.toString())), "a Java developer").subList(0, 5))
                .allMatch(name -> name.startsWith("Dev"));
    }

    @Test
    void severalAreLeftOutByName() {
        var book =
                Books.read(
                        """
                        Ann Ode  met in public, Kiez
                            job: Plumber
                        Bob Pen  met in public, Kiez
                            job: Plumber
                        Cyd Rex  met in public, Kiez
                            job: Plumber
                        """);

        assertThat(found(finder(book), "a plumber, not Ann or Bob Pen")).containsExactly("Cyd Rex");
        assertThat(found(finder(book), "a plumber, no nonsense")).hasSize(3);
    }
}
