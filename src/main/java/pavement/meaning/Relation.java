package pavement.meaning;

/// How what is offered stands to what is needed, when the words differ. Kept apart, because a
/// shoe shop is a shop, and a shop is not a shoe shop.
public enum Relation {
    /// Two ways to say one thing.
    SAME(1),
    /// The owner took the one for the other before.
    HIS_OWN(1),
    /// The offer is one kind of what is needed.
    KIND_OF(.85),
    /// The offer is wider than the need, and may hold it.
    WIDER(.45),
    /// What is needed is a part of what is offered.
    HOLDS(.6),
    /// What is offered is a part of what is needed.
    PART_OF(.4),
    /// Both are kinds of one thing.
    BESIDE(.15);

    /// Set by hand, and held by the gold set; a step further multiplies.
    final double weight;

    Relation(double weight) {
        this.weight = weight;
    }
}
