package pavement.imports;

import java.nio.file.Path;
import java.util.List;
import pavement.intake.Column;

/// One file to bring in.
///
/// @param name as the owner calls it
/// @param file where it lies
/// @param mapping what he said its columns mean; empty to guess
/// @param ours whether it is a copy of our own, to be deleted when it is done with
public record Source(String name, Path file, List<Column> mapping, boolean ours) {
    public Source {
        mapping = List.copyOf(mapping);
    }

    /// A file of the owner's, which stays where it is.
    public static Source of(Path file) {
        return new Source(String.valueOf(file.getFileName()), file, List.of(), false);
    }

    public Source mapped(List<Column> mapping) {
        return new Source(name, file, mapping, ours);
    }
}
