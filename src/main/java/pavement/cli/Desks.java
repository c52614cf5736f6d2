package pavement.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import pavement.desk.Desk;
import pavement.store.Home;

/// Opens books for the time of one command, and tends them afterwards: whoever only uses the shell
/// has snapshots too.
///
/// @param standard where a book is when `--home` does not say
/// @param database the PostgreSQL the book is in; empty for SQLite in the home
record Desks(Path standard, Optional<String> database, InstantSource clock, Supplier<UUID> ids) {
    <T> T at(HomeOption option, Function<Desk, T> work) {
        try (var home = home(option)) {
            var result = work.apply(new Desk(home.journal(), clock, ids));
            home.tend();
            return result;
        }
    }

    Home home(HomeOption option) {
        return Home.open(option.path(), database, clock);
    }

    HomeOption option() {
        return new HomeOption(standard);
    }
}
