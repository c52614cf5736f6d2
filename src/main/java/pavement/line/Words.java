package pavement.line;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Small words the grammar knows everywhere: numbers, days, months.
final class Words {
    private Words() {}

    static final Map<String, DayOfWeek> WEEKDAYS =
            Map.ofEntries(
                    entry("monday", DayOfWeek.MONDAY),
                    entry("mon", DayOfWeek.MONDAY),
                    entry("tuesday", DayOfWeek.TUESDAY),
                    entry("tue", DayOfWeek.TUESDAY),
                    entry("tues", DayOfWeek.TUESDAY),
                    entry("wednesday", DayOfWeek.WEDNESDAY),
                    entry("wed", DayOfWeek.WEDNESDAY),
                    entry("weds", DayOfWeek.WEDNESDAY),
                    entry("thursday", DayOfWeek.THURSDAY),
                    entry("thu", DayOfWeek.THURSDAY),
                    entry("thur", DayOfWeek.THURSDAY),
                    entry("thurs", DayOfWeek.THURSDAY),
                    entry("friday", DayOfWeek.FRIDAY),
                    entry("fri", DayOfWeek.FRIDAY),
                    entry("saturday", DayOfWeek.SATURDAY),
                    entry("sat", DayOfWeek.SATURDAY),
                    entry("sunday", DayOfWeek.SUNDAY),
                    entry("sun", DayOfWeek.SUNDAY));

    /// Short forms that are words of their own in lower case ("sat down in the sun").
    static final Set<String> SHORT_DAYS = Set.of("mon", "wed", "sat", "sun");

    static final Map<String, Month> MONTHS =
            Map.ofEntries(
                    entry("january", Month.JANUARY),
                    entry("jan", Month.JANUARY),
                    entry("february", Month.FEBRUARY),
                    entry("feb", Month.FEBRUARY),
                    entry("march", Month.MARCH),
                    entry("mar", Month.MARCH),
                    entry("april", Month.APRIL),
                    entry("apr", Month.APRIL),
                    entry("may", Month.MAY),
                    entry("june", Month.JUNE),
                    entry("jun", Month.JUNE),
                    entry("july", Month.JULY),
                    entry("jul", Month.JULY),
                    entry("august", Month.AUGUST),
                    entry("aug", Month.AUGUST),
                    entry("september", Month.SEPTEMBER),
                    entry("sep", Month.SEPTEMBER),
                    entry("sept", Month.SEPTEMBER),
                    entry("october", Month.OCTOBER),
                    entry("oct", Month.OCTOBER),
                    entry("november", Month.NOVEMBER),
                    entry("nov", Month.NOVEMBER),
                    entry("december", Month.DECEMBER),
                    entry("dec", Month.DECEMBER));

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    entry("a", 1),
                    entry("an", 1),
                    entry("one", 1),
                    entry("two", 2),
                    entry("three", 3),
                    entry("four", 4),
                    entry("five", 5),
                    entry("six", 6),
                    entry("seven", 7),
                    entry("eight", 8),
                    entry("nine", 9),
                    entry("ten", 10),
                    entry("eleven", 11),
                    entry("twelve", 12),
                    entry("fifteen", 15),
                    entry("twenty", 20),
                    entry("thirty", 30),
                    entry("forty", 40),
                    entry("ninety", 90));

    /// A number of up to four digits, or a small one in words.
    static Optional<Integer> number(String low) {
        if (!low.isEmpty() && low.length() <= 4 && low.chars().allMatch(c -> c >= '0' && c <= '9'))
            return Optional.of(Integer.parseInt(low));
        return Optional.ofNullable(NUMBERS.get(low));
    }

    /// What a word of one of these tables means; the caller has looked whether it is in there.
    static <V> V known(Map<String, V> words, String low) {
        return Optional.ofNullable(words.get(low)).orElseThrow();
    }

    /// Whether a name cannot be this word: it is a day or a month.
    static boolean calendar(String low) {
        return WEEKDAYS.containsKey(low) || MONTHS.containsKey(low);
    }
}
