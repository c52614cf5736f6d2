package pavement.book;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something somebody needs, or can give. Both sides have them, the owner too.
///
/// @param whose empty for the owner himself
/// @param from the encounter it was heard in, if it was heard in one
/// @param confidential it never appears in a text for anybody else
public record Ask(
        AskId id,
        Side side,
        Optional<PersonId> whose,
        String what,
        Instant since,
        Optional<EncounterId> from,
        State state,
        Detail detail,
        Heard heard,
        boolean confidential)
        implements Fact {
    public enum Side {
        NEED,
        OFFER;

        /// What stands across from it.
        public Side other() {
            return this == NEED ? OFFER : NEED;
        }
    }

    public enum State {
        OPEN,
        /// Still so, and not now.
        PAUSED,
        MET,
        WITHDRAWN,
        /// It was only proposed, and the owner said no; kept so that it is not proposed again.
        REFUSED
    }

    /// What it is more exactly. Any of it may be empty.
    ///
    /// @param language in which it is needed or given, in a word: "German"
    public record Detail(List<String> tags, String category, String place, String language) {
        public static final Detail NONE = new Detail(List.of(), "", "", "");

        public Detail {
            tags =
                    tags.stream()
                            .map(tag -> tag.strip().replaceAll("\\s+", " "))
                            .filter(tag -> !tag.isEmpty())
                            .distinct()
                            .toList();
            category = category.strip();
            place = place.strip();
            language = language.strip();
        }
    }

    /// How it is known.
    ///
    /// @param again when it was last said to be still so
    /// @param guessed it was read from a title, not said
    /// @param sentence the words it was read from; empty when it was typed
    public record Heard(Optional<Instant> again, boolean guessed, String sentence) {
        public static final Heard SAID = new Heard(Optional.empty(), false, "");

        public Heard {
            sentence = sentence.strip();
        }
    }

    public Ask {
        what = what.strip();
        if (what.isEmpty()) throw new IllegalArgumentException("an ask or offer says what");
        // A trace of a time when an ask said less.
        state = Optional.ofNullable(state).orElse(State.OPEN);
        detail = Optional.ofNullable(detail).orElse(Detail.NONE);
        heard = Optional.ofNullable(heard).orElse(Heard.SAID);
    }

    /// As it is said, with nothing more known of it.
    public Ask(
            AskId id,
            Side side,
            Optional<PersonId> whose,
            String what,
            Instant since,
            Optional<EncounterId> from,
            boolean open) {
        this(
                id,
                side,
                whose,
                what,
                since,
                from,
                open ? State.OPEN : over(side),
                Detail.NONE,
                Heard.SAID,
                false);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /// Whether the owner has it before him: not over, and not a guess he refused.
    public boolean alive() {
        return state == State.OPEN || state == State.PAUSED;
    }

    /// When it was last heard to be so: what is long ago counts less.
    public Instant fresh() {
        return heard.again().filter(since::isBefore).orElse(since);
    }

    /// A need that was met, an offer that is no more.
    public Ask closed() {
        return now(over(side));
    }

    private static State over(Side side) {
        return side == Side.NEED ? State.MET : State.WITHDRAWN;
    }

    public Ask now(State state) {
        return new Ask(id, side, whose, what, since, from, state, detail, heard, confidential);
    }

    public Ask saying(String what) {
        return new Ask(id, side, whose, what, since, from, state, detail, heard, confidential);
    }

    public Ask of(Detail detail) {
        return new Ask(id, side, whose, what, since, from, state, detail, heard, confidential);
    }

    public Ask heard(Heard heard) {
        return new Ask(id, side, whose, what, since, from, state, detail, heard, confidential);
    }

    /// Said once more.
    public Ask again(Instant at) {
        return heard(new Heard(Optional.of(at), heard.guessed(), heard.sentence()));
    }

    public Ask confidential(boolean confidential) {
        return new Ask(id, side, whose, what, since, from, state, detail, heard, confidential);
    }

    public Ask to(PersonId whose) {
        return new Ask(
                id,
                side,
                Optional.of(whose),
                what,
                since,
                from,
                state,
                detail,
                heard,
                confidential);
    }

    /// The encounter it was heard in is no more.
    public Ask loose() {
        return new Ask(
                id, side, whose, what, since, Optional.empty(), state, detail, heard, confidential);
    }

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.ASK, id.value());
    }

    @Override
    public List<PersonId> about() {
        return whose.stream().toList();
    }
}
