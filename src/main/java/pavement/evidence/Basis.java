package pavement.evidence;

/// How what was counted came about, which says how far it can ever be believed (SCIENCE B4, B6).
public enum Basis {
    /// The owner chose whom and how; the groups differ in more than what they are compared for.
    OBSERVED,
    /// A coin chose.
    DRAWN
}
