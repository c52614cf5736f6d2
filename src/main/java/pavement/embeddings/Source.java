package pavement.embeddings;

import java.util.Locale;

/// Where a model of the owner's is: a folder that is read here, or an address that answers.
public sealed interface Source permits Endpoint, Folder {
    /// As he typed it.
    String where();

    /// Which of several there, for an address; empty for a folder.
    String model();

    /// Vectors of one are not compared with vectors of another.
    String identity();

    /// What was typed, understood or not.
    sealed interface Read {
        record Good(Source source) implements Read {}

        record Wrong(String sentence) implements Read {}
    }

    /// @param typed an address, or the path of a folder
    /// @param model as the endpoint calls it; of no meaning for a folder
    static Read read(String typed, String model) {
        var text = typed.strip();
        var address = text.toLowerCase(Locale.ROOT).matches("(?s)https?:.*|[a-z][a-z0-9+.-]*://.*");
        return address ? Endpoint.read(text, model) : Folder.read(text);
    }
}
