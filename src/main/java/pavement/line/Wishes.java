package pavement.line;

import java.util.Optional;
import java.util.Set;
import pavement.book.Ask;

/// What is needed or offered: where it ends, whose it is, and what is said of it after a comma.
final class Wishes {
    private static final Set<String> LEADS = Set.of("a", "an", "some", "the", "to", "with");
    private static final Set<String> A = Set.of("a", "an", "some", "another");
    private static final Set<String> UNTIL = Set.of("by", "before", "until", "till");
    private static final Set<String> OF_A_SEASON =
            Set.of(
                    "the", "this", "next", "coming", "new", "early", "mid", "late", "end", "start",
                    "of");
    private static final Set<String> SEASONS =
            Set.of(
                    """
                    spring summer autumn fall winter christmas xmas easter thanksgiving halloween
                    advent holidays season year quarter month week weekend
                    """
                            .strip()
                            .split("\\s+"));

    /// What goes on a list has no more words than this.
    private static final int LISTED = 6;

    private final Reading line;
    private final Ahead ahead;
    private final Dates days;
    private final Newcomer newcomer;
    private final Folks folks;
    private Optional<Wish> last = Optional.empty();

    /// @param to the token after its last one
    /// @param own the owner's; then it is nobody else's
    private record Wish(
            int to, Ask.Side side, Certainty certainty, boolean own, Optional<Identity> whose) {
        Wish upTo(int to) {
            return new Wish(to, side, certainty, own, whose);
        }
    }

    Wishes(Reading line, Ahead ahead, Newcomer newcomer) {
        this.line = line;
        this.ahead = ahead;
        this.days = new Dates(line, Moment.Aim.AHEAD);
        this.newcomer = newcomer;
        this.folks = new Folks(line);
    }

    void read(int from, Cue cue, int end, Ask.Side side) {
        var said = newcomer.beside(from).or(() -> subject(from));
        var whose = said.or(() -> newcomer.says(from)).or(() -> shared(from));
        var sure = cue.sure() && (said.isPresent() || whose.isEmpty());
        wish(from, cue, new Wish(end, side, Certainty.guessedIf(!sure), false, whose));
    }

    /// What the owner himself needs or gives.
    void own(int from, Cue cue, int end, Ask.Side side) {
        var sure = Certainty.guessedIf(!cue.sure());
        wish(from, cue, new Wish(end, side, sure, true, Optional.empty()));
    }

    private void wish(int from, Cue cue, Wish upToComma) {
        var clause = upToComma.upTo(clause(cue.content(), upToComma.to()));
        var wish = clause.upTo(alternative(clause.to()));
        var start = start(cue.content(), clause.to());
        if (start >= clause.to() || !line.free(from, wish.to())) return;
        add(wish, from, start);
        more(wish, line.low(start - 1));
    }

    /// "A web designer and knows Ben": what he does besides is no part of what he needs. "Somebody
    /// who cooks and is cheap" is.
    private int clause(int from, int end) {
        for (var at = from; at < end; at++) {
            if (Set.of("who", "that", "which").contains(line.low(at))) return end;
            if (at > from && line.low(at).equals("and") && does(line.low(at + 1))) return at;
        }
        return end;
    }

    private static boolean does(String word) {
        return FolkWords.DOES.contains(word) || Set.of("is", "was", "has", "had").contains(word);
    }

    private int start(int content, int end) {
        var start = content;
        while (start < end && LEADS.contains(line.low(start)) && start + 1 < end) start++;
        return start;
    }

    private void add(Wish wish, int from, int start) {
        var to = wish.to();
        var need = wish.side() == Ask.Side.NEED;
        var span = line.span(start, to);
        var what = line.text(start, need ? undated(start, to) : to);
        line.take(from, to);
        line.add(
                wish.own()
                        ? new Chip.Own(span, wish.certainty(), wish.side(), what)
                        : need
                                ? new Chip.Need(span, wish.certainty(), what, wish.whose())
                                : new Chip.Offer(span, wish.certainty(), what, wish.whose()));
        last = Optional.of(wish);
    }

