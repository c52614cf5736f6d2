package pavement.lab;

/// A way in which communication goes on after the first talk.
public enum Habit {
    /// Talked again within 90 days.
    AGAIN,
    /// Four talks or more in the first year.
    OFTEN,
    /// Most later talks face to face.
    FACING,
    /// Most later talks by telephone or video.
    CALLING,
    /// They start at least as often as the owner.
    THEIRS,
    /// Help went both ways.
    BOTH
}
