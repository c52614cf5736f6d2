package pavement.line;

import org.teavm.interop.Import;

/// As the class it stands in for, by the browser's own `String.normalize`: its tables need not be
/// sent to the phone once more. Strings go over one character at a time, which needs no glue.
final class Decomposed {
    private Decomposed() {}

    static String of(String text) {
        for (var at = 0; at < text.length(); at++) put(text.charAt(at));
        var length = normalized();
        var apart = new StringBuilder(length);
        for (var at = 0; at < length; at++) apart.append((char) at(at));
        return apart.toString();
    }

    @Import(module = "nfd", name = "put")
    private static native void put(int character);

    @Import(module = "nfd", name = "normalized")
    private static native int normalized();

    @Import(module = "nfd", name = "at")
    private static native int at(int index);
}
