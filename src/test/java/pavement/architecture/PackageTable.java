package pavement.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which package imports which: as `docs/packages.txt` promises, or as the compiled classes do.
record PackageTable(Map<String, Set<String>> rows) {
    static PackageTable read(Path file) throws IOException {
        var rows = new LinkedHashMap<String, Set<String>>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var cells = line.split("\\|");
            var imports =
                    cells[1].isBlank() ? Set.<String>of() : Set.of(cells[1].strip().split(" +"));
            rows.put(cells[0].strip(), imports);
        }
        return new PackageTable(rows);
    }

    static PackageTable of(JavaClasses classes, String root) {
        var rows = new LinkedHashMap<String, Set<String>>();
        for (var type : classes) {
            var from = module(type, root);
            if (from.isEmpty()) continue;
            var imports = rows.computeIfAbsent(from, _ -> new HashSet<>());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var to = module(dependency.getTargetClass(), root);
                if (!to.isEmpty() && !to.equals(from)) imports.add(to);
            }
        }
        return new PackageTable(rows);
    }

    /// Every arrow and row that this table has and the other lacks, as `from -> to`.
    Set<String> beyond(PackageTable other) {
        var found = new TreeSet<String>();
        rows.forEach((from, imports) -> {
            if (!other.rows.containsKey(from)) found.add(from);
            for (var to : imports)
                if (!other.rows.getOrDefault(from, Set.of()).contains(to))
                    found.add(from + " -> " + to);
        });
        return found;
    }

    /// Rows that name a row below them. While there is none, there is no cycle.
    List<String> pointingDown() {
        var above = new HashSet<String>();
        var wrong = new ArrayList<String>();
        rows.forEach((name, imports) -> {
            if (!above.containsAll(imports)) wrong.add(name);
            above.add(name);
        });
        return wrong;
    }

    /// The first step below the root: a package and those inside it are one row. Empty for the root
    /// itself.
    static String module(JavaClass type, String root) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }
}
