package pavement.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `serve` as it is nearly always called, read without the library that reads commands: its classes
/// are of a format that no cache of a start can hold, and cost a fifth of the start. Whatever is
/// not plain, wrong words among it, is left to that library.
record Plain(Optional<Path> home, int port, boolean open) {
    private static final Pattern PORT = Pattern.compile("\\d{1,4}|[1-5]\\d{4}");

    private static final Plain STANDARD = new Plain(Optional.empty(), ServeCommand.PORT, true);

    static Optional<Plain> of(String... words) {
        var all = List.of(words);
        var rest =
                all.stream().limit(1).anyMatch("serve"::equals) ? all.subList(1, all.size()) : all;
        return STANDARD.with(rest);
    }

    private Optional<Plain> with(List<String> words) {
        if (words.isEmpty()) return Optional.of(this);
        if (words.getFirst().equals("--no-open"))
            return new Plain(home, port, false).with(words.subList(1, words.size()));
        if (words.size() < 2) return Optional.empty();
        return given(words.get(0), words.get(1))
                .flatMap(more -> more.with(words.subList(2, words.size())));
    }

    private Optional<Plain> given(String option, String value) {
        if (option.equals("--home") && !value.isBlank() && !value.startsWith("-"))
            return Optional.of(new Plain(Optional.of(Path.of(value)), port, open));
        if (option.equals("--port") && PORT.matcher(value).matches())
            return Optional.of(new Plain(home, Integer.parseInt(value), open));
        return Optional.empty();
    }
}
