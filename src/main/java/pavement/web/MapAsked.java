package pavement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import pavement.book.Ask;
import pavement.book.PersonId;
import pavement.book.Tie;
import pavement.http.Refused;
import pavement.http.Request;

/// The address of the map, read: what is shown of it, and who is selected.
///
/// @param island key of the one island that is shown; empty for all
/// @param on key of the island whose people are shown in full, the others faint
record MapAsked(
        Optional<Tie> tie,
        Optional<Ask.Side> wish,
        String on,
        String island,
        Optional<PersonId> who,
        boolean table,
        Sort sort,
        int from) {
    enum Sort {
        NAME,
        MET,
        KNOWS,
        ALONE,
        TALK
    }

    static MapAsked of(Request request) {
        var form = request.form();
        var asked =
                new MapAsked(
                        form.raw("tie").isBlank() ? Optional.empty() : form.one("tie", Tie.class),
                        form.raw("side").isBlank()
                                ? Optional.empty()
                                : form.one("side", Ask.Side.class),
                        form.text("stage", 500).orElse(""),
                        form.text("island", 500).orElse(""),
                        form.raw("who").isBlank()
                                ? Optional.empty()
                                : form.id("who").map(PersonId::new),
                        form.raw("view").equals("table"),
                        form.raw("sort").isBlank()
                                ? Sort.KNOWS
                                : form.one("sort", Sort.class).orElse(Sort.KNOWS),
                        form.whole("from", 0, 1_000_000).orElse(0));
        if (!form.ok()) throw new Refused(400, form.said());
        return asked;
    }

    boolean filtered() {
        return tie.isPresent() || wish.isPresent() || !on.isEmpty();
    }

    MapAsked selecting(PersonId person) {
        return new MapAsked(tie, wish, on, island, Optional.of(person), false, sort, 0);
    }

    MapAsked nobody() {
        return new MapAsked(tie, wish, on, island, Optional.empty(), table, sort, 0);
    }

    MapAsked at(String island) {
        return new MapAsked(tie, wish, on, island, who, false, sort, 0);
    }

    MapAsked asTable(boolean table) {
        return new MapAsked(tie, wish, on, "", Optional.empty(), table, sort, 0);
    }

    MapAsked sorted(Sort sort, int from) {
        return new MapAsked(tie, wish, on, "", Optional.empty(), true, sort, from);
    }

    String href() {
        var parts = new ArrayList<String>();
        tie.ifPresent(each -> parts.add("tie=" + low(each)));
        wish.ifPresent(each -> parts.add("side=" + low(each)));
        if (!on.isEmpty()) parts.add("stage=" + encoded(on));
        if (!island.isEmpty()) parts.add("island=" + encoded(island));
        who.ifPresent(each -> parts.add("who=" + each));
        if (table) parts.add("view=table");
        if (table && sort != Sort.KNOWS) parts.add("sort=" + low(sort));
        if (from > 0) parts.add("from=" + from);
        return parts.isEmpty() ? "/map" : "/map?" + String.join("&", parts);
    }

    private static String low(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
