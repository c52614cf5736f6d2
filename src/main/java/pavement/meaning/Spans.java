package pavement.meaning;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;

/// Pieces of one text.
final class Spans {
    private Spans() {}

    /// In order, joined where they overlap.
    static List<Span> apart(List<Span> spans) {
        var apart = new ArrayList<Span>();
        for (var span : spans.stream().sorted(comparingInt(Span::from)).toList()) {
            if (!apart.isEmpty() && apart.getLast().to() >= span.from()) {
                var last = apart.removeLast();
                apart.add(new Span(last.from(), Math.max(last.to(), span.to())));
            } else apart.add(span);
        }
        return List.copyOf(apart);
    }
}
