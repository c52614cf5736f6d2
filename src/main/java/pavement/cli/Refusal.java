package pavement.cli;

/// Why a command was not done, in a sentence for a person; exit code 1.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }
}
