package pavement.line;

/// Whether the line said so, or only made it likely. A guess is drawn dashed and never asked about.
public enum Certainty {
    UNDERSTOOD,
    GUESSED;

    static Certainty guessedIf(boolean guessed) {
        return guessed ? GUESSED : UNDERSTOOD;
    }
}
