package pavement.web;

import java.util.List;
import java.util.Optional;

/// The map, ready to be drawn.
///
/// @param lede how many there are, and how many of them fit the filters
/// @param few too few to draw: nobody, or a list by place
/// @param net empty on the table, and while there are too few
/// @param known how many lines are noted, in a sentence
/// @param trouble what went wrong with keeping it; mostly empty
record MapView(
        String lede,
        List<Choice> ties,
        List<Choice> wishes,
        List<Choice> stages,
        boolean filtered,
        Hrefs hrefs,
        Optional<List<Place>> few,
        Optional<Net> net,
        Optional<Table> table,
        Optional<Sheet> sheet,
        List<GapLine> gaps,
        List<HoldLine> holds,
        String known,
        String trouble) {

    /// One of a filter.
    record Choice(String value, String label, boolean on) {}

    /// @param whole back from one island to all of them; empty where all are shown
    record Hrefs(String map, String table, String whole) {}

    /// An island of few, as a list.
    record Place(Looks.Plate plate, List<Person> people) {}

    record Person(String id, String initials, String name, String tie, String told) {}

    /// The picture. Lengths are those of the drawing; names stand in percent of it, so that they
    /// keep their size however large it is drawn.
    ///
    /// @param within lines inside islands, `passive` those of people seen anyway, `across` those
    ///   from island to island, `picked` those of the one who is selected: each one path
    /// @param fitted the labels for when all of it is as wide as a phone
    /// @param shape "wide" or "even", as high as it is wide
    record Net(
            String title,
            String told,
            String box,
            List<Isle> isles,
            String within,
            String passive,
            String across,
            String picked,
            List<Route> routes,
            List<Dot> dots,
            List<Gap> gaps,
            List<Label> names,
            List<Label> labels,
            List<Label> fitted,
            String shape,
            String start) {}

    /// @param href to the island alone; empty where that is what is shown
    /// @param name where a phone has no room to write it, and the island itself is what the key Tab
    ///   stops at; else empty
    record Isle(String tie, String x, String y, String r, String href, String name) {}

    /// How much goes between two islands, where people are too many to draw.
    record Route(String path, String width) {}

    /// @param look classes: faint, picked; `mark` hub, holds or empty
    /// @param stop whether the key Tab stops at it
    record Dot(
            String href,
            String name,
            String tie,
            String look,
            String x,
            String y,
            String r,
            String mark,
            boolean stop) {}

    record Gap(String path, String x, String y, String r, String left, String top, int number) {}

    /// @param href where it leads; empty for a name, whose dot does
    record Label(String text, String count, String href, String x, String y, String anchor) {}

    /// One gap, in words.
    ///
    /// @param both whether he knows both, and so may ask them
    record GapLine(int number, String groups, String why, Person one, Person other, boolean both) {}

    /// A line that alone holds two parts together, in words.
    ///
    /// @param second the two between whom another line would; empty where nothing noted stands
    ///   across
    record HoldLine(String said, Person one, Person other, List<Person> second) {}

    /// Who is selected.
    ///
    /// @param bridged what they bridge, in sentences
    /// @param more of those they know who are not listed
    record Sheet(
            Person person,
            Optional<Looks.Plate> plate,
            String last,
            List<String> wishes,
            List<String> bridged,
            List<Known> knows,
            int more,
            String close) {}

    /// Somebody they know, what that rests on, and the map with him selected.
    record Known(Person person, String why, String href) {}

    /// The same facts as rows.
    record Table(String said, List<Head> heads, List<Row> rows, String earlier, String later) {}

    /// @param direction of `aria-sort`; empty when the table is not in this order
    record Head(String label, String href, String direction) {}

    /// @param across the islands they know somebody on
    /// @param alone how many hang on the others only through them
    record Row(
            Person person,
            Optional<Looks.Plate> plate,
            int knows,
            String across,
            int alone,
            boolean hub,
            String talk) {}
}
