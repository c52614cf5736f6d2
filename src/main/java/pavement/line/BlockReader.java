package pavement.line;

import static java.util.Comparator.comparingInt;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pavement.blocks.Usual;
import pavement.book.Stage;
import pavement.book.Work;

/// Reads what block is to be started from a few words. The first of them says which kind; minutes
/// may stand at the end.
public final class BlockReader {
    private static final int LONGEST = 200;

    private static final Pattern MINUTES =
            Pattern.compile(
                    "(?:^|[ ,]+)(?:for )?(?:(\\d{1,2}) ?h(?:rs?|ours?)?(?: ?(\\d{1,2}) ?(?:m|min|minutes)?)?"
                            + "|(\\d{1,2})[.,]5 ?h(?:rs?|ours?)?"
                            + "|(\\d{1,4}) ?(?:m|min|mins|minutes)"
                            + "|(an hour)|(half an hour))$",
                    Pattern.CASE_INSENSITIVE);

    private static final Set<String> CALLS =
            Set.of("call block", "cold calls", "cold calling", "calls", "calling", "phone calls");
    private static final Set<String> EVENTS =
            Set.of("event", "meetup", "conference", "fair", "party", "mixer", "workshop");
    private static final Set<String> MEETINGS =
            Set.of("set-up meeting", "meeting", "meet", "call", "coffee", "lunch", "breakfast");
    private static final Map<String, Stage.Kind> PLACES = places();

    private BlockReader() {}

    /// Empty when the words say no kind of block.
    public static Optional<Announced> read(String words) {
        var said = words.strip().replaceAll("\\s+", " ");
        if (said.isEmpty() || said.length() > LONGEST) return Optional.empty();
        var timed = MINUTES.matcher(said);
        var minutes = timed.find() ? minutes(timed) : Optional.<Integer>empty();
        var rest = minutes.isPresent() ? said.substring(0, timed.start()).strip() : said;
        var what = rest.replaceAll("[,;]+$", "");
        return calls(what, minutes)
                .or(() -> event(what, minutes))
                .or(() -> walk(what, minutes))
                .or(() -> meeting(what, minutes));
    }

    private static Optional<Announced> calls(String what, Optional<Integer> minutes) {
        if (starting(what, CALLS).isEmpty()) return Optional.empty();
        var bare = what.equalsIgnoreCase("call block");
        var usual = Usual.of(Work.Kind.CALLS);
        var title = bare ? usual.title() : capital(what);
        return Optional.of(new Announced(Work.Kind.CALLS, title, usual.stage(), minutes, ""));
    }

    private static Optional<Announced> event(String what, Optional<Integer> minutes) {
        var word = starting(what, EVENTS);
        if (word.isEmpty()) return Optional.empty();
        var named = word.get().equals("event") ? after(what, "event") : what;
        var title = named.isEmpty() ? Usual.of(Work.Kind.EVENT).title() : capital(named);
        var stage = new Stage(Stage.Kind.EVENT, named.isEmpty() ? "" : title.split(" at ", 2)[0]);
        return Optional.of(new Announced(Work.Kind.EVENT, title, stage, minutes, ""));
    }

    private static Optional<Announced> walk(String what, Optional<Integer> minutes) {
        var walks = starting(what, Set.of("walk")).isPresent();
        var place = walks ? after(what, "walk") : what;
        var kind = starting(place, PLACES.keySet());
        if (!walks && kind.isEmpty()) return Optional.empty();
        return Optional.of(walk(place, kind, minutes));
    }

    private static Announced walk(String place, Optional<String> word, Optional<Integer> minutes) {
        var usual = Usual.of(Work.Kind.WALK);
        if (place.isEmpty())
            return new Announced(Work.Kind.WALK, usual.title(), usual.stage(), minutes, "");
        var kind = word.map(each -> PLACES.getOrDefault(each, Stage.Kind.PLACE));
        var name = word.map(each -> after(place, each)).orElse(place);
        return new Announced(
                Work.Kind.WALK,
                name.isEmpty() ? capital(place) : capital(name),
                new Stage(kind.orElse(Stage.Kind.PLACE), name),
                minutes,
                "");
    }

    private static Optional<Announced> meeting(String what, Optional<Integer> minutes) {
        var word = starting(what, MEETINGS);
        if (word.isEmpty()) return Optional.empty();
        var whom = after(after(what, word.get()), "with");
        var whole = word.get().contains("meet");
        if (whom.isEmpty() && !whole) return Optional.empty();
        var usual = Usual.of(Work.Kind.MEETING);
        var verb = whole ? "Meeting" : capital(word.get());
        var title = whom.isEmpty() ? usual.title() : verb + " with " + whom;
        return Optional.of(new Announced(Work.Kind.MEETING, title, usual.stage(), minutes, whom));
    }

    private static Optional<Integer> minutes(Matcher said) {
        var total = 0;
        if (said.group(1) instanceof String hours) total = Integer.parseInt(hours) * 60;
        if (said.group(2) instanceof String more) total += Integer.parseInt(more);
        if (said.group(3) instanceof String half) total = Integer.parseInt(half) * 60 + 30;
        if (said.group(4) instanceof String minutes) total = Integer.parseInt(minutes);
        if (said.group(5) instanceof String) total = 60;
        if (said.group(6) instanceof String) total = 30;
        return total < 1 || total > 1440 ? Optional.empty() : Optional.of(total);
    }

    /// The longest of these phrases that the text begins with.
    private static Optional<String> starting(String text, Set<String> phrases) {
        var low = text.toLowerCase(Locale.ROOT);
        return phrases.stream()
                .filter(phrase -> low.equals(phrase) || low.startsWith(phrase + " "))
                .max(comparingInt(String::length));
    }

    private static String after(String text, String phrase) {
        return starting(text, Set.of(phrase)).isPresent()
                ? text.substring(phrase.length()).strip()
                : text;
    }

    private static String capital(String text) {
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    private static Map<String, Stage.Kind> places() {
        var places = new LinkedHashMap<String, Stage.Kind>();
        places.put("coffee shop", Stage.Kind.COFFEE_SHOP);
        places.put("cafe", Stage.Kind.COFFEE_SHOP);
        places.put("café", Stage.Kind.COFFEE_SHOP);
        places.put("bookstore", Stage.Kind.BOOKSTORE);
        places.put("bookshop", Stage.Kind.BOOKSTORE);
        places.put("sandwich shop", Stage.Kind.SANDWICH_SHOP);
        places.put("street", Stage.Kind.STREET);
        return places;
    }
}
