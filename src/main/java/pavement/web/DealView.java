package pavement.web;

import java.util.List;
import java.util.Optional;

/// A deal's own page.
///
/// @param row as it stands
/// @param standing "Customer since 19 August 2026"
/// @param way how it began, drawn
/// @param thanks to whom they are due for it
/// @param steps those it may come to
/// @param spells its history, the newest spell first
/// @param said what another device did meanwhile, or what is wrong with a form beside the first;
///   empty when nothing
/// @param reasons his own words for why deals are lost
record DealView(
        DealDrawing.Row row,
        String standing,
        boolean open,
        boolean lost,
        List<PersonLink> people,
        Optional<Link> organisation,
        Optional<Link> origin,
        Optional<OriginView> way,
        List<ThanksDue> thanks,
        DealForm.View form,
        List<Step> steps,
        List<Spell> spells,
        List<Line> invoices,
        String sums,
        String nextDay,
        List<String> reasons,
        String today,
        String said,
        boolean editing) {
    record PersonLink(String id, String name, String initials, String tie) {}

    record Link(String href, String label) {}

    record Step(String id, String name, boolean here) {}

    /// @param name "First time", "Open again since …"
    record Spell(String name, List<Stood> stays) {}

    record Stood(String step, String since, String why, String length) {}

    /// @param number its place among them
    record Line(int number, String on, String sum, String paid, boolean open) {}
}
