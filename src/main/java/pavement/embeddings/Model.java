package pavement.embeddings;

import java.util.List;

/// A model that answers.
interface Model extends AutoCloseable {
    /// @param texts a few, none of them blank
    /// @return a vector of each, in their order and all of one length
    /// @throws Trouble why it cannot, with the remedy
    List<float[]> vectors(List<String> texts) throws Trouble, InterruptedException;

    @Override
    void close();

    /// Why a model does not answer.
    final class Trouble extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;
        private final boolean these;

        Trouble(String sentence) {
            this(sentence, false);
        }

        /// @param these whether it answers, and may answer to other texts
        Trouble(String sentence, boolean these) {
            super(sentence);
            this.sentence = sentence;
            this.these = these;
        }

        Trouble(String sentence, Throwable cause) {
            super(sentence, cause);
            this.sentence = sentence;
            this.these = false;
        }

        boolean these() {
            return these;
        }

        String sentence() {
            return sentence;
        }
    }
}
