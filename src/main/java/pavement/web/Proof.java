package pavement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pavement.match.Hit;
import pavement.match.Matches;
import pavement.meaning.Likeness;
import pavement.meaning.Relation;
import pavement.meaning.Span;
import pavement.meaning.Why;

/// What proves a match: the words of the need and of the offer, marked where they meet, and why two
/// different words meet.
record Proof(List<Piece> need, List<Piece> offer, List<String> because) {
    /// Of a long story the beginning is enough.
    private static final int SHOWN = 220;

    private static final int REASONS = 2;

    /// @param marked it speaks for the match
    record Piece(String text, boolean marked) {}

    static Proof of(Matches matches, Hit hit) {
        var likeness = matches.proof(hit);
        var need = hit.need().what();
        var offer = hit.offer().what();
        return new Proof(
                pieces(need, spans(likeness, true), end(need)),
                pieces(offer, spans(likeness, false), end(offer)),
                likeness.whys().stream()
                        .flatMap(why -> sentence(why, need, offer).stream())
                        .distinct()
                        .limit(REASONS)
                        .toList());
    }

    /// Words with nothing marked.
    static List<Piece> plain(String text) {
        return pieces(text, List.of(), end(text));
    }

    private static List<Span> spans(Likeness likeness, boolean need) {
        return likeness.whys().stream()
                .flatMap(why ->
                        switch (why) {
                            case Why.Word word -> Stream.of(need ? word.need() : word.offer());
                            case Why.Thing thing -> Stream.of(need ? thing.need() : thing.offer());
                            case Why.Near _,
                                    Why.Foreign _,
                                    Why.Tag _,
                                    Why.Category _,
                                    Why.Denied _,
                                    Why.Unfit _ ->
                                    Stream.<Span>of();
                        })
                .sorted(Comparator.comparingInt(Span::from))
                .toList();
    }

    /// @param spans to be marked, in order
    /// @param end of what is shown of it
    static List<Piece> pieces(String text, List<Span> spans, int end) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var span : spans) {
            if (span.from() < at || span.to() > end) continue;
            if (span.from() > at) pieces.add(new Piece(text.substring(at, span.from()), false));
            pieces.add(new Piece(span.of(text), true));
            at = span.to();
        }
        var rest = text.substring(at, end) + (end < text.length() ? "…" : "");
        if (!rest.isEmpty()) pieces.add(new Piece(rest, false));
        return pieces;
    }

    /// No letter is cut in two.
    private static int end(String text) {
        if (text.length() <= SHOWN) return text.length();
        return Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    }

    private static Optional<String> sentence(Why why, String need, String offer) {
        return switch (why) {
            case Why.Word _, Why.Unfit _, Why.Foreign _ -> Optional.empty();
            case Why.Thing thing ->
                    thing.relation() == Relation.SAME
                                    && alike(thing.need().of(need), thing.offer().of(offer))
                            ? Optional.empty()
                            : Optional.of(meeting(thing, need, offer));
            case Why.Near _ -> Optional.of("Your own model finds these near each other.");
            case Why.Tag(var tag) -> Optional.of("Both are tagged “%s”.".formatted(tag));
            case Why.Category(var name) ->
                    Optional.of("Both are of the kind “%s”.".formatted(name));
            case Why.Denied _ ->
                    Optional.of("Something written beside it speaks against it; look first.");
        };
    }

    /// All words of the one are among the other's: the marks show that by themselves.
    private static boolean alike(String needed, String offered) {
        var one = words(needed);
        var other = words(offered);
        return one.containsAll(other) || other.containsAll(one);
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static String meeting(Why.Thing thing, String need, String offer) {
        var needed = thing.need().of(need);
        var offered = thing.offer().of(offer);
        return switch (thing.relation()) {
            case SAME -> "“%s” is another word for “%s”.".formatted(offered, needed);
            case HIS_OWN -> "You took “%s” for “%s” before.".formatted(offered, needed);
            case KIND_OF -> "“%s” is a kind of “%s”.".formatted(offered, thing.needed());
            case WIDER -> "“%s” may take in “%s”.".formatted(offered, thing.needed());
            case HOLDS -> "“%s” is part of “%s”.".formatted(thing.needed(), offered);
            case PART_OF -> "“%s” is part of “%s”.".formatted(offered, thing.needed());
            case BESIDE -> "“%s” is near “%s”.".formatted(offered, needed);
        };
    }
}
