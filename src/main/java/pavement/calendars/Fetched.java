package pavement.calendars;

/// What came of asking for a calendar.
sealed interface Fetched {
    /// It has not changed since it was marked.
    record Same() implements Fetched {}

    /// @param mark to ask with next time
    record Whole(byte[] octets, Refresh.Mark mark) implements Fetched {}

    /// @param trouble a sentence with the remedy, and without the address
    record Failed(String trouble) implements Fetched {}
}
