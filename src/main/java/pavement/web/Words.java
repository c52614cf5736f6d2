package pavement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Numbers and times in sentences.
final class Words {
    private Words() {}

    static String encoded(String sentence) {
        var fits = sentence.length() < 290 ? sentence : sentence.substring(0, 287) + "…";
        return URLEncoder.encode(fits, StandardCharsets.UTF_8);
    }

    static String count(int number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /// Rounded as people round.
    static String left(Duration left) {
        var seconds = left.toSeconds();
        if (seconds < 5) return "a few seconds left";
        if (seconds < 90) return "about %d seconds left".formatted((seconds + 4) / 5 * 5);
        return "about %d minutes left".formatted((seconds + 59) / 60);
    }
}
