package pavement.web;

import java.util.List;
import java.util.Optional;

/// Where the money came from, as the page says it.
///
/// @param lede how many customers, and what they bring
/// @param empty there is no deal at all
/// @param paying somebody pays, or paid; without it there is no ledger
/// @param earned what an hour of each origin earned; empty without money
/// @param cost what a customer took in hours, in a sentence
/// @param until how long it takes to a customer, in a sentence
/// @param latest how the latest customer came
record MoneyView(
        String lede,
        boolean empty,
        boolean paying,
        Choices choices,
        Optional<Ledger> ledger,
        Optional<Plots.Table> earned,
        String cost,
        List<Funnel.Step> steps,
        String until,
        List<Coming> coming,
        Target target,
        List<Customer> customers,
        String more,
        Optional<OriginView> latest,
        List<ThanksDue> thanks) {
    /// What is asked for, each with what is chosen.
    ///
    /// @param query of the same choice for a file
    record Choices(List<Choice> units, List<Choice> bys, List<Choice> views, String query) {}

    record Choice(String value, String name, boolean on) {}

    /// Three views side by side.
    ///
    /// @param chosen the heading of the view that is drawn as bars
    /// @param sum of each, the same for all three
    /// @param meant what the chosen view counts, in a sentence
    record Ledger(String chosen, List<Line> lines, String sum, String meant) {}

    /// @param tie for the drawing: "active" or "passive"; empty for neither
    /// @param width of the bar in percent
    record Line(
            String name,
            Optional<Looks.Plate> plate,
            String link,
            String tie,
            String width,
            String first,
            String hands,
            String equal) {}

    /// What open deals may bring, in one unit.
    record Coming(
            String middle,
            String sentence,
            Optional<Plots.Plot> plot,
            List<Plots.Mark> axis,
            List<String> beside) {}

    /// @param asked as it was typed; `complaint` what is wrong with it; `said` the chance
    record Target(String asked, String complaint, String said, String unit) {}

    /// @param began where; `via` through whom
    /// @param took "5 months, 2 h 10 min"
    record Customer(
            String name,
            String link,
            String sum,
            Optional<Looks.Plate> began,
            String via,
            String took) {}
}
