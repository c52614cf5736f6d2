package pavement.book;

/// Where a tie was made. "The context that you meet people is the stage that guides future
/// communication patterns." Two stages are one when kind and place are equal, so a place is spelled
/// one way throughout a book.
///
/// @param place the name of the café, meetup, employer …; may be empty ("a cold call")
public record Stage(Kind kind, String place) {
    public static final Stage UNKNOWN = new Stage(Kind.UNKNOWN, "");

    public enum Kind {
        COFFEE_SHOP,
        BOOKSTORE,
        SANDWICH_SHOP,
        STREET,
        /// Any other public place.
        PLACE,
        EVENT,
        COLD_CALL,
        COLD_MESSAGE,
        INTRODUCTION,
        /// A meeting or call that was set up.
        MEETING,
        ONLINE,
        WORK,
        /// Client or supplier through the job.
        CLIENT,
        SCHOOL,
        FAMILY,
        UNKNOWN
    }

    public Stage {
        place = place.strip();
    }

    /// Seen anyway, without going out for it.
    public boolean passive() {
        return switch (kind) {
            case WORK, FAMILY, CLIENT -> true;
            case COFFEE_SHOP,
                    BOOKSTORE,
                    SANDWICH_SHOP,
                    STREET,
                    PLACE,
                    EVENT,
                    COLD_CALL,
                    COLD_MESSAGE,
                    INTRODUCTION,
                    MEETING,
                    ONLINE,
                    SCHOOL,
                    UNKNOWN ->
                    false;
        };
    }

    /// Whether a tie made there began with both sides speaking. Being connected online, being named
    /// to each other and an attempt are no talk yet.
    public boolean spoken() {
        return switch (kind) {
            case WORK,
                    FAMILY,
                    CLIENT,
                    SCHOOL,
                    EVENT,
                    COFFEE_SHOP,
                    BOOKSTORE,
                    SANDWICH_SHOP,
                    STREET,
                    PLACE,
                    MEETING ->
                    true;
            case ONLINE, INTRODUCTION, COLD_CALL, COLD_MESSAGE, UNKNOWN -> false;
        };
    }
}
