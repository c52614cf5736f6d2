package pavement.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import pavement.book.Ask;
import pavement.book.Tie;

/// What was typed into the box: filters, free words, and what looked like a filter and is none.
///
/// `need:any met:outside city:Berlin silent:90 tag:x "free words"`
///
/// @param misread sentences about filters whose value means nothing
public record Query(List<Filter> filters, String words, List<String> misread) {
    public static final Query ALL = new Query(List.of(), "", List.of());
    private static final int MOST = 500;

    public Query {
        filters = List.copyOf(filters);
        misread = List.copyOf(misread);
        words = words.strip();
    }

    public static Query read(String typed) {
        var filters = new ArrayList<Filter>();
        var words = new ArrayList<String>();
        var misread = new ArrayList<String>();
        for (var token : tokens(typed.substring(0, Math.min(typed.length(), MOST)))) {
            var colon = token.indexOf(':');
            var reader =
                    colon < 1
                            ? Optional.<Reader>empty()
                            : reader(token.substring(0, colon).toLowerCase(Locale.ROOT));
            if (reader.isEmpty()) words.add(token);
            else reader.get().read(token.substring(colon + 1).strip(), filters, misread);
        }
        return new Query(filters.stream().distinct().toList(), String.join(" ", words), misread);
    }

    /// As typed, in one way of typing it.
    public String written() {
        var parts = new ArrayList<>(filters.stream().map(Filter::written).toList());
        if (!words.isEmpty()) parts.add(words);
        return String.join(" ", parts);
    }

    public Query without(Filter filter) {
        return new Query(
                filters.stream().filter(each -> !each.equals(filter)).toList(), words, misread);
    }

    /// With this tie and no other; empty for any.
    public Query of(Optional<Tie> tie) {
        var next =
                new ArrayList<>(
                        filters.stream().filter(each -> !(each instanceof Filter.TieIs)).toList());
        tie.map(Filter.TieIs::new).ifPresent(next::add);
        return new Query(next, words, misread);
    }

    /// Parts at spaces outside quotes; quotes may stand after a colon.
    private static List<String> tokens(String typed) {
        var tokens = new ArrayList<String>();
        var token = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < typed.length(); i++) {
            var letter = typed.charAt(i);
            if (letter == '"' || letter == '“' || letter == '”') quoted = !quoted;
            else if (Character.isWhitespace(letter) && !quoted) flush(token, tokens);
            else token.append(letter);
        }
        flush(token, tokens);
        return tokens;
    }

    private static void flush(StringBuilder token, List<String> tokens) {
        if (!token.isEmpty()) tokens.add(token.toString());
        token.setLength(0);
    }

    /// Reads the value of one key.
    private record Reader(Function<String, Optional<Filter>> value, String wanted) {
        void read(String text, List<Filter> filters, List<String> misread) {
            if (text.isEmpty()) return;
            var found = value.apply(text);
            found.ifPresent(filters::add);
            if (found.isEmpty()) misread.add("“%s” means nothing here. %s".formatted(text, wanted));
        }
    }

    private static Optional<Reader> reader(String key) {
        return switch (key) {
            case "need", "needs" -> Optional.of(asks(Ask.Side.NEED));
            case "offer", "offers" -> Optional.of(asks(Ask.Side.OFFER));
            case "tag" -> any(Filter.Tagged::new);
            case "city", "in" -> any(Filter.In::new);
            case "met" -> any(Query::met);
            case "tie" ->
                    Optional.of(
                            new Reader(
                                    text -> Words.tie(Fold.of(text)).map(Filter.TieIs::new),
                                    "A tie is active, passive, dormant, not-met or do-not-contact."));
            case "step" ->
                    Optional.of(
                            new Reader(
                                    text -> Words.outcome(Fold.of(text)).map(Filter.StepIs::new),
                                    "A step is no-answer, not-for-them, talked, next-step, help or sale."));
            case "silent" ->
                    Optional.of(
                            new Reader(
                                    Query::silent,
                                    "Write silent:90 for 90 days, or silent:unusual."));
            default -> Optional.empty();
        };
    }

    private static Optional<Reader> any(Function<String, Filter> filter) {
        return Optional.of(new Reader(text -> Optional.of(filter.apply(text)), ""));
    }

    private static Reader asks(Ask.Side side) {
        return new Reader(
                text ->
                        Optional.of(
                                new Filter.Has(
                                        side,
                                        text.equalsIgnoreCase("any")
                                                ? Optional.empty()
                                                : Optional.of(text))),
                "");
    }

    private static Filter met(String text) {
        var word = Fold.of(text);
        if (word.equals("outside") || word.equals("outside work")) return new Filter.MetOutside();
        return Words.kind(word)
                .<Filter>map(Filter.MetAt::new)
                .orElseGet(() -> new Filter.MetIn(text));
    }

    private static Optional<Filter> silent(String text) {
        if (text.equalsIgnoreCase("unusual") || text.equalsIgnoreCase("unusually"))
            return Optional.of(new Filter.SilentUnusually());
        try {
            var days = Integer.parseInt(text);
            return days < 0 || days > 36500
                    ? Optional.empty()
                    : Optional.of(new Filter.SilentFor(days));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
