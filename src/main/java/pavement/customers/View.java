package pavement.customers;

/// Three ways to say whose money it was (SCIENCE G4). Each accounts for all of it, and they are
/// never blended.
public enum View {
    /// All of it to the first conversation: the question of the seed.
    FIRST,
    /// Through every hand, each worth half of the next one, as in the recursive incentive of the
    /// 2009 balloon contest.
    HANDS,
    /// Even parts to everybody who had a hand in it, which is what Shapley gives when each of them
    /// was needed.
    EQUAL
}
