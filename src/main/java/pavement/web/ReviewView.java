package pavement.web;

import java.util.List;
import java.util.Optional;
import pavement.http.Form;

/// A week looked back on, as the page shows it; computed by [ReviewDrawing].
///
/// @param heading "Last week", `lede` its days
/// @param letter the week in a sentence, its numbers bold
/// @param earlier and `later` lead to the weeks beside it; empty where there is none
/// @param plan where the next week is planned
/// @param usual "9, usual 4 to 7"
/// @param form the line for himself
record ReviewView(
        String heading,
        String lede,
        boolean empty,
        String start,
        Optional<String> earlier,
        Optional<String> later,
        String plan,
        List<Piece> letter,
        Time time,
        List<Column> met,
        String usual,
        List<Met> people,
        Optional<EasePlot> ease,
        Optional<GuessPlot> guesses,
        String judged,
        List<GuessesView.Surprise> surprises,
        List<Row> figures,
        List<String> weeks,
        Optional<Try> toTry,
        String surprise,
        Form form) {
    record Piece(String text, boolean bold) {}

    /// Hours by week on both sides of the kerb.
    record Time(List<Bars> bars, String said, String label) {}

    /// Places in percent of the width and pixels of the height.
    record Bars(
            String x,
            String middle,
            String activeY,
            String activeHeight,
            String passiveHeight,
            String name,
            boolean last,
            String active,
            String passive,
            String passiveY) {}

    /// A stroke for each new person of a week.
    record Column(String x, String middle, List<String> strokes, String name, boolean last) {}

    record Met(String id, String name, String initials, Looks.Plate plate) {}

    record Row(String name, String now, List<String> lately, String range, String more) {}

    record Try(String said, String link) {}
}
