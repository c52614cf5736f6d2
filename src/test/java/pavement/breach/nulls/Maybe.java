package pavement.breach.nulls;

import org.jspecify.annotations.Nullable;

record Maybe(@Nullable String word) {
    boolean said() {
        return word != null;
    }
}
