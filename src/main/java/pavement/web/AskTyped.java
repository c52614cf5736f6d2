package pavement.web;

import java.util.Optional;
import pavement.book.Ask;
import pavement.book.Person;
import pavement.http.Answer;
import pavement.http.Form;
import pavement.http.Request;
import pavement.web.Shell.Nav;

/// A need or an offer that cannot be kept as it was typed, to be typed again: nothing of it is
/// lost, and what is wrong stands at the field.
///
/// @param action where the form goes
/// @param person id, empty for the owner's own; `called` how he is called
/// @param talk id, empty when it was heard in none
/// @param back the page it was typed on
record AskTyped(
        String action,
        Ask.Side side,
        String person,
        String called,
        String talk,
        String back,
        String what,
        String complaint) {
    private static final int PATH = 500;

    boolean need() {
        return side == Ask.Side.NEED;
    }

    /// What stands in the field; a complaint when it says nothing.
    static String what(Form form, int longest) {
        var what = form.required("what", longest, "Write in a few words what it is.");
        if (!what.isEmpty() && what.codePoints().noneMatch(Character::isLetterOrDigit))
            form.complain("what", "Say it in words. There are none in this.");
        return what;
    }

    /// The page it was typed on, also when the form was shown again in between.
    static String back(Request request, Form form, String usual) {
        return Optional.of(form.raw("back"))
                .filter(path -> path.matches("/(?![/\\\\])\\p{Graph}*") && path.length() <= PATH)
                .or(request::from)
                .orElse(usual);
    }

    static Answer again(
            Site site, Request request, String action, Ask.Side side, Optional<Person> person) {
        var form = request.form();
        what(form, AskPage.LONGEST);
        var typed =
                new AskTyped(
                        action,
                        side,
                        person.map(each -> each.id().toString()).orElse(""),
                        person.map(each -> each.name().called()).orElse(""),
                        form.raw("talk"),
                        back(request, form, "/winwin"),
                        form.raw("what"),
                        form.complaint("what"));
        return site.again(
                request,
                typed.need() ? "Need" : "Offer",
                "p-winwin",
                Nav.WINWIN,
                "askTyped.jte",
                typed);
    }
}