    /// "A cook, or a baker" is one need: either will do.
    private int alternative(int end) {
        var more = line.low(end).equals(",") && line.low(end + 1).equals("or");
        return more && listed(end + 2) ? alternative(ahead.end(end + 2, false)) : end;
    }

    /// "An accountant, not a bookkeeper, and a lawyer": what is not needed is passed over, and what
    /// is needed besides is a need of its own.
    ///
    /// @param article before the first of them
    private void more(Wish wish, String article) {
        var at = passedOver(wish.to());
        var comma = line.low(at).equals(",");
        var and = line.low(comma ? at + 1 : at).equals("and");
        if (!and && !(comma && A.contains(article))) return;
        var next = at + (comma ? 1 : 0) + (and ? 1 : 0);
        if (!A.contains(line.low(next)) || !listed(next)) return;
        var another = wish.upTo(alternative(listEnd(next)));
        add(another, at, next + 1);
        more(another, line.low(next));
    }

    private int passedOver(int end) {
        var at = end;
        while (line.low(at).equals(",")
                && line.low(at + 1).equals("not")
                && A.contains(line.low(at + 2))) {
            var to = ahead.end(at + 2, false);
            line.take(at + 1, to);
            at = to;
        }
        return at;
    }

    /// A few words that say a thing and nothing that somebody did: "a lawyer", not "a lawyer joined
    /// us".
    private boolean listed(int from) {
        var end = listEnd(from);
        if (end <= from + (A.contains(line.low(from)) ? 1 : 0) || end - from > LISTED) return false;
        for (var at = from; at < end; at++)
            if (!line.word(at)
                    || new Amounts(line).minutesAt(at)
                    || Ways.known(line, at)
                    || FolkWords.DOES.contains(line.low(at))
                    || FolkWords.NOT_OF_A_NAME.contains(line.low(at))
                    || FolkWords.ANYBODY.contains(line.low(at))
                    || Circles.kin(line.low(at))
                    || Cue.object(line.low(at))
                    || at > from + 1 && line.low(at).endsWith("ed")) return false;
        return line.free(from, end);
    }

    private int listEnd(int from) {
        var end = ahead.end(from, false);
        for (var at = from + 1; at < end; at++)
            if (line.low(at).equals("and") && A.contains(line.low(at + 1))) return at;
        return end;
    }

    /// "Coffee with Lea, Tom needs a flat": of those who are named, it is his of whom it is said.
    /// Where several are called so, the owner says first who was meant.
    private Optional<Identity> subject(int from) {
        var to = newcomer.subjectEnd(from);
        for (var start = Math.max(1, to - Names.LONGEST); start < to; start++) {
            var named =
                    line.starts(start)
                            ? folks.name(start, to).filter(each -> each.to() == to)
                            : Optional.<Folks.Named>empty();
            if (named.isPresent())
                return named.map(Folks.Named::identity)
                        .filter(who -> !(who instanceof Identity.OneOf))
                        .filter(_ -> somebodyBefore(named.get().from()));
        }
        return Optional.empty();
    }

    private boolean somebodyBefore(int end) {
        for (var at = 0; at < end; at++) if (folks.name(at, end).isPresent()) return true;
        return false;
    }

    /// "Tim needs a flat and offers a van": both are his.
    private Optional<Identity> shared(int from) {
        if (!line.low(from - 1).equals("and")) return Optional.empty();
        var before = line.low(from - 2).equals(",") ? from - 2 : from - 1;
        return last.filter(each -> each.to() == before).flatMap(Wish::whose);
    }

    /// Where what is needed ends and until when begins: "an oven by Christmas" is an oven. The day
    /// stays in the note.
    private int undated(int start, int end) {
        for (var at = start + 1; at < end - 1; at++)
            if (UNTIL.contains(line.low(at))) {
                var day = days.at(at).filter(moment -> moment.to() == end);
                if (day.isPresent() || season(at + 1, end)) return at;
            }
        return end;
    }

    /// "Summer", "the end of next year".
    private boolean season(int from, int end) {
        var at = from;
        while (at < end - 1 && OF_A_SEASON.contains(line.low(at))) at++;
        return at == end - 1 && SEASONS.contains(line.low(at));
    }
}
