package pavement.book;

/// What a person does for a living; both may be empty.
public record Job(String organisation, String title) {
    public static final Job UNKNOWN = new Job("", "");

    public Job {
        organisation = organisation.strip();
        title = title.strip();
    }
}
