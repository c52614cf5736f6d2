package pavement.ties;

/// Who starts (SCIENCE A2).
///
/// @param byThem how many of the contacts they started, and `byMe` how many the owner did
/// @param share 1 when both start as often, towards 0 when only one does; older contacts count less
public record Reciprocity(int byThem, int byMe, double share) {
    static Reciprocity of(int byThem, int byMe, double freshByThem, double freshByMe) {
        return new Reciprocity(byThem, byMe, share(freshByThem, freshByMe));
    }

    static double share(double byThem, double byMe) {
        var theirs = (byThem + 1) / (byThem + byMe + 2);
        return 4 * theirs * (1 - theirs);
    }

    public boolean enough() {
        return byThem + byMe >= 3;
    }

    public String sentence() {
        var all = byThem + byMe;
        if (!enough()) return "Too few contacts to say who starts them.";
        return byMe >= byThem
                ? "You started %d of %d contacts.".formatted(byMe, all)
                : "They started %d of %d contacts.".formatted(byThem, all);
    }
}
