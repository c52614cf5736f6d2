package pavement.book;

/// Whose doing it was that the encounter took place (SCIENCE 0.3).
public enum Initiative {
    ME,
    THEM,
    INTRODUCER,
    CHANCE,
    INSTITUTION
}
