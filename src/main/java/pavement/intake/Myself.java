package pavement.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pavement.cards.Meeting;

/// Which of the guests is the owner: the addresses he named, his own name, and who is in nearly
/// every meeting.
final class Myself {
    private static final int ENOUGH = 3;
    private static final double NEARLY_ALL = 0.6;

    private Myself() {}

    static Set<String> emails(List<Meeting> meetings, Owner own) {
        var mine = new HashSet<String>();
        own.emails().forEach(mail -> mine.add(mail.toLowerCase(Locale.ROOT)));
        var name = Names.plain(own.name());
        var seen = new HashMap<String, Integer>();
        var invited = 0;
        for (var meeting : meetings) {
            if (meeting.guests().size() > 1) invited++;
            for (var guest : meeting.guests()) {
                if (!name.isEmpty() && Names.plain(guest.name()).equals(name))
                    mine.add(guest.email());
                if (meeting.guests().size() > 1) seen.merge(guest.email(), 1, Integer::sum);
            }
        }
        var most = seen.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (mine.isEmpty()
                && invited >= ENOUGH
                && most >= NEARLY_ALL * invited
                && seen.values().stream().filter(count -> count == most).count() == 1)
            seen.forEach((mail, count) -> {
                if (count == most) mine.add(mail);
            });
        return mine;
    }
}
