package pavement.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// The rules that only a source shows, read with the compiler's own eyes so that types are known.
///
/// - `methods` have at most 30 lines on which something begins (an argument that the formatter put
///   on a line of its own begins nothing), and `files` have at most 400 lines;
/// - `defaults`: no `default` over a sealed type or an enum, so that a new case shows every place
///   to think;
/// - `nulls`: nothing is compared with `!= null`;
/// - `edges`: everything is caught only where an adapter ends;
/// - `packages` say in a sentence what lives there, and that null does not.
record Sources(List<Complaint> complaints) {
    private static final int METHOD = 30;
    private static final int FILE = 400;
    private static final Set<String> EVERYTHING =
            Set.of("Exception", "RuntimeException", "Throwable");

    /// The last two: what one look at the book stumbles over the next may not, and the library that
    /// runs a model throws whatever it is.
    private static final Set<String> EDGES =
            Set.of(
                    "Server.java",
                    "Cli.java",
                    "Main.java",
                    "Rounds.java",
                    "Learning.java",
                    "Local.java");

    record Complaint(String rule, String where) {}

    static Sources under(Path root) throws IOException {
        var files = files(root);
        var complaints = new ArrayList<Complaint>();
        for (var file : files) checkLength(file, complaints);
        for (var folder : files.stream().map(Path::getParent).collect(Collectors.toSet()))
            checkPackage(folder, complaints);
        analyse(files, complaints);
        return new Sources(complaints);
    }

    private static List<Path> files(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void checkLength(Path file, List<Complaint> complaints) throws IOException {
        var lines = Files.readAllLines(file).size();
        if (lines > FILE) complaints.add(new Complaint("files", file + " has " + lines + " lines"));
    }

    private static void checkPackage(Path folder, List<Complaint> complaints) throws IOException {
        var info = folder.resolve("package-info.java");
        var text = Files.exists(info) ? Files.readString(info) : "";
        if (!text.contains("NullMarked") || !text.startsWith("///"))
            complaints.add(new Complaint("packages", info + " lacks its sentence or @NullMarked"));
    }

    private static void analyse(List<Path> files, List<Complaint> complaints) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
            var quiet = new DiagnosticCollector<JavaFileObject>();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    quiet,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            task.analyze();
            for (var unit : units)
                new Scan(unit, Trees.instance(task), complaints).scan(unit, null);
        }
    }

    private static final class Scan extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<Complaint> complaints;

        Scan(CompilationUnitTree unit, Trees trees, List<Complaint> complaints) {
            this.unit = unit;
            this.trees = trees;
            this.complaints = complaints;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var start = trees.getSourcePositions().getStartPosition(unit, method);
            if (start >= 0 && lines(method) > METHOD)
                complain("methods", method, method.getName() + " has " + lines(method) + " lines");
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void nothing) {
            check(tree.getExpression(), tree.getCases(), tree);
            return super.visitSwitch(tree, nothing);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
            check(tree.getExpression(), tree.getCases(), tree);
            return super.visitSwitchExpression(tree, nothing);
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            var compared = tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
            if (compared && (isNull(tree.getLeftOperand()) || isNull(tree.getRightOperand())))
                complain("nulls", tree, tree.toString());
            return super.visitBinary(tree, nothing);
        }

        @Override
        public Void visitCatch(CatchTree tree, Void nothing) {
            var caught = tree.getParameter().getType().toString();
            if (EVERYTHING.contains(caught) && !EDGES.contains(file().getFileName().toString()))
                complain("edges", tree, "catches " + caught);
            return super.visitCatch(tree, nothing);
        }

        private void check(ExpressionTree selector, List<? extends CaseTree> cases, Tree tree) {
            var open =
                    cases.stream()
                            .flatMap(each -> each.getLabels().stream())
                            .anyMatch(DefaultCaseLabelTree.class::isInstance);
            if (open && closed(trees.getTypeMirror(new TreePath(getCurrentPath(), selector))))
                complain("defaults", tree, "default over a closed world");
        }

        private static boolean closed(TypeMirror type) {
            if (!(type instanceof DeclaredType declared)) return false;
            var element = declared.asElement();
            return element.getKind() == ElementKind.ENUM
                    || element.getModifiers().contains(Modifier.SEALED);
        }

        private static boolean isNull(ExpressionTree tree) {
            return tree.getKind() == Tree.Kind.NULL_LITERAL;
        }

        /// The lines on which a statement or a case begins, and those of the method's own head and
        /// end.
        private long lines(Tree tree) {
            var begun = new HashSet<Long>();
            new TreeScanner<Void, Void>() {
                @Override
                public Void scan(Tree part, Void nothing) {
                    if (part instanceof StatementTree || part instanceof CaseTree)
                        begun.add(line(part));
                    return super.scan(part, nothing);
                }
            }.scan(tree, null);
            return begun.size() + 1L;
        }

        private long line(Tree tree) {
            return unit.getLineMap()
                    .getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
        }

        private Path file() {
            return Path.of(unit.getSourceFile().toUri());
        }

        private void complain(String rule, Tree tree, String what) {
            complaints.add(
                    new Complaint(rule, file().getFileName() + ":" + line(tree) + " " + what));
        }
    }
}
