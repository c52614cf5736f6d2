package pavement.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pavement.book.Ask;

/// What a text says that somebody does not need or offer, or has found by now: it takes back what
/// was said of the same thing.
///
/// @param at where in the text that is said
/// @param found he needed it until then: it takes back only what was said before
record Denied(Ask.Side side, String what, int at, boolean found) {
    private static final Set<String> NOT =
            Set.of("not", "doesn't", "don't", "isn't", "longer", "never", "can't", "cannot");
    private static final Set<String> NEEDS = Set.of("need", "needs", "want", "wants");
    private static final Set<String> OFFERS = Set.of("offer", "offers");
    private static final Set<String> FOUND = Set.of("found", "hired");
    private static final Set<String> ENDS =
            Set.of(".", "!", "?", ";", ",", "\n", "—", "–", "•", "…", "(", ")", "but");

    /// "Found a cook in May, through Bo": how and when, and not what.
    private static final Set<String> SINCE =
            Set.of("in", "at", "on", "through", "via", "from", "last", "who", "with", "and");

    /// "A bookkeeper any more", "at the moment": when, and not what.
    private static final Set<String> NOW =
            Set.of(
                    "any",
                    "more",
                    "anymore",
                    "now",
                    "at",
                    "the",
                    "moment",
                    "right",
                    "currently",
                    "yet",
                    "today",
                    "present",
                    "for");

    static List<Denied> in(String text) {
        var tokens = Token.in(text);
        var found = new ArrayList<Denied>();
        for (var at = 0; at < tokens.size(); at++) {
            var after = word(tokens, at + 1);
            if (FOUND.contains(word(tokens, at)))
                things(text, tokens, at + 1, Ask.Side.NEED, true, found);
            else if (NEEDS.contains(word(tokens, at)) && after.equals("no"))
                things(text, tokens, at + 2, Ask.Side.NEED, false, found);
            else if (NOT.contains(word(tokens, at)) && !owner(tokens, at))
                denied(text, tokens, at + 1, found);
        }
        return found;
    }

    private static void denied(String text, List<Token> tokens, int verb, List<Denied> found) {
        var said = word(tokens, verb);
        var next = word(tokens, verb + 1);
        if (NEEDS.contains(said)) things(text, tokens, verb + 1, Ask.Side.NEED, false, found);
        else if (said.equals("looking") && next.equals("for"))
            things(text, tokens, verb + 2, Ask.Side.NEED, false, found);
        else if (OFFERS.contains(said))
            things(text, tokens, verb + 1, Ask.Side.OFFER, false, found);
        else if (said.equals("help") && next.equals("with"))
            things(text, tokens, verb + 2, Ask.Side.OFFER, false, found);
    }

    /// "I don't need a bookkeeper" says nothing of them.
    private static boolean owner(List<Token> tokens, int at) {
        return word(tokens, at - 1).equals("i") || word(tokens, at - 2).equals("i");
    }

    /// "A bookkeeper or an accountant" are two.
    private static void things(
            String text,
            List<Token> tokens,
            int from,
            Ask.Side side,
            boolean met,
            List<Denied> found) {
        var start = from;
        for (var at = from; at <= tokens.size(); at++) {
            var over =
                    at == tokens.size()
                            || ENDS.contains(word(tokens, at))
                            || met && SINCE.contains(word(tokens, at));
            if (!over && !word(tokens, at).equals("or")) continue;
            var end = at;
            while (end > start && NOW.contains(word(tokens, end - 1))) end--;
            if (end > start) {
                var first = tokens.get(start).from();
                var what = text.substring(first, tokens.get(end - 1).to());
                found.add(new Denied(side, what, first, met));
            }
            start = at + 1;
            if (over) return;
        }
    }

    private static String word(List<Token> tokens, int at) {
        return at < 0 || at >= tokens.size() ? "" : tokens.get(at).low();
    }

    /// @param said where in the same text that was said; none for an older one
    boolean takesBack(Ask.Side side, String what, int said) {
        return this.side == side && (!found || said < at) && Alike.within(this.what, what);
    }
}
