package pavement.book;

import java.util.List;
import java.util.Optional;

/// Somebody the owner knows, met once, or has only heard of.
///
/// @param birthday as cards write it (`1988-06-15`, `--02-03`, `circa 1800`); may be empty
/// @param note the owner's free text; never overwritten by an import
public record Person(
        PersonId id,
        Name name,
        Job job,
        List<Reach> reaches,
        List<String> tags,
        String note,
        String birthday,
        Met met,
        Wishes wishes,
        Origin origin)
        implements Fact {
    public Person {
        reaches = List.copyOf(reaches);
        tags = List.copyOf(tags);
    }

    /// Somebody of whom only the name and the stage are known.
    public static Person called(PersonId id, Name name, Met met, Origin origin) {
        return new Person(
                id, name, Job.UNKNOWN, List.of(), List.of(), "", "", met, Wishes.NONE, origin);
    }

    public Optional<Reach> first(Reach.Kind kind) {
        return reaches.stream().filter(reach -> reach.kind() == kind).findFirst();
    }

    public Person named(Name name) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    public Person with(Job job) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    public Person with(Met met) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    public Person with(Wishes wishes) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    public Person with(Origin origin) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    public Person reachedBy(List<Reach> reaches) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    public Person tagged(List<String> tags) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    public Person noted(String note) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    public Person born(String birthday) {
        return new Person(id, name, job, reaches, tags, note, birthday, met, wishes, origin);
    }

    @Override
    public Ref ref() {
        return id.ref();
    }

    @Override
    public List<PersonId> about() {
        return List.of(id);
    }
}
