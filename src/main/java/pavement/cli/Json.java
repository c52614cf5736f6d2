package pavement.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Facts for other programs.
final class Json {
    private static final class Mapper {
        static final JsonMapper ONE =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    private Json() {}

    static String of(Object value) {
        return Mapper.ONE.writeValueAsString(value);
    }
}
