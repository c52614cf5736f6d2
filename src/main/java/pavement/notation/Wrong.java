package pavement.notation;

/// A line of a page that cannot be read: which, why, and what was expected.
final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Wrong(int line, String text, String why) {
        super("line " + line + ": " + why + " in \"" + text + "\"");
    }
}
