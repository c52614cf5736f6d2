package pavement.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import pavement.book.Book;
import pavement.book.Self;
import pavement.desk.Desk;
import pavement.intake.Whereabouts;
import pavement.match.Taught;
import pavement.meaning.Meaning;
import pavement.plan.Thought;
import pavement.plan.Ways;
import pavement.store.OwnThesaurus;
import pavement.ties.Standings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that opens the book, does one thing and closes it.
abstract class BookCommand implements Callable<Integer> {
    @Mixin private final HomeOption home;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Desks desks;

    BookCommand(Desks desks) {
        this.desks = desks;
        this.home = desks.option();
    }

    /// @throws Refusal when it is not done
    abstract void on(Desk desk);

    @Override
    public Integer call() {
        return desks.at(
                home,
                desk -> {
                    on(desk);
                    return 0;
                });
    }

    /// Where the book lies.
    Path folder() {
        return home.path();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    CommandSpec spec() {
        return spec;
    }

    /// The owner's settings, or what this computer says of him before he has said any.
    static Self self(Book book) {
        return book.self()
                .orElseGet(() -> {
                    var locale = Locale.getDefault();
                    var country = locale.getCountry().length() == 2 ? locale.getCountry() : "US";
                    var currency = Currency.getInstance(Locale.of("", country)).getCurrencyCode();
                    DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
                    return Self.in(ZoneId.systemDefault(), country, first, currency);
                });
    }

    /// Today's plan, with what was thought to make it.
    Thought thought(Desk desk, Book book, Self self) {
        return Thought.of(
                book,
                Standings.of(book),
                ways(desk, book, self),
                LocalDate.ofInstant(desk.now(), self.zone()),
                desk.now());
    }

    /// How he works, where his people's telephones ring, and what words mean to him.
    Ways ways(Desk desk, Book book, Self self) {
        return new Ways(self, Whereabouts.of(self, desk.now()), () -> words(book));
    }

    /// What words mean to him: the shipped ones, his own, and what he taught.
    Meaning words(Book book) {
        var plain = Meaning.of(OwnThesaurus.in(folder()), List.of());
        return Taught.of(book, plain).meaning();
    }

    /// Minutes are as fine as people speak.
    static LocalDateTime now(Desk desk, Self self) {
        return LocalDateTime.ofInstant(desk.now(), self.zone());
    }
}
