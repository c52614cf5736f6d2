package pavement.embeddings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A folder with a model in the open ONNX format and its tokenizer, as sentence models are handed
/// on: `model.onnx` or `onnx/model.onnx`, and `tokenizer.json`.
///
/// @param path the folder
/// @param onnx the model in it
/// @param tokenizer how it cuts texts
/// @param first whether the first token stands for the whole text, and not the mean of all; the
///   folder says so in `1_Pooling/config.json`
/// @param stamp when the model was written, and how long it is
public record Folder(Path path, Path onnx, Path tokenizer, boolean first, String stamp)
        implements Source {
    private static final List<String> MODELS =
            List.of(
                    "model.onnx",
                    "onnx/model.onnx",
                    "model_quantized.onnx",
                    "onnx/model_quantized.onnx");

    private static final String TOKENIZER = "tokenizer.json";

    @Override
    public String where() {
        return path.toString();
    }

    @Override
    public String model() {
        return "";
    }

    @Override
    public String identity() {
        return "%s %s %s".formatted(onnx, stamp, first);
    }

    static Read read(String typed) {
        if (typed.isBlank())
            return wrong("Write the path of a folder with a model, or the address of one.");
        try {
            return read(Path.of(home(typed)));
        } catch (InvalidPathException _) {
            return wrong("“%s” is no path of a folder.".formatted(typed));
        } catch (IOException failure) {
            return wrong(
                    "“%s” cannot be read: %s. Give yourself the right to read it."
                            .formatted(typed, failure.getMessage()));
        }
    }

    private static String home(String typed) {
        return typed.startsWith("~/")
                ? System.getProperty("user.home") + typed.substring(1)
                : typed;
    }

    private static Read read(Path path) throws IOException {
        if (!path.isAbsolute())
            return wrong(
                    "“%s” is no whole path. Write it from the root of this computer, as in /home/me/models/minilm."
                            .formatted(path));
        if (!Files.isDirectory(path))
            return wrong("There is no folder “%s” on this computer.".formatted(path));
        var onnx = MODELS.stream().map(path::resolve).filter(Files::isRegularFile).findFirst();
        if (onnx.isEmpty())
            return wrong(
                    "“%s” holds no model. It should hold model.onnx, or onnx/model.onnx."
                            .formatted(path));
        var tokenizer = path.resolve(TOKENIZER);
        if (!Files.isRegularFile(tokenizer))
            return wrong("“%s” holds a model, but no %s beside it.".formatted(path, TOKENIZER));
        var stamp = Files.getLastModifiedTime(onnx.get()).toMillis() + "/" + Files.size(onnx.get());
        return new Read.Good(new Folder(path, onnx.get(), tokenizer, first(path), stamp));
    }

    private static boolean first(Path path) throws IOException {
        var config = path.resolve("1_Pooling/config.json");
        if (!Files.isRegularFile(config)) return false;
        try {
            return JsonMapper.shared()
                    .readTree(Files.readAllBytes(config))
                    .path("pooling_mode_cls_token")
                    .asBoolean(false);
        } catch (JacksonException _) {
            return false; // the mean, as most take it
        }
    }

    private static Read wrong(String sentence) {
        return new Read.Wrong(sentence);
    }
}
