package pavement.http;

/// A request that cannot be answered as asked: what was wrong and what to do, in a sentence for a
/// person.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    public Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    public static Refused notFound(String sentence) {
        return new Refused(404, sentence);
    }

    public int status() {
        return status;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
