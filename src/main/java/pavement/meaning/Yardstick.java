package pavement.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Pairs of which the shipped thesaurus knows that they say the same, and that they do not: what
/// shows how near a model puts either, which differs from model to model.
///
/// @param names of things that have nothing to do with each other, but for their fields
/// @param others another way to say each, in the same order
public record Yardstick(List<String> names, List<String> others) {
    private static final int PAIRS = 160;

    public Yardstick {
        names = List.copyOf(names);
        others = List.copyOf(others);
    }

    /// From all fields alike. English, which every model of sentences reads.
    public static Yardstick shipped() {
        var groups =
                Thesaurus.shipped().groups().stream()
                        .filter(group -> group.kindOf().isEmpty() && group.partOf().isEmpty())
                        .filter(group -> group.forms().size() > 1)
                        .filter(group -> group.forms().stream().limit(2).allMatch(Yardstick::plain))
                        .toList();
        var names = new ArrayList<String>();
        var others = new ArrayList<String>();
        var step = Math.max(1, groups.size() / PAIRS);
        for (var at = 0; at < groups.size() && names.size() < PAIRS; at += step) {
            names.add(groups.get(at).forms().getFirst().text());
            others.add(groups.get(at).forms().get(1).text());
        }
        return new Yardstick(names, others);
    }

    private static boolean plain(Group.Form form) {
        return form.sense().isEmpty() && form.text().chars().allMatch(each -> each < 128);
    }

    /// What has to be read for it.
    public List<String> texts() {
        return Stream.concat(names.stream(), others.stream()).toList();
    }

    /// By what is known of these texts, which all have to be read.
    public Scale scale(Vectors read) {
        var same = new double[names.size()];
        var unlike = new ArrayList<Double>();
        for (var at = 0; at < names.size(); at++) {
            var name = read.of(names.get(at));
            same[at] = cosine(name, read.of(others.get(at)));
            for (var other = 0; other < at; other++)
                unlike.add(cosine(name, read.of(names.get(other))));
        }
        return Scale.of(unlike.stream().mapToDouble(Double::doubleValue).toArray(), same);
    }

    private static double cosine(Point one, Point other) {
        return one.besides(other) ? one.cosine(other) : 0;
    }
}
