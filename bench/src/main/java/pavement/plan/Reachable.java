package pavement.plan;

import java.util.ArrayList;
import java.util.List;
import pavement.bench.simulate.Morning;
import pavement.book.Channel;
import pavement.book.Person;
import pavement.ties.Story;
import pavement.ties.Ties;

/// Whom the product's own rules allow, for the policies that the product is held against. It lives in this package to
/// see what the product shows nobody.
public record Reachable(Person person, Story story, List<Channel> channels) {
    public static List<Reachable> of(Morning morning) {
        var rules = new Rules(morning.standings().book(), morning.day(), morning.at(), true);
        var all = new ArrayList<Reachable>();
        for (var person : morning.standings().book().people()) {
            var story = morning.standings().story(person.id()).orElseThrow();
            if (!rules.allowed(person, story)) continue;
            var tie = Ties.tie(person, story, morning.at());
            var channels = Cells.CHANNELS.stream().filter(each -> rules.possible(person, story, tie, each)).toList();
            if (!channels.isEmpty()) all.add(new Reachable(person, story, channels));
        }
        return all;
    }
}
