package pavement.cards;

/// Something of a file that could not be read as it stands.
///
/// @param file as the owner calls it
/// @param line where it began, counted from 1
/// @param why the reason and, where there is one, the remedy, in a sentence
public record Warning(String file, int line, String why) {
    @Override
    public String toString() {
        return file + ", line " + line + ": " + why;
    }
}
