package pavement.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import pavement.book.Job;
import pavement.book.Met;
import pavement.book.Name;
import pavement.book.Origin;
import pavement.book.Person;
import pavement.book.Reach;
import pavement.book.Stage;

/// What a row adds to somebody who is there: only what he lacks. What the owner has stays as he has
/// it.
///
/// @param says each addition in a few words
record Additions(Person person, List<String> says) {
    static Additions of(Person before, Row row, String file) {
        var contact = row.contact();
        var says = new ArrayList<String>();
        var after =
                before.named(name(before, contact.name(), says))
                        .with(job(before.job(), contact.job(), says))
                        .reachedBy(reaches(before.reaches(), contact.reaches(), says))
                        .tagged(tags(before.tags(), contact.tags(), says))
                        .noted(note(before.note(), contact.note(), file, says))
                        .born(filled("birthday", before.birthday(), contact.birthday(), says))
                        .with(met(before.met(), row.met(), says))
                        .with(origin(before.origin(), contact.uid()));
        return new Additions(after, says);
    }

    /// A name takes the place of an address or a description; otherwise only its missing parts are
    /// filled in.
    private static Name name(Person person, Name said, List<String> says) {
        var mine = person.name();
        var described =
                mine.described()
                        || Recognition.nameless(mine.full(), person.reaches())
                                && !Names.plain(mine.full()).equals(Names.plain(said.full()));
        if (described
                && !said.full().contains("@")
                && !said.full().equals(mine.full())
                && !Recognition.nameless(said.full(), person.reaches())) {
            says.add("name " + said.full());
            return said;
        }
        var same = Names.plain(mine.full()).equals(Names.plain(said.full()));
        var given = same ? filled("first name", mine.given(), said.given(), says) : mine.given();
        var family = same ? filled("last name", mine.family(), said.family(), says) : mine.family();
        return new Name(
                mine.full(),
                given,
                family,
                filled("nickname", mine.nickname(), said.nickname(), says),
                mine.described());
    }

    private static Job job(Job mine, Job said, List<String> says) {
        var organisation = filled("company", mine.organisation(), said.organisation(), says);
        var title =
                organisation.equals(said.organisation())
                        ? filled("job", mine.title(), said.title(), says)
                        : mine.title();
        return new Job(organisation, title);
    }

    private static List<Reach> reaches(List<Reach> mine, List<Reach> said, List<String> says) {
        var all = new ArrayList<>(mine);
        for (var reach : said) {
            if (all.stream().anyMatch(each -> same(each, reach))) continue;
            all.add(reach);
            says.add(reach.value());
        }
        return all;
    }

    private static boolean same(Reach one, Reach other) {
        if (one.kind() != other.kind()) return false;
        if (!one.key().isEmpty() || !other.key().isEmpty()) return one.key().equals(other.key());
        return one.value().equals(other.value())
                || Names.plain(one.value()).equals(Names.plain(other.value()));
    }

    private static List<String> tags(List<String> mine, List<String> said, List<String> says) {
        var all = new LinkedHashSet<>(mine);
        for (var tag : said) if (all.add(tag)) says.add("tag " + tag);
        return List.copyOf(all);
    }

    /// Notes are never overwritten: another one is put under it, with where it came from.
    private static String note(String mine, String said, String file, List<String> says) {
        if (said.isBlank() || mine.contains(said.strip())) return mine;
        says.add("note");
        return mine.isBlank() ? said.strip() : mine + "\n\n[" + file + "] " + said.strip();
    }

    private static Met met(Met mine, Met said, List<String> says) {
        var stage =
                mine.stage().kind() == Stage.Kind.UNKNOWN && mine.stage().place().isEmpty()
                        ? said.stage()
                        : mine.stage();
        if (!stage.equals(mine.stage())) says.add("where you met");
        if (mine.on().isEmpty() && said.on().isPresent()) says.add("since " + said.on().get());
        return new Met(stage, mine.on().or(said::on), mine.through());
    }

    private static Origin origin(Origin mine, String uid) {
        if (!mine.uid().isEmpty() || uid.isEmpty()) return mine;
        return new Origin(mine.since(), uid, mine.by(), mine.sample(), mine.ghost());
    }

    private static String filled(String what, String mine, String said, List<String> says) {
        if (!mine.isEmpty() || said.isEmpty()) return mine;
        says.add(what + " " + said);
        return said;
    }
}
