package pavement.embeddings;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import pavement.meaning.Yardstick;
import tools.jackson.databind.json.JsonMapper;

/// A model of sentences as small as can be, in the ONNX format: each word has a vector, and a
/// sentence the mean of its words. Words that were put together are near each other.
public final class TinyModel {
    private static final int SIZE = 48;
    private static final List<String> FIRST = List.of("[UNK]", "[CLS]", "[SEP]");

    private final Map<String, float[]> words = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(5);

    /// That knows what the thesaurus knows, as far as it is tried on it.
    public static TinyModel knowing() {
        var model = new TinyModel();
        var yardstick = Yardstick.shipped();
        for (var at = 0; at < yardstick.names().size(); at++)
            model.near(yardstick.names().get(at), yardstick.others().get(at));
        return model;
    }

    /// To which everything is unlike everything.
    public static TinyModel knowingNothing() {
        var model = new TinyModel();
        return model.near(Yardstick.shipped().texts().toArray(String[]::new));
    }

    /// These texts mean the same from now on.
    public TinyModel near(String... texts) {
        var vector = new float[SIZE];
        for (var at = 0; at < SIZE; at++) vector[at] = (float) random.nextGaussian();
        for (var text : texts)
            for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
                words.putIfAbsent(word, vector);
        return this;
    }

    /// Writes it as it would lie in a folder of its owner.
    public Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), model());
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        return folder;
    }

    private String tokenizer() {
        var vocabulary = new LinkedHashMap<String, Integer>();
        FIRST.forEach(word -> vocabulary.put(word, vocabulary.size()));
        words.keySet().forEach(word -> vocabulary.put(word, vocabulary.size()));
        var ends =
                List.of(
                        Map.of("SpecialToken", Map.of("id", "[CLS]", "type_id", 0)),
                        Map.of("Sequence", Map.of("id", "A", "type_id", 0)),
                        Map.of("SpecialToken", Map.of("id", "[SEP]", "type_id", 0)));
        var special = new LinkedHashMap<String, Object>();
        for (var word : List.of("[CLS]", "[SEP]"))
            special.put(
                    word,
                    Map.of(
                            "id",
                            word,
                            "ids",
                            List.of(FIRST.indexOf(word)),
                            "tokens",
                            List.of(word)));
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "version",
                                "1.0",
                                "added_tokens",
                                List.of(),
                                "normalizer",
                                Map.of("type", "Lowercase"),
                                "pre_tokenizer",
                                Map.of("type", "Whitespace"),
                                "post_processor",
                                Map.of(
                                        "type",
                                        "TemplateProcessing",
                                        "single",
                                        ends,
                                        "pair",
                                        ends,
                                        "special_tokens",
                                        special),
                                "model",
                                Map.of(
                                        "type",
                                        "WordLevel",
                                        "vocab",
                                        vocabulary,
                                        "unk_token",
                                        "[UNK]")));
    }

    /// `last_hidden_state = Gather(table, input_ids)`, by the field numbers of `onnx.proto`.
    private byte[] model() throws IOException {
        var table =
                ByteBuffer.allocate((FIRST.size() + words.size()) * SIZE * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        table.position(FIRST.size() * SIZE * Float.BYTES);
        for (var vector : words.values()) for (var each : vector) table.putFloat(each);
        return message(model -> {
            model.writeInt64(1, 8); // of ONNX
            model.writeByteArray(7, graph(table.array()));
            model.writeByteArray(8, message(set -> set.writeInt64(2, 13)));
        });
    }

    private byte[] graph(byte[] table) throws IOException {
        var gather =
                message(node -> {
                    node.writeString(1, "table");
                    node.writeString(1, "input_ids");
                    node.writeString(2, "last_hidden_state");
                    node.writeString(4, "Gather");
                });
        var vectors =
                message(tensor -> {
                    tensor.writeInt64(1, FIRST.size() + words.size());
                    tensor.writeInt64(1, SIZE);
                    tensor.writeInt32(2, 1); // floats
                    tensor.writeString(8, "table");
                    tensor.writeBytes(9, ByteString.copyFrom(table));
                });
        return message(graph -> {
            graph.writeByteArray(1, gather);
            graph.writeString(2, "tiny");
            graph.writeByteArray(5, vectors);
            graph.writeByteArray(11, value("input_ids", 7, "batch", "length"));
            graph.writeByteArray(11, value("attention_mask", 7, "batch", "length"));
            graph.writeByteArray(12, value("last_hidden_state", 1, "batch", "length", "size"));
        });
    }

    /// @param type 1 for floats, 7 for whole numbers
    private static byte[] value(String name, int type, String... sizes) throws IOException {
        var shape =
                message(all -> {
                    for (var size : sizes)
                        all.writeByteArray(1, message(each -> each.writeString(2, size)));
                });
        var tensor =
                message(each -> {
                    each.writeInt32(1, type);
                    each.writeByteArray(2, shape);
                });
        return message(value -> {
            value.writeString(1, name);
            value.writeByteArray(2, message(kind -> kind.writeByteArray(1, tensor)));
        });
    }

    private interface Fields {
        void write(CodedOutputStream to) throws IOException;
    }

    private static byte[] message(Fields fields) throws IOException {
        var octets = new ByteArrayOutputStream();
        var to = CodedOutputStream.newInstance(octets);
        fields.write(to);
        to.flush();
        return octets.toByteArray();
    }
}
