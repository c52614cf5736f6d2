package pavement.intake;

/// What kind of file it is.
public enum Format {
    VCARD("vCard"),
    ICALENDAR("iCalendar"),
    LINKEDIN("LinkedIn"),
    GOOGLE("Google Contacts"),
    OUTLOOK("Outlook"),
    THUNDERBIRD("Thunderbird"),
    TABLE("a table"),
    UNKNOWN("a file of no kind we know");

    private final String called;

    Format(String called) {
        this.called = called;
    }

    /// As in "Connections.csv from LinkedIn".
    public String called() {
        return called;
    }

    /// Rows and columns, which a mapping says the meaning of.
    public boolean table() {
        return switch (this) {
            case LINKEDIN, GOOGLE, OUTLOOK, THUNDERBIRD, TABLE -> true;
            case VCARD, ICALENDAR, UNKNOWN -> false;
        };
    }
}
