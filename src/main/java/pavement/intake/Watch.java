package pavement.intake;

/// Somebody who looks on while a file is read, and may stop it.
public interface Watch {
    /// Nobody looks on.
    Watch NOBODY =
            new Watch() {
                @Override
                public void rows(int read) {}

                @Override
                public boolean stop() {
                    return false;
                }
            };

    /// So many rows, cards or meetings have been read.
    void rows(int read);

    /// Whether to stop here; asked often.
    boolean stop();
}
