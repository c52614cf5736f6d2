package pavement.find;

import java.util.regex.Pattern;

/// What of a sentence from a note or a talk is about the one it was noted of, and about what he
/// can. What he needs or complains of, what the owner did and what a third one does is none of it;
/// where it is not clear whose it is, it is nobody's.
final class OfHim {
    private static final String ONES =
            "friend|brother|sister|cousin|wife|husband|colleague|neighbou?r|son|daughter|flatmate|nephew|niece|uncle|aunt|mother|father|mum|mom|dad|boss|landlord|partner|boyfriend|girlfriend|fianc[eé]e?|housemate";

    /// What somebody looks for is not what he can, and what his friend does neither. Whoever "wants
    /// to ride for me" offers it.
    private static final Pattern WANTS =
            Pattern.compile(
                    "\\b(?:(?:my|his|her|their) (?:"
                            + ONES
                            // What he does with his brother he does.
                            + ")(?!(?<=(?:with|like) \\w{2,5} \\p{L}{3,10})\\s*[.!?]?$)|(?:has|had|have|got) (?:an?|one|two|three) (?:\\w+ )?(?:"
                            + ONES
                            + ")s?|(?:married|engaged) to|(?:shares?|shared|lives?|lived|living) (?:an? \\p{L}+ )?with|(?:"
                            + ONES
                            + ")s? of an?|needs?|needed|wants?(?! to (?:\\w+ ){1,3}for (?:me|us)\\b)|wanted|ask(?:s|ed|ing)?|look(?:s|ed|ing) for|search(?:es|ed|ing) for|wish(?:es|ed)?|hop(?:es|ed|ing) (?:for|to)|would (?:rather|like|love|prefer)|thinks? of|thinking of|if (?:someone|somebody)|nobody|no one|told (?:me|us) (?:who|which|what|about|of)|introduced (?:me|us)|recommend(?:s|ed)?|mention(?:s|ed)|talked (?:of|about)|wonder(?:s|ed|ing)?)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// What all of these begin with: most words of a note are passed over by it.
    private static final String FIRST = "mhtnwalsiredbcgfupMHTNWALSIREDBCGFUP";

    private static final Pattern COMPLAINS =
            Pattern.compile(
                    "\\b(?:complain(?:s|ed|ing|ts?)?|forg(?:ets?|ot)|badly|broke|leaked|hat(?:es?|ed)|fed up|let (?:him|her|them) down)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// "Told the table what I build": the owner's own.
    private static final Pattern OWNERS =
            Pattern.compile(
                    "(?:\\b(?:[Ww]hat|[Ww]hom?|[Tt]hat|[Ww]hich|[Ww]here|[Ww]hen|[Hh]ow|[Ww]hether|[Ii]f|[Bb]ecause) )?\\bI\\b(?!\\.)[^,;.]*");

    /// "She packed my flyers" makes none.
    private static final Pattern HANDLED =
            Pattern.compile(
                    "\\b(?:packed|handed out|passed on|praised|liked|loved|shared|kept|saw) (?:my|our) [^,;.]*",
                    Pattern.CASE_INSENSITIVE);

    /// What one wants to do for the owner one offers.
    private static final Pattern WILLING =
            Pattern.compile(
                    "\\bwants? to(?= (?:\\w+ ){1,3}for (?:me|us)\\b)", Pattern.CASE_INSENSITIVE);

    /// "Sent her my notes", "covered a shift for her": whoever it was done for did not do it.
    private static final Pattern DONE_FOR_HIM =
            Pattern.compile(
                    "^(?:sent|told|gave|helped|showed|thanked|brought|lent|paid|offered|promised|taught|introduced) (?:her|him|them)\\b(?! own)|^\\p{L}+ along\\b|\\bfor (?:her|him|them)\\b(?! own)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern DID =
            Pattern.compile(
                    "^(?:\\p{L}+ed|read|sent|gave|told|made|built|wrote|rewrote|showed|lent|brought|took|drove|did|found|taught|paid|put|set|cut|ran|met|got)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// "A rival courier forgets Sundays", "two pay a courier badly", "his driver retires": a
    /// subject of its own, and what it does. His company is he.
    private static final Pattern ANOTHER =
            Pattern.compile(
                    "^(?:(?:an?|the|his|her|their|my|our|every|each|another|no) (?!(?:own|team|company|firm|agency|studio|shop|office|business|practice|crew|workshop|kitchen|bakery|stall|brand|startup|app)\\b)(?:(?!(?:who|that|which|with|for|in|at|of|and|to|from|on)\\b)\\p{L}[\\p{L}'-]* ){1,3}?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|(?!(?:sales|accounts|sports|news|events|systems|operations|ads|services|goods|books|others)\\b)\\p{L}{2,}(?<!ic|[sui])s)\\b|(?:two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|both|others) (?:\\p{L}[\\p{L}'-]* ){0,2}?(?:are|were|have|had|will|would|can|could|pay|paid|order|ordered|need|use|say|said|came|come|wrote|rode|sell|buy|wait|go|went|want)\\b)",
                    Pattern.CASE_INSENSITIVE);

    /// "Brother is a plumber", "an old friend of hers does plumbing": said of somebody near him.
    private static final Pattern HEARSAY =
            Pattern.compile(
                    "^(?:(?:(?:best|old|good|close|older|younger|big|little|ex) )?(?:"
                            + ONES
                            + ")(?:-in-law)?(?: \\p{Lu}\\p{L}+)?(?:['’]s\\b| (?:also |now )?(?:is|was|does|did|has|had|can|could|used|\\p{Ll}{2,}(?<!s)s)\\b)|an? (?:\\p{L}+ ){0,2}?(?:"
                            + ONES
                            + ") of (?:hers|his|theirs|mine)\\b)",
                    Pattern.CASE_INSENSITIVE);

    /// Who knows a printer is no printer, and who knows a lot about tax knows tax.
    private static final Pattern KNOWS =
            Pattern.compile(
                    "\\bknows? (?:(?:an?|some|somebody|someone|people|many|several|lots of|plenty of|two|three|four|a few|another) (?!lot |bit |thing |little |great deal |good deal |trick|way)|(?:the|every|all(?: the)?|his|her|most|(?:a )?good|(?:the )?best|(?:the )?right) (?:\\p{L}+ ){0,2}?(?:\\p{L}+(?:er|or|ist|ant|man|woman)s?|people|person|owners?)\\b(?! of)(?<!number|numbers|paper|papers|matter|matters|letter|letters|computer|computers|corner|corners|order|orders|power|water|weather))",
                    Pattern.CASE_INSENSITIVE);

    private OfHim() {}

    /// As long as the sentence, with blanks for what is not his; blank when nothing is left.
    ///
    /// @param given the owner gave more than he got there, so what was done was his doing
    static String in(String sentence, boolean given) {
        if (given && DID.matcher(sentence).find()) return "";
        if (COMPLAINS.matcher(sentence).find()
                || DONE_FOR_HIM.matcher(sentence).find()
                || ANOTHER.matcher(sentence).find()
                || HEARSAY.matcher(sentence).find()) return "";
        var his = upTo(sentence, 0);
        if (his.indexOf('I') >= 0) his = blank(his, OWNERS);
        if (his.contains("my ") || his.contains("our ")) his = blank(his, HANDLED);
        if (his.contains("ant")) his = blank(his, WILLING);
        return his;
    }

    private static String blank(String text, Pattern what) {
        return what.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }

    /// Whether all it says is that he knows somebody who can.
    static boolean knows(String his) {
        return his.contains("know") && KNOWS.matcher(his).find();
    }

    /// What it says of him from there on: as far as it says what he is, and not what he needs.
    static String upTo(String sentence, int from) {
        var needs = needs(sentence, from);
        if (needs < 0) return sentence;
        var before = sentence.substring(0, needs);
        var end = Math.max(before.lastIndexOf(','), before.lastIndexOf(" and "));
        return end > from ? before.substring(0, end) : "";
    }

    /// Where it first says so from there on; negative where it does not.
    private static int needs(String sentence, int from) {
        var matcher = WANTS.matcher(sentence).useTransparentBounds(true);
        var within = false;
        for (var at = from; at < sentence.length(); at++) {
            var letter = sentence.charAt(at);
            if (!within
                    && FIRST.indexOf(letter) >= 0
                    && matcher.region(at, sentence.length()).lookingAt()) return at;
            within = letter < 128 && Character.isLetterOrDigit(letter);
        }
        return -1;
    }
}
