package pavement.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Which map a book should stand on: one change in a map of 200,000, one look, a load at once, and a walk over all.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--sun-misc-unsafe-memory-access=allow"
        })
public class Maps {
    private static final int SIZE = 200_000;

    @Param({"kotlinx", "pcollections", "trie", "copied"})
    public String kind;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private List<UUID> keys;
    private Map<UUID, String> all;
    private Candidate full;

    /// What a book asks of a map.
    interface Candidate {
        Candidate with(UUID key, String value);

        String get(UUID key);

        int walk(Blackhole hole);
    }

    /// Makes the map, so that a load and a change are measured on the same keys.
    @Setup
    public void fill() {
        keys = new ArrayList<>();
        all = new HashMap<>();
        for (int i = 0; i < SIZE; i++) keys.add(new UUID(random.nextLong(), random.nextLong()));
        Collections.shuffle(keys, new java.util.Random(7));
        for (var key : keys) all.put(key, "fact");
        full = load(all);
    }

    /// One change.
    @Benchmark
    public Object change() {
        return full.with(any(), "other");
    }

    /// One look.
    @Benchmark
    public Object look() {
        return full.get(any());
    }

    /// All 200,000 at once, as when a book is opened.
    @Benchmark
    public Object bulk() {
        return load(all);
    }

    /// Every value.
    @Benchmark
    public int walk(Blackhole hole) {
        return full.walk(hole);
    }

    private UUID any() {
        return keys.get(random.nextInt(SIZE));
    }

    private Candidate load(Map<UUID, String> from) {
        return switch (kind) {
            case "kotlinx" -> {
                var builder = ExtensionsKt.<UUID, String>persistentHashMapOf().builder();
                builder.putAll(from);
                yield new Kotlinx(builder.build());
            }
            case "pcollections" -> new Pcollections(HashTreePMap.from(from));
            case "trie" -> {
                var trie = Trie.<UUID, String>empty();
                for (var entry : from.entrySet()) trie = trie.with(entry.getKey(), entry.getValue());
                yield new Tried(trie);
            }
            case "copied" -> new Copied(new HashMap<>(from));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private record Kotlinx(PersistentMap<UUID, String> map) implements Candidate {
        @Override
        public Candidate with(UUID key, String value) {
            return new Kotlinx(map.putting(key, value));
        }

        @Override
        public String get(UUID key) {
            return map.get(key);
        }

        @Override
        public int walk(Blackhole hole) {
            map.values().forEach(hole::consume);
            return map.size();
        }
    }

    private record Pcollections(PMap<UUID, String> map) implements Candidate {
        @Override
        public Candidate with(UUID key, String value) {
            return new Pcollections(map.plus(key, value));
        }

        @Override
        public String get(UUID key) {
            return map.get(key);
        }

        @Override
        public int walk(Blackhole hole) {
            map.values().forEach(hole::consume);
            return map.size();
        }
    }

    private record Tried(Trie<UUID, String> map) implements Candidate {
        @Override
        public Candidate with(UUID key, String value) {
            return new Tried(map.with(key, value));
        }

        @Override
        public String get(UUID key) {
            return map.get(key).orElseThrow();
        }

        @Override
        public int walk(Blackhole hole) {
            map.forEach(hole::consume);
            return SIZE;
        }
    }

    private record Copied(Map<UUID, String> map) implements Candidate {
        @Override
        public Candidate with(UUID key, String value) {
            var next = new HashMap<>(map);
            next.put(key, value);
            return new Copied(next);
        }

        @Override
        public String get(UUID key) {
            return map.get(key);
        }

        @Override
        public int walk(Blackhole hole) {
            map.values().forEach(hole::consume);
            return map.size();
        }
    }
}
