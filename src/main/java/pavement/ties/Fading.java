package pavement.ties;

/// A count that fades: half of it is left after so many days.
record Fading(double amount, double day) {
    static final Fading NONE = new Fading(0, Double.NEGATIVE_INFINITY);

    Fading and(double when, double halfLife) {
        return new Fading(at(when, halfLife) + 1, Math.max(day, when));
    }

    double at(double when, double halfLife) {
        if (amount == 0) return 0;
        return amount * Math.exp(-Days.LN2 * Math.max(0, when - day) / halfLife);
    }
}
