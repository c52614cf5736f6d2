package pavement.pocket;

import org.teavm.interop.Export;

/// The door of the compiled reader: a text is put in character by character, read, and taken out
/// again. So it needs nothing from the browser that a policy against evaluated code forbids.
public final class Pocket {
    private static final StringBuilder IN = new StringBuilder();
    private static final StringBuilder OUT = new StringBuilder();

    private Pocket() {}

    /// What [Question] and [Spoken] say about it.
    public static String read(String question) {
        return new Spoken(Question.of(question)).text();
    }

    @Export(name = "put")
    static void put(int character) {
        IN.append((char) character);
    }

    /// Reads what was put in, and says how long the answer is.
    @Export(name = "read")
    static int read() {
        var question = IN.toString();
        IN.setLength(0);
        OUT.setLength(0);
        OUT.append(read(question));
        return OUT.length();
    }

    @Export(name = "at")
    static int at(int index) {
        return OUT.charAt(index);
    }

    /// Where the compiler starts to look for what is used.
    public static void main(String[] arguments) {}
}
