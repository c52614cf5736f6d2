package pavement.meaning;

import java.util.Set;

/// One need or offer, read.
///
/// @param beside what is written beside it, of which only the denials count
/// @param tags as they are compared, without capitals and endings
/// @param point where the owner's model puts it; none without a model, or before it has read it
record Entry(Said said, Reading reading, Reading beside, Set<String> tags, Point point) {
    /// Where and how much; what stands beside it may rule out more.
    Bounds bounds() {
        return reading.bounds().beside(beside.bounds());
    }

    /// J of D1.
    double tagsWith(Entry other) {
        if (tags.isEmpty() || other.tags.isEmpty()) return 0;
        var both = 0;
        for (var tag : tags) if (other.tags.contains(tag)) both++;
        return (double) both / (tags.size() + other.tags.size() - both);
    }

    Entry at(Point there) {
        return new Entry(said, reading, beside, tags, there);
    }
}
