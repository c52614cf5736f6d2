package pavement.meaning;

/// One reason why two texts are alike, or why they are not. A likeness without one is not shown.
public sealed interface Why {
    /// The same word, in whatever form.
    record Word(Span need, Span offer) implements Why {}

    /// Different words for things that belong together.
    ///
    /// @param needed the name of the group of the need, as a person says it
    /// @param offered the name of the group of the offer
    record Thing(String needed, Relation relation, String offered, Span need, Span offer)
            implements Why {}

    /// A model that the owner pointed to finds the texts near.
    ///
    /// @param nearness from 0 to 1
    record Near(double nearness) implements Why {}

    record Tag(String tag) implements Why {}

    record Category(String name) implements Why {}

    /// What is needed is what is not done any more, or never was.
    ///
    /// @param beside it stands in what is written beside the offer, and not in the offer
    record Denied(Span words, boolean beside) implements Why {}

    /// They are written in two languages, which costs a little.
    record Foreign(String need, String offer) implements Why {}

    /// Why it cannot be, whatever the words say.
    record Unfit(Reason reason) implements Why {}

    enum Reason {
        PLACE,
        LANGUAGE,
        HOURS,
        PAUSED
    }
}
