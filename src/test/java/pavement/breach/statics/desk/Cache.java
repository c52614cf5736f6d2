package pavement.breach.statics.desk;

final class Cache {
    static int hits = 0;

    private Cache() {}
}
