package pavement.web;

import java.util.Optional;
import pavement.drafts.By;
import pavement.http.Request;

/// What the address of the page asks for: each link of the page is this with one thing changed.
///
/// @param who of those found, and `over` which first broker
/// @param near only those so far away; empty for all
/// @param all and not only the first of those found
/// @param say what the addressee could get is in the draft too
record FindAsked(
        String typed,
        String who,
        String over,
        String near,
        By by,
        boolean brief,
        boolean say,
        boolean all) {
    static FindAsked of(Request request) {
        return new FindAsked(
                request.query("q").orElse(""),
                request.query("who").orElse(""),
                request.query("over").orElse(""),
                request.query("near").orElse(""),
                by(request.query("by")),
                request.query("brief").isPresent(),
                request.query("say").isPresent(),
                request.query("all").isPresent());
    }

    private static By by(Optional<String> typed) {
        for (var by : By.values())
            if (typed.filter(it -> it.equalsIgnoreCase(by.name())).isPresent()) return by;
        return By.MESSAGE;
    }

    FindAsked typing(String typed) {
        return new FindAsked(typed, "", "", "", by, brief, false, false);
    }

    FindAsked near(String near) {
        return new FindAsked(typed, "", "", near, by, brief, false, false);
    }

    FindAsked about(String who, String over) {
        return new FindAsked(typed, who, over, near, by, brief, false, all);
    }

    FindAsked by(By by) {
        return new FindAsked(typed, who, over, near, by, brief, say, all);
    }

    FindAsked brief(boolean brief) {
        return new FindAsked(typed, who, over, near, by, brief, say, all);
    }

    FindAsked saying(boolean say) {
        return new FindAsked(typed, who, over, near, by, brief, say, all);
    }

    FindAsked showingAll() {
        return new FindAsked(typed, who, over, near, by, brief, say, true);
    }

    String href() {
        var href = new StringBuilder(FindPage.path(typed));
        if (!who.isEmpty()) href.append("&who=").append(Words.encoded(who));
        if (!over.isEmpty()) href.append("&over=").append(Words.encoded(over));
        if (!near.isEmpty()) href.append("&near=").append(Words.encoded(near));
        if (by != By.MESSAGE) href.append("&by=").append(by);
        if (brief) href.append("&brief=on");
        if (say) href.append("&say=on");
        if (all) href.append("&all=on");
        return href.toString();
    }
}
