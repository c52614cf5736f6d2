package pavement.breach.edges;

final class Swallows {
    private Swallows() {}

    static boolean fails(Runnable task) {
        try {
            task.run();
            return false;
        } catch (RuntimeException _) {
            return true;
        }
    }
}
