package pavement.book;

/// How the owner goes from place to place, in kilometres an hour of straight line.
public enum Pace {
    ON_FOOT(4.5),
    BY_BICYCLE(12),
    BY_CAR(25);

    private final double speed;

    Pace(double speed) {
        this.speed = speed;
    }

    public double speed() {
        return speed;
    }

    /// Whole minutes, rounded up.
    public int minutes(Place from, Place to) {
        return (int) Math.ceil(from.kilometres(to) / speed * 60 - 1e-9);
    }
}
