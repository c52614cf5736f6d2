package pavement.owners;

import java.util.List;

/// What a browser calls itself, in words its owner would use. Only a first name for a device: its
/// owner may write a better one.
public final class Agent {
    private record Word(String sign, String said) {}

    private static final List<Word> THINGS =
            List.of(
                    new Word("iPhone", "iPhone"),
                    new Word("iPad", "iPad"),
                    new Word("Android", "Android"),
                    new Word("CrOS", "Chromebook"),
                    new Word("Macintosh", "Mac"),
                    new Word("Windows", "Windows computer"),
                    new Word("Linux", "Linux computer"));

    // The first that fits: every browser claims to be those after it.
    private static final List<Word> BROWSERS =
            List.of(
                    new Word("Edg", "Edge"),
                    new Word("SamsungBrowser", "Samsung Internet"),
                    new Word("FxiOS", "Firefox"),
                    new Word("Firefox", "Firefox"),
                    new Word("CriOS", "Chrome"),
                    new Word("Chrome", "Chrome"),
                    new Word("Safari", "Safari"));

    private Agent() {}

    /// "iPhone, Safari"; "Device" when it says nothing one could recognise.
    public static String name(String agent) {
        var thing = said(THINGS, agent);
        if (thing.equals("Android"))
            thing = agent.contains("Mobile") ? "Android phone" : "Android tablet";
        var browser = said(BROWSERS, agent);
        if (thing.isEmpty()) return browser.isEmpty() ? "Device" : browser;
        return browser.isEmpty() ? thing : thing + ", " + browser;
    }

    private static String said(List<Word> words, String agent) {
        return words.stream()
                .filter(word -> agent.contains(word.sign()))
                .map(Word::said)
                .findFirst()
                .orElse("");
    }
}
