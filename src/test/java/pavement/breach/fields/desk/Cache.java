package pavement.breach.fields.desk;

public final class Cache {
    int hits = 0;
}
