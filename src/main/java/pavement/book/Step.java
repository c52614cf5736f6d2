package pavement.book;

/// A place in the pipeline. (Where people meet is a stage.)
///
/// @param gone taken out of the pipeline; deals that once stood there still name it in their
///   history
public record Step(StepId id, String name, Kind kind, boolean gone) {
    public static final int LONGEST = 40;

    /// What standing there means.
    public enum Kind {
        OPEN,
        CUSTOMER,
        LOST
    }

    public Step {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST)
            throw new IllegalArgumentException("a step has a short name");
    }

    public Step(StepId id, String name, Kind kind) {
        this(id, name, kind, false);
    }

    public boolean open() {
        return kind == Kind.OPEN;
    }

    public Step named(String name) {
        return new Step(id, name, kind, gone);
    }

    public Step gone(boolean gone) {
        return new Step(id, name, kind, gone);
    }
}
