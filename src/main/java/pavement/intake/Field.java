package pavement.intake;

/// What a column of a table means.
public enum Field {
    FULL_NAME("Name"),
    GIVEN("First name"),
    FAMILY("Last name"),
    NICKNAME("Nickname"),
    ORGANISATION("Company"),
    TITLE("Job title"),
    EMAIL("E-mail"),
    PHONE("Phone"),
    URL("Web address or profile"),
    ADDRESS("Address"),
    ADDRESS_PART("Part of an address"),
    LABEL("Label of the next column"),
    BIRTHDAY("Birthday"),
    BIRTH_YEAR("Year of birth"),
    BIRTH_MONTH("Month of birth"),
    BIRTH_DAY("Day of birth"),
    NOTE("Note"),
    TAGS("Tags"),
    MET_ON("Met on"),
    MET_AT("Met where"),
    DEAL_VALUE("Deal: worth"),
    DEAL_CURRENCY("Deal: currency"),
    DEAL_EVERY("Deal: how often it is paid"),
    DEAL_STEP("Deal: step"),
    DEAL_EXPECTED("Deal: decided on"),
    DEAL_WHAT("Deal: what"),
    UID("Identifier"),
    LEFT_OUT("Leave out");

    private final String called;

    Field(String called) {
        this.called = called;
    }

    public String called() {
        return called;
    }

    /// Only means something beside other columns, so nobody is offered it.
    public boolean part() {
        return switch (this) {
            case ADDRESS_PART, LABEL, BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY, UID -> true;
            case FULL_NAME,
                    GIVEN,
                    FAMILY,
                    NICKNAME,
                    ORGANISATION,
                    TITLE,
                    EMAIL,
                    PHONE,
                    URL,
                    ADDRESS,
                    BIRTHDAY,
                    NOTE,
                    TAGS,
                    MET_ON,
                    MET_AT,
                    DEAL_VALUE,
                    DEAL_CURRENCY,
                    DEAL_EVERY,
                    DEAL_STEP,
                    DEAL_EXPECTED,
                    DEAL_WHAT,
                    LEFT_OUT ->
                    false;
        };
    }
}
