package pavement.circles;

import java.util.ArrayList;
import java.util.Random;

/// Graphs written by hand: "0-1 1-2:3" is two lines, the second three times as heavy.
final class Graphs {
    private Graphs() {}

    static Graph of(int size, String lines) {
        var words = lines.isBlank() ? new String[0] : lines.split(" ");
        var from = new int[words.length];
        var to = new int[words.length];
        var weight = new double[words.length];
        for (var at = 0; at < words.length; at++) {
            var parts = words[at].split("[-:]");
            from[at] = Integer.parseInt(parts[0]);
            to[at] = Integer.parseInt(parts[1]);
            weight[at] = parts.length > 2 ? Double.parseDouble(parts[2]) : 1;
        }
        return Graph.of(size, from, to, weight);
    }

    static Graph random(int size, double share, Random random) {
        var lines = new ArrayList<String>();
        for (var one = 0; one < size; one++)
            for (var other = one + 1; other < size; other++)
                if (random.nextDouble() < share)
                    lines.add(one + "-" + other + ":" + (1 + random.nextInt(4)) / 4.0);
        return of(size, String.join(" ", lines));
    }
}
