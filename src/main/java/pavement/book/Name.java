package pavement.book;

/// What a person is called.
///
/// @param full what is shown; never blank. For somebody nameless a description ("guy with the bread
///   stall")
/// @param described true when `full` is such a description and not a name
public record Name(String full, String given, String family, String nickname, boolean described) {
    public Name {
        full = full.strip();
        given = given.strip();
        family = family.strip();
        nickname = nickname.strip();
        if (full.isEmpty())
            throw new IllegalArgumentException("a person needs a name or a description");
    }

    public static Name of(String full) {
        return new Name(full, "", "", "", false);
    }

    public static Name describing(String who) {
        return new Name(who, "", "", "", true);
    }

    /// The name to use in a sentence: nickname, else given name, else the first word.
    public String called() {
        if (!nickname.isEmpty()) return nickname;
        if (!given.isEmpty()) return given;
        return described ? full : full.split("\\s+")[0];
    }
}
