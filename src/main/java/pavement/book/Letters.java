package pavement.book;

/// What the owner means to write in an introduction, where he changed what was drafted; what is
/// empty is drafted anew each time.
///
/// @param toOne and `toOther` to each of the two alone; `toBoth` the introduction itself
public record Letters(String toOne, String toOther, String toBoth) {
    public static final Letters NONE = new Letters("", "", "");
}
