package pavement.breach.defaults;

enum Choice {
    YES,
    NO;

    boolean yes() {
        return switch (this) {
            case YES -> true;
            default -> false;
        };
    }
}
