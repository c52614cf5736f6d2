package pavement.line;

import java.text.Normalizer;

/// Letters and their accents apart (Unicode NFD). The one thing of the grammar that a phone takes
/// from its browser instead: see `src/phone`.
final class Decomposed {
    private Decomposed() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
