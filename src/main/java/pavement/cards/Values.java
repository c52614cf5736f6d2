package pavement.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The grammar of values: escapes, components between semicolons, lists between commas. The same in
/// all versions as far as real files go: RFC 6350 section 3.4, RFC 2426 section 4.
final class Values {
    private Values() {}

    static String plain(String value) {
        if (value.indexOf('\\') < 0) return value;
        var text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) text.append(c);
            else
                switch (value.charAt(++i)) {
                    case 'n', 'N' -> text.append('\n');
                    case '\\', ',', ';', ':', '"' -> text.append(value.charAt(i));
                    default -> text.append(c).append(value.charAt(i));
                }
        }
        return text.toString();
    }

    /// Still escaped.
    static List<String> split(String value, char separator) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') i++;
            else if (value.charAt(i) == separator) {
                parts.add(value.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(value.substring(from));
        return parts;
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }

    static String list(List<String> texts) {
        return texts.stream().map(Values::escaped).collect(Collectors.joining(","));
    }
}
