package pavement.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Texts cut into words, by Lucene: Unicode's word boundaries, accents folded, English endings
/// taken off. Words of other languages go the same way, whatever language a text is in: Porter
/// merges some of their endings, which does little harm, and "Website" is the same word in a German
/// need and an English offer.
final class Words {
    /// Nobody says more about what he needs; what is beyond is not read.
    static final int MOST = 20_000;

    /// A book has fewer different words; what is beyond is worked out each time.
    private static final int REMEMBERED = 50_000;

    private static final Analyzer CUTTING =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    return new TokenStreamComponents(new StandardTokenizer());
                }
            };

    private static final Analyzer STEMMING =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String field) {
                    var source = new KeywordTokenizer();
                    TokenStream words = new EnglishPossessiveFilter(source);
                    words = new ArabicNormalizationFilter(new LowerCaseFilter(words));
                    words = new ASCIIFoldingFilter(new ArabicStemFilter(words));
                    return new TokenStreamComponents(source, new PorterStemFilter(words));
                }
            };

    private final Lexicon lexicon;

    /// The words of a book are few, and said again and again.
    private final Map<String, Cut> known = new ConcurrentHashMap<>();

    /// What is so of a word wherever it stands.
    ///
    /// @param spoken an emoji is a word to Unicode and none to us
    /// @param capitals and nothing but capitals
    private record Cut(String raw, String stem, Word.Kind kind, boolean spoken, boolean capitals) {}

    Words(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Word> of(String said) {
        var text = said.length() > MOST ? said.substring(0, MOST) : said;
        try (var stream = CUTTING.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var words = new ArrayList<Word>();
            stream.reset();
            var mixed = mixed(text);
            var last = 0;
            while (stream.incrementToken()) {
                var cut = cut(term.toString());
                if (!cut.spoken()) continue;
                var span = new Span(offset.startOffset(), offset.endOffset());
                var pause = last == 0 ? Word.Pause.NONE : pause(text, last, span.from());
                var word = new Word(cut.raw(), cut.stem(), span, pause, cut.kind());
                words.add(mixed && cut.capitals() ? initials(word) : word);
                last = span.to();
            }
            stream.end();
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean mixed(String text) {
        for (var at = 0; at < text.length(); at++)
            if (Character.isLowerCase(text.charAt(at))) return true;
        return false;
    }

    private Cut cut(String written) {
        return Optional.ofNullable(known.get(written)).orElseGet(() -> remembered(written));
    }

    private Cut remembered(String written) {
        var cut = anew(written);
        if (known.size() < REMEMBERED) known.put(written, cut);
        return cut;
    }

    private Cut anew(String written) {
        var raw = written.toLowerCase(Locale.ROOT).replace('’', '\'');
        return new Cut(
                raw,
                lexicon.stem(raw, stemmed(written)),
                lexicon.kind(raw),
                spoken(written),
                capitals(written));
    }

    private static String stemmed(String word) {
        try (var stream = STEMMING.tokenStream("", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            var stem = stream.incrementToken() ? term.toString() : word;
            stream.end();
            return stem;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean spoken(String written) {
        return written.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean capitals(String written) {
        if (written.length() < 2) return false;
        for (var at = 0; at < written.length(); at++)
            if (!Character.isUpperCase(written.charAt(at))) return false;
        return true;
    }

    /// "IT" is no "it", where not everything is in capitals.
    private static Word initials(Word word) {
        return switch (word.kind()) {
            case SKIPPED, JOINING, SMALL ->
                    new Word(
                            word.raw(),
                            word.raw().toUpperCase(Locale.ROOT),
                            word.span(),
                            word.pause(),
                            Word.Kind.FULL);
            case WEAK, ACT, FULL -> word;
        };
    }

    private static Word.Pause pause(String text, int from, int to) {
        var comma = false;
        for (var at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case '.', ';', ':', '!', '?', '\n', '(', ')', '–', '—', '。', '؛', '؟', '！', '？' -> {
                    return Word.Pause.STOP;
                }
                case ',', '،', '，', '、' -> comma = true;
                default -> {}
            }
        }
        return comma ? Word.Pause.COMMA : Word.Pause.NONE;
    }
}
