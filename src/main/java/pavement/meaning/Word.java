package pavement.meaning;

/// One word of a text.
///
/// @param raw as written, in small letters
/// @param stem what it is compared by
/// @param pause what stands before it
record Word(String raw, String stem, Span span, Pause pause, Kind kind) {
    enum Pause {
        NONE,
        COMMA,
        STOP
    }

    enum Kind {
        /// An article, a pronoun: not even seen when phrases are looked for.
        SKIPPED,
        /// A preposition after which only circumstances follow: for whom, where, when.
        JOINING,
        /// Said in nearly every need and offer, and so says nothing.
        SMALL,
        /// Says something, but little: a day, an office.
        WEAK,
        /// What many trades do, each with something else: to build, to move.
        ACT,
        FULL
    }

    boolean says() {
        return kind == Kind.WEAK || kind == Kind.ACT || kind == Kind.FULL;
    }

    boolean seen() {
        return kind != Kind.SKIPPED && kind != Kind.JOINING;
    }
}
