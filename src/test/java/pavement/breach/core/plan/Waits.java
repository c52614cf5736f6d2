package pavement.breach.core.plan;

import java.nio.file.Path;

record Waits(Path where) {}
